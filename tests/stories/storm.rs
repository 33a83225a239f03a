//! Commands by lot: every command and query of the table, with right, borderline and wrong
//! arguments, in any order. Whatever comes, the program never fails by a defect, a refusal is a
//! sentence and writes nothing, and what the screens show keeps adding up.

#[path = "storm/arguments.rs"]
mod arguments;
#[path = "storm/shapes.rs"]
mod shapes;

use crate::cells::House;
use crate::support::Prison;
use agiderm_core::api::{self, Run};
use agiderm_core::base::dates::Moment;
use agiderm_core::desk::Token;
use agiderm_core::failure::{Code, Failure};
use agiderm_core::users::Permission;
use agiderm_core::words::{Lang, Words};
use arguments::{Dice, Draw, Known, Mood};
use serde_json::{Value, json};
use shapes::Shapes;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Calls of one run.
const CALLS: usize = 2_000;
/// Kinds of faults after which a run stops.
const MOST_FAULTS: usize = 12;
/// Lines of the table that a storm does not call, and why: another suite does.
const SPARED: [(&str, &str); 8] = [
    ("backup.make", "writes files wherever it is told"),
    ("establishment.create", "the house stands already"),
    ("training.reset", "puts another file in the place of this one"),
    ("session.", "stretches a pass phrase at each call"),
    ("station", "listens on the network"),
    ("users.create", "stretches a pass phrase at each call"),
    ("users.change", "could close the accounts that the storm calls with"),
    ("users.reset_passphrase", "stretches a pass phrase at each call"),
];
/// Seconds that a pass phrase costs are spared: these are called without one that opens.
const ROLES: [(&str, &str); 4] = [
    ("greffier", "clerk"),
    ("chef", "chief_clerk"),
    ("technicien", "technician"),
    ("inspecteur", "inspector"),
];

fn spared(name: &str) -> bool {
    SPARED.iter().any(|(start, _)| name.starts_with(start))
}

/// What the screens say of one state.
struct Seen {
    home: Value,
    day: Value,
    plan: Value,
    register: Value,
    all: Value,
    gone: Value,
}

fn number(value: &Value) -> i64 {
    value.as_i64().unwrap_or(i64::MIN)
}

fn sum(list: &Value, field: &str) -> i64 {
    list.as_array().unwrap().iter().map(|line| number(&line[field])).sum()
}

impl Seen {
    fn look(storm: &Storm<'_>) -> Seen {
        Seen {
            home: storm.answer("home.overview", json!({})),
            day: storm.answer("movements.day", json!({})),
            plan: storm.answer("cells.plan", json!({})),
            register: storm.answer("committals.list", json!({ "present": true, "limit": 1000 })),
            all: storm.answer("committals.list", json!({ "limit": 1 })),
            gone: storm.answer("committals.list", json!({ "present": false, "limit": 1 })),
        }
    }

    /// What does not add up; nothing when all is well.
    fn faults(&self) -> Vec<String> {
        let rows = self.register["rows"].as_array().unwrap();
        let present = rows.len() as i64;
        let people: BTreeSet<&str> =
            rows.iter().map(|r| r["detainee_id"].as_str().unwrap()).collect();
        let categories = self.day["categories"].as_array().unwrap();
        let (total, parts) = categories.split_last().unwrap();
        let by_category = parts.iter().map(|c| number(&c["total"])).sum::<i64>();
        let cells = self.plan["blocks"].as_array().unwrap().iter();
        let in_cells: i64 = cells
            .flat_map(|b| b["cells"].as_array().unwrap())
            .map(|c| number(&c["occupancy"]["occupants"]))
            .sum();
        let without = self.plan["without_cell"].as_array().unwrap().len() as i64;
        let flow = number(&self.day["before"]) + sum(&self.day["entered"], "count")
            - sum(&self.day["left"], "count");
        let figures = [
            ("people with one open stay", people.len() as i64),
            ("entries less exits", number(&self.all["total"]) - number(&self.gone["total"])),
            ("present on the first page", number(&self.home["counts"]["present"])),
            ("present on the sheet of the day", number(&self.day["present"])),
            ("before, plus came, less left", flow),
            ("categories together", by_category),
            ("total of the categories", number(&total["total"])),
            ("present on the plan", number(&self.plan["present"])),
            ("in a cell or in none", in_cells + without),
        ];
        figures
            .iter()
            .filter(|(_, figure)| *figure != present)
            .map(|(what, figure)| format!("{what}: {figure}, the register has {present} present"))
            .collect()
    }
}

