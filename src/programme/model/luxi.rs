//! Luxi: teams and pairing, who pays, the way out in two years.

use super::expr::{input, max, measured, min, output, whole};
use super::table::{Model, Picture};
use crate::words::Words;

const PLACE: &str = "360323";
const VILLAGES: Words = Words("重点贫困村", "Key poor villages");
const HOUSEHOLDS: Words = Words("受助的户", "Households helped");
const NO_COUNT: Words = Words(
    "干部人数原文没有印出",
    "The number of cadres is not printed",
);

/// 1+2+3 village teams and 1+1+1 household pairing.
pub(super) fn teams() -> Model {
    let model = Model::full("luxi_teams", PLACE, "004-p130", Words("芦溪：结对能覆盖多少户", "Luxi: how many households pairing covers"))
        .lead(Words("县级干部每人结对4户、科级干部每人3户；每村一个“1+2+3”工作组。填上干部人数，看覆盖和缺口。", "A county-level cadre pairs with four households, a section-level one with three; each village has a “1+2+3” team. Enter the number of cadres to see coverage and gap."))
        .lesson(Words("没有分母的“全覆盖”怎么检验；由负担推人数，由人数推负担。", "How to test full coverage without a denominator; from load to number and back."))
        .assumed("county_cadres", Words("县级干部", "County-level cadres"), ("30", "person"), ["0", "100000", "5"], NO_COUNT)
        .whole()
        .assumed("section_cadres", Words("科级干部（含后备）", "Section-level cadres (with reserve)"), ("500", "person"), ["0", "100000", "50"], NO_COUNT)
        .whole()
        .figure("households", Words("贫困户", "Poor households"), "004-0060", ["1", "1000000", "100"])
        .figure("county_key", Words("县级干部重点帮扶", "Key households of a county-level cadre"), "004-0290", ["0", "100", "1"])
        .figure("county_contact", Words("县级干部联系帮扶", "Contact households of a county-level cadre"), "004-0300", ["0", "100", "1"])
        .figure("section_key", Words("科级干部重点帮扶", "Key households of a section-level cadre"), "004-0310", ["0", "100", "1"])
        .figure("section_contact", Words("科级干部联系帮扶", "Contact households of a section-level cadre"), "004-0320", ["0", "100", "1"])
        .figure("handbooks", Words("印发的手册", "Handbooks printed"), "004-0420", ["1", "1000000", "100"])
        .figure("villages", Words("重点贫困村", "Key poor villages"), "004-0110", ["1", "10000", "1"])
        .figure("served", Words("每组帮扶的村", "Villages of a team"), "004-0180", ["1", "100", "1"])
        .figure("leaders", Words("每组县领导", "County leaders in a team"), "004-0130", ["0", "100", "1"])
        .figure("reserve", Words("每组后备干部", "Reserve cadres in a team"), "004-0140", ["0", "100", "1"])
        .figure("units", Words("每组成员单位", "Member units of a team"), "004-0170", ["0", "100", "1"])
        .figure("visits", Words("每组每月走访", "Visits of a team a month"), "004-0230", ["0", "31", "1"]);
    team_outputs(model)
}

