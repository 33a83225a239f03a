//! Invented papers, the same at every run, shared by the tests and the bench.
#![allow(missing_docs, dead_code)]

use agiderm_core::base::dates::{Day, Moment};
use agiderm_core::base::when::When;
use agiderm_core::print::*;

const FAMILIES: &[&str] = &[
    "Traoré",
    "Coulibaly",
    "Diarra",
    "Keïta",
    "Diallo",
    "Cissé",
    "Diakité",
    "Sangaré",
    "Konaté",
    "Kɔnɛ",
    "Sidibé",
    "Touré",
    "Maïga",
    "Dɛnbɛlɛ",
    "Doumbia",
    "Sissoko",
    "N’Diaye",
    "Kuyatɛ",
    "Ɲare",
    "Bagayɔgɔ",
    "Ŋala",
    "Ouologuem",
    "Ag Mohamed",
    "Haïdara",
    "Ɔdiɔla",
    "Ɛlimani",
];
const GIVEN: &[&str] = &[
    "Mamadou",
    "Moussa",
    "Fatoumata",
    "Aminata",
    "Seku",
    "Umu",
    "Djénéba",
    "Boubacar",
    "Ɲamɔgɔ",
    "Cheick Oumar",
    "Aïssata",
    "Bandiougou",
    "Souleymane",
    "Safiatou",
    "Jean-Baptiste",
    "Yacouba",
];
const PLACES: &[&str] =
    &["Bamako", "Ségou", "Kati", "Mopti", "Sikasso", "Kayes", "Gao", "Koutiala"];
const OFFENCES: &[&str] = &[
    "Vol aggravé (art. 242-8 du Code pénal)",
    "Coups et blessures volontaires",
    "Abus de confiance portant sur la somme de 1\u{202F}250\u{202F}000 F CFA",
    "Trafic de stupéfiants",
    "Escroquerie et usage de faux",
];
const COURTS: &[&str] =
    &["TGI de la Commune III du District de Bamako, cabinet n° 2", "TGI de Ségou", "TI de Kati"];

/// A small generator of numbers, enough to vary invented rows.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % sides.max(1)
    }
    pub fn pick<'t>(&mut self, from: &[&'t str]) -> &'t str {
        from.get(self.roll(from.len())).copied().unwrap_or_default()
    }
}

pub fn day(text: &str) -> Day {
    Day::parse(text).unwrap_or_else(|| panic!("{text} is no day"))
}

pub fn moment(text: &str) -> Moment {
    Moment::parse(text).unwrap_or_else(|| panic!("{text} is no moment"))
}

pub fn letterhead() -> Letterhead {
    Letterhead {
        authority: vec![
            "République du Mali – Un Peuple – Un But – Une Foi".into(),
            "Ministère de la Justice et des Droits de l’Homme".into(),
            "Direction nationale de l’administration pénitentiaire et de l’éducation surveillée"
                .into(),
        ],
        establishment: "Maison d’arrêt et de correction de Farako".into(),
        number: None,
        printed: None,
        journal: Some(JournalHead {
            entry: 48_213,
            code: "7F3A-91C0-B2D4-55E8".into(),
            qr: "AGIDERM:FARAKO:48213:7F3A91C0B2D455E8".into(),
        }),
        check: None,
        copy: None,
        training: false,
        duplicate_of: None,
        language: "fr-ML".into(),
    }
}

pub fn printed() -> Letterhead {
    Letterhead {
        printed: Some(Printing {
            at: moment("2026-11-23T14:05"),
            by: "A. Samaké, greffier".into(),
        }),
        ..letterhead()
    }
}

pub fn register_paper() -> Register {
    Register {
        letterhead: letterhead(),
        from: Some(day("2026-01-01")),
        to: Some(day("2026-06-30")),
        volume: Some("Tome 3 – Quartier des hommes".into()),
        court: Some("grande instance de Farako".into()),
        initials_article: "article 1215 du Code de procédure pénale".into(),
        notes: Vec::new(),
    }
}

