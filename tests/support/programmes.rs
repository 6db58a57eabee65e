//! Pictures of models, claims and programme trees, for the golden tests.

use county_lens::chart::{
    claim, model, model_kinds, tree, ChartOptions, Kind as Chart, Scene, TableMeasure,
};
use county_lens::data::{builtin_programmes, Dataset, Programmes};
use county_lens::programme::model::{models, run, Kind};
use county_lens::programme::tree::{outline, Size};
use county_lens::programme::{judge, Claim};
use county_lens::words::Lang;

/// What is drawn, by name; each says which question its golden answers.
pub const CASES: &[(&str, &str, f64, Lang)] = &[
    // Do two readings of one rule stand apart, and does the floor hold below it?
    ("model_asset_income", "model:asset_income", 640.0, Lang::Zh),
    // Lines over a rate on a phone, in English.
    ("model_loan_narrow", "model:wuxiang_loan", 320.0, Lang::En),
    // Does each part of a sum of money hang on what stood before?
    ("model_account", "model:pv_shenchi", 640.0, Lang::En),
    // Are planned stocks hollow beside observed ones?
    ("model_exit", "model:exit_baoding", 640.0, Lang::Zh),
    // Who pays whom, over three columns, and on a phone.
    ("model_flow", "model:pv_shenchi:flow", 640.0, Lang::Zh),
    (
        "model_flow_narrow",
        "model:luxi_funds:flow",
        320.0,
        Lang::En,
    ),
    // One claim on two bases.
    ("claim_two_bases", "claim:003-c060", 640.0, Lang::En),
    // A programme sized by figures.
    ("tree_figures", "figures:001", 480.0, Lang::Zh),
    // The same by money: only nodes with money.
    ("tree_money", "money:000", 640.0, Lang::En),
];

fn programmes() -> Programmes {
    builtin_programmes().unwrap()
}

/// The picture of `kind:id`.
pub fn scene(d: &Dataset, what: &str, width: f64, lang: Lang) -> Scene {
    let mut options = ChartOptions::new(width, lang);
    let (kind, id) = what.split_once(':').unwrap();
    let all = programmes();
    match kind {
        "model" => {
            // `model:id:kind` asks for another of its kinds.
            let (id, kind) = id.split_once(':').unwrap_or((id, ""));
            options.kind = Chart::parse(kind);
            let table = models().into_iter().find(|m| m.id == id).unwrap();
            model(&run(table, d, &[]).unwrap(), &options, &TableMeasure)
        }
        "claim" => {
            let row = all.claim(id).unwrap();
            let (_, tests) = judge(&Claim::parse(&row.formula).unwrap(), d).unwrap();
            claim(&tests, &options, &TableMeasure).0
        }
        _ => {
            let size = if kind == "money" {
                Size::Money
            } else {
                Size::Figures
            };
            tree(&outline(id, &all.nodes, d), size, &options, &TableMeasure)
        }
    }
}

/// Everything of this kind that can be drawn.
pub fn everything(d: &Dataset) -> Vec<String> {
    let full = models().into_iter().filter(|m| m.kind == Kind::Full);
    let mut out: Vec<String> = Vec::new();
    for m in full {
        out.push(format!("model:{}", m.id));
        let more = model_kinds(&m).into_iter().skip(1);
        out.extend(more.map(|k| format!("model:{}:{}", m.id, k.as_str())));
    }
    let all = programmes();
    let tested = all.claims.iter().filter(|c| !c.formula.is_empty());
    out.extend(tested.map(|c| format!("claim:{}", c.id)));
    for s in &d.sources {
        out.push(format!("figures:{}", s.id));
        out.push(format!("money:{}", s.id));
    }
    out
}
