//! The core of AGIDERM: everything a prison registry knows and decides, with no window and no
//! network. Hosts (window, loopback server, command line) call [`api`] and nothing else.
//!
//! Arrows only point to the left:
//!
//! ```text
//! base ← law, names, print
//! base ← store ← users, reference, detainees, committals, acts, deadlines, takeover … ← api ← hosts
//! ```
//!
//! `law`, `names` and `print` are pure: no SQL, no clock, no file.

pub mod acts;
pub mod api;
pub mod audit;
pub mod backup;
pub mod base;
pub mod cells;
pub mod committals;
pub mod confirmations;
pub mod contacts;
pub mod deadlines;
pub mod desk;
pub mod detainees;
pub mod drafts;
mod embedded;
pub mod exits;
pub mod failure;
pub mod finding;
pub mod hearings;
pub mod home;
pub mod infants;
pub mod law;
pub mod merges;
pub mod movements;
pub mod names;
pub mod papers;
pub mod print;
pub mod reference;
pub mod registers;
pub mod release;
pub mod roster;
pub mod scans;
pub mod search;
pub mod settings;
pub mod stations;
pub mod store;
pub mod takeover;
pub mod training;
pub mod users;
pub mod visits;
pub mod words;
