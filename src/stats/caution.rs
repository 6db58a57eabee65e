//! Warnings that a careful statistician would give, as values: a result names
//! them, the catalogue words them.

macro_rules! cautions {
    ($($id:ident $word:literal $doc:literal,)+) => {
        /// A warning that belongs to a result.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Caution {
            $(#[doc = $doc] $id,)+
        }

        impl Caution {
            /// Every warning.
            pub const ALL: &'static [Self] = &[$(Self::$id,)+];

            /// The word at the boundary.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$id => $word,)+
                }
            }
        }
    };
}

cautions! {
    Census "census" "A full count has no sampling error; the interval holds for a superpopulation only.",
    FewUnits "few_units" "Few units: five counties or so decide nothing.",
    BoundedZ "bounded_z" "With n units no |z| can exceed (n − 1)/√n.",
    SmallExpected "small_expected" "Expected counts below 5: the approximation is poor.",
    Separation "separation" "Groups are separated completely; an estimate is at its limit.",
    CollapsedShrinkage "collapsed_shrinkage" "The variance between units is estimated as zero: everything shrinks to the mean.",
    RegressionToTheMean "regression_to_the_mean" "Extreme starting values move to the middle by chance alone.",
    ReverseCausality "reverse_causality" "Money goes where poverty is: the slope is no effect.",
    EcologicalFallacy "ecological_fallacy" "A relation between county means need not hold between people.",
    AtTheEdge "at_the_edge" "The estimate or an end of the interval lies at the edge of its range.",
    Clipped "clipped" "An end of the interval was cut to the range of the quantity.",
    Ties "ties" "Ties: the exact distribution does not hold, an approximation is used.",
    SmallPThreshold "small_p_threshold" "The smallest attainable p-value is above 0.05.",
    FewClusters "few_clusters" "Few clusters: cluster-robust errors are too small.",
    HighLeverage "high_leverage" "An observation decides its own fitted value.",
    IllConditioned "ill_conditioned" "Columns are nearly dependent: digits are lost.",
    DroppedColumns "dropped_columns" "Columns that depend on others were left out.",
    Singletons "singletons" "A unit or period with one observation says nothing about the slope.",
    ZerosExcluded "zeros_excluded" "Zeros have no logarithm and were left out.",
    EndPoints "end_points" "Only the two end points decide; what lies between is not used.",
    Extrapolated "extrapolated" "The value lies beyond the data.",
    DenominatorFalls "denominator_falls" "The denominator shrinks as the programme succeeds, so that the quotient grows.",
    NotAdditive "not_additive" "Standardised ratios are not comparable with each other.",
    ExactRounding "exact_rounding" "A range from rounding, no confidence interval.",
    MeanOfRates "mean_of_rates" "The spread of a rate falls as the rate itself falls.",
    NonUnique "non_unique" "More than one value solves this; the convention picks one.",
    DegenerateResamples "degenerate_resamples" "Some resamples have no value and were left out.",
    ParallelTrends "parallel_trends" "Holds only if both groups would have moved alike without the measure.",
    Serial "serial" "Values of neighbouring years depend on each other; errors are too small.",
}