/// Entry number `i` (from 1) of the invented register.
pub fn entry(i: usize) -> RegisterEntry {
    let dice = &mut Dice::new(i as u64);
    let entered = day("2026-01-02").add_days((i / 3) as i64 % 178);
    let court = dice.pick(COURTS);
    let reference = format!("RP {}/{:02}", 100 + dice.roll(900), 25 + dice.roll(2));
    let home = dice.pick(PLACES);
    let mut entry = RegisterEntry {
        number: format!("2026/{i:04}"),
        entered: entered.at(8 + dice.roll(10) as u32, dice.roll(60) as u32).map(When::from),
        family_name: dice.pick(FAMILIES).into(),
        given_names: dice.pick(GIVEN).into(),
        nickname: if dice.roll(5) == 0 { "Vié Ba".into() } else { String::new() },
        sex: String::new(),
        father: format!("{} {}", dice.pick(GIVEN), dice.pick(FAMILIES)),
        mother: format!("{} {}", dice.pick(GIVEN), dice.pick(FAMILIES)),
        birth: format!("né vers {} à {}", 1958 + dice.roll(48), dice.pick(PLACES)),
        marks: if dice.roll(3) == 0 { "cicatrice au front, 1,78 m".into() } else { String::new() },
        nationality: "malienne".into(),
        profession: ["cultivateur", "commerçant", "chauffeur", "élève"][dice.roll(4)].into(),
        home: format!("{home}, quartier Hamdallaye, rue {}", 1 + dice.roll(400)),
        titles: vec![RegisterTitle {
            nature: "Mandat de dépôt".into(),
            date: Some(entered.add_days(-1)),
            authority: court.into(),
            reference,
        }],
        offences: vec![dice.pick(OFFENCES).into()],
        brought_by: format!("Adjudant {}, gendarmerie de {home}", dice.pick(FAMILIES)),
        notices: vec![format!(
            "{:02}/{:02}/{}, au procureur de la République, n° {}",
            entered.day(),
            entered.month(),
            entered.year(),
            100 + dice.roll(900)
        )],
        ..RegisterEntry::default()
    };
    if dice.roll(2) == 0 {
        entry.judgements.push(format!(
            "{court}, jugement n° {} du {:02}/04/2026 : {} mois d’emprisonnement ferme et \
             {}\u{202F}000 F d’amende",
            1 + dice.roll(300),
            1 + dice.roll(28),
            3 + dice.roll(30),
            50 + dice.roll(300)
        ));
        entry.sentence_start = Some(entered);
        entry.sentence_end = Some(entered.add_months(3 + dice.roll(30) as i64));
    } else {
        entry.changes.push(format!(
            "Ordonnance de maintien du {:02}/05/2026, six mois, notifiée le même jour",
            1 + dice.roll(28)
        ));
    }
    if dice.roll(3) == 0 {
        entry.changes.push("Appel déclaré au greffe de la prison, reçu n° 31".into());
    }
    if dice.roll(3) == 0 {
        entry.exit = Some(Exit {
            at: entered
                .add_days(20 + dice.roll(60) as i64)
                .at(11, dice.roll(60) as u32)
                .map(When::from),
            reason: "Mise en liberté provisoire".into(),
            decision: format!("Ordonnance n° {} du juge d’instruction", 1 + dice.roll(90)),
        });
    }
    entry
}

pub fn entries(count: usize) -> impl Iterator<Item = Result<RegisterEntry, PrintError>> {
    (1..=count).map(|i| Ok(entry(i)))
}

pub fn overruns_paper() -> Overruns {
    Overruns {
        letterhead: printed(),
        day: Some(day("2026-11-23")),
        filters: vec!["Toutes les catégories, tous les quartiers".into()],
        done: "Fait à Farako, le 23/11/2026".into(),
        signatures: vec![
            Signature { title: "Le greffier".into(), name: Some("A. Samaké".into()) },
            Signature { title: "Le régisseur".into(), name: None },
        ],
    }
}

pub fn overrun(i: usize) -> Overrun {
    let entry = entry(i);
    let dice = &mut Dice::new(7 * i as u64 + 3);
    let days = 1 + dice.roll(1400) as i64;
    Overrun {
        number: entry.number,
        name: format!("{} {}", entry.family_name, entry.given_names),
        category: "Prévenu, instruction, délit".into(),
        title: "Mandat de dépôt du 02/01/2026, RP 118/25".into(),
        rule: "Délit, plus de deux ans encourus : six mois, une prolongation (art. 274 CPP)".into(),
        expired: Some(day("2026-11-23").add_days(-days)),
        days,
        authority: dice.pick(COURTS).into(),
        remark: "Président du Collège saisi le 20/11/2026, sans réponse".into(),
    }
}

