//! Comparisons that can be asked for: the curated families, then every
//! indicator that has figures in two or more places.

use super::ask::ask;
use super::offers::{compare, curated_families, first_time, Offer};
use super::{Question, Subject};
use crate::data::{Dataset, Grade};
use crate::words::Message;

/// Families and indicators that have figures in two or more places.
pub fn families(data: &Dataset) -> Vec<Offer> {
    let mut out = curated_families(data);
    for i in &data.indicators {
        let mut places = Vec::new();
        for o in data.observations.iter().filter(|o| o.indicator == i.id) {
            first_time(&mut places, o.place.as_str());
        }
        let question = Question::Compare {
            subject: Subject::Indicator(i.id.clone()),
            reference: None,
            all: false,
        };
        if places.len() < 2 {
            continue;
        }
        let answered = ask(data, &question).is_ok_and(|a| a.refusal.is_none());
        let subject = Subject::Indicator(i.id.clone());
        let grade = if answered {
            Grade::WithCare
        } else {
            Grade::NotComparable
        };
        out.push(compare(
            subject,
            Message::text(&i.name),
            !answered,
            false,
            grade,
        ));
    }
    out
}
