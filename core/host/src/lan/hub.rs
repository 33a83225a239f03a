//! Who wants to know which tables changed: browsers, the window, stations.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, PoisonError};

/// Passes the names of changed tables to everybody who listens.
#[derive(Default)]
pub struct Hub {
    listeners: Mutex<Vec<Sender<Vec<String>>>>,
}

impl Hub {
    /// Listens from now on. No table at all means: some were missed, look at everything.
    pub fn listen(&self) -> Receiver<Vec<String>> {
        let (send, receive) = channel();
        self.listeners.lock().unwrap_or_else(PoisonError::into_inner).push(send);
        receive
    }

    /// Tells everybody; who left is forgotten.
    pub fn tell(&self, topics: &[impl AsRef<str>]) {
        let topics: Vec<String> = topics.iter().map(|t| t.as_ref().to_owned()).collect();
        let mut listeners = self.listeners.lock().unwrap_or_else(PoisonError::into_inner);
        listeners.retain(|l| l.send(topics.clone()).is_ok());
    }
}