/// Every sentence of a refusal exists, in both languages, with nothing left to fill.
fn unsaid(failure: &Failure) -> Vec<String> {
    let fields = failure.fields.iter().map(|f| (&f.reason, &f.args));
    let mut out = Vec::new();
    for (reason, args) in fields.chain([(&failure.reason, &failure.args)]) {
        let args: Vec<(&String, &String)> = args.iter().collect();
        for lang in [Lang::Fr, Lang::En] {
            let key = format!("failure-{reason}");
            let said = Words::of(lang).say(&key, &args);
            if !Words::of(lang).has(&key) || said.contains("{$") {
                out.push(format!("{lang:?} {key}: {said}"));
            }
        }
    }
    out
}

struct Storm<'a> {
    prison: &'a Prison,
    tokens: HashMap<&'static str, Token>,
}

impl Storm<'_> {
    /// A query of the director that must answer.
    fn answer(&self, name: &str, input: Value) -> Value {
        match self.prison.desk.call(Some(&self.tokens["directeur"]), Lang::Fr, name, input) {
            Ok(answer) => answer.value,
            Err(failure) => panic!("{name}: {failure}"),
        }
    }

    fn sign_in(&mut self, login: &'static str) {
        self.tokens.insert(login, self.prison.sign_in(login));
    }

    /// Number of the last entry of the journal, and every row that stands outside it.
    fn trace(&self) -> (i64, i64) {
        let store = self.prison.desk.store().unwrap();
        let changes = store.exclusively(|conn| {
            Ok(conn.query_row("SELECT count(*) FROM changes", [], |r| r.get::<_, i64>(0))?)
        });
        (store.head().unwrap().seq, changes.unwrap())
    }
}

/// The account that makes the next call: the director most of the time, for he may most.
fn caller(dice: &mut Dice, needs: Permission) -> &'static str {
    let may = |role: &str| role_may(role, needs);
    let wanted =
        if dice.once_in(8) { dice.pick(&ROLES).unwrap() } else { ("directeur", "director") };
    if may(wanted.1) || dice.once_in(10) {
        return wanted.0;
    }
    ROLES.iter().find(|(_, role)| may(role)).map_or("directeur", |(login, _)| *login)
}

fn role_may(role: &str, needs: Permission) -> bool {
    agiderm_core::users::Role::parse(role).is_some_and(|r| r.may(needs))
}

/// What the house already says: lists, kinds, types of acts.
fn taught(storm: &Storm<'_>) -> Known {
    let mut known = Known::default();
    arguments::usual_words(&mut known);
    known.act_types(&storm.answer("acts.vocabulary", json!({})));
    let codes = |list: &str| -> Vec<String> {
        let items = storm.answer("reference.list", json!({ "list": list }));
        let items = items.as_array().unwrap();
        items.iter().map(|i| i["code"].as_str().unwrap().to_owned()).collect()
    };
    for (field, list) in [
        ("relation", "relations"),
        ("visits.enter.kind", "visit_kinds"),
        ("visits.check.kind", "visit_kinds"),
        ("refused", "visit_refusals"),
        ("counsel.save.kind", "counsel_kinds"),
        ("reason_code", "date_reasons"),
        ("nationalities", "nationalities"),
        ("languages", "languages"),
    ] {
        known.words(field, codes(list));
    }
    let field = |list: Value, name: &str| -> Vec<String> {
        let list = list.as_array().unwrap();
        list.iter().filter_map(|i| i[name].as_str().map(str::to_owned)).collect()
    };
    for command in ["papers.prepare", "papers.make", "papers.save_model", "papers.try_model"] {
        let kinds = field(storm.answer("papers.models", json!({})), "kind");
        known.words(&format!("{command}.kind"), kinds);
    }
    let kinds = storm.answer("scans.kinds", json!({}));
    known.words("scans.add.kind", field(kinds["kinds"].clone(), "code"));
    let settings = storm.answer("settings.list", json!({}));
    known.words("key", field(settings.clone(), "key"));
    known.words("value", field(settings, "value"));
    known
}

/// What one run did.
#[derive(Default)]
struct Done {
    accepted: BTreeMap<String, usize>,
    refused: BTreeMap<String, usize>,
    /// The first of each kind that is wrong, with the call that did it.
    faults: BTreeMap<String, String>,
}

impl Done {
    fn told(&self) -> String {
        self.faults.values().cloned().collect::<Vec<_>>().join("\n")
    }
}

fn mood(dice: &mut Dice) -> Mood {
    match dice.roll(10) {
        0..6 => Mood::Right,
        6..9 => Mood::Tired,
        _ => Mood::Wild,
    }
}

