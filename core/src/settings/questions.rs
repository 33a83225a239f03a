//! What the law leaves open: the switches that answer it, or what the program does meanwhile.

use crate::api::Empty;
use crate::embedded::REFERENCE;
use crate::failure::Result;
use crate::store::Read;
use crate::words::Lang;
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

/// One open question, as shipped.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its code, the same for ever.
    pub code: String,
    /// Article that leaves it open.
    pub article: String,
    label_fr: String,
    label_en: String,
    /// Switches that answer it.
    #[serde(default)]
    pub switches: Vec<String>,
    /// Flags that bring it to notice on a file.
    #[serde(default)]
    pub flags: Vec<String>,
    #[serde(default)]
    meanwhile_fr: String,
    #[serde(default)]
    meanwhile_en: String,
}

/// An open question as the screen shows it.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct OpenQuestion {
    /// Its code.
    pub code: String,
    /// Article that leaves it open.
    pub article: String,
    /// The question.
    pub label: String,
    /// Switches that answer it.
    pub switches: Vec<String>,
    /// Flags that bring it to notice.
    pub flags: Vec<String>,
    /// What the program does meanwhile, when there is no switch.
    pub meanwhile: String,
}

/// Every open question.
pub fn questions() -> &'static [Question] {
    #[derive(Deserialize)]
    struct File {
        questions: Vec<Question>,
    }
    static QUESTIONS: OnceLock<Vec<Question>> = OnceLock::new();
    QUESTIONS.get_or_init(|| {
        let found = REFERENCE.iter().find(|(name, _)| *name == "open_questions");
        let text = found.map_or("", |(_, t)| t);
        serde_json::from_str::<File>(text).map(|f| f.questions).unwrap_or_default()
    })
}

/// The open questions, in the language of the reader.
pub fn list(read: &Read<'_>, _: Empty) -> Result<Vec<OpenQuestion>> {
    let english = read.actor.lang == Lang::En;
    let said = |fr: &String, en: &String| if english { en.clone() } else { fr.clone() };
    let shown = |q: &Question| OpenQuestion {
        code: q.code.clone(),
        article: q.article.clone(),
        label: said(&q.label_fr, &q.label_en),
        switches: q.switches.clone(),
        flags: q.flags.clone(),
        meanwhile: said(&q.meanwhile_fr, &q.meanwhile_en),
    };
    Ok(questions().iter().map(shown).collect())
}
