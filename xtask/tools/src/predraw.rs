//! The picture and the table that stand in the page for readers without wasm.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use county_lens::chart::{layout, svg, ChartOptions, Palette, TableMeasure, Theme};
use county_lens::data::Dataset;
use county_lens::question::{ask, Question};
use county_lens::view;
use county_lens::words::Lang;

const BEGIN: &str = "<!-- predrawn:begin -->";
const END: &str = "<!-- predrawn:end -->";

/// Columns of the pre-drawn table: item, reading, value and range.
const COLUMNS: usize = 4;

/// Renews what stands between the markers in the page.
pub fn predraw(data: &Dataset, page: &Path) -> Result<(), String> {
    let html = fs::read_to_string(page).map_err(|e| format!("{}: {e}", page.display()))?;
    let missing = || format!("{}: the markers {BEGIN} {END} are missing", page.display());
    let (head, rest) = html.split_once(BEGIN).ok_or_else(missing)?;
    let (_, tail) = rest.split_once(END).ok_or_else(missing)?;
    let drawn = figures(data)?;
    let renewed = format!("{head}{BEGIN}\n{drawn}{END}{tail}");
    if renewed != html {
        fs::write(page, renewed).map_err(|e| format!("{}: {e}", page.display()))?;
    }
    Ok(())
}

/// The first story in both languages.
pub fn figures(data: &Dataset) -> Result<String, String> {
    let story = data.stories.first().ok_or("there is no story")?;
    let mut out = String::new();
    for lang in Lang::ALL {
        let title = Some(story.title.get(lang));
        out.push_str(&figure(data, &story.question, lang, title)?);
        let end = format!("<p>{}</p>\n</figure>\n", escape(story.caveat.get(lang)));
        out = out.trim_end_matches("</figure>\n").to_owned() + &end;
    }
    Ok(out)
}

/// The picture and the table of a question, with a title of its own or the
/// answer's.
pub fn figure(
    data: &Dataset,
    query: &str,
    lang: Lang,
    title: Option<&str>,
) -> Result<String, String> {
    let question = Question::from_query(query).map_err(|e| e.to_string())?;
    let answer = ask(data, &question).map_err(|e| e.to_string())?;
    let options = ChartOptions::new(640.0, lang);
    let scene = layout(&answer, &options, &TableMeasure).scene;
    let said = view::sentences(&answer, lang);
    let palette = Palette::of(Theme::Light);
    let picture = svg(&scene, palette, &said.title, "").map_err(|e| e.to_string())?;
    let table = view::table(&answer, data, lang);
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(out, "<figure lang=\"{}\">", lang.tag());
    let _ = writeln!(
        out,
        "<figcaption><strong>{}</strong> {}</figcaption>",
        escape(title.unwrap_or(&said.title)),
        escape(&said.finding)
    );
    let _ = writeln!(out, "{}", picture.trim_end());
    let _ = writeln!(out, "<table>\n<thead><tr>");
    for c in table.columns.iter().take(COLUMNS) {
        let _ = writeln!(out, "<th scope=\"col\">{}</th>", escape(&c.title));
    }
    let _ = writeln!(out, "</tr></thead>\n<tbody>");
    for row in &table.rows {
        let _ = write!(out, "<tr>");
        for cell in row.cells.iter().take(COLUMNS) {
            let _ = write!(out, "<td>{}</td>", escape(cell));
        }
        let _ = writeln!(out, "</tr>");
    }
    let _ = writeln!(out, "</tbody></table>\n</figure>");
    Ok(out)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
