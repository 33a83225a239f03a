//! Several desks on one file: the house (the PC that keeps it) and its stations, over the
//! establishment's own network.
//!
//! TLS 1.3 both ways with certificates that each PC made for itself and that the other knows by
//! their fingerprint; no name, no authority, no browser. The file stays at the house; a station
//! keeps nothing but its own certificate and the address it joined.

mod house;
mod hub;
mod identity;
mod station;
mod wire;

pub use house::{Attending, attend};
pub use hub::Hub;
pub use station::{Station, join};
