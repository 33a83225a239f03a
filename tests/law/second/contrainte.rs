//! Section 9.6, the contrainte judiciaire (CPP 1257 to 1276).

use super::dates::{age, birthday};
use super::state::{Kind, Length, Reading, Stop, Title};
use super::table::{new_code, pack};

/// A contrainte, by the place of its title.
pub struct Contrainte {
    pub title: usize,
    pub day: i64,
    pub length: Length,
    pub halved: bool,
    pub served: i64,
    pub pay_by: Option<i64>,
    pub creditor: bool,
    pub commanded: Option<i64>,
}

impl Reading<'_> {
    pub fn requisition(&mut self, i: usize) -> Result<(), Stop> {
        let a = &self.acts[i];
        let (day, id) = (a.day, a.id.to_owned());
        if day < new_code() || self.w.country() != "MLI" {
            return Err(Stop::Proc("no_rule_in_pack"));
        }
        let open = |t: &Title| t.open() && t.allowed && !t.refused;
        let serving = self.titles.iter().any(|t| t.kind == Kind::Sentence && open(t));
        let still = |c: &Contrainte| {
            open(&self.titles[c.title]) && (serving || self.contrainte_end(c, c.day) > day)
        };
        if self.contraintes.iter().any(still) {
            return Err(Stop::Proc("several_contraintes"));
        }
        let fixed =
            Length { months: a.int("months").unwrap_or(0), days: a.int("days").unwrap_or(0) };
        let ceiling = ceiling(a.text("for"), a.int("amount_xof").unwrap());
        let excluded = self.excluded(i);
        let a = &self.acts[i];
        let mut t = Title::new(a, Kind::Contrainte, "CJ-01", pack(&self.w, day));
        t.age = self.w.birth.map(|b| age(b, day, self.w.feb28()));
        t.minor = t.age.is_some_and(|x| x < 18);
        t.category = "contraint";
        let halved = a.truth("insolvency_certificate", false);
        let pay_by = a.date("final_on").map(|f| self.w.roll(self.w.months(f, 3)));
        let creditor = a.text("for") == "particulier";
        let not_before = match a.date("commandement_on") {
            Some(on) if creditor && on == day => Some(None),
            Some(on) if creditor => Some(self.not_before(on)),
            _ => None,
        };
        let served = a.int("served_days").unwrap_or(0);
        if pay_by.is_some_and(|p| day <= p) || not_before.is_some_and(|n| n.is_none_or(|n| day < n))
        {
            self.flag("contrainte_too_early");
        }
        let a_commanded = self.acts[i].date("commandement_on").filter(|_| creditor);
        let mut length = fixed;
        if !excluded.is_empty() {
            t.rule = "CJ-03".to_owned();
            t.allowed = false;
            t.end = Some(day);
            t.ceiling = t.end;
            excluded.into_iter().for_each(|f| self.flag(f));
        } else if halved {
            t.rule = "CJ-02".to_owned();
        }
        if fixed.thirty() > ceiling.thirty() {
            length = ceiling;
            self.flag("contrainte_above_ceiling");
        }
        let _ = id;
        let title = self.titles.len();
        self.titles.push(t);
        self.contraintes.push(Contrainte {
            title,
            day,
            length,
            halved,
            served,
            pay_by,
            creditor,
            commanded: a_commanded,
        });
        self.hold(day);
        Ok(())
    }

    fn excluded(&self, i: usize) -> Vec<&'static str> {
        let a = &self.acts[i];
        let person = &self.w.case["person"];
        let says = |key: &str| person[key].as_bool().unwrap_or(false);
        let feb28 = self.w.feb28();
        let mut out = Vec::new();
        if let Some(birth) = self.w.birth {
            if a.date("facts_on").is_some_and(|f| age(birth, f, feb28) < 18) {
                out.push("contrainte_excluded_minor");
            }
            if birthday(birth, 59, feb28) <= a.date("convicted_on").unwrap() {
                out.push("contrainte_excluded_sixtieth_year");
            }
        }
        if says("infirm") {
            out.push("contrainte_excluded_infirm");
        }
        if says("pregnant") || says("nursing_child_under_3") {
            out.push("contrainte_excluded_pregnant_or_nursing");
        }
        if a.truth("perpetual_penalty", false) {
            out.push("contrainte_excluded_perpetual_penalty");
        }
        if a.truth("political", false) {
            out.push("contrainte_excluded_political");
        }
        if a.truth("spouse_held", false) {
            out.push("contrainte_spouse_held");
        }
        out
    }

    /// Three months after the commandement, or after the custody of that day.
    pub fn not_before(&self, commanded: i64) -> Option<i64> {
        let held = self
            .custody
            .iter()
            .find(|&&(from, to)| from <= commanded && to.is_none_or(|t| commanded < t));
        match held {
            None => Some(self.w.months(commanded, 3)),
            Some(&(_, None)) => None,
            Some(&(_, Some(end))) => {
                let from_release =
                    self.w.switch("private_contrainte_of_detainee") == "from_release";
                Some(if from_release { end } else { self.w.months(end, 3) })
            }
        }
    }

    pub fn paiement(&mut self, i: usize) -> Result<(), Stop> {
        let (day, of) = (self.acts[i].day, self.acts[i].text("of"));
        if let Some(t) = self.titles.iter_mut().find(|t| t.id == of && t.open() && !t.refused) {
            t.decided = Some(day);
        }
        Ok(())
    }

    /// End of a contrainte that begins on a day.
    pub fn contrainte_end(&self, c: &Contrainte, start: i64) -> i64 {
        let add = |l: Length| self.w.months(start, l.months) + l.days;
        let end = if !c.halved {
            add(c.length)
        } else if c.length.months % 2 == 0 && c.length.days == 0 {
            self.w.months(start, c.length.months / 2)
        } else {
            start + (add(c.length) - start) / 2
        };
        (end - c.served).max(start)
    }
}

fn ceiling(who: &str, amount: i64) -> Length {
    let months = |months| Length { months, days: 0 };
    let most = match amount {
        a if a <= 500_000 => return Length { months: 0, days: 10 },
        a if a <= 10_000_000 => 6,
        _ => 12,
    };
    match who {
        "frais" => months(most.min(3)),
        "particulier" => months(most.min(6)),
        _ => months(most),
    }
}
