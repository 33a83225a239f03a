//! Invented persons whose truth is known because it was there first: the truth is drawn, then
//! written as some clerk would write it.

use crate::clothes::Luck;
use agiderm_core::base::dates::Day;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// What a cell of the register says.
#[derive(Debug, Clone, PartialEq)]
pub enum Said {
    Text(String),
    /// A day, with its hour; written in the manner of the register.
    Day(Day, Option<(u32, u32)>),
}

/// One line of a register that is to come, with its truth.
#[derive(Debug, Clone)]
pub struct Entry {
    pub cells: BTreeMap<&'static str, Said>,
    pub record: Map<String, Value>,
    /// (code, column).
    pub issues: Vec<(&'static str, &'static str)>,
    pub kind: &'static str,
    pub held: bool,
    pub ecrou: Option<String>,
}

pub fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

const FAMILIES: [(&str, &str); 20] = [
    ("Traoré", "traore"),
    ("Coulibaly", "coulibaly"),
    ("Keïta", "keita"),
    ("Diarra", "diarra"),
    ("Saŋarɛ", "sangare"),
    ("Maïga", "maiga"),
    ("Dembélé", "dembele"),
    ("Konatɛ", "konate"),
    ("Sidibé", "sidibe"),
    ("Cissé", "cisse"),
    ("N'Diaye", "ndiaye"),
    ("Haïdara", "haidara"),
    ("Togola", "togola"),
    ("Samaké", "samake"),
    ("Doumbia", "doumbia"),
    ("Ɲarɛ", "nyare"),
    ("Bagayɔkɔ", "bagayoko"),
    ("Sissoko", "sissoko"),
    ("Kouyaté", "kouyate"),
    ("Berthé", "berthe"),
];
const MEN: [(&str, &str); 12] = [
    ("Moussa", "moussa"),
    ("Amadou", "amadou"),
    ("Bakary", "bakary"),
    ("Seydou", "seydou"),
    ("Drissa", "drissa"),
    ("Issa", "issa"),
    ("Boubacar", "boubacar"),
    ("Lassana", "lassana"),
    ("Youssouf", "youssouf"),
    ("Adama", "adama"),
    ("Modibo", "modibo"),
    ("Oumar", "oumar"),
];
const WOMEN: [(&str, &str); 6] = [
    ("Fatoumata", "fatoumata"),
    ("Awa", "awa"),
    ("Mariam", "mariam"),
    ("Kadiatou", "kadiatou"),
    ("Rokia", "rokia"),
    ("Assétou", "assetou"),
];

