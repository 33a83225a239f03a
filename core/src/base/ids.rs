//! Identifiers: UUID version 7, so that two PCs never give the same one and rows sort by time.
//!
//! The number a clerk sees (écrou 12/2026) is never an identifier: it is a legal mention.

use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize, Default)]
        #[serde(transparent)]
        pub struct $name(pub String);
        impl $name {
            /// A new identifier, later than every earlier one of this PC.
            pub fn new() -> Self {
                Self(uuid::Uuid::now_v7().to_string())
            }
            /// As text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }
        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                String::column_result(value).map(Self)
            }
        }
        impl ts_rs::TS for $name {
            type WithoutGenerics = Self;
            type OptionInnerType = Self;
            fn name(_: &ts_rs::Config) -> String {
                "string".into()
            }
            fn inline(c: &ts_rs::Config) -> String {
                <Self as ts_rs::TS>::name(c)
            }
        }
    };
}

id!(
    /// A view of a list that a person keeps.
    ViewId
);
id!(
    /// A person in custody, whatever the number of stays.
    DetaineeId
);
id!(
    /// One stay under one écrou number.
    CommittalId
);
id!(
    /// One paper: an act that a court, a judge or the prison did.
    ActId
);
id!(
    /// An account of the program.
    UserId
);
id!(
    /// An unfinished entry kept for its author.
    DraftId
);
id!(
    /// One take-over of one register file.
    BatchId
);
id!(
    /// One paper that the greffe made.
    PaperId
);
id!(
    /// One scan of a paper received.
    ScanId
);
id!(
    /// One line of a legacy register waiting for a clerk.
    HeldRowId
);
id!(
    /// A block (quartier) of the prison.
    BlockId
);
id!(
    /// A cell.
    CellId
);
id!(
    /// One change of cell.
    MoveId
);
id!(
    /// Something that separates a person from others.
    SeparationId
);
id!(
    /// One movement through the door.
    MovementId
);
id!(
    /// One roll call.
    RollCallId
);