pub fn nominal_paper() -> Nominal {
    let paper = overruns_paper();
    Nominal {
        letterhead: paper.letterhead,
        day: paper.day,
        filters: Vec::new(),
        done: paper.done,
        signatures: paper.signatures,
    }
}

pub fn nominal_rows(count: usize) -> Vec<NominalRow> {
    let categories = ["Prévenus, instruction", "Prévenus, flagrant délit", "Condamnés définitifs"];
    (0..count)
        .map(|i| {
            let entry = entry(i + 1);
            NominalRow {
                category: categories[i * categories.len() / count.max(1)].into(),
                number: entry.number,
                name: format!("{} {}", entry.family_name, entry.given_names),
                sex: "M".into(),
                birth: entry.birth,
                offence: entry.offences.join(" ; "),
                court: entry.titles[0].authority.clone(),
                entered: entry.entered.map(When::day),
                expires: entry.sentence_end.map(Value::Day).unwrap_or_default(),
                signed: String::new(),
                place: format!("Quartier B, cellule {}", 1 + i % 12),
            }
        })
        .collect()
}

pub fn list_paper() -> List {
    let column = |title: &str, share, right| ListColumn { title: title.into(), share, right };
    List {
        letterhead: printed(),
        title: "Livre du magasin – Riz brisé".into(),
        filters: vec!["Du 01/11/2026 au 30/11/2026".into(), "Magasin : vivres".into()],
        columns: vec![
            column("Date", 20, false),
            column("Pièce", 20, false),
            column("Libellé", 60, false),
            column("Entrée (kg)", 22, true),
            column("Sortie (kg)", 22, true),
            column("Solde (kg)", 24, true),
        ],
        totals: vec![vec![
            Value::Text("Totaux".into()),
            Value::Empty,
            Value::Empty,
            Value::Decimal { units: 21480, places: 1 },
            Value::Decimal { units: 30178, places: 1 },
            Value::Decimal { units: 12402, places: 1 },
        ]],
        landscape: false,
        done: "Fait à Farako, le 30/11/2026".into(),
        signatures: vec![Signature { title: "Le magasinier".into(), name: None }],
    }
}

pub fn list_rows(count: usize) -> Vec<Vec<Value>> {
    (0..count)
        .map(|i| {
            vec![
                Value::Day(day("2026-11-01").add_days(i as i64 % 30)),
                Value::Text(format!("BS {}", 311 + i)),
                Value::Text(format!("Ration du jour, effectif {}", 1231 + i % 17)),
                if i % 7 == 0 { Value::Whole(2000) } else { Value::Empty },
                Value::Decimal { units: 1480 + i as i64 % 30, places: 1 },
                Value::Decimal { units: 21100 - i as i64, places: 1 },
            ]
        })
        .collect()
}

