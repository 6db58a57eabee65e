//! What search engines and messengers read of the page: where it is, its picture, its data.
use crate::error::{Failure, Result};

const BEGIN: &str = "<!-- site:begin -->";
const END: &str = "<!-- site:end -->";

/// The page with that part renewed: its addresses absolute where the site's is
/// known, else relative to the page.
pub fn renewed(page: &str, url: Option<&str>) -> Result<String> {
    let missing = || {
        Failure::new(format!(
            "www/index.html: the markers {BEGIN} {END} are missing"
        ))
    };
    let (head, rest) = page.split_once(BEGIN).ok_or_else(missing)?;
    let (_, tail) = rest.split_once(END).ok_or_else(missing)?;
    Ok(format!("{head}{BEGIN}\n{}{END}{tail}", block(&base(url)?)))
}

/// What stands before every address: the directory of the page.
pub fn base(url: Option<&str>) -> Result<String> {
    let Some(url) = url else {
        return Ok(String::new());
    };
    let known = url.starts_with("https://") || url.starts_with("http://");
    if !known || url.contains(['"', '<', '>', ' ', '?', '#']) {
        return Err(Failure::new(format!(
            "`--site-url {url}`: the address of the site is wanted, such as https://example.org/county-lens/"
        )));
    }
    Ok(format!("{}/www/", url.trim_end_matches('/')))
}

fn block(base: &str) -> String {
    let canonical = if base.is_empty() {
        String::new()
    } else {
        format!(
            "<link rel=\"canonical\" href=\"{base}\">\n<meta property=\"og:url\" content=\"{base}\">\n"
        )
    };
    format!(
        "{canonical}<meta property=\"og:type\" content=\"website\">\n\
         <meta property=\"og:title\" content=\"县镜：五地脱贫数字，笔笔可查 County Lens\">\n\
         <meta property=\"og:description\" content=\"五份县市脱贫报告里的数字，逐笔可查出处。Figures of five Chinese county reports, each with its source.\">\n\
         <meta property=\"og:image\" content=\"{base}preview.png\">\n\
         <script type=\"application/ld+json\">{}</script>\n",
        dataset(base)
    )
}

/// The data as schema.org describes a dataset.
fn dataset(base: &str) -> String {
    let file = |name: &str, kind: &str| {
        format!(
            "{{\"@type\": \"DataDownload\", \"encodingFormat\": \"{kind}\", \"contentUrl\": \"{base}data/{name}\"}}"
        )
    };
    format!(
        "{{\"@context\": \"https://schema.org\", \"@type\": \"Dataset\", \
         \"name\": \"Figures of five Chinese reports on counties leaving poverty\", \
         \"alternateName\": \"五份县市脱贫报告的数字\", \
         \"description\": \"Every figure that five county and prefecture reports print, as printed and as an exact value with unit, period, place, indicator and paragraph.\", \
         \"inLanguage\": [\"zh-CN\", \"en\"], \"isAccessibleForFree\": true, \
         \"license\": \"https://creativecommons.org/licenses/by/4.0/\", \
         \"spatialCoverage\": [\"Wuxiang, Shanxi\", \"Lingqiu, Shanxi\", \"Shenchi, Shanxi\", \"Baoding, Hebei\", \"Luxi, Jiangxi\"], \
         \"distribution\": [{}, {}]}}",
        file("datapackage.json", "application/json"),
        file("observations.csv", "text/csv")
    )
}

#[cfg(test)]
mod tests {
    use super::renewed;

    const PAGE: &str = "<head>\n<!-- site:begin -->\nold\n<!-- site:end -->\n</head>";

    #[test]
    fn addresses_are_relative_or_absolute() {
        let relative = renewed(PAGE, None).unwrap();
        assert!(relative.contains("content=\"preview.png\"") && !relative.contains("canonical"));
        assert!(!relative.contains("old") && relative.ends_with("<!-- site:end -->\n</head>"));
        let there = renewed(&relative, Some("https://example.org/lens/")).unwrap();
        assert!(there.contains("content=\"https://example.org/lens/www/preview.png\""));
        assert!(there
            .contains("\"contentUrl\": \"https://example.org/lens/www/data/observations.csv\""));
        assert!(there.contains("rel=\"canonical\" href=\"https://example.org/lens/www/\""));
        assert_eq!(renewed(&there, None).unwrap(), relative, "and back again");
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for wrong in ["example.org", "https://a b", "https://x/\"", "ftp://x"] {
            assert!(renewed(PAGE, Some(wrong)).is_err(), "{wrong}");
        }
        assert!(renewed("no markers", None).is_err());
    }
}
