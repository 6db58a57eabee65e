//! The atoms that units are made of.

/// A unit atom: its symbol, the base it measures and how many of the base it is.
pub(super) struct Atom {
    /// Symbol in data files.
    pub symbol: &'static str,
    /// Base symbols with exponents; empty for pure numbers.
    pub base: &'static [(&'static str, i8)],
    /// How many of the base it is, as a fraction.
    pub factor: (i64, i64),
}

const fn atom(
    symbol: &'static str,
    base: &'static [(&'static str, i8)],
    num: i64,
    den: i64,
) -> Atom {
    Atom {
        symbol,
        base,
        factor: (num, den),
    }
}

/// Physical, money and time units. Counted things are [`COUNTED`].
/// 1 mu = 2000/3 m², 1 jin = 500 g, 1 li = 500 m. A month is a twelfth of a
/// year; years and days stay two bases, for a year is no fixed number of days.
const MEASURED: &[Atom] = &[
    atom("1", &[], 1, 1),
    atom("%", &[], 1, 100),
    atom("pp", &[], 1, 100),
    atom("log_point", &[], 1, 100),
    atom("permille", &[], 1, 1000),
    atom("multiple", &[], 1, 1),
    atom("CNY", &[("CNY", 1)], 1, 1),
    atom("W", &[("W", 1)], 1, 1),
    atom("kW", &[("W", 1)], 1000, 1),
    atom("MW", &[("W", 1)], 1_000_000, 1),
    atom("kWh", &[("W", 1), ("s", 1)], 3_600_000, 1),
    atom("kV", &[("V", 1)], 1000, 1),
    atom("m", &[("m", 1)], 1, 1),
    atom("km", &[("m", 1)], 1000, 1),
    atom("li", &[("m", 1)], 500, 1),
    atom("m2", &[("m", 2)], 1, 1),
    atom("km2", &[("m", 2)], 1_000_000, 1),
    atom("mu", &[("m", 2)], 2000, 3),
    atom("g", &[("g", 1)], 1, 1),
    atom("kg", &[("g", 1)], 1000, 1),
    atom("t", &[("g", 1)], 1_000_000, 1),
    atom("jin", &[("g", 1)], 500, 1),
    atom("hour", &[("s", 1)], 3600, 1),
    atom("day", &[("s", 1)], 86_400, 1),
    atom("week", &[("s", 1)], 604_800, 1),
    atom("month", &[("year", 1)], 1, 12),
    atom("year", &[("year", 1)], 1, 1),
];

/// Things that are counted; each is a dimension of its own, so that persons
/// never turn into households.
pub(super) const COUNTED: &[&str] = &[
    "animal",
    "base",
    "building",
    "case",
    "class_period",
    "clinic",
    "community",
    "cooperative",
    "copy",
    "county",
    "course",
    "deed",
    "document",
    "enterprise",
    "farm",
    "greenhouse",
    "group",
    "household",
    "item",
    "loan",
    "log",
    "measure",
    "natural_village",
    "organization",
    "park",
    "person",
    "person_time",
    "plan",
    "platform",
    "post",
    "problem",
    "product",
    "project",
    "school",
    "session",
    "shop",
    "site",
    "station",
    "storey",
    "team",
    "time",
    "toilet",
    "township",
    "variety",
    "vehicle",
    "village",
    "work",
    "workshop",
];

/// The symbol as it stands in the tables.
pub(super) fn lookup(symbol: &str) -> Option<&'static str> {
    let measured = MEASURED.iter().map(|a| a.symbol);
    measured
        .chain(COUNTED.iter().copied())
        .find(|s| *s == symbol)
}

/// The measure of a symbol; nothing for a counted thing.
pub(super) fn measured(symbol: &str) -> Option<&'static Atom> {
    MEASURED.iter().find(|a| a.symbol == symbol)
}
