//! The `agiderm` program as its callers meet it: the command line, and the loopback server.

#![allow(clippy::unwrap_used)]

mod cli;
mod lan;
mod policy;
mod serve;
mod support;
mod words;
