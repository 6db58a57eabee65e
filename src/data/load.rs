//! From CSV text to typed rows; the first cell that cannot be read is an error
//! that names file, row and column.

use std::fmt;

use super::csv::{read, Record, Table, TableError};
use super::model::{
    Breakdown, Change, Comparison, Direction, Genre, Grade, Indicator, Kind, Level, Measured,
    Observation, Pair, Part, Place, Programme, Section, Source, Story,
};
use super::period::{Date, DateError, Period};
use crate::quantity::{
    parse_figure, Decimal, DecimalError, Figure, FigureError, Qualifier, Rational, Unit, UnitError,
};
use crate::words::Text;

/// What is wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoadProblem {
    /// The table itself.
    Table(TableError),
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
    /// Row as a spreadsheet shows it; 0 for the whole file.
    pub row: usize,
    /// Column name; empty for the whole row.
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
            LoadProblem::Table(e) => e.fmt(f),
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

/// One row with the means to name a fault in it.
struct Row<'a> {
    file: &'a str,
    table: &'a Table,
    record: &'a Record,
}

type Loaded<T> = Result<T, LoadError>;

impl Row<'_> {
    fn fail(&self, column: &'static str, problem: LoadProblem) -> LoadError {
        LoadError {
            file: self.file.to_owned(),
            row: self.record.number,
            column,
            problem,
        }
    }

    fn cell(&self, column: &'static str) -> Loaded<&str> {
        let found = self.table.column(column);
        let at = found.map_err(|e| self.fail(column, LoadProblem::Table(e)))?;
        Ok(self.record.cell(at))
    }

    fn text(&self, column: &'static str) -> Loaded<String> {
        self.cell(column).map(str::to_owned)
    }

    fn both(&self, zh: &'static str, en: &'static str) -> Loaded<Text> {
        Ok(Text {
            zh: self.text(zh)?,
            en: self.text(en)?,
        })
    }

    fn optional(&self, column: &'static str) -> Loaded<Option<String>> {
        let text = self.text(column)?;
        Ok((!text.is_empty()).then_some(text))
    }

    fn word<T>(&self, column: &'static str, read: impl Fn(&str) -> Option<T>) -> Loaded<T> {
        let cell = self.cell(column)?;
        read(cell).ok_or_else(|| self.fail(column, LoadProblem::Word(cell.to_owned())))
    }

    fn whole(&self, column: &'static str) -> Loaded<u32> {
        let cell = self.cell(column)?;
        let parsed = cell.parse();
        parsed.map_err(|_| self.fail(column, LoadProblem::Whole(cell.to_owned())))
    }

    fn unit(&self) -> Loaded<Unit> {
        Unit::parse(self.cell("unit")?).map_err(|e| self.fail("unit", LoadProblem::Unit(e)))
    }

    fn period(&self) -> Loaded<Period> {
        let (start, end) = (self.cell("period_start")?, self.cell("period_end")?);
        Period::parse(start, end).map_err(|e| self.fail("period_start", LoadProblem::Date(e)))
    }
}

