//! The rest of the house: people held in order, before and after judgment, and those who left.

use super::papers::{date_of, longest};
use super::scene::{By, Dossier, Scene, Stage, Way};
use serde_json::json;

/// Someone held before judgment, whose papers are in order.
pub(super) fn untried(s: &mut Scene, d: &mut Dossier) {
    if d.who.is_some_and(super::people::Who::is_minor) {
        return young(s, d);
    }
    match s.dice.weighted(&[34, 8, 30, 5, 12, 3, 4, 3, 1]) {
        0 => delit(s, d, Way::Instruction, 2),
        1 => delit(s, d, Way::Named, 3),
        2 => crime(s, d, Way::Crime),
        3 => crime(s, d, Way::Special),
        4 => {
            let on = s.dice.between(-56, -1);
            let on = s.day(on);
            s.flagrant(d, on, "flagrant_delit");
        }
        5 => {
            let on = s.dice.between(-27, -1);
            let on = s.day(on);
            s.flagrant(d, on, "comparution_immediate");
            s.act(d, "comparution_tribunal", on, By::Court, &[]);
        }
        6 => {
            let end = s.dice.between(2, 27);
            let on = s.since(end, 1);
            s.instruction(d, on, Way::Short);
        }
        7 => {
            let after = s.dice.between(380, 640);
            let from = s.dice.between(-after - 150, -after - 20);
            let from = s.day(from);
            s.accused(d, from, after, Way::Crime);
        }
        _ => {
            let referred = s.dice.between(-25, -3);
            let on = s.dice.between(referred - 150, referred - 60);
            let (on, referred) = (s.day(on), s.day(referred));
            s.instruction(d, on, Way::Instruction);
            s.act(d, "ordonnance_de_renvoi", referred, By::Judge, &[]);
            s.act(d, "maintien_jusqu_au_jugement", referred, By::College, &[]);
        }
    }
}

/// A minor accused of a crime: the only usual ground to hold one (CPP 1018).
fn young(s: &mut Scene, d: &mut Dossier) {
    let end = s.dice.between(20, 340);
    let on = s.since(end, 12);
    s.instruction(d, on, Way::Crime);
}

/// A délit in one of its periods of six months, renewed in time.
fn delit(s: &mut Scene, d: &mut Dossier, way: Way, most: i64) {
    let mut period = s.dice.between(1, most).min(s.dice.between(1, most));
    let end = s.dice.between(3, 178);
    if s.is_before_reform(s.since(end, 6 * period)) {
        // Before the reform no délit had a third period.
        period = period.min(2);
    }
    let on = s.since(end, 6 * period);
    s.instruction(d, on, way);
    for n in 1..period {
        let ordered = on.add_months(6 * n).add_days(-s.dice.between(2, 13));
        s.renewal(d, ordered, false, 6);
    }
}

/// A crime in one of its three years, prolonged in time.
fn crime(s: &mut Scene, d: &mut Dossier, way: Way) {
    let year = s.dice.between(1, 3).min(s.dice.between(1, 3));
    let end = s.dice.between(5, 360);
    let on = s.since(end, 12 * year);
    s.instruction(d, on, way);
    for n in 1..year {
        let ordered = on.add_months(12 * n).add_days(-s.dice.between(2, 20));
        s.renewal(d, ordered, true, 12);
    }
}

