//! The ids of the data as TypeScript unions, so that a question that names
//! what does not exist does not type-check.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use county_lens::data::Dataset;

fn union(out: &mut String, name: &str, doc: &str, ids: &BTreeSet<&str>) {
    // Writing to a string cannot fail.
    let _ = write!(out, "/** {doc} */\nexport type {name} =");
    for id in ids {
        let _ = write!(out, "\n  | \"{id}\"");
    }
    out.push_str(";\n\n");
}

/// The text of `ids.d.ts`.
pub fn ids(data: &Dataset) -> String {
    let mut out = String::from("// Generated from the data package by `cargo xtask build`.\n\n");
    let places = data.places.iter().map(|p| p.id.as_str()).collect();
    union(&mut out, "PlaceId", "Places and groups of places.", &places);
    let indicators = data.indicators.iter().map(|i| i.id.as_str()).collect();
    union(&mut out, "IndicatorId", "Measures.", &indicators);
    let families = data.comparisons.iter().map(|c| c.id.as_str()).collect();
    union(&mut out, "FamilyId", "Curated comparisons.", &families);
    let breakdowns = data.breakdowns.iter().map(|b| b.id.as_str()).collect();
    union(
        &mut out,
        "BreakdownId",
        "Sums and their parts.",
        &breakdowns,
    );
    let sources = data.sources.iter().map(|s| s.id.as_str()).collect();
    union(&mut out, "SourceId", "Reports.", &sources);
    let observations = data.observations.iter().map(|o| o.id.as_str()).collect();
    union(&mut out, "ObservationId", "Printed figures.", &observations);
    out
}
