//! Citations: the view itself, then the reports that its figures are from.

use crate::data::{Dataset, Date, Genre, Notes};
use crate::question::Answer;
use crate::words::{date, Lang};

/// How a citation is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Sentences in the reader's language.
    Text,
    /// GB/T 7714—2015, numeric; the titles of the reports in their own language.
    Gbt7714,
    /// BibTeX entries.
    Bibtex,
    /// CSL JSON, as reference managers exchange it.
    Csl,
}

impl Style {
    /// Every style.
    pub const ALL: [Self; 4] = [Self::Text, Self::Gbt7714, Self::Bibtex, Self::Csl];

    /// The word at the boundary.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Gbt7714 => "gbt7714",
            Self::Bibtex => "bibtex",
            Self::Csl => "csl",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.as_str() == word)
    }
}

/// One thing that is cited.
struct Work {
    id: String,
    /// In its own language; the view's in the reader's.
    title: String,
    /// English title of a Chinese work.
    translated: Option<String>,
    author: String,
    issued: Option<Date>,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// A page of this site.
    View,
    Report,
    News,
    Article,
}

impl Kind {
    const fn of(genre: Genre) -> Self {
        match genre {
            Genre::AwardSubmission | Genre::AssociationStudy => Self::Report,
            Genre::NewsFeature | Genre::NewsReport => Self::News,
            Genre::MagazineArticle => Self::Article,
        }
    }

    /// The letters of GB/T 7714.
    const fn letters(self) -> &'static str {
        match self {
            Self::View => "DB/OL",
            Self::Report => "R",
            Self::News => "N",
            Self::Article => "J",
        }
    }

    const fn bibtex(self) -> &'static str {
        match self {
            Self::View => "misc",
            Self::Report => "techreport",
            Self::News | Self::Article => "article",
        }
    }

    const fn csl(self) -> &'static str {
        match self {
            Self::View => "dataset",
            Self::Report => "report",
            Self::News => "article-newspaper",
            Self::Article => "article-magazine",
        }
    }
}

/// Cites an answer. `address` is the view's own, `accessed` the day it was
/// seen, in ISO 8601. The reports' titles stand in `notes`.
pub fn cite(
    answer: &Answer,
    data: &Dataset,
    notes: &Notes,
    style: Style,
    (address, accessed): (&str, &str),
    lang: Lang,
) -> String {
    let works = works(answer, data, notes, lang);
    let mut out: Vec<String> = Vec::new();
    for (i, work) in works.iter().enumerate() {
        out.push(match style {
            Style::Text => sentence(work, address, accessed, lang),
            Style::Gbt7714 => format!("[{}] {}", i + 1, gbt(work, address, accessed)),
            Style::Bibtex => bibtex(work, address, accessed),
            Style::Csl => csl(work, address, accessed),
        });
    }
    match style {
        Style::Text | Style::Gbt7714 => out.join("\n"),
        Style::Bibtex => out.join("\n\n"),
        Style::Csl => format!("[\n{}\n]", out.join(",\n")),
    }
}

fn works(answer: &Answer, data: &Dataset, notes: &Notes, lang: Lang) -> Vec<Work> {
    let brand = match lang {
        Lang::Zh => "县镜",
        Lang::En => "County Lens",
    };
    let mut out = vec![Work {
        id: "countylens-view".to_owned(),
        title: answer.title.say(lang),
        translated: None,
        author: brand.to_owned(),
        issued: None,
        kind: Kind::View,
    }];
    for source in &data.sources {
        let used = |id: &&str| data.observation(id).is_some_and(|o| o.source == source.id);
        let Some(words) = notes.report(&source.id) else {
            continue;
        };
        if answer.evidence().iter().any(used) {
            out.push(Work {
                id: format!("countylens-{}", source.id),
                title: words.title.zh.clone(),
                translated: Some(words.title.en.clone()),
                author: words.publisher.get(lang).to_owned(),
                issued: source.published,
                kind: Kind::of(source.genre),
            });
        }
    }
    out
}

