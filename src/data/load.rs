//! From packed columns to typed rows; the first cell that cannot be read is an
//! error that names file, row and column.
//!
//! A fault is kept aside while the rest of the rows is read with stand-ins,
//! and nothing is given out when there was one: the code that reads a cell
//! stays straight, and small.

use std::cell::RefCell;
use std::fmt;

use super::model::{
    Breakdown, Change, Comparison, Genre, Grade, Indicator, Kind, Observation, Pair, Part, Place,
    Programme, Section, Source, Story,
};
use super::pack::{unpack, Frame};
use super::period::{Date, DateError, Period};
use crate::quantity::{
    parse_figure, Decimal, DecimalError, Figure, FigureError, Precision, Qualifier, Rational, Unit,
    UnitError,
};
use crate::words::Text;

/// What is wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoadProblem {
    /// The text is no package, or a part of one.
    NotAPackage,
    /// The column is not there.
    MissingColumn,
    /// Not one of the words of this column.
    Word(String),
    /// Not a date.
    Date(DateError),
    /// Not a decimal.
    Decimal(DecimalError),
    /// Not a whole number.
    Whole(String),
    /// Not a unit.
    Unit(UnitError),
    /// Not a printed figure.
    Figure(FigureError),
    /// The print reads another value than the cell holds.
    Value {
        /// What the print reads.
        read: String,
    },
    /// The print says another qualifier.
    Qualifier(&'static str),
}

/// A cell that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoadError {
    /// File name.
    pub file: String,
    /// Row as a spreadsheet shows it.
    pub row: usize,
    /// Column name.
    pub column: &'static str,
    /// What is wrong.
    pub problem: LoadProblem,
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} row {} column {:?}: ",
            self.file, self.row, self.column
        )?;
        match &self.problem {
            LoadProblem::NotAPackage => f.write_str("this is no whole data package"),
            LoadProblem::MissingColumn => f.write_str("the column is missing"),
            LoadProblem::Word(w) => write!(f, "{w:?} is not a word of this column"),
            LoadProblem::Date(e) => e.fmt(f),
            LoadProblem::Decimal(e) => e.fmt(f),
            LoadProblem::Whole(w) => write!(f, "{w:?} is not a whole number"),
            LoadProblem::Unit(e) => e.fmt(f),
            LoadProblem::Figure(e) => e.fmt(f),
            LoadProblem::Value { read } => write!(f, "the print reads {read}"),
            LoadProblem::Qualifier(word) => write!(f, "the print says {word}"),
        }
    }
}

impl std::error::Error for LoadError {}

/// The files of a pack.
pub(super) fn files(text: &str) -> Result<Vec<Frame<'_>>, LoadError> {
    unpack(text).ok_or_else(|| LoadError {
        file: "pack".to_owned(),
        row: 0,
        column: "",
        problem: LoadProblem::NotAPackage,
    })
}

/// Reads the rows of one file.
pub(super) struct Reader<'a> {
    frame: &'a Frame<'a>,
    row: usize,
    fault: RefCell<Option<LoadError>>,
}