fn team_outputs(model: Model) -> Model {
    let covered = |county, section| {
        input("county_cadres") * input(county) + input("section_cadres") * input(section)
    };
    model
        .figure("inspect", Words("每月督查", "Inspections a month"), "004-0520", ["0", "31", "1"])
        .figure("dispatch", Words("调度的间隔", "Months between dispatches"), "004-0530", ["1", "12", "1"])
        .figure("summary", Words("小结的间隔", "Years between summaries"), "004-0540", ["0.5", "10", "0.5"])
        .figure("assess", Words("考核的间隔", "Years between assessments"), "004-0550", ["0.5", "10", "0.5"])
        .assumed("findings", Words("查出问题的次数", "Findings against a unit"), ("1", "1"), ["1", "3", "1"], Words("选一次看后果", "Choose one to see what follows"))
        .choices(&[("1", Words("第一次", "First")), ("2", Words("第二次", "Second")), ("3", Words("第三次", "Third"))])
        .out("key", Words("重点帮扶户", "Key households covered"), "household", covered("county_key", "section_key"))
        .out("contact", Words("联系帮扶户", "Contact households covered"), "household", covered("county_contact", "section_contact"))
        .out("covered", Words("合计覆盖", "Households covered"), "household", output("key") + output("contact"))
        .headline()
        .out("left", Words("留给乡村干部和能人", "Left to township and village helpers"), "household", max(whole(0), input("households") - output("covered")))
        .headline()
        .out("share", Words("覆盖的比例", "Share covered"), "%", min(whole(1), output("covered") / input("households")))
        .out("per_book", Words("每册手册对应的户", "Households for each handbook"), "household/copy", input("households") / input("handbooks"))
        .out("teams", Words("工作组", "Teams"), "team", input("villages") / input("served"))
        .out("leader_posts", Words("县领导岗位", "Posts of county leaders"), "person", output("teams") * input("leaders"))
        .out("reserve_posts", Words("驻村后备干部", "Resident reserve cadres"), "person", output("teams") * input("reserve"))
        .out("memberships", Words("成员单位名额", "Memberships of units"), "organization", output("teams") * input("units"))
        .out("visits_year", Words("各组一年走访", "Visits of all teams in a year"), "time/year", output("teams") * measured(1, "1/team") * input("visits") * measured(12, "month/year"))
        .out("inspect_year", Words("一年督查", "Inspections in a year"), "time/year", input("inspect") * measured(12, "month/year"))
        .out("dispatch_year", Words("一年调度", "Dispatches in a year"), "time/year", measured(12, "time*month/year") / input("dispatch"))
        .out("summary_year", Words("一年小结", "Summaries in a year"), "time/year", measured(1, "time") / input("summary"))
        .out("assess_year", Words("一年考核", "Assessments in a year"), "time/year", measured(1, "time") / input("assess"))
        .out("escalation", Words("对这个单位", "What follows for the unit"), "1", input("findings"))
        .steps(&[(1, Words("通报", "a circular")), (2, Words("约谈", "an interview")), (3, Words("问责", "accountability"))])
        .open(Words("扶贫开发户有多少没有印出，所以只能看总数；36名第一书记与28名驻村干部是什么关系也没有写明。", "How many households are development households is not printed, so only the total can be tested; how 36 first secretaries stand to 28 resident cadres is not said either."))
        .open(Words("手册是结对干部人手一本。每户有三名帮扶人，共11718人次；若2000册恰好发完，平均每人要帮约5.9户。全县结对干部有多少没有印出，只能这样粗算。", "Every paired cadre has a handbook. Each household has three helpers, 11,718 pairings in all; if the 2,000 were just enough, each would help about 5.9 households. How many cadres are paired is not printed, so this is rough."))
        .open(Words("三次从轻到重，以什么情形、在多长时间内计一次没有写明。", "The three steps get stricter; what counts as one, and over what time, is not said."))
        .open(Words("每户另有1名乡镇驻村干部和1名村干部（1+1+1），人数同样没有印出。", "Each household also has a township cadre and a village cadre (1+1+1); their numbers are not printed."))
        .picture(Picture::Bars(vec!["key", "contact", "left"]))
}

