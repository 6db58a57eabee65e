//! A message: an id and its arguments, put into words late.

use super::messages::MessageId;
use super::{date, number, Lang};
use crate::quantity::Estimate;

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub struct Text {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Text {
    /// The text in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }

    /// Whether both languages are empty.
    pub fn is_empty(&self) -> bool {
        self.zh.is_empty() && self.en.is_empty()
    }
}

/// A text in both languages as it stands in the code: Chinese, English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words(pub &'static str, pub &'static str);

impl Words {
    /// As the other rooms hold texts.
    pub fn text(self) -> Text {
        Text {
            zh: self.0.to_owned(),
            en: self.1.to_owned(),
        }
    }

    /// In one language.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.0,
            Lang::En => self.1,
        }
    }
}

/// An argument of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// A name.
    Text(Text),
    /// A number with its unit and claim.
    Estimate(Estimate),
    /// A date in ISO 8601, at any precision.
    Date(String),
    /// Another message.
    Message(Message),
    /// The same in both languages: ids, counts, printed figures.
    Plain(String),
    /// Several, joined as the language lists things.
    List(Vec<Arg>),
}

impl Arg {
    /// In words.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::Text(t) => t.get(lang).to_owned(),
            Self::Estimate(e) => number::estimate(e, lang),
            Self::Date(iso) => date::date(iso, lang),
            Self::Message(m) => m.say(lang),
            Self::Plain(s) => s.clone(),
            Self::List(items) => {
                let said: Vec<String> = items.iter().map(|i| i.say(lang)).collect();
                said.join(match lang {
                    Lang::Zh => "、",
                    Lang::En => ", ",
                })
            }
        }
    }
}

/// What a room says, before it is in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// Which message.
    pub id: MessageId,
    /// Its arguments, `{0}` first.
    pub args: Vec<Arg>,
}

impl Message {
    /// A message with arguments.
    pub fn new(id: MessageId, args: Vec<Arg>) -> Self {
        Self { id, args }
    }

    /// A message without arguments.
    pub fn plain(id: MessageId) -> Self {
        Self::new(id, Vec::new())
    }

    /// A message that is a given text.
    pub fn text(text: &Text) -> Self {
        Self::new(MessageId::Verbatim, vec![Arg::Text(text.clone())])
    }

    /// In words.
    pub fn say(&self, lang: Lang) -> String {
        let mut out = String::new();
        let mut rest = self.id.template(lang);
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let (index, tail) = after.split_once('}').unwrap_or((after, ""));
            let arg = index.parse().ok().and_then(|i: usize| self.args.get(i));
            out.push_str(&arg.map(|a| a.say(lang)).unwrap_or_default());
            rest = tail;
        }
        out.push_str(rest);
        out
    }
}
