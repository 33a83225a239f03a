//! Who may ask: only pages of this very address. A page of another site, or another name that was
//! made to point at this PC, is refused before anything is read.

use super::Served;
use super::answers::refusal;
use agiderm_core::failure::{Code, Failure};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// What a page of ours may load and reach: itself.
const CONTENT_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data: blob:; font-src 'self'; worker-src 'self'; connect-src 'self'; \
    base-uri 'none'; form-action 'none'; frame-src 'none'; frame-ancestors 'none'; \
    object-src 'none'";

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|v| v.to_str().ok())
}

/// Whether `Host` names this address: the defence against a name rebound to it.
fn is_own_host(host: &str, port: u16) -> bool {
    ["127.0.0.1", "localhost"].iter().any(|name| host == format!("{name}:{port}"))
}

/// Whether the request comes from a page of this address, or from no page at all.
fn is_own_page(method: &Method, headers: &HeaderMap, port: u16) -> bool {
    let site = text(headers, "sec-fetch-site").unwrap_or("none");
    let navigates = method == Method::GET
        && text(headers, "sec-fetch-mode") == Some("navigate")
        && text(headers, "sec-fetch-dest") == Some("document");
    if !matches!(site, "same-origin" | "none") && !navigates {
        return false;
    }
    match headers.get(header::ORIGIN) {
        None => true,
        Some(origin) => origin
            .to_str()
            .ok()
            .and_then(|o| o.strip_prefix("http://"))
            .is_some_and(|host| is_own_host(host, port)),
    }
}

/// Checks a request, and gives every answer its protective headers.
pub async fn check(State(served): State<Arc<Served>>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    let own_host = text(headers, "host").is_some_and(|host| is_own_host(host, served.port));
    let is_call = request.uri().path().starts_with("/api/");
    let mut response = if own_host && is_own_page(request.method(), headers, served.port) {
        next.run(request).await
    } else {
        refusal(&Failure::new(Code::Forbidden, "origin-foreign")).into_response()
    };
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, CONTENT_POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if is_call {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(k, v)| (header::HeaderName::from_static(k), HeaderValue::from_static(v)))
            .collect()
    }

    #[test]
    fn only_pages_of_this_address_may_ask() {
        let own = |pairs: &[(&'static str, &'static str)]| {
            is_own_page(&Method::POST, &headers(pairs), 8930)
        };
        assert!(own(&[]));
        assert!(own(&[("origin", "http://127.0.0.1:8930"), ("sec-fetch-site", "same-origin")]));
        for foreign in [
            "http://127.0.0.1:8931",
            "http://example.org",
            "https://127.0.0.1:8930",
            "http://127.0.0.1:8930.example.org",
            "null",
        ] {
            assert!(!own(&[("origin", foreign)]), "{foreign}");
        }
        assert!(!own(&[("sec-fetch-site", "cross-site")]));
        assert!(!own(&[("sec-fetch-site", "same-site")]));
        assert!(is_own_host("localhost:8930", 8930));
        assert!(!is_own_host("prison.example:8930", 8930));
        assert!(!is_own_host("127.0.0.1", 8930));
    }
}
