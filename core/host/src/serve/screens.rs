//! The built screens, carried in the program.

use agiderm_core::words::{Lang, Words};
use axum::http::{Method, StatusCode, Uri, header};
use axum::response::{Html, IntoResponse, Response};

include!(concat!(env!("OUT_DIR"), "/screens.rs"));

/// The type of a file, by its ending.
fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "ttf" => "font/ttf",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    }
}

/// One file of the screens. Their names carry a hash, but for the first page.
pub async fn screen(method: Method, uri: Uri) -> Response {
    if method != Method::GET && method != Method::HEAD {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let name = match uri.path().trim_start_matches('/') {
        "" => "index.html",
        name => name,
    };
    match SCREENS.iter().find(|(known, _)| *known == name) {
        Some((_, bytes)) => {
            let cache = if name.starts_with("assets/") {
                "private, max-age=31536000, immutable"
            } else {
                "no-cache"
            };
            let headers = [(header::CONTENT_TYPE, kind(name)), (header::CACHE_CONTROL, cache)];
            (headers, *bytes).into_response()
        }
        None if SCREENS.is_empty() && name == "index.html" => unbuilt().into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// What is shown by a program built without its screens.
fn unbuilt() -> Html<String> {
    let words = Words::of(Lang::Fr);
    let (title, text) = (words.key("cli-serve-unbuilt-title"), words.key("cli-serve-unbuilt"));
    Html(format!(
        "<!doctype html><html lang=\"fr\"><meta charset=\"utf-8\"><title>{title}</title>\
         <h1>{title}</h1><p>{text}</p></html>"
    ))
}
