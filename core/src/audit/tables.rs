//! How each table of the file stands before a check. Every table is named here, and only here: a
//! test holds this list against the schema, so that a new table cannot be left unchecked.

/// What vouches for the rows of a table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Keeping {
    /// The journal itself: its own chain.
    Chain,
    /// The last image of each row in the journal. The columns named hold JSON.
    Images(&'static [&'static str]),
    /// The identifier, which is the SHA-256 of the content in hexadecimal.
    Content,
    /// Nothing recorded: worked out again from what is.
    Computed,
    /// Belongs to this PC alone; no record of the prison.
    Local,
}

/// Every table.
pub static TABLES: &[(&str, Keeping)] = &[
    ("journal", Keeping::Chain),
    ("changes", Keeping::Chain),
    ("establishment", Keeping::Images(&[])),
    ("users", Keeping::Images(&[])),
    ("series", Keeping::Images(&[])),
    ("settings", Keeping::Images(&[])),
    ("reference_items", Keeping::Images(&["data"])),
    ("detainees", Keeping::Images(&["birth", "nationalities", "details"])),
    ("same_person_answers", Keeping::Images(&[])),
    ("committals", Keeping::Images(&["details", "without_title", "warnings", "raw_cells"])),
    ("acts", Keeping::Images(&["data"])),
    ("takeover_batches", Keeping::Images(&["mapping", "counts", "annex"])),
    ("takeover_rows", Keeping::Images(&["issues", "cells", "staged"])),
    ("person_merges", Keeping::Images(&["before", "after", "stays"])),
    ("contacts", Keeping::Images(&["told"])),
    ("counsels", Keeping::Images(&[])),
    ("permits", Keeping::Images(&[])),
    ("visits", Keeping::Images(&["warnings"])),
    ("infants", Keeping::Images(&["birth"])),
    ("maternities", Keeping::Images(&[])),
    ("paper_models", Keeping::Images(&["wording"])),
    ("papers", Keeping::Images(&["content"])),
    ("scans", Keeping::Images(&[])),
    ("blocks", Keeping::Images(&[])),
    ("cells", Keeping::Images(&[])),
    ("cell_moves", Keeping::Images(&["findings"])),
    ("separations", Keeping::Images(&[])),
    ("movements", Keeping::Images(&["notices", "acts"])),
    ("roll_calls", Keeping::Images(&["lines"])),
    ("confirmations", Keeping::Images(&["refusals", "inputs", "explained"])),
    ("exits", Keeping::Images(&["points"])),
    ("overrun_corrections", Keeping::Images(&[])),
    ("switch_decisions", Keeping::Images(&[])),
    ("list_views", Keeping::Images(&["asked"])),
    ("recomputations", Keeping::Images(&["switches", "counts"])),
    ("known_dates", Keeping::Computed),
    ("date_differences", Keeping::Computed),
    ("photos", Keeping::Content),
    ("scan_files", Keeping::Content),
    ("projections", Keeping::Computed),
    ("local_state", Keeping::Local),
    ("drafts", Keeping::Local),
    ("answered", Keeping::Local),
];

/// What screens are told of besides the tables: a copy was made, a PC came or went.
pub const WITHOUT_TABLE: [&str; 2] = ["backup", "stations"];

/// Everything that an answer may say has changed.
pub fn topics() -> impl Iterator<Item = &'static str> {
    TABLES.iter().map(|(name, _)| *name).chain(WITHOUT_TABLE)
}

/// How a table stands.
pub fn keeping(table: &str) -> Option<Keeping> {
    TABLES.iter().find(|(name, _)| *name == table).map(|(_, k)| *k)
}
