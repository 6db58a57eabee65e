//! The wording of every message, both languages side by side.

use super::Lang;

macro_rules! messages {
    ($($id:ident: $zh:literal, $en:literal;)+) => {
        /// A message; its wording is in this file, arguments are `{0}`, `{1}` …
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "the wording stands beside each id")]
        pub enum MessageId { $($id,)+ }

        impl MessageId {
            /// Every message.
            pub const ALL: &'static [Self] = &[$(Self::$id,)+];

            /// The wording, with places for the arguments.
            pub const fn template(self, lang: Lang) -> &'static str {
                match (self, lang) {
                    $((Self::$id, Lang::Zh) => $zh, (Self::$id, Lang::En) => $en,)+
                }
            }
        }
    };
}

messages! {
    Empty: "", "";
    Verbatim: "{0}", "{0}";
    Undated: "未注明时间", "undated";

    TitleChange: "{0}：{1}，{2}→{3}", "{1} in {0}, {2} → {3}";
    TitleChangeUndated: "{0}：{1}的变化", "{1} in {0}: before and after";
    TitlePer: "{0}：{1}，{2}", "{1} in {0}, {2}";
    TitleCompare: "{0}", "{0}";
    TitleBreakdown: "{0}：{1}", "{0}: {1}";

    FindingFell: "{0}{1}：{2}为{3}，{4}降到{5}，下降{6}（{7}）{8}。", "{1} in {0}: from {3} ({2}) down to {5} ({4}), a fall of {6} ({7}){8}.";
    FindingRose: "{0}{1}：{2}为{3}，{4}升到{5}，上升{6}（{7}）{8}。", "{1} in {0}: from {3} ({2}) up to {5} ({4}), a rise of {6} ({7}){8}.";
    FindingFellUndated: "{0}{1}由{3}降到{5}，下降{6}（{7}）。", "{1} in {0}: from {3} down to {5}, a fall of {6} ({7}).";
    FindingRoseUndated: "{0}{1}由{3}提高到{5}，上升{6}（{7}）。", "{1} in {0}: from {3} up to {5}, a rise of {6} ({7}).";
    FindingUnchanged: "{0}{1}没有变化：{3}。", "{1} in {0}: unchanged at {3}.";
    YearlyOne: "，年均变化{0}", ", {0} a year on average";
    YearlyTwo: "；{0}，年均变化{1}；{2}，则为{3}", "; {0}, {1} a year on average; {2}, {3}";
    FindingPer: "{0}{1}{2}，{3}（{4}），合{5}。", "{1} in {0}: {2} makes {5} ({3}; {4}).";
    FindingCompare: "{0}：{1}。", "{0}: {1}.";
    FindingCompareMore: "{0}：{1}等，共{2}行。", "{0}: {1} and others, {2} rows in all.";
    FindingBreakdown: "{0}合计{1}：{2}。{3}", "{0}, {1} in all: {2}. {3}";
    PlaceValue: "{0} {1}", "{0} {1}";
    PartShare: "{0} {1}（{2}）", "{0} {1} ({2})";
    VerdictAddsUp: "各部分与合计对得上。", "The parts add up to the total.";
    VerdictRemainder: "各部分之外还有余额。", "The parts leave a remainder.";
    VerdictNoTotal: "原文没有印出合计，这里是各部分之和。", "The report prints no total; this is the sum of the parts.";

    LabelBase: "起点（{0}）", "base ({0})";
    LabelCurrent: "终点（{0}）", "current ({0})";
    LabelCompanion: "{0}，{1}", "{0}, {1}";
    LabelKind: "{0}·{1}", "{0}, {1}";
    LabelDated: "{0}（{1}）", "{0} ({1})";
    LabelPooled: "{0}地合计", "{0} places together";
    LabelRemainder: "其余", "the rest";
    PerName: "除以{0}", "divided by {0}";
    ReadingBaseEnd: "按{0}年底起算", "counting from the end of {0}";
    ReadingBaseStart: "按{0}年初起算", "counting from the beginning of {0}";
    ReadingCurrentEnd: "算到{0}年底", "counting to the end of {0}";
    ReadingCurrentStart: "算到{0}年初", "counting to the beginning of {0}";

    MeasurePointChange: "变化（百分点）", "change in percentage points";
    MeasureAbsoluteChange: "变化量", "absolute change";
    MeasureRelativeChange: "相对变化", "relative change";
    MeasureLinear: "平均每年变化", "change a year";
    MeasureCompound: "年均变化率（复合）", "average yearly change (compound)";
    MeasureLog: "年均对数变化", "average yearly change (log)";
    MeasureHalving: "减半所需时间", "time to halve";
    MeasureDoubling: "翻番所需时间", "time to double";
    MeasureTarget: "达到所问水平还需时间", "time to the level asked for";

    OfferChange: "{0}{1}：{2}→{3}", "{1} in {0}: {2} → {3}";
    OfferMoney: "{0}{1}：{2}", "{1} in {0}: {2}";
    OfferDenominator: "除以{0}（{1}）", "divided by {0} ({1})";

    GradeComparable: "可比：各地口径一致。", "Comparable: the places measure the same thing.";
    GradeWithCare: "谨慎比较：各行的口径或时间不同，理由见各行；不同口径之间不排名次。", "With care: the rows differ in definition or date, the reasons stand beside each; they are not ranked.";
    GradeNotComparable: "不宜比较：表中有不能直接相比的行，理由见各行；不排名次。", "Not comparable: some rows cannot be compared directly, the reasons stand beside each; they are not ranked.";
    WordComparable: "可比", "comparable";
    WordWithCare: "谨慎比较", "with care";
    WordNotComparable: "不宜比较", "not comparable";

    CaveatHidden: "另有{0}行不宜比较，未显示。", "{0} further rows are not comparable and not shown.";
    CaveatAbout: "原文用“约”“左右”或“千、百”等概数，推不出上下限。", "The print is a round word (about, a hundred …): no bounds can be derived.";
    CaveatOpen: "原文带“多、余、以上”等字，只能给出范围或一侧的界。", "The print is open (over, at least …): only a range or a bound can be given.";
    CaveatPrecisionUnknown: "印出的数以两个以上的零结尾，可能取过整，精度不明。", "The printed number ends in two or more zeros and may be rounded; its precision is unknown.";
    CaveatTarget: "其中有计划数或预计数，不是已实现的数。", "A planned or expected figure is among them, not an achieved one.";
    CaveatAnecdote: "其中有个例，不能代表全体。", "A single example is among them; it does not stand for all.";
    CaveatRestored: "原网页在此处丢了字，读法由我们补回，见出处。", "The source page lost a character here; the reading is restored, see the source.";
    CaveatDateReadings: "原文只写年份，没写是年初还是年底：两种读法都算出来，差别比取整大得多。", "The report gives only the year, not whether its beginning or its end: both readings are computed, and differ by far more than rounding does.";
    CaveatNoDates: "原文没写这两个数各是哪一年，所以算不出每年的变化。", "The report does not date the two figures, so no change a year can be computed.";
    CaveatSteady: "减半和到达时间假定变化一直按同一比率继续，只是换一种说法，不是预测。", "Times to halve or to a level assume that the change goes on at one steady rate: another way to say the rate, not a forecast.";
    CaveatSpan: "这笔钱是{0}到{1}共{2}个年份的累计，不是一年的数。", "The sum covers {0} to {1}, {2} calendar years; it is not a yearly figure.";
    CaveatPeriodUnknown: "原文没写这笔钱是哪一年或哪几年的。", "The report does not say which year or years the sum belongs to.";
    CaveatPlaces: "分子说的是{0}，分母说的是{1}。", "The sum is about {0}, the denominator about {1}.";
    CaveatUncurated: "这一对分子分母没有经过挑选：分母未必就是这笔钱花到的人或物。", "This pair was not curated: the denominator may not be what the money was spent on.";

    CaveatUncuratedChange: "这两个数没有经过挑选：它们说的未必是同一件事。", "These two figures were not curated: they may not be about the same thing.";

    ReasonPeriod: "年份与第一行不同。", "Its year differs from the first row’s.";
    ReasonUndated: "原文没写年份。", "The report gives no year.";
    ReasonPlanned: "一个是计划数，一个是已有数。", "One is planned, the other observed.";
    ReasonAnecdote: "只是个例。", "It is a single example.";
    ReasonSamePlace: "与第一行是同一个地方。", "It is the same place as the first row.";
    ReasonOverlap: "与第一行的地方互相包含。", "One of the two places contains the other.";
    ReasonLevel: "行政层级不同（县、市或几县合计）。", "The administrative levels differ (county, prefecture or group).";

    RefusalNoFigure: "报告里没有{0}的“{1}”。", "The report has no “{1}” for {0}.";
    RefusalOneFigure: "{0}的“{1}”只印出一个时点，缺另一个时点的数，算不出变化。", "For {0}, “{1}” is printed for one moment only; the figure of a second moment is missing, so there is no change to compute.";
    RefusalOnePlace: "“{0}”只有一个地方有数，不成比较。", "“{0}” has a figure for one place only, which is no comparison.";
    RefusalNotComparable: "“{0}”的各地数字口径不同，不宜直接比较。可以连同理由一起看。", "The places’ figures for “{0}” differ in definition and should not be compared directly. They can be shown with the reasons.";

    RefusalAcross: "“{0}”在五份报告里只有{1}个数，口径也不一，算不得{2}。自己的数据或虚构面板可以算。", "The five reports have {1} figures for “{0}”, too few and too unlike for {2}. It can be computed for your own data or the made-up panel.";

    UndefinedZeroBase: "起点是零，没有比率", "the base is zero, there is no ratio";
    UndefinedNegativeBase: "起点是负数，比率会误导", "the base is negative, a ratio would mislead";
    UndefinedNotPositive: "终点是零或负数，没有固定比率能到那里", "the current value is not positive, no steady rate leads there";
    UndefinedNoTime: "两个数之间没有时间差", "no time passes between the two figures";
    UndefinedNeverReached: "照此变化到不了", "it would never be reached at this rate";
    UndefinedNotFinite: "数太大，算不出", "too large to compute";
    UndefinedOther: "算不出", "no value";

    RangeLabel: "取整范围（由印出位数推得，不是置信区间）", "range from rounding (from the printed digits; not a confidence interval)";
    RangeOpenLabel: "原文所限范围（由“多、余、以上”推得）", "range that the print allows (from over, at least …)";

    WorkingYears: "{0}年", "{0} years";
    RankOne: "第{0}", "{0}";
    RankRange: "第{0}–{1}", "{0}–{1}";

    ColumnItem: "项目", "item";
    ColumnReading: "读法", "reading";
    ColumnValue: "数值", "value";
    ColumnRange: "取整范围", "range from rounding";
    ColumnPeriod: "时间", "period";
    ColumnRank: "名次", "rank";
    ColumnShare: "占比", "share";
    ColumnDifference: "与参照地之差", "difference to the reference";
    ColumnRatio: "与参照地之比", "ratio to the reference";
    ColumnGrade: "可比性", "comparability";
    ColumnNotes: "说明", "notes";
    ColumnSources: "出处", "sources";

    KindObserved: "实际数", "observed";
    KindTarget: "计划数", "planned";
    KindStandard: "政策标准", "policy standard";
    KindRule: "制度参数", "rule";
    KindAnecdote: "个例", "single example";
    GenreAwardSubmission: "评奖自述材料", "award submission";
    GenreNewsFeature: "报纸综述", "news feature";
    GenreAssociationStudy: "社团调研报告", "association study";
    GenreNewsReport: "媒体刊发的工作通报", "county report on a news site";
    GenreMagazineArticle: "期刊文章", "magazine article";

    MarkSource: "{0}“{1}”，第{2}段", "{0} “{1}”, paragraph {2}";
    MarkSourcesMore: "另有{0}个数", "and {0} further figures";
    AltChart: "图：{0}。{1}", "Chart: {0}. {1}";
    ChartSource: "来源：{0}", "Source: {0}";
    LegendRange: "取整范围", "range from rounding";
    LegendOpen: "原文只给一段", "a span is all that the print gives";
    LegendBound: "只知一侧的界", "only a bound is known";
    LegendOff: "零和负数在对数轴上没有位置", "zero and below have no place on a logarithmic axis";
    PathEnd: "按年底", "from year’s end";
    PathStart: "按年初", "from year’s start";
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(template: &str) -> Vec<&str> {
        let mut found: Vec<&str> = template
            .split('{')
            .skip(1)
            .filter_map(|t| t.split_once('}').map(|(i, _)| i))
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    #[test]
    fn both_languages_say_the_same_things() {
        for id in MessageId::ALL {
            let (zh, en) = (id.template(Lang::Zh), id.template(Lang::En));
            assert_eq!(zh.is_empty(), en.is_empty(), "{id:?}");
            assert_eq!(places(zh), places(en), "{id:?}");
            let chinese = |t: &str| t.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
            assert!(!chinese(en), "{id:?} has Chinese in its English");
        }
    }
}
