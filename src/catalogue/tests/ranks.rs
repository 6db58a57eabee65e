//! Rank tests.

use super::{ALTERNATIVE, NULL, P, SIDE};
use crate::catalogue::choice::chosen;
use crate::catalogue::entry::{Entry, Family, Field, Kind, Param};
use crate::catalogue::value::Record;
use crate::quantity::Undefined;
use crate::stats::tests::{kruskal_wallis, mann_whitney, wilcoxon_signed_rank, Alternative};
use crate::words::Words;

const AUTO: &[&str] = &["auto", "exact", "normal"];
const DISTRIBUTION: Param = Param::word(
    "method",
    AUTO,
    "auto",
    Words(
        "全部排列、正态近似，还是自动（50行以内精确）",
        "All arrangements, normal, or automatic (exact up to 50 rows)",
    ),
);

fn wanted(word: &str) -> Option<bool> {
    match word {
        "exact" => Some(true),
        "normal" => Some(false),
        _ => None,
    }
}

pub(super) const MANN_WHITNEY: Entry = Entry {
    id: "mann_whitney",
    rows: &[99],
    family: Family::Tests,
    name: Words("Mann–Whitney检验", "Mann–Whitney test"),
    about: Words("两组的数，一组是不是整体偏大；只看次序。", "Whether one group’s values tend to be larger, by their order alone."),
    formula: "<mi>U</mi><mo>=</mo><mo>#</mo><mo>{</mo><msub><mi>x</mi><mi>i</mi></msub><mo>&gt;</mo><msub><mi>y</mi><mi>j</mi></msub><mo>}</mo><mo>+</mo><mfrac><mn>1</mn><mn>2</mn></mfrac><mo>#</mo><mo>{</mo><msub><mi>x</mi><mi>i</mi></msub><mo>=</mo><msub><mi>y</mi><mi>j</mi></msub><mo>}</mo>",
    convention: Words("U数第一组大的对子；精确分布含并列；双侧指离均值同样远或更远；正态近似有连续性校正½。", "U counts pairs with the first larger; the exact distribution includes ties; two-sided is at least as far from the mean; the normal form has a continuity correction of ½."),
    caveat: Words("比较的是整体的大小次序，不是均值。", "It compares order, not means."),
    reference: "Mann, H. B. & Whitney, D. R. (1947), On a test of whether one of two random variables is stochastically larger than the other, Annals of Mathematical Statistics 18, 50–60.",
    params: &[Param::required("first", Kind::Numbers, Words("第一组", "First group")), Param::required("second", Kind::Numbers, Words("第二组", "Second group")), DISTRIBUTION, ALTERNATIVE],
    fields: &[Field::number("u", Words("U值", "U statistic")), Field::number("superiority", Words("第一组大的对子所占比例", "Share of pairs with the first larger")), P, NULL, SIDE],
    example: r#"{"first": [3.1, 4.5, 2.2, 5.0], "second": [1.0, 2.5, 1.8, 2.2, 3.0]}"#,
    run: |args| {
        let side = args.word("alternative");
        let alternative = chosen(&Alternative::ALL, side)?;
        let r = mann_whitney(args.numbers("first"), args.numbers("second"), alternative, wanted(args.word("method")))?;
        Ok(Record::new()
            .with("u", r.u)
            .with("superiority", r.superiority)
            .with("p", r.p)
            .with("distribution", r.null.as_str())
            .with("alternative", side)
            .cautions(&r.cautions))
    },
};

