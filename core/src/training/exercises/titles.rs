//! Orders that are disputed or void, titles without an end, several titles, files that contradict
//! themselves, minors, foreigners awaited elsewhere, comings and goings.

use super::Exercise;
use crate::detainees::PriorConviction;
use crate::training::people::Who;
use crate::training::scene::{By, Dossier, Scene, Stage, Way};
use serde_json::json;

pub(super) const ALL: &[(&str, Exercise)] = &[
    ("order-on-last-day", on_last_day),
    ("order-too-long", too_long),
    ("order-without-renewal-left", no_renewal_left),
    ("order-second-of-list", second_of_list),
    ("no-end-short", no_end_short),
    ("no-end-referred", no_end_referred),
    ("no-end-accused", no_end_accused),
    ("cannot-tell-appearance", no_appearance),
    ("cannot-tell-maximum", no_maximum),
    ("cannot-tell-two-orders", two_orders),
    ("cannot-tell-crime-flagrant", crime_flagrant),
    ("requalified-crime", requalified_crime),
    ("requalified-delit", requalified_delit),
    ("two-titles", two_titles),
    ("two-titles-one-over", one_over),
    ("prosecutor-appeal", prosecutor_appeal),
    ("release-request", release_request),
    ("no-communication", no_communication),
    ("minor-crime", minor_crime),
    ("minor-record", minor_record),
    ("minor-placed", minor_placed),
    ("name-unknown", name_unknown),
    ("extradition", extradition),
    ("contrainte", contrainte),
    ("title-came-after", title_came_after),
    ("escape-recaptured", escape_recaptured),
    ("escape-at-large", escape_at_large),
];

fn on_last_day(s: &mut Scene, d: &mut Dossier) {
    let on = s.since(118, 12);
    s.instruction(d, on, Way::Instruction);
    s.renewal(d, on.add_months(6), false, 6);
}

fn too_long(s: &mut Scene, d: &mut Dossier) {
    let on = s.since(70, 12);
    s.instruction(d, on, Way::Instruction);
    s.renewal(d, on.add_months(6).add_days(-8), false, 8);
}

fn no_renewal_left(s: &mut Scene, d: &mut Dossier) {
    let on = s.since(20, 12);
    s.instruction(d, on, Way::Instruction);
    s.renewal(d, on.add_months(6).add_days(-5), false, 6);
    let second = s.day(-3);
    s.renewal(d, second, false, 6);
}

fn second_of_list(s: &mut Scene, d: &mut Dossier) {
    let on = s.since(95, 18);
    s.instruction(d, on, Way::Named);
    s.renewal(d, on.add_months(6).add_days(-6), false, 6);
    s.renewal(d, on.add_months(12).add_days(-9), false, 6);
}

fn no_end_short(s: &mut Scene, d: &mut Dossier) {
    let on = s.day(-52);
    s.instruction(d, on, Way::Short);
    d.person.domiciled_in_mali = Some(false);
}

fn no_end_referred(s: &mut Scene, d: &mut Dossier) {
    let on = s.day(-160);
    s.instruction(d, on, Way::Instruction);
    let referred = s.day(-31);
    s.act(d, "ordonnance_de_renvoi", referred, By::Judge, &[]);
    s.act(d, "maintien_jusqu_au_jugement", referred, By::College, &[]);
}

fn no_end_accused(s: &mut Scene, d: &mut Dossier) {
    let from = s.day(-620);
    s.accused(d, from, 560, Way::Crime);
}

fn no_appearance(s: &mut Scene, d: &mut Dossier) {
    let on = s.day(-17);
    s.instruction(d, on, Way::Short);
    d.acts.retain(|a| a.kind != "premiere_comparution");
}

fn no_maximum(s: &mut Scene, d: &mut Dossier) {
    let on = s.day(-33);
    let offences = s.offence("VIO-11", on);
    s.instruction_for(d, on, offences);
}

fn two_orders(s: &mut Scene, d: &mut Dossier) {
    let on = s.since(140, 12);
    s.instruction(d, on, Way::Named);
    s.renewal(d, on.add_months(6).add_days(-12), false, 6);
    s.renewal(d, on.add_months(6).add_days(-5), false, 6);
    let remark = s.lists.remark("second_clerk");
    if let Some(act) = d.acts.last_mut() {
        act.note = remark;
    }
}

fn crime_flagrant(s: &mut Scene, d: &mut Dossier) {
    let on = s.day(-12);
    let offences = s.offence("BIE-02", on);
    s.new_case(d, on);
    s.enter(d, on);
    let fields = [("procedure", json!("flagrant_delit")), ("offences", json!(offences))];
    s.act(d, "mandat_de_depot", on, By::Prosecutor, &fields);
}

fn requalified_crime(s: &mut Scene, d: &mut Dossier) {
    let on = s.day(-100);
    s.instruction(d, on, Way::Instruction);
    let offences = s.offence("BIE-02", on);
    let then = s.day(-6);
    s.act(d, "requalification", then, By::Judge, &[("offences", json!(offences))]);
}

