//! Per-capita funding and unit cost: a sum over what it was spent on.

use super::answer::{Answer, Role, Row};
use super::error::{AskError, AskProblem, Unfit};
use super::formula::{Expression, Operator};
use super::lookup::{self, doubt_caveats, value};
use super::offers::companions;
use super::term::Term;
use super::Question;
use crate::data::{Dataset, Grade, Pair, Period};
use crate::words::{Arg, Message, MessageId, Text};

pub(super) fn answer(
    data: &Dataset,
    numerator: &Expression,
    denominator: &Expression,
) -> Result<Answer, AskError> {
    let top = value(data, "numerator", numerator)?;
    let bottom = value(data, "denominator", denominator)?;
    fit(numerator, denominator, &top)?;
    let quotient = quotient(data, numerator, denominator)?;
    let pair = curated(data, numerator, denominator);
    let grade = pair.map_or(Grade::WithCare, |p| p.grade);
    let place = place_of(data, numerator);
    let (top_name, bottom_name) = (
        lookup::name(data, numerator),
        per_name(data, denominator, pair),
    );
    let title = Message::new(
        MessageId::TitlePer,
        vec![
            place.clone(),
            Arg::Message(top_name.clone()),
            Arg::Message(bottom_name.clone()),
        ],
    );
    let mut result = quotient;
    let names = vec![
        Arg::Message(top_name.clone()),
        Arg::Message(bottom_name.clone()),
    ];
    result.label = Message::new(MessageId::LabelCompanion, names);
    result.grade = grade;
    if let Some(step) = &mut result.step {
        step.title = result.label.clone();
    }
    let caveats = caveats(data, numerator, denominator, pair, &top, &bottom);
    result.caveats.clone_from(&caveats);
    let finding = Message::new(
        MessageId::FindingPer,
        vec![
            place,
            Arg::Message(top_name.clone()),
            Arg::Estimate(top.estimate()),
            Arg::Message(bottom_name),
            Arg::Estimate(bottom.estimate()),
            Arg::Estimate(result.estimate.clone()),
        ],
    );
    let mut rows = vec![result];
    for (other, pair) in companions(data, numerator, denominator) {
        rows.push(companion(data, &other, pair)?);
    }
    rows.push(input(data, "numerator", numerator, &top, top_name));
    let bottom_own = lookup::name(data, denominator);
    rows.push(input(data, "denominator", denominator, &bottom, bottom_own));
    Ok(Answer {
        question: Question::Per {
            numerator: numerator.clone(),
            denominator: denominator.clone(),
        },
        title,
        finding,
        rows,
        caveats,
        grade,
        hidden: 0,
        refusal: None,
    })
}

/// A figure that goes into the quotient.
fn input(
    data: &Dataset,
    key: &str,
    e: &Expression,
    found: &super::Evaluated,
    name: Message,
) -> Row {
    let mut row = Row::evaluated(key, Role::Input, name, found);
    row.period = lookup::period(data, e);
    row.caveats = doubt_caveats(found.doubts);
    row
}

/// Money over something that a report counts.
fn fit(top: &Expression, bottom: &Expression, money: &super::Evaluated) -> Result<(), AskError> {
    for (field, e) in [("numerator", top), ("denominator", bottom)] {
        if e.observations().is_empty() {
            return Err(AskError::new(field, AskProblem::Unfit(Unfit::NoFigure)));
        }
    }
    if money.unit.leading() != Some("CNY") {
        return Err(AskError::new(
            "numerator",
            AskProblem::Unfit(Unfit::NotMoney),
        ));
    }
    Ok(())
}

