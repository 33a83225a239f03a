//! The first page of the day: who is here, what has run out, what falls due, what is unfinished.

use crate::base::dates::{Day, Moment};
use crate::base::partial::Certainty;
use crate::committals::CommittalLine;
use crate::committals::queries::{self, RegisterQuery};
use crate::confirmations::queries::SignatureCounts;
use crate::confirmations::{self, clocks};
use crate::deadlines::everyone::{Everyone, Place};
use crate::deadlines::queries::Groups;
use crate::deadlines::{DeadlineLine, LineKind, Severity, table};
use crate::exits::queries::ExitCounts;
use crate::failure::Result;
use crate::infants::{self, InfantLine};
use crate::movements::roll_call::Session;
use crate::settings;
use crate::store::Read;
use crate::store::clock::ClockState;
use crate::store::structure::Structure;
use crate::{cells, exits, movements};
use serde::Serialize;

/// Lines shown on the first page; the rest is one key away.
const SHOWN: usize = 40;
/// Last entries shown.
const RECENT: u32 = 8;
/// Age of majority, for the count.
const MAJORITY: i64 = 18;

/// Counts of the day.
#[derive(Clone, Copy, Debug, Default, Serialize, ts_rs::TS)]
pub struct Counts {
    /// Inside.
    pub present: u32,
    /// Men.
    pub men: u32,
    /// Women.
    pub women: u32,
    /// Under eighteen, or possibly.
    pub minors: u32,
    /// Not Malian.
    pub foreigners: u32,
    /// Held before judgment.
    pub untried: u32,
    /// Convicted, final or not.
    pub convicted: u32,
    /// Neither.
    pub other: u32,
    /// Entered today.
    pub entered_today: u32,
    /// Left today.
    pub left_today: u32,
    /// People held beyond an end.
    pub overruns: u32,
    /// Their days, together.
    pub overrun_days: i64,
    /// Ends within eight days.
    pub due_in_8: u32,
    /// Ends within fifteen days.
    pub due_in_15: u32,
    /// People for whom something cannot be told.
    pub cannot_tell: u32,
    /// Received without a title.
    pub without_title: u32,
    /// Lines of a legacy register waiting for a clerk.
    pub held_rows: u32,
    /// Provisional numbers.
    pub provisional_numbers: u32,
    /// Infants with their mothers, counted apart.
    pub infants: u32,
    /// Out, to come back.
    pub outside: u32,
    /// Of whom past their hour.
    pub late_returns: u32,
    /// Inside, in no cell; none while the house has drawn no cell.
    pub without_cell: Option<u32>,
    /// The roll call whose hour has come and that was not entered.
    pub roll_call_due: Option<Session>,
}

/// The last verified copy.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct BackupAge {
    /// When.
    pub last_at: Option<Moment>,
    /// Hours ago.
    pub hours: Option<i64>,
    /// How loudly the house wants it said.
    pub severity: Severity,
}

/// The age of the last copy against the two limits of the house.
fn backup_age(read: &Read<'_>) -> Result<BackupAge> {
    let last_at = crate::backup::last(read)?;
    let hours = last_at.map(|at| at.minutes_until(read.now) / 60);
    let alarm = settings::integer(read, "backup_alarm_hours")?;
    let reminder = settings::integer(read, "backup_reminder_hours")?;
    let severity = match hours {
        Some(hours) if hours <= reminder => Severity::InOrder,
        Some(hours) if hours <= alarm => Severity::Urgent,
        _ => Severity::Overrun,
    };
    Ok(BackupAge { last_at, hours, severity })
}

/// The first page.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct Overview {
    /// The day.
    pub today: Day,
    /// Counts.
    pub counts: Counts,
    /// Lines by group.
    pub groups: Groups,
    /// Signatures under dates that wait for somebody.
    pub signatures: SignatureCounts,
    /// Exits that wait for a signature, for validation, and releases by error.
    pub exits: ExitCounts,
    /// Overruns ended since the first of the year.
    pub overruns_corrected: u32,
    /// Their share among all overruns, in thousandths (indicator OS1).
    pub overruns_corrected_per_mille: Option<u32>,
    /// The loudest lines.
    pub alerts: Vec<DeadlineLine>,
    /// Infants who must leave soon, or of whom it cannot be told.
    pub infants_due: Vec<InfantLine>,
    /// Unfinished entries.
    pub drafts: Vec<crate::drafts::DraftLine>,
    /// The last verified copy.
    pub backup: BackupAge,
    /// What is known of the structure of the file.
    pub structure: Structure,
    /// The clock.
    pub clock: ClockState,
    /// Last entries.
    pub recent: Vec<CommittalLine>,
}

fn is_untried(category: &str) -> bool {
    crate::acts::vocabulary::UNTRIED.contains(&category)
}

