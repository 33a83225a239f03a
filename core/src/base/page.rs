//! How every long list is asked for and answered: a window of rows and the total.

use serde::{Deserialize, Serialize};

/// One window of a list.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct Page<T> {
    /// The rows of this window, in order.
    pub rows: Vec<T>,
    /// How many rows the whole list has.
    pub total: u32,
    /// Position of the first row of the window.
    pub offset: u32,
}

/// Rows given when the caller names no limit.
pub const DEFAULT_LIMIT: u32 = 50;
/// The most rows of one window.
pub const MAX_LIMIT: u32 = 1000;

/// The window that was asked, within the limits.
pub fn window(offset: Option<u32>, limit: Option<u32>) -> (u32, u32) {
    (offset.unwrap_or(0), limit.unwrap_or(DEFAULT_LIMIT).min(MAX_LIMIT))
}
