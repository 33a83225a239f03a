//! What can happen to a file: the program killed, the power cut, the disk full, bytes changed, a
//! stranger's file, a second process. Nothing acknowledged is lost and every damage has a name.
//!
//! Each suite has a control that must fail, so that a blind one is noticed.

#![allow(clippy::unwrap_used)]

mod backup_speed;
mod clear_text;
mod crash;
mod damage;
mod disk;
mod power_cut;
mod recorded;
mod recorder;
mod support;
