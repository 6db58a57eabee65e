//! The page of methods: every statistic with its formula, convention, caveats
//! and an example, in both languages, made from the statistics' tables.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use county_lens::catalogue::{entries, Default, Entry, Family, Kind, Param};
use county_lens::words::Words;

const HEAD: &str = r##"<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="description" content="每个统计量的公式、约定、注意和算例。Every statistic’s formula, convention, caveats and an example.">
<title>统计方法 – 县镜 County Lens</title>
<link rel="icon" href="icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="style.css">
<link rel="stylesheet" href="method.css">
<script src="early.js"></script>
<script type="module" src="method/app.js"></script>
</head>
<body>
<!-- Made from the tables of the statistics by `cargo xtask build`. -->
<a class="skip" href="#main" data-word="skip">跳到正文</a>
<header class="masthead">
  <p class="brand"><a id="home" href="./"><strong data-word="brand">县镜</strong> <span data-word="tagline">五地脱贫数字，笔笔可查</span></a></p>
  <nav id="languages" aria-label="语言 Language">
    <a id="lang-zh" data-go lang="zh-CN" hreflang="zh-CN" href="?lang=zh">中文</a>
    <a id="lang-en" data-go lang="en" hreflang="en" href="?lang=en">English</a>
  </nav>
</header>
<main id="main" tabindex="-1">
"##;

const FOOT: &str = r#"</main>
<footer class="foot">
  <div>
    <h2 data-word="footLicence">许可</h2>
    <p data-word="footLicenceText"></p>
    <p data-word="footPrivacy"></p>
  </div>
</footer>
</body>
</html>
"#;

const FAMILIES: [Family; 16] = [
    Family::Printed,
    Family::Change,
    Family::PerCapita,
    Family::Rates,
    Family::Comparison,
    Family::Inequality,
    Family::Poverty,
    Family::Convergence,
    Family::Panel,
    Family::Regression,
    Family::Tests,
    Family::Correlation,
    Family::Resampling,
    Family::Time,
    Family::Missing,
    Family::Special,
];

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// Both languages, each marked, one of which the page hides.
fn both(words: Words) -> String {
    let Words(zh, en) = words;
    let (zh, en) = (escaped(zh), escaped(en));
    format!("<span lang=\"zh-CN\" data-lang=\"zh\">{zh}</span> <span lang=\"en\" data-lang=\"en\">{en}</span>")
}

fn kind(of: Kind) -> Words {
    match of {
        Kind::Number { .. } | Kind::Between { .. } => Words("数", "number"),
        Kind::Whole { .. } => Words("整数", "whole number"),
        Kind::Flag => Words("是或否", "true or false"),
        Kind::Word(_) => Words("选一个", "one of these"),
        Kind::Print => Words("印出的数（文字）", "figure as text"),
        Kind::Rows => Words("一列数，一行一个", "numbers, one a row"),
        Kind::Numbers => Words("一列数", "numbers"),
        Kind::Labels => Words("一列标签，一行一个", "labels, one a row"),
        Kind::Columns => Words("几列数", "lists of numbers"),
        Kind::Table => Words("表，一行一个列表", "table, a list a row"),
        Kind::Prints => Words("印出的数（文字）的列表", "figures as texts"),
    }
}

fn option(out: &mut String, param: &Param) {
    let words = match param.kind {
        Kind::Word(words) => format!(" <code>{}</code>", words.join("</code> <code>")),
        _ => String::new(),
    };
    let standard = match param.default {
        Default::Required => both(Words("必填", "required")),
        Default::Absent => both(Words("可不填", "may be left out")),
        Default::Number(n) => format!("{} <code>{n}</code>", both(Words("默认", "default"))),
        Default::Text(t) => format!("{} <code>{t}</code>", both(Words("默认", "default"))),
        Default::Flag(f) => format!("{} <code>{f}</code>", both(Words("默认", "default"))),
    };
    // Writing to a string cannot fail.
    let _ = writeln!(
        out,
        "<li><code>{}</code> {} <small>{}{words} · {standard}</small></li>",
        param.name,
        both(param.words),
        both(kind(param.kind))
    );
}

