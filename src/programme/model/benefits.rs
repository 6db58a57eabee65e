//! Shenchi's subsidies and benefits, for a household, village or enterprise
//! that the reader describes.

use super::expr::{input, max, measured, output, pick, whole};
use super::table::Model;
use crate::words::Words;

const PLACE: &str = "140927";
const YOURS: Words = Words("由你填写", "Yours to enter");

fn model(id: &'static str, node: &'static str, name: Words, lead: Words) -> Model {
    Model::short(id, PLACE, node, name).lead(lead)
}

pub(super) fn transport() -> Model {
    model("shenchi_transport", "003-p210", Words("外出务工交通补助", "Transport subsidy for migrant work"), Words("一次性：县外省内500元，省外800元；县内怎么办没有写明。", "Once: 500 outside the county but in the province, 800 outside the province; within the county nothing is said."))
        .assumed("where_to", Words("去哪里务工", "Where to"), ("2", "1"), ["1", "3", "1"], YOURS)
        .choices(&[("1", Words("县内", "within the county")), ("2", Words("县外省内", "in the province")), ("3", Words("省外", "outside the province"))])
        .assumed("workers", Words("务工人数", "Workers"), ("1", "person"), ["1", "100000", "1"], YOURS)
        .whole()
        .assumed("within", Words("县内每人", "Within the county, each"), ("0", "CNY/person"), ["0", "100000", "100"], Words("县内是否补贴没有写明，先按没有", "Whether work within the county is subsidised is not said; taken as not"))
        .figure("inside", Words("县外省内每人", "In the province, each"), "003-0420", ["0", "100000", "100"])
        .figure("outside", Words("省外每人", "Outside the province, each"), "003-0430", ["0", "100000", "100"])
        .out("each", Words("每人", "Each"), "CNY/person", pick(input("where_to"), vec![input("within"), input("inside"), input("outside")]))
        .out("amount", Words("合计", "In all"), "CNY", output("each") * input("workers"))
        .headline()
        .open(Words("一个人一年内往返几次、换地方务工能否再领，没有写明；只写明是一次性的。", "Whether someone who leaves twice or changes place is paid again is not said; only that it is paid once."))
}

pub(super) fn training() -> Model {
    model(
        "shenchi_training",
        "003-p220",
        Words("培训期间生活补贴", "Living allowance while training"),
        Words(
            "16至60周岁，免费培训7到15天，每人每天15元；年龄只决定能不能参加，不影响金额。",
            "Ages 16 to 60, a free course of 7 to 15 days, 15 yuan a person and day; age decides who may take part, not how much.",
        ),
    )
    .assumed(
        "age",
        Words("年龄", "Age"),
        ("30", "year"),
        ["16", "60", "1"],
        Words(
            "由你填写；原文写16至60周岁，按含两端读",
            "Yours; the rule says 16 to 60, read with both ends",
        ),
    )
    .whole()
    .assumed(
        "days",
        Words("培训天数", "Days of training"),
        ("7", "day"),
        ["7", "15", "1"],
        Words(
            "由你填写；原文写7至15天",
            "Yours; the rule says 7 to 15 days",
        ),
    )
    .whole()
    .assumed(
        "people",
        Words("人数", "People"),
        ("1", "person"),
        ["1", "100000", "1"],
        YOURS,
    )
    .whole()
    .figure(
        "allowance",
        Words("每人每天", "A person and day"),
        "003-0480",
        ["0", "10000", "5"],
    )
    .out(
        "each",
        Words("每人", "Each"),
        "CNY/person",
        input("allowance") * input("days"),
    )
    .headline()
    .out(
        "amount",
        Words("合计", "In all"),
        "CNY",
        output("each") * input("people"),
    )
    .open(Words(
        "一个人能参加几次、缺课怎么扣，没有写明。",
        "How many courses one person may take, and what absence costs, is not said.",
    ))
}

