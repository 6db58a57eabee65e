//! The statistics' TypeScript declarations and their named calls, made from
//! the catalogue's tables.

use std::fmt::Write as _;

use county_lens::catalogue::{entries, Default, Entry, Field, Kind, Param, Type};
use county_lens::quantity::Undefined;
use county_lens::stats::Caution;

const HEAD: &str = "// Generated from the tables of the statistics by `cargo xtask build`.\n";

const TYPES: &str = r#"
import type { Lang, LensError } from "./index.js";

/** Numbers, one a row; null, undefined and NaN are gaps. */
export type Numbers =
  | readonly (number | null | undefined)[]
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array
  | Held;

/** A list of numbers kept in the module: made by `hold`, let go by `release`. */
export interface Held {
  readonly held: number;
  readonly length: number;
}

/** Labels, one a row. */
export type Labels = readonly (string | null | undefined)[] | Numbers;

/** What to do with rows in which a value is missing. */
export interface OverRows {
  /** "refuse" (the default) is an error that names the first gap, "drop" leaves such rows out. */
  readonly missing?: "refuse" | "drop";
}

/** What every result has beside its own parts. */
export interface Result {
  /** Warnings that a careful statistician would give; `words` has them in words. */
  cautions: Caution[];
  /** Why parts are null, by their path such as "low" or "rows[2].z"; of a list the first thousand. */
  reasons: Record<string, Reason>;
  /** Rows left out, where `missing: "drop"` was asked for. */
  droppedRows?: number;
  /** Why the statistic as a whole has no value. */
  undefined?: null;
}

/** A name with its words. */
export interface Named {
  name: string;
  words: string;
}

/** A statistic's table in one language. */
export interface Statistic {
  id: StatisticId;
  family: string;
  name: string;
  about: string;
  /** Presentation MathML, what stands inside `<math>`. */
  formula: string;
  convention: string;
  caveat: string;
  reference: string;
  options: Named[];
  result: Named[];
  /** Options of an example, as JSON. */
  example: string;
}

/** A made-up county. */
export interface TeachingCounty {
  id: string;
  name: string;
  /** From 1 to 6. */
  province: number;
  terrain: "mountain" | "plain";
  /** Whether it has the programme that starts in the seventh year. */
  programme: boolean;
}

/** The made-up panel: nothing in it is real, and it says so. */
export interface TeachingPanel {
  fictional: string;
  years: number[];
  counties: TeachingCounty[];
  /** A value for each county and year, county by county; gaps are null. */
  columns: { id: string; name: string; unit: string; values: (number | null)[] }[];
}

export type { Lang, LensError };
export * from "./panels.js";

/** Loads the module; once is enough. In Node its file is read from disk. */
export function load(source?: URL | string | BufferSource | Response | WebAssembly.Module): Promise<void>;
/** Keeps numbers in the module, so that later calls do not copy them. */
export function hold(values: Numbers): Held;
/** Lets kept numbers go; whether they were there. */
export function release(column: Held): boolean;
/** Every statistic, in the order of the page of methods. */
export function statistics(lang: Lang): Statistic[];
/** Cautions and reasons in words. */
export function words(lang: Lang): { cautions: Named[]; reasons: Named[] };
/** The made-up panel for teaching: 100 counties, 12 years, 15 indicators, known truths. */
export function teachingPanel(lang: Lang): TeachingPanel;
/** The same as CSV; every row says that it is made up. */
export function teachingCsv(): string;
/** The version of the module. */
export function version(): string;
/** Whether something caught is an error of this module. */
export function isLensError(error: unknown): error is LensError;
/** Computes a statistic by its id; each has a function of its own too. */
export function call<K extends StatisticId>(id: K, options: Statistics[K]["options"]): Statistics[K]["result"];
"#;

/// `two_words` as `twoWords` or `TwoWords`.
fn camel(id: &str, upper: bool) -> String {
    let mut out = String::new();
    let mut up = upper;
    for c in id.chars() {
        if c == '_' {
            up = true;
        } else if up {
            out.push(c.to_ascii_uppercase());
            up = false;
        } else {
            out.push(c);
        }
    }
    out
}

fn union<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words
        .map(|w| format!("\"{w}\""))
        .collect::<Vec<_>>()
        .join(" | ")
}

fn option_type(kind: Kind) -> String {
    match kind {
        Kind::Number { .. } | Kind::Between { .. } | Kind::Whole { .. } => "number".to_owned(),
        Kind::Flag => "boolean".to_owned(),
        Kind::Word(words) => union(words.iter().copied()),
        Kind::Print => "string".to_owned(),
        Kind::Rows | Kind::Numbers => "Numbers".to_owned(),
        Kind::Labels => "Labels".to_owned(),
        Kind::Columns | Kind::Table => "readonly Numbers[]".to_owned(),
        Kind::Prints => "readonly string[]".to_owned(),
    }
}

