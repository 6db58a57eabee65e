//! Errors as JavaScript sees them: a real `Error` with code, field and hint.

use js_sys::{Error, Reflect};
use wasm_bindgen::JsValue;

use crate::chart::PaintError;
use crate::data::LoadError;
use crate::question::{AskError, AskProblem};

/// What an entry throws.
#[derive(Debug)]
pub struct LensError {
    code: &'static str,
    message: String,
    field: Option<String>,
    hint: Option<String>,
}

impl LensError {
    pub(super) fn new(code: &'static str, field: Option<&str>, message: String) -> Self {
        Self {
            code,
            message,
            field: field.map(str::to_owned),
            hint: None,
        }
    }

    pub(super) fn with_hint(mut self, hint: &str) -> Self {
        self.hint = Some(hint.to_owned());
        self
    }

    pub(super) fn internal(message: &str) -> Self {
        Self::new("engine.unusable", None, message.to_owned())
    }

    #[cfg(page)]
    pub(super) fn unknown_figure(id: &str) -> Self {
        Self::new(
            "question.unknown_id",
            Some("id"),
            format!("id: {id:?} is no figure's id"),
        )
        .with_hint("an id such as 000-0090")
    }
}

impl From<AskError> for LensError {
    fn from(e: AskError) -> Self {
        let (code, hint) = match &e.problem {
            AskProblem::UnknownField { nearest } => {
                ("options.unknown_field", nearest.map(str::to_owned))
            }
            AskProblem::MissingField => ("options.missing_field", None),
            AskProblem::UnknownId { nearest, .. } => ("question.unknown_id", nearest.clone()),
            AskProblem::UnknownWord { allowed, .. } => {
                ("options.unknown_word", Some(allowed.join(", ")))
            }
            AskProblem::Formula(_) => ("question.bad_formula", None),
            AskProblem::Unfit(_) => ("question.does_not_fit", None),
            AskProblem::Evaluation(_) => ("question.cannot_evaluate", None),
            AskProblem::Number(_) => ("question.bad_number", Some("0.5".to_owned())),
            AskProblem::TooLong => ("options.too_long", None),
        };
        let message = e.to_string();
        Self {
            code,
            message,
            field: Some(e.field),
            hint,
        }
    }
}

#[cfg(feature = "programmes")]
impl From<crate::programme::model::ModelError> for LensError {
    fn from(e: crate::programme::model::ModelError) -> Self {
        use crate::programme::model::ModelError;
        let message = e.to_string();
        let (code, field, hint) = match e {
            ModelError::UnknownModel { nearest, .. } => (
                "model.unknown_model",
                "model".to_owned(),
                nearest.map(str::to_owned),
            ),
            ModelError::UnknownInput { found, nearest } => {
                ("model.unknown_input", found, nearest.map(str::to_owned))
            }
            ModelError::BadNumber { input, hint, .. } => {
                ("model.bad_number", input.to_owned(), Some(hint.to_owned()))
            }
            ModelError::OutOfRange { input, hint, .. } => {
                ("model.out_of_range", input.to_owned(), Some(hint))
            }
            ModelError::Table(_) => return Self::internal(&message),
        };
        Self {
            code,
            message,
            field: Some(field),
            hint,
        }
    }
}

impl From<&LoadError> for LensError {
    fn from(e: &LoadError) -> Self {
        Self::new("data.unreadable", None, e.to_string())
    }
}

impl From<PaintError> for LensError {
    fn from(e: PaintError) -> Self {
        Self::new("render.backend", None, e.to_string())
    }
}

impl From<LensError> for JsValue {
    fn from(e: LensError) -> Self {
        let error = Error::new(&e.message);
        error.set_name("LensError");
        let set = |key: &str, value: &str| {
            // Setting a property of a fresh Error cannot fail.
            let _ = Reflect::set(&error, &key.into(), &value.into());
        };
        set("code", e.code);
        if let Some(field) = &e.field {
            set("field", field);
        }
        if let Some(hint) = &e.hint {
            set("hint", hint);
        }
        error.into()
    }
}