pub(super) fn licence() -> Model {
    model(
        "shenchi_licence",
        "003-p220",
        Words("驾驶证培训补偿", "Compensation for driver training"),
        Words(
            "2020年经定点培训领到B2级以上驾驶证的贫困人员，按等级1000到3000元；各等级多少没有印出。",
            "For poor people who in 2020 get a licence of grade B2 or above after training at an appointed school: 1,000 to 3,000 by grade, whose amounts are not printed.",
        ),
    )
    .assumed(
        "people",
        Words("人数", "People"),
        ("1", "person"),
        ["1", "100000", "1"],
        YOURS,
    )
    .whole()
    .figure(
        "low",
        Words("补偿下限", "Compensation, lowest"),
        "003-0490",
        ["0", "100000", "100"],
    )
    .figure(
        "high",
        Words("补偿上限", "Compensation, highest"),
        "003-0500",
        ["0", "100000", "100"],
    )
    .out(
        "least",
        Words("至少", "At least"),
        "CNY",
        input("low") * input("people"),
    )
    .headline()
    .out(
        "most",
        Words("至多", "At most"),
        "CNY",
        input("high") * input("people"),
    )
    .headline()
}

pub(super) fn employer() -> Model {
    let one = || measured(1, "1/person");
    model("shenchi_employer", "003-p240", Words("扶贫车间吸纳就业的奖补", "Support for a poverty workshop that hires"), Words("培训就业补贴800到3000元，奖励3000到8000元；按吸纳人数分档；按人还是按企业、能否同领，都没有写明，这里把读法都算出来。", "A training-employment subsidy of 800 to 3,000 and a bonus of 3,000 to 8,000, by the number hired; per worker or per enterprise, and whether both, is not said, so every reading is computed."))
        .assumed("workers", Words("吸纳的贫困劳动力", "Poor workers hired"), ("10", "person"), ["1", "10000", "1"], YOURS)
        .whole()
        .figure("subsidy_low", Words("补贴下限", "Subsidy, lowest"), "003-0540", ["0", "1000000", "100"])
        .figure("subsidy_high", Words("补贴上限", "Subsidy, highest"), "003-0550", ["0", "1000000", "100"])
        .figure("bonus_low", Words("奖励下限", "Bonus, lowest"), "003-0560", ["0", "1000000", "500"])
        .figure("bonus_high", Words("奖励上限", "Bonus, highest"), "003-0570", ["0", "1000000", "500"])
        .reading(Words("按企业，只领一次，两项同领", "per enterprise, once, both"))
        .out("firm_low", Words("至少", "At least"), "CNY", input("subsidy_low") + input("bonus_low"))
        .headline()
        .out("firm_high", Words("至多", "At most"), "CNY", input("subsidy_high") + input("bonus_high"))
        .headline()
        .reading(Words("补贴按人，奖励按企业", "subsidy per worker, bonus per enterprise"))
        .out("mixed_low", Words("至少", "At least"), "CNY", input("subsidy_low") * input("workers") * one() + input("bonus_low"))
        .out("mixed_high", Words("至多", "At most"), "CNY", input("subsidy_high") * input("workers") * one() + input("bonus_high"))
        .reading(Words("两项都按人", "both per worker"))
        .out("each_low", Words("至少", "At least"), "CNY", (input("subsidy_low") + input("bonus_low")) * input("workers") * one())
        .out("each_high", Words("至多", "At most"), "CNY", (input("subsidy_high") + input("bonus_high")) * input("workers") * one())
        .open(Words("人数分几档、每档多少没有印出；“至少”和“至多”取的是两端。", "The steps by number hired are not printed; at least and at most take the two ends."))
        .open(Words("若两项只能领一项，按企业读至少800元、至多8000元。", "If only one of the two may be drawn, an enterprise gets at least 800 and at most 8,000."))
}

pub(super) fn reserved_labour() -> Model {
    model(
        "shenchi_reserved_labour",
        "003-p230",
        Words("工程预留的贫困劳动力", "Labour reserved on public works"),
        Words(
            "政府投资的基础设施工程，用工的10%到20%要用贫困劳动力。",
            "Government-funded works must draw 10% to 20% of their labour from the poor.",
        ),
    )
    .assumed(
        "workers",
        Words("工地用工", "Workers on the site"),
        ("50", "person"),
        ["1", "100000", "10"],
        YOURS,
    )
    .whole()
    .figure(
        "low",
        Words("下限", "Lower share"),
        "003-0520",
        ["0", "100", "5"],
    )
    .figure(
        "high",
        Words("上限", "Upper share"),
        "003-0530",
        ["0", "100", "5"],
    )
    .out(
        "least",
        Words("至少", "At least"),
        "person",
        input("low") * input("workers"),
    )
    .headline()
    .out(
        "most",
        Words("至多", "At most"),
        "person",
        input("high") * input("workers"),
    )
    .headline()
}

