//! The page's one way in: a name and an input, answered by the desk. The proof of the sign-in
//! stays on this side; the page never holds it.

use agiderm_core::desk::Token;
use agiderm_core::failure::{Failure, Result};
use agiderm_core::words::Lang;
use agiderm_host::front;
use serde_json::Value;
use std::sync::{Arc, Mutex, PoisonError};
use tauri::{AppHandle, Emitter, State};

/// Longest input taken from the page, in bytes of JSON: the scans of one act fit.
const LONGEST_INPUT: usize = 64 << 20;

/// The front and the session of the one window.
pub struct Front {
    front: front::Front,
    token: Mutex<Option<Token>>,
}

impl Front {
    /// A window at which nobody is signed in.
    pub fn new(front: front::Front) -> Front {
        Front { front, token: Mutex::new(None) }
    }

    /// Passes the names of changed tables to the page, whoever changed them.
    pub fn pass_changes(&self, app: AppHandle) {
        let told = self.front.hub().listen();
        std::thread::spawn(move || {
            told.into_iter().for_each(|topics| drop(app.emit("changes", topics)));
        });
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
        let _ = self.front.sign_out(token.as_ref());
    }

    fn call(&self, lang: Lang, name: &str, input: Value, request: Option<&str>) -> Result<Value> {
        let before = self.token();
        let answer = self.front.call(before.as_ref(), lang, name, input, request)?;
        if let Some(token) = answer.token {
            // A new sign-in takes the place of the one before it at this window.
            if token.is_some() && before.is_some() && token != before {
                self.front.sign_out(before.as_ref())?;
            }
            self.keep(token);
        }
        Ok(answer.value)
    }
}

/// Runs off the thread that draws, so that a long reading never freezes the window.
pub async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T> + Send + 'static,
) -> Result<T> {
    tauri::async_runtime::spawn_blocking(work).await.unwrap_or_else(|e| Err(Failure::broken(e)))
}

/// Carries out one line of the table of commands. A command asked again with the same `request` is
/// carried out once.
#[tauri::command]
pub async fn call(
    front: State<'_, Arc<Front>>,
    name: String,
    input: Value,
    lang: Option<Lang>,
    request: Option<String>,
) -> Result<Value> {
    let front = front.inner().clone();
    let lang = lang.unwrap_or_default();
    aside(move || {
        if input.to_string().len() > LONGEST_INPUT {
            return Err(Failure::field("", "input-too-long"));
        }
        front.call(lang, &name, input, request.as_deref())
    })
    .await
}
