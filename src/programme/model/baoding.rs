//! Baoding: the way out, 2014–2020.

use super::expr::{input, max, measured, output, whole};
use super::table::{Model, Picture};
use crate::words::Words;

/// Stock observed, stock planned, pace needed.
pub(super) fn exit() -> Model {
    Model::full("exit_baoding", "130600", "002-p020", Words("保定：2014到2020年的脱贫路径", "Baoding: the way out, 2014–2020"))
        .lead(Words("2014年91.12万，2015年底45.35万，2016年预计再减18万，2017年基本脱贫，2018年全部摘帽，2020年稳定脱贫。", "911,200 in 2014, 453,500 at the end of 2015, 180,000 fewer expected in 2016, basically none in 2017, all counties out in 2018, steady in 2020."))
        .lesson(Words("已有的数和预计的数分开看；由存量和期限算出要走多快。", "Keeping what was observed apart from what was expected; from stock and deadline to the pace needed."))
        .figure("stock_2014", Words("2014年贫困人口", "Poor in 2014"), "002-0040", ["0", "100000000", "10000"])
        .figure("stock_2015", Words("2015年底贫困人口", "Poor at the end of 2015"), "002-0070", ["0", "100000000", "10000"])
        .figure("plan_2016", Words("2016年预计脱贫", "Expected to leave in 2016"), "002-0080", ["1", "100000000", "10000"])
        .assumed("years", Words("2016年后还有", "Years after 2016"), ("1", "year"), ["1", "10", "1"], Words("2017年基本脱贫，即只剩一年", "Basically none in 2017: one year"))
        .figure("villages", Words("贫困村", "Poor villages"), "002-0060", ["0", "100000", "10"])
        .figure("villages_plan", Words("2016年预计出列的村", "Villages expected to leave in 2016"), "002-0090", ["0", "100000", "10"])
        .figure("counties", Words("贫困县", "Poor counties"), "002-0010", ["0", "1000", "1"])
        .figure("counties_plan", Words("2016年预计摘帽的县", "Counties expected to leave in 2016"), "002-0100", ["0", "1000", "1"])
        .out("at_2014", Words("2014年", "2014"), "person", input("stock_2014"))
        .out("at_2015", Words("2015年底", "End of 2015"), "person", input("stock_2015"))
        .out("fall_2015", Words("这期间减少", "Fall in between"), "person", input("stock_2014") - input("stock_2015"))
        .headline()
        .out("at_2016", Words("2016年底（预计）", "End of 2016 (expected)"), "person", max(whole(0), input("stock_2015") - input("plan_2016")))
        .planned()
        .headline()
        .out("at_2017", Words("2017年底，按2016年的速度", "End of 2017, at the pace of 2016"), "person", max(whole(0), output("at_2016") - input("plan_2016")))
        .planned()
        .out("needed", Words("期满清零每年要减", "Pace that none left needs"), "person/year", output("at_2016") / input("years"))
        .planned()
        .headline()
        .out("ratio", Words("是2016年预计数的", "As a multiple of what 2016 was to bring"), "multiple", output("needed") * measured(1, "year") / input("plan_2016"))
        .planned()
        .out("villages_left", Words("2016年底剩余村", "Villages left after 2016"), "village", input("villages") - input("villages_plan"))
        .planned()
        .out("counties_left", Words("2016年底剩余县", "Counties left after 2016"), "county", input("counties") - input("counties_plan"))
        .planned()
        .open(Words("2014年的数是哪个月的没有写明；按年底读，则减少发生在2015年一年里。", "The month of the 2014 figure is not said; read as the year’s end, the fall took place in 2015 alone."))
        .open(Words("18万人、503个村、2个县都是成文时的预计，后来实际多少这份报告没有。", "The 180,000 people, 503 villages and two counties were expected when it was written; what came of it is not in this report."))
        .open(Words("2017年是“基本脱贫”，不是清零；返贫和新识别都没有计入。", "2017 is to be basically done, not none; people falling back or newly registered are not in it."))
        .picture(Picture::Bars(vec!["at_2014", "at_2015", "at_2016", "at_2017"]))
}
