//! The stories, as plain objects.

use serde::Serialize;

use super::error::LensError;
use super::output::{question_out, QuestionOut};
use crate::data::Story;
use crate::question::Question;
use crate::words::Lang;

#[derive(Serialize)]
pub(super) struct StoryOut {
    id: String,
    question: QuestionOut,
    query: String,
    title: String,
    lead: String,
    caveat: String,
}

pub(super) fn story(s: &Story, lang: Lang) -> Result<StoryOut, LensError> {
    let q = Question::from_query(&s.question)?;
    Ok(StoryOut {
        id: s.id.clone(),
        query: q.to_query(),
        question: question_out(&q),
        title: s.title.get(lang).to_owned(),
        lead: s.lead.get(lang).to_owned(),
        caveat: s.caveat.get(lang).to_owned(),
    })
}