fn requalified_delit(s: &mut Scene, d: &mut Dossier) {
    let on = s.day(-90);
    let crime = s.offence("BIE-02", on);
    s.instruction_for(d, on, crime);
    let delit = s.offence("BIE-01", on);
    let then = s.day(-10);
    s.act(d, "requalification", then, By::Judge, &[("offences", json!(delit))]);
}

fn two_titles(s: &mut Scene, d: &mut Dossier) {
    let on = s.day(-130);
    s.instruction(d, on, Way::Instruction);
    let second = s.day(-40);
    s.instruction(d, second, Way::Crime);
}

fn one_over(s: &mut Scene, d: &mut Dossier) {
    let on = s.since(-10, 6);
    s.instruction(d, on, Way::Instruction);
    let second = s.day(-25);
    s.instruction(d, second, Way::Instruction);
}

fn prosecutor_appeal(s: &mut Scene, d: &mut Dossier) {
    let on = s.day(-60);
    s.instruction(d, on, Way::Instruction);
    let (ordered, appealed) = (s.day(-2), s.day(-1).to_string());
    let order = s.act(d, "mise_en_liberte", ordered, By::Judge, &[]);
    let fields = [("of", json!(order)), ("by", json!("procureur"))];
    s.add(d, "appel", &appealed, By::Prosecutor, &fields);
}

fn release_request(s: &mut Scene, d: &mut Dossier) {
    let on = s.day(-80);
    s.instruction(d, on, Way::Instruction);
    let (asked, told) = (s.day(-6), s.day(-5));
    let fields = [("communicated_on", json!(told))];
    s.act(d, "demande_de_mise_en_liberte", asked, By::House, &fields);
}

fn no_communication(s: &mut Scene, d: &mut Dossier) {
    let on = s.day(-8);
    s.instruction(d, on, Way::Special);
    s.act(d, "interdiction_de_communiquer", on, By::Judge, &[]);
}

fn minor_crime(s: &mut Scene, d: &mut Dossier) {
    d.who = Some(Who::Girl);
    let on = s.day(-95);
    let offences = s.offence("HOM-08", on);
    s.instruction_for(d, on, offences);
    s.born(d, on, 16, 30);
    let asked = s.day(-90);
    s.act(d, "enquete_sociale", asked, By::Judge, &[]);
}

fn minor_record(s: &mut Scene, d: &mut Dossier) {
    d.who = Some(Who::Boy);
    let on = s.since(34, 3);
    let offences = s.offence("BIE-05", on);
    s.instruction_for(d, on, offences);
    s.born(d, on, 16, 55);
    d.person.prior_convictions = vec![PriorConviction {
        nature: "delit".into(),
        months_firm: 4,
        common_law: true,
        final_on: s.day(-300),
    }];
}

fn minor_placed(s: &mut Scene, d: &mut Dossier) {
    d.who = Some(Who::Boy);
    d.stage = Stage::Other;
    let on = s.day(-70);
    s.enter(d, on);
    s.add(d, "placement_educatif", &on.to_string(), By::Judge, &[]);
    s.born(d, on, 16, 58);
}

fn name_unknown(s: &mut Scene, d: &mut Dossier) {
    let on = s.day(-26);
    s.flagrant(d, on, "flagrant_delit");
    d.person.name_unknown = true;
    d.person.sex = Some(crate::detainees::Sex::M);
    d.person.alias = s.dice.pick(&s.lists.house.aliases);
}

fn extradition(s: &mut Scene, d: &mut Dossier) {
    d.foreign = true;
    d.stage = Stage::Other;
    let on = s.day(-13);
    s.enter(d, on);
    s.add(d, "ordre_d_ecrou_extraditionnel", &on.to_string(), By::ProsecutorGeneral, &[]);
}

fn contrainte(s: &mut Scene, d: &mut Dossier) {
    d.stage = Stage::Other;
    let on = s.since(6, 1);
    s.enter(d, on);
    let fields = [
        ("for", json!("etat")),
        ("amount_xof", json!(2_400_000)),
        ("months", json!(1)),
        ("convicted_on", json!(on.add_months(-7))),
        ("final_on", json!(on.add_months(-5))),
    ];
    s.add(d, "requisition_d_incarceration", &on.to_string(), By::Prosecutor, &fields);
}

fn title_came_after(s: &mut Scene, d: &mut Dossier) {
    let on = s.day(-40);
    s.enter(d, on);
    let remark = s.lists.remark("soit_transmis");
    s.add(d, "entree_sans_titre", &on.to_string(), By::House, &[]);
    if let Some(act) = d.acts.last_mut() {
        act.note = remark;
    }
    s.flagrant(d, on.add_days(1), "flagrant_delit");
}

fn escape_recaptured(s: &mut Scene, d: &mut Dossier) {
    let on = s.since(160, 12);
    s.instruction(d, on, Way::Crime);
    let (gone, back) = (s.day(-60).to_string(), s.day(-41).to_string());
    s.add(d, "evasion", &gone, By::House, &[]);
    s.add(d, "reprise", &back, By::House, &[]);
}

fn escape_at_large(s: &mut Scene, d: &mut Dossier) {
    let on = s.day(-210);
    s.instruction(d, on, Way::Crime);
    let gone = s.day(-35).to_string();
    let paper = s.paper(d, "evasion", &gone, By::House, &[]);
    d.later.push(paper);
}
