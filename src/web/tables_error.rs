//! What goes wrong with people's tables, in their language.

use super::error::LensError;
use crate::table::{JsonError, LookError, ReadError, MOST_CELLS, MOST_ROWS};
use crate::words::Lang;

impl LensError {
    /// Why a file cannot be looked at.
    pub(super) fn look(e: LookError, lang: Lang) -> Self {
        let (code, zh, en) = match e {
            LookError::Empty => (
                "table.empty",
                "文件是空的".to_owned(),
                "the file is empty".to_owned(),
            ),
            LookError::NotText => (
                "table.not_text",
                "这不是文本表格；若是 Excel 工作簿，请按工作簿打开".to_owned(),
                "this is no table of text; open a workbook as a workbook".to_owned(),
            ),
            LookError::Unclosed(row) => (
                "table.unclosed_quote",
                format!("第 {row} 行的引号没有配对"),
                format!("a quote opens in row {row} and is never closed"),
            ),
        };
        Self::new(code, None, if lang == Lang::Zh { zh } else { en })
    }

    /// Why a table cannot be read.
    pub(super) fn reading(e: &ReadError, lang: Lang) -> Self {
        let (code, zh, en) = match e {
            ReadError::Layout(e) => return Self::layout(*e, lang),
            ReadError::Unclosed(e) => return Self::look(LookError::Unclosed(e.row), lang),
            ReadError::TooManyRows => (
                "table.too_many_rows",
                format!("行数超过 {MOST_ROWS}"),
                format!("there are more than {MOST_ROWS} rows"),
            ),
            ReadError::TooLarge {
                places,
                periods,
                indicators,
            } => (
                "table.too_large",
                format!("{places} 个地方 × {periods} 个时间 × {indicators} 个指标，超过 {MOST_CELLS} 格；请检查各列的角色"),
                format!("{places} places × {periods} periods × {indicators} indicators are more than {MOST_CELLS} cells; check what each column is"),
            ),
            ReadError::NoValues => (
                "table.no_usable_value",
                "没有一个值可用；请检查各列的角色".to_owned(),
                "not one value can be used; check what each column is".to_owned(),
            ),
        };
        Self::new(code, None, if lang == Lang::Zh { zh } else { en })
    }
}

impl From<JsonError> for LensError {
    fn from(e: JsonError) -> Self {
        let JsonError {
            line,
            column,
            message,
        } = e;
        let field = format!("{line}:{column}");
        Self::new(
            "table.bad_json",
            Some(&field),
            format!("line {line}, column {column}: {message}"),
        )
        .with_hint("a list of objects, one object a row")
    }
}
