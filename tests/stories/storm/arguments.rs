//! Arguments drawn by lot: right, on the edge, or wrong; identifiers and versions are those that
//! earlier answers gave.

use super::shapes::{Shape, Shapes};
use agiderm_core::base::dates::Moment;
use agiderm_core::{cells, movements};
use serde_json::{Map, Value, json};
use std::collections::HashMap;

/// A die with a memory of its own: the same seed tells the same story.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed)
    }
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % sides.max(1) as u64) as usize
    }
    pub fn once_in(&mut self, n: usize) -> bool {
        self.roll(n) == 0
    }
    pub fn pick<T: Clone>(&mut self, of: &[T]) -> Option<T> {
        if of.is_empty() { None } else { Some(of[self.roll(of.len())].clone()) }
    }
}

/// What earlier answers told: identifiers by the name of their field, versions, codes of lists.
#[derive(Default)]
pub struct Known {
    ids: HashMap<String, Vec<String>>,
    versions: HashMap<String, i64>,
    words: HashMap<String, Vec<String>>,
    acts: Vec<Value>,
}

/// Identifiers that are kept of each kind.
const KEPT: usize = 40;

impl Known {
    /// Learns from an answer.
    pub fn learn(&mut self, value: &Value) {
        match value {
            Value::Array(all) => all.iter().for_each(|v| self.learn(v)),
            Value::Object(map) => {
                let mut version = map.get("version").and_then(Value::as_i64);
                for (name, inner) in map {
                    if let (true, Some(id)) = (name.ends_with("_id"), inner.as_str()) {
                        let all = self.ids.entry(name.clone()).or_default();
                        if !all.iter().any(|known| known == id) {
                            all.push(id.to_owned());
                            if all.len() > KEPT {
                                all.remove(1);
                            }
                        }
                        if let Some(version) = version.take() {
                            self.versions.insert(id.to_owned(), version);
                        }
                    }
                    self.learn(inner);
                }
            }
            _ => {}
        }
    }

    /// The identifiers of a kind.
    pub fn all(&self, kind: &str) -> &[String] {
        self.ids.get(kind).map_or(&[], Vec::as_slice)
    }

    /// Learns the words that a field takes.
    pub fn words(&mut self, field: &str, words: impl IntoIterator<Item = String>) {
        self.words.entry(field.to_owned()).or_default().extend(words);
    }

    /// Learns the types of acts with their fields.
    pub fn act_types(&mut self, types: &Value) {
        self.acts = types.as_array().unwrap().clone();
    }
}

/// How right the next arguments are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mood {
    /// Everything as a careful clerk types it.
    Right,
    /// One field in six is on the edge or wrong.
    Tired,
    /// Anything anywhere.
    Wild,
}

/// What no field should take.
const WRONG: [&str; 12] = [
    "",
    " ",
    "2026-02-31",
    "2026-11-23T25:00",
    "2026-13-01",
    "0000-00-00",
    "9999-12-31",
    "9999-12-31T23:59",
    "'; DROP TABLE acts; --",
    "\u{0}\u{202e}Ɲ\u{301}",
    "019a",
    "NaN",
];

/// Draws the arguments of one call.
pub struct Draw<'a> {
    pub shapes: &'a Shapes,
    pub known: &'a Known,
    pub dice: &'a mut Dice,
    pub now: Moment,
    pub mood: Mood,
    pub command: &'a str,
}

