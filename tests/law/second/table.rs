//! Section 8.1, the day-based table of the mandat de dépôt, line after line, and the hour-based one.

use super::dates::parse_day;
use super::file::{Matter, Offence, World, listed, matter, maximum};

/// What a line of the table gives.
#[derive(Clone, Debug)]
pub struct Plan {
    pub rule: &'static str,
    pub first: i64,
    pub renewals: Vec<i64>,
    pub endless_renewals: bool,
    pub allowed: bool,
    pub from_appearance: bool,
    pub no_number: bool,
    pub no_ceiling: bool,
    pub flag: Option<&'static str>,
}

impl Plan {
    fn months(rule: &'static str, first: i64, renewals: &[i64]) -> Plan {
        Plan {
            rule,
            first,
            renewals: renewals.to_vec(),
            endless_renewals: false,
            allowed: true,
            from_appearance: false,
            no_number: false,
            no_ceiling: false,
            flag: None,
        }
    }
    fn not_allowed(rule: &'static str, flag: &'static str) -> Plan {
        Plan { allowed: false, flag: Some(flag), ..Plan::months(rule, 0, &[]) }
    }
}

/// The day the new code came into force.
pub fn new_code() -> i64 {
    parse_day("2025-06-13")
}

/// Whether an offence list is one of the named délits of art. 274 under the switches.
pub fn named(w: &World<'_>, offences: &[Offence]) -> bool {
    listed(offences, "art274")
        || listed(offences, "bande_organisee")
        || w.switch("list_274_reading") == "all"
}

/// The pack of a date.
pub fn pack(w: &World<'_>, day: i64) -> &'static str {
    match w.country() {
        "NER" => "NER",
        "FRA" => "FRA",
        _ if day >= new_code() => "MLI-2024",
        _ => "MLI-2001",
    }
}

const NO_PRISON: &str = "detention_not_allowed_no_imprisonment";

/// Lines 1 to 17.
pub fn mandat(
    w: &World<'_>,
    offences: &[Offence],
    day: i64,
    procedure: &str,
) -> Result<Plan, &'static str> {
    let age = w.age_at(offences, day);
    let minor = age.is_some_and(|a| a < 18);
    if w.country() != "MLI" {
        return abroad(w, offences, procedure, minor);
    }
    let new = day >= new_code();
    let kind = matter(offences);
    if new && age.is_some_and(|a| a < 13) {
        return Ok(Plan::not_allowed("MIN-01", "prosecution_not_allowed_under_13"));
    }
    if procedure != "instruction" {
        return immediate(offences, new, minor, kind);
    }
    if new {
        if kind == Matter::Delit && listed(offences, "presse") {
            return Ok(Plan::not_allowed("DP-12", "detention_not_allowed_press"));
        }
        if kind == Matter::Contravention {
            return Ok(Plan::not_allowed("DP-14", NO_PRISON));
        }
        if kind == Matter::Delit && maximum(offences).ok_or("maximum_missing")? == 0 {
            return Ok(Plan::not_allowed("DP-14", NO_PRISON));
        }
        if minor {
            return Ok(minors(w, offences, kind));
        }
    } else if minor || kind == Matter::Contravention {
        return Err("no_rule_in_pack");
    }
    if kind == Matter::Crime {
        let rule = if new { "DP-04" } else { "OLD-DP-04" };
        let long = listed(offences, "art285") && (new || w.switch("straddling_ceiling") == "new");
        return Ok(Plan::months(rule, 12, if long { &[12, 12, 12, 12] } else { &[12, 12] }));
    }
    correctional(w, offences, new)
}

/// Lines 14 to 17.
pub fn correctional(w: &World<'_>, offences: &[Offence], new: bool) -> Result<Plan, &'static str> {
    let max = maximum(offences).ok_or("maximum_missing")?;
    if max <= 24 && (!w.domiciled() || w.prior_counts()) {
        if new && w.switch("art_273_period") == "as_274" {
            return Ok(Plan::months("DP-02", 6, &[6]));
        }
        let plan = Plan::months("DP-01b", 0, &[]);
        return Ok(Plan { no_number: true, flag: Some("no_statutory_term"), ..plan });
    }
    if max <= 24 {
        let plan = Plan::months(if new { "DP-01" } else { "OLD-DP-01" }, 1, &[]);
        return Ok(Plan { from_appearance: true, ..plan });
    }
    let long = w.whole("list_274_cap_months", 18) == 18;
    let lengthens = new || w.switch("straddling_ceiling") == "new";
    if named(w, offences) && long && lengthens {
        return Ok(Plan::months(if new { "DP-03" } else { "OLD-DP-02" }, 6, &[6, 6]));
    }
    let mut plan = Plan::months(if new { "DP-02" } else { "OLD-DP-02" }, 6, &[6]);
    plan.endless_renewals = new && w.switch("ordinary_delit_renewals") == "unlimited";
    plan.no_ceiling = plan.endless_renewals;
    Ok(plan)
}

/// Lines 2 to 6.
fn immediate(
    offences: &[Offence],
    new: bool,
    minor: bool,
    kind: Matter,
) -> Result<Plan, &'static str> {
    if kind == Matter::Crime {
        return Err("matter_contradiction");
    }
    if !new {
        return Err("no_rule_in_pack");
    }
    if listed(offences, "presse") {
        return Ok(Plan::not_allowed("FD-05", "detention_not_allowed_press"));
    }
    if minor {
        return Ok(Plan::not_allowed("FD-05", "procedure_not_allowed_minor"));
    }
    if listed(offences, "loi_speciale") {
        return Ok(Plan::not_allowed("FD-05", "procedure_not_allowed_special_law"));
    }
    if kind == Matter::Contravention || maximum(offences).ok_or("maximum_missing")? == 0 {
        return Ok(Plan::not_allowed("DP-14", NO_PRISON));
    }
    Ok(Plan::months("FD-01", 2, &[]))
}

