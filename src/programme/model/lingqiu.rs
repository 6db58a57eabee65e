//! Lingqiu: asset income, the loan scheme, and three guaranteed returns beside
//! each other.

use super::expr::{input, max, output, whole};
use super::table::{Model, Picture};
use crate::words::Words;

const PLACE: &str = "140224";
const PROFIT: Words = Words("项目利润", "Profit of the project");

/// 资产收益: a floor on the capital, and the surplus split 5:4:1.
pub(super) fn asset_income() -> Model {
    let parts = || input("company_part") + input("household_part") + input("collective_part");
    let profit = || max(whole(0), input("profit"));
    let model = Model::full(
        "asset_income",
        PLACE,
        "001-p500",
        Words("灵丘：资产收益怎么分", "Lingqiu: how asset income is shared"),
    )
    .lead(Words(
        "财政扶贫资金投入企业，折成贫困户的股份：每年保底，盈余按5:4:1分给企业、贫困户、村集体，贫困户只分盈余、不担亏损。",
        "Public poverty funds go into a company as the shares of poor households: a guaranteed yearly return, and a surplus split 5:4:1 between company, households and village collective; households share gains and not losses.",
    ))
    .lesson(Words(
        "读懂“保底”和“分红”各由谁出钱；同一句规则有两种读法时，结果差多少；求盈亏平衡点。",
        "Who pays for a guarantee and who for a dividend; how far two readings of one rule lie apart; finding a break-even point.",
    ))
    .assumed("profit", Words("项目一年的利润", "Profit of the project in a year"), ("300000", "CNY/year"), ["-1000000000", "1000000000", "50000"], Words("原文没有印出利润；可以填负数，看亏损由谁承担", "No profit is printed; enter a loss to see who bears it"))
    .assumed("capital", Words("投入的资本金", "Capital put in"), ("1000000", "CNY"), ["0", "1000000000", "100000"], Words("原文没有印出每户或全部的资本金", "Neither a household’s capital nor the whole is printed"))
    .assumed("households", Words("持股的户数", "Households that hold shares"), ("100", "household"), ["1", "100000", "10"], Words("只为算到每户；假定各户股份相同", "Only to reach a household; shares are taken to be equal"))
    .whole()
    .figure("floor", Words("保底收益率", "Guaranteed return on capital"), "001-0490", ["0", "100", "1"])
    .figure("company_part", Words("盈余中企业的份数", "Company’s parts of the surplus"), "001-0500", ["0", "100", "1"])
    .figure("household_part", Words("盈余中贫困户的份数", "Households’ parts of the surplus"), "001-0510", ["0", "100", "1"])
    .figure("collective_part", Words("盈余中村集体的份数", "Collective’s parts of the surplus"), "001-0520", ["0", "100", "1"])
    .out("floor_total", Words("保底合计", "Guaranteed return in all"), "CNY/year", input("floor") * input("capital"))
    .reading(Words("盈余指保底之后剩下的利润", "surplus is what is left after the floor"))
    .out("surplus", Words("盈余", "Surplus"), "CNY/year", max(whole(0), input("profit") - output("floor_total")))
    .out("households_1", Words("贫困户合计", "Households together"), "CNY/year", output("floor_total") + output("surplus") * input("household_part") / parts())
    .out("per_household_1", Words("每户", "Each household"), "CNY/household/year", output("households_1") / input("households"))
    .headline()
    .out("collective_1", Words("村集体", "Village collective"), "CNY/year", output("surplus") * input("collective_part") / parts())
    .out("company_1", Words("企业（负数是贴钱）", "Company (negative: it pays in)"), "CNY/year", input("profit") - output("households_1") - output("collective_1"))
    .headline()
    .out("even_1", Words("企业不赚不赔的利润", "Profit at which the company breaks even"), "CNY/year", output("floor_total"))
    .reading(Words("盈余指全部利润，保底只是最低数", "surplus is the whole profit, the floor a minimum"))
    .out("households_2", Words("贫困户合计", "Households together"), "CNY/year", max(output("floor_total"), profit() * input("household_part") / parts()))
    .out("per_household_2", Words("每户", "Each household"), "CNY/household/year", output("households_2") / input("households"))
    .headline()
    .out("collective_2", Words("村集体", "Village collective"), "CNY/year", profit() * input("collective_part") / parts())
    .out("company_2", Words("企业（负数是贴钱）", "Company (negative: it pays in)"), "CNY/year", input("profit") - output("households_2") - output("collective_2"))
    .headline()
    .out("even_2", Words("企业不赚不赔的利润", "Profit at which the company breaks even"), "CNY/year", output("floor_total") * parts() / (input("company_part") + input("household_part")));
    open_asset_income(model)
}

