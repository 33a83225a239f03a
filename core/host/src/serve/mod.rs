//! `serve`: the same screens for a browser on this PC. Bound to the loopback address only.

mod answers;
mod changes;
mod guard;
mod screens;

use crate::args::{Cli, Serve};
use crate::console::Console;
use crate::counter;
use agiderm_core::desk::Desk;
use agiderm_core::failure::{Failure, Result};
use agiderm_core::training;
use agiderm_host::front::Front;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use changes::Change;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::broadcast;

/// Longest body of a request: the scans of one act fit.
const LONGEST_BODY: usize = 64 << 20;
/// Changes kept for a browser that listens slowly; one that missed some looks at everything again.
const KEPT_CHANGES: usize = 256;

/// What every request shares.
struct Served {
    front: Front,
    port: u16,
    changes: broadcast::Sender<Change>,
}

/// Serves until it is stopped by the keyboard or the system.
pub fn run(cli: &Cli, console: &Console, input: &Serve) -> Result<u8> {
    let mut desk = counter::desk(cli)?;
    let shown = training::shown_sign_in(desk.file());
    if let Some((login, passphrase)) = shown {
        desk.show_training_sign_in(login, passphrase);
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, input.port));
        let listener = TcpListener::bind(address)
            .await
            .map_err(|_| Failure::unavailable("port-taken").with("port", input.port))?;
        let port = listener.local_addr()?.port();
        let at = format!("http://127.0.0.1:{port}/");
        let answer = serde_json::json!({ "address": at });
        console.answer(&answer, |words| words.say("cli-serve-address", &[("address", &at)]));
        if let Some((user, passphrase)) = shown {
            console.note(
                "cli-serve-training",
                &[("user", user.to_owned()), ("passphrase", passphrase.to_owned())],
            );
        }
        tokio::select! {
            ended = axum::serve(listener, router(front(desk)?, port)).into_future() => ended?,
            () = stopped() => {}
        }
        Ok(0)
    })
}

/// The front on this file, or on the house that was joined in its place.
fn front(desk: Desk) -> Result<Front> {
    let mut station = desk.file().as_os_str().to_owned();
    station.push(".station");
    Front::new(desk, station.into())
}

fn router(front: Front, port: u16) -> Router {
    let (changes, _) = broadcast::channel(KEPT_CHANGES);
    let told = front.hub().listen();
    let tell = changes.clone();
    std::thread::spawn(move || {
        // Nobody listening is no failure.
        told.into_iter().for_each(|topics| drop(tell.send(Change::Topics(topics))));
    });
    let served = Arc::new(Served { front, port, changes });
    Router::new()
        .route("/api/changes", get(changes::stream))
        .route("/api/{name}", post(answers::answer))
        .fallback(screens::screen)
        .layer(DefaultBodyLimit::max(LONGEST_BODY))
        .layer(axum::middleware::from_fn_with_state(served.clone(), guard::check))
        .with_state(served)
}

/// Ends when the person or the system asks the program to stop.
async fn stopped() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut asked) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = asked.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}
