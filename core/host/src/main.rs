//! The `agiderm` binary.

mod law_files;

use std::path::Path;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|a| a != "--cases").collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let code = match words.as_slice() {
        ["law", "evaluate", path] => law_files::evaluate(Path::new(path)),
        ["law", "check", path] => law_files::check(Path::new(path)),
        _ => {
            eprintln!("agiderm law evaluate|check PATH");
            2
        }
    };
    std::process::exit(code);
}
