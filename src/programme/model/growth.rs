//! Value, base and growth, solved for the one that is missing.

use super::expr::{input, whole};
use super::table::Model;
use crate::words::Words;

const BASE: Words = Words(
    "没有印出；这里填倒推数的近似值，可改成你查到的数",
    "Not printed; about what is worked back, to be replaced by what you find",
);
const ID: &str = "130600";

struct Case {
    id: &'static str,
    place: &'static str,
    node: &'static str,
    name: Words,
    lead: Words,
    value: &'static str,
    rate: &'static str,
    base: (&'static str, &'static str),
}

/// A value that grew by so many percent over a base.
fn grown(case: Case) -> Model {
    Model::short(case.id, case.place, case.node, case.name)
        .lead(case.lead)
        .figure(
            "value",
            Words("现在的数", "Value"),
            case.value,
            ["0", "100000000000", "1000000"],
        )
        .figure(
            "growth",
            Words("增长", "Growth"),
            case.rate,
            ["-99", "100000", "1"],
        )
        .assumed(
            "base",
            Words("原来的数", "Base"),
            case.base,
            ["1", "100000000000", "1000000"],
            BASE,
        )
        .out(
            "base_from",
            Words("由现在的数和增长求原来的数", "Base, from value and growth"),
            case.base.1,
            input("value") / (whole(1) + input("growth")),
        )
        .headline()
        .out(
            "growth_from",
            Words("由现在的数和原来的数求增长", "Growth, from value and base"),
            "%",
            (input("value") - input("base")) / input("base"),
        )
        .out(
            "value_from",
            Words("由原来的数和增长求现在的数", "Value, from base and growth"),
            case.base.1,
            input("base") * (whole(1) + input("growth")),
        )
}

/// A value that is so many percent of a task.
fn part(case: Case) -> Model {
    Model::short(case.id, case.place, case.node, case.name)
        .lead(case.lead)
        .figure(
            "value",
            Words("已完成", "Done"),
            case.value,
            ["0", "100000000000", "1000"],
        )
        .figure(
            "share",
            Words("占任务", "Share of the task"),
            case.rate,
            ["0.1", "1000", "1"],
        )
        .assumed(
            "task",
            Words("任务", "Task"),
            case.base,
            ["1", "100000000000", "1000"],
            BASE,
        )
        .out(
            "task_from",
            Words("由完成数和比例求任务", "Task, from done and share"),
            case.base.1,
            input("value") / input("share"),
        )
        .headline()
        .out(
            "left",
            Words("还剩", "Left to do"),
            case.base.1,
            input("value") / input("share") - input("value"),
        )
        .out(
            "share_from",
            Words("由完成数和任务求比例", "Share, from done and task"),
            "%",
            input("value") / input("task"),
        )
        .out(
            "value_from",
            Words("由任务和比例求完成数", "Done, from task and share"),
            case.base.1,
            input("task") * input("share"),
        )
}

pub(super) fn shenchi_loans() -> Model {
    part(Case {
        id: "shenchi_loan_task",
        place: "140927",
        node: "003-p350",
        name: Words(
            "神池小额信贷：60.2%是多少的60.2%",
            "Shenchi microloans: 60.2% of what",
        ),
        lead: Words(
            "已发放2226.69万元，完成全年任务的60.2%；任务没有印出。",
            "22.2669 million issued, 60.2% of the year’s task, which is not printed.",
        ),
        value: "003-0890",
        rate: "003-0900",
        base: ("37000000", "CNY"),
    })
    .open(Words(
        "60.2%按金额还是按笔数算，没有写明；这里按金额。按笔数，554笔倒推出约920笔。",
        "Whether the 60.2% goes by amount or by number is not said; here by amount. By number, 554 loans lead back to about 920.",
    ))
}

pub(super) fn baoding_houses() -> Model {
    part(Case {
        id: "baoding_house_task",
        place: ID,
        node: "002-p370",
        name: Words(
            "保定危房改造：41%是多少的41%",
            "Baoding houses: 41% of what",
        ),
        lead: Words(
            "已完成6901户，占总任务的41%；总任务没有印出。",
            "6,901 done, 41% of a task that is not printed.",
        ),
        value: "002-0790",
        rate: "002-0800",
        base: ("16832", "household"),
    })
}

pub(super) fn baoding_funds() -> Model {
    grown(Case {
        id: "baoding_city_funds",
        place: ID,
        node: "002-p540",
        name: Words(
            "保定市级扶贫资金：增长104%",
            "Baoding’s city funds: up 104%",
        ),
        lead: Words(
            "2016年1.02亿元，比上年增长104%；上年多少没有印出。",
            "102 million in 2016, up 104% on the year before, which is not printed.",
        ),
        value: "002-1030",
        rate: "002-1040",
        base: ("50000000", "CNY"),
    })
}

pub(super) fn baoding_social() -> Model {
    grown(Case {
        id: "baoding_social_funds",
        place: ID,
        node: "002-p740",
        name: Words("保定社会帮扶资金：增长177%", "Baoding’s help from society: up 177%"),
        lead: Words("2016年以来2.15亿元，比2015年全年增长177%；部分年份与全年相比。", "215 million so far in 2016, up 177% on all of 2015: part of a year against a whole one."),
        value: "002-1260",
        rate: "002-1270",
        base: ("77600000", "CNY"),
    })
    .open(Words("2016年只算到成文前，2015年是全年，增长率不能当作全年的增长。", "2016 runs to the time of writing and 2015 is a whole year: the growth is not a year’s growth."))
}

pub(super) fn baoding_loans() -> Model {
    Model::short("baoding_agri_loans", "baoding_9", "002-p620", Words("保定涉农贷款：多18.99亿元是增长多少", "Baoding’s farm loans: what growth 1.899 billion more is"))
        .lead(Words("251.96亿元，比上年同期多18.99亿元；上年同期和增长率都没有印出。", "25.196 billion, 1.899 billion more than the same months of the year before; neither base nor growth is printed."))
        .figure("value", Words("现在的数", "Value"), "002-1100", ["0", "100000000000", "100000000"])
        .figure("increase", Words("增加", "Increase"), "002-1110", ["0", "100000000000", "100000000"])
        .out("base_from", Words("上年同期", "Same months of the year before"), "CNY", input("value") - input("increase"))
        .headline()
        .out("growth_from", Words("增长", "Growth"), "%", whole(1) / (input("value") / input("increase") - whole(1)))
        .headline()
}
