//! Wuxiang: the Dashan and Daxiang loans, the two kinds of solar income, the way out.

use super::expr::{input, measured, output, whole};
use super::table::{Model, Picture};
use crate::words::Words;

const PLACE: &str = "140429";

/// 大山、大象富民贷: a deposit times ten, interest paid less each year.
pub(super) fn loan() -> Model {
    let cost = |share| (whole(1) - input(share)) * output("interest");
    Model::full("wuxiang_loan", PLACE, "000-p595", Words("武乡：大山、大象富民贷，每户一年净得多少", "Wuxiang: the Dashan and Daxiang loans, and what a household nets"))
        .lead(Words("政府出担保金，银行按10倍放款；利息第一年全贴、第二年贴一半；贷款入股企业，每年得10%。", "The government puts up a deposit, the bank lends ten times that; interest is paid in full in year one and by half in year two; the loan becomes a share that returns 10% a year."))
        .lesson(Words("补贴退坡怎样改变净收入；“第三年以后没写”就是一个必须自己填的数。", "How a fading subsidy changes net income; a rule that stops after year two leaves a number that the reader must supply."))
        .figure("deposit", Words("政府担保金", "Government’s deposit"), "000-0530", ["0", "10000000000", "1000000"])
        .figure("leverage", Words("放大倍数", "Multiple of it that is lent"), "000-0540", ["0", "100", "1"])
        .figure("yield", Words("入股的固定回报", "Fixed return on the share"), "000-0570", ["0", "100", "1"])
        .figure("subsidy_1", Words("第一年贴息比例", "Share of interest that the government pays, year one"), "000-0550", ["0", "100", "10"])
        .figure("subsidy_2", Words("第二年贴息比例", "Share of interest that the government pays, year two"), "000-0560", ["0", "100", "10"])
        .assumed("subsidy_3", Words("第三年起贴息比例", "Share of interest that the government pays, from year three"), ("0", "%"), ["0", "100", "10"], Words("原文只写到第二年", "The report stops at year two"))
        .assumed("loan", Words("每户贷款", "Loan of a household"), ("50000", "CNY/household"), ["1", "10000000", "10000"], Words("原文没有印出每户贷多少；先取灵丘个例的5万元", "A household’s loan is not printed; the 50,000 of Lingqiu’s example is taken"))
        .assumed("rate", Words("贷款年利率", "Interest rate of the loan"), ("4.35", "%/year"), ["0", "36", "0.25"], Words("原文没有印出利率；先取2015年10月起的一年期贷款基准利率", "No rate is printed; the one-year benchmark from October 2015 is taken"))
        .out("ceiling", Words("最多可贷", "Most that can be lent"), "CNY", input("deposit") * input("leverage"))
        .headline()
        .out("served", Words("最多可贷的户数", "Most households that it can serve"), "household", output("ceiling") / input("loan"))
        .out("income", Words("每户每年回报", "A household’s return in a year"), "CNY/household/year", input("yield") * input("loan"))
        .out("interest", Words("每户一年利息", "A household’s interest in a year"), "CNY/household/year", input("rate") * input("loan"))
        .out("cost_1", Words("第一年自付利息", "Interest it pays in year one"), "CNY/household/year", cost("subsidy_1"))
        .out("cost_2", Words("第二年自付利息", "Interest it pays in year two"), "CNY/household/year", cost("subsidy_2"))
        .out("cost_3", Words("第三年起自付利息", "Interest it pays from year three"), "CNY/household/year", cost("subsidy_3"))
        .out("net_1", Words("第一年净得", "Net in year one"), "CNY/household/year", output("income") - output("cost_1"))
        .headline()
        .out("net_2", Words("第二年净得", "Net in year two"), "CNY/household/year", output("income") - output("cost_2"))
        .headline()
        .out("net_3", Words("第三年起净得", "Net from year three"), "CNY/household/year", output("income") - output("cost_3"))
        .headline()
        .out("returns", Words("全部贷出时一年的固定回报", "Fixed returns in a year if all is lent"), "CNY/year", input("yield") * output("ceiling"))
        .out("subsidy_total", Words("全部贷出时第一年贴息", "Interest that the government pays in year one if all is lent"), "CNY/year", input("subsidy_1") * input("rate") * output("ceiling"))
        .open(Words("本金由谁归还、回报按贷款还是按股价、第三年起怎么办，原文都没有写。", "Who repays the principal, whether the return goes by the loan or by a share price, and what follows year two are not said."))
        .open(Words("10%的回报按每年、按贷款额读，是推断；两家公司各接收多少也没有写。", "That the 10% is yearly and reckoned on the loan is inferred; how much each of the two companies took is not said."))
        .open(Words("户用光伏贷款前三年按基准利率贴息，是另一种，不要混在一起。", "Household solar loans, with interest at the base rate for three years, are another scheme."))
        .picture(Picture::Sweep { over: "rate", from: "0", to: "12", of: vec!["net_1", "net_2", "net_3"] })
}

