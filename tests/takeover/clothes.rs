//! A register as a table of texts, to be given other headings, another order, other hands.

use crate::truth::fixture;

/// A register as a table of texts: headings, then rows, then what stands above.
#[derive(Clone)]
pub struct Table {
    pub above: Vec<Vec<String>>,
    pub keys: Vec<String>,
    pub headings: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

const KEYS: [&str; 30] = [
    "ecrou_no",
    "ecrou_at",
    "family_name",
    "given_names",
    "alias",
    "sex",
    "birth",
    "birth_place",
    "father",
    "mother",
    "nationality",
    "profession",
    "address",
    "marital",
    "offences",
    "title_kind",
    "title_no",
    "title_date",
    "authority",
    "first_appearance",
    "renewal_1",
    "renewal_2",
    "judgment_date",
    "court",
    "sentence",
    "appeal",
    "cell",
    "exit_date",
    "exit_reason",
    "notes",
];

/// Headings of four other registers, in the order of [`KEYS`].
pub const SETS: [[&str; 30]; 4] = [
    [
        "N° ÉCROU",
        "Entré(e) le",
        "NOM DE FAMILLE",
        "Prénom(s)",
        "Dit(e)",
        "Sexe (M/F)",
        "Né(e) le / âge",
        "Né(e) à",
        "Fils (fille) de",
        "et de",
        "Nat.",
        "Métier",
        "Adresse",
        "Sit. matrimoniale",
        "Chef d'inculpation",
        "Mandat",
        "Réf. du mandat",
        "Mandat du",
        "Décerné par",
        "1ère comparution",
        "1ère prolongation",
        "2ème prolongation",
        "Jugé le",
        "Tribunal",
        "Condamnation",
        "Voies de recours",
        "Dortoir",
        "Libéré le",
        "Motif de libération",
        "Remarques",
    ],
    [
        "Numéro matricule",
        "Date & heure d'incarcération",
        "Patronyme",
        "Prénoms du détenu",
        "Alias",
        "Genre",
        "DDN",
        "Lieu naiss.",
        "Nom du père",
        "Nom de la mère",
        "Nationalités",
        "Activité",
        "Résidence",
        "État matrimonial",
        "Motif d'incarcération",
        "Type de titre",
        "Numéro titre",
        "Date mandat",
        "Magistrat mandant",
        "Date IPC",
        "1er renouvellement",
        "2e renouvellement",
        "Date de condamnation",
        "Juridiction de jugement",
        "Quantum de la peine",
        "Recours",
        "Cell. n°",
        "Date levée d'écrou",
        "Motif levée d'écrou",
        "Obs.",
    ],
    [
        "Ecrou n°",
        "Date d'ecrou",
        "Nom",
        "Prenoms",
        "Surnom/alias",
        "Sx",
        "Date de naiss. ou âge",
        "Lieu de naiss.",
        "Père (nom et prénom)",
        "Mère (nom et prénom)",
        "Nationalite",
        "Prof.",
        "Domicilié à",
        "Situation de famille",
        "Infractions reprochées",
        "Titre de détention (nature)",
        "N° titre de détention",
        "Date titre de détention",
        "Autorité signataire du titre",
        "Date 1re comparution",
        "Prolong. 1 (date)",
        "Prolong. 2 (date)",
        "Date jugement",
        "Juridiction ayant jugé",
        "Peine(s) prononcée(s)",
        "Appel (oui/non, date)",
        "Cellule d'affectation",
        "Date sortie",
        "Motif sortie",
        "Observation(s)",
    ],
    [
        "Committal number",
        "Admission date",
        "Surname",
        "First names",
        "Nickname",
        "Sex",
        "Date of birth / age",
        "Place of birth",
        "Father",
        "Mother",
        "Nationality",
        "Occupation",
        "Address",
        "Marital status",
        "Offences",
        "Warrant type",
        "Warrant number",
        "Warrant date",
        "Issued by",
        "First appearance",
        "Renewal 1",
        "Renewal 2",
        "Judgment date",
        "Court",
        "Sentence",
        "Appeal",
        "Cell",
        "Release date",
        "Reason for release",
        "Remarks",
    ],
];

fn cut(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut signs = text.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(c) = signs.next() {
        let row = rows.last_mut().unwrap();
        match c {
            '"' if quoted && signs.peek() == Some(&'"') => {
                signs.next();
                row.last_mut().unwrap().push('"');
            }
            '"' if quoted || row.last().unwrap().is_empty() => quoted = !quoted,
            ';' if !quoted => row.push(String::new()),
            '\r' if !quoted => {}
            '\n' if !quoted => rows.push(vec![String::new()]),
            c => row.last_mut().unwrap().push(c),
        }
    }
    rows.retain(|r| r.len() > 1);
    rows
}

pub fn table(register: &str) -> Table {
    let text = String::from_utf8(fixture(&format!("{register}/registre-utf8.csv"))).unwrap();
    let mut rows = cut(&text);
    let mut above: Vec<Vec<String>> = rows.drain(..9).collect();
    let headings = above.pop().unwrap();
    Table { above, keys: KEYS.iter().map(|k| (*k).to_owned()).collect(), headings, rows }
}

impl Table {
    pub fn csv(&self, separator: char) -> Vec<u8> {
        let mut out = String::new();
        let rows = self.above.iter().chain(std::iter::once(&self.headings)).chain(&self.rows);
        for row in rows {
            let fields: Vec<String> = row
                .iter()
                .map(|f| {
                    if f.contains([separator, '"', '\n']) {
                        format!("\"{}\"", f.replace('"', "\"\""))
                    } else {
                        f.clone()
                    }
                })
                .collect();
            out.push_str(&fields.join(&separator.to_string()));
            out.push('\n');
        }
        out.into_bytes()
    }

