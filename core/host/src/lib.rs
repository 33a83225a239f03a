//! What the window and the loopback server share: one front that passes every call either to the
//! desk of this PC's own file or to the PC of the greffe that keeps it.

pub mod front;
pub mod lan;
