//! The `agiderm` program: the command line and the loopback server. Both call the same table of
//! commands as the window, on the same file, with the same rights.

mod args;
mod clock;
mod console;
mod counter;
mod files;
mod law_files;
mod papers;
mod reading;
mod serve;
mod takeover;
mod training;

use agiderm_core::failure::Result;
use agiderm_core::words::Words;
use args::{Cli, Command, Law, Question};
use console::Console;
use std::process::ExitCode;

fn main() -> ExitCode {
    let words = Words::of(args::lang_of(std::env::args()));
    let cli = match args::parse(words) {
        Ok(cli) => cli,
        Err(code) => return ExitCode::from(code),
    };
    let console = Console::new(words, cli.json, cli.timings);
    let code = match run(&cli, &console) {
        Ok(code) => code,
        Err(failure) => console.failure(&failure),
    };
    console.time();
    ExitCode::from(code)
}

/// Runs one command; the answer is the exit code of one that was carried out.
fn run(cli: &Cli, console: &Console) -> Result<u8> {
    match &cli.command {
        Command::Init(input) => files::init(cli, console, input),
        Command::Training(input) => training::create(cli, console, input),
        Command::Verify => files::verify(cli, console),
        Command::Backup(input) => files::backup(cli, console, input),
        Command::Restore(input) => files::restore(cli, console, input),
        Command::Import(input) => takeover::import(cli, console, input),
        Command::Search(input) => reading::search(cli, console, input),
        Command::Deadlines(input) => reading::deadlines(cli, console, input),
        Command::Explain(input) => reading::explain(cli, console, input),
        Command::Print(input) => papers::print(cli, console, input),
        Command::Call(input) => reading::call(cli, console, input),
        Command::Law(Law { question: Question::Evaluate { path, .. } }) => {
            Ok(law_files::evaluate(path) as u8)
        }
        Command::Law(Law { question: Question::Check { path } }) => {
            Ok(law_files::check(path) as u8)
        }
        Command::Serve(input) => serve::run(cli, console, input),
    }
}
