//! A made-up panel for teaching: 100 counties of six provinces over twelve
//! years, with known truths built in. Nothing in it is real, and everything that
//! shows or exports it says so.

mod columns;
mod export;
mod truths;

pub use columns::{Column, INDICATORS};
pub use export::csv;

use crate::stats::resampling::Generator;
use crate::words::Words;

/// What every view and export of the panel says.
pub const FICTIONAL: Words = Words(
    "虚构数据：这些县和数字都是编出来教学用的，不对应任何真实地方。",
    "Fictional data: these counties and figures are made up for teaching and stand for no real place.",
);

/// What the made-up programme is called where it is a column.
pub const PROGRAMME: Words = Words("试点（第七年起）", "Programme (from the seventh year)");

/// The seed that the panel is made from.
pub const SEED: u64 = 20_260;
/// How many counties.
pub const COUNTIES: usize = 100;
/// The years.
pub const YEARS: [u16; 12] = [
    2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010, 2011, 2012,
];

/// What is true of the panel by construction.
pub mod truth {
    /// Yearly speed at which gaps of log income close.
    pub const CONVERGENCE_SPEED: f64 = 0.03;
    /// What the programme adds to the yield of a mu, in kilograms.
    pub const PROGRAMME_EFFECT: f64 = 40.0;
    /// Place of the first year with the programme.
    pub const PROGRAMME_FROM: usize = 6;
    /// Counties with the programme.
    pub const PROGRAMME_COUNTIES: usize = 25;
    /// Deaths a thousand births, everywhere and always.
    pub const DEATHS_PER_THOUSAND: f64 = 6.0;
    /// Place of the county whose spending of one year is typed with a zero too many.
    pub const OUTLIER_COUNTY: usize = 37;
    /// Place of that year.
    pub const OUTLIER_YEAR: usize = 4;
    /// Place of the first year of the new poverty line.
    pub const NEW_LINE_FROM: usize = 7;
    /// What the new line multiplies the number of poor by.
    pub const NEW_LINE_FACTOR: f64 = 1.35;
}

/// A made-up county.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct County {
    /// Its id, such as A01.
    pub id: String,
    /// Its names.
    pub name: (String, String),
    /// Which of the six provinces, from 0.
    pub province: usize,
    /// Mountain or plain.
    pub mountain: bool,
    /// Whether it has the programme.
    pub programme: bool,
}

/// The panel: columns with a value for each county and year, county by county.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// The counties.
    pub counties: Vec<County>,
    /// The columns; a gap is NaN.
    pub columns: Vec<Column>,
}

impl Panel {
    /// A column.
    pub fn column(&self, id: &str) -> Option<&Column> {
        self.columns.iter().find(|c| c.id == id)
    }
}

const PROVINCES: [(char, char); 6] = [
    ('甲', 'A'),
    ('乙', 'B'),
    ('丙', 'C'),
    ('丁', 'D'),
    ('戊', 'E'),
    ('己', 'F'),
];

fn counties(generator: &mut Generator) -> Vec<County> {
    // A quarter of the counties, drawn without regard to anything else.
    let mut order: Vec<usize> = (0..COUNTIES).collect();
    for i in (1..order.len()).rev() {
        order.swap(i, generator.place(i + 1));
    }
    let chosen: Vec<usize> = order.into_iter().take(truth::PROGRAMME_COUNTIES).collect();
    let mut numbers = [0_usize; 6];
    (0..COUNTIES)
        .map(|i| {
            let province = i % PROVINCES.len();
            numbers[province] += 1;
            let ((zh, en), number) = (PROVINCES[province], numbers[province]);
            County {
                id: format!("{en}{number:02}"),
                name: (
                    format!("{zh}省{number:02}县（虚构）"),
                    format!("County {en}{number:02} (fictional)"),
                ),
                province,
                mountain: (i / PROVINCES.len()).is_multiple_of(2),
                programme: chosen.contains(&i),
            }
        })
        .collect()
}

/// The panel, the same bits everywhere.
///
/// # Example
/// ```
/// use county_lens::teaching::{panel, COUNTIES, YEARS};
/// let panel = panel();
/// let income = panel.column("income").unwrap();
/// assert_eq!(income.values.len(), COUNTIES * YEARS.len());
/// assert!(panel.column("wealth").is_none());
/// ```
pub fn panel() -> Panel {
    let mut generator = Generator::new(SEED);
    let counties = counties(&mut generator);
    let columns = truths::columns(&counties, &mut generator);
    Panel { counties, columns }
}
