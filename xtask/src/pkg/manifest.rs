//! The package.json of the module.
use crate::error::{Failure, Result};
use std::collections::BTreeSet;

/// The entry of the package's own name.
const MAIN: &str = "index.js";
/// Generated files that are not entries: `index.js` is the way to them.
const INNER: [&str; 7] = [
    "county_lens.js",
    "county_lens_opening.js",
    "county_lens_plots.js",
    "county_lens_programmes.js",
    "county_lens_statistics.js",
    "county_lens_tables.js",
    "county_lens_workbook.js",
];

/// The manifest of a package that holds files of these names.
pub fn package_json(version: &str, names: &BTreeSet<String>) -> Result<String> {
    let mut exports = vec![main_export(names)?];
    for name in names.iter().filter(|name| name.ends_with(".js")) {
        let types = name.replace(".js", ".d.ts");
        if name == MAIN || INNER.contains(&name.as_str()) || !names.contains(&types) {
            continue;
        }
        exports.push(format!(
            "    \"./{name}\": {{\n      \"types\": \"./{types}\",\n      \"default\": \"./{name}\"\n    }}"
        ));
    }
    exports.push("    \"./county_lens_bg.wasm\": \"./county_lens_bg.wasm\"".to_owned());
    for part in [
        "opening",
        "plots",
        "programmes",
        "statistics",
        "tables",
        "workbook",
    ] {
        let wasm = format!("county_lens_{part}_bg.wasm");
        if names.contains(&wasm) {
            exports.push(format!("    \"./{wasm}\": \"./{wasm}\""));
        }
    }
    exports.push("    \"./package.json\": \"./package.json\"".to_owned());
    let exports = exports.join(",\n");
    let files: Vec<String> = names
        .iter()
        .filter(|name| *name != "package.json")
        .map(|name| format!("    \"{name}\""))
        .collect();
    let files = files.join(",\n");
    Ok(format!(
        "{{\n  \"name\": \"county-lens\",\n  \"version\": \"{version}\",\n  \
         \"description\": \"County statistics whose every number can be checked, computed and drawn in WebAssembly\",\n  \
         \"license\": \"(MIT OR Apache-2.0) AND CC-BY-4.0\",\n  \"type\": \"module\",\n  \
         \"sideEffects\": [\"./county-lens.js\", \"./embed.js\"],\n  \
         \"customElements\": \"custom-elements.json\",\n  \"types\": \"./index.d.ts\",\n  \
         \"exports\": {{\n{exports}\n  }},\n  \"files\": [\n{files}\n  ]\n}}\n"
    ))
}

fn main_export(names: &BTreeSet<String>) -> Result<String> {
    if !names.contains(MAIN) {
        return Err(Failure::new("a package without index.js"));
    }
    let text = "    \".\": {\n      \"types\": \"./index.d.ts\",\n      \"default\": \"./index.js\"\n    }";
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::package_json;
    use std::collections::BTreeSet;

    fn manifest(names: &[&str]) -> crate::error::Result<String> {
        let names: BTreeSet<String> = names.iter().map(|name| (*name).to_owned()).collect();
        package_json("1.2.3", &names)
    }

    #[test]
    fn entries_are_what_has_types() {
        let text = manifest(&[
            "element.d.ts",
            "element.js",
            "county_lens.d.ts",
            "county_lens.js",
            "helper.js",
            "index.d.ts",
            "index.js",
        ])
        .unwrap();
        assert!(text.contains("\"version\": \"1.2.3\""));
        assert!(text.contains("\"./element.js\": {\n      \"types\": \"./element.d.ts\""));
        assert!(!text.contains("\"./helper.js\":"));
        assert!(!text.contains("\"./county_lens.js\":"));
        assert!(text.contains("    \"helper.js\",\n"));
    }

    #[test]
    fn there_is_no_package_without_its_entry() {
        assert!(manifest(&["index.js"]).is_ok());
        assert!(manifest(&["element.js"]).is_err());
    }
}
