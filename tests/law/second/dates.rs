//! Dates as plain day numbers, worked out again: nothing is shared with the product.

/// The number of a civil day, counted from 1970-01-01.
pub fn number(y: i64, m: i64, d: i64) -> i64 {
    let y = if m <= 2 { y - 1 } else { y };
    let era = y.div_euclid(400);
    let year_of_era = y - era * 400;
    let day_of_year = (153 * ((m + 9) % 12) + 2) / 5 + d - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// Year, month and day of a number.
pub fn civil(n: i64) -> (i64, i64, i64) {
    let z = n + 719_468;
    let era = z.div_euclid(146_097);
    let day_of_era = z - era * 146_097;
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let m = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year_of_era + era * 400 + i64::from(m <= 2), m, day_of_year - (153 * shifted + 2) / 5 + 1)
}

/// Whether a year has a 29 February.
pub fn leap(y: i64) -> bool {
    y % 4 == 0 && (y % 100 != 0 || y % 400 == 0)
}

/// The last day number of a month.
pub fn month_length(y: i64, m: i64) -> i64 {
    match m {
        2 => 28 + i64::from(leap(y)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Section 7, months: same day number, or the last day of the month (CPP 279).
pub fn add_months(n: i64, months: i64) -> i64 {
    let (y, m, d) = civil(n);
    let whole = y * 12 + m - 1 + months;
    let (y, m) = (whole.div_euclid(12), whole.rem_euclid(12) + 1);
    number(y, m, d.min(month_length(y, m)))
}

/// Monday is 0, Saturday 5, Sunday 6.
pub fn weekday(n: i64) -> i64 {
    (n + 3).rem_euclid(7)
}

/// A day written `YYYY-MM-DD`.
pub fn parse_day(text: &str) -> i64 {
    let part = |a: usize, b: usize| text[a..b].parse::<i64>().unwrap();
    number(part(0, 4), part(5, 7), part(8, 10))
}

/// A minute written `YYYY-MM-DDTHH:MM`, counted from 1970-01-01T00:00.
pub fn parse_minute(text: &str) -> i64 {
    let part = |a: usize, b: usize| text[a..b].parse::<i64>().unwrap();
    parse_day(&text[..10]) * 1440 + part(11, 13) * 60 + part(14, 16)
}

/// A day as the format writes it.
pub fn write_day(n: i64) -> String {
    let (y, m, d) = civil(n);
    format!("{y:04}-{m:02}-{d:02}")
}

/// A minute as the format writes it.
pub fn write_minute(n: i64) -> String {
    let rest = n.rem_euclid(1440);
    format!("{}T{:02}:{:02}", write_day(n.div_euclid(1440)), rest / 60, rest % 60)
}

/// The nth birthday of someone born that day; 29 February follows the switch.
pub fn birthday(birth: i64, years: i64, feb28: bool) -> i64 {
    let (y, m, d) = civil(birth);
    if (m, d) == (2, 29) && !leap(y + years) {
        return if feb28 { number(y + years, 2, 28) } else { number(y + years, 3, 1) };
    }
    number(y + years, m, d)
}

/// Completed years on a day.
pub fn age(birth: i64, on: i64, feb28: bool) -> i64 {
    let years = civil(on).0 - civil(birth).0;
    if birthday(birth, years, feb28) <= on { years } else { years - 1 }
}
