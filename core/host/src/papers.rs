//! `print`: the papers, written as PDF files.

use crate::args::{Cli, Paper, Print};
use crate::console::Console;
use crate::counter::Counter;
use crate::reading::named;
use agiderm_core::failure::{Failure, Result};
use agiderm_core::store::files;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::json;
use std::path::Path;

#[derive(Deserialize)]
struct PrintFile {
    base64: String,
    pages: u64,
    rows: u64,
    journal_head: String,
    #[serde(default)]
    missing_glyphs: u64,
}

/// Makes one paper and writes it whole, or leaves what was there.
pub fn print(cli: &Cli, console: &Console, input: &Print) -> Result<u8> {
    let out = match &input.paper {
        Paper::Register { out, .. }
        | Paper::Overruns { out }
        | Paper::Nominal { out }
        | Paper::Untried { out }
        | Paper::Sheet { out, .. } => out,
    };
    may_be_written(out)?;
    let counter = Counter::open(cli, console.words)?;
    let (name, asked) = match &input.paper {
        Paper::Register { from, to, .. } => ("prints.register", json!({ "from": from, "to": to })),
        Paper::Overruns { .. } => ("prints.overruns", json!({})),
        Paper::Nominal { .. } => ("prints.nominal", json!({})),
        Paper::Untried { .. } => ("prints.untried", json!({})),
        Paper::Sheet { ecrou, .. } => {
            ("prints.sheet", json!({ "committal_id": counter.committal(ecrou)? }))
        }
    };
    let paper: PrintFile = counter.ask(name, asked)?;
    let bytes = STANDARD.decode(&paper.base64).map_err(Failure::broken)?;
    files::replace(out, &bytes)?;
    let answer = json!({
        "pages": paper.pages, "rows": paper.rows, "journal_head": paper.journal_head,
    });
    console.answer(&answer, |words| {
        let args = [
            ("path", out.display().to_string()),
            ("pages", paper.pages.to_string()),
            ("rows", paper.rows.to_string()),
            ("head", paper.journal_head.clone()),
        ];
        words.say("cli-print-done", &args)
    });
    if paper.missing_glyphs > 0 {
        console.note("cli-print-glyphs", &[("count", paper.missing_glyphs.to_string())]);
    }
    console.size(&out.display().to_string(), bytes.len() as u64);
    Ok(0)
}

/// A folder that is not there is said before the pass phrase is asked for.
fn may_be_written(out: &Path) -> Result<()> {
    let folder = out.parent().filter(|f| !f.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::metadata(folder).map(|_| ()).map_err(|e| named(e, folder))
}
