//! The one window: the program's own pages and nothing else.

use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Url, WebviewWindowBuilder};

/// The browser's own menu (reload, back, save as) has no place here; in a field it still offers
/// cut and paste.
const NO_MENU: &str = "addEventListener('contextmenu', (event) => {
    const field = event.target instanceof Element && event.target.closest('input, textarea');
    if (!field) event.preventDefault();
});";

/// Whether an address is one of the program's own pages.
fn is_own(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        // WebView2 knows the same pages under this name.
        "http" | "https" => cfg!(windows) && url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

/// Opens the window as the configuration describes it.
pub fn open(app: &AppHandle) -> tauri::Result<()> {
    let Some(config) = app.config().app.windows.first().cloned() else { return Ok(()) };
    WebviewWindowBuilder::from_config(app, &config)?
        .initialization_script(NO_MENU)
        .on_navigation(is_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_programs_own_pages_are_shown() {
        let own = |text: &str| is_own(&text.parse().unwrap());
        assert!(own("tauri://localhost/index.html#/home"));
        for other in
            ["https://example.org/", "http://127.0.0.1:8930/", "tauri://other/", "data:text/html,x"]
        {
            assert!(!own(other), "{other}");
        }
    }
}