/// 村级光伏电站 and the centralised station's fixed sum.
pub(super) fn pv() -> Model {
    Model::full("pv_wuxiang", PLACE, "000-p550", Words("武乡：两笔光伏收益怎么到户", "Wuxiang: two solar incomes on their way to households"))
        .lead(Words("村级电站的收益按比例分给215个单位；集中式电站每年固定拿出300万元，给162个非贫困村的贫困户。", "The village stations’ income is shared among 215 recipients; the central station sets aside a fixed three million a year for poor households of 162 villages that are not poor."))
        .lesson(Words("一个字的差别（户或村）怎样改变结果的含义；固定数和按发电量分的数，风险由谁担。", "How one word (household or village) changes what a result means; who bears the risk of a fixed sum and of a share of output."))
        .figure("capacity", Words("村级电站装机", "Capacity of the village stations"), "000-0480", ["0", "10000000000", "1000000"])
        .figure("recipients", Words("分享村级收益的数目", "How many share it"), "000-0490", ["1", "100000", "1"])
        .whole()
        .assumed("hours", Words("一年满负荷小时数", "Full-load hours in a year"), ("1300", "hour/year"), ["0", "8784", "50"], Words("原文没有印出发电量；1300是山西光伏常见的量级，只作起点", "No output is printed; 1,300 is a common order for Shanxi, a starting point only"))
        .assumed("price", Words("每千瓦时收入", "Income of a kWh"), ("0.4", "CNY/kWh"), ["0", "10", "0.05"], Words("原文没有印出电价；神池一季度结算合0.40元", "No price is printed; Shenchi’s first quarter settled at 0.40"))
        .figure("pot", Words("集中式电站每年固定拿出", "Fixed sum of the central station"), "000-0510", ["0", "1000000000", "100000"])
        .figure("central", Words("集中式电站装机", "Capacity of the central station"), "000-0500", ["1", "10000000000", "1000000"])
        .figure("villages", Words("非贫困村", "Villages that are not poor"), "000-0520", ["1", "10000", "1"])
        .whole()
        .assumed("poor_per_village", Words("每个非贫困村的贫困户", "Poor households in each of them"), ("20", "household/village"), ["1", "1000", "1"], Words("原文没有印出户数；20只是起点", "Their number is not printed; 20 is a starting point only"))
        .out("income", Words("村级电站一年收入", "Village stations’ income in a year"), "CNY/year", input("capacity") * input("hours") * input("price"))
        .reading(Words("照印出的“户”读", "reading households, as printed"))
        .out("per_household", Words("每户每年", "A household and year"), "CNY/household/year", output("income") / input("recipients"))
        .headline()
        .out("watts_household", Words("每户装机", "Capacity a household"), "W/household", input("capacity") / input("recipients"))
        .reading(Words("读作215个贫困村", "reading 215 poor villages"))
        .out("per_village", Words("每村每年", "A village and year"), "CNY/village/year", output("income") / (input("recipients") * measured(1, "village/household")))
        .headline()
        .out("watts_village", Words("每村装机", "Capacity a village"), "W/village", input("capacity") / (input("recipients") * measured(1, "village/household")))
        .reading(Words("集中式电站", "the central station"))
        .out("pot_village", Words("每个非贫困村每年", "Each village that is not poor, a year"), "CNY/village/year", input("pot") / input("villages"))
        .headline()
        .out("pot_household", Words("其中每户贫困户每年", "Each poor household there, a year"), "CNY/household/year", output("pot_village") / input("poor_per_village"))
        .out("pot_watt", Words("每瓦装机每年拿出", "Set aside for each watt and year"), "CNY/W/year", input("pot") / input("central"))
        .open(Words("原文印作215个“贫困户”；收益给村集体，后文又有162个非贫困“村”，更像215个贫困村。两种读法都算。", "The print says 215 poor households; the income goes to village collectives, and 162 villages follow, so 215 poor villages fit better. Both are computed."))
        .open(Words("村级收益按什么比例分，公益岗位、公益事业、奖励补助各占多少，原文没有写；这里平均分。", "By what key the village income is shared, and how much goes to posts, public works, rewards and grants, is not said; equal shares are used."))
        .picture(Picture::Sweep { over: "hours", from: "0", to: "2000", of: vec!["per_village", "pot_village"] })
}

