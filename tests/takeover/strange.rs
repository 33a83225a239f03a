//! Strange registers: what nobody showed us, each with its truth, known because it was drawn first.

use crate::strange_registers::Register;
use crate::strange_variants::{Variant, people, variants};
use crate::truth::today;
use agiderm_core::takeover::{Options, take_over};
use serde_json::json;

fn differences(variant: &Variant) -> Vec<String> {
    let bytes = (variant.file)(&variant.register.grid());
    let options = Options { today: today(), cells: None };
    match take_over(&bytes, "registre", None, &options) {
        Ok(taken) => {
            let lines = taken.rows.len() + taken.structural_rows.len();
            assert_eq!(
                lines as u32,
                taken.sheet.last_row - taken.sheet.header_row,
                "{}",
                variant.name
            );
            let mut found = variant.register.differences(&taken);
            if !found.is_empty() {
                let columns = taken
                    .sheet
                    .mapping
                    .columns
                    .iter()
                    .map(|c| format!("{} = {}", c.header, c.field.map_or("-", |f| f.key())));
                found.push(columns.collect::<Vec<_>>().join(" | "));
            }
            found
        }
        Err(failure) => vec![format!("not read: {failure:?}")],
    }
}

#[test]
fn strange_registers_are_read_as_a_careful_clerk_would() {
    let all = variants();
    assert!(all.len() >= 40, "{}", all.len());
    let (mut rows, mut total, mut wrong) = (0, 0, 0);
    for variant in &all {
        let found = differences(variant);
        rows += variant.register.lines.len();
        total += found.len().saturating_sub(1);
        if !found.is_empty() {
            wrong += 1;
            println!("{}: {} differences", variant.name, found.len() - 1);
            for line in found.iter().take(12).chain(found.last().filter(|_| found.len() > 12)) {
                println!("    {line}");
            }
        }
    }
    println!("{} registers, {rows} lines, {total} differences in {wrong} registers", all.len());
    assert_eq!(wrong, 0);
}

#[test]
fn dates_that_may_be_two_days_are_held_not_guessed() {
    use crate::strange_registers::Days;
    let register = Register::of(people(80, 12))
        .written(Days::Text(|d, _| format!("{:02}/{:02}/{}", d.month(), d.day(), d.year())));
    let bytes = crate::strange_files::csv(&register.grid(), ';', "\n", false);
    let options = Options { today: today(), cells: None };
    let taken = take_over(bytes.as_bytes(), "r.csv", None, &options).unwrap();
    for row in &taken.rows {
        let entry = row.record.as_ref().and_then(|r| r.entered_on);
        // Only a day that is the same both ways is one.
        assert!(entry.is_none_or(|d| d.day() == d.month()), "{row:?}");
        assert_eq!(entry.is_none(), row.class == agiderm_core::takeover::Class::Held);
    }
}

#[test]
fn a_wrong_reading_of_a_strange_register_would_be_noticed() {
    let mut entries = people(3, 12);
    entries[2].record.insert("title_on".into(), json!("2020-01-01"));
    entries[5].held = true;
    let register = Register::of(entries);
    let file = |g: &crate::strange_files::Grid| crate::strange_files::xlsx(g);
    let found = differences(&Variant { name: "control", register, file });
    assert!(found.len() >= 2, "{found:?}");
}