impl<'a> Reader<'a> {
    /// All rows, or the first fault.
    pub(super) fn rows<T>(
        frame: &'a Frame<'a>,
        build: fn(&Reader<'a>) -> T,
    ) -> Result<Vec<T>, LoadError> {
        let mut reader = Self {
            frame,
            row: 0,
            fault: RefCell::new(None),
        };
        let mut out = Vec::with_capacity(frame.rows);
        while reader.row < frame.rows {
            out.push(build(&reader));
            reader.row += 1;
        }
        match reader.fault.into_inner() {
            Some(fault) => Err(fault),
            None => Ok(out),
        }
    }

    fn fail(&self, column: &'static str, problem: LoadProblem) {
        let mut fault = self.fault.borrow_mut();
        if fault.is_none() {
            *fault = Some(LoadError {
                file: format!("{}.csv", self.frame.name),
                // The header is row 1.
                row: self.row + 2,
                column,
                problem,
            });
        }
    }

    /// The value, or a stand-in and a fault.
    fn keep<T: Default, E>(
        &self,
        column: &'static str,
        value: Result<T, E>,
        problem: fn(E) -> LoadProblem,
    ) -> T {
        value.unwrap_or_else(|e| {
            self.fail(column, problem(e));
            T::default()
        })
    }

    fn cell(&self, column: &'static str) -> &'a str {
        self.frame.cell(column, self.row).unwrap_or_else(|| {
            self.fail(column, LoadProblem::MissingColumn);
            ""
        })
    }

    pub(super) fn text(&self, column: &'static str) -> String {
        self.cell(column).to_owned()
    }

    pub(super) fn both(&self, zh: &'static str, en: &'static str) -> Text {
        Text {
            zh: self.text(zh),
            en: self.text(en),
        }
    }

    fn optional(&self, column: &'static str) -> Option<String> {
        Some(self.text(column)).filter(|t| !t.is_empty())
    }

    fn word<T: Default>(&self, column: &'static str, read: fn(&str) -> Option<T>) -> T {
        let cell = self.cell(column);
        self.keep(
            column,
            read(cell).ok_or_else(|| cell.to_owned()),
            LoadProblem::Word,
        )
    }

    fn whole(&self, column: &'static str) -> u32 {
        let cell = self.cell(column);
        self.keep(
            column,
            cell.parse().map_err(|_| cell.to_owned()),
            LoadProblem::Whole,
        )
    }

    fn unit(&self) -> Unit {
        self.keep("unit", Unit::parse(self.cell("unit")), LoadProblem::Unit)
    }

    fn period(&self) -> Period {
        let period = Period::parse(self.cell("period_start"), self.cell("period_end"));
        self.keep("period_start", period, LoadProblem::Date)
    }
}

pub(super) fn source(r: &Reader<'_>) -> Source {
    let published = r.cell("published");
    let date = (!published.is_empty())
        .then(|| Date::parse(published))
        .transpose();
    Source {
        id: r.text("id"),
        file: r.text("file"),
        sha256: r.text("sha256"),
        published: r.keep("published", date, LoadProblem::Date),
        genre: r.word("genre", Genre::from_word),
        place: r.text("place"),
    }
}

pub(super) fn section(r: &Reader<'_>) -> Section {
    Section {
        id: r.text("id"),
        source: r.text("source"),
        name: r.both("name", "name_en"),
        first_paragraph: r.whole("first_paragraph"),
    }
}

pub(super) fn place(r: &Reader<'_>) -> Place {
    let members = r.cell("members").split(';').filter(|m| !m.is_empty());
    Place {
        id: r.text("id"),
        name: r.both("name", "name_en"),
        pinyin: r.text("pinyin"),
        level: r.word("level", super::Level::from_word),
        parent: r.optional("parent"),
        members: members.map(str::to_owned).collect(),
    }
}

pub(super) fn indicator(r: &Reader<'_>) -> Indicator {
    Indicator {
        id: r.text("id"),
        name: r.both("name", "name_en"),
        unit: r.unit(),
        measured: r.word("stock_or_flow", super::Measured::from_word),
        direction: r.word("direction", super::Direction::from_word),
        group: r.text("group"),
    }
}

fn no_figure() -> Figure {
    Figure {
        value: Rational::ZERO,
        qualifier: Qualifier::Exact,
        precision: Precision::Count,
        word: String::new(),
    }
}

/// Reads a printed figure and holds it against the value in the row.
fn figure(r: &Reader<'_>, value: Rational, unit: &Unit) -> (Figure, Rational) {
    let reading = r.cell("reading");
    let column = if reading.is_empty() {
        "printed"
    } else {
        "reading"
    };
    let word = r.cell("qualifier");
    let qualifier = Qualifier::ALL.into_iter().find(|q| q.as_str() == word);
    let Some(qualifier) = qualifier else {
        r.fail("qualifier", LoadProblem::Word(word.to_owned()));
        return (no_figure(), Rational::ONE);
    };
    let figure = match parse_figure(r.cell(column), qualifier) {
        Ok(figure) => figure,
        Err(e) => {
            r.fail(column, LoadProblem::Figure(e));
            return (no_figure(), Rational::ONE);
        }
    };
    if figure.qualifier != qualifier {
        r.fail(
            "qualifier",
            LoadProblem::Qualifier(figure.qualifier.as_str()),
        );
    }
    let factor = figure.factor_to(unit).unwrap_or_else(|e| {
        r.fail("unit", LoadProblem::Unit(e));
        Rational::ONE
    });
    let read = figure.value.mul(factor);
    if read != Ok(value) {
        let read = read.map_or_else(|e| e.to_string(), |v| v.to_string());
        r.fail("value", LoadProblem::Value { read });
    }
    (figure, factor)
}

pub(super) fn observation(r: &Reader<'_>) -> Observation {
    let unit = r.unit();
    let decimal = Decimal::parse(r.cell("value"))
        .and_then(|d| d.to_rational().map_err(|_| DecimalError { at: 38 }));
    let value = decimal.unwrap_or_else(|e| {
        r.fail("value", LoadProblem::Decimal(e));
        Rational::ZERO
    });
    let (figure, factor) = figure(r, value, &unit);
    Observation {
        id: r.text("id"),
        source: r.text("source"),
        section: r.text("section"),
        paragraph: r.whole("paragraph"),
        place: r.text("place"),
        programme: r.text("programme"),
        indicator: r.text("indicator"),
        period: r.period(),
        printed: r.text("printed"),
        reading: r.text("reading"),
        value,
        unit,
        kind: r.word("kind", Kind::from_word),
        qualifier: figure.qualifier,
        restored: r.word("restored", yes_no),
        figure,
        factor,
    }
}

fn yes_no(word: &str) -> Option<bool> {
    match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

pub(super) fn comparison(r: &Reader<'_>) -> Comparison {
    Comparison {
        id: r.text("id"),
        name: r.both("name", "name_en"),
        place: r.text("place"),
        label: r.both("label", "label_en"),
        formula: r.text("formula"),
        unit: r.unit(),
        period: r.period(),
        grade: r.word("grade", Grade::from_word),
        pooled: r.word("pooled", yes_no),
        caveat: r.both("caveat", "caveat_en"),
    }
}

pub(super) fn pair(r: &Reader<'_>) -> Pair {
    Pair {
        id: r.text("id"),
        numerator: r.text("numerator"),
        denominator: r.text("denominator"),
        per: r.both("per", "per_en"),
        grade: r.word("grade", Grade::from_word),
        caveat: r.both("caveat", "caveat_en"),
    }
}

pub(super) fn change(r: &Reader<'_>) -> Change {
    Change {
        id: r.text("id"),
        indicator: r.text("indicator"),
        place: r.text("place"),
        base: r.text("base"),
        current: r.text("current"),
        grade: r.word("grade", Grade::from_word),
        caveat: r.both("caveat", "caveat_en"),
    }
}

pub(super) fn breakdown(r: &Reader<'_>) -> Breakdown {
    Breakdown {
        id: r.text("id"),
        name: r.both("name", "name_en"),
        place: r.text("place"),
        role: r.word("role", Part::from_word),
        label: r.both("label", "label_en"),
        formula: r.text("formula"),
        unit: r.unit(),
        caveat: r.both("caveat", "caveat_en"),
    }
}

pub(super) fn story(r: &Reader<'_>) -> Story {
    Story {
        id: r.text("id"),
        question: r.text("question"),
        title: r.both("title", "title_en"),
        lead: r.both("lead", "lead_en"),
        caveat: r.both("caveat", "caveat_en"),
    }
}

pub(super) fn programme(r: &Reader<'_>) -> Programme {
    let parts = r.cell("parts_stated");
    Programme {
        id: r.text("id"),
        source: r.text("source"),
        place: r.text("place"),
        parent: r.optional("parent"),
        name: r.both("name", "name_en"),
        theme: r.text("theme"),
        parts_stated: (!parts.is_empty()).then(|| r.whole("parts_stated")),
        note: r.both("note", "note_en"),
    }
}
