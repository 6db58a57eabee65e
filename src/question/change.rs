//! Rate change: one indicator of one place at two moments.

use super::answer::{Answer, Refusal, Role, Row};
use super::error::{AskError, AskProblem, Unfit};
use super::evaluate::Evaluated;
use super::formula::Expression;
use super::lookup::{self, doubt_caveats, value};
use super::offers;
use super::span::spans;
use super::term::Term;
use super::Question;
use crate::data::{Change, Dataset, Date, Grade, Indicator, Observation, Period, Place};
use crate::quantity::{Decimal, Estimate, Interval, Rational, Unit};
use crate::stats::Undefined;
use crate::words::{Arg, Message, MessageId};

/// The two ends of a change, evaluated.
pub(super) struct Ends<'a> {
    pub indicator: &'a Indicator,
    pub place: &'a Place,
    pub base: (Expression, Evaluated, Period),
    pub current: (Expression, Evaluated, Period),
}

pub(super) fn answer(data: &Dataset, question: &Question) -> Result<Answer, AskError> {
    let Question::Change {
        indicator,
        place,
        base,
        current,
        target,
        halving,
    } = question
    else {
        return Err(AskError::new("ask", AskProblem::MissingField));
    };
    let indicator = lookup::indicator(data, indicator)?;
    let place = lookup::place(data, "place", place)?;
    let Some((base, current)) = ends(data, indicator, place, base.as_ref(), current.as_ref())
    else {
        return Ok(refuse(data, question, indicator, place));
    };
    let evaluated = |field, e: Expression| -> Result<_, AskError> {
        let found = value(data, field, &e)?.convert(&indicator.unit);
        let found = found.map_err(|e| AskError::new(field, AskProblem::Evaluation(e)))?;
        let period = lookup::period(data, &e);
        Ok((e, found, period))
    };
    let ends = Ends {
        indicator,
        place,
        base: evaluated("base", base)?,
        current: evaluated("current", current)?,
    };
    ends.fit(data)?;
    let curated = curated(data, &ends);
    let spans = spans(indicator.measured, ends.base.2, ends.current.2);
    let mut rows = ends.inputs();
    rows.extend(ends.whole_changes());
    for span in &spans {
        rows.extend(ends.yearly(span, *halving, *target));
    }
    let grade = curated.map_or(Grade::WithCare, |c| c.grade);
    for row in rows.iter_mut() {
        row.place = Some(place.id.clone());
        row.grade = grade;
    }
    Ok(Answer {
        question: ends.question(*target, *halving),
        title: ends.title(),
        finding: ends.finding(&rows),
        caveats: ends.caveats(curated, &spans, *halving || target.is_some()),
        rows,
        grade,
        hidden: 0,
        refusal: None,
    })
}

/// Fills in the ends that the question leaves open.
fn ends(
    data: &Dataset,
    indicator: &Indicator,
    place: &Place,
    base: Option<&Expression>,
    current: Option<&Expression>,
) -> Option<(Expression, Expression)> {
    if let (Some(b), Some(c)) = (base, current) {
        return Some((b.clone(), c.clone()));
    }
    let offered = offers::changes(data)
        .into_iter()
        .find_map(|o| match o.question {
            Question::Change {
                indicator: i,
                place: p,
                base: Some(b),
                current: Some(c),
                ..
            } if i == indicator.id && p == place.id => Some((b, c)),
            _ => None,
        })?;
    Some((
        base.cloned().unwrap_or(offered.0),
        current.cloned().unwrap_or(offered.1),
    ))
}

fn refuse(data: &Dataset, question: &Question, indicator: &Indicator, place: &Place) -> Answer {
    let here: Vec<&Observation> = data
        .observations
        .iter()
        .filter(|o| o.indicator == indicator.id && o.place == place.id)
        .collect();
    let names = vec![
        Arg::Text(place.name.clone()),
        Arg::Text(indicator.name.clone()),
    ];
    let id = match here.len() {
        0 => MessageId::RefusalNoFigure,
        _ => MessageId::RefusalOneFigure,
    };
    let near = |o: &offers::Offer, same_place: bool| match &o.question {
        Question::Change {
            indicator: i,
            place: p,
            ..
        } => {
            if same_place {
                *p == place.id
            } else {
                *i == indicator.id
            }
        }
        _ => false,
    };
    let all = offers::changes(data);
    let pick = |same_place| all.iter().filter(move |o| near(o, same_place)).take(3);
    let nearest = pick(false)
        .chain(pick(true))
        .map(|o| o.question.clone())
        .collect();
    let title = Message::new(MessageId::TitleChangeUndated, names.clone());
    let refusal = Refusal {
        reason: Message::new(id, names),
        nearest,
    };
    Answer::refused(question.clone(), title, refusal)
}

fn curated<'a>(data: &'a Dataset, ends: &Ends<'_>) -> Option<&'a Change> {
    let text = |e: &Expression| e.to_string();
    data.changes.iter().find(|c| {
        c.indicator == ends.indicator.id
            && c.place == ends.place.id
            && Expression::parse(&c.base).is_ok_and(|e| text(&e) == text(&ends.base.0))
            && Expression::parse(&c.current).is_ok_and(|e| text(&e) == text(&ends.current.0))
    })
}

