//! What is said about a change: title, finding and caveats.

use super::answer::Row;
use super::change::Ends;
use super::lookup::doubt_caveats;
use super::span::Span;
use crate::data::{Change, Period};
use crate::quantity::{Claim, Estimate, Number};
use crate::words::{Arg, Message, MessageId};

impl Ends<'_> {
    pub(super) fn names(&self) -> Vec<Arg> {
        vec![
            Arg::Text(self.place.name.clone()),
            Arg::Text(self.indicator.name.clone()),
        ]
    }

    pub(super) fn dated(period: Period) -> Arg {
        match period.date() {
            Some(d) => Arg::Date(d.to_string()),
            None => Arg::Message(Message::plain(MessageId::Undated)),
        }
    }

    pub(super) fn title(&self) -> Message {
        let mut args = self.names();
        let id = if self.base.2.is_unknown() || self.current.2.is_unknown() {
            MessageId::TitleChangeUndated
        } else {
            args.extend([Self::dated(self.base.2), Self::dated(self.current.2)]);
            MessageId::TitleChange
        };
        Message::new(id, args)
    }

    pub(super) fn finding(&self, rows: &[Row]) -> Message {
        let (b, c) = (&self.base.1, &self.current.1);
        let estimate = |key: &str| rows.iter().find(|r| r.key == key).map(|r| &r.estimate);
        let mut args = self.names();
        args.extend([
            Self::dated(self.base.2),
            Arg::Estimate(b.estimate()),
            Self::dated(self.current.2),
            Arg::Estimate(c.estimate()),
        ]);
        let size = |e: Option<&Estimate>| Arg::Estimate(e.map_or_else(|| b.estimate(), unsigned));
        args.extend([size(estimate("absolute")), size(estimate("relative"))]);
        args.push(Arg::Message(yearly_words(rows)));
        let dated = !(self.base.2.is_unknown() || self.current.2.is_unknown());
        let id = match (c.value.cmp(&b.value), dated) {
            (std::cmp::Ordering::Less, true) => MessageId::FindingFell,
            (std::cmp::Ordering::Greater, true) => MessageId::FindingRose,
            (std::cmp::Ordering::Less, false) => MessageId::FindingFellUndated,
            (std::cmp::Ordering::Greater, false) => MessageId::FindingRoseUndated,
            (std::cmp::Ordering::Equal, _) => MessageId::FindingUnchanged,
        };
        Message::new(id, args)
    }

    pub(super) fn caveats(
        &self,
        curated: Option<&Change>,
        spans: &[Span],
        asked: bool,
    ) -> Vec<Message> {
        let mut out = Vec::new();
        if let Some(c) = curated.filter(|c| !c.caveat.is_empty()) {
            out.push(Message::text(&c.caveat));
        }
        if curated.is_none() {
            out.push(Message::plain(MessageId::CaveatUncuratedChange));
        }
        if spans.len() > 1 {
            out.push(Message::plain(MessageId::CaveatDateReadings));
        }
        if spans.is_empty() {
            out.push(Message::plain(MessageId::CaveatNoDates));
        }
        if asked && !spans.is_empty() {
            out.push(Message::plain(MessageId::CaveatSteady));
        }
        for message in doubt_caveats(self.base.1.doubts)
            .into_iter()
            .chain(doubt_caveats(self.current.1.doubts))
        {
            if !out.contains(&message) {
                out.push(message);
            }
        }
        out
    }
}

/// The size of a change, without its direction: the words say which way.
fn unsigned(e: &Estimate) -> Estimate {
    let flip = |n: Number| match n {
        Number::Exact(r) => Number::Exact(r.neg()),
        Number::Approximate(x) => Number::Approximate(-x),
    };
    let negative = e.position().is_some_and(|p| p < 0.0);
    if !negative {
        return e.clone();
    }
    let claim = match e.claim {
        Claim::AtLeast => Claim::AtMost,
        Claim::MoreThan => Claim::LessThan,
        Claim::AtMost => Claim::AtLeast,
        Claim::LessThan => Claim::MoreThan,
        other => other,
    };
    Estimate {
        unit: e.unit.clone(),
        value: e.value.map(flip),
        low: e.high.map(flip),
        high: e.low.map(flip),
        claim,
    }
}

/// What the yearly rates say, one reading after the other.
fn yearly_words(rows: &[Row]) -> Message {
    let rates: Vec<&Row> = rows
        .iter()
        .filter(|r| r.key.starts_with("compound") && r.estimate.value.is_some())
        .collect();
    let rate = |r: &Row| Arg::Estimate(r.estimate.clone());
    let reading = |r: &Row| {
        Arg::Message(
            r.reading
                .clone()
                .unwrap_or_else(|| Message::plain(MessageId::Empty)),
        )
    };
    match rates.as_slice() {
        [] => Message::plain(MessageId::Empty),
        [one] => Message::new(MessageId::YearlyOne, vec![rate(one)]),
        [one, two, ..] => Message::new(
            MessageId::YearlyTwo,
            vec![reading(one), rate(one), reading(two), rate(two)],
        ),
    }
}
