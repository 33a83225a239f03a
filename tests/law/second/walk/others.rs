//! Extradition, breaches, minors placed, the Court (section 6.5).

use super::super::dates::{age, birthday};
use super::super::state::{Kind, Reading, Stop, Title};
use super::super::table::{new_code, pack};

type Done = Result<(), Stop>;

impl Reading<'_> {
    pub fn extradition(&mut self, i: usize) -> Done {
        let a = &self.acts[i];
        let (day, kind) = (a.day, a.kind);
        if kind == "ordre_d_ecrou_extraditionnel" {
            if day < new_code() || self.w.country() != "MLI" {
                return Err(Stop::Proc("no_rule_in_pack"));
            }
            let mut t = Title::new(a, Kind::Extradition, "EXT-01", pack(&self.w, day));
            self.ages(&mut t, i);
            t.category = "extraditable";
            t.end = Some(day + 30);
            t.ceiling = t.end;
            self.titles.push(t);
            self.hold(day);
            return Ok(());
        }
        let order = |t: &&mut Title| t.act == "ordre_d_ecrou_extraditionnel";
        let Some(t) = self.titles.iter_mut().rev().find(order) else {
            return Err(Stop::File("step_out_of_place"));
        };
        if t.refused || !t.open() || t.end.is_some_and(|e| day > e) {
            return Ok(());
        }
        if kind == "demande_extradition_recue" {
            t.end = None;
            t.ceiling = None;
        } else {
            t.rule = "EXT-02".to_owned();
            t.end = Some(self.w.months(day, 1));
            t.ceiling = t.end;
        }
        Ok(())
    }

    pub fn breach(&mut self, i: usize) -> Done {
        let a = &self.acts[i];
        let (day, of) = (a.day, a.text("of"));
        if a.kind == "incarceration_pour_manquement" {
            if day < new_code() || self.w.country() != "MLI" {
                return Err(Stop::Proc("no_rule_in_pack"));
            }
            let jap = a.text("before") == "jap";
            let mut t = Title::new(a, Kind::Breach, "JAP-01", pack(&self.w, day));
            self.ages(&mut t, i);
            t.category = "condamne_definitif";
            t.end = Some(if jap { day + 15 } else { self.w.months(day, 1) });
            t.ceiling = t.end;
            self.titles.push(t);
            self.hold(day);
            return Ok(());
        }
        let Some(t) = self.titles.iter_mut().find(|t| t.id == of) else { return Ok(()) };
        if t.refused {
            return Ok(());
        }
        if t.end.is_some_and(|e| day > e) {
            self.flag("debate_late");
        } else if t.open() {
            t.end = None;
            t.ceiling = None;
        }
        Ok(())
    }

    pub fn education(&mut self, i: usize) -> Done {
        let day = self.acts[i].day;
        let birth = self.w.birth;
        if day < new_code() || self.w.country() != "MLI" {
            return Err(Stop::Proc("no_rule_in_pack"));
        }
        let birth = birth.ok_or(Stop::Proc("birth_missing"))?;
        let mut t = Title::new(&self.acts[i], Kind::Education, "MIN-04", pack(&self.w, day));
        self.ages(&mut t, i);
        t.age = Some(age(birth, day, self.w.feb28()));
        t.category = "mineur_place";
        t.end = Some(birthday(birth, 18, self.w.feb28()));
        t.ceiling = t.end;
        self.titles.push(t);
        self.hold(day);
        Ok(())
    }

    pub fn international(&mut self, i: usize) -> Done {
        let day = self.acts[i].day;
        if self.w.country() != "MLI" {
            return Err(Stop::Proc("no_rule_in_pack"));
        }
        let mut t = Title::new(&self.acts[i], Kind::Court, "ICC-01", pack(&self.w, day));
        self.ages(&mut t, i);
        t.category = "cpi";
        self.titles.push(t);
        self.hold(day);
        Ok(())
    }
}