pub(super) const WILCOXON_SIGNED_RANK: Entry = Entry {
    id: "wilcoxon_signed_rank",
    rows: &[99],
    family: Family::Tests,
    name: Words("Wilcoxon符号秩检验", "Wilcoxon signed rank test"),
    about: Words("同一批单位前后两次，是不是整体升了或降了。", "Whether the same units rose or fell between two times, by the ranks of their changes."),
    formula: "<mi>V</mi><mo>=</mo><munder><mo>&#x2211;</mo><mrow><msub><mi>d</mi><mi>i</mi></msub><mo>&gt;</mo><mn>0</mn></mrow></munder><mi>rank</mi><mo>|</mo><msub><mi>d</mi><mi>i</mi></msub><mo>|</mo>",
    convention: Words("差为零的略去（Wilcoxon的规则，不是Pratt的）；精确分布含并列；正态近似有连续性校正½。", "Zeros are left out (Wilcoxon’s rule, not Pratt’s); the exact distribution includes ties; the normal form has a continuity correction of ½."),
    caveat: Words("五对以内双侧p值不会小于0.0625。", "With five pairs or fewer two-sided p is at least 0.0625."),
    reference: "Wilcoxon, F. (1945), Individual comparisons by ranking methods, Biometrics Bulletin 1, 80–83.",
    params: &[Param::rows("first", Words("第一次（或差）", "First values, or differences")), Param::optional("second", Kind::Rows, Words("第二次", "Second values")), DISTRIBUTION, ALTERNATIVE],
    fields: &[Field::number("v", Words("V值", "V statistic")), Field::whole("n", Words("不为零的差", "Differences that are not zero")), Field::whole("zeros", Words("为零的差", "Differences of zero")), P, NULL, SIDE],
    example: r#"{"first": [3.1, 4.5, 2.2, 5.0, 6.1, 4.4], "second": [1.0, 2.5, 2.4, 2.2, 3.0, 4.1]}"#,
    run: |args| {
        let side = args.word("alternative");
        let first = args.numbers("first");
        let differences: Vec<f64> = match args.maybe_numbers("second") {
            Some(second) => first.iter().zip(second).map(|(a, b)| a - b).collect(),
            None => first.to_vec(),
        };
        let r = wilcoxon_signed_rank(&differences, chosen(&Alternative::ALL, side)?, wanted(args.word("method")))?;
        Ok(Record::new()
            .with("v", r.v)
            .with("n", r.n)
            .with("zeros", r.zeros)
            .with("p", r.p)
            .with("distribution", r.null.as_str())
            .with("alternative", side)
            .cautions(&r.cautions))
    },
};

pub(super) const KRUSKAL_WALLIS: Entry = Entry {
    id: "kruskal_wallis",
    rows: &[99],
    family: Family::Tests,
    name: Words("Kruskal–Wallis检验", "Kruskal–Wallis test"),
    about: Words("几组的数是不是同一种分布；只看次序。", "Whether several groups have one distribution, by order alone."),
    formula: "<mi>H</mi><mo>=</mo><mfrac><mn>12</mn><mrow><mi>N</mi><mo>(</mo><mi>N</mi><mo>+</mo><mn>1</mn><mo>)</mo></mrow></mfrac><mo>&#x2211;</mo><msub><mi>n</mi><mi>i</mi></msub><msup><mrow><mo>(</mo><msub><mover><mi>R</mi><mo>&#x00AF;</mo></mover><mi>i</mi></msub><mo>&#x2212;</mo><mover><mi>R</mi><mo>&#x00AF;</mo></mover><mo>)</mo></mrow><mn>2</mn></msup>",
    convention: Words("按并列校正；p值用χ²，自由度为组数减1。", "Corrected for ties; p by χ² with groups less one degrees of freedom."),
    caveat: Words("每组不到5个时χ²近似不准。", "With fewer than five in a group the approximation is poor."),
    reference: "Kruskal, W. H. & Wallis, W. A. (1952), Use of ranks in one-criterion variance analysis, JASA 47, 583–621.",
    params: &[Param::rows("values", Words("各单位的值", "Value of each unit")), Param::required("groups", Kind::Labels, Words("各单位属于哪一组", "Group of each unit"))],
    fields: &[Field::number("h", Words("H值", "H statistic")), Field::whole("df", Words("自由度", "Degrees of freedom")), P],
    example: r#"{"values": [1, 3, 5, 7, 6, 2, 9], "groups": ["a", "a", "b", "b", "b", "c", "c"]}"#,
    run: |args| {
        let (groups, labels) = args.groups("groups");
        if labels.is_empty() {
            return Err(Undefined::TooFew);
        }
        let r = kruskal_wallis(args.numbers("values"), &groups)?;
        Ok(Record::new().with("h", r.h).with("df", r.df).with("p", r.p).cautions(&r.cautions))
    },
};