/// Commands that make the life of a house come more often than queries.
fn chosen<'a>(dice: &mut Dice, shapes: &'a Shapes, at: usize) -> &'a (String, shapes::Shape) {
    const OFTEN: [&str; 8] = [
        "committals.enter",
        "movements.enter",
        "cells.place",
        "acts.enter",
        "exits.prepare",
        "movements.count",
        "visits.enter",
        "merges.merge",
    ];
    let usable = shapes.inputs.iter().filter(|(name, _)| !spared(name)).count();
    let index = if at < usable { at } else { dice.roll(usable) };
    let often = dice.pick(&OFTEN).filter(|_| at >= usable && dice.once_in(2));
    let mut lines = shapes.inputs.iter().filter(|(name, _)| !spared(name));
    match often {
        Some(name) => lines.find(|(n, _)| n == name).unwrap(),
        None => lines.nth(index).unwrap(),
    }
}

/// A house with people in it, the accounts signed in.
fn house() -> House {
    let house = House::new();
    for (n, family) in ["KONÉ", "DIARRA", "TRAORÉ", "SISSOKO"].iter().enumerate() {
        house.person(family, |i| i["identity"]["sex"] = json!(["M", "F"][n % 2]));
    }
    house
}

impl<'a> Storm<'a> {
    fn over(house: &'a House) -> Storm<'a> {
        let mut storm = Storm { prison: &house.prison, tokens: HashMap::new() };
        storm.tokens.insert("directeur", house.prison.director.clone());
        for (login, role) in ROLES {
            let token = house.prison.account(login, role);
            storm.tokens.insert(login, token);
        }
        storm
    }

    /// Signs in again whoever the clock has signed out.
    fn wake(&mut self, login: &'static str) {
        for login in ["directeur", login] {
            let token = self.tokens.get(login);
            let asked = self.prison.desk.call(token, Lang::Fr, "session.preferences", json!({}));
            if asked.is_err() {
                self.sign_in(login);
            }
        }
    }

    /// The call; a panic is a defect.
    fn call(&self, login: &str, name: &str, input: &Value) -> Result<Value, Failure> {
        let token = self.tokens.get(login);
        let call = || self.prison.desk.call(token, Lang::Fr, name, input.clone());
        std::panic::catch_unwind(std::panic::AssertUnwindSafe(call))
            .unwrap_or_else(|_| Err(Failure::broken("a panic")))
            .map(|answer| answer.value)
    }

    /// What is wrong with what a call did.
    fn judge(
        &self,
        run: &Run,
        wrote: i64,
        before: (i64, i64),
        answer: &Result<Value, Failure>,
    ) -> Option<String> {
        match answer {
            Err(f) if matches!(f.code, Code::Broken | Code::Unavailable | Code::SignedOut) => {
                Some(format!("failed: {f}"))
            }
            Err(f) if !unsaid(f).is_empty() => Some(format!("not said: {:?}", unsaid(f))),
            Err(_) if self.trace() != before => Some("refused, yet something was written".into()),
            Err(_) => None,
            Ok(_) => match run {
                Run::Command(_) | Run::Consult(_) if wrote != 1 => Some(format!("{wrote} entries")),
                Run::Query(_) | Run::Local(_) if wrote != 0 => Some(format!("{wrote} entries")),
                _ => None,
            },
        }
    }
}

/// Runs a storm over a house; `plant` may spoil what the screens say.
fn storm(seed: u64, calls: usize, plant: impl Fn(usize, &mut Seen)) -> Done {
    let house = house();
    let mut storm = Storm::over(&house);
    let shapes = Shapes::read(&api::typescript());
    let mut known = taught(&storm);
    known.learn(&Seen::look(&storm).register);
    known.learn(&storm.answer("cells.plan", json!({})));
    let (mut dice, mut done) = (Dice::new(seed), Done::default());
    let mut now = Moment::parse("2026-11-23T08:00").unwrap();
    for at in 0..calls {
        let leap = dice.once_in(90);
        now = now.add_minutes(if leap { 60 * dice.roll(40) } else { dice.roll(2) } as i64);
        house.prison.now(&now.to_string());
        let (name, shape) = chosen(&mut dice, &shapes, at);
        let line = api::line(name).unwrap();
        let mood = mood(&mut dice);
        let mut draw =
            Draw { shapes: &shapes, known: &known, dice: &mut dice, now, mood, command: name };
        let input = draw.input(shape);
        let login = caller(&mut dice, line.permission.unwrap());
        storm.wake(login);
        let before = storm.trace();
        let answer = storm.call(login, name, &input);
        let wrote = storm.trace().0 - before.0;
        let mut faults: Vec<String> =
            storm.judge(&line.run, wrote, before, &answer).into_iter().collect();
        let counted = if answer.is_ok() { &mut done.accepted } else { &mut done.refused };
        *counted.entry(name.clone()).or_default() += 1;
        if let Ok(value) = &answer {
            known.learn(value);
        }
        if wrote > 0 || at % 20 == 0 {
            let mut seen = Seen::look(&storm);
            plant(at, &mut seen);
            faults.extend(seen.faults());
            known.learn(&seen.register);
            known.learn(&seen.plan);
        }
        if at % 100 == 99 {
            faults.extend(storm.deep(&known));
        }
        for fault in faults {
            let shown: String = input.to_string().chars().take(1_500).collect();
            let kind: String = fault.split(':').next().unwrap_or_default().to_owned();
            let told = format!("call {at}, {login}, {mood:?}: {name} {shown}\n  {fault}");
            done.faults.entry(kind + name).or_insert(told);
        }
        if done.faults.len() > MOST_FAULTS {
            break;
        }
    }
    done
}

impl Storm<'_> {
    /// Every list and every dossier of the house, and the chain: what fails.
    fn deep(&self, known: &Known) -> Vec<String> {
        let mut faults = Vec::new();
        let proof = self.answer("journal.verify", json!({}));
        if proof["ok"] != true {
            faults.push(format!("chain: {proof}"));
        }
        let of_stays = [
            "acts.preview",
            "cells.choices",
            "cells.path",
            "confirmations.of_committal",
            "contacts.of",
            "exits.of_committal",
            "infants.of",
            "movements.of",
            "papers.due",
            "release.check",
            "scans.list",
            "visits.of",
            "committals.sheet",
            "deadlines.explain",
        ];
        let stays = known.all("committal_id").iter().map(|id| json!({ "committal_id": id }));
        let stays: Vec<Value> = stays.collect();
        for line in api::lines() {
            let screens = matches!(line.run, Run::Query(_) | Run::Consult(_));
            if !screens || !line.permission.is_some_and(|p| role_may("director", p)) {
                continue;
            }
            let empty = [json!({})];
            let inputs = if of_stays.contains(&line.name) { &stays[..] } else { &empty[..] };
            for input in inputs {
                let token = Some(&self.tokens["directeur"]);
                let answer = self.prison.desk.call(token, Lang::Fr, line.name, input.clone());
                if let Some(f) = answer.err().filter(|f| f.code == Code::Broken) {
                    faults.push(format!("{} does not answer: {input} {f}", line.name));
                }
            }
        }
        faults
    }
}

