//! What the command line says: JSON alone on standard output when it was asked for, sentences
//! otherwise; everything else goes to standard error.

use agiderm_core::failure::{Code, Failure};
use agiderm_core::words::Words;
use serde_json::Value;
use std::io::Write as _;
use std::time::Instant;

/// A check found something wrong.
pub const FOUND: u8 = 1;
const BAD_INPUT: u8 = 2;
const NOT_ALLOWED: u8 = 3;
const FILE_TROUBLE: u8 = 4;
const DEFECT: u8 = 70;

/// How one run speaks.
pub struct Console {
    /// Its sentences.
    pub words: &'static Words,
    json: bool,
    timings: bool,
    started: Instant,
}

impl Console {
    /// A console in this language.
    pub fn new(words: &'static Words, json: bool, timings: bool) -> Console {
        Console { words, json, timings, started: Instant::now() }
    }

    /// Whether a program reads, not a person.
    pub fn json(&self) -> bool {
        self.json
    }

    /// Gives the answer: as JSON, or as the lines that `text` makes of it.
    pub fn answer(&self, value: &Value, text: impl FnOnce(&Words) -> String) {
        let line = if self.json { value.to_string() } else { text(self.words) };
        // A reader that went away (a closed pipe) is no failure of the command.
        let _ = writeln!(std::io::stdout(), "{line}");
    }

    /// A remark, beside the answer.
    pub fn note(&self, key: &str, args: &[(&str, String)]) {
        eprintln!("{}", self.words.say(key, args));
    }

    /// Time taken, and sizes where the command knows them, when they were asked for.
    pub fn time(&self) {
        if self.timings {
            let milliseconds = self.started.elapsed().as_millis().to_string();
            self.note("cli-timing", &[("milliseconds", milliseconds)]);
        }
    }

    /// A size, when sizes were asked for.
    pub fn size(&self, what: &str, bytes: u64) {
        if self.timings {
            self.note("cli-size", &[("what", what.to_owned()), ("bytes", bytes.to_string())]);
        }
    }

    /// Says why there is no answer, and gives the exit code.
    pub fn failure(&self, failure: &Failure) -> u8 {
        let mut text = self.sentence(&failure.reason, failure.args.iter());
        for problem in &failure.fields {
            let said = self.sentence(&problem.reason, problem.args.iter());
            text += "\n  ";
            if !problem.field.is_empty() {
                text += &self.words.say("cli-field", &[("field", &problem.field)]);
                text += " ";
            }
            text += &said;
        }
        eprintln!("{text}");
        exit_code(failure)
    }

    fn sentence<'a>(
        &self,
        reason: &str,
        args: impl Iterator<Item = (&'a String, &'a String)>,
    ) -> String {
        let args: Vec<(&String, &String)> = args.collect();
        self.words.say(&format!("failure-{reason}"), &args)
    }
}

/// The exit code of a failure.
pub fn exit_code(failure: &Failure) -> u8 {
    match failure.code {
        Code::Forbidden | Code::SignedOut => NOT_ALLOWED,
        Code::Broken => DEFECT,
        Code::Refused if failure.reason.starts_with("sign-in-") => NOT_ALLOWED,
        Code::Refused if failure.reason == "user-disabled" => NOT_ALLOWED,
        Code::Unavailable => match failure.reason.as_str() {
            "file-in-use" | "file-damaged" | "file-too-new" | "file-key-mismatch"
            | "key-file-damaged" | "key-file-missing" | "engine-too-old" => FILE_TROUBLE,
            _ => BAD_INPUT,
        },
        Code::Invalid | Code::Refused | Code::Conflict | Code::NotFound => BAD_INPUT,
    }
}
