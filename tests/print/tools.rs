//! pdftotext and qpdf, and what their answers mean.

use agiderm_core::print::{PrintError, Printed};
use agiderm_core::words::{Lang, Words};
use std::io::Write;
use std::process::Command;

/// French sentences.
pub fn fr(key: &str, args: &[(&str, String)]) -> String {
    Words::of(Lang::Fr).say(key, args)
}

/// Prints into memory.
pub fn made(
    print: impl FnOnce(&mut dyn Write) -> Result<Printed, PrintError>,
) -> (Vec<u8>, Printed) {
    let mut bytes = Vec::new();
    let printed = print(&mut bytes).unwrap();
    (bytes, printed)
}

/// A word on a page, with its box in points from the top left corner.
#[derive(Debug, Clone)]
pub struct Word {
    pub page: usize,
    pub x: (f64, f64),
    pub y: (f64, f64),
    pub text: String,
}

/// Runs a tool on a PDF. `None`, said aloud, where the tool is not installed; CI must have it.
fn run(tool: &str, before: &[&str], after: &[&str], pdf: &[u8]) -> Option<(bool, String)> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paper.pdf");
    std::fs::write(&path, pdf).unwrap();
    match Command::new(tool).args(before).arg(&path).args(after).output() {
        Ok(output) => {
            let text = String::from_utf8_lossy(&output.stdout).into_owned();
            Some((output.status.success(), text))
        }
        Err(error) => {
            assert!(std::env::var_os("CI").is_none(), "{tool} is needed in CI: {error}");
            eprintln!("not checked: {tool} is not installed (Debian: poppler-utils, qpdf)");
            None
        }
    }
}

/// The text of each page, as one would read it.
pub fn pages(pdf: &[u8]) -> Option<Vec<String>> {
    let (done, text) = run("pdftotext", &["-enc", "UTF-8"], &["-"], pdf)?;
    assert!(done, "pdftotext refused the file");
    let mut pages: Vec<String> = text.split('\u{C}').map(str::to_owned).collect();
    pages.pop();
    Some(pages)
}

/// The text of the file in the order it was drawn, without any space: cells read one after the
/// other, so that a name cut over two lines is found whole.
pub fn drawn(pdf: &[u8]) -> Option<String> {
    let (done, text) = run("pdftotext", &["-enc", "UTF-8", "-raw"], &["-"], pdf)?;
    assert!(done, "pdftotext refused the file");
    Some(bare(&text))
}

/// The words of the file with their places.
pub fn words(pdf: &[u8]) -> Option<Vec<Word>> {
    let (done, text) = run("pdftotext", &["-enc", "UTF-8", "-bbox"], &["-"], pdf)?;
    assert!(done, "pdftotext refused the file");
    let mut page = 0;
    let mut words = Vec::new();
    for line in text.lines().map(str::trim) {
        if line.starts_with("<page ") {
            page += 1;
        } else if let Some(rest) = line.strip_prefix("<word ") {
            let number = |name: &str| {
                let value = rest.split(&format!("{name}=\"")).nth(1).unwrap();
                value.split('"').next().unwrap().parse::<f64>().unwrap()
            };
            let text = rest.split('>').nth(1).unwrap().trim_end_matches("</word").to_owned();
            let (x, y) = ((number("xMin"), number("xMax")), (number("yMin"), number("yMax")));
            words.push(Word { page, x, y, text });
        }
    }
    Some(words)
}

/// Fails unless qpdf finds the file sound.
pub fn sound(pdf: &[u8]) {
    if let Some((done, text)) = run("qpdf", &["--check"], &[], pdf) {
        assert!(done, "{text}");
    }
}

/// Fails unless every word lies inside the sheet, `margin` points from its edges.
pub fn inside(words: &[Word], (width, height): (f64, f64), margin: f64) {
    for word in words {
        let fits = word.x.0 >= margin
            && word.x.1 <= width - margin
            && word.y.0 >= margin
            && word.y.1 <= height - margin;
        assert!(fits, "{word:?} leaves a sheet of {width} × {height}");
    }
}

/// The text without spaces and invisible signs.
pub fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

pub const PORTRAIT: (f64, f64) = (595.28, 841.89);
pub const LANDSCAPE: (f64, f64) = (841.89, 595.28);
