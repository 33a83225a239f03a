//! The window of AGIDERM: a thin shell around the core. It shows the screens, passes every call
//! to the one front and saves a file where the person says; the page opens no socket.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod calls;
mod papers;
mod place;
mod window;

use agiderm_core::words::{Lang, Words};
use calls::Front;
use std::sync::Arc;
use tauri::{Manager, RunEvent};

fn main() {
    let app = tauri::Builder::default()
        .setup(|app| {
            let folder = app.path().data_dir().unwrap_or_default().join("agiderm");
            let place = place::Place::from_system(&folder);
            let front = Arc::new(Front::new(place.front()?));
            front.pass_changes(app.handle().clone());
            app.manage(front);
            window::open(app.handle())?;
            Ok(())
        })
        .invoke_handler(tauri::generate_handler![calls::call, papers::save_file, papers::notify])
        .build(tauri::generate_context!());
    match app {
        Ok(app) => app.run(|handle, event| {
            if matches!(event, RunEvent::Exit)
                && let Some(front) = handle.try_state::<Arc<Front>>()
            {
                front.close();
            }
        }),
        Err(error) => {
            let detail = error.to_string();
            eprintln!("{}", Words::of(Lang::Fr).say("window-start-failed", &[("detail", detail)]));
            std::process::exit(70);
        }
    }
}