fn open_asset_income(model: Model) -> Model {
    model
        .open(Words("“盈余”是保底之后的剩余，还是全部利润，原文没有写明；按语序更像前者，这里两种都算。", "Whether the surplus is what is left after the floor or the whole profit is not said; the word order favours the first, and both are computed."))
        .open(Words("亏损由企业承担：利润不够保底时，企业要贴钱。村集体这时有没有收入要看读法：盈余若指保底之后的剩余就没有，若指全部利润仍可分一份。", "Losses are the company’s: where the profit does not reach the floor it pays in. Whether the collective then gets something depends on the reading: nothing if the surplus is what is left after the floor, a part if it is the whole profit."))
        .open(Words("保底和分成做几年、到期资本金归谁，原文没有写。", "For how many years, and whose the capital is at the end, is not said."))
        .open(Words("保底印作“不低于10%”，这里按恰好10%算；企业要是无力兑现怎么办，原文没有写。", "The floor is printed as at least 10% and is taken as exactly 10%; what happens when a company cannot pay is not said."))
        .pays(PROFIT, Words("贫困户", "Poor households"), "households_1")
        .pays(PROFIT, Words("村集体", "Village collective"), "collective_1")
        .pays(PROFIT, Words("企业", "Company"), "company_1")
        .picture(Picture::Sweep {
            over: "profit",
            from: "-200000",
            to: "600000",
            of: vec!["households_1", "households_2", "company_1", "company_2"],
        })
}

/// 统贷统还: a loan as a household's share, a guaranteed dividend.
pub(super) fn loan() -> Model {
    Model::full("lingqiu_loan", PLACE, "001-p550", Words("灵丘：贷款入股，每户一年净得多少", "Lingqiu: a loan as a share, and what a household nets"))
        .lead(Words("企业担保、银行放款、贷款入股、政府贴息：贫困户每年得保底分红，贷款统一借、统一还。", "The company guarantees, the bank lends, the loan becomes a share and the government pays interest: the household gets a guaranteed yearly dividend, loans are taken and repaid centrally."))
        .lesson(Words("把一个个例和全县总数放在一起核对；利息由谁付，对净收入的影响。", "Holding one example against the county’s totals; how much it matters who pays the interest."))
        .figure("loan", Words("每户贷款", "Loan of a household"), "001-0590", ["1", "10000000", "10000"])
        .figure("dividend", Words("每户每年保底分红", "Guaranteed dividend a year"), "001-0650", ["0", "1000000", "500"])
        .assumed("rate", Words("贷款年利率", "Interest rate of the loan"), ("4.35", "%/year"), ["0", "36", "0.25"], Words("原文没有印出利率；先取2015年10月起的一年期贷款基准利率", "No rate is printed; the one-year benchmark from October 2015 is taken"))
        .assumed("subsidy", Words("政府贴息的比例", "Share of the interest that the government pays"), ("100", "%"), ["0", "100", "10"], Words("原文写政府贴息，没有写贴多少", "The report says that the government pays interest, not how much of it"))
        .figure("loans", Words("全县贷款总额", "Loans in the county"), "001-0630", ["0", "100000000000", "1000000"])
        .figure("households", Words("全县户数", "Households in the county"), "001-0640", ["1", "1000000", "100"])
        .whole()
        .out("interest", Words("一年利息", "Interest in a year"), "CNY/household/year", input("rate") * input("loan"))
        .out("cost", Words("每户自付利息", "Interest that a household pays"), "CNY/household/year", (whole(1) - input("subsidy")) * output("interest"))
        .out("net", Words("每户每年净得", "A household’s net in a year"), "CNY/household/year", input("dividend") - output("cost"))
        .headline()
        .out("floor_rate", Words("分红合贷款的比例", "Dividend as a share of the loan"), "%/year", input("dividend") / input("loan"))
        .headline()
        .out("mean_loan", Words("全县平均每户贷款", "Mean loan in the county"), "CNY/household", input("loans") / input("households"))
        .out("payout", Words("全县一年分红", "Dividends of the county in a year"), "CNY/year", input("dividend") * input("households"))
        .out("payout_rate", Words("全县分红合贷款的比例", "The county’s dividends as a share of its loans"), "%/year", output("payout") / input("loans"))
        .out("uniform", Words("每户都照此贷款时的总额", "Loans in all if every household had this one"), "CNY", input("loan") * input("households"))
        .out("uniform_gap", Words("比印出的总额多", "More than the printed total by"), "CNY", output("uniform") - input("loans"))
        .out("subsidy_total", Words("政府一年贴息", "Interest that the government pays in a year"), "CNY/year", input("subsidy") * input("rate") * input("loans"))
        .open(Words("利率、期限、贴息比例都没有印出；5万元来自一户个例。", "Rate, term and the share of interest paid are not printed; the 50,000 come from one household’s example."))
        .open(Words("政府没有贴的那部分利息由贫困户付还是由企业付，原文没有写；这里算在户里。", "Whether the household or the company pays the interest that the government does not is not said; here it is the household."))
        .open(Words("个例写“不少于3000元”，全县写3000元；这里按3000元算。", "The example says at least 3,000, the county figure 3,000; 3,000 is used."))
        .open(Words("1675户是否就是全部借款户，原文没有写明。", "Whether the 1,675 are all the borrowers is not said."))
        .picture(Picture::Sweep { over: "rate", from: "0", to: "12", of: vec!["net", "cost"] })
}

