//! `GET /api/changes`: after each commit, the tables that changed, so that nobody polls.

use super::Served;
use super::answers::{refusal, token_of};
use agiderm_core::desk::Token;
use agiderm_core::failure::{Code, Failure};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;

/// What the listening browsers are told.
#[derive(Clone)]
pub enum Change {
    /// These tables changed.
    Topics(Vec<String>),
    /// This session ended: its listening ends too.
    Ended(Token),
}

/// Listens on behalf of one session.
pub async fn stream(State(served): State<Arc<Served>>, headers: HeaderMap) -> Response {
    let token = token_of(&headers, served.port);
    let receiver = served.changes.subscribe();
    let asking = served.clone();
    let known = tokio::task::spawn_blocking(move || {
        let is_open = asking.front.is_open(token.as_ref());
        token.filter(|_| is_open)
    })
    .await
    .unwrap_or(None);
    let Some(token) = known else {
        return refusal(&Failure::new(Code::SignedOut, "signed-out")).into_response();
    };
    let events = stream::unfold((receiver, token), |(mut receiver, token)| async move {
        let topics = next(&mut receiver, &token).await?;
        let data = serde_json::to_string(&topics).unwrap_or_else(|_| "[]".to_owned());
        Some((Ok::<_, Infallible>(Event::default().data(data)), (receiver, token)))
    });
    let alive = KeepAlive::new().interval(Duration::from_secs(20));
    Sse::new(events).keep_alive(alive).into_response()
}

/// The next tables, or `None` when this session ended. No table means that some were missed.
async fn next(receiver: &mut Receiver<Change>, token: &Token) -> Option<Vec<String>> {
    loop {
        match receiver.recv().await {
            Ok(Change::Topics(topics)) => return Some(topics),
            Ok(Change::Ended(ended)) if ended == *token => return None,
            Ok(Change::Ended(_)) => {}
            Err(RecvError::Lagged(_)) => return Some(Vec::new()),
            Err(RecvError::Closed) => return None,
        }
    }
}
