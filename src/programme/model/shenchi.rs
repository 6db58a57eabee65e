//! Shenchi: solar settlement, the stock account, the monitored groups, the way out.

use super::expr::{input, measured, output, whole};
use super::table::{Model, Picture};
use crate::words::Words;

const PLACE: &str = "140927";
const SETTLED: Words = Words("结算电费", "Fees settled");
const VILLAGES: Words = Words("村", "Villages");

/// 光伏: from kWh to villages and their uses.
pub(super) fn pv() -> Model {
    let model = Model::full("pv_shenchi", PLACE, "003-p340", Words("神池：一季度的光伏钱怎么走", "Shenchi: the way of a quarter’s solar money"))
        .lead(Words("发电1408.13万度，结算564.99万元，拨付到村525.16万元，再用于公益岗位、小型公益事业和奖励补助。", "14.0813 million kWh were settled at 5.6499 million yuan; 5.2516 million went to villages, for posts, small works and rewards."))
        .lesson(Words("一条钱链上每一步的单价和比例；平均数和印出的平均数为什么差一位；“最多”是什么意思。", "Unit price and share at each step of a chain of money; why a mean differs from the printed mean in its last digit; what at most means."))
        .figure("generation", Words("发电量", "Electricity generated"), "003-0820", ["1", "1000000000000", "1000000"])
        .figure("settled", Words("结算电费", "Fee settled"), "003-0830", ["1", "100000000000", "100000"])
        .figure("paid", Words("拨付到村", "Paid to villages"), "003-0840", ["0", "100000000000", "100000"])
        .figure("villages", Words("受益村", "Villages"), "003-0850", ["1", "10000", "1"])
        .whole()
        .figure("households", Words("受益户", "Households"), "003-0870", ["1", "1000000", "100"])
        .whole()
        .figure("capacity", Words("装机", "Capacity"), "003-0800", ["1", "100000000000", "1000000"])
        .assumed("days", Words("天数", "Days"), ("91", "day"), ["1", "366", "1"], Words("2020年一季度：31、29、31天", "First quarter of 2020: 31, 29 and 31 days"))
        .whole()
        .assumed("posts_share", Words("用于公益岗位", "For public-welfare posts"), ("50", "%"), ["0", "100", "10"], Words("各用途的比例原文没有印出", "The shares of the uses are not printed"))
        .assumed("works_share", Words("用于小型公益事业", "For small public works"), ("30", "%"), ["0", "100", "10"], Words("各用途的比例原文没有印出", "The shares of the uses are not printed"))
        .need("works_share", whole(1) - input("posts_share") - input("works_share"), "posts_share + works_share ≤ 100")
        .figure("what_if", Words("假如发电量是", "If this much were generated"), "003-0820", ["0", "1000000000000", "1000000"])
        .out("price", Words("合每千瓦时", "A kWh comes to"), "CNY/kWh", input("settled") / input("generation"))
        .headline()
        .out("hours", Words("满负荷小时数", "Full-load hours"), "hour", input("generation") / input("capacity"))
        .out("factor", Words("容量系数", "Capacity factor"), "%", output("hours") / (input("days") * measured(24, "hour/day")))
        .out("annual_hours", Words("全年都这样时的满负荷小时数", "Full-load hours if the whole year were like it"), "hour/year", output("hours") * measured(366, "day/year") / input("days"));
    shenchi_pv_outputs(model)
}