/// 三种保底：what 6%, 10% and at least 10% are of.
pub(super) fn three_bases() -> Model {
    Model::full("three_bases", PLACE, "001-p480", Words("三种保底或固定回报，各按什么算", "Three guaranteed or fixed returns, and what each is reckoned on"))
        .lead(Words("灵丘统贷统还按贷款、武乡大山、大象富民贷按贷款、灵丘资产收益按财政资金：比例各有各的基数。", "Lingqiu’s loan scheme goes by the loan, Wuxiang’s Dashan and Daxiang loans by the loan, Lingqiu’s asset income by public capital: each guarantee has a base of its own."))
        .lesson(Words("百分数离不开基数：同样写10%，本金是谁的、要不要还，完全不同。", "A percentage is nothing without its base: the same 10% differs by whose money it is of and whether it must be repaid."))
        .assumed("amount", Words("每户的本金（贷款或折股资金）", "Principal of a household (loan or capital)"), ("50000", "CNY/household"), ["0", "10000000", "10000"], Words("取灵丘个例的5万元，三种都按它算", "The 50,000 of Lingqiu’s example, put into all three"))
        .figure("loan", Words("灵丘个例的贷款", "Loan of Lingqiu’s example"), "001-0590", ["1", "10000000", "10000"])
        .figure("dividend", Words("灵丘每户每年分红", "Lingqiu’s dividend a household and year"), "001-0650", ["0", "1000000", "500"])
        .figure("wuxiang", Words("武乡：贷款入股的固定回报", "Wuxiang: fixed return on the loan"), "000-0570", ["0", "100", "1"])
        .figure("asset", Words("灵丘：财政资金的保底", "Lingqiu: guarantee on public capital"), "001-0490", ["0", "100", "1"])
        .reading(Words("按贷款，灵丘统贷统还", "of the loan, Lingqiu’s loan scheme"))
        .out("by_lingqiu_loan", Words("每户每年", "A household and year"), "CNY/household/year", input("amount") * input("dividend") / input("loan"))
        .headline()
        .reading(Words("按贷款，武乡大山、大象富民贷", "of the loan, Wuxiang’s Dashan and Daxiang loans"))
        .out("by_wuxiang_loan", Words("每户每年", "A household and year"), "CNY/household/year", input("amount") * input("wuxiang"))
        .headline()
        .reading(Words("按财政资金，灵丘资产收益", "of public capital, Lingqiu’s asset income"))
        .out("by_capital", Words("每户每年", "A household and year"), "CNY/household/year", input("amount") * input("asset"))
        .headline()
        .open(Words("前两种的本金是贷款，要还；第三种是财政资金，折成股份。三者不能当作收益率来比高低。", "In the first two the principal is a loan that must be repaid, in the third public money turned into shares: they are not rates of return to be ranked."))
        .open(Words("武乡的10%按贷款额、按每年读，是推断。", "That Wuxiang’s 10% is yearly and reckoned on the loan is inferred."))
        .open(Words("灵丘的6%由3000元和5万元倒推；“不低于10%”按10%算。", "Lingqiu’s 6% is worked back from 3,000 and 50,000; at least 10% is taken as 10%."))
        .picture(Picture::Bars(vec!["by_lingqiu_loan", "by_wuxiang_loan", "by_capital"]))
}