fn default(of: Default) -> String {
    match of {
        Default::Number(n) => format!(" Default {n}."),
        Default::Text(t) => format!(" Default \"{t}\"."),
        Default::Flag(f) => format!(" Default {f}."),
        Default::Required | Default::Absent => String::new(),
    }
}

fn result_type(of: Type, indent: usize) -> String {
    match of {
        Type::Number | Type::Whole => "number | null".to_owned(),
        Type::Flag => "boolean | null".to_owned(),
        Type::Word(words) => format!("{} | null", union(words.iter().copied())),
        Type::Text => "string | null".to_owned(),
        Type::Numbers => "(number | null)[]".to_owned(),
        Type::Wholes => "number[]".to_owned(),
        Type::Texts => "string[]".to_owned(),
        Type::Rows(fields) => format!("{{\n{}{}}}[]", parts(fields, indent + 1), pad(indent)),
        Type::Record(fields) => format!("{{\n{}{}}}", parts(fields, indent + 1), pad(indent)),
    }
}

fn pad(indent: usize) -> String {
    "  ".repeat(indent)
}

fn parts(fields: &[Field], indent: usize) -> String {
    let part = |f: &Field| {
        let (pad, of) = (pad(indent), result_type(f.of, indent));
        format!("{pad}/** {} */\n{pad}{}: {of};\n", f.words.1, f.name)
    };
    fields.iter().map(part).collect()
}

/// The text of `statistics.d.ts`.
pub fn types() -> String {
    let mut out = format!("{HEAD}{TYPES}");
    // Writing to a string cannot fail.
    let ids = union(entries().map(|e| e.id)).replace(" | ", "\n  | ");
    let _ = write!(
        out,
        "\n/** Ids of statistics. */\nexport type StatisticId =\n  | {ids};\n"
    );
    let cautions = union(Caution::ALL.iter().map(|c| c.as_str()));
    let _ = write!(
        out,
        "\n/** Warnings. */\nexport type Caution = {cautions};\n"
    );
    let reasons = union(Undefined::ALL.iter().map(|r| r.as_str()));
    let _ = write!(
        out,
        "\n/** Why there is no value. */\nexport type Reason = {reasons};\n"
    );
    for entry in entries() {
        declare(&mut out, entry);
    }
    out.push_str("\n/** Options and result of each statistic. */\nexport interface Statistics {\n");
    for entry in entries() {
        let name = camel(entry.id, true);
        let _ = writeln!(
            out,
            "  {}: {{ options: {name}Options; result: {name}Result }};",
            entry.id
        );
    }
    out.push_str("}\n");
    out
}

fn declare(out: &mut String, entry: &Entry) {
    let (upper, lower) = (camel(entry.id, true), camel(entry.id, false));
    let rows = entry.params.iter().any(Param::is_rows);
    let extends = if rows { " extends OverRows" } else { "" };
    let _ = writeln!(
        out,
        "\n/** Options of `{lower}`. */\nexport interface {upper}Options{extends} {{"
    );
    for p in entry.params {
        let mark = if p.default == Default::Required {
            ""
        } else {
            "?"
        };
        let (words, standard) = (p.words.1, default(p.default));
        let _ = writeln!(
            out,
            "  /** {words}.{standard} */\n  readonly {}{mark}: {};",
            p.name,
            option_type(p.kind)
        );
    }
    let _ = writeln!(
        out,
        "}}\n\n/** Result of `{lower}`. */\nexport interface {upper}Result extends Result {{\n{}}}",
        parts(entry.fields, 1)
    );
    let _ = writeln!(
        out,
        "\n/**\n * {}: {}\n *\n * {}\n * {}\n *\n * {}\n */\nexport function {lower}(options: {upper}Options): {upper}Result;",
        entry.name.1, entry.about.1, entry.convention.1, entry.caveat.1, entry.reference
    );
}

/// The text of `statistics_calls.js`.
pub fn calls() -> String {
    let mut out = format!("// @ts-check\n{HEAD}import {{ call }} from \"./statistics.js\";\n\n");
    for entry in entries() {
        let _ = writeln!(
            out,
            "/** @param {{any}} options */\nexport const {} = (options) => call(\"{}\", options);",
            camel(entry.id, false),
            entry.id
        );
    }
    out
}
