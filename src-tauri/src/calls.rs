//! The page's one way in: a name and an input, answered by the desk. The proof of the sign-in
//! stays on this side; the page never holds it.

use agiderm_core::desk::{Desk, Token};
use agiderm_core::failure::{Failure, Result};
use agiderm_core::words::Lang;
use serde_json::Value;
use std::sync::{Arc, Mutex, PoisonError};
use tauri::{AppHandle, Emitter, State};

/// Longest input taken from the page, in bytes of JSON: the scans of one act fit.
const LONGEST_INPUT: usize = 64 << 20;

/// The desk and the session of the one window.
pub struct Front {
    desk: Desk,
    token: Mutex<Option<Token>>,
}

impl Front {
    /// A window at which nobody is signed in.
    pub fn new(desk: Desk) -> Front {
        Front { desk, token: Mutex::new(None) }
    }

    fn token(&self) -> Option<Token> {
        self.token.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn keep(&self, token: Option<Token>) {
        *self.token.lock().unwrap_or_else(PoisonError::into_inner) = token;
    }

    /// Ends the session, so that the file is closed in order.
    pub fn close(&self) {
        let token = self.token();
        self.keep(None);
        let _ = self.desk.sign_out(token.as_ref());
    }

    fn call(&self, lang: Lang, name: &str, input: Value) -> Result<(Value, Vec<&'static str>)> {
        let before = self.token();
        let answer = self.desk.call(before.as_ref(), lang, name, input)?;
        if let Some(token) = answer.token {
            // A new sign-in takes the place of the one before it at this window.
            if token.is_some() && before.is_some() && token != before {
                self.desk.sign_out(before.as_ref())?;
            }
            self.keep(token);
        }
        Ok((answer.value, answer.topics))
    }
}

/// Runs off the thread that draws, so that a long reading never freezes the window.
pub async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T> + Send + 'static,
) -> Result<T> {
    tauri::async_runtime::spawn_blocking(work).await.unwrap_or_else(|e| Err(Failure::broken(e)))
}

/// Carries out one line of the table of commands.
#[tauri::command]
pub async fn call(
    app: AppHandle,
    front: State<'_, Arc<Front>>,
    name: String,
    input: Value,
    lang: Option<Lang>,
) -> Result<Value> {
    let front = front.inner().clone();
    let lang = lang.unwrap_or_default();
    let (value, topics) = aside(move || {
        if input.to_string().len() > LONGEST_INPUT {
            return Err(Failure::field("", "input-too-long"));
        }
        front.call(lang, &name, input)
    })
    .await?;
    if !topics.is_empty() {
        let _ = app.emit("changes", topics);
    }
    Ok(value)
}
