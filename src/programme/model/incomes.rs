//! What a household makes of rent, wages and dividends in four schemes, with
//! the ranges that the reports print.

use super::expr::{input, measured, output};
use super::table::Model;
use crate::words::Words;

const YOURS: Words = Words("由你填写", "Yours to enter");

pub(super) fn mushrooms() -> Model {
    let income = |wage| {
        input("rent") * input("area") * measured(1, "year")
            + input(wage) * input("days") * measured(1, "person")
            + input("dividend")
    };
    Model::short("fuping_mushrooms", "130624-01", "002-p130", Words("阜平食用菌：租金加工钱加分红", "Fuping mushrooms: rent, wages, dividend"))
        .lead(Words("地租每亩1000元，工钱每天80到200元，年底分红没有印出比例。", "Rent of 1,000 a mu, wages of 80 to 200 a day, a year-end dividend whose rate is not printed."))
        .assumed("area", Words("租出的地", "Land leased out"), ("2", "mu"), ["0", "1000", "1"], YOURS)
        .assumed("days", Words("做工天数", "Days of work"), ("100", "day"), ["0", "366", "10"], YOURS)
        .whole()
        .assumed("dividend", Words("年底分红", "Year-end dividend"), ("0", "CNY"), ["0", "1000000", "500"], Words("比例没有印出", "Its rate is not printed"))
        .figure("rent", Words("每亩地租", "Rent of a mu"), "002-0350", ["0", "100000", "100"])
        .figure("wage_low", Words("日工钱，低", "Daily wage, low"), "002-0360", ["0", "10000", "10"])
        .figure("wage_high", Words("日工钱，高", "Daily wage, high"), "002-0370", ["0", "10000", "10"])
        .out("low", Words("按低工钱，一年", "A year, at the low wage"), "CNY", income("wage_low"))
        .headline()
        .out("high", Words("按高工钱，一年", "A year, at the high wage"), "CNY", income("wage_high"))
        .headline()
        .open(Words("地租没有写明是不是每年，按每年读。", "Whether the rent is yearly is not said; read as yearly."))
}

pub(super) fn homestay() -> Model {
    Model::short("laishui_homestay", "130623-01", "002-p220", Words("涞水民宿管理员：保底工资加分红", "Laishui homestay keeper: guaranteed wage and dividend"))
        .lead(Words("一年保底工资2万元，另有分红，比例没有印出；与当年农村低保标准2900元对照。", "A guaranteed wage of 20,000 a year and a dividend whose rate is not printed, beside that year’s minimum allowance of 2,900."))
        .figure("floor", Words("一年保底工资", "Guaranteed wage a year"), "002-0500", ["0", "1000000", "1000"])
        .assumed("dividend", Words("分红", "Dividend"), ("0", "CNY/person/year"), ["0", "1000000", "1000"], Words("比例没有印出", "Its rate is not printed"))
        .assumed("people", Words("家里人数", "People in the household"), ("3", "person"), ["1", "30", "1"], YOURS)
        .whole()
        .figure("standard", Words("低保标准", "Minimum standard"), "002-0960", ["1", "100000", "100"])
        .out("income", Words("一年收入", "Income a year"), "CNY/person/year", input("floor") + input("dividend"))
        .headline()
        .out("times_one", Words("是一个人标准的", "As a multiple of one person’s standard"), "multiple", output("income") / input("standard"))
        .out("times_family", Words("是全家标准的", "As a multiple of the family’s standard"), "multiple", output("income") * measured(1, "person") / (input("standard") * input("people")))
        .headline()
        .open(Words("成文时民宿还没有开业，是预期的收入；2900元按每人每年读。", "The homestay had not opened when this was written: the income is expected. The 2,900 are read as per person and year."))
}