fn shenchi_pv_outputs(model: Model) -> Model {
    model
        .out("share", Words("拨付占结算", "Paid out of what was settled"), "%", input("paid") / input("settled"))
        .headline()
        .out("flow_settled", Words("结算", "Settled"), "CNY", input("settled"))
        .out("retained", Words("没有拨付", "Not paid out"), "CNY", input("settled") - input("paid"))
        .out("flow_paid", Words("拨付到村", "Paid to villages"), "CNY", input("paid"))
        .out("per_village", Words("平均每村", "Mean of a village"), "CNY/village", input("paid") / input("villages"))
        .headline()
        .out("per_household", Words("平均每户至多", "At most, mean of a household"), "CNY/household", input("paid") / input("households"))
        .out("posts", Words("公益岗位", "Posts"), "CNY", input("posts_share") * input("paid"))
        .out("works", Words("小型公益事业", "Small works"), "CNY", input("works_share") * input("paid"))
        .out("rewards", Words("奖励补助", "Rewards and grants"), "CNY", (whole(1) - input("posts_share") - input("works_share")) * input("paid"))
        .out("fee_if", Words("假如的发电量按同样电价结算", "What that would settle at the same price"), "CNY", input("what_if") * input("settled") / input("generation"))
        .out("village_if", Words("按同样比例，平均每村", "Mean of a village, at the same shares"), "CNY/village", input("what_if") * input("paid") / input("generation") / input("villages"))
        .open(Words("没有拨付的39.83万元用途没有写明，可能只是结算的时间差。", "What the 398,300 not paid out were for is not said; it may be timing alone."))
        .open(Words("每户数是“至多”：钱到村后只有一部分到户，多少没有印出。", "The figure a household is an upper bound: only a part of a village’s money reaches households, and how much is not printed."))
        .open(Words("一季度是1至3月还是结算到账的三个月、发的电是否都已结算，没有写明。", "Whether all the electricity of January to March was settled in those months is not said."))
        .open(Words("电价是倒推的，不是上网电价；补贴部分可能另行结算。", "The price is worked back and is no tariff; subsidies may be settled apart."))
        .pays(SETTLED, Words("没有拨付", "Not paid out"), "retained")
        .pays(SETTLED, VILLAGES, "flow_paid")
        .pays(VILLAGES, Words("公益岗位", "Posts"), "posts")
        .pays(VILLAGES, Words("小型公益事业", "Small works"), "works")
        .pays(VILLAGES, Words("奖励补助", "Rewards and grants"), "rewards")
        .picture(Picture::Account(vec![("flow_settled", 1), ("retained", -1), ("posts", -1), ("works", -1), ("rewards", -1)]))
}

/// 存量账: opening + entries − exits ± corrections = closing.
pub(super) fn account() -> Model {
    Model::full("shenchi_account", PLACE, "003-p020", Words("神池：贫困人口存量账", "Shenchi: the account of the poor"))
        .lead(Words("登记总规模加新进、减退出、加减更正，等于剩余；发生率取决于除以哪个人口。", "Everyone registered, plus entries, less exits, with corrections, makes those who remain; the incidence depends on the population it is divided by."))
        .lesson(Words("存量账怎么平；没印出的项必须问；同一个人数除以不同基数，发生率差多少。", "How a stock account balances; terms that are not printed must be asked for; how far one head count on several bases lies apart."))
        .figure("opening", Words("登记总规模（人）", "Everyone registered (people)"), "003-0110", ["0", "10000000", "100"])
        .assumed("entries", Words("此外的新进", "Entries beyond that"), ("0", "person"), ["0", "1000000", "10"], Words("总规模是否已含历年新识别，没有写明；先按已含", "Whether later registrations are in the total is not said; taken as included"))
        .figure("exits", Words("2014—2019年减少", "Decrease 2014–2019"), "003-0140", ["0", "10000000", "100"])
        .assumed("corrections", Words("更正（自然增减、迁移等）", "Corrections (births, deaths, moves)"), ("0", "person"), ["-1000000", "1000000", "10"], Words("没有印出；可正可负", "Not printed; may be negative"))
        .figure("printed", Words("印出的剩余（人）", "Remaining as printed (people)"), "003-0160", ["0", "10000000", "1"])
        .figure("returned", Words("其中返贫（人）", "Of them fallen back (people)"), "003-0180", ["0", "10000000", "1"])
        .figure("opening_h", Words("登记总规模（户）", "Everyone registered (households)"), "003-0100", ["0", "10000000", "100"])
        .figure("exits_h", Words("2014—2019年减少（户）", "Decrease 2014–2019 (households)"), "003-0130", ["0", "10000000", "100"])
        .figure("rural", Words("农业户籍人口", "Rural registrations"), "003-0030", ["1", "100000000", "100"])
        .figure("all", Words("总人口", "All people"), "003-0020", ["1", "100000000", "100"])
        .assumed("own", Words("自己填一个基数", "A base of your own"), ("79437", "person"), ["1", "100000000", "100"], Words("取整得0.177%所需的最小基数；原文没有写用的是哪个", "The smallest base on which 141 rounds to 0.177%; which one was used is not said"))
        .out("closing", Words("算出的剩余（人）", "Remaining, computed (people)"), "person", input("opening") + input("entries") - input("exits") + input("corrections"))
        .headline()
        .out("gap", Words("比印出的多", "More than printed by"), "person", output("closing") - input("printed"))
        .out("closing_h", Words("算出的剩余（户）", "Remaining, computed (households)"), "household", input("opening_h") - input("exits_h"))
        .out("gross", Words("返贫另计时的毛退出", "Gross exits if those fallen back are counted"), "person", input("exits") + input("returned"))
        .reading(Words("除以农业户籍人口", "over rural registrations"))
        .out("rate_rural", Words("贫困发生率", "Poverty incidence"), "%", output("closing") / input("rural"))
        .headline()
        .reading(Words("除以总人口", "over all people"))
        .out("rate_all", Words("贫困发生率", "Poverty incidence"), "%", output("closing") / input("all"))
        .headline()
        .reading(Words("除以自己填的基数", "over a base of your own"))
        .out("rate_own", Words("贫困发生率", "Poverty incidence"), "%", output("closing") / input("own"))
        .open(Words("0.177%的基数没有写明：按农业户籍7.94万人取整后对得上，按总人口10.92万人对不上。", "The base of the 0.177% is not stated: on the 79,400 rural registrations it agrees by rounding, on all 109,200 people it does not."))
        .open(Words("印出的减少数是净数：剩余里已含返贫的1户2人。", "The printed decrease is net: one household of two that fell back is among those who remain."))
        .picture(Picture::Account(vec![("opening", 1), ("entries", 1), ("exits", -1), ("corrections", 1), ("closing", 0)]))
}

