//! Minimal until the module lands.
use crate::store::Read;
/// Label of a code.
pub fn label(_: &Read<'_>, _list: &str, _code: &str) -> Option<String> {
    None
}