fn article(out: &mut String, entry: &Entry) {
    let id = entry.id;
    let _ = writeln!(
        out,
        "<article id=\"{id}\" aria-labelledby=\"{id}-name\">\n<h3 id=\"{id}-name\">{}</h3>\n<p>{}</p>",
        both(entry.name),
        both(entry.about)
    );
    let _ = writeln!(
        out,
        "<div class=\"formula\" tabindex=\"0\" role=\"group\" aria-labelledby=\"{id}-name\"><math display=\"block\">{}</math></div>",
        entry.formula
    );
    for (label, words) in [
        (Words("约定", "Convention"), entry.convention),
        (Words("注意", "Take care"), entry.caveat),
    ] {
        let _ = writeln!(
            out,
            "<p><strong>{}</strong> {}</p>",
            both(label),
            both(words)
        );
    }
    let _ = writeln!(
        out,
        "<p class=\"note\" lang=\"en\">{}</p>",
        escaped(entry.reference)
    );
    let label = Words("选项与算例", "Options and example");
    let _ = writeln!(
        out,
        "<details data-try=\"{id}\"><summary>{} <code>{id}</code></summary>\n<ul class=\"options\">",
        both(label)
    );
    for param in entry.params {
        option(out, param);
    }
    let _ = writeln!(
        out,
        "</ul>\n<pre>{}</pre>\n</details>\n</article>",
        escaped(entry.example)
    );
}

/// The text of the page.
pub fn page() -> String {
    let mut out = String::from(HEAD);
    let count = entries().count();
    let _ = writeln!(
        out,
        "<h1 id=\"headline\" tabindex=\"-1\">{}</h1>",
        both(Words("统计方法", "Methods"))
    );
    let zh = format!("这里列出引擎的全部{count}种统计量：公式、约定、注意和出处。打开“选项与算例”，改数就重算；计算全在本机，数据不离开这台设备。");
    let en = format!("All {count} statistics of the engine: formula, convention, caveats and reference. Open an example and change it to compute again; everything is computed here, no data leave this device.");
    let _ = writeln!(
        out,
        "<p class=\"lead\"><span lang=\"zh-CN\" data-lang=\"zh\">{zh}</span> <span lang=\"en\" data-lang=\"en\">{en}</span></p>"
    );
    let kept = |family: Family| entries().any(|e| e.family == family);
    out.push_str("<nav aria-label=\"目录 Contents\"><ul class=\"pills\">\n");
    for family in FAMILIES.into_iter().filter(|f| kept(*f)) {
        let _ = writeln!(
            out,
            "<li><a class=\"pill\" href=\"#family-{}\">{}</a></li>",
            family.as_str(),
            both(family.words())
        );
    }
    out.push_str("</ul></nav>\n");
    for family in FAMILIES.into_iter().filter(|f| kept(*f)) {
        let name = family.as_str();
        let _ = writeln!(out, "<section aria-labelledby=\"family-{name}\">\n<h2 id=\"family-{name}\" tabindex=\"-1\">{}</h2>", both(family.words()));
        for entry in entries().filter(|e| e.family == family) {
            article(&mut out, entry);
        }
        out.push_str("</section>\n");
    }
    out.push_str(FOOT);
    out
}

/// Renews the page.
pub fn renew(path: &Path) -> Result<(), String> {
    let text = page();
    if fs::read_to_string(path).ok().as_deref() == Some(&text) {
        return Ok(());
    }
    fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::page;

    #[test]
    fn the_page_is_of_these_tables() {
        let committed = std::fs::read_to_string("../../www/method.html").unwrap();
        assert!(
            committed == page(),
            "run `cargo xtask build` and commit www/method.html"
        );
    }
}