fn population(read: &Read<'_>, counts: &mut Counts) -> Result<()> {
    let today = read.today;
    table::each_present(read.conn, |p| {
        counts.present += 1;
        match p.sex.as_deref() {
            Some("M") => counts.men += 1,
            Some("F") => counts.women += 1,
            _ => {}
        }
        let age = p.birth.and_then(|b| b.is_at_least(MAJORITY, today));
        counts.minors += u32::from(age.is_some_and(|a| a != Certainty::Certain));
        counts.foreigners += u32::from(p.nationalities.first().is_some_and(|n| n != "MLI"));
        counts.entered_today += u32::from(p.entered_at.starts_with(&today.to_string()));
        counts.provisional_numbers += u32::from(p.provisional);
        counts.without_title += u32::from(p.without_title);
        Ok(())
    })
}

fn categories(everyone: &Everyone, counts: &mut Counts) {
    for (_, category) in everyone.categories() {
        match category {
            Some(c) if is_untried(c) => counts.untried += 1,
            Some(c) if c.starts_with("condamne") => counts.convicted += 1,
            _ => counts.other += 1,
        }
    }
}

fn deadlines(everyone: &Everyone, counts: &mut Counts) {
    let distinct = |test: &dyn Fn(&Place) -> bool| {
        let mut people = vec![false; everyone.len()];
        for place in everyone.places.iter().filter(|l| test(l)) {
            if let Some(counted) = people.get_mut(place.person as usize) {
                *counted = true;
            }
        }
        people.into_iter().filter(|counted| *counted).count() as u32
    };
    let within = |l: &Place, days: i64| {
        matches!(l.kind, LineKind::TitleEnd | LineKind::Release)
            && l.severity != Severity::Overrun
            && l.days.is_some_and(|d| (0..=days).contains(&d))
    };
    counts.overruns = distinct(&|l| l.severity == Severity::Overrun);
    counts.cannot_tell = distinct(&|l| l.kind == LineKind::CannotTell);
    counts.due_in_8 = distinct(&|l| within(l, 8));
    counts.due_in_15 = distinct(&|l| within(l, 15));
    let mut worst = vec![0; everyone.len()];
    for place in &everyone.places {
        if let Some(days) = worst.get_mut(place.person as usize) {
            *days = place.overrun_days.max(*days);
        }
    }
    counts.overrun_days = worst.iter().sum();
}

/// Who is outside, who has no cell, and the roll call that is due.
fn outings(read: &Read<'_>, counts: &mut Counts) -> Result<()> {
    for outing in movements::queries::outings(read, read.now)? {
        counts.outside += 1;
        counts.late_returns += u32::from(outing.expected_at.is_some_and(|at| at < read.now));
    }
    if cells::table::has_cells(read.conn)? {
        counts.without_cell = Some(cells::table::housed(read)?.1);
        counts.roll_call_due = movements::roll_call::due(read)?;
    }
    Ok(())
}

/// The first page of the day.
pub fn overview(read: &Read<'_>, _: crate::api::Empty) -> Result<Overview> {
    let mut counts = Counts::default();
    population(read, &mut counts)?;
    let everyone = Everyone::of(read)?;
    categories(&everyone, &mut counts);
    deadlines(&everyone, &mut counts);
    counts.left_today = read
        .conn
        .prepare_cached("SELECT count(*) FROM committals WHERE exit_on = ?1")?
        .query_row([read.today], |r| r.get(0))?;
    counts.held_rows = read
        .conn
        .prepare_cached("SELECT count(*) FROM takeover_rows WHERE state = 'waiting'")?
        .query_row([], |r| r.get(0))?;
    let mut infants_due = infants::queries::inside(read)?;
    counts.infants = infants_due.len() as u32;
    infants_due.retain(infants::queries::is_due);
    outings(read, &mut counts)?;
    let recent = queries::list(
        read,
        RegisterQuery {
            sort: Some("entered_at".into()),
            descending: Some(true),
            limit: Some(RECENT),
            ..RegisterQuery::default()
        },
    )?;
    let first = clocks::first_of_year(read.today);
    let overruns_corrected = clocks::table::corrected(read.conn, first, read.today)?;
    Ok(Overview {
        today: read.today,
        signatures: confirmations::queries::counts(read)?,
        exits: exits::queries::counts(read.conn)?,
        overruns_corrected,
        overruns_corrected_per_mille: clocks::share(overruns_corrected, counts.overruns),
        groups: everyone.groups(),
        alerts: everyone.lines(read, everyone.places.iter().take(SHOWN))?,
        counts,
        infants_due,
        drafts: crate::drafts::list(read, crate::api::Empty {})?,
        backup: backup_age(read)?,
        structure: read.store.structure(),
        clock: read.clock.clone(),
        recent: recent.rows,
    })
}
