//! Every command and query, once. From this table come the dispatch, the permission check, the
//! journal's name of an act, the TypeScript types and the `call` of the command line.

use crate::base::page::Page;
use crate::desk::Desk;
use crate::failure::{Failure, FieldProblem, Result};
use crate::store::{Committed, Read, Store, Tx};
use crate::users::{Actor, Permission};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// No input.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(type = "Record<string, never>")]
pub struct Empty {}

/// How a line of the table runs.
#[derive(Clone, Copy)]
pub enum Run {
    /// Before or around the file: sign-in and the like, answered by the desk itself.
    Desk,
    /// Reads; leaves no trace.
    Query(fn(&Read<'_>, Value) -> Result<Value>),
    /// Reads a dossier or makes a paper: a consultation is written in the journal before the
    /// answer is shown. The last part names the subject from the input.
    Consult(fn(&Read<'_>, Value) -> Result<Value>),
    /// Writes: one transaction, one journal entry.
    Command(fn(&mut Tx<'_>, Value) -> Result<Value>),
    /// Writes what belongs to this PC alone: durable, outside the journal.
    Local(fn(&Read<'_>, Value) -> Result<Value>),
    /// Puts another file in the place of this one: every session ends.
    House(fn(&Desk, &Actor, Value) -> Result<Value>),
    /// Works on the file as a whole and writes its own entry.
    File(fn(&Store, &Actor, Value) -> Result<Committed<Value>>),
}

/// One line of the table.
#[derive(Clone, Copy)]
pub struct Line {
    /// Name on the wire, in the journal and on the command line.
    pub name: &'static str,
    /// Right it asks for; `None` before sign-in.
    pub permission: Option<Permission>,
    /// How it runs.
    pub run: Run,
    types: fn(&mut Types),
}

/// Collects the TypeScript of every type that the table reaches.
pub struct Types {
    config: ts_rs::Config,
    declarations: BTreeMap<String, String>,
    rust_names: BTreeMap<String, String>,
    clashes: Vec<String>,
    commands: Vec<(String, String, String)>,
}

struct Visit<'a>(&'a mut Types);

impl ts_rs::TypeVisitor for Visit<'_> {
    fn visit<T: ts_rs::TS + 'static + ?Sized>(&mut self) {
        self.0.declare::<T>();
    }
}

impl Types {
    fn declare<T: ts_rs::TS + 'static + ?Sized>(&mut self) {
        T::visit_generics(&mut Visit(self));
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            let rust = std::any::type_name::<T>().split('<').next().unwrap_or_default();
            match self.rust_names.get(&name) {
                Some(known) if known == rust => return,
                Some(known) => {
                    self.clashes.push(format!("{name}: {known} and {rust}"));
                    return;
                }
                None => self.rust_names.insert(name.clone(), rust.to_owned()),
            };
            self.declarations.insert(name.clone(), String::new());
            let text = format!("export {}", T::decl(&self.config));
            self.declarations.insert(name, text);
        }
        T::visit_dependencies(&mut Visit(self));
    }

    fn line<I: ts_rs::TS + 'static, O: ts_rs::TS + 'static>(&mut self, name: &str) {
        self.declare::<I>();
        self.declare::<O>();
        let (input, output) = (I::name(&self.config), O::name(&self.config));
        self.commands.push((name.to_owned(), input, output));
    }
}

/// The TypeScript client's types: every input and result, and the map of names.
pub fn typescript() -> String {
    let mut types = Types {
        config: ts_rs::Config::new().with_large_int("number"),
        declarations: BTreeMap::new(),
        rust_names: BTreeMap::new(),
        clashes: Vec::new(),
        commands: Vec::new(),
    };
    types.declare::<Failure>();
    for line in lines() {
        (line.types)(&mut types);
    }
    assert!(types.clashes.is_empty(), "two types with one name: {:?}", types.clashes);
    let mut out = String::from(
        "// Every command and query of the core, written from its table by a test. Do not edit.\n\n\
         /** A civil day, YYYY-MM-DD. */\nexport type Day = string;\n\
         /** A local minute, YYYY-MM-DDTHH:MM. */\nexport type Moment = string;\n\
         /** An identifier. */\nexport type Id = string;\n\n",
    );
    let topics: Vec<String> = audit::tables::topics().map(|t| format!("\"{t}\"")).collect();
    out +=
        &format!("/** What may have changed. */\nexport type Topic = {};\n\n", topics.join(" | "));
    for text in types.declarations.values() {
        out += text;
        out += "\n\n";
    }
    out += "export interface Commands {\n";
    for (name, input, output) in &types.commands {
        out += &format!("  '{name}': {{ input: {input}; result: {output} }};\n");
    }
    out += "}\n";
    out
}

/// Reads an input of the right shape, or names the field that is not.
pub fn parse<T: DeserializeOwned>(input: Value) -> Result<T> {
    serde_path_to_error::deserialize(input).map_err(|error| {
        let path = error.path().to_string();
        let field = if path == "." { String::new() } else { path };
        Failure::invalid(vec![FieldProblem::new(field, "shape").with("detail", error.into_inner())])
    })
}

macro_rules! run {
    (desk $func:path, $input:ty, $output:ty) => {
        Run::Desk
    };
    (query $func:path, $input:ty, $output:ty) => {
        Run::Query(|read, input| {
            let answer: $output = $func(read, parse::<$input>(input)?)?;
            Ok(serde_json::to_value(answer)?)
        })
    };
    (consult $func:path, $input:ty, $output:ty) => {
        Run::Consult(|read, input| {
            let answer: $output = $func(read, parse::<$input>(input)?)?;
            Ok(serde_json::to_value(answer)?)
        })
    };
    (local $func:path, $input:ty, $output:ty) => {
        Run::Local(|read, input| {
            let answer: $output = $func(read, parse::<$input>(input)?)?;
            Ok(serde_json::to_value(answer)?)
        })
    };
    (house $func:path, $input:ty, $output:ty) => {
        Run::House(|desk, actor, input| {
            let answer: $output = $func(desk, actor, parse::<$input>(input)?)?;
            Ok(serde_json::to_value(answer)?)
        })
    };
    (file $func:path, $input:ty, $output:ty) => {
        Run::File(|store, actor, input| {
            let done: Committed<$output> = $func(store, actor, parse::<$input>(input)?)?;
            let value = serde_json::to_value(done.value)?;
            Ok(Committed { value, topics: done.topics, head: done.head })
        })
    };
    (command $func:path, $input:ty, $output:ty) => {
        Run::Command(|tx, input| {
            let answer: $output = $func(tx, parse::<$input>(input)?)?;
            Ok(serde_json::to_value(answer)?)
        })
    };
}

macro_rules! needs {
    (open) => {
        None
    };
    ($permission:ident) => {
        Some(Permission::$permission)
    };
}

macro_rules! api {
    ($($kind:ident $name:literal needs $need:ident: $func:path, $input:ty => $output:ty;)*) => {
        static LINES: &[Line] = &[$(Line {
            name: $name,
            permission: needs!($need),
            run: run!($kind $func, $input, $output),
            types: |types| types.line::<$input, $output>($name),
        }),*];
    };
}

use crate::{
    audit, backup, cells, committals, confirmations, contacts, deadlines, desk, detainees, drafts,
    exits, finding, hearings, home, infants, merges, movements, papers, reference, registers,
    release, roster, scans, settings, stations, takeover, training, users, visits,
};

api! {
    desk "session.state" needs open: state, Empty => desk::SessionState;
    desk "session.sign_in" needs open: sign_in, desk::SignIn => desk::Session;
    desk "session.recover" needs open: recover, desk::Recover => desk::Session;
    desk "session.sign_out" needs open: sign_out, Empty => ();
    desk "establishment.create" needs open: create, desk::CreateEstablishment => desk::EstablishmentCreated;
    desk "session.change_passphrase" needs Own: change_passphrase, desk::ChangePassphrase => ();

    // Stations: the other PCs of the greffe on this file, and this PC as one of another.
    desk "stations.list" needs SettingsWrite: list, Empty => stations::StationsSheet;
    desk "stations.open" needs SettingsWrite: open, stations::OpenStations => stations::StationsSheet;
    desk "stations.pair" needs SettingsWrite: pair, Empty => stations::PairingShown;
    desk "stations.revoke" needs SettingsWrite: revoke, stations::RevokeStation => stations::StationsSheet;
    desk "station.join" needs open: join, stations::JoinStation => stations::StationJoined;
    desk "station.leave" needs open: leave, Empty => ();
    query "session.preferences" needs Own: users::preferences::mine, Empty => users::preferences::Preferences;
    local "session.keep_preferences" needs Own: users::preferences::keep, users::preferences::Preferences => users::preferences::Preferences;

    // Accounts.
    query "users.list" needs Users: users::commands::list, Empty => Vec<users::commands::UserLine>;
    query "users.matrix" needs Users: users::commands::matrix, Empty => Vec<users::commands::MatrixLine>;
    command "users.create" needs Users: users::commands::create, users::commands::CreateUser => users::commands::UserLine;
    command "users.change" needs Users: users::commands::change, users::commands::ChangeUser => users::commands::UserLine;
    command "users.reset_passphrase" needs Users: users::commands::reset_passphrase, users::commands::ResetPassphrase => ();

    // Drafts, settings, lists of reference.
    query "drafts.list" needs Own: drafts::list, Empty => Vec<drafts::DraftLine>;
    query "drafts.open" needs Own: drafts::open, drafts::OpenDraft => drafts::Draft;
    local "drafts.save" needs Own: drafts::save, drafts::SaveDraft => drafts::DraftLine;
    local "drafts.discard" needs Own: drafts::discard, drafts::OpenDraft => ();
    query "settings.list" needs SettingsRead: settings::list, Empty => Vec<settings::Setting>;
    command "settings.save" needs SettingsWrite: settings::save, settings::SaveSetting => settings::Setting;
    query "settings.questions" needs SettingsRead: settings::questions::list, Empty => Vec<settings::questions::OpenQuestion>;
    query "reference.list" needs ReferenceRead: reference::list, reference::ReferenceQuery => Vec<reference::ReferenceItem>;
    command "reference.save" needs ReferenceWrite: reference::save, reference::SaveReferenceItem => reference::ReferenceItem;

    // Journal, checks, backup.
    query "journal.list" needs JournalRead: audit::list, audit::JournalQuery => Page<audit::JournalLine>;
    query "journal.entry" needs JournalRead: audit::entry, audit::OpenEntry => audit::JournalEntry;
    query "journal.verify" needs Verify: audit::verify, Empty => audit::Verification;
    query "file.health" needs Verify: backup::health::health, Empty => backup::health::FileHealth;
    file "backup.make" needs Backup: backup::make, backup::MakeBackup => backup::BackupMade;

    // Persons and stays.
    query "committals.list" needs RegistryRead: committals::queries::list, committals::queries::RegisterQuery => Page<committals::CommittalLine>;
    consult "committals.sheet" needs RegistryRead: committals::commands::open, committals::OneCommittal => committals::CommittalSheet;
    query "committals.preview" needs RegistryWrite: committals::commands::preview, committals::EnterCommittal => committals::CommittalPreview;
    command "committals.enter" needs RegistryWrite: committals::commands::enter, committals::EnterCommittal => committals::CommittalEntered;
    command "committals.correct" needs RegistryCorrect: committals::commands::correct, committals::commands::CorrectCommittal => committals::CommittalSheet;
    command "detainees.correct" needs RegistryCorrect: committals::commands::correct_identity, detainees::commands::CorrectIdentity => Option<committals::CommittalSheet>;
    command "detainees.set_photo" needs RegistryWrite: detainees::commands::set_photo, detainees::commands::SetPhoto => ();
    query "detainees.photo" needs RegistryRead: detainees::commands::photo, detainees::commands::OnePerson => Option<detainees::commands::Photo>;
    command "detainees.answer_similar" needs RegistryWrite: detainees::commands::answer_similar, detainees::commands::AnswerSimilar => ();

    // Acts.
    query "acts.vocabulary" needs RegistryRead: committals::acts::vocabulary, Empty => Vec<committals::acts::ActType>;
    query "acts.preview" needs RegistryWrite: committals::acts::preview, committals::acts::PreviewAct => committals::acts::ActPreview;
    command "acts.enter" needs RegistryWrite: committals::acts::enter, committals::acts::EnterAct => committals::CommittalSheet;
    command "acts.correct" needs RegistryCorrect: committals::acts::correct, committals::acts::CorrectAct => committals::CommittalSheet;
    command "acts.strike" needs RegistryCorrect: committals::acts::strike, committals::acts::StrikeAct => committals::CommittalSheet;

    // Hearings, and one outcome for many dossiers.
    query "hearings.list" needs RegistryRead: hearings::queries::list, Empty => Vec<hearings::Hearing>;
    query "hearings.preview" needs RegistryWrite: hearings::roll::preview, hearings::Roll => Vec<hearings::RollEffect>;
    command "hearings.enter" needs RegistryWrite: hearings::roll::enter, hearings::Roll => Vec<hearings::RollDone>;

    // Before the exit.
    query "release.check" needs RegistryRead: release::check, committals::OneCommittal => release::ReleaseCheck;

    // Exits under two signatures, and releases by error.
    query "exits.of_committal" needs RegistryRead: exits::queries::of_committal, committals::OneCommittal => exits::queries::StayExits;
    query "exits.list" needs RegistryRead: exits::queries::list, exits::queries::ExitQuery => exits::queries::ExitPage;
    command "exits.prepare" needs RegistryWrite: exits::commands::prepare, exits::commands::PrepareExit => exits::ExitSheet;
    command "exits.sign" needs RegistryWrite: exits::commands::sign, exits::commands::SignExit => exits::ExitSheet;
    command "exits.leave_unsigned" needs RegistryWrite: exits::commands::leave_unsigned, exits::commands::LeaveUnsigned => exits::ExitSheet;
    command "exits.validate" needs RegistryWrite: exits::commands::validate, exits::commands::ValidateExit => exits::ExitSheet;
    command "exits.withdraw" needs RegistryWrite: exits::commands::withdraw, exits::commands::WithdrawExit => exits::ExitSheet;
    command "exits.report_error" needs RegistryCorrect: exits::errors::report, exits::errors::ReportError => exits::ExitSheet;
    command "exits.close_error" needs RegistryCorrect: exits::errors::close, exits::errors::CloseError => exits::ExitSheet;

    // Deadlines and home.
    query "home.overview" needs RegistryRead: home::overview, Empty => home::Overview;
    query "deadlines.list" needs RegistryRead: deadlines::queries::list, deadlines::queries::DeadlineQuery => deadlines::queries::DeadlinePage;
    consult "deadlines.explain" needs RegistryRead: deadlines::queries::explain, committals::OneCommittal => deadlines::queries::Explanation;

    // Cells.
    query "cells.plan" needs RosterRead: cells::queries::plan, Empty => cells::CellPlan;
    query "cells.cell" needs RosterRead: cells::queries::cell, cells::OneCell => cells::CellPage;
    query "cells.choices" needs RegistryWrite: cells::queries::choices, committals::OneCommittal => cells::CellChoices;
    query "cells.path" needs RegistryRead: cells::history::path, committals::OneCommittal => cells::CellPath;
    command "cells.save_block" needs RegistryCorrect: cells::commands::save_block, cells::commands::SaveBlock => ();
    command "cells.save_cell" needs RegistryCorrect: cells::commands::save_cell, cells::commands::SaveCell => cells::CellPage;
    command "cells.out_of_use" needs RegistryCorrect: cells::commands::out_of_use, cells::commands::CellOutOfUse => cells::CellPage;
    command "cells.place" needs RegistryWrite: cells::commands::place, cells::commands::MovePerson => cells::CellPath;
    command "cells.adopt_written" needs RegistryCorrect: cells::commands::adopt_written, cells::commands::AdoptWritten => u32;
    command "cells.strike" needs RegistryCorrect: cells::commands::strike, cells::commands::StrikeMove => cells::CellPath;
    command "cells.separate" needs RegistryWrite: cells::people::separate, cells::people::Separate => cells::CellPath;
    command "cells.end_separation" needs RegistryWrite: cells::people::end_separation, cells::people::EndSeparation => cells::CellPath;

    // Movements and the count.
    query "movements.outside" needs RegistryRead: movements::queries::outside, Empty => Vec<movements::MovementLine>;
    query "movements.list" needs RegistryRead: movements::queries::list, movements::MovementQuery => Page<movements::MovementLine>;
    query "movements.of" needs RegistryRead: movements::queries::of, committals::OneCommittal => movements::Whereabouts;
    query "movements.day" needs RegistryRead: movements::day::situation, movements::OneDay => movements::day::DaySituation;
    query "movements.roll_call" needs RegistryRead: movements::roll_call::sheet, movements::roll_call::OneRollCall => movements::roll_call::RollCallSheet;
    command "movements.enter" needs RegistryWrite: movements::commands::enter, movements::EnterMovement => movements::MovementLine;
    command "movements.notify" needs RegistryWrite: movements::commands::notify, movements::AddNotice => movements::MovementLine;
    command "movements.strike" needs RegistryCorrect: movements::commands::strike, movements::StrikeMovement => movements::MovementLine;
    command "movements.count" needs RegistryWrite: movements::roll_call::enter, movements::roll_call::EnterRollCall => movements::roll_call::RollCallSheet;

    // Signed dates, and the clocks of people held with nothing to hold them.
    query "confirmations.of_committal" needs RegistryRead: confirmations::queries::of_committal, committals::OneCommittal => confirmations::queries::StayConfirmations;
    command "confirmations.propose" needs DatesConfirm: confirmations::commands::propose, confirmations::commands::ProposeDate => confirmations::Confirmation;
    command "confirmations.check" needs DatesConfirm: confirmations::commands::check, confirmations::commands::CheckDate => confirmations::Confirmation;
    command "confirmations.withdraw" needs DatesConfirm: confirmations::commands::withdraw, confirmations::commands::WithdrawDate => confirmations::Confirmation;
    command "confirmations.take_note" needs DatesConfirm: confirmations::commands::take_note, confirmations::commands::SeenDate => confirmations::Confirmation;
    query "confirmations.waiting" needs RegistryRead: confirmations::queries::waiting, confirmations::queries::SignatureQuery => confirmations::queries::SignaturePage;
    query "confirmations.clocks" needs RegistryRead: confirmations::clocks::clocks, confirmations::clocks::ClockQuery => confirmations::clocks::Clocks;
    query "confirmations.impact" needs RegistryRead: confirmations::impact::preview, confirmations::impact::TrySwitch => confirmations::impact::SwitchImpact;
    file "confirmations.recompute" needs RegistryCorrect: confirmations::recompute::run, Empty => confirmations::recompute::Recomputation;
    query "confirmations.progress" needs RegistryRead: confirmations::recompute::queries::progress, Empty => confirmations::recompute::RecomputeProgress;
    query "confirmations.recomputations" needs RegistryRead: confirmations::recompute::queries::list, Empty => Vec<confirmations::recompute::Recomputation>;
    query "confirmations.differences" needs RegistryRead: confirmations::recompute::queries::differences, confirmations::recompute::queries::DifferenceQuery => Page<confirmations::recompute::queries::DifferenceLine>;

    // Finding people.
    query "search.find" needs RegistryRead: finding::find, finding::FindQuery => Vec<finding::Hit>;
    query "search.similar" needs RegistryRead: finding::similar, finding::SimilarQuery => Vec<finding::SimilarPerson>;

    // Two records of one person.
    query "merges.pairs" needs RegistryRead: merges::pairs::list, merges::pairs::PairQuery => Page<merges::pairs::PairLine>;
    query "merges.compare" needs RegistryRead: merges::queries::compare, merges::TwoRecords => merges::Comparison;
    query "merges.list" needs RegistryRead: merges::queries::list, merges::queries::MergeQuery => Page<merges::MergeSheet>;
    command "merges.merge" needs RegistryCorrect: merges::commands::merge, merges::MergeRecords => merges::MergeSheet;
    command "merges.undo" needs RegistryCorrect: merges::commands::undo, merges::UndoMerge => merges::MergeSheet;

    // Family and defence.
    query "contacts.of" needs RegistryRead: contacts::queries::of, committals::OneCommittal => contacts::FamilySheet;
    command "contacts.save" needs RegistryWrite: contacts::commands::save_contact, contacts::SaveContact => contacts::FamilySheet;
    command "contacts.tell" needs RegistryWrite: contacts::commands::tell, contacts::TellContact => contacts::FamilySheet;
    command "contacts.strike" needs RegistryCorrect: contacts::commands::strike_contact, contacts::StrikeLine => contacts::FamilySheet;
    query "counsel.lacking" needs RegistryRead: contacts::lacking::list, Empty => Vec<contacts::lacking::LackingLine>;
    command "counsel.save" needs RegistryWrite: contacts::commands::save_counsel, contacts::SaveCounsel => contacts::FamilySheet;
    command "counsel.strike" needs RegistryCorrect: contacts::commands::strike_counsel, contacts::StrikeLine => contacts::FamilySheet;

    // Visits.
    query "visits.list" needs RegistryRead: visits::queries::list, visits::queries::VisitQuery => Page<visits::VisitLine>;
    query "visits.of" needs RegistryRead: visits::queries::of, committals::OneCommittal => visits::StayVisits;
    query "visits.check" needs RegistryRead: visits::checks::check, visits::checks::AskVisit => visits::VisitCheck;
    command "visits.enter" needs RegistryWrite: visits::commands::enter, visits::EnterVisit => visits::VisitLine;
    command "visits.leave" needs RegistryWrite: visits::commands::leave, visits::LeaveVisit => visits::VisitLine;
    command "visits.strike" needs RegistryCorrect: visits::commands::strike, contacts::StrikeLine => visits::VisitLine;
    command "permits.enter" needs RegistryWrite: visits::commands::enter_permit, visits::EnterPermit => visits::StayVisits;
    command "permits.strike" needs RegistryCorrect: visits::commands::strike_permit, contacts::StrikeLine => ();
    command "permits.withdraw" needs RegistryWrite: visits::commands::withdraw_permit, visits::WithdrawPermit => ();

    // Infants with their mothers, pregnancy, nursing.
    query "infants.list" needs RegistryRead: infants::queries::nursery, infants::queries::NurseryQuery => infants::Nursery;
    query "infants.of" needs RegistryRead: infants::queries::of, committals::OneCommittal => infants::MotherSheet;
    command "infants.save" needs RegistryWrite: infants::commands::save, infants::SaveInfant => infants::MotherSheet;
    command "infants.leave" needs RegistryWrite: infants::commands::leave, infants::InfantLeaves => infants::MotherSheet;
    command "infants.strike" needs RegistryCorrect: infants::commands::strike, contacts::StrikeLine => infants::MotherSheet;
    command "maternity.save" needs RegistryWrite: infants::commands::save_maternity, infants::SaveMaternity => infants::MotherSheet;
    command "maternity.strike" needs RegistryCorrect: infants::commands::strike_maternity, contacts::StrikeLine => infants::MotherSheet;

    // The people present, for the store and the infirmary.
    query "roster.list" needs RosterRead: roster::list, roster::RosterQuery => Page<roster::RosterLine>;

    // Registers taken over.
    query "takeover.preview" needs Takeover: takeover::queries::preview, takeover::input::TakeoverInput => takeover::queries::TakeoverPreview;
    command "takeover.run" needs Takeover: takeover::commands::run, takeover::input::TakeoverInput => takeover::queries::TakeoverReport;
    query "takeover.progress" needs Takeover: takeover::queries::progress, Empty => takeover::queries::TakeoverProgress;
    query "takeover.batches" needs RegistryRead: takeover::queries::batches, Empty => Vec<takeover::queries::BatchLine>;
    query "takeover.report" needs RegistryRead: takeover::queries::report, takeover::queries::OneBatch => takeover::queries::TakeoverReport;
    query "takeover.held" needs RegistryRead: takeover::queries::held, takeover::queries::HeldQuery => Page<takeover::queries::HeldRow>;
    command "takeover.complete" needs RegistryWrite: takeover::commands::complete, takeover::commands::CompleteHeldRow => committals::CommittalEntered;
    command "takeover.set_aside" needs RegistryCorrect: takeover::commands::set_aside, takeover::commands::SetAsideHeldRow => ();

    // A training establishment.
    query "training.exercises" needs RegistryRead: training::practice::exercises, Empty => Vec<training::practice::ExerciseLine>;
    house "training.reset" needs RegistryWrite: training::practice::reset, Empty => ();
    // Papers of the greffe.
    query "papers.models" needs ReferenceRead: papers::models::list, Empty => Vec<papers::models::PaperModel>;
    command "papers.save_model" needs ReferenceWrite: papers::models::save, papers::models::SaveModel => papers::models::PaperModel;
    query "papers.try_model" needs ReferenceRead: papers::models::try_out, papers::models::TryModel => registers::PrintFile;
    consult "papers.prepare" needs RegistryRead: papers::made::prepare, papers::PaperDue => papers::PaperDraft;
    command "papers.make" needs RegistryWrite: papers::made::make, papers::MakePaper => papers::PaperMade;
    command "papers.send" needs RegistryWrite: papers::made::send, papers::made::SendPaper => papers::PaperLine;
    command "papers.reprint" needs RegistryWrite: papers::made::reprint, papers::made::OnePaper => papers::PaperMade;
    query "papers.list" needs RegistryRead: papers::queries::list, papers::queries::PapersQuery => Page<papers::PaperLine>;
    query "papers.due" needs RegistryRead: papers::queries::due, committals::OneCommittal => Vec<papers::PaperOffer>;

    // Scans of the papers received.
    query "scans.kinds" needs RegistryRead: scans::queries::kinds, Empty => scans::kinds::ScanKinds;
    query "scans.list" needs RegistryRead: scans::queries::list, committals::OneCommittal => Vec<scans::ScanLine>;
    consult "scans.open" needs RegistryRead: scans::queries::open, scans::queries::OpenScan => scans::queries::ScanFile;
    query "scans.missing" needs RegistryRead: scans::queries::missing, scans::queries::MissingQuery => scans::queries::MissingPage;
    command "scans.add" needs RegistryWrite: scans::commands::add, scans::commands::AddScan => scans::ScanLine;
    command "scans.correct" needs RegistryCorrect: scans::commands::correct, scans::commands::CorrectScan => scans::ScanLine;
    command "scans.withdraw" needs RegistryCorrect: scans::commands::withdraw, scans::commands::WithdrawScan => scans::ScanLine;

    // Papers and exported lists.
    consult "prints.register" needs Print: registers::book::register, registers::book::Period => registers::PrintFile;
    consult "prints.overruns" needs Print: registers::statements::overruns_file, Empty => registers::PrintFile;
    consult "prints.nominal" needs Print: registers::statements::nominal_file, Empty => registers::PrintFile;
    consult "prints.untried" needs Print: registers::untried::untried_file, Empty => registers::PrintFile;
    consult "prints.sheet" needs Print: registers::statements::sheet_file, committals::OneCommittal => registers::PrintFile;
    consult "prints.day" needs Print: registers::day::day_file, movements::OneDay => registers::PrintFile;
    consult "prints.calculation" needs Print: registers::calculation::calculation_file, registers::calculation::CalculationPrint => registers::PrintFile;
    consult "prints.list" needs Print: registers::lists::print_list, registers::lists::ListPrint => registers::PrintFile;
    // Books of the house on the screen, and the views that people keep of them.
    query "lists.catalogue" needs Own: registers::lists::catalogue, Empty => Vec<registers::lists::BookLine>;
    query "lists.show" needs Own: registers::lists::show, registers::lists::ListShow => registers::lists::BookPage;
    query "lists.views" needs Own: registers::views::list, Empty => Vec<registers::views::ListView>;
    command "lists.save_view" needs Own: registers::views::save, registers::views::SaveView => registers::views::ListView;
    command "lists.share_view" needs ViewsShare: registers::views::share, registers::views::ShareView => registers::views::ListView;
    command "lists.withdraw_view" needs Own: registers::views::withdraw, registers::views::WithdrawView => ();
    query "prints.manual" needs Own: registers::manual::manual_file, registers::manual::ManualPrint => registers::PrintFile;
    consult "prints.roster" needs RosterRead: registers::house::roster, registers::house::RosterPrint => registers::PrintFile;
}

/// Every line of the table, in its order.
pub fn lines() -> impl Iterator<Item = &'static Line> {
    LINES.iter()
}

/// The line with this name.
pub fn line(name: &str) -> Option<&'static Line> {
    LINES.iter().find(|l| l.name == name)
}

/// What the journal keeps of an input: secrets never, pictures and files by their size.
pub fn for_journal(input: &Value) -> Value {
    match input {
        Value::Object(map) => Value::Object(
            map.iter()
                .map(|(key, value)| {
                    let kept = match (key.as_str(), value) {
                        ("passphrase" | "new_passphrase" | "old" | "new", Value::String(_)) => {
                            Value::String("•••".into())
                        }
                        ("base64", Value::String(s)) => {
                            Value::String(format!("{} bytes", s.len() / 4 * 3))
                        }
                        _ => for_journal(value),
                    };
                    (key.clone(), kept)
                })
                .collect(),
        ),
        Value::Array(list) => Value::Array(list.iter().map(for_journal).collect()),
        other => other.clone(),
    }
}
