//! The `agiderm` program as its callers meet it: the command line, and the loopback server.

mod cli;
mod policy;
mod serve;
mod support;
mod words;