/// Village and household funds by payer.
pub(super) fn funds() -> Model {
    let helped = || {
        input("county_cadres") * input("county_key")
            + input("section_cadres") * input("section_key")
    };
    Model::full("luxi_funds", PLACE, "004-p080", Words("芦溪：帮扶的钱由谁出", "Luxi: who pays for the help"))
        .lead(Words("每村：成员单位每家每年至少5万元，县里5万元，原有村庄整治资金20万元。每户：县里1000元，结对干部筹1000元。", "A village: at least 50,000 a year from each member unit, 50,000 from the county, 200,000 of an existing village renovation fund. A household: 1,000 from the county and 1,000 raised by its cadre."))
        .lesson(Words("把一项承诺拆到每个付款人；一次性的钱和每年的钱不能混着加。", "Breaking a promise down to each payer; a sum paid once and a sum paid yearly must not be added unawares."))
        .figure("villages", Words("重点贫困村", "Key poor villages"), "004-0110", ["1", "10000", "1"])
        .figure("units", Words("每组成员单位", "Member units of a team"), "004-0170", ["0", "100", "1"])
        .figure("served", Words("每组帮扶的村", "Villages of a team"), "004-0180", ["1", "100", "1"])
        .figure("unit_fund", Words("每个成员单位每年", "Each member unit, a year"), "004-0200", ["0", "100000000", "10000"])
        .figure("county_fund", Words("县里每村每年", "The county, a village and year"), "004-0210", ["0", "100000000", "10000"])
        .figure("improvement", Words("原有村庄整治资金每村", "Existing renovation fund of a village"), "004-0220", ["0", "100000000", "10000"])
        .assumed("recurs", Words("村庄整治资金", "The renovation fund is paid"), ("0", "1/year"), ["0", "1", "1"], Words("一次还是每年，原文没有写明", "Once or every year is not said"))
        .choices(&[("0", Words("只有一次", "once")), ("1", Words("每年都有", "every year"))])
        .assumed("county_cadres", Words("县级干部", "County-level cadres"), ("30", "person"), ["0", "100000", "5"], NO_COUNT)
        .whole()
        .assumed("section_cadres", Words("科级干部（含后备）", "Section-level cadres (with reserve)"), ("500", "person"), ["0", "100000", "50"], NO_COUNT)
        .whole()
        .figure("county_key", Words("县级干部重点帮扶", "Key households of a county-level cadre"), "004-0290", ["0", "100", "1"])
        .figure("section_key", Words("科级干部重点帮扶", "Key households of a section-level cadre"), "004-0310", ["0", "100", "1"])
        .figure("household_county", Words("每户每年，县里出", "A household and year, from the county"), "004-0360", ["0", "1000000", "100"])
        .figure("household_cadre", Words("每户每年，干部筹", "A household and year, raised by the cadre"), "004-0370", ["0", "1000000", "100"])
        .out("village_yearly", Words("每村每年，不含整治资金", "A village and year without the renovation fund"), "CNY/village/year", input("units") / input("served") * input("unit_fund") + input("county_fund"))
        .out("village_first", Words("每村第一年", "A village in the first year"), "CNY/village", output("village_yearly") * measured(1, "year") + input("improvement"))
        .headline()
        .out("village_later", Words("每村以后每年", "A village in each later year"), "CNY/village/year", output("village_yearly") + input("improvement") * input("recurs"))
        .headline()
        .out("payer_units", Words("成员单位一年", "Member units, a year"), "CNY/year", input("units") / input("served") * input("unit_fund") * input("villages"))
        .out("payer_county_villages", Words("县里给村一年", "The county for villages, a year"), "CNY/year", input("county_fund") * input("villages"))
        .out("payer_improvement", Words("整治资金合计", "Renovation fund in all"), "CNY", input("improvement") * input("villages"))
        .out("helped", Words("受助的户", "Households helped"), "household", helped())
        .out("payer_county_households", Words("县里给户一年", "The county for households, a year"), "CNY/year", input("household_county") * output("helped"))
        .out("payer_cadres", Words("结对干部一年", "Paired cadres, a year"), "CNY/year", input("household_cadre") * output("helped"))
        .out("county_total", Words("县里一年合计", "The county in all, a year"), "CNY/year", output("payer_county_villages") + output("payer_county_households"))
        .headline()
        .out("county_cadre", Words("每个县级干部一年筹", "Raised by a county-level cadre, a year"), "CNY/person/year", input("household_cadre") * input("county_key"))
        .out("section_cadre", Words("每个科级干部一年筹", "Raised by a section-level cadre, a year"), "CNY/person/year", input("household_cadre") * input("section_key"))
        .open(Words("成员单位是“不少于5万元”，这里按恰好5万元算；整治资金由谁出没有写明。", "Member units give at least 50,000, taken as exactly 50,000; who pays the renovation fund is not said."))
        .open(Words("成员单位是否只指三个帮扶单位、县里的5万元只给省定贫困村是否就是这14个村，都没有写明。", "Whether member units are the three assisting units alone, and whether the county’s 50,000 for provincially listed villages goes to these 14, is not said."))
        .open(Words("受助户数要看干部人数，干部人数没有印出，500和30只是起点。", "The households helped depend on the cadres, whose number is not printed: 500 and 30 are starting points."))
        .open(Words("每户的钱只用于生产；受助户按科级以上干部重点帮扶的户算。", "The household fund is for production only; the households are those key-helped by cadres of section level and above."))
        .pays(Words("成员单位", "Member units"), VILLAGES, "payer_units")
        .pays(Words("县里", "The county"), VILLAGES, "payer_county_villages")
        .pays(Words("县里", "The county"), HOUSEHOLDS, "payer_county_households")
        .pays(Words("结对干部", "Paired cadres"), HOUSEHOLDS, "payer_cadres")
        .picture(Picture::Bars(vec!["payer_units", "payer_county_villages", "payer_county_households", "payer_cadres"]))
}