impl Draw<'_> {
    /// The input of a command.
    pub fn input(&mut self, shape: &Shape) -> Value {
        match (self.mood, self.dice.roll(40)) {
            (Mood::Wild, 0) => json!(["une liste"]),
            (Mood::Wild, 1) => Value::Null,
            _ => self.value("", shape),
        }
    }

    fn spoilt(&mut self) -> bool {
        match self.mood {
            Mood::Right => false,
            Mood::Tired => self.dice.once_in(6),
            Mood::Wild => self.dice.once_in(2),
        }
    }

    fn value(&mut self, field: &str, shape: &Shape) -> Value {
        if self.mood == Mood::Wild && self.dice.once_in(25) {
            return self.anything(2);
        }
        match shape {
            Shape::Text => self.text(field),
            Shape::Number => self.number(field),
            Shape::Flag => json!(self.dice.once_in(2)),
            Shape::Nothing => Value::Null,
            Shape::Anything => self.anything(2),
            Shape::Word(word) => json!(word),
            Shape::Named(name) => match name.as_str() {
                "ActInput" => self.act(),
                "PartialDate" => self.birth(),
                _ => self.value(field, self.shapes.named(name)),
            },
            Shape::List(of) => {
                let length = self.dice.roll(if self.mood == Mood::Wild { 5 } else { 2 });
                Value::Array((0..length).map(|_| self.value(field, of)).collect())
            }
            Shape::Map(of) => match **of {
                Shape::Nothing => json!({}),
                _ if self.mood == Mood::Wild => self.anything(2),
                _ => json!({}),
            },
            Shape::Record(fields) => self.record(fields),
            Shape::OneOf(ways) => {
                const RARE: [&str; 4] = ["photo", "number", "detainee_id", "without_title"];
                let rare = self.mood != Mood::Wild && RARE.contains(&field);
                if rare && ways.len() > 1 && !self.dice.once_in(5) {
                    return Value::Null;
                }
                let way = self.dice.roll(ways.len());
                self.value(field, &ways[way])
            }
        }
    }

    fn record(&mut self, fields: &[(String, bool, Shape)]) -> Value {
        let mut out = Map::new();
        let mut subject = None;
        for (name, optional, shape) in fields {
            if *optional && self.dice.roll(3) > 0 {
                continue;
            }
            if self.mood == Mood::Wild && self.dice.once_in(30) {
                continue;
            }
            let version = name.ends_with("version");
            let value = match &subject {
                Some(id) if version && !self.spoilt() => {
                    json!(self.known.versions.get(id).copied().unwrap_or(0))
                }
                _ => self.value(name, shape),
            };
            let own = !matches!(name.as_str(), "committal_id") || subject.is_none();
            if let (true, true, Some(id)) = (name.ends_with("id"), own, value.as_str()) {
                subject = Some(id.to_owned());
            }
            out.insert(name.clone(), value);
        }
        if self.mood == Mood::Wild && self.dice.once_in(30) {
            out.insert("inconnu".into(), json!(1));
        }
        Value::Object(out)
    }

    fn anything(&mut self, depth: usize) -> Value {
        match self.dice.roll(if depth == 0 { 6 } else { 8 }) {
            0 => Value::Null,
            1 => json!(-1),
            2 => json!(i64::MAX),
            3 => json!(1.5),
            4 => json!(true),
            5 => json!(self.dice.pick(&WRONG)),
            6 => Value::Array((0..2).map(|_| self.anything(depth - 1)).collect()),
            _ => json!({ "v": self.anything(depth - 1), "date": self.anything(depth - 1) }),
        }
    }

    fn number(&mut self, field: &str) -> Value {
        if self.spoilt() {
            let odd = [-1, 0, 1, i64::MAX, i64::MIN, 4_294_967_296, 501];
            return json!(self.dice.pick(&odd));
        }
        match field {
            "version" | "edition" => json!(self.dice.roll(3)),
            "limit" => json!(1 + self.dice.roll(60)),
            "offset" => json!(self.dice.roll(3)),
            "surface_dm2" => json!(400 + self.dice.roll(3000)),
            "height_cm" => json!(150 + self.dice.roll(40)),
            "official_capacity" | "working_capacity" => json!(1 + self.dice.roll(4)),
            "most" => json!(5 + self.dice.roll(4)),
            _ => json!(self.dice.roll(8)),
        }
    }

    /// A moment not far from now: before it, or after it where it looks ahead.
    fn moment(&mut self, field: &str) -> Moment {
        let minutes = self.dice.roll(90) as i64;
        let ahead = matches!(field, "expected_at" | "emergency_until");
        self.now.add_minutes(if ahead { minutes + 30 } else { -(minutes % 7) })
    }

    fn time(&mut self, field: &str, hour: bool) -> Value {
        let mut moment = self.moment(field);
        if self.spoilt() {
            let far = [-527_040, -1440, -61, 5, 6, 1440, 527_040, -52_704_000];
            moment = self.now.add_minutes(self.dice.pick(&far).unwrap());
        }
        let ahead = ["valid_to", "until", "until_on", "expected_on", "back_on", "due_on"];
        let day = match ahead.contains(&field) {
            true => moment.day().add_days(30),
            false => moment.day(),
        };
        if hour { json!(moment) } else { json!(day) }
    }

    fn birth(&mut self) -> Value {
        let year = 1960 + self.dice.roll(66);
        let day = self.now.day().add_days(-(self.dice.roll(1500) as i64));
        let (v, p) = match self.dice.roll(4) {
            0 => (format!("{year}"), "year"),
            1 => (format!("{year}"), "circa"),
            2 => (format!("{year}-05"), "month"),
            _ => (day.to_string(), "day"),
        };
        if self.spoilt() { json!({ "v": self.wrong(), "p": p }) } else { json!({ "v": v, "p": p }) }
    }

    fn wrong(&mut self) -> Value {
        if self.dice.once_in(20) {
            return json!("x".repeat(100_000));
        }
        json!(self.dice.pick(&WRONG))
    }

    /// The kind of identifier that a field names.
    fn kind_of(&self, field: &str) -> String {
        let of_line = self.command.split('.').next().unwrap_or_default().trim_end_matches('s');
        match field {
            "id" if self.command.starts_with("maternity") => "maternity_id".into(),
            "id" => format!("{of_line}_id"),
            "mother_id" | "kept_id" | "merged_id" | "left" | "right" | "exclude" => {
                "detainee_id".into()
            }
            "other_id" if self.command.starts_with("detainees") => "detainee_id".into(),
            "other_id" | "subject" => "committal_id".into(),
            "replaces" => "act_id".into(),
            other => other.to_owned(),
        }
    }

    fn id(&mut self, field: &str) -> Value {
        let kind = self.kind_of(field);
        let known = self.known.ids.get(&kind).map_or(&[][..], Vec::as_slice);
        if self.spoilt() {
            let any: Vec<String> = self.known.ids.values().flatten().cloned().collect();
            return if self.dice.once_in(2) { json!(self.dice.pick(&any)) } else { self.wrong() };
        }
        match self.dice.pick(known) {
            Some(id) => json!(id),
            None => json!("019a0000-0000-7000-8000-000000000000"),
        }
    }

    fn text(&mut self, field: &str) -> Value {
        let identifier = field.ends_with("_id")
            || matches!(field, "id" | "left" | "right" | "replaces" | "exclude" | "subject");
        if identifier {
            return self.id(field);
        }
        if field.ends_with("_at") || matches!(field, "at" | "expected_at" | "emergency_until") {
            return if self.spoilt() && self.dice.once_in(3) {
                self.wrong()
            } else {
                self.time(field, true)
            };
        }
        const DAYS: [&str; 12] = [
            "on",
            "from",
            "to",
            "since",
            "until",
            "valid_from",
            "valid_to",
            "first_contact",
            "day",
            "shown",
            "out_since",
            "final_on",
        ];
        // The roll of names of a paper has a field "to" as well.
        let recipient = field == "to" && !self.command.ends_with("list");
        if !recipient && (field.ends_with("_on") || DAYS.contains(&field)) {
            return if self.spoilt() && self.dice.once_in(3) {
                self.wrong()
            } else {
                self.time(field, false)
            };
        }
        if self.spoilt() {
            return self.wrong();
        }
        let own = format!("{}.{field}", self.command);
        for key in [own.as_str(), field] {
            if let Some(words) = self.known.words.get(key) {
                return json!(self.dice.pick(words));
            }
        }
        match field {
            "family_name" => json!(self.dice.pick(&["KONÉ", "DIARRA", "N’DIAYE", "KULUBALI"])),
            "given_names" => json!(self.dice.pick(&["Awa", "Issa", "Ɲamɔgɔ", "Oumar", "Sitan"])),
            "code" => json!(format!("C-{:02}", self.dice.roll(99))),
            "passphrase" => json!(crate::support::PHRASE),
            _ => json!(self.dice.pick(&["essai", "note 12/26", "Sgt M. KEÏTA", "TGI de Ségou"])),
        }
    }

    fn act(&mut self) -> Value {
        let Some(kind) = self.dice.pick(&self.known.acts) else { return json!({}) };
        // Half of them are the titles and orders that a greffe sees every day.
        let usual =
            ["mandat_de_depot", "mise_en_liberte", "jugement", "appel", "ordonnance_de_renvoi"];
        let wanted = self.dice.pick(&usual).unwrap();
        let daily = self.known.acts.iter().find(|a| a["type"] == wanted).cloned();
        let kind = if self.dice.once_in(2) { daily.unwrap_or(kind) } else { kind };
        let mut data = Map::new();
        for field in kind["fields"].as_array().unwrap() {
            if field["required"] == true || self.dice.once_in(3) {
                let name = field["name"].as_str().unwrap();
                data.insert(name.to_owned(), self.act_field(field));
            }
        }
        json!({
            "type": if self.spoilt() { self.wrong() } else { kind["type"].clone() },
            "data": data, "authority": "Juge d’instruction", "authority_code": null,
            "reference": "RP 118/26", "received_on": self.time("received_on", false),
            "brought_by": "", "note": "",
        })
    }

    fn act_field(&mut self, field: &Value) -> Value {
        if self.spoilt() {
            return self.anything(1);
        }
        let offence =
            json!({ "code": "BIE-01", "label": "Vol", "nature": "delit", "max_months": 60 });
        match field["kind"].as_str().unwrap() {
            "date" => self.time("date", false),
            "datetime" => self.time("at", true),
            "boolean" => json!(self.dice.once_in(2)),
            "integer" => json!(1 + self.dice.roll(12)),
            "choice" => json!(self.dice.pick(field["choices"].as_array().unwrap())),
            "act" => self.id("act_id"),
            "acts" => json!([self.id("act_id")]),
            "offences" => json!([offence]),
            "sentence" => {
                json!({ "months": 1 + self.dice.roll(60) })
            }
            "procedure" => json!("RP 118/26"),
            _ => json!("essai"),
        }
    }
}

