//! Formulas that are written on one line, such as the steps of an exercise, read
//! back and given as markup.

use super::markup::{document, infix, Form};
use crate::question::Operator;

/// A formula on one line as a `math` element, whose text it stays; none where the
/// text is no formula.
///
/// It is sides of `=`, `≈`, `<`, `>`, `≤` or `≥` over numbers with or without a
/// unit, `+ − × ÷ ^ /`, brackets and `|…|`. The first side may be a name.
pub fn spelled(text: &str) -> Option<String> {
    let mut markup = String::new();
    let mut computed = false;
    let mut rest = text;
    loop {
        let end = rest.find(RELATIONS).unwrap_or(rest.len());
        let (side, after) = rest.split_at(end);
        let first = rest.len() == text.len();
        let mut reader = Reader { left: side.trim() };
        let form = match reader.sum() {
            Some(form) if reader.left.is_empty() => form,
            // A formula may go on from the one before, and may begin with a name.
            _ if first && side.trim().is_empty() => Form::Text(String::new()),
            _ if first && side.trim().chars().all(in_a_name) && !after.is_empty() => {
                Form::Text(side.trim().to_owned())
            }
            _ => return None,
        };
        computed |= !matches!(form, Form::Text(_)) || !after.is_empty();
        if !side.trim().is_empty() {
            markup += &form.markup();
        }
        let Some(sign) = after.chars().next() else {
            break;
        };
        markup += &infix(&sign.to_string());
        rest = after.get(sign.len_utf8()..)?;
    }
    computed.then(|| document(&format!("<mrow>{markup}</mrow>"), text))
}

const RELATIONS: [char; 6] = ['=', '≈', '<', '>', '≤', '≥'];

fn in_a_name(c: char) -> bool {
    c.is_alphabetic() || c == ' '
}

/// What of a side is not read yet.
struct Reader<'a> {
    left: &'a str,
}

impl Reader<'_> {
    /// Takes a sign, if it is next.
    fn takes(&mut self, sign: char) -> bool {
        let Some(rest) = self.left.strip_prefix(sign) else {
            return false;
        };
        self.left = rest.trim_start();
        true
    }

    /// The operator that is next, of some.
    fn operator(&mut self, of: &[(char, Operator)]) -> Option<Operator> {
        let found = of.iter().find(|(sign, _)| self.takes(*sign));
        found.map(|(_, operator)| *operator)
    }

    fn sum(&mut self) -> Option<Form> {
        let mut form = self.product()?;
        let signs = [('+', Operator::Add), ('−', Operator::Subtract)];
        while let Some(o) = self.operator(&signs) {
            form = Form::Binary(o, Box::new(form), Box::new(self.product()?));
        }
        Some(form)
    }

    fn product(&mut self) -> Option<Form> {
        let mut form = self.power()?;
        let signs = [
            ('×', Operator::Multiply),
            ('÷', Operator::Divide),
            ('/', Operator::Divide),
        ];
        while let Some(o) = self.operator(&signs) {
            form = Form::Binary(o, Box::new(form), Box::new(self.power()?));
        }
        Some(form)
    }

    fn power(&mut self) -> Option<Form> {
        let base = self.one()?;
        if self.takes('^') {
            return Some(Form::Power(Box::new(base), Box::new(self.one()?)));
        }
        Some(base)
    }

    fn one(&mut self) -> Option<Form> {
        if self.takes('(') {
            let inner = self.sum()?;
            return self.takes(')').then_some(inner);
        }
        if self.takes('|') {
            let inner = self.sum()?;
            return self.takes('|').then(|| Form::Size(Box::new(inner)));
        }
        self.number().map(Form::Text)
    }

    /// A number with what is written to it: a sign of parts, or a unit.
    fn number(&mut self) -> Option<String> {
        let unsigned = self.left.trim_start_matches(['-', '−']);
        let inner = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
        let unit = |c: char| c.is_alphabetic() || c == '%' || c == '‰';
        let after = unsigned.trim_start_matches(inner);
        let digits = unsigned.strip_suffix(after)?;
        let whole = |c: char| c.is_ascii_digit();
        if !(digits.starts_with(whole) && digits.ends_with(whole)) {
            return None;
        }
        let rest = after.trim_start_matches(unit);
        let number = self.left.strip_suffix(rest)?.to_owned();
        self.left = rest.trim_start();
        Some(number)
    }
}
