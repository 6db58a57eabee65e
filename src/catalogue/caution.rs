//! Warnings and reasons in words.

use crate::quantity::Undefined;
use crate::stats::Caution;
use crate::words::Words;

/// A warning in words, Chinese first.
pub const fn caution_words(caution: Caution) -> Words {
    match caution {
        Caution::Census => Words("全数登记没有抽样误差；这个区间只在把它看作更大总体的一次实现时才有意义", "A full count has no sampling error: the interval only makes sense if the count is seen as one outcome of a larger process"),
        Caution::FewUnits => Words("单位太少，五个县左右说明不了什么", "There are few units: five counties or so settle nothing"),
        Caution::BoundedZ => Words("单位少时，标准分的绝对值不可能超过(n−1)/√n，五个县至多1.79，“两倍标准差”永远达不到", "With few units |z| cannot exceed (n − 1)/√n; with five counties that is 1.79, so that two standard deviations are never reached"),
        Caution::SmallExpected => Words("有的期望频数小于5，近似不可靠", "Some expected counts are below 5, so that the approximation is poor"),
        Caution::Separation => Words("两组完全分开，估计值落在极限上", "The groups are separated completely, and the estimate lies at its limit"),
        Caution::CollapsedShrinkage => Words("单位之间的方差估计为零，全部收缩到同一个均值", "The variance between units is estimated as zero: everything shrinks to one mean"),
        Caution::RegressionToTheMean => Words("起点极端的，下一次靠偶然也会向中间靠拢", "What starts extreme moves to the middle by chance alone"),
        Caution::ReverseCausality => Words("钱往往投向穷的地方，斜率不是效果", "Money goes where poverty is: the slope is no effect"),
        Caution::EcologicalFallacy => Words("县与县之间的关系，不等于人与人之间的关系", "What holds between counties need not hold between people"),
        Caution::AtTheEdge => Words("估计值或区间的一端在取值范围的边上", "The estimate or an end of the interval lies at the edge of its range"),
        Caution::Clipped => Words("区间的一端超出取值范围，已截到边上", "An end of the interval went beyond the range and was cut"),
        Caution::Ties => Words("有并列的数，精确分布不适用，用了近似", "There are ties, so that the exact distribution does not hold and an approximation is used"),
        Caution::SmallPThreshold => Words("能得到的最小p值已大于0.05，不可能“显著”", "The smallest attainable p-value is above 0.05: no result can be called significant"),
        Caution::FewClusters => Words("组太少，按组稳健的标准误偏小", "There are few clusters, so that cluster-robust errors are too small"),
        Caution::HighLeverage => Words("有的观测自己决定了自己的拟合值", "Some observation decides its own fitted value"),
        Caution::IllConditioned => Words("各列几乎线性相关，有效数字会损失", "Columns are nearly dependent, and digits are lost"),
        Caution::DroppedColumns => Words("与其他列线性相关的列已略去", "Columns that depend on others were left out"),
        Caution::Singletons => Words("只有一次观测的单位或时期，对斜率没有信息", "Units or periods observed once say nothing about the slope"),
        Caution::ZerosExcluded => Words("零没有对数，已略去", "Zeros have no logarithm and were left out"),
        Caution::EndPoints => Words("只由首尾两点决定，中间怎么走没有用上", "Only the two end points decide; what lies between is not used"),
        Caution::Extrapolated => Words("超出了数据的范围", "This lies beyond the data"),
        Caution::DenominatorFalls => Words("分母随成效而变小，商因此变大", "The denominator shrinks as the programme succeeds, so that the quotient grows"),
        Caution::NotAdditive => Words("标准化比之间不能互相比较", "Standardised ratios are not comparable with each other"),
        Caution::ExactRounding => Words("取整范围，不是置信区间", "A range from rounding, no confidence interval"),
        Caution::MeanOfRates => Words("率本身下降时，率的离散程度也会跟着下降", "The spread of a rate falls as the rate itself falls"),
        Caution::NonUnique => Words("满足条件的值不止一个，按惯例取其一", "More than one value solves this; the convention picks one"),
        Caution::DegenerateResamples => Words("有的重抽样算不出值，已略去", "Some resamples have no value and were left out"),
        Caution::ParallelTrends => Words("只有在没有这项措施时两组会同样变化，才成立", "Holds only if both groups would have moved alike without the measure"),
        Caution::Serial => Words("相邻年份的数互相影响，标准误偏小", "Values of neighbouring years depend on each other, so that errors are too small"),
    }
}

/// A reason without a number in words, Chinese first.
pub const fn reason_words(reason: Undefined) -> Words {
    match reason {
        Undefined::ZeroBase => Words("基数为零", "the base is zero"),
        Undefined::NegativeBase => Words("基数为负", "the base is negative"),
        Undefined::NotPositive => Words(
            "不是正数，没有对数",
            "not positive, so that it has no logarithm",
        ),
        Undefined::NoTime => Words("两个时点之间没有间隔", "no time passes between the two"),
        Undefined::NeverReached => Words("按这样变化永远达不到", "never reached at this pace"),
        Undefined::NotFinite => Words("数太大或不是有限数", "too large, or not a finite number"),
        Undefined::TooFew => Words("数的个数不够", "there are too few values"),
        Undefined::Constant => Words("各数都相同，没有变化", "the values do not vary"),
        Undefined::ZeroTotal => Words("合计或均值为零", "the total or the mean is zero"),
        Undefined::Negative => Words(
            "有负数，在这里没有意义",
            "a value is negative, which has no meaning here",
        ),
        Undefined::OutsideRange => Words(
            "参数超出定义的范围",
            "an argument lies outside the range of definition",
        ),
        Undefined::LengthsDiffer => Words(
            "成对的数列长短不一",
            "lists that go together differ in length",
        ),
        Undefined::RankDeficient => Words(
            "各列线性相关，解不唯一",
            "columns depend on each other, so that no single solution exists",
        ),
        Undefined::NotConverged => Words("迭代没有收敛", "the iteration did not settle"),
        Undefined::TooLarge => Words(
            "数据或排列太多，不予计算",
            "more values or arrangements than are worked through",
        ),
        Undefined::Unbounded => Words(
            "区间在这一侧没有端点",
            "the interval has no end on this side",
        ),
        Undefined::Saturated => Words("没有剩余自由度", "no degrees of freedom are left"),
        Undefined::DoesNotFit => Words("精确数太长，放不下", "the exact numbers do not fit"),
        Undefined::Unreadable => Words("印出的数读不出来", "a printed figure cannot be read"),
    }
}