/// The words that fields take, where no list of the house says them.
pub fn usual_words(known: &mut Known) {
    let all = |words: &[&str]| words.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>();
    known.words("movements.enter.kind", all(&movements::KINDS));
    known.words("movements.list.kind", all(&movements::KINDS));
    known.words("movements.enter.reason", all(&movements::RELEASES));
    known.words("exits.prepare.reason", all(&movements::RELEASES));
    known.words("session", all(&movements::SESSIONS));
    known.words("cells.save_cell.kind", all(&cells::KINDS));
    known.words("population", all(&cells::POPULATIONS));
    known.words("cells.place.reason", all(&cells::REASONS));
    known.words("cells.separate.kind", all(&cells::TIES));
    known.words("cells.separate.kind", all(&cells::MARKS));
    known.words("exits.prepare.identity", all(&["photo", "paper", "agents", "essai"]));
    known.words("mime", all(&["image/jpeg", "image/png"]));
    known.words("base64", all(&["JVBERi0xLjc=", "/9j/4AAQ", "QUJD", "%%%", ""]));
    known.words("name", all(&["mandat.pdf", "mandat.jpg", "../../etc/passwd", "visiteur"]));
    known.words("file_name", all(&["registre.csv", "registre.xlsx", "../x.csv"]));
    known.words("login", all(&["directeur", "greffe", "inconnu"]));
    known.words("sex", all(&["M", "F"]));
    known.words("law", all(&["mli"]));
}
