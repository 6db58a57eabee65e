//! The reports' schemes as models: typed inputs whose defaults are printed
//! figures or named assumptions, rules as expressions, outputs with unit,
//! interval and working. Where a report leaves a parameter out, the model asks
//! for it; where its text allows two readings, both are computed and named.

mod baoding;
mod benefits;
mod expr;
mod growth;
mod incomes;
mod lingqiu;
mod luxi;
mod run;
mod shenchi;
mod table;
mod vary;
mod wuxiang;

pub use expr::Expr;
pub use run::{plain, run, Got, ModelError, Put, Ran};
pub use table::{Basis, Flow, Input, Kind, Model, Need, Output, Picture};
pub use vary::{sensitivity, sweep, Moved, Sweep};

/// Every model, full ones first, each by the function that writes its table.
const TABLES: &[fn() -> Model] = &[
    lingqiu::asset_income,
    lingqiu::loan,
    wuxiang::loan,
    lingqiu::three_bases,
    shenchi::pv,
    wuxiang::pv,
    shenchi::account,
    shenchi::groups,
    luxi::teams,
    luxi::funds,
    baoding::exit,
    luxi::exit,
    wuxiang::exit,
    shenchi::exit,
    benefits::dibao_rise,
    benefits::dibao_topup,
    benefits::transport,
    benefits::training,
    benefits::licence,
    benefits::employer,
    benefits::reserved_labour,
    benefits::organic,
    benefits::herbs,
    benefits::arable,
    benefits::forest,
    incomes::mushrooms,
    incomes::homestay,
    incomes::handicraft,
    incomes::grasshoppers,
    incomes::buckwheat,
    incomes::solar_loan,
    incomes::guarantors,
    growth::shenchi_loans,
    growth::baoding_funds,
    growth::baoding_social,
    growth::baoding_loans,
    growth::baoding_houses,
];

/// Every model.
pub fn models() -> Vec<Model> {
    TABLES.iter().map(|table| table()).collect()
}

/// The model of an id.
///
/// # Errors
/// [`ModelError::UnknownModel`] with the nearest that there is.
pub fn model(id: &str) -> Result<Model, ModelError> {
    let mut all = models();
    match all.iter().position(|m| m.id == id) {
        Some(at) => Ok(all.swap_remove(at)),
        None => {
            let near = crate::question::nearest(id, all.iter().map(|m| m.id));
            Err(ModelError::UnknownModel {
                found: id.chars().take(40).collect(),
                nearest: all.iter().map(|m| m.id).find(|i| Some(*i) == near),
            })
        }
    }
}