pub(super) fn organic() -> Model {
    model("shenchi_organic", "003-p422", Words("有机旱作补助", "Support for organic dryland farming"), Words("每亩有机肥200公斤、配方肥20公斤，种子和作业300元。", "A mu gets 200 kg of organic and 20 kg of formula fertiliser and 300 yuan for seed and field work."))
        .figure("area", Words("面积", "Area"), "003-0600", ["0", "1000000", "10"])
        .figure("organic", Words("有机肥", "Organic fertiliser"), "003-1020", ["0", "10000", "10"])
        .figure("formula", Words("配方肥", "Formula fertiliser"), "003-1030", ["0", "10000", "10"])
        .figure("cash", Words("种子和作业", "Seed and field work"), "003-1040", ["0", "10000", "50"])
        .figure("households", Words("带动贫困户", "Poor households helped"), "003-0630", ["1", "1000000", "100"])
        .figure("gain", Words("户均增收", "Gain a household"), "003-0640", ["0", "1000000", "100"])
        .out("organic_mass", Words("有机肥", "Organic fertiliser"), "t", input("area") * input("organic"))
        .out("formula_mass", Words("配方肥", "Formula fertiliser"), "t", input("area") * input("formula"))
        .out("money", Words("补助资金", "Money"), "CNY", input("area") * input("cash"))
        .headline()
        .out("gain_total", Words("增收合计（下限）", "Gain in all (floor)"), "CNY/year", input("households") * input("gain"))
        .out("area_household", Words("平均每带动一户的面积", "Area for each household helped"), "mu/household", input("area") / input("households"))
        .open(Words("默认用核心区31896亩；实际领补助的面积印作“3万余亩”。", "The default is the core area of 31,896 mu; the area that drew support is printed as 30,000-odd."))
        .open(Words("带动的1376户是预计数，户均增收印作“2500元以上”，合计只是下限；这些户和领补助的户是否同一批没有写明。", "The 1,376 households are expected ones and the gain is printed as 2,500 or more, so the total is a floor; whether they are the households that draw the support is not said."))
}

pub(super) fn herbs() -> Model {
    model("shenchi_herbs", "003-p423", Words("中药材和胡麻补助", "Support for herbs and flax"), Words("中药材每亩500元，胡麻每亩100元。", "Herbs 500 a mu, flax 100 a mu."))
        .figure("herb_area", Words("中药材", "Herbs"), "003-1050", ["0", "1000000", "10"])
        .figure("flax_area", Words("胡麻", "Flax"), "003-1070", ["0", "1000000", "10"])
        .figure("herb_rate", Words("中药材每亩", "Herbs, a mu"), "003-1060", ["0", "10000", "50"])
        .figure("flax_rate", Words("胡麻每亩", "Flax, a mu"), "003-1080", ["0", "10000", "10"])
        .out("herbs", Words("中药材", "Herbs"), "CNY", input("herb_area") * input("herb_rate"))
        .out("flax", Words("胡麻", "Flax"), "CNY", input("flax_area") * input("flax_rate"))
        .out("both", Words("合计", "Both"), "CNY", output("herbs") + output("flax"))
        .headline()
        .open(Words("收购按市场价，有保底的按保底；保底价没有印出。", "Herbs are bought at the market price, or at a floor where one is guaranteed; no floor is printed."))
}

pub(super) fn arable() -> Model {
    model("shenchi_arable", "003-p421", Words("耕地地力保护补贴", "Arable-land protection subsidy"), Words("每亩67元；补贴面积没有印出，默认按全部可耕地，是上限。", "67 yuan a mu; the area that draws it is not printed, so the default is all arable land, an upper bound."))
        .figure("area", Words("面积", "Area"), "003-0040", ["0", "10000000", "10"])
        .figure("rate", Words("每亩", "A mu"), "003-1000", ["0", "10000", "1"])
        .out("amount", Words("至多", "At most"), "CNY", input("area") * input("rate"))
        .headline()
}