/// 三类户: three monitored groups, and the causes of those still poor.
pub(super) fn groups() -> Model {
    Model::full("shenchi_groups", PLACE, "003-p110", Words("神池：三类监测户", "Shenchi: three monitored groups"))
        .lead(Words("剩余贫困户、脱贫不稳定户、边缘户各有台账。剩余户按致贫原因配措施：因病配医疗保险、救助和签约服务，因残配辅具和补贴，因学配雨露计划；边缘户配公益岗位、低保和临时救助。", "Those still poor, those unstable after exit and those on the border each have a ledger. Those still poor get measures by cause: insurance, medical aid and contracted doctors; aids and allowances; the “Rain and Dew” plan. Those on the border get posts, the minimum allowance and temporary relief."))
        .lesson(Words("互斥的分组可以相加，各组的基数却不同；占总人口、占退出人口，说的是两件事。", "Groups that exclude each other may be added, their bases differ: a share of the population and a share of those who left are two things."))
        .figure("poor", Words("剩余贫困人口", "Still poor (people)"), "003-0340", ["0", "1000000", "10"])
        .figure("unstable", Words("脱贫不稳定人口", "Unsteady (people)"), "003-0390", ["0", "1000000", "10"])
        .figure("border", Words("边缘人口", "On the border (people)"), "003-0410", ["0", "1000000", "10"])
        .figure("poor_h", Words("剩余贫困户", "Still poor (households)"), "003-0330", ["0", "1000000", "10"])
        .figure("unstable_h", Words("脱贫不稳定户", "Unsteady (households)"), "003-0380", ["0", "1000000", "10"])
        .figure("border_h", Words("边缘户", "On the border (households)"), "003-0400", ["0", "1000000", "10"])
        .figure("illness", Words("因病（户）", "By illness (households)"), "003-0350", ["0", "1000000", "1"])
        .figure("disability", Words("因残（户）", "By disability (households)"), "003-0360", ["0", "1000000", "1"])
        .figure("schooling", Words("因学（户）", "By schooling (households)"), "003-0370", ["0", "1000000", "1"])
        .figure("rural", Words("农业户籍人口", "Rural registrations"), "003-0030", ["1", "100000000", "100"])
        .figure("exited", Words("累计减少人口", "Decrease in all"), "003-0140", ["1", "100000000", "100"])
        .out("group_poor", Words("剩余贫困", "Still poor"), "person", input("poor"))
        .out("group_unstable", Words("脱贫不稳定", "Unsteady"), "person", input("unstable"))
        .out("group_border", Words("边缘", "On the border"), "person", input("border"))
        .out("people", Words("三类合计（人）", "All three (people)"), "person", input("poor") + input("unstable") + input("border"))
        .headline()
        .out("households", Words("三类合计（户）", "All three (households)"), "household", input("poor_h") + input("unstable_h") + input("border_h"))
        .headline()
        .out("share", Words("占农业户籍人口", "Of rural registrations"), "%", output("people") / input("rural"))
        .out("unstable_share", Words("不稳定的占累计减少", "Unsteady, of those who left"), "%", input("unstable") / input("exited"))
        .out("size", Words("平均每户人数", "People a household"), "person/household", output("people") / output("households"))
        .out("causes", Words("三种原因合计（户）", "The three causes (households)"), "household", input("illness") + input("disability") + input("schooling"))
        .out("causes_gap", Words("比剩余户多", "More than those still poor by"), "household", output("causes") - input("poor_h"))
        .out("illness_share", Words("因病的占剩余户", "By illness, of those still poor"), "%", input("illness") / input("poor_h"))
        .open(Words("三类是否互不重叠没有写明，这里按互斥相加；后两类没有印出致贫风险的原因。", "Whether the three exclude each other is not said; they are added as if they did. The risks of the other two groups are not printed."))
        .open(Words("后两类按什么收入线认定，原文没有印出；“136”怎样拆分也没有写明。", "The income lines of the other two groups are not printed, nor what the parts of “136” are."))
        .picture(Picture::Bars(vec!["group_poor", "group_unstable", "group_border"]))
}