/// Someone serving a sentence that ends so many days from today (before when negative).
pub(super) fn sentenced(s: &mut Scene, d: &mut Dossier, end_in: i64) {
    d.stage = Stage::Convicted;
    let judgment = match s.dice.weighted(&[45, 30, 25]) {
        0 => {
            let months = s.dice.pick(&[6, 8, 10, 12, 18]).max(6);
            let from = s.sentence_since(end_in.min(30 * months - 45), months);
            s.judged_at_once(d, from, months)
        }
        1 => {
            let months = s.dice.pick(&[18, 24, 36, 48]).max(18);
            let from = s.sentence_since(end_in.min(30 * months - 380), months);
            s.judged_after_inquiry(d, from, months)
        }
        _ => {
            let months = s.dice.pick(&[60, 72, 84, 96, 120]).max(60);
            let from = s.sentence_since(end_in.min(30 * months - 960), months);
            s.judged_for_crime(d, from, months)
        }
    };
    within_the_maximum(d);
    let Some(judged_on) = date_of(d, &judgment) else { return };
    if s.is_before_reform(judged_on) {
        if s.dice.chance(88) {
            s.certificate(d, &judgment, judged_on);
        }
    } else if end_in > 0 && s.dice.chance(16) {
        let on = judged_on.add_days(s.dice.between(2, 25)).min(s.day(-1)).to_string();
        s.add(d, "appel", &on, By::House, &[("of", json!(judgment)), ("by", json!("prevenu"))]);
    }
}

/// A court does not go above the law: the maximum written in the title is raised where needed.
fn within_the_maximum(d: &mut Dossier) {
    let most = longest(d);
    for act in &mut d.acts {
        let Some(months) = act.data.get("sentence").and_then(|s| s.get("months")) else { continue };
        if months.as_i64().is_some_and(|m| m > most) {
            act.data.insert("sentence".into(), json!({ "months": most }));
        }
    }
}

/// Someone who left, so many days before today.
pub(super) fn gone(s: &mut Scene, d: &mut Dossier, days_ago: i64) {
    match s.dice.weighted(&[42, 27, 8, 8, 11, 4]) {
        0 => {
            sentenced(s, d, -days_ago);
            let on = s.day(-days_ago);
            s.leave(d, on, "sentence_served", By::Prosecutor);
        }
        1 => before_judgment(s, d, days_ago, "mise_en_liberte", "provisional_release"),
        2 => before_judgment(s, d, days_ago, "non_lieu", "dismissed"),
        3 => acquitted(s, d, days_ago),
        4 => moved(s, d, days_ago),
        _ => expired(s, d, days_ago),
    }
}

fn before_judgment(s: &mut Scene, d: &mut Dossier, days_ago: i64, order: &str, reason: &str) {
    let held = s.dice.between(8, 170);
    let (on, out) = (s.day(-days_ago - held), s.day(-days_ago));
    s.instruction(d, on, Way::Instruction);
    s.act(d, order, out, By::Judge, &[]);
    s.leave(d, out, reason, By::Judge);
}

fn acquitted(s: &mut Scene, d: &mut Dossier, days_ago: i64) {
    let held = s.dice.between(12, 28);
    let (on, out) = (s.day(-days_ago - held), s.day(-days_ago));
    if s.is_before_reform(on) {
        s.instruction(d, on, Way::Instruction);
    } else {
        s.flagrant(d, on, "flagrant_delit");
        s.act(d, "comparution_tribunal", out, By::Court, &[]);
    }
    let fields = [("court", json!("tribunal_correctionnel")), ("result", json!("relaxe"))];
    s.act(d, "jugement", out, By::Court, &fields);
    s.leave(d, out, "acquitted", By::Court);
}

fn moved(s: &mut Scene, d: &mut Dossier, days_ago: i64) {
    let held = s.dice.between(30, 330);
    let (on, out) = (s.day(-days_ago - held), s.day(-days_ago));
    s.instruction(d, on, Way::Crime);
    let to = s.lists.remark("transfer");
    s.add(d, "transferement", &out.to_string(), By::Ministry, &[("to", json!(to))]);
    s.leave(d, out, "transfer", By::Ministry);
}

fn expired(s: &mut Scene, d: &mut Dossier, days_ago: i64) {
    let on = s.since(-days_ago, 6);
    s.instruction(d, on, Way::Instruction);
    s.leave(d, on.add_months(6), "title_expired", By::College);
}