/// Offences: how clerks write them, the codes, whether the procureur may hold for it.
type Wording = (&'static [&'static str], &'static [&'static str]);
const OFFENCES: [Wording; 12] = [
    (&["Vol simple", "VOL", "vol (simple)", "Faits de vol", "Inculpé de vol"], &["BIE-01"]),
    (&["Escroquerie", "ESCROQUERIE.", "escroqueries", "délit d'escroquerie"], &["BIE-11"]),
    (&["Abus de confiance", "ABUS DE CONF.", "abus  de confiance"], &["BIE-12"]),
    (&["Recel", "recel d'objets volés", "RECEL DE VOL"], &["BIE-10"]),
    (
        &["Vol et recel", "VOL + RECEL", "vol, recel", "Vol / recel", "vol\nrecel"],
        &["BIE-01", "BIE-10"],
    ),
    (
        &[
            "Escroquerie et abus de confiance",
            "escroq. & abus de conf.",
            "ESCROQUERIE - ABUS DE CONFIANCE",
        ],
        &["BIE-11", "BIE-12"],
    ),
    (&["Homicide involontaire", "hom. invol.", "HOMICIDE INVOLONTAIRE"], &["HOM-09"]),
    (&["Vol de moto", "vol d'engin", "Vol d’engin"], &["BIE-05"]),
    (&["Rébellion", "REBELLION"], &["AUT-02"]),
    (&["Extorsion de fonds", "extorsion de fond", "Chantage"], &["LIB-11"]),
    (&["coups et blessures volontaires (graves)", "CBV graves", "C.B.V graves"], &["VIO-02"]),
    (&["Vol de bétail", "vol de bœufs", "VOL DE BŒUFS"], &["BIE-04"]),
];
/// Seats: how the court is written after its magistrate, and its code.
const COURTS: [(&[&str], &str); 6] = [
    (
        &[
            "TGI de Sikasso",
            "T.G.I Sikasso",
            "Tribunal de grande instance de Sikasso",
            "TGI SIKASSO",
        ],
        "TGI-SIK",
    ),
    (&["TGI Ségou", "Trib. de Grande Instance de Segou", "T.G.I. SEGOU"], "TGI-SEG"),
    (&["TGI Kayes", "tribunal de grande instance Kayes"], "TGI-KAY"),
    (&["TGI CIII", "TGI de la Commune III du District de Bamako", "T.G.I. Commune 3"], "TGI-BKO-3"),
    (&["TGI Kati", "T G I de Kati"], "TGI-KATI"),
    (&["TGI C V Bamako", "TGI Com. V", "Tribunal de Grande Instance de la Commune V"], "TGI-BKO-5"),
];
const SENTENCES: [(&str, &str); 14] = [
    ("2 ans ferme", r#"{"outcome":"convicted","nature":"emprisonnement","firm_m":24}"#),
    ("2 ans 6 mois", r#"{"outcome":"convicted","nature":"emprisonnement","firm_m":30}"#),
    ("24 mois", r#"{"outcome":"convicted","nature":"emprisonnement","firm_m":24}"#),
    (
        "5 ans dont 2 avec sursis",
        r#"{"outcome":"convicted","nature":"emprisonnement","firm_m":36,"susp_m":24}"#,
    ),
    (
        "3 ans d'emprisonnement ferme et 100 000 F d'amende",
        r#"{"outcome":"convicted","nature":"emprisonnement","firm_m":36,"fine":100000}"#,
    ),
    (
        "dix-huit (18) mois ferme",
        r#"{"outcome":"convicted","nature":"emprisonnement","firm_m":18}"#,
    ),
    ("02 ans", r#"{"outcome":"convicted","nature":"emprisonnement","firm_m":24}"#),
    ("1 an et demi", r#"{"outcome":"convicted","nature":"emprisonnement","firm_m":18}"#),
    ("DEUX ANS", r#"{"outcome":"convicted","nature":"emprisonnement","firm_m":24}"#),
    (
        "4 ans dont 18 mois de sursis",
        r#"{"outcome":"convicted","nature":"emprisonnement","firm_m":30,"susp_m":18}"#,
    ),
    (
        "36 mois d'emprisonnement",
        r#"{"outcome":"convicted","nature":"emprisonnement","firm_m":36}"#,
    ),
    (
        "2ans+50.000F",
        r#"{"outcome":"convicted","nature":"emprisonnement","firm_m":24,"fine":50000}"#,
    ),
    ("2 a 6 m", r#"{"outcome":"convicted","nature":"emprisonnement","firm_m":30}"#),
    (
        "3 années d'emprisonnement",
        r#"{"outcome":"convicted","nature":"emprisonnement","firm_m":36}"#,
    ),
];
const EXITS: [(&str, &str); 8] = [
    ("Fin de peine", "sentence_served"),
    ("LP", "provisional_release"),
    ("Mis en liberté provisoire", "provisional_release"),
    ("OML", "released_by_order"),
    ("Relaxé", "acquitted"),
    ("Transféré à la MCA de Bamako", "transfer"),
    ("NON LIEU", "dismissed"),
    ("Décès", "death"),
];

fn text(value: impl Into<String>) -> Said {
    Said::Text(value.into())
}

/// The n-th person of a register, without any fault. Persons of one register differ in both names.
pub fn person(n: usize, luck: &mut Luck) -> Entry {
    let mut cells = BTreeMap::new();
    let mut record = Map::new();
    let woman = n % 7 == 3;
    let family = FAMILIES[n % FAMILIES.len()];
    let given = if woman { WOMEN[n % WOMEN.len()] } else { MEN[(n * 5 + n / 20) % MEN.len()] };
    let entered = day("2024-06-03").add_days(n as i64 * 23 + luck.below(12) as i64);
    let hour =
        n.is_multiple_of(3).then(|| (8 + luck.below(10) as u32, [0, 15, 30, 45][luck.below(4)]));
    let order = 11 + n * 4;
    let ecrou = format!("{order}/{}", entered.year());
    cells.insert("ecrou_no", text(ecrou.clone()));
    cells.insert("ecrou_at", Said::Day(entered, hour));
    cells.insert("family_name", text(family.0));
    cells.insert("given_names", text(given.0));
    cells.insert("sex", text(if woman { "F" } else { "M" }));
    record.insert("entered_on".into(), json!(entered.to_string()));
    if let Some((h, m)) = hour {
        record.insert("entered_at".into(), json!(format!("{h:02}:{m:02}")));
    }
    record.insert("family".into(), json!(family.1));
    record.insert("given".into(), json!(given.1));
    record.insert("sex".into(), json!(if woman { "F" } else { "M" }));
    birth(n, entered, luck, &mut cells, &mut record);
    let (father, mother) = (MEN[(n * 7 + 2) % 12], WOMEN[(n * 5 + 1) % 6]);
    cells.insert("father", text(father.0));
    cells.insert("mother", text(format!("{} {}", mother.0, FAMILIES[(n + 9) % 20].0)));
    record.insert("father".into(), json!(father.1));
    record.insert("mother".into(), json!(format!("{} {}", mother.1, FAMILIES[(n + 9) % 20].1)));
    cells.insert("birth_place", text(["Sikasso", "Bougouni", "Kadiolo", "Koutiala"][n % 4]));
    cells.insert("nationality", text(["Malienne", "MALIEN", "Mali", "malien(ne)"][luck.below(4)]));
    record.insert("nationality".into(), json!("MLI"));
    cells.insert("profession", text(["cultivateur", "commerçant", "chauffeur", "ménagère"][n % 4]));
    cells.insert("address", text(["Wayerma", "Médine", "Bougoula", "Hamdallaye"][n % 4]));
    cells.insert("marital", text(["Marié", "célibataire", "C", "veuf"][n % 4]));
    if n % 5 == 1 {
        cells.insert("alias", text(["Petit", "Vieux", "Le Grand"][n % 3]));
    }
    legal(n, entered, luck, &mut cells, &mut record);
    Entry { cells, record, issues: Vec::new(), kind: "stay", held: false, ecrou: Some(ecrou) }
}

fn birth(
    n: usize,
    entered: Day,
    luck: &mut Luck,
    cells: &mut BTreeMap<&'static str, Said>,
    record: &mut Map<String, Value>,
) {
    let year = 1962 + luck.below(38) as i32;
    let (said, v, p) = match n % 8 {
        1 => (text(format!("né vers {year}")), year.to_string(), "circa"),
        3 => {
            let age = entered.year() - year;
            (text(format!("{age} ans")), year.to_string(), "age")
        }
        5 => (text(year.to_string()), year.to_string(), "year"),
        _ => {
            let born = Day::new(year, 1 + (n % 12) as u32, 3 + (n % 25) as u32).unwrap();
            (Said::Day(born, None), born.to_string(), "day")
        }
    };
    cells.insert("birth", said);
    let mut birth = json!({"v": v, "p": p});
    if p == "age" {
        birth["age"] = json!(entered.year() - year);
    }
    record.insert("birth".into(), birth);
}

fn legal(
    n: usize,
    entered: Day,
    luck: &mut Luck,
    cells: &mut BTreeMap<&'static str, Said>,
    record: &mut Map<String, Value>,
) {
    let (wordings, codes) = OFFENCES[n % OFFENCES.len()];
    cells.insert("offences", text(wordings[luck.below(wordings.len())]));
    record.insert("offences".into(), json!(codes));
    let (seats, court) = COURTS[n % COURTS.len()];
    let seat = |luck: &mut Luck| seats[luck.below(seats.len())];
    let on = entered.add_days(-(luck.below(3) as i64));
    let number = format!("{}/RP/{}", 100 + n * 13, on.year() % 100);
    cells.insert("title_no", text(number.clone()));
    cells.insert("title_date", Said::Day(on, None));
    record.insert("title_no".into(), json!(number));
    record.insert("title_on".into(), json!(on.to_string()));
    record.insert("signed_court".into(), json!(court));
    let flagrant = n % 3 == 1;
    let (kind, word, by, magistrate) = if flagrant {
        let words = ["MD flagrant délit", "MD/FD", "Mandat de dépôt en flagrant délit"];
        let who = ["Procureur de la République", "PR", "Parquet", "Substitut du procureur"];
        ("mandat_depot_fd", words[luck.below(3)], "procureur", who[luck.below(4)])
    } else {
        let words = ["Mandat de dépôt", "MD", "M.D.", "MANDAT DE DEPOT", "Mdt de dépôt"];
        let who = ["Juge d'instruction", "JI", "J.I.", "JI 2e cabinet", "Juge d’inst."];
        cells.insert("first_appearance", Said::Day(on, None));
        record.insert("first_on".into(), json!(on.to_string()));
        ("mandat_depot", words[luck.below(5)], "juge_instruction", who[luck.below(5)])
    };
    let join = [" ", " près le ", ", ", " du "][luck.below(4)];
    cells.insert("title_kind", text(word));
    cells.insert("authority", text(format!("{magistrate}{join}{}", seat(luck))));
    record.insert("title".into(), json!(kind));
    record.insert("signed_by".into(), json!(by));
    record.insert("present".into(), json!(true));
    if n % 4 == 2 {
        let judged = on.add_days(40 + luck.below(30) as i64);
        let (said, sentence) = SENTENCES[(n / 4 + luck.below(3)) % SENTENCES.len()];
        cells.insert("judgment_date", Said::Day(judged, None));
        cells.insert("court", text(seat(luck)));
        cells.insert("sentence", text(said));
        record.insert("judged_on".into(), json!(judged.to_string()));
        record.insert("court".into(), json!(court));
        record.insert("sentence".into(), serde_json::from_str(sentence).unwrap());
        if n % 8 == 2 {
            cells.insert("appeal", text(["non", "NON", "néant"][luck.below(3)]));
            record.insert("appeal".into(), json!(false));
        } else {
            cells.insert("appeal", Said::Day(judged.add_days(5), None));
            record.insert("appeal".into(), json!(judged.add_days(5).to_string()));
        }
    }
    if n % 6 == 4 {
        let out = entered.add_days(60 + luck.below(40) as i64);
        let (said, reason) = EXITS[luck.below(EXITS.len())];
        cells.insert("exit_date", Said::Day(out, None));
        cells.insert("exit_reason", text(said));
        record.insert("exit_on".into(), json!(out.to_string()));
        record.insert("exit_reason".into(), json!(reason));
        record.insert("present".into(), json!(false));
    }
    let cell = [("A-01", "A-01"), ("B3", "B-03"), ("c 2", "C-02"), ("Cell. A4", "A-04")][n % 4];
    cells.insert("cell", text(cell.0));
    record.insert("cell".into(), json!(cell.1));
    if n.is_multiple_of(5) {
        cells.insert("notes", text(["a remis ses effets", "visite CNDH", "malade"][n % 3]));
    }
}

impl Entry {
    /// Writes something else in a cell, with what a careful clerk makes of it.
    pub fn fault(
        mut self,
        column: &'static str,
        written: &str,
        key: &str,
        truth: Value,
        issue: Option<&'static str>,
    ) -> Entry {
        self.cells.insert(column, text(written));
        if truth.is_null() {
            self.record.remove(key);
        } else {
            self.record.insert(key.to_owned(), truth);
        }
        if key == "entered_on" {
            self.record.remove("entered_at");
        }
        if let Some(code) = issue {
            self.issues.push((code, column));
        }
        self
    }

    pub fn held(mut self) -> Entry {
        self.held = true;
        self
    }
}
