//! Rows that are written: named once, inserted and updated in one way, each image recorded.
//!
//! `table!` makes a struct with `id` and `version`. An update whose version is not the one in the
//! file is a conflict: another clerk was first. Nothing is deleted.

use super::tx::{Change, Tx};
use crate::failure::{Code, Failure, Result};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// A column holding JSON.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Default)]
#[serde(transparent)]
pub struct Json<T>(pub T);

impl<T: Serialize> ToSql for Json<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        serde_json::to_string(&self.0)
            .map(ToSqlOutput::from)
            .map_err(|e| rusqlite::Error::ToSqlConversionFailure(e.into()))
    }
}
impl<T: DeserializeOwned> FromSql for Json<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map(Json).map_err(|e| FromSqlError::Other(e.into()))
    }
}

impl ToSql for crate::base::dates::Day {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.to_string().into())
    }
}
impl FromSql for crate::base::dates::Day {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::parse(value.as_str()?).ok_or(FromSqlError::InvalidType)
    }
}
impl ToSql for crate::base::dates::Moment {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.to_string().into())
    }
}
impl FromSql for crate::base::dates::Moment {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::parse(value.as_str()?).ok_or(FromSqlError::InvalidType)
    }
}

/// A struct that is a row.
pub trait Row: Serialize + Sized {
    /// The table, also the topic told to the screens.
    const TABLE: &'static str;
    /// Columns after `id` and `version`.
    const COLUMNS: &'static [&'static str];
    /// The statement that writes a new row.
    const INSERT: &'static str;
    /// Identifier of the row.
    fn id(&self) -> &str;
    /// Version read from the file.
    fn version(&self) -> i64;
    /// Sets the version.
    fn set_version(&mut self, version: i64);
    /// Values in the order of the columns.
    fn values(&self) -> Vec<&dyn ToSql>;
    /// Reads `id, version, columns…`.
    fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self>;
}

/// `id, version, …` for a SELECT.
pub fn columns<R: Row>() -> String {
    format!("id, version, {}", R::COLUMNS.join(", "))
}

/// The row with this identifier.
pub fn find<R: Row>(conn: &Connection, id: &str) -> Result<Option<R>> {
    let sql = format!("SELECT {} FROM {} WHERE id = ?1", columns::<R>(), R::TABLE);
    Ok(conn.prepare_cached(&sql)?.query_row([id], R::from_row).optional()?)
}

/// The row with this identifier, or the failure that says there is none.
pub fn get<R: Row>(conn: &Connection, id: &str) -> Result<R> {
    find(conn, id)?.ok_or_else(|| Failure::not_found(R::TABLE))
}

/// Rows chosen by the end of a SELECT (`WHERE … ORDER BY …`).
pub fn select<R: Row>(conn: &Connection, end: &str, args: &[&dyn ToSql]) -> Result<Vec<R>> {
    let sql = format!("SELECT {} FROM {} {end}", columns::<R>(), R::TABLE);
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map(args, R::from_row)?.collect::<rusqlite::Result<Vec<R>>>()?;
    Ok(rows)
}

impl Tx<'_> {
    /// Writes a new row, version 1.
    pub fn insert<R: Row>(&mut self, row: &mut R) -> Result<()> {
        row.set_version(1);
        let (id, version) = (row.id().to_owned(), row.version());
        let mut values: Vec<&dyn ToSql> = vec![&id, &version];
        values.extend(row.values());
        self.conn.prepare_cached(R::INSERT)?.execute(params_from_iter(values))?;
        let after = serde_json::to_string(row)?;
        self.record(Change { topic: R::TABLE, row_id: id, before: None, after })
    }

    /// Writes a row over the version it was read at; refuses when somebody was first.
    pub fn update<R: Row>(&mut self, row: &mut R) -> Result<()> {
        let before: R = get(self.conn, row.id())?;
        if before.version() != row.version() {
            return Err(Failure::new(Code::Conflict, "version-stale").with("what", R::TABLE));
        }
        row.set_version(before.version() + 1);
        let sets = R::COLUMNS.iter().enumerate().map(|(i, c)| format!("{c} = ?{}", i + 3));
        let sql = format!(
            "UPDATE {} SET version = ?2, {} WHERE id = ?1",
            R::TABLE,
            sets.collect::<Vec<_>>().join(", ")
        );
        let (id, version) = (row.id().to_owned(), row.version());
        let mut values: Vec<&dyn ToSql> = vec![&id, &version];
        values.extend(row.values());
        self.conn.prepare_cached(&sql)?.execute(params_from_iter(values))?;
        let (before, after) = (serde_json::to_string(&before)?, serde_json::to_string(row)?);
        self.record(Change { topic: R::TABLE, row_id: id, before: Some(before), after })
    }
}

/// The place of a value in a statement.
#[macro_export]
macro_rules! mark {
    ($field:ident) => {
        ", ?"
    };
}

/// Declares a row: `table! { /// doc \n pub struct DetaineeRow in "detainees", id: DetaineeId { … } }`.
#[macro_export]
macro_rules! table {
    ($(#[$doc:meta])* pub struct $name:ident in $table:literal, id: $id:ty {
        $($(#[$fdoc:meta])* $field:ident : $type:ty,)*
    }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
        pub struct $name {
            /// Identifier of the row.
            pub id: $id,
            /// Grows at each correction.
            pub version: i64,
            $($(#[$fdoc])* pub $field: $type,)*
        }
        impl $crate::store::table::Row for $name {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field)),*];
            const INSERT: &'static str = concat!(
                "INSERT INTO ", $table, " (id, version", $(", ", stringify!($field),)*
                ") VALUES (?, ?", $($crate::mark!($field),)* ")"
            );
            fn id(&self) -> &str {
                self.id.as_str()
            }
            fn version(&self) -> i64 {
                self.version
            }
            fn set_version(&mut self, version: i64) {
                self.version = version;
            }
            fn values(&self) -> Vec<&dyn rusqlite::types::ToSql> {
                vec![$(&self.$field as &dyn rusqlite::types::ToSql),*]
            }
            fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
                // In the order of `columns`: finding each by its name would cost more than reading it.
                let mut place = 1;
                Ok(Self {
                    id: row.get(0)?,
                    version: row.get(1)?,
                    $($field: {
                        place += 1;
                        row.get(place)?
                    },)*
                })
            }
        }
    };
}
