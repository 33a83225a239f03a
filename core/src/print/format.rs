//! How days, hours and numbers are written on paper: 01/03/2026, 14:05, 1 234,50.
//!
//! The same in every language of the program, so that a figure copied from one print is found in
//! another. Thousands are separated by a narrow no-break space (U+202F), decimals by a comma.

use crate::base::dates::{Day, Moment};
use crate::base::when::When;

/// `01/03/2026`.
pub fn day(day: Day) -> String {
    format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year())
}

/// `14:05`.
pub fn hour(moment: Moment) -> String {
    format!("{:02}:{:02}", moment.hour(), moment.minute())
}

/// `01/03/2026 14:05`.
pub fn moment(moment: Moment) -> String {
    format!("{} {}", day(moment.day()), hour(moment))
}

/// `01/03/2026 14:05`, or the day alone when nobody wrote the hour.
pub fn when(when: When) -> String {
    match when {
        When::Day(at) => day(at),
        When::Minute(at) => moment(at),
    }
}

/// `1 234 567`, thousands separated by U+202F.
pub fn whole(n: i64) -> String {
    decimal(n, 0)
}

/// `units` divided by ten to the power `places`: `decimal(123450, 2)` is `1 234,50`.
pub fn decimal(units: i64, places: u8) -> String {
    let places = usize::from(places.min(18));
    let digits = format!("{:0>width$}", units.unsigned_abs(), width = places + 1);
    let (before, after) = digits.split_at(digits.len() - places);
    let mut out = String::with_capacity(digits.len() + 8);
    if units < 0 {
        out.push('\u{2212}');
    }
    for (i, c) in before.chars().enumerate() {
        if i > 0 && (before.len() - i).is_multiple_of(3) {
            out.push('\u{202F}');
        }
        out.push(c);
    }
    if places > 0 {
        out.push(',');
        out.push_str(after);
    }
    out
}

/// The arguments of a sentence that counts: the figure as printed, and which form it takes (`none`,
/// `one`, `many`).
pub(super) fn counted(n: u64) -> [(&'static str, String); 2] {
    let kind = match n {
        0 => "none",
        1 => "one",
        _ => "many",
    };
    [("count", whole(i64::try_from(n).unwrap_or(i64::MAX))), ("kind", kind.to_owned())]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::when::When as At;

    #[test]
    fn numbers_keep_every_digit_and_their_sign() {
        for (units, places, text) in [
            (0, 0, "0"),
            (1248, 0, "1\u{202F}248"),
            (1_234_567, 0, "1\u{202F}234\u{202F}567"),
            (123_450, 2, "1\u{202F}234,50"),
            (5, 2, "0,05"),
            (-5, 1, "\u{2212}0,5"),
            (-999, 0, "\u{2212}999"),
            (
                i64::MIN,
                0,
                "\u{2212}9\u{202F}223\u{202F}372\u{202F}036\u{202F}854\u{202F}775\u{202F}808",
            ),
        ] {
            assert_eq!(decimal(units, places), text);
        }
    }

    #[test]
    fn days_and_hours_are_padded() {
        let at = Moment::parse("2026-03-01T04:05").unwrap();
        assert_eq!(when(At::Minute(at)), "01/03/2026 04:05");
        assert_eq!(when(At::Day(at.day())), "01/03/2026");
    }
}