/// Two years at a floor of 5 000.
pub(super) fn exit() -> Model {
    Model::full("exit_luxi", PLACE, "004-p640", Words("芦溪：两年脱贫要多快", "Luxi: the pace that two years need"))
        .lead(Words("贫困人口10485人，目标两年脱贫，每年5000人以上：按下限走两年，还剩多少？", "10,485 poor people, two years, at least 5,000 a year: what is left after two years at the floor?"))
        .lesson(Words("下限目标和完成目标是两回事；“以上”给的是界，不是数。", "A floor and an aim are two things; at least gives a bound, not a number."))
        .figure("stock", Words("贫困人口", "Poor people"), "004-0070", ["0", "10000000", "100"])
        .figure("floor", Words("每年至少", "At least a year"), "004-0900", ["1", "10000000", "100"])
        .figure("years", Words("年数", "Years"), "004-0080", ["1", "50", "1"])
        .out("stock_0", Words("起点", "At the start"), "person", input("stock"))
        .out("stock_1", Words("按下限，一年后", "After one year at the floor"), "person", max(whole(0), input("stock") - input("floor") * measured(1, "year")))
        .planned()
        .out("left", Words("按下限，期满还剩", "Left at the end, at the floor"), "person", max(whole(0), input("stock") - input("floor") * input("years")))
        .planned()
        .headline()
        .out("pace", Words("全部脱贫每年要", "Pace that all of them need"), "person/year", input("stock") / input("years"))
        .planned()
        .headline()
        .out("more", Words("比下限每年多", "More than the floor by"), "person/year", output("pace") - input("floor"))
        .planned()
        .out("time", Words("按下限走完要", "Time that the floor takes"), "year", input("stock") / input("floor"))
        .planned()
        .open(Words("“5000人以上”与两年脱贫10485人可以同时成立：只要每年多走约243人。", "At least 5,000 a year and 10,485 in two years go together: it takes about 243 more a year."))
        .open(Words("“两年”从哪一年算起没有写明；文末写2017年率先脱贫。返贫和新识别没有计入。", "From which year the two run is not said; the text ends on 2017. People falling back or newly registered are left out."))
        .open(Words("五类帮扶对象合计13246人，超过10485人，互有重叠，不能当作分组来减。", "The five groups of help sum to 13,246, above 10,485: they overlap and are no parts to subtract."))
        .picture(Picture::Bars(vec!["stock_0", "stock_1", "left"]))
}