/// The end of a date in years.
fn moment(date: Date) -> Rational {
    let (n, d) = date.last_moment();
    Rational::new(i128::from(n), i128::from(d)).unwrap_or(Rational::ZERO)
}

impl Ends<'_> {
    /// Both ends must be about the place and the indicator, and in order.
    fn fit(&self, data: &Dataset) -> Result<(), AskError> {
        for (field, (e, ..)) in [("base", &self.base), ("current", &self.current)] {
            let fault = |why| Err(AskError::new(field, AskProblem::Unfit(why)));
            let ids = e.observations();
            let figures: Vec<&Observation> =
                ids.iter().filter_map(|id| data.observation(id)).collect();
            if figures.is_empty() {
                return fault(Unfit::NoFigure);
            }
            if figures
                .iter()
                .any(|o| !data.within(&o.place, &self.place.id))
            {
                return fault(Unfit::Place);
            }
            if e.single().is_some() && figures.iter().any(|o| o.indicator != self.indicator.id) {
                return fault(Unfit::Indicator);
            }
        }
        match (self.base.2.date(), self.current.2.date()) {
            (Some(b), Some(c)) if moment(b) > moment(c) => {
                Err(AskError::new("base", AskProblem::Unfit(Unfit::Order)))
            }
            _ => Ok(()),
        }
    }

    fn question(&self, target: Option<Decimal>, halving: bool) -> Question {
        Question::Change {
            indicator: self.indicator.id.clone(),
            place: self.place.id.clone(),
            base: Some(self.base.0.clone()),
            current: Some(self.current.0.clone()),
            target,
            halving,
        }
    }

    fn evidence(&self) -> Vec<String> {
        let mut ids = self.base.1.evidence.clone();
        ids.extend(
            self.current
                .1
                .evidence
                .iter()
                .filter(|id| !ids.contains(id))
                .cloned()
                .collect::<Vec<_>>(),
        );
        ids
    }

    fn inputs(&self) -> Vec<Row> {
        let row = |key, id, end: &(Expression, Evaluated, Period)| {
            let label = Message::new(id, vec![Self::dated(end.2)]);
            let mut row = Row::evaluated(key, Role::Input, label, &end.1);
            row.period = end.2;
            row.caveats = doubt_caveats(end.1.doubts);
            if end.0.single().is_none() {
                row = row.with_step(Term::from(&end.0));
            }
            row
        };
        vec![
            row("base", MessageId::LabelBase, &self.base),
            row("current", MessageId::LabelCurrent, &self.current),
        ]
    }

    pub(super) fn terms(&self) -> (Term, Term) {
        ((&self.base.0).into(), (&self.current.0).into())
    }

    /// An exact estimate made from both ends.
    pub(super) fn exact(
        &self,
        value: Option<Rational>,
        unit: &Unit,
        interval: Option<Interval>,
    ) -> Estimate {
        let (b, c) = (self.base.1.doubts, self.current.1.doubts);
        match value.zip(interval) {
            Some((v, i)) => Estimate::exact(v, unit, &i, b.about || c.about, b.open || c.open),
            None => Estimate::undefined(Undefined::NotFinite, unit),
        }
    }

    pub(super) fn row(&self, key: &str, id: MessageId, estimate: Estimate, term: Term) -> Row {
        let row = Row::new(
            key,
            Role::Result,
            Message::plain(id),
            estimate,
            self.evidence(),
        );
        row.with_step(term)
    }

    /// The changes that need no dates.
    fn whole_changes(&self) -> Vec<Row> {
        let (b, c) = (&self.base.1, &self.current.1);
        let (bt, ct) = self.terms();
        let difference = c.value.sub(b.value).ok();
        let spread = c.interval.sub(&b.interval).ok();
        let (unit, id) = if self.indicator.unit.is_percent() {
            (Unit::percentage_points(), MessageId::MeasurePointChange)
        } else {
            (
                self.indicator.unit.clone(),
                MessageId::MeasureAbsoluteChange,
            )
        };
        let absolute = self.exact(difference, &unit, spread);
        vec![
            self.row("absolute", id, absolute, ct.clone().minus(bt.clone())),
            self.row(
                "relative",
                MessageId::MeasureRelativeChange,
                self.relative(),
                ct.over(bt).minus(Term::whole(1)),
            ),
        ]
    }

    fn relative(&self) -> Estimate {
        let (b, c) = (&self.base.1, &self.current.1);
        let percent = Unit::percent();
        match b.value.signum() {
            0 => return Estimate::undefined(Undefined::ZeroBase, &percent),
            -1 => return Estimate::undefined(Undefined::NegativeBase, &percent),
            _ => {}
        }
        let hundred = Rational::from_int(100);
        let value = c
            .value
            .div(b.value)
            .and_then(|q| q.sub(Rational::ONE)?.mul(hundred))
            .ok();
        // Single occurrence: c / b − 1.
        let one = Interval::point(Rational::ONE);
        let interval = c
            .interval
            .div(&b.interval)
            .and_then(|q| q.sub(&one)?.mul(&Interval::point(hundred)))
            .ok();
        self.exact(value, &percent, interval)
    }
}
