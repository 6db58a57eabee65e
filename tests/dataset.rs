#![cfg(not(target_arch = "wasm32"))]
//! The whole data package.
use county_lens::data::builtin;
use county_lens::question::*;
use county_lens::view;
use county_lens::words::Lang;
#[test]
fn reads() {
    let d = match builtin() {
        Ok(d) => d,
        Err(e) => panic!("{e}"),
    };
    for s in &d.stories {
        let q = Question::from_query(&s.question).unwrap_or_else(|e| panic!("{} {e}", s.id));
        let a = ask(&d, &q).unwrap_or_else(|e| panic!("{} {e}", s.id));
        for l in Lang::ALL {
            println!("{}", a.finding.say(l));
        }
        for w in view::working(&a, &d, Lang::Zh) {
            println!(
                "   {} | {} | {} | {} | {:?}",
                w.title, w.formula, w.numbers, w.result, w.range
            );
        }
        let t = view::table(&a, &d, Lang::En);
        for r in t.rows {
            println!("   > {}", r.cells.join(" | "));
        }
    }
}
