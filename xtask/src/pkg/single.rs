//! One page with everything inside.
use crate::error::{Failure, Result};

/// Keys of an address that are not the question's.
const SHOWN: [&str; 8] = [
    "lang", "chart", "axis", "tab", "dark", "plain", "locked", "time",
];

/// The question of a view's query, and its language: Chinese where it names none.
pub fn question(view: &str) -> (String, String) {
    let key = |pair: &str| pair.split('=').next().unwrap_or_default().to_owned();
    let lang = view.split('&').find_map(|pair| pair.strip_prefix("lang="));
    let kept: Vec<&str> = view
        .split('&')
        .filter(|pair| !SHOWN.contains(&key(pair).as_str()))
        .collect();
    (kept.join("&"), lang.unwrap_or("zh").to_owned())
}

/// The embedded page with its script inside; with a view, that one and its picture.
pub fn page(page: &str, script: &str, view: Option<&str>, drawn: Option<&str>) -> Result<String> {
    let (head, script_tag) = ("<county-lens>", "<script src=\"embed.js\"></script>");
    let place = "id=\"county-lens-view\">";
    let not = |what: &str| Failure::new(format!("pkg/embed.html holds no {what}"));
    let (before, rest) = page.split_once(head).ok_or_else(|| not(head))?;
    let end = "</county-lens>";
    let (inside, after) = rest.split_once(end).ok_or_else(|| not(end))?;
    let inside = drawn.map_or_else(|| inside.to_owned(), |drawn| format!("\n{drawn}"));
    let (middle, last) = after.split_once(place).ok_or_else(|| not(place))?;
    let (rest, foot) = last.split_once(script_tag).ok_or_else(|| not(script_tag))?;
    let view = view.map(|v| format!("{{\"search\":\"?{}\"}}", escaped(v)));
    let view = view.unwrap_or_default();
    Ok(format!(
        "{before}{head}{inside}{end}{middle}{place}{view}{rest}<script>{script}</script>{foot}"
    ))
}

/// A text inside a JSON string inside a script.
fn escaped(text: &str) -> String {
    text.chars().fold(String::new(), |mut out, c| {
        match c {
            '"' | '\\' | '<' | '\u{0}'..='\u{1f}' => {
                out.push_str(&format!("\\u{:04x}", u32::from(c)));
            }
            c => out.push(c),
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::{page, question};

    const PAGE: &str = "<county-lens>old</county-lens><script type=\"application/json\" id=\"county-lens-view\"></script><script src=\"embed.js\"></script>!";

    #[test]
    fn a_view_is_a_question_and_how_it_is_shown() {
        let (asked, lang) = question("ask=change&place=140429&lang=en&chart=bars&plain");
        assert_eq!(
            (asked.as_str(), lang.as_str()),
            ("ask=change&place=140429", "en")
        );
        assert_eq!(question("ask=breakdown&of=x").1, "zh");
    }

    #[test]
    fn the_script_and_the_view_stand_inside() {
        let plain = page(PAGE, "$1;", None, None).unwrap();
        assert!(plain.contains(">old<") && plain.contains("<script>$1;</script>!"));
        let shown = page(PAGE, "s", Some("a=\"<b"), Some("new")).unwrap();
        assert!(shown.contains("<county-lens>\nnew</county-lens>"));
        assert!(shown.contains("{\"search\":\"?a=\\u0022\\u003cb\"}"));
        assert!(page("nothing", "s", None, None).is_err());
    }
}
