//! Chinese and English wording for what the other rooms emit: messages with
//! arguments, numbers, units and dates. Both languages stand side by side, so
//! that neither can be forgotten.

mod date;
mod message;
mod messages;
mod number;
mod ticks;
mod unit;

pub use date::date;
pub use message::{Arg, Message, Text, Words};
pub use messages::MessageId;
pub use number::{bounds, estimate, every_digit, number, rounded, signed, with_unit};
pub use ticks::{ticks, TickWords};
pub use unit::{shown_unit, unit_atom, unit_name, unit_suffix};

/// A language of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Lang {
    /// Chinese, simplified.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// The language tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// The language that a tag starts with: `zh-Hans-CN` is Chinese, anything
    /// that is neither is none.
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag
            .split('-')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase()
            .as_str()
        {
            "zh" => Some(Self::Zh),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}