/// Seed and calls of a longer storm, for who looks for trouble: `AGIDERM_STORM=7:20000`.
fn asked() -> (u64, usize) {
    let text = std::env::var("AGIDERM_STORM").unwrap_or_default();
    let mut parts = text.split(':').filter_map(|n| n.parse::<u64>().ok());
    let (seed, calls) = (parts.next(), parts.next());
    (seed.unwrap_or(20_261_123), calls.map_or(CALLS, |n| n as usize))
}

#[test]
fn whatever_is_typed_the_house_adds_up() {
    let (seed, calls) = asked();
    let done = storm(seed, calls, |_, _| ());
    let faults: Vec<&String> = done.faults.values().collect();
    assert!(faults.is_empty(), "seed {seed}:\n{}", done.told());
    // The storm is one: it called every line, and got most commands through at least once.
    let called: BTreeSet<&String> = done.accepted.keys().chain(done.refused.keys()).collect();
    for line in api::lines().filter(|l| !spared(l.name)) {
        assert!(called.contains(&line.name.to_owned()), "{} was never called", line.name);
    }
    let accepted: usize = done.accepted.values().sum();
    assert!(accepted > calls / 4, "{accepted} of {calls} calls were accepted: {:?}", done.refused);
    for name in ["committals.enter", "movements.enter", "cells.place", "acts.enter", "visits.enter"]
    {
        assert!(done.accepted.get(name).is_some_and(|n| *n > 5), "{name}: {:?}", done.accepted);
    }
}

/// Controls: a count of one too many, a person twice in the register, a sentence that lacks.
#[test]
fn a_storm_sees_what_does_not_add_up() {
    let one_more = storm(7, 200, |at, seen| {
        if at > 150 {
            seen.day["present"] = json!(number(&seen.day["present"]) + 1);
        }
    });
    assert!(one_more.told().contains("present on the sheet of the day"), "{}", one_more.told());
    let twice = storm(7, 200, |at, seen| {
        if at > 150 {
            let rows = seen.register["rows"].as_array_mut().unwrap();
            let first = rows[0].clone();
            rows.push(first);
        }
    });
    assert!(twice.told().contains("people with one open stay"), "{}", twice.told());
    assert!(!unsaid(&Failure::refused("nobody-wrote-this")).is_empty());
}
