//! People held beyond an end, each by another path and another number of days.

use super::Exercise;
use crate::committals::table::WithoutTitle;
use crate::training::people::Who;
use crate::training::scene::{By, Dossier, Scene, Stage, Way};

pub(super) const ALL: &[(&str, Exercise)] = &[
    ("overrun-first-period", first_period),
    ("overrun-late-order", late_order),
    ("overrun-flagrant", flagrant),
    ("overrun-short", short),
    ("overrun-crime-year", crime_year),
    ("overrun-ceiling", ceiling),
    ("overrun-referral", referral),
    ("overrun-adjournment", adjournment),
    ("overrun-sentence", sentence),
    ("overrun-release-order", release_order),
    ("overrun-minor", minor),
    ("without-title", without_title),
];

fn first_period(s: &mut Scene, d: &mut Dossier) {
    let on = s.since(-3, 6);
    s.instruction(d, on, Way::Instruction);
}

fn late_order(s: &mut Scene, d: &mut Dossier) {
    let on = s.since(-12, 6);
    s.instruction(d, on, Way::Instruction);
    let late = s.day(-9);
    s.renewal(d, late, false, 6);
}

fn flagrant(s: &mut Scene, d: &mut Dossier) {
    let on = s.since(-1, 2);
    s.flagrant(d, on, "flagrant_delit");
}

fn short(s: &mut Scene, d: &mut Dossier) {
    let on = s.since(-21, 1);
    s.instruction(d, on, Way::Short);
}

fn crime_year(s: &mut Scene, d: &mut Dossier) {
    let on = s.since(-64, 12);
    s.instruction(d, on, Way::Crime);
}

fn ceiling(s: &mut Scene, d: &mut Dossier) {
    let on = s.since(-110, 12);
    s.instruction(d, on, Way::Instruction);
    s.renewal(d, on.add_months(6).add_days(-4), false, 6);
}

fn referral(s: &mut Scene, d: &mut Dossier) {
    let on = s.day(-120);
    s.instruction(d, on, Way::Instruction);
    let referred = s.day(-9);
    s.act(d, "ordonnance_de_renvoi", referred, By::Judge, &[]);
}

fn adjournment(s: &mut Scene, d: &mut Dossier) {
    let on = s.day(-20);
    s.flagrant(d, on, "flagrant_delit");
    let hearing = s.day(-6);
    let next = s.day(14);
    s.act(d, "comparution_tribunal", hearing, By::Court, &[]);
    s.act(d, "renvoi_audience", hearing, By::Court, &[("to", serde_json::json!(next))]);
}

fn sentence(s: &mut Scene, d: &mut Dossier) {
    let from = s.sentence_since(-5, 8);
    s.judged_at_once(d, from, 8);
}

fn release_order(s: &mut Scene, d: &mut Dossier) {
    let on = s.day(-75);
    s.instruction(d, on, Way::Instruction);
    let ordered = s.day(-2);
    s.act(d, "mise_en_liberte", ordered, By::Judge, &[]);
}

fn minor(s: &mut Scene, d: &mut Dossier) {
    d.who = Some(Who::Boy);
    let on = s.day(-4);
    let offences = s.offence("BIE-01", on);
    s.instruction_for(d, on, offences);
    s.born(d, on, 16, 40);
}

fn without_title(s: &mut Scene, d: &mut Dossier) {
    d.stage = Stage::Other;
    let on = s.day(-1);
    s.enter(d, on);
    d.without_title = Some(WithoutTitle {
        reason: s.lists.remark("without_title"),
        ordered_by: s.lists.remark("without_title_by"),
    });
}
