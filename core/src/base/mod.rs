//! Small shared nouns: days, hours that may be unwritten, partial dates, identifiers, secrets, pages,
//! work shared among processors.

pub mod dates;
pub mod fold;
pub mod ids;
pub mod page;
pub mod partial;
pub mod secret;
pub mod threads;
pub mod when;