pub fn sheet_paper(photo: Option<Vec<u8>>) -> Sheet {
    let entry = entry(146);
    let pair = |label: &str, value: &str| (label.to_owned(), value.to_owned());
    Sheet {
        letterhead: Letterhead { number: Some("EXT 2026/000431".into()), ..printed() },
        number: "2026/0146".into(),
        name: "KƆNƐ Ɲamɔgɔ".into(),
        situation: "Prévenu, présent, quartier B, cellule 12".into(),
        photo,
        identity: vec![
            pair("Surnoms", "Vié Ba"),
            pair("Sexe", "masculin"),
            pair("Naissance", &entry.birth),
            pair("Père", &entry.father),
            pair("Mère", &entry.mother),
            pair("Nationalité", "malienne"),
            pair("Profession", "cultivateur"),
            pair("Domicile", &entry.home),
            pair("Langues", "bambara, soninké"),
            pair("Pièce d’identité", ""),
            pair("Signalement", "1,78 m, cicatrice au front"),
        ],
        titles: vec![SheetTitle {
            nature: "Mandat de dépôt".into(),
            date: Some(day("2025-11-04")),
            authority: COURTS[0].into(),
            reference: "RP 118/25".into(),
            offences: OFFENCES[0].into(),
            state: "en vigueur".into(),
        }],
        dates: vec![SheetDate {
            label: "Fin de la prolongation".into(),
            result: "mercredi 4 novembre 2026 à 24 h, dépassée de 19 jours".into(),
            steps: vec![
                SheetStep {
                    text: "Départ : mandat de dépôt du 04/11/2025 (pièce 1)".into(),
                    article: String::new(),
                },
                SheetStep {
                    text: "Délit, plus de deux ans encourus : six mois, jusqu’au 04/05/2026".into(),
                    article: "art. 274 CPP".into(),
                },
                SheetStep {
                    text: "Une prolongation de six mois, ordonnance du 28/04/2026 (pièce 4)".into(),
                    article: "art. 274 CPP".into(),
                },
            ],
        }],
        acts: (0..6)
            .map(|i| SheetAct {
                date: Some(day("2025-11-04").add_days(i * 31)),
                nature: "Ordonnance de maintien en détention".into(),
                authority: COURTS[(i % 3) as usize].into(),
                reference: format!("n° {}", 40 + i),
                effect: "Prolonge de six mois le titre n° 1".into(),
            })
            .collect(),
        movements: vec![SheetMovement {
            at: Some(moment("2025-11-04T17:40").into()),
            kind: "Écrou".into(),
            from: "Gendarmerie de Farako".into(),
            to: "Quartier B, cellule 7".into(),
            reason: "Mandat de dépôt".into(),
        }],
        warnings: vec![
            "Règles de calcul non encore signées par l’administration : à vérifier.".into(),
        ],
        done: "Fait à Farako, le 23/11/2026".into(),
        signatures: overruns_paper().signatures,
    }
}

pub fn letter_paper() -> Letter {
    Letter {
        letterhead: Letterhead {
            number: Some("AVI 2026/000077".into()),
            copy: Some("Exemplaire du parquet".into()),
            check: Some(Check { code: "91C0B2D4".into(), qr: "AGIDERM:AVI:2026:77:91C0B2D4".into() }),
            ..printed()
        },
        title: "AVIS D’ÉCHÉANCE DE TITRE".into(),
        done: "Farako, le 23/11/2026".into(),
        to: vec![
            "À Monsieur le procureur de la République".into(),
            "près le tribunal de grande instance de Farako".into(),
        ],
        subject: "titre de détention qui prend fin le 01/12/2026".into(),
        body: vec![
            "Le titre de détention de KƆNƐ Ɲamɔgɔ, écrou n°\u{A0}2026/0146, prend fin le 01/12/2026 \
             (article 272 du Code de procédure pénale). Passé ce jour, il n’y aura plus de titre."
                .into(),
            "Tons notés : Bámànánkán, mɔ̀gɔ́, Ɛ́li, kɛ́nɛ̌, Ɔ̂, ŋ̀, ɲɛ́ ; signes : 2,5 m² ≤ 3 m² → à revoir ☐".into(),
        ],
        enclosures: vec!["Copie du mandat de dépôt du 04/11/2025".into()],
        signatures: vec![Signature { title: "Le régisseur".into(), name: None }],
    }
}

/// A fiche de calcul with one date; of the person held when `large`.
pub fn calculation_paper(large: bool) -> Calculation {
    Calculation {
        letterhead: letterhead(),
        large,
        number: "12/2026".into(),
        name: "KONÉ Issa".into(),
        situation: "Inculpé".into(),
        opening: vec!["Cette feuille dit jusqu’à quand.".into()],
        dates: vec![CalculationDate {
            label: "Fin du titre : mandat de dépôt du 23/11/2026".into(),
            result: "23/05/2027 – Date calculée, confirmée".into(),
            signed: vec!["Contrôlé par A. DIARRA".into()],
            steps: vec![SheetStep { text: "Six mois".into(), article: "CPP 274".into() }],
            readings: vec!["D’où court la période ?".into()],
            changes: vec!["Toute décision reçue".into()],
        }],
        papers: vec!["23/11/2026 · Mandat de dépôt".into()],
        rules: vec!["Règles MLI-2024".into()],
        closing: vec!["Ce jour-là, vous devez sortir.".into()],
        done: "Fait le 23/11/2026".into(),
        signatures: vec![Signature { title: "Le greffier".into(), name: None }],
    }
}