/// The quotient as a row with its working.
fn quotient(
    data: &Dataset,
    numerator: &Expression,
    denominator: &Expression,
) -> Result<Row, AskError> {
    let whole = Expression::Binary(
        Operator::Divide,
        Box::new(numerator.clone()),
        Box::new(denominator.clone()),
    );
    let found = value(data, "denominator", &whole)?;
    let label = Message::plain(MessageId::Empty);
    let mut row =
        Row::evaluated("result", Role::Result, label, &found).with_step(Term::from(&whole));
    row.place = first_observation(data, numerator).map(|o| o.place.clone());
    row.period = lookup::period(data, numerator);
    Ok(row)
}

/// A curated quotient of the same unit in the same place, for company.
fn companion(
    data: &Dataset,
    (numerator, denominator): &(Expression, Expression),
    pair: &Pair,
) -> Result<Row, AskError> {
    let mut row = quotient(data, numerator, denominator)?;
    row.key = pair.id.clone();
    row.role = Role::Member;
    row.label = Message::new(
        MessageId::LabelCompanion,
        vec![
            Arg::Message(lookup::name(data, numerator)),
            Arg::Text(pair.per.clone()),
        ],
    );
    row.grade = pair.grade;
    if !pair.caveat.is_empty() {
        row.caveats.push(Message::text(&pair.caveat));
    }
    Ok(row)
}

fn first_observation<'a>(
    data: &'a Dataset,
    e: &Expression,
) -> Option<&'a crate::data::Observation> {
    e.observations().first().and_then(|id| data.observation(id))
}

fn place_of(data: &Dataset, e: &Expression) -> Arg {
    let place = first_observation(data, e).and_then(|o| data.place(&o.place));
    Arg::Text(place.map(|p| p.name.clone()).unwrap_or_default())
}

fn per_name(data: &Dataset, denominator: &Expression, pair: Option<&Pair>) -> Message {
    match pair {
        Some(p) => Message::text(&p.per),
        None => Message::new(
            MessageId::PerName,
            vec![Arg::Message(lookup::name(data, denominator))],
        ),
    }
}

fn curated<'a>(data: &'a Dataset, top: &Expression, bottom: &Expression) -> Option<&'a Pair> {
    let same = |text: &str, e: &Expression| Expression::parse(text).as_ref() == Ok(e);
    data.pairs
        .iter()
        .find(|p| same(&p.numerator, top) && same(&p.denominator, bottom))
}

/// A sum over several years is not a yearly figure: say how long it runs.
fn span_caveat(period: Period) -> Option<Message> {
    match (period.start, period.end) {
        (Some(s), Some(e)) if e.year > s.year => Some(Message::new(
            MessageId::CaveatSpan,
            vec![
                Arg::Date(s.to_string()),
                Arg::Date(e.to_string()),
                Arg::Plain((e.year - s.year + 1).to_string()),
            ],
        )),
        (None, None) => Some(Message::plain(MessageId::CaveatPeriodUnknown)),
        _ => None,
    }
}

fn caveats(
    data: &Dataset,
    numerator: &Expression,
    denominator: &Expression,
    pair: Option<&Pair>,
    top: &super::Evaluated,
    bottom: &super::Evaluated,
) -> Vec<Message> {
    let mut out = Vec::new();
    match pair {
        Some(p) if p.caveat == Text::default() => {}
        Some(p) => out.push(Message::text(&p.caveat)),
        None => out.push(Message::plain(MessageId::CaveatUncurated)),
    }
    out.extend(span_caveat(lookup::period(data, numerator)));
    let (a, b) = (
        first_observation(data, numerator),
        first_observation(data, denominator),
    );
    if let Some((a, b)) = a.zip(b) {
        if a.place != b.place {
            let name =
                |id: &str| Arg::Text(data.place(id).map(|p| p.name.clone()).unwrap_or_default());
            out.push(Message::new(
                MessageId::CaveatPlaces,
                vec![name(&a.place), name(&b.place)],
            ));
        }
    }
    for message in doubt_caveats(top.doubts)
        .into_iter()
        .chain(doubt_caveats(bottom.doubts))
    {
        if !out.contains(&message) {
            out.push(message);
        }
    }
    out
}