fn rows<T>((file, text): (&str, &str), build: impl Fn(&Row<'_>) -> Loaded<T>) -> Loaded<Vec<T>> {
    let table = read(text).map_err(|e| LoadError {
        file: file.to_owned(),
        row: 0,
        column: "",
        problem: LoadProblem::Table(e),
    })?;
    let build_one = |record| {
        build(&Row {
            file,
            table: &table,
            record,
        })
    };
    table.rows.iter().map(build_one).collect()
}

pub(super) fn sources(file: (&str, &str)) -> Loaded<Vec<Source>> {
    rows(file, |r| {
        let published = r.cell("published")?;
        Ok(Source {
            id: r.text("id")?,
            file: r.text("file")?,
            sha256: r.text("sha256")?,
            title: r.both("title", "title_en")?,
            publisher: r.both("publisher", "publisher_en")?,
            published: match published {
                "" => None,
                text => {
                    let date = Date::parse(text);
                    Some(date.map_err(|e| r.fail("published", LoadProblem::Date(e)))?)
                }
            },
            genre: r.word("genre", Genre::from_word)?,
            place: r.text("place")?,
            note: r.both("note", "note_en")?,
        })
    })
}

pub(super) fn sections(file: (&str, &str)) -> Loaded<Vec<Section>> {
    rows(file, |r| {
        Ok(Section {
            id: r.text("id")?,
            source: r.text("source")?,
            name: r.both("name", "name_en")?,
            first_paragraph: r.whole("first_paragraph")?,
        })
    })
}

pub(super) fn places(file: (&str, &str)) -> Loaded<Vec<Place>> {
    rows(file, |r| {
        let members = r.cell("members")?.split(';').filter(|m| !m.is_empty());
        Ok(Place {
            id: r.text("id")?,
            name: r.both("name", "name_en")?,
            pinyin: r.text("pinyin")?,
            level: r.word("level", Level::from_word)?,
            parent: r.optional("parent")?,
            members: members.map(str::to_owned).collect(),
        })
    })
}

pub(super) fn indicators(file: (&str, &str)) -> Loaded<Vec<Indicator>> {
    rows(file, |r| {
        Ok(Indicator {
            id: r.text("id")?,
            name: r.both("name", "name_en")?,
            unit: r.unit()?,
            measured: r.word("stock_or_flow", Measured::from_word)?,
            direction: r.word("direction", Direction::from_word)?,
            definition: r.both("definition", "definition_en")?,
            group: r.text("group")?,
        })
    })
}

/// Reads a printed figure and holds it against the value in the row.
fn figure(r: &Row<'_>, value: Rational, unit: &Unit) -> Loaded<(Figure, Rational)> {
    let reading = r.cell("reading")?;
    let column = if reading.is_empty() {
        "printed"
    } else {
        "reading"
    };
    let qualifier = r.word("qualifier", |w| {
        Qualifier::ALL.into_iter().find(|q| q.as_str() == w)
    })?;
    let parsed = parse_figure(r.cell(column)?, qualifier);
    let figure = parsed.map_err(|e| r.fail(column, LoadProblem::Figure(e)))?;
    if figure.qualifier != qualifier {
        let word = figure.qualifier.as_str();
        return Err(r.fail("qualifier", LoadProblem::Qualifier(word)));
    }
    let factor = figure
        .factor_to(unit)
        .map_err(|e| r.fail("unit", LoadProblem::Unit(e)))?;
    let read = figure.value.mul(factor);
    if read != Ok(value) {
        let read = read.map_or_else(|e| e.to_string(), |v| v.to_string());
        return Err(r.fail("value", LoadProblem::Value { read }));
    }
    Ok((figure, factor))
}

pub(super) fn observations(file: (&str, &str)) -> Loaded<Vec<Observation>> {
    rows(file, |r| {
        let unit = r.unit()?;
        let decimal = Decimal::parse(r.cell("value")?);
        let decimal = decimal.map_err(|e| r.fail("value", LoadProblem::Decimal(e)))?;
        let value = decimal
            .to_rational()
            .map_err(|_| r.fail("value", LoadProblem::Decimal(DecimalError { at: 38 })))?;
        let (figure, factor) = figure(r, value, &unit)?;
        Ok(Observation {
            id: r.text("id")?,
            source: r.text("source")?,
            section: r.text("section")?,
            paragraph: r.whole("paragraph")?,
            place: r.text("place")?,
            programme: r.text("programme")?,
            indicator: r.text("indicator")?,
            period: r.period()?,
            printed: r.text("printed")?,
            reading: r.text("reading")?,
            value,
            unit,
            kind: r.word("kind", Kind::from_word)?,
            qualifier: figure.qualifier,
            restored: r.word("restored", yes_no)?,
            note: r.both("note", "note_en")?,
            figure,
            factor,
        })
    })
}

fn yes_no(word: &str) -> Option<bool> {
    match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

pub(super) fn comparisons(file: (&str, &str)) -> Loaded<Vec<Comparison>> {
    rows(file, |r| {
        Ok(Comparison {
            id: r.text("id")?,
            name: r.both("name", "name_en")?,
            place: r.text("place")?,
            label: r.both("label", "label_en")?,
            formula: r.text("formula")?,
            unit: r.unit()?,
            period: r.period()?,
            grade: r.word("grade", Grade::from_word)?,
            pooled: r.word("pooled", yes_no)?,
            caveat: r.both("caveat", "caveat_en")?,
        })
    })
}

pub(super) fn pairs(file: (&str, &str)) -> Loaded<Vec<Pair>> {
    rows(file, |r| {
        Ok(Pair {
            id: r.text("id")?,
            numerator: r.text("numerator")?,
            denominator: r.text("denominator")?,
            per: r.both("per", "per_en")?,
            grade: r.word("grade", Grade::from_word)?,
            caveat: r.both("caveat", "caveat_en")?,
        })
    })
}

pub(super) fn changes(file: (&str, &str)) -> Loaded<Vec<Change>> {
    rows(file, |r| {
        Ok(Change {
            id: r.text("id")?,
            indicator: r.text("indicator")?,
            place: r.text("place")?,
            base: r.text("base")?,
            current: r.text("current")?,
            grade: r.word("grade", Grade::from_word)?,
            caveat: r.both("caveat", "caveat_en")?,
        })
    })
}

pub(super) fn breakdowns(file: (&str, &str)) -> Loaded<Vec<Breakdown>> {
    rows(file, |r| {
        Ok(Breakdown {
            id: r.text("id")?,
            name: r.both("name", "name_en")?,
            place: r.text("place")?,
            role: r.word("role", |w| match w {
                "part" => Some(Part::Part),
                "total" => Some(Part::Total),
                _ => None,
            })?,
            label: r.both("label", "label_en")?,
            formula: r.text("formula")?,
            unit: r.unit()?,
            caveat: r.both("caveat", "caveat_en")?,
        })
    })
}

pub(super) fn stories(file: (&str, &str)) -> Loaded<Vec<Story>> {
    rows(file, |r| {
        Ok(Story {
            id: r.text("id")?,
            question: r.text("question")?,
            title: r.both("title", "title_en")?,
            lead: r.both("lead", "lead_en")?,
            caveat: r.both("caveat", "caveat_en")?,
        })
    })
}

pub(super) fn programmes(file: (&str, &str)) -> Loaded<Vec<Programme>> {
    rows(file, |r| {
        Ok(Programme {
            id: r.text("id")?,
            source: r.text("source")?,
            place: r.text("place")?,
            parent: r.optional("parent")?,
            name: r.both("name", "name_en")?,
            theme: r.text("theme")?,
            parts_stated: match r.cell("parts_stated")? {
                "" => None,
                _ => Some(r.whole("parts_stated")?),
            },
            note: r.both("note", "note_en")?,
        })
    })
}
