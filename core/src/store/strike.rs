//! Striking a row: nothing is erased, a line entered by mistake stays readable and counts no more.

use super::Tx;
use super::table::Row;
use crate::base::dates::Moment;
use crate::failure::{Failure, Result};

/// A row that can be struck, with who struck it, when and why.
pub trait Strike: Row {
    /// When it was struck.
    fn struck_at(&self) -> Option<Moment>;
    /// Writes the striking into the row.
    fn mark_struck(&mut self, at: Moment, by: String, reason: String);
}

impl Tx<'_> {
    /// Strikes a row over the version it was read at.
    ///
    /// # Errors
    /// `invalid` on the field `reason` when it is blank; `refused` with `already` when the row is
    /// struck; `conflict` when somebody was first.
    pub fn strike<R: Strike>(
        &mut self,
        row: &mut R,
        version: i64,
        reason: &str,
        already: &'static str,
    ) -> Result<()> {
        let reason = reason.trim();
        if reason.is_empty() {
            return Err(Failure::field("reason", "missing"));
        }
        if row.struck_at().is_some() {
            return Err(Failure::refused(already));
        }
        row.set_version(version);
        row.mark_struck(self.now, self.actor.display_name.clone(), reason.to_owned());
        self.update(row)
    }
}

/// Says that these rows have the columns `struck_at`, `struck_by` and `struck_reason`.
#[macro_export]
macro_rules! can_be_struck {
    ($($row:ty),+) => {$(
        impl $crate::store::strike::Strike for $row {
            fn struck_at(&self) -> Option<$crate::base::dates::Moment> {
                self.struck_at
            }
            fn mark_struck(&mut self, at: $crate::base::dates::Moment, by: String, reason: String) {
                self.struck_at = Some(at);
                self.struck_by = Some(by);
                self.struck_reason = Some(reason);
            }
        }
    )+};
}
