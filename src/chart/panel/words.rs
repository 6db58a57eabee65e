//! What plots of panels say.

use crate::words::Words;

pub(super) const PLACES: Words = Words("地数", "places");
pub(super) const SHARE: Words = Words("占全部地方的比例", "share of the places");
pub(super) const SHARE_LOWEST: Words = Words(
    "由低到高累计的地方（或权数）比例",
    "share of the places (or of the weight), lowest first",
);
pub(super) const SHARE_TOTAL: Words = Words("占总量的比例", "share of the total");
pub(super) const EQUAL: Words = Words("完全平均", "complete equality");
pub(super) const CURVE: Words = Words("实际", "as it is");
pub(super) const LIMITS: Words = Words("99.8%控制限", "99.8% control limits");
pub(super) const INNER: Words = Words("95%控制限", "95% control limits");
pub(super) const OVERALL: Words = Words("总体的率", "rate of the whole");
pub(super) const FIT: Words = Words("最小二乘线", "least-squares line");
pub(super) const BAND: Words = Words("均值的95%置信带", "95% confidence band of the mean");
pub(super) const SAME: Words = Words("没有变化", "no change");
pub(super) const DIFFERENCE: Words = Words("变化量", "change");
pub(super) const YEARLY: Words = Words("年均变化（对数）", "yearly change (log points)");
pub(super) const STARTED: Words = Words("起点的值", "value at the start");
pub(super) const PERIOD: Words = Words("时期", "period");
pub(super) const UNDER: Words = Words("有措施的地方，均值", "places with the measure, mean");
pub(super) const WITHOUT: Words = Words("没有措施的地方，均值", "places without it, mean");
pub(super) const MEAN: Words = Words(
    "各地均值（每地算一个）",
    "mean of places (each counts once)",
);
pub(super) const RANK: Words = Words("名次（最大的排第1）", "rank (1 is the largest)");
pub(super) const MOVERS: Words = Words(
    "画出名次变动最大的{0}个地方，另外{1}个没有画。",
    "The {0} places whose ranks moved most are drawn; {1} others are not.",
);
pub(super) const FIRST: Words = Words(
    "画出前{0}个地方，另外{1}个没有画。",
    "The first {0} places are drawn; {1} others are not.",
);
pub(super) const HALF: Words = Words("中间一半的地方", "the middle half of the places");
pub(super) const MEDIAN: Words = Words("中位数", "median");
pub(super) const POOLED: Words = Words("合计之比", "ratio of totals");
pub(super) const WEIGHTED: Words = Words("加权均值", "weighted mean");
pub(super) const ALL: Words = Words("全部地方", "all places");
pub(super) const NO_GROUP: Words = Words("没有分组", "no group");
pub(super) const FITTED: Words = Words("拟合值", "fitted value");
pub(super) const RESIDUAL: Words = Words("残差", "residual");
pub(super) const LOW_FENCE: Words = Words("箱线图下界", "lower fence");
pub(super) const HIGH_FENCE: Words = Words("箱线图上界", "upper fence");
pub(super) const SCORE: Words = Words("标准分", "standard score");
pub(super) const DISTANCE: Words = Words("距离（标准分）", "distance (standard scores)");