fn sentence(w: &Work, address: &str, accessed: &str, lang: Lang) -> String {
    let day = |d: &str| date(d, lang);
    let issued = w.issued.map(|d| day(&d.to_string()));
    match (lang, w.kind == Kind::View) {
        (Lang::Zh, true) => format!(
            "{}：{}。{address}（{}查阅）。",
            w.author,
            w.title,
            day(accessed)
        ),
        (Lang::Zh, false) => {
            let issued = issued.map(|d| format!("，{d}")).unwrap_or_default();
            format!("{}：《{}》{issued}。", w.author, w.title)
        }
        (Lang::En, true) => {
            format!(
                "{}: {}. {address} (accessed {}).",
                w.author,
                w.title,
                day(accessed)
            )
        }
        (Lang::En, false) => {
            let issued = issued.map(|d| format!(" ({d})")).unwrap_or_default();
            let translated = w.translated.as_deref().unwrap_or_default();
            format!("{}{issued}: {} [{translated}].", w.author, w.title)
        }
    }
}

fn gbt(w: &Work, address: &str, accessed: &str) -> String {
    let head = format!("{}. {}[{}]", w.author, w.title, w.kind.letters());
    let issued = w.issued.map(|d| d.to_string());
    match (w.kind, issued) {
        (Kind::View, _) => format!("{head}. [{accessed}]. {address}."),
        (_, Some(issued)) => format!("{head}. {issued}."),
        (_, None) => format!("{head}."),
    }
}

/// A text inside braces, with what TeX would take for commands written out.
fn tex(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' | '}' | '&' | '%' | '$' | '#' | '_' => {
                out.push('\\');
                out.push(c);
            }
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            c => out.push(c),
        }
    }
    out
}

fn bibtex(w: &Work, address: &str, accessed: &str) -> String {
    let mut fields = vec![
        ("title", format!("{{{}}}", tex(&w.title))),
        ("author", format!("{{{}}}", tex(&w.author))),
    ];
    if let Some(d) = w.issued {
        fields.push(("year", d.year.to_string()));
        fields.extend(d.month.map(|m| ("month", m.to_string())));
    }
    match w.kind {
        Kind::View => {
            // Addresses stand as they are: in braces and inside \url nothing is a command.
            fields.push((
                "howpublished",
                format!("\\url{{{}}}", address.replace(['{', '}'], "")),
            ));
            fields.push(("urldate", accessed.to_owned()));
        }
        Kind::Report => fields.push(("institution", format!("{{{}}}", tex(&w.author)))),
        Kind::News | Kind::Article => {
            fields.push(("journal", format!("{{{}}}", tex(&w.author))));
        }
    }
    if let Some(translated) = &w.translated {
        fields.push(("note", format!("{{In Chinese: {}}}", tex(translated))));
    }
    let lines: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("  {name} = {{{value}}}"))
        .collect();
    format!("@{}{{{},\n{}\n}}", w.kind.bibtex(), w.id, lines.join(",\n"))
}

/// A JSON string.
fn json(text: &str) -> String {
    let mut out = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            c if (c as u32) < 0x20 => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// A date's known parts: `[[2019,10]]`.
fn parts(iso: &str) -> String {
    let numbers: Vec<String> = iso
        .split('-')
        .filter_map(|p| p.parse::<u32>().ok())
        .map(|n| n.to_string())
        .collect();
    format!("{{\"date-parts\":[[{}]]}}", numbers.join(","))
}

fn csl(w: &Work, address: &str, accessed: &str) -> String {
    let mut fields = vec![
        ("id", json(&w.id)),
        ("type", json(w.kind.csl())),
        ("title", json(&w.title)),
        ("author", format!("[{{\"literal\":{}}}]", json(&w.author))),
    ];
    fields.extend(w.issued.map(|d| ("issued", parts(&d.to_string()))));
    if let Some(translated) = &w.translated {
        fields.push(("language", json("zh-CN")));
        fields.push(("note", json(translated)));
    }
    match w.kind {
        Kind::View => {
            fields.push(("URL", json(address)));
            fields.push(("accessed", parts(accessed)));
        }
        Kind::Report => fields.push(("publisher", json(&w.author))),
        Kind::News | Kind::Article => fields.push(("container-title", json(&w.author))),
    }
    let lines: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("  {}:{value}", json(name)))
        .collect();
    format!(" {{\n{}\n }}", lines.join(",\n"))
}