/// Lines 9 to 11.
fn minors(w: &World<'_>, offences: &[Offence], kind: Matter) -> Plan {
    if kind == Matter::Crime {
        let worse = listed(offences, "art885");
        return Plan::months(
            if worse { "MIN-03" } else { "MIN-02" },
            12,
            if worse { &[12] } else { &[] },
        );
    }
    if !w.prior_counts() {
        return Plan::not_allowed("MIN-02", "detention_not_allowed_minor");
    }
    Plan::months("MIN-02", 3, &[])
}

/// The two examples of other countries.
fn abroad(
    w: &World<'_>,
    offences: &[Offence],
    procedure: &str,
    minor: bool,
) -> Result<Plan, &'static str> {
    if procedure != "instruction" || minor {
        return Err("no_rule_in_pack");
    }
    let kind = matter(offences);
    if kind == Matter::Contravention {
        return Err("no_rule_in_pack");
    }
    if w.country() == "NER" {
        if kind == Matter::Crime {
            let plan = Plan::months("NER-02", 18, &[]);
            return Ok(Plan { no_ceiling: true, flag: Some("extension_length_unknown"), ..plan });
        }
        let short = maximum(offences).ok_or("maximum_missing")? <= 36;
        let plan = Plan::months("NER-01", 6, if short { &[] } else { &[6] });
        return Ok(Plan { from_appearance: short, ..plan });
    }
    if kind == Matter::Crime {
        let life = offences.iter().any(|o| o.nature == Matter::Crime && o.life);
        let top =
            offences.iter().filter(|o| o.nature == Matter::Crime).filter_map(|o| o.months).max();
        let bare = |o: &Offence| o.nature == Matter::Crime && o.months.is_none() && !o.life;
        if !life && offences.iter().any(bare) {
            return Err("maximum_missing");
        }
        let heavy = life || top >= Some(240);
        return Ok(Plan::months("FRA-02", 12, if heavy { &[6, 6, 6, 6] } else { &[6, 6] }));
    }
    match maximum(offences).ok_or("maximum_missing")? {
        m if m < 36 => Ok(Plan::months("FRA-01", 4, &[])),
        m if m <= 60 => Ok(Plan::months("FRA-01", 4, &[4, 4])),
        _ => Err("no_rule_in_pack"),
    }
}

/// The hour-based table for a garde à vue: rule, base, extensions, allowed.
pub fn custody(
    w: &World<'_>,
    offences: &[Offence],
    day: i64,
    regime: &str,
) -> Result<Plan, &'static str> {
    let age = w.age_at(offences, day);
    let minor = age.is_some_and(|a| a < 18);
    if w.country() != "MLI" {
        return Err("no_rule_in_pack");
    }
    if day < new_code() {
        if minor {
            return Err("no_rule_in_pack");
        }
        let special = regime == "terrorisme" || regime == "special_48h";
        return Ok(Plan::months("OLD-GAV", 48, if special { &[48, 48] } else { &[24] }));
    }
    if minor {
        let least = if w.switch("gav_at_fifteen") == "not_allowed" { 16 } else { 15 };
        if age < Some(least) {
            return Ok(Plan::not_allowed("GAV-05", "garde_a_vue_not_allowed_minor"));
        }
        return Ok(Plan::months("GAV-05", 20, &[10]));
    }
    match regime {
        "terrorisme" => Ok(Plan::months("GAV-03", 360, &[360, 360])),
        "special_48h" => Ok(Plan::months("GAV-04", 48, &[48, 48])),
        "commission_rogatoire" if w.switch("gav_commission_rogatoire") != "art113" => {
            Ok(Plan::months("GAV-02", 24, &[24]))
        }
        _ => {
            let long = match matter(offences) {
                Matter::Crime => true,
                Matter::Delit => maximum(offences).ok_or("maximum_missing")? >= 12,
                Matter::Contravention if offences.is_empty() => return Err("maximum_missing"),
                Matter::Contravention => false,
            };
            Ok(Plan::months("GAV-01", 48, if long { &[24] } else { &[] }))
        }
    }
}
