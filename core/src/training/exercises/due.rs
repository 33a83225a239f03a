//! What falls due today, within eight days, within fifteen.

use super::Exercise;
use crate::training::people::Who;
use crate::training::scene::{By, Dossier, Scene, Way};
use serde_json::json;

pub(super) const ALL: &[(&str, Exercise)] = &[
    ("due-today-trial", today_trial),
    ("due-today-crime", today_crime),
    ("due-today-sentence", today_sentence),
    ("due-1-arrest", arrest),
    ("due-1-bring", bring),
    ("due-2-renewal", renewal),
    ("due-3-sentence", sentence_3),
    ("due-4-not-notified", not_notified),
    ("due-5-short", short),
    ("due-7-minor", minor),
    ("due-8-flagrant", flagrant),
    ("due-10-renewal", renewal_10),
    ("due-11-sentence", sentence_11),
    ("due-12-named", named),
    ("due-14-crime", crime),
    ("due-15-refer", refer),
];

fn today_trial(s: &mut Scene, d: &mut Dossier) {
    let on = s.day(-30);
    s.flagrant(d, on, "comparution_immediate");
    s.act(d, "comparution_tribunal", on, By::Court, &[]);
}

fn today_crime(s: &mut Scene, d: &mut Dossier) {
    let on = s.since(0, 12);
    s.instruction(d, on, Way::Crime);
}

fn today_sentence(s: &mut Scene, d: &mut Dossier) {
    let from = s.sentence_since(0, 6);
    s.judged_at_once(d, from, 6);
}

/// Titles counted in hours run from the hour of admission.
fn hours(s: &mut Scene, d: &mut Dossier, kind: &str, days_ago: i64) {
    let on = s.day(-days_ago);
    s.new_case(d, on);
    s.enter(d, on);
    let at = d.entered_at.map(|at| at.to_string()).unwrap_or_default();
    s.add(d, kind, &at, By::Judge, &[("proc", json!(d.proc))]);
}

fn arrest(s: &mut Scene, d: &mut Dossier) {
    hours(s, d, "mandat_d_arret", 1);
}

fn bring(s: &mut Scene, d: &mut Dossier) {
    hours(s, d, "mandat_d_amener", 0);
}

fn renewal(s: &mut Scene, d: &mut Dossier) {
    let on = s.since(2, 6);
    s.instruction(d, on, Way::Instruction);
}

fn sentence_3(s: &mut Scene, d: &mut Dossier) {
    let from = s.sentence_since(3, 12);
    s.judged_at_once(d, from, 12);
}

fn not_notified(s: &mut Scene, d: &mut Dossier) {
    let on = s.since(4, 6);
    s.instruction(d, on, Way::Instruction);
    let ordered = s.day(-2);
    let fields = [("months", json!(6)), ("notified", json!(false))];
    s.act(d, "ordonnance_de_maintien", ordered, By::College, &fields);
    let remark = s.lists.remark("not_notified");
    if let Some(act) = d.acts.last_mut() {
        act.note = remark;
    }
}

fn short(s: &mut Scene, d: &mut Dossier) {
    let on = s.since(5, 1);
    s.instruction(d, on, Way::Short);
}

fn minor(s: &mut Scene, d: &mut Dossier) {
    d.who = Some(Who::Boy);
    let on = s.since(7, 12);
    let offences = s.offence("BIE-02", on);
    s.instruction_for(d, on, offences);
    s.born(d, on, 16, 50);
}

fn flagrant(s: &mut Scene, d: &mut Dossier) {
    let on = s.since(8, 2);
    s.flagrant(d, on, "flagrant_delit");
}

fn renewal_10(s: &mut Scene, d: &mut Dossier) {
    let on = s.since(10, 6);
    s.instruction(d, on, Way::Instruction);
}

fn sentence_11(s: &mut Scene, d: &mut Dossier) {
    let from = s.sentence_since(11, 24);
    s.judged_after_inquiry(d, from, 24);
}

fn named(s: &mut Scene, d: &mut Dossier) {
    let on = s.since(12, 12);
    s.instruction(d, on, Way::Named);
    s.renewal(d, on.add_months(6).add_days(-7), false, 6);
}

fn crime(s: &mut Scene, d: &mut Dossier) {
    let on = s.since(14, 24);
    s.instruction(d, on, Way::Crime);
    s.renewal(d, on.add_months(12).add_days(-6), true, 12);
}

fn refer(s: &mut Scene, d: &mut Dossier) {
    let on = s.since(15, 6);
    s.instruction(d, on, Way::Instruction);
}