/// The way out, 2014–2018.
pub(super) fn exit() -> Model {
    Model::full("exit_wuxiang", PLACE, "000-p050", Words("武乡：2014到2018年的脱贫路径", "Wuxiang: the way out, 2014–2018"))
        .lead(Words("累计脱贫46184人，2018年底还剩989人；2014年有多少贫困人口，原文没有直接印出。", "46,184 left poverty in all and 989 remained at the end of 2018; how many were poor in 2014 is not printed."))
        .lesson(Words("存量和流量；名册封闭这个假定管着什么；两个发生率能不能共用一个基数。", "Stock and flow; what hangs on a closed register; whether two rates can share one base."))
        .figure("exited", Words("累计脱贫人口", "People who left in all"), "000-0050", ["0", "10000000", "1000"])
        .figure("left", Words("2018年底剩余", "Poor at the end of 2018"), "000-0070", ["0", "10000000", "100"])
        .assumed("years", Words("历时", "Years that it took"), ("4", "year"), ["1", "10", "1"], Words("2014年底到2018年底是4年，2014年初起是5年，原文没有写明", "Four years from the end of 2014, five from its beginning; the report does not say"))
        .figure("rate_2014", Words("2014年发生率", "Incidence in 2014"), "000-0080", ["0.01", "100", "0.1"])
        .figure("rate_2018", Words("2018年底发生率", "Incidence at the end of 2018"), "000-0090", ["0.01", "100", "0.01"])
        .reading(Words("假定名册封闭", "with a closed register"))
        .out("opening", Words("2014年贫困人口", "Poor in 2014"), "person", input("exited") + input("left"))
        .headline()
        .out("pace", Words("平均每年脱贫", "People leaving a year"), "person/year", input("exited") / input("years"))
        .headline()
        .out("base_2014", Words("2014年发生率对应的人口", "Population behind the rate of 2014"), "person", output("opening") / input("rate_2014"))
        .reading(Words("不需要假定", "without an assumption"))
        .out("base_2018", Words("2018年底发生率对应的人口", "Population behind the rate of 2018"), "person", input("left") / input("rate_2018"))
        .out("closing", Words("2018年底贫困人口", "Poor at the end of 2018"), "person", input("left"))
        .reading(Words("假定基数同2018年底", "with the base of 2018"))
        .out("opening_other", Words("2014年贫困人口", "Poor in 2014"), "person", input("rate_2014") * output("base_2018"))
        .out("gap", Words("比名册封闭时多", "More than with a closed register by"), "person", output("opening_other") - output("opening"))
        .open(Words("两个发生率与人数对不上同一个基数：名册可能有进有出，“综合”发生率的口径也没有写明。", "The two rates and the head counts fit no single base: people may have entered the register, and what the composite rate means is not said."))
        .picture(Picture::Account(vec![("opening", 1), ("exited", -1), ("closing", 0)]))
}
