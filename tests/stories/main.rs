//! What people do, told through the command table: one behaviour a test, invented people only.

mod session;
mod support;
