//! An answer as sentences.

use crate::data::Grade;
use crate::question::{Answer, Row};
use crate::words::{Arg, Lang, Message, MessageId};

/// Everything about an answer that is read rather than drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentences {
    /// What is shown.
    pub title: String,
    /// The answer in one sentence.
    pub finding: String,
    /// What must be known to read it.
    pub caveats: Vec<String>,
    /// The grade in words.
    pub grade: String,
    /// What a listener hears instead of the chart.
    pub description: String,
    /// Why there is no number, where there is none.
    pub refusal: Option<String>,
}

/// The words for a grade.
pub(super) fn grade(g: Grade, lang: Lang) -> &'static str {
    match g {
        Grade::Comparable => MessageId::WordComparable,
        Grade::WithCare => MessageId::WordWithCare,
        Grade::NotComparable => MessageId::WordNotComparable,
    }
    .template(lang)
}

/// An answer in words.
pub fn sentences(answer: &Answer, lang: Lang) -> Sentences {
    Sentences {
        title: answer.title.say(lang),
        finding: answer.finding.say(lang).trim_end().to_owned(),
        caveats: answer.caveats.iter().map(|c| c.say(lang)).collect(),
        grade: grade(answer.grade, lang).to_owned(),
        description: describe(answer, lang),
        refusal: answer.refusal.as_ref().map(|r| r.reason.say(lang)),
    }
}

/// The chart in words: its title, its finding and each mark.
pub fn describe(answer: &Answer, lang: Lang) -> String {
    let head = Message::new(
        MessageId::AltChart,
        vec![
            Arg::Message(answer.title.clone()),
            Arg::Message(answer.finding.clone()),
        ],
    );
    let marks: Vec<String> = answer.rows.iter().map(|r| mark_words(r, lang)).collect();
    let (space, joint, stop) = match lang {
        Lang::Zh => ("", "；", "。"),
        Lang::En => (" ", "; ", "."),
    };
    format!("{}{space}{}{stop}", head.say(lang), marks.join(joint))
}

/// A row in words: its label, its reading and its number.
pub fn mark_words(r: &Row, lang: Lang) -> String {
    let said = crate::words::estimate(&r.estimate, lang);
    let label = r.label.say(lang);
    match (r.reading.as_ref().map(|m| m.say(lang)), lang) {
        (Some(reading), Lang::Zh) => format!("{label}（{reading}）：{said}"),
        (Some(reading), Lang::En) => format!("{label} ({reading}): {said}"),
        (None, Lang::Zh) => format!("{label}：{said}"),
        (None, Lang::En) => format!("{label}: {said}"),
    }
}