pub(super) fn handicraft() -> Model {
    Model::short("baoding_handicraft", "130600", "002-p230", Words("保定家庭手工业：一天80件和月入四五千", "Baoding handicraft: 80 pieces a day, or 4,000 to 5,000 a month"))
        .lead(Words("一天80件、60多元；熟练工一月4000到5000元；3.2万人人均增收超过6000元。", "80 pieces a day for 60-odd yuan; 4,000 to 5,000 a month when skilled; 32,000 people gain more than 6,000 each."))
        .figure("pieces", Words("一天做几件", "Pieces a day"), "002-0580", ["1", "10000", "10"])
        .figure("pay", Words("一天多少钱", "Pay a day"), "002-0590", ["0", "10000", "10"])
        .assumed("days", Words("一年做几天", "Days a year"), ("200", "day/year"), ["0", "366", "10"], YOURS)
        .whole()
        .figure("month_low", Words("熟练工一月，低", "Skilled, a month, low"), "002-0600", ["0", "100000", "500"])
        .figure("month_high", Words("熟练工一月，高", "Skilled, a month, high"), "002-0610", ["0", "100000", "500"])
        .figure("workers", Words("从业贫困人口", "Poor people at work"), "002-0540", ["0", "10000000", "1000"])
        .figure("gain", Words("人均增收（下限）", "Gain a person (floor)"), "002-0550", ["0", "100000", "500"])
        .out("per_piece", Words("一件至少", "A piece, at least"), "CNY/item", input("pay") / input("pieces"))
        .headline()
        .out("year", Words("一年至少", "A year, at least"), "CNY/person/year", input("pay") * input("days"))
        .headline()
        .out("skilled_low", Words("熟练工一年，低", "Skilled, a year, low"), "CNY/person/year", input("month_low") * measured(12, "month/year"))
        .out("skilled_high", Words("熟练工一年，高", "Skilled, a year, high"), "CNY/person/year", input("month_high") * measured(12, "month/year"))
        .out("total", Words("全市增收合计（下限）", "Gain in the city (floor)"), "CNY/year", input("workers") * input("gain"))
        .open(Words("一天80件、60多元是一名不太熟练者的例子；计件单价没有印出，由此倒推。", "80 pieces for 60-odd yuan are one beginner’s example; no piece rate is printed, it is worked back."))
        .open(Words("6000元是增收，不是收入；熟练工的月入是否限于这家公司、一年做几个月没有写明。", "The 6,000 are a gain, no income; whether skilled pay is this company’s alone, and for how many months, is not said."))
}

pub(super) fn grasshoppers() -> Model {
    Model::short("lingqiu_grasshoppers", "140224-06", "001-p450", Words("灵丘养蚂蚱：棚数乘茬数", "Lingqiu locusts: sheds times crops"))
        .lead(Words("一棚一茬上千元，一年两茬；20元一斤。", "A thousand yuan or more a shed and crop, two crops a year, at 20 yuan a jin."))
        .assumed("sheds", Words("几个棚", "Sheds"), ("1", "greenhouse"), ["1", "1000", "1"], YOURS)
        .whole()
        .figure("crops", Words("一年几茬", "Crops a year"), "001-0400", ["1", "12", "1"])
        .figure("income", Words("一棚一茬", "A shed and crop"), "001-0390", ["0", "1000000", "100"])
        .figure("price", Words("一斤", "A jin"), "001-0380", ["1", "10000", "1"])
        .out("year", Words("一年至少", "A year, at least"), "CNY/year", input("income") * input("crops") * input("sheds"))
        .headline()
        .out("weight", Words("若是毛收入，一棚一茬", "If that is gross, a shed and crop"), "jin/greenhouse/time", input("income") / input("price"))
        .open(Words("“上千元”按1000元算，是下限；原文写“赚”，更像扣除成本之后。", "A thousand or more is taken as 1,000, a floor; the word is earn, which sounds like net of cost."))
}

