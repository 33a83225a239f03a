//! After the judgment: remedies, several sentences, pardon, conditional release, ways out.

use super::Exercise;
use crate::training::scene::{By, Dossier, Scene, Way};
use serde_json::{Value, json};

pub(super) const ALL: &[(&str, Exercise)] = &[
    ("sentence-just-given", just_given),
    ("sentence-appealed", appealed),
    ("sentence-opposed", opposed),
    ("sentence-cassation", cassation),
    ("sentence-finality-unknown", finality_unknown),
    ("sentence-and-new-case", and_new_case),
    ("sentence-two", two),
    ("sentence-merged", merged),
    ("sentence-pardon", pardon),
    ("sentence-conditional", conditional),
    ("sentence-contrainte", then_contrainte),
    ("sentence-leave", leave),
    ("sentence-life", life),
    ("recalled", recalled),
    ("left-late", left_late),
    ("left-pardoned", left_pardoned),
    ("left-conditionally", left_conditionally),
    ("left-paid", left_paid),
    ("left-dead", left_dead),
];

fn of(name: &str) -> [(&'static str, Value); 1] {
    [("of", json!(name))]
}

fn just_given(s: &mut Scene, d: &mut Dossier) {
    let from = s.day(-28);
    s.flagrant(d, from, "flagrant_delit");
    let (heard, judged) = (s.day(-14), s.day(-7));
    s.act(d, "comparution_tribunal", heard, By::Court, &[]);
    s.judgment(d, judged, false, 12);
}

fn appealed(s: &mut Scene, d: &mut Dossier) {
    let from = s.day(-150);
    let judgment = s.judged_at_once(d, from, 24);
    let on = s.day(-110).to_string();
    s.add(d, "appel", &on, By::House, &[("of", json!(judgment)), ("by", json!("prevenu"))]);
}

fn opposed(s: &mut Scene, d: &mut Dossier) {
    let from = s.day(-3);
    let judged = s.day(-80);
    let offences = s.offence("BIE-12", judged.add_days(-90));
    s.new_case(d, judged);
    s.enter(d, from);
    let fields = [
        ("court", json!("tribunal_correctionnel")),
        ("result", json!("condamnation")),
        ("contradictory", json!(false)),
        ("offences", json!(offences)),
        ("sentence", json!({ "months": 18 })),
    ];
    let judgment = s.act(d, "jugement", judged, By::Court, &fields);
    let on = from.to_string();
    let basis = [("of", json!([judgment])), ("basis", json!("mandat_d_arret"))];
    s.add(d, "ecrou_pour_execution", &on, By::Prosecutor, &basis);
    let told = [("of", json!(judgment)), ("in_person", json!(true))];
    s.add(d, "signification", &on, By::House, &told);
    let opposed = s.day(-2).to_string();
    s.add(d, "opposition", &opposed, By::House, &of(&judgment));
    d.stage = crate::training::scene::Stage::Convicted;
}

fn cassation(s: &mut Scene, d: &mut Dossier) {
    let from = s.day(-240);
    let judgment = s.judged_at_once(d, from, 36);
    let appealed = s.day(-200).to_string();
    let by = [("of", json!(judgment)), ("by", json!("prevenu"))];
    s.add(d, "appel", &appealed, By::House, &by);
    let (heard, lodged) = (s.day(-22).to_string(), s.day(-20).to_string());
    let upheld = [("of", json!(judgment)), ("result", json!("confirme"))];
    let ruling = s.add(d, "arret", &heard, By::Appeal, &upheld);
    let by = [("of", json!(ruling)), ("by", json!("prevenu"))];
    s.add(d, "pourvoi", &lodged, By::House, &by);
}

fn finality_unknown(s: &mut Scene, d: &mut Dossier) {
    let months = 60;
    let reform = s.lists.house.reform_on;
    let from = reform.add_days(-300).max(s.sentence_since(120, months));
    let offences = s.offence("BIE-04", from);
    s.instruction_for(d, from, offences);
    s.judgment(d, from.add_days(120), false, months);
}

fn and_new_case(s: &mut Scene, d: &mut Dossier) {
    let from = s.sentence_since(90, 12);
    s.judged_at_once(d, from, 12);
    let second = s.day(-45);
    s.instruction(d, second, Way::Instruction);
}

fn two(s: &mut Scene, d: &mut Dossier) {
    let from = s.day(-250);
    s.judged_at_once(d, from, 12);
    let second = s.day(-200);
    let offences = s.offence("BIE-10", from.add_days(-30));
    s.instruction_for(d, second, offences);
    s.judgment(d, second.add_days(60), false, 10);
}

fn merged(s: &mut Scene, d: &mut Dossier) {
    let from = s.day(-300);
    let first = s.judged_at_once(d, from, 18);
    let second = s.day(-260);
    let offences = s.offence("BIE-01", from.add_days(-40));
    s.instruction_for(d, second, offences);
    let other = s.judgment(d, second.add_days(70), false, 12);
    let on = s.day(-120).to_string();
    let fields = [("of", json!([first, other])), ("kind", json!("totale"))];
    s.add(d, "confusion", &on, By::Court, &fields);
}

fn pardon(s: &mut Scene, d: &mut Dossier) {
    let from = s.day(-400);
    let judgment = s.judged_at_once(d, from, 30);
    let on = s.day(-60).to_string();
    let fields = [("of", json!([judgment])), ("kind", json!("partielle")), ("months", json!(6))];
    s.add(d, "grace", &on, By::Presidency, &fields);
}

fn conditional(s: &mut Scene, d: &mut Dossier) {
    let from = s.sentence_since(340, 24);
    s.judged_at_once(d, from, 24);
}

fn then_contrainte(s: &mut Scene, d: &mut Dossier) {
    let from = s.sentence_since(40, 8);
    s.judged_at_once(d, from, 8);
    let on = s.day(-5);
    let fields = [
        ("for", json!("etat")),
        ("amount_xof", json!(850_000)),
        ("months", json!(2)),
        ("convicted_on", json!(from.add_days(30))),
        ("final_on", json!(on.add_months(-4))),
    ];
    s.add(d, "requisition_d_incarceration", &on.to_string(), By::Prosecutor, &fields);
}

fn leave(s: &mut Scene, d: &mut Dossier) {
    let from = s.sentence_since(200, 18);
    s.judged_at_once(d, from, 18);
    let (on, until) = (s.day(-31).to_string(), s.day(-28));
    s.add(d, "permission_de_sortie", &on, By::Sentences, &[("until", json!(until))]);
}

fn life(s: &mut Scene, d: &mut Dossier) {
    let from = s.day(-520);
    let offences = s.offence("HOM-01", from);
    s.instruction_for(d, from, offences.clone());
    s.renewal(d, from.add_months(12).add_days(-9), true, 12);
    let accused = s.day(-130);
    s.act(d, "mise_en_accusation", accused, By::Chamber, &[]);
    s.act(d, "ordonnance_de_prise_de_corps", accused, By::Chamber, &[]);
    let judged = s.day(-48);
    s.act(d, "comparution_chambre_criminelle", judged, By::Criminal, &[]);
    let fields = [
        ("court", json!("chambre_criminelle")),
        ("result", json!("condamnation")),
        ("offences", json!(offences)),
        ("sentence", json!({ "life": true })),
    ];
    s.act(d, "jugement", judged, By::Criminal, &fields);
    d.stage = crate::training::scene::Stage::Convicted;
}

fn recalled(s: &mut Scene, d: &mut Dossier) {
    let on = s.day(-8);
    s.enter(d, on);
    s.add(
        d,
        "incarceration_pour_manquement",
        &on.to_string(),
        By::Sentences,
        &[("before", json!("jap"))],
    );
    d.stage = crate::training::scene::Stage::Convicted;
}

fn left_late(s: &mut Scene, d: &mut Dossier) {
    let from = s.sentence_since(-34, 6);
    s.judged_at_once(d, from, 6);
    let gone = s.day(-29);
    s.leave(d, gone, "sentence_served", By::Prosecutor);
}

fn left_pardoned(s: &mut Scene, d: &mut Dossier) {
    let from = s.day(-420);
    let judgment = s.judged_at_once(d, from, 24);
    let on = s.day(-63);
    let fields = [("of", json!([judgment])), ("kind", json!("totale"))];
    s.add(d, "grace", &on.to_string(), By::Presidency, &fields);
    s.leave(d, on, "pardon", By::Presidency);
}

fn left_conditionally(s: &mut Scene, d: &mut Dossier) {
    let from = s.day(-480);
    s.judged_at_once(d, from, 24);
    let on = s.day(-50).to_string();
    let paper = s.paper(d, "liberation_conditionnelle", &on, By::Ministry, &[]);
    d.later.push(paper);
}

fn left_paid(s: &mut Scene, d: &mut Dossier) {
    d.stage = crate::training::scene::Stage::Other;
    let on = s.day(-57);
    s.enter(d, on);
    let fields = [
        ("for", json!("etat")),
        ("amount_xof", json!(450_000)),
        ("days", json!(10)),
        ("convicted_on", json!(on.add_months(-8))),
        ("final_on", json!(on.add_months(-6))),
    ];
    let held = s.add(d, "requisition_d_incarceration", &on.to_string(), By::Prosecutor, &fields);
    let paid = s.day(-53);
    s.add(d, "paiement", &paid.to_string(), By::House, &of(&held));
    s.leave(d, paid, "fine_paid", By::Prosecutor);
}

fn left_dead(s: &mut Scene, d: &mut Dossier) {
    let on = s.day(-330);
    s.instruction(d, on, Way::Crime);
    let paper = s.paper(d, "deces", &s.day(-71).to_string(), By::House, &[]);
    d.later.push(paper);
}