pub(super) fn forest() -> Model {
    model("shenchi_forest", "003-p430", Words("退耕还林补助", "Grants for farmland returned to forest"), Words("42453亩、2157户共973.59万元；每亩各年多少没有印出，这里按平均。", "9.7359 million for 42,453 mu and 2,157 households; the yearly rate a mu is not printed, so the mean is used."))
        .assumed("own", Words("你家退耕", "Your land returned"), ("10", "mu"), ["0", "100000", "1"], YOURS)
        .figure("area", Words("全县面积", "Area in the county"), "003-1090", ["1", "10000000", "1000"])
        .figure("grant", Words("全县补助", "Grants in the county"), "003-1100", ["0", "10000000000", "100000"])
        .figure("households", Words("户数", "Households"), "003-1110", ["1", "1000000", "100"])
        .figure("persons", Words("人数", "People"), "003-1120", ["1", "10000000", "100"])
        .out("mine", Words("按平均，你家", "At the mean, yours"), "CNY", input("own") * input("grant") / input("area"))
        .headline()
        .out("per_mu", Words("平均每亩", "Mean of a mu"), "CNY/mu", input("grant") / input("area"))
        .headline()
        .out("per_household", Words("平均每户", "Mean of a household"), "CNY/household", input("grant") / input("households"))
        .out("per_person", Words("平均每人", "Mean of a person"), "CNY/person", input("grant") / input("persons"))
        .open(Words("973.59万元是两年退耕地的补助，补到哪一年、分几年发没有写明；平均数不是标准。", "The 9.7359 million are for the land returned in two years; which years they pay for, and in how many parts, is not said: the mean is no rate."))
}

pub(super) fn dibao_rise() -> Model {
    let before = |standard, rise| input(standard) - measured(12, "month/year") * input(rise);
    model("shenchi_dibao_rise", "003-p440", Words("低保和特困供养：提高前后", "Minimum allowance and extreme-poverty support, before and after"), Words("低保每月提高30元到每年4718元，特困每月提高39元；提高前的标准没有印出，由此倒推。", "The allowance rose by 30 a month to 4,718 a year, extreme-poverty support by 39 a month; the standards before are not printed and worked back."))
        .figure("dibao", Words("低保标准", "Minimum allowance"), "003-1160", ["0", "100000", "100"])
        .figure("dibao_up", Words("低保每月提高", "Its rise a month"), "003-1150", ["0", "10000", "5"])
        .figure("central", Words("特困集中供养", "Support in institutions"), "003-1180", ["0", "100000", "100"])
        .figure("home", Words("特困分散供养", "Support at home"), "003-1190", ["0", "100000", "100"])
        .figure("support_up", Words("特困每月提高", "Its rise a month"), "003-1170", ["0", "10000", "5"])
        .out("dibao_old", Words("低保，提高前", "Allowance before"), "CNY/person/year", before("dibao", "dibao_up"))
        .headline()
        .out("central_old", Words("集中供养，提高前", "In institutions before"), "CNY/person/year", before("central", "support_up"))
        .headline()
        .out("home_old", Words("分散供养，提高前", "At home before"), "CNY/person/year", before("home", "support_up"))
        .headline()
        .out("dibao_growth", Words("低保提高的比例", "Rise of the allowance"), "%", measured(12, "month/year") * input("dibao_up") / output("dibao_old"))
}

pub(super) fn dibao_topup() -> Model {
    model("dibao_topup", "003-p441", Words("低保补差（通行算法，不是报告里的）", "Allowance as a top-up (the usual rule, not in the reports)"), Words("补到标准为止：标准减人均收入，乘人数。报告只印出标准，没有印出这个算法。把标准改成武乡的3330元、3570元或保定2016年的2900元，就能比较。", "Topped up to the standard: standard less income a person, times people. The reports print standards, not this rule. Put in Wuxiang’s 3,330 or 3,570, or Baoding’s 2,900 of 2016, to compare."))
        .figure("standard", Words("标准", "Standard"), "003-1160", ["0", "100000", "100"])
        .assumed("income", Words("人均年收入", "Income a person and year"), ("3000", "CNY/person/year"), ["0", "1000000", "100"], YOURS)
        .assumed("people", Words("家里人数", "People in the household"), ("3", "person"), ["1", "30", "1"], YOURS)
        .whole()
        .out("each", Words("每人一年补", "Top-up a person and year"), "CNY/person/year", max(whole(0), input("standard") - input("income")))
        .out("amount", Words("全家一年补", "Top-up of the household a year"), "CNY/year", output("each") * input("people"))
        .headline()
        .open(Words("报告没有印出补差的算法；分档发放、按家庭情况调整都可能不同。", "The reports print no rule for the top-up; payment by grades or by circumstances may differ."))
}
