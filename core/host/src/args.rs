//! The words of the command line. Their explanations are in `cli.ftl`, under
//! `cli-help-<command>` and `cli-arg-<argument>`.

use agiderm_core::base::dates::Day;
use agiderm_core::words::{Lang, Words};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Args, CommandFactory, FromArgMatches, Parser, Subcommand};
use std::path::PathBuf;

/// Everything that one run was asked.
#[derive(Parser)]
#[command(name = "agiderm", version, disable_help_subcommand = true)]
pub struct Cli {
    #[arg(long, global = true, value_name = "F", env = "AGIDERM_FILE", hide_env = true)]
    pub file: Option<PathBuf>,
    #[arg(long, global = true, value_name = "U")]
    pub user: Option<String>,
    #[arg(long, global = true, value_name = "fr|en", default_value = "fr", value_parser = lang, hide_default_value = true)]
    pub lang: Lang,
    #[arg(long, global = true)]
    pub json: bool,
    #[arg(long, global = true, value_name = "AAAA-MM-JJ", value_parser = day)]
    pub today: Option<Day>,
    #[arg(long, global = true)]
    pub timings: bool,
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    Init(Init),
    Training(Training),
    Import(Import),
    Search(Search),
    Deadlines(Deadlines),
    Explain(Explain),
    Print(Print),
    Verify,
    Backup(Backup),
    Restore(Restore),
    Law(Law),
    Serve(Serve),
    Call(Call),
}

/// A new establishment file.
#[derive(Args)]
pub struct Init {
    #[arg(long, value_name = "N")]
    pub name: String,
    #[arg(long, value_name = "C")]
    pub code: String,
    #[arg(long, default_value = "mli", hide_default_value = true)]
    pub law: String,
    #[arg(long, default_value = "", hide_default_value = true)]
    pub region: String,
    #[arg(long, default_value = "", hide_default_value = true)]
    pub authority: String,
    #[arg(long, value_name = "N")]
    pub director_name: Option<String>,
}

/// A filled training establishment.
#[derive(Args)]
pub struct Training {
    #[arg(long, default_value_t = 1, hide_default_value = true)]
    pub seed: u64,
    #[arg(long, default_value_t = 300, hide_default_value = true)]
    pub present: u32,
}

/// A legacy register.
#[derive(Args)]
pub struct Import {
    #[arg(value_name = "REGISTRE")]
    pub register: PathBuf,
    #[arg(long, value_name = "M.json")]
    pub mapping: Option<PathBuf>,
    #[arg(long, value_name = "S")]
    pub sheet: Option<String>,
    #[arg(long)]
    pub dry_run: bool,
}

/// One question, or a file of them.
#[derive(Args)]
pub struct Search {
    #[arg(value_name = "TEXTE", required_unless_present = "batch")]
    pub text: Option<String>,
    #[arg(long)]
    pub limit: Option<u32>,
    #[arg(long, value_name = "Q", conflicts_with = "text")]
    pub batch: Option<PathBuf>,
}

/// Running deadlines.
#[derive(Args)]
pub struct Deadlines {
    #[arg(long, value_name = "N")]
    pub within: Option<i64>,
}

/// One file, explained.
#[derive(Args)]
pub struct Explain {
    #[arg(value_name = "ECROU")]
    pub ecrou: String,
}

/// A paper.
#[derive(Args)]
pub struct Print {
    #[command(subcommand)]
    pub paper: Paper,
}

/// The papers.
#[derive(Subcommand)]
pub enum Paper {
    Register {
        #[arg(long, value_parser = day, value_name = "AAAA-MM-JJ")]
        from: Option<Day>,
        #[arg(long, value_parser = day, value_name = "AAAA-MM-JJ")]
        to: Option<Day>,
        #[arg(long, value_name = "F.pdf")]
        out: PathBuf,
    },
    Overruns {
        #[arg(long, value_name = "F.pdf")]
        out: PathBuf,
    },
    Nominal {
        #[arg(long, value_name = "F.pdf")]
        out: PathBuf,
    },
    Untried {
        #[arg(long, value_name = "F.pdf")]
        out: PathBuf,
    },
    Sheet {
        #[arg(value_name = "ECROU")]
        ecrou: String,
        #[arg(long, value_name = "F.pdf")]
        out: PathBuf,
    },
}

/// A verified copy.
#[derive(Args)]
pub struct Backup {
    #[arg(long, value_name = "F")]
    pub to: PathBuf,
}

