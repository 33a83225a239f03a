//! What leaves the window: a file saved where the person says, and a notice of the system.

use crate::calls::aside;
use agiderm_core::failure::{Failure, Result};
use agiderm_core::store::files;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::path::{Path, PathBuf};
use tauri::{AppHandle, Manager, WebviewWindow};

/// Longest text of a notice, in characters.
const LONGEST_NOTICE: usize = 240;

/// The name to propose, without any folder in it.
fn plain_name(name: &str) -> String {
    let kept: String =
        name.chars().filter(|c| !c.is_control() && !"/\\:*?\"<>|".contains(*c)).take(120).collect();
    let kept = kept.trim_matches(['.', ' ']);
    if kept.is_empty() { "agiderm".to_owned() } else { kept.to_owned() }
}

/// The system's own dialog for a new file. Nothing when the person gave up.
async fn chosen(app: &AppHandle, window: &WebviewWindow, name: &str) -> Result<Option<PathBuf>> {
    let name = plain_name(name);
    let folder = app.path().document_dir().or_else(|_| app.path().home_dir()).unwrap_or_default();
    let mut dialog = rfd::AsyncFileDialog::new().set_file_name(&name).set_parent(window);
    if folder.is_dir() {
        dialog = dialog.set_directory(&folder);
    }
    if let Some(ending) = Path::new(&name).extension().and_then(|e| e.to_str()) {
        dialog = dialog.add_filter(ending.to_uppercase(), &[ending]);
    }
    // The system's dialog is made on the thread that draws and waited for on this one.
    let (send, answer) = std::sync::mpsc::channel();
    app.run_on_main_thread(move || {
        let _ = send.send(dialog.save_file());
    })
    .map_err(Failure::broken)?;
    let shown = aside(move || answer.recv().map_err(Failure::broken)).await?;
    Ok(shown.await.map(|file| file.path().to_owned()))
}

/// Asks where to save, then writes the whole file or nothing. False when the person gave up.
#[tauri::command]
pub async fn save_file(
    app: AppHandle,
    window: WebviewWindow,
    name: String,
    base64: String,
) -> Result<bool> {
    let bytes =
        STANDARD.decode(base64.as_bytes()).map_err(|_| Failure::field("base64", "shape"))?;
    let Some(path) = chosen(&app, &window, &name).await? else { return Ok(false) };
    aside(move || files::replace(&path, &bytes)).await?;
    Ok(true)
}

/// Asks where a copy of the file is to be made. Nothing is written here: the command that makes the
/// copy never goes over an existing file.
#[tauri::command]
pub async fn choose_place(
    app: AppHandle,
    window: WebviewWindow,
    name: String,
) -> Result<Option<String>> {
    Ok(chosen(&app, &window, &name).await?.map(|path| path.to_string_lossy().into_owned()))
}

/// A notice of the system, for what must be seen while another program is in front. A system
/// without notices is no failure: the screen says the same.
#[tauri::command]
pub async fn notify(title: String, body: String) -> Result<()> {
    let short = |text: String| text.chars().take(LONGEST_NOTICE).collect::<String>();
    aside(move || {
        let _ = notify_rust::Notification::new()
            .appname("AGIDERM")
            .summary(&short(title))
            .body(&short(body))
            .show();
        Ok(())
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::plain_name;

    #[test]
    fn a_proposed_name_never_leaves_its_folder() {
        for (asked, kept) in [
            ("registre-2026.pdf", "registre-2026.pdf"),
            ("../../etc/passwd", "etcpasswd"),
            ("C:\\Windows\\a.pdf", "CWindowsa.pdf"),
            ("..", "agiderm"),
            ("", "agiderm"),
            ("fiche Ɲamɔgɔ.pdf", "fiche Ɲamɔgɔ.pdf"),
        ] {
            assert_eq!(plain_name(asked), kept);
        }
    }
}