    pub fn at(&self, key: &str) -> usize {
        self.keys.iter().position(|k| k == key).unwrap()
    }

    /// Puts the columns in another order.
    pub fn shuffled(mut self, seed: u64) -> Table {
        let mut order: Vec<usize> = (0..self.keys.len()).collect();
        let mut luck = Luck(seed);
        for i in (1..order.len()).rev() {
            order.swap(i, luck.below(i + 1));
        }
        let pick = |row: &[String]| -> Vec<String> {
            order.iter().map(|i| row.get(*i).cloned().unwrap_or_default()).collect()
        };
        self.keys = pick(&self.keys);
        self.headings = pick(&self.headings);
        self.rows = self.rows.iter().map(|r| pick(r)).collect();
        // The group headings belong to the old order.
        self.above.pop();
        self.above.push(vec![String::new(); self.keys.len()]);
        self
    }

    pub fn named(mut self, set: usize) -> Table {
        let old = self.headings.clone();
        for (at, key) in self.keys.iter().enumerate() {
            let known = KEYS.iter().position(|k| k == key).unwrap();
            self.headings[at] = SETS[set][known].to_owned();
        }
        for row in self.rows.iter_mut().filter(|r| **r == old) {
            row.clone_from(&self.headings);
        }
        self
    }

    pub fn add_column(&mut self, at: usize, heading: &str, cell: impl Fn(usize) -> String) {
        self.keys.insert(at, String::new());
        self.headings.insert(at, heading.to_owned());
        for (n, row) in self.rows.iter_mut().enumerate() {
            let full = row.iter().filter(|f| !f.is_empty()).count() > 3;
            row.insert(at.min(row.len()), if full { cell(n) } else { String::new() });
        }
        for row in &mut self.above {
            row.push(String::new());
        }
    }

    pub fn drop_column(&mut self, key: &str) -> Vec<String> {
        let at = self.at(key);
        self.keys.remove(at);
        self.headings.remove(at);
        self.rows
            .iter_mut()
            .map(|r| if at < r.len() { r.remove(at) } else { String::new() })
            .collect()
    }

    /// Changes every cell of a column; cells that were alike stay alike.
    pub fn map(&mut self, key: &str, change: impl Fn(usize, &str) -> String) {
        let at = self.at(key);
        let heading = self.headings[at].clone();
        for row in &mut self.rows {
            if let Some(cell) = row.get_mut(at)
                && !cell.is_empty()
                && *cell != heading
            {
                let n = cell.bytes().fold(7usize, |n, b| n.wrapping_mul(31).wrapping_add(b.into()));
                *cell = change(n >> 3, cell);
            }
        }
    }
}

/// The same luck every time.
pub struct Luck(pub u64);
impl Luck {
    pub fn below(&mut self, n: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % n.max(1)
    }
}
