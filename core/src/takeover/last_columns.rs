//! Columns that no heading names and without which a register says little: the day of entry, the
//! number, the date of the title; and names that stand in one column.

use super::dates::{DateRead, read_date};
use super::field::Field;
use super::headings::is_foreign;
use super::mapping::Column;
use super::numbers::read_ecrou;
use super::text::loose;
use super::workbook::Cell;

/// A column headed *Nom* that holds whole names, where no column holds the given names.
pub(super) fn whole_names(columns: &[Column], fields: &mut [Option<(Field, f64)>]) {
    let parted = [Field::GivenNames, Field::FullName];
    if fields.iter().flatten().any(|(f, _)| parted.contains(f)) {
        return;
    }
    let Some(at) = fields.iter().position(|f| f.is_some_and(|(f, _)| f == Field::FamilyName))
    else {
        return;
    };
    let samples = &columns[at].samples;
    let two = samples.iter().filter(|c| c.shown().split_whitespace().count() > 1).count();
    if samples.len() >= 3 && two * 10 > samples.len() * 7 {
        fields[at] = Some((Field::FullName, 0.7));
    }
}

/// A register without day of entry holds nobody: look for the column of full dates nearest to the
/// number, and for the date beside the title.
pub(super) fn indispensable(columns: &[Column], fields: &mut [Option<(Field, f64)>]) {
    let has =
        |fields: &[Option<(Field, f64)>], field| fields.iter().flatten().any(|(f, _)| *f == field);
    let at_of = |fields: &[Option<(Field, f64)>], field: Field| {
        fields.iter().position(|f| f.is_some_and(|(f, _)| f == field))
    };
    let is_date =
        |at: usize| columns.get(at).and_then(|c| c.fit(Field::EcrouAt)).is_some_and(|f| f > 0.8);
    let free = |fields: &[Option<(Field, f64)>], at: usize| {
        fields[at].is_none() && !is_foreign(&columns[at].heading.text)
    };
    if !has(fields, Field::EcrouAt) {
        let found = (0..columns.len())
            .filter(|at| free(fields, *at) && is_date(*at) && columns[*at].filled > 0.8)
            .max_by_key(|at| {
                // An entry often has its hour; a title never has.
                let timed = columns[*at]
                    .samples
                    .iter()
                    .filter(|c| matches!(read_date(c), DateRead::Day { at: Some(_), .. }))
                    .count();
                let apart = at_of(fields, Field::EcrouNo).map_or(*at, |no| no.abs_diff(*at));
                (timed, std::cmp::Reverse(apart))
            });
        if let Some(at) = found {
            fields[at] = Some((Field::EcrouAt, 0.5));
        }
    }
    if !has(fields, Field::EcrouNo) {
        // A counter of lines is no number of the register, unless it has the year.
        let with_year = |column: &Column| {
            let dated =
                column.samples.iter().filter(|c| read_ecrou(c).0.is_some_and(|n| n.year.is_some()));
            column.samples.len() >= 5 && dated.count() * 10 > column.samples.len() * 8
        };
        let counter = |at: &usize| loose(&columns[*at].heading.text).contains("ord");
        let found = (0..columns.len())
            .find(|at| fields[*at].is_none() && counter(at) && with_year(&columns[*at]));
        if let Some(at) = found {
            fields[at] = Some((Field::EcrouNo, 0.5));
        }
    }
    if !has(fields, Field::TitleDate) {
        // Most are brought to the prison within days of their title.
        let close = |at: usize| {
            let entry = at_of(fields, Field::EcrouAt)?;
            let days = |cell: &Cell| match read_date(cell) {
                DateRead::Day { day, .. } => Some(day),
                _ => None,
            };
            let pairs: Vec<i64> = columns[entry]
                .rows
                .iter()
                .filter_map(|(row, cell)| {
                    let other = columns[at].rows.iter().find(|(r, _)| r == row)?;
                    Some(days(cell)?.days_until(days(&other.1)?).abs())
                })
                .collect();
            let near = pairs.iter().filter(|d| **d <= 10).count();
            (pairs.len() >= 5 && near * 2 > pairs.len()).then_some(near)
        };
        let found = (0..columns.len())
            .filter(|at| free(fields, *at) && is_date(*at) && columns[*at].filled > 0.7)
            .filter_map(|at| Some((close(at)?, at)))
            .max();
        if let Some((_, at)) = found {
            fields[at] = Some((Field::TitleDate, 0.5));
            return;
        }
        let beside =
            [Field::TitleNo, Field::TitleKind].into_iter().filter_map(|f| at_of(fields, f));
        let found = beside
            .flat_map(|at| [Some(at + 1), at.checked_sub(1)])
            .flatten()
            .find(|at| *at < columns.len() && free(fields, *at) && is_date(*at));
        if let Some(at) = found {
            fields[at] = Some((Field::TitleDate, 0.5));
        }
    }
}
