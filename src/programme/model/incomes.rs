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
        .out("low", Words("一年至少", "A year, at least"), "CNY", income("wage_low"))
        .headline()
        .out("high", Words("一年至多", "A year, at most"), "CNY", income("wage_high"))
        .headline()
        .open(Words("地租没有写明是不是每年，按每年读。", "Whether the rent is yearly is not said; read as yearly."))
}

pub(super) fn homestay() -> Model {
    Model::short("laishui_homestay", "130623-01", "002-p220", Words("涞水民宿管家：保底加分红", "Laishui homestay caretaker: a floor and a dividend"))
        .lead(Words("一年保底2万元，另有分红，比例没有印出；与低保标准2900元对照。", "20,000 a year guaranteed and a dividend of unprinted rate; beside the minimum standard of 2,900."))
        .figure("floor", Words("一年保底", "Guaranteed a year"), "002-0500", ["0", "1000000", "1000"])
        .assumed("dividend", Words("分红", "Dividend"), ("0", "CNY/person/year"), ["0", "1000000", "1000"], Words("比例没有印出", "Its rate is not printed"))
        .assumed("people", Words("家里人数", "People in the household"), ("3", "person"), ["1", "30", "1"], YOURS)
        .whole()
        .figure("standard", Words("低保标准", "Minimum standard"), "002-0960", ["1", "100000", "100"])
        .out("income", Words("一年收入", "Income a year"), "CNY/person/year", input("floor") + input("dividend"))
        .headline()
        .out("times_one", Words("是一个人标准的", "As a multiple of one person’s standard"), "multiple", output("income") / input("standard"))
        .out("times_family", Words("是全家标准的", "As a multiple of the family’s standard"), "multiple", output("income") * measured(1, "person") / (input("standard") * input("people")))
        .headline()
}

pub(super) fn handicraft() -> Model {
    Model::short("baoding_handicraft", "130600", "002-p230", Words("手工业：计件和月薪", "Handicraft: by the piece and by the month"))
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
