//! `POST /api/{name}`: one line of the table of commands. The proof of the sign-in is a cookie
//! that no script can read and that no other site's page sends.

use super::Served;
use super::changes::Change;
use agiderm_core::desk::{Answer, Token};
use agiderm_core::failure::{Code, Failure, Result};
use agiderm_core::words::Lang;
use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value;
use std::sync::Arc;

/// The cookie's name carries the port: two establishments served on one PC do not mix.
fn cookie_name(port: u16) -> String {
    format!("agiderm-{port}")
}

/// The session that a request shows.
pub fn token_of(headers: &HeaderMap, port: u16) -> Option<Token> {
    let name = cookie_name(port);
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, value)| *key == name && !value.is_empty())
        .map(|(_, value)| Token(value.to_owned()))
}

fn cookie(port: u16, token: Option<&Token>) -> Option<HeaderValue> {
    let name = cookie_name(port);
    let fixed = "Path=/; HttpOnly; SameSite=Strict";
    let text = match token {
        Some(token) => format!("{name}={}; {fixed}", token.0),
        None => format!("{name}=; {fixed}; Max-Age=0"),
    };
    HeaderValue::from_str(&text).ok()
}

fn lang_of(headers: &HeaderMap) -> Lang {
    match headers.get("x-agiderm-lang").and_then(|v| v.to_str().ok()) {
        Some("en") => Lang::En,
        _ => Lang::Fr,
    }
}

/// The number of a call that may be asked again.
fn request_of(headers: &HeaderMap) -> Option<String> {
    let text = headers.get("x-agiderm-request").and_then(|v| v.to_str().ok())?;
    (!text.is_empty() && text.len() <= 64).then(|| text.to_owned())
}

fn status(code: Code) -> StatusCode {
    match code {
        Code::Invalid => StatusCode::BAD_REQUEST,
        Code::SignedOut => StatusCode::UNAUTHORIZED,
        Code::Forbidden => StatusCode::FORBIDDEN,
        Code::NotFound => StatusCode::NOT_FOUND,
        Code::Refused | Code::Conflict => StatusCode::CONFLICT,
        Code::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        Code::Broken => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// A failure as an answer.
pub fn refusal(failure: &Failure) -> (StatusCode, Json<&Failure>) {
    (status(failure.code), Json(failure))
}

fn input(headers: &HeaderMap, body: std::result::Result<Bytes, BytesRejection>) -> Result<Value> {
    let body = body.map_err(|rejection| match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Failure::field("", "input-too-long"),
        _ => Failure::field("", "shape").with("detail", rejection.body_text()),
    })?;
    let kind = headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or("");
    // A form of another site can send everything but this type without asking first.
    if kind.split(';').next().map(str::trim) != Some("application/json") {
        return Err(Failure::field("content-type", "shape").with("detail", kind));
    }
    serde_json::from_slice(&body).map_err(|e| crate::reading::not_json("", &e))
}

/// Answers one call.
pub async fn answer(
    State(served): State<Arc<Served>>,
    Path(name): Path<String>,
    headers: HeaderMap,
    body: std::result::Result<Bytes, BytesRejection>,
) -> Response {
    let token = token_of(&headers, served.port);
    let lang = lang_of(&headers);
    let input = match input(&headers, body) {
        Ok(input) => input,
        Err(failure) => return refusal(&failure).into_response(),
    };
    let request = request_of(&headers);
    let asked = served.clone();
    let before = token.clone();
    // The core waits for the disk: it never runs on the threads that answer the network.
    let done = tokio::task::spawn_blocking(move || {
        let answer = asked.front.call(token.as_ref(), lang, &name, input, request.as_deref())?;
        if let (Some(Some(new)), Some(old)) = (&answer.token, &token)
            && new != old
        {
            asked.front.sign_out(Some(old))?;
        }
        Ok(answer)
    })
    .await
    .unwrap_or_else(|panic| Err(Failure::broken(panic)));
    match done {
        Ok(answer) => given(&served, before, answer),
        Err(failure) => refusal(&failure).into_response(),
    }
}

fn given(served: &Served, before: Option<Token>, answer: Answer) -> Response {
    let mut response = Json(answer.value).into_response();
    if let Some(token) = answer.token {
        if let Some(before) = before {
            let _ = served.changes.send(Change::Ended(before));
        }
        if let Some(cookie) = cookie(served.port, token.as_ref()) {
            response.headers_mut().insert(header::SET_COOKIE, cookie);
        }
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_session_is_read_from_its_own_cookie_only() {
        let mut headers = HeaderMap::new();
        headers.append(
            header::COOKIE,
            HeaderValue::from_static("agiderm-1=other; x=y; agiderm-8930=abc"),
        );
        assert_eq!(token_of(&headers, 8930), Some(Token("abc".into())));
        assert_eq!(token_of(&headers, 8931), None);
        let set = cookie(8930, Some(&Token("abc".into()))).unwrap();
        assert_eq!(set, "agiderm-8930=abc; Path=/; HttpOnly; SameSite=Strict");
    }
}