/// A copy put back to work.
#[derive(Args)]
pub struct Restore {
    #[arg(long, value_name = "F")]
    pub from: PathBuf,
    #[arg(long, value_name = "F2")]
    pub to: PathBuf,
    #[arg(long, value_name = "R")]
    pub reason: Option<String>,
}

/// Cases of the law, with no establishment file.
#[derive(Args)]
pub struct Law {
    #[command(subcommand)]
    pub question: Question,
}

/// What is asked of the cases.
#[derive(Subcommand)]
pub enum Question {
    Evaluate {
        /// Accepted for scripts that name it; changes nothing.
        #[arg(long)]
        cases: bool,
        #[arg(value_name = "CHEMIN")]
        path: PathBuf,
    },
    Check {
        #[arg(value_name = "CHEMIN")]
        path: PathBuf,
    },
}

/// The screens over loopback.
#[derive(Args)]
pub struct Serve {
    #[arg(long, value_name = "P", default_value_t = 8930, hide_default_value = true)]
    pub port: u16,
}

/// Any line of the table of commands.
#[derive(Args)]
pub struct Call {
    #[arg(value_name = "NOM")]
    pub name: String,
    #[arg(value_name = "JSON")]
    pub input: Option<String>,
}

fn lang(text: &str) -> Result<Lang, String> {
    match text {
        "fr" => Ok(Lang::Fr),
        "en" => Ok(Lang::En),
        _ => Err(String::new()),
    }
}

fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(String::new)
}

/// The language asked for, known before the rest is understood.
pub fn lang_of(arguments: impl Iterator<Item = String>) -> Lang {
    let mut before = String::new();
    for argument in arguments {
        if argument == "--lang=en" || (before == "--lang" && argument == "en") {
            return Lang::En;
        }
        before = argument;
    }
    Lang::Fr
}

/// Understands the arguments, or says what is wrong with them and gives the exit code.
pub fn parse(words: &Words) -> Result<Cli, u8> {
    let command = explained(Cli::command(), words, "");
    match command.try_get_matches().and_then(|m| Cli::from_arg_matches(&m)) {
        Ok(cli) => Ok(cli),
        Err(error) if !error.use_stderr() => {
            let _ = error.print();
            Err(0)
        }
        Err(error) => {
            eprintln!("{}", wrong(&error, words));
            Err(2)
        }
    }
}

/// Gives a command, its arguments and its own commands their explanations.
fn explained(command: clap::Command, words: &Words, path: &str) -> clap::Command {
    let path = match (command.get_name(), path) {
        ("agiderm", _) => String::new(),
        (name, "") => name.to_owned(),
        (name, path) => format!("{path}-{name}"),
    };
    let about = if path.is_empty() { "cli-about".into() } else { format!("cli-help-{path}") };
    let heading = words.key("cli-heading-options");
    let with_help = |key: &'static str, short: char, action: ArgAction| {
        Arg::new(key)
            .long(key)
            .short(short)
            .action(action)
            .help(words.key(&format!("cli-arg-{key}")))
            .help_heading(heading.clone())
    };
    let mut command = command
        .about(words.key(&about))
        .subcommand_help_heading(words.key("cli-heading-commands"))
        .subcommand_value_name(words.key("cli-value-command"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .help_template(words.key("cli-heading-usage") + " {usage}\n\n{about}\n\n{all-args}")
        .mut_args(|arg| {
            let help = words.key(&format!("cli-arg-{}", arg.get_id().as_str().replace('_', "-")));
            let is_positional = arg.is_positional();
            let arg = arg.help(help);
            if is_positional { arg } else { arg.help_heading(heading.clone()) }
        })
        .arg(with_help("help", 'h', ArgAction::Help));
    if path.is_empty() {
        command = command.arg(with_help("version", 'V', ArgAction::Version));
    }
    command.mut_subcommands(|sub| explained(sub, words, &path))
}

/// What is wrong with the arguments, as a sentence.
fn wrong(error: &clap::Error, words: &Words) -> String {
    let said = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    let argument = said(ContextKind::InvalidArg);
    let value = said(ContextKind::InvalidValue);
    let key = match error.kind() {
        ErrorKind::InvalidSubcommand => "cli-wrong-command",
        ErrorKind::UnknownArgument => "cli-wrong-argument",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "cli-wrong-value",
        ErrorKind::MissingRequiredArgument => "cli-wrong-missing",
        ErrorKind::ArgumentConflict => "cli-wrong-conflict",
        _ => "cli-wrong-other",
    };
    let command = said(ContextKind::InvalidSubcommand);
    words.say(key, &[("argument", argument), ("value", value), ("command", command)])
}