/// A household's own solar panels on a loan, with interest paid for some years.
pub(super) fn solar_loan() -> Model {
    Model::short("wuxiang_solar_loan", "140429", "000-p540", Words("武乡户用光伏：贴息三年值多少", "Wuxiang household solar: what three years of interest are worth"))
        .lead(Words("贫困户贷款装户用光伏，前3年按基准利率贴息；贷多少、发多少电、卖什么价都没有印出。", "A poor household takes a loan for its own panels; interest at the benchmark rate is paid for three years. Loan, output and price are not printed."))
        .assumed("loan", Words("贷款", "Loan"), ("40000", "CNY"), ["0", "10000000", "5000"], YOURS)
        .assumed("rate", Words("基准利率", "Benchmark rate"), ("4.75", "%/year"), ["0", "36", "0.25"], Words("没有印出；先取2015年10月起的一至五年期贷款基准利率", "Not printed; the benchmark for one to five years from October 2015 is taken"))
        .figure("years", Words("贴息年数", "Years of interest paid"), "000-0470", ["0", "30", "1"])
        .assumed("income", Words("一年卖电收入", "Income from electricity a year"), ("4000", "CNY/year"), ["0", "1000000", "500"], YOURS)
        .out("interest", Words("一年利息", "Interest a year"), "CNY/year", input("rate") * input("loan"))
        .out("subsidy", Words("政府一共贴息", "Interest that the government pays in all"), "CNY", output("interest") * input("years"))
        .headline()
        .out("during", Words("贴息期间每年净得", "Net a year while interest is paid"), "CNY/year", input("income"))
        .out("after", Words("之后每年净得", "Net a year afterwards"), "CNY/year", input("income") - output("interest"))
        .headline()
        .open(Words("3年之后是否继续贴息、本金怎么还，没有写明；这里本金不变，不算还本。", "Whether interest is paid after year three and how the loan is repaid is not said; here the principal stays and its repayment is left out."))
        .open(Words("合同利率若高于基准利率，高出部分由户里付，这里没有算。", "If the contract’s rate is above the benchmark, the household pays the difference, which is left out."))
}

/// Organic buckwheat, by area.
pub(super) fn buckwheat() -> Model {
    Model::short("lingqiu_buckwheat", "140224-07", "001-p460", Words("灵丘有机荞麦：一亩地1400元", "Lingqiu organic buckwheat: 1,400 a mu"))
        .lead(Words("石家田乡一亩地年收入1400元，称为高寒土地的新高。", "A mu in Shijiatian made 1,400 yuan in a year, said to be the most on such cold, high land."))
        .assumed("area", Words("种几亩", "Mu sown"), ("5", "mu"), ["0", "10000", "1"], YOURS)
        .figure("income", Words("每亩一年", "A mu and year"), "001-0420", ["0", "100000", "100"])
        .out("year", Words("一年收入", "Income a year"), "CNY/year", input("income") * input("area"))
        .headline()
        .open(Words("1400元是否扣除成本、是平均还是最好的一块地，没有写明；“双收”指哪两样也没有解释。", "Whether the 1,400 are net of costs, a mean or the best plot is not said; nor what the two harvests are."))
}

/// Cadres who stand for growers' loans.
pub(super) fn guarantors() -> Model {
    Model::short("lingqiu_guarantors", "140224-03", "001-p310", Words("灵丘干部担保：一个人要担多少", "Lingqiu guarantors: how much each stands for"))
        .lead(Words("8名党员干部为菜农作保，贷款200万元；按份还是连带没有写明，两种都算。", "Eight cadres stood for growers’ loans of two million; whether by shares or each for all is not said, and both are computed."))
        .figure("loan", Words("担保的贷款", "Loans guaranteed"), "001-0150", ["0", "1000000000", "100000"])
        .figure("guarantors", Words("担保人数", "Guarantors"), "001-0140", ["1", "1000", "1"])
        .whole()
        .assumed("default", Words("还不上的比例", "Share not repaid"), ("10", "%"), ["0", "100", "5"], YOURS)
        .out("loss", Words("还不上的贷款", "Loans not repaid"), "CNY", input("default") * input("loan"))
        .reading(Words("按份担保", "by shares"))
        .out("share", Words("每人至多", "Each at most"), "CNY/person", input("loan") / input("guarantors"))
        .headline()
        .out("share_loss", Words("每人要赔", "Each pays"), "CNY/person", output("loss") / input("guarantors"))
        .reading(Words("连带担保", "each for all"))
        .out("all", Words("每人至多", "Each at most"), "CNY/person", input("loan") * measured(1, "1/person"))
        .headline()
        .out("all_loss", Words("找到谁，谁要赔", "Whoever is asked pays"), "CNY/person", output("loss") * measured(1, "1/person"))
        .open(Words("利率、期限、担保责任怎么分，都没有写；是“愿意”作保，最后贷了多少也没有写明。", "Rate, term and how liability is divided are not said; they were willing to guarantee, and what was lent in the end is not stated."))
}
