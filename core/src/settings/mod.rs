//! The law's policy switches (minimal until the settings module lands).

use crate::failure::Result;
use crate::store::Read;
use serde_json::{Map, Value};

/// The switches that the administration has set.
pub fn switches(_: &Read<'_>) -> Result<Map<String, Value>> {
    Ok(Map::new())
}
