//! The paper recovery code: 128 bits as eight groups of six digits, each divisible by eleven, so
//! that a slip is found in the group where it was made. For mixed keyboards and tired eyes.

use crate::failure::{Failure, FieldProblem, Result};
use zeroize::Zeroizing;

/// A new code, as printed: eight groups joined by hyphens.
pub fn new_code() -> Result<Zeroizing<String>> {
    let mut bytes = Zeroizing::new([0u8; 16]);
    getrandom::fill(bytes.as_mut()).map_err(Failure::broken)?;
    let groups: Vec<String> = bytes
        .chunks(2)
        .map(|pair| {
            let n = u32::from(u16::from_be_bytes([pair[0], pair.get(1).copied().unwrap_or(0)]));
            format!("{:06}", n * 11)
        })
        .collect();
    Ok(Zeroizing::new(groups.join("-")))
}

/// Whether one group of six digits can be part of a code.
pub fn group_is_sound(group: &str) -> bool {
    group.len() == 6
        && group.bytes().all(|b| b.is_ascii_digit())
        && group.parse::<u32>().is_ok_and(|n| n % 11 == 0 && n / 11 <= u32::from(u16::MAX))
}

/// Reads a typed code, blanks and hyphens forgiven. Names each group that cannot be right.
pub fn read(typed: &str) -> Result<Zeroizing<String>> {
    let digits: Zeroizing<String> =
        Zeroizing::new(typed.chars().filter(char::is_ascii_digit).collect());
    if digits.len() != 48 {
        return Err(Failure::invalid(vec![
            FieldProblem::new("code", "recovery-code-length").with("digits", digits.len()),
        ]));
    }
    let groups: Vec<&str> = (0..8).filter_map(|i| digits.get(i * 6..i * 6 + 6)).collect();
    let wrong: Vec<FieldProblem> = groups
        .iter()
        .enumerate()
        .filter(|(_, g)| !group_is_sound(g))
        .map(|(i, _)| FieldProblem::new("code", "recovery-code-group").with("group", i + 1))
        .collect();
    if wrong.is_empty() {
        Ok(Zeroizing::new(groups.join("-")))
    } else {
        Err(Failure::invalid(wrong))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_named_by_its_group() {
        let code = new_code().unwrap();
        assert_eq!(*read(&code).unwrap(), *code);
        assert_eq!(*read(&code.replace('-', " ")).unwrap(), *code);
        let mut typed: Vec<char> = code.chars().collect();
        typed[8] = if typed[8] == '9' { '8' } else { char::from(typed[8] as u8 + 1) };
        let wrong = read(&typed.iter().collect::<String>()).unwrap_err();
        assert_eq!(wrong.fields[0].args["group"], "2");
    }
}