/// The way out, 2014–2019 and the half year left.
pub(super) fn exit() -> Model {
    Model::full("exit_shenchi", PLACE, "003-p020", Words("神池：2014到2019年的脱贫路径", "Shenchi: the way out, 2014–2019"))
        .lead(Words("总规模28406人，六个年份减少28265人，还剩141人，要在2020年6月底前达标。", "Of 28,406 people 28,265 left in six calendar years; 141 remain and are to reach the standard by the end of June 2020."))
        .lesson(Words("“2014—2019年”是五年还是六年；最后一段该有的速度和从前的平均速度。", "Whether 2014–2019 is five years or six; the pace that the last stretch needs against the mean before."))
        .figure("register", Words("登记总规模", "Everyone registered"), "003-0110", ["0", "10000000", "100"])
        .figure("exits", Words("2014—2019年减少", "Decrease 2014–2019"), "003-0140", ["0", "10000000", "100"])
        .assumed("years", Words("历时", "Years that it took"), ("6", "year"), ["1", "20", "1"], Words("六个年份；若从2014年底算起是五年，原文没有写明", "Six calendar years; five from the end of 2014; the report does not say"))
        .assumed("months", Words("离期限还有", "Left to the deadline"), ("6", "month"), ["1", "60", "1"], Words("由2019年底到2020年6月底", "From the end of 2019 to the end of June 2020"))
        .out("pace", Words("平均每年减少", "Decrease a year"), "person/year", input("exits") / input("years"))
        .headline()
        .out("left", Words("2019年底剩余", "Poor at the end of 2019"), "person", input("register") - input("exits"))
        .headline()
        .out("needed", Words("按期达标每年要减少", "Pace that the deadline needs"), "person/year", output("left") / (input("months") / measured(12, "month/year")))
        .planned()
        .headline()
        .out("ratio", Words("是以前平均的", "As a share of the mean before"), "%", output("needed") / output("pace"))
        .planned()
        .out("share", Words("已减少的占总规模", "Left, of everyone registered"), "%", input("exits") / input("register"))
        .open(Words("减少数是净数；每年各减少多少没有印出，平均数不是实际进度。", "The decrease is net; the years are not printed one by one, and a mean is not the actual course."))
        .picture(Picture::Account(vec![("register", 1), ("exits", -1), ("left", 0)]))
}
