//! Every list of the house as data: its columns, its filters, and who may read it. A screen, a paper
//! and a spreadsheet of a list are all made from its line here.

use super::PrintedList as L;
use crate::users::Permission as P;

/// A column: its name, its share of the width, whether it is set to the right.
pub type Column = (&'static str, u32, bool);

/// One list.
pub struct Spec {
    /// Which.
    pub list: L,
    /// Key of its title.
    pub title: &'static str,
    /// First part of the name of a file made of it.
    pub file: &'static str,
    /// Right that reading it asks for.
    pub needs: P,
    /// Every column that it can show, in the order of the paper.
    pub columns: &'static [Column],
    /// Columns that are shown only when chosen.
    pub set_aside: &'static [&'static str],
    /// Filters that the screen of books offers.
    pub filters: &'static [&'static str],
}

const MOVED: &[Column] = &[
    ("at", 22, false),
    ("movement", 22, false),
    ("ecrou", 14, false),
    ("name", 34, false),
    ("order", 40, false),
    ("escort", 26, false),
    ("return", 22, false),
    ("state", 20, false),
];
const STAY: &[Column] = &[
    ("ecrou", 20, false),
    ("name", 34, false),
    ("sex", 10, false),
    ("birth", 24, false),
    ("entered", 24, false),
    ("title", 27, false),
    ("authority", 34, false),
    ("offences", 30, false),
    ("category", 22, false),
    ("due", 24, false),
    ("severity", 18, false),
    ("signature", 22, false),
    ("exit", 24, false),
    ("cell", 14, false),
];
const PERIOD: &[&str] = &["text", "from", "to"];
const OF_STAYS: &[&str] = &["text", "from", "to", "category", "sex", "presence"];

const fn spec(
    list: L,
    title: &'static str,
    file: &'static str,
    columns: &'static [Column],
    filters: &'static [&'static str],
) -> Spec {
    Spec { list, title, file, needs: P::RegistryRead, columns, set_aside: &[], filters }
}

const fn aside(mut spec: Spec, columns: &'static [&'static str]) -> Spec {
    spec.set_aside = columns;
    spec
}

const fn needing(mut spec: Spec, needs: P) -> Spec {
    spec.needs = needs;
    spec
}

/// Every list, in the order of the screen of books.
pub static SPECS: &[Spec] = &[
    aside(spec(L::Register, "registers-list-register", "registre", STAY, OF_STAYS), &["sex"]),
    aside(
        spec(L::Alphabetical, "registers-list-alphabetical", "repertoire", STAY, OF_STAYS),
        &["title", "authority", "offences", "severity"],
    ),
    aside(
        spec(
            L::Nominal,
            "registers-list-nominal",
            "etat-nominatif",
            STAY,
            &["text", "category", "sex"],
        ),
        &["exit", "severity"],
    ),
    spec(
        L::Untried,
        "registers-list-untried",
        "non-juges-par-juridiction",
        &[
            ("authority", 40, false),
            ("ecrou", 16, false),
            ("name", 38, false),
            ("category", 22, false),
            ("offences", 34, false),
            ("title", 28, false),
            ("since", 20, false),
            ("title-days", 16, true),
            ("due", 20, false),
            ("overrun", 17, true),
        ],
        &["text"],
    ),
    spec(
        L::Deadlines,
        "registers-list-deadlines",
        "echeances",
        &[
            ("ecrou", 20, false),
            ("name", 38, false),
            ("category", 26, false),
            ("title", 28, false),
            ("what", 26, false),
            ("article", 22, false),
            ("due", 24, false),
            ("signature", 26, false),
            ("days", 12, true),
            ("severity", 18, false),
            ("overrun", 19, true),
            ("authority", 34, false),
            ("paper", 30, false),
        ],
        &["text"],
    ),
    spec(
        L::Releases,
        "registers-list-releases",
        "sorties-par-mois",
        &[
            ("month", 16, false),
            ("due", 20, false),
            ("days", 12, true),
            ("ecrou", 16, false),
            ("name", 40, false),
            ("category", 28, false),
            ("what", 30, false),
            ("title", 30, false),
            ("article", 22, false),
            ("signature", 26, false),
        ],
        PERIOD,
    ),
    spec(
        L::Hearings,
        "registers-list-hearings",
        "audiences-et-extractions",
        &[
            ("hearing", 20, false),
            ("days", 12, true),
            ("ecrou", 16, false),
            ("name", 40, false),
            ("category", 26, false),
            ("authority", 44, false),
            ("proc", 24, false),
            ("block-cell", 20, false),
        ],
        PERIOD,
    ),
    spec(L::EntriesExits, "registers-list-entries-exits", "entrees-et-sorties", MOVED, PERIOD),
    spec(L::Movements, "registers-list-movements", "mouvements", MOVED, PERIOD),
    spec(L::Incidents, "registers-list-incidents", "incidents-de-mouvement", MOVED, PERIOD),
    spec(
        L::Outside,
        "registers-list-outside",
        "dehors",
        &[
            ("at", 22, false),
            ("movement", 22, false),
            ("ecrou", 14, false),
            ("name", 34, false),
            ("order", 40, false),
            ("escort", 26, false),
            ("return", 22, false),
            ("late", 16, true),
        ],
        &[],
    ),
    spec(
        L::Exits,
        "exits-title",
        "sorties-a-signer-et-a-valider",
        &[
            ("state", 30, false),
            ("ecrou", 16, false),
            ("name", 36, false),
            ("exit-reason", 30, false),
            ("decision", 28, false),
            ("prepared-by", 26, false),
            ("prepared", 22, false),
            ("left", 22, false),
            ("one-signature", 36, false),
            ("error", 40, false),
        ],
        &[],
    ),
    aside(
        spec(
            L::Papers,
            "registers-list-papers",
            "pieces-du-greffe",
            &[
                ("paper-number", 26, false),
                ("paper-kind", 34, false),
                ("ecrou", 16, false),
                ("name", 36, false),
                ("article", 22, false),
                ("made", 22, false),
                ("by", 26, false),
                ("sent", 22, false),
                ("sent-to", 34, false),
                ("sent-by", 26, false),
                ("copies", 16, true),
            ],
            PERIOD,
        ),
        &["article"],
    ),
    spec(
        L::RollGaps,
        "registers-list-roll-gaps",
        "ecarts-a-l-appel",
        &[
            ("on", 18, false),
            ("session", 14, false),
            ("cell", 18, false),
            ("expected", 14, true),
            ("counted", 14, true),
            ("gap", 12, true),
            ("explanation", 60, false),
            ("by", 30, false),
        ],
        PERIOD,
    ),
    spec(
        L::RollCall,
        "registers-list-roll-call",
        "appel",
        &[
            ("block", 30, false),
            ("cell", 16, false),
            ("expected", 14, true),
            ("outside", 14, true),
            ("counted", 14, true),
            ("gap", 12, true),
            ("explanation", 60, false),
        ],
        &[],
    ),
    spec(
        L::Visits,
        "registers-list-visits",
        "visites",
        &[
            ("at", 22, false),
            ("out", 12, false),
            ("ecrou", 18, false),
            ("name", 34, false),
            ("visitor", 34, false),
            ("visit-kind", 24, false),
            ("relation", 20, false),
            ("identity-paper", 28, false),
            ("permit", 16, false),
            ("remarks", 46, false),
        ],
        PERIOD,
    ),
    spec(
        L::Lacking,
        "registers-list-lacking",
        "sans-avocat",
        &[
            ("ecrou", 16, false),
            ("name", 40, false),
            ("birth", 20, false),
            ("category", 26, false),
            ("entered", 22, false),
            ("held-days", 14, true),
            ("asked", 20, false),
            ("grounds", 34, false),
            ("article", 22, false),
            ("help", 34, false),
        ],
        &[],
    ),
    spec(
        L::Infants,
        "registers-list-infants",
        "enfants-avec-leur-mere",
        &[
            ("infant", 36, false),
            ("sex", 10, false),
            ("birth", 20, false),
            ("months", 12, true),
            ("entered", 20, false),
            ("mother", 36, false),
            ("ecrou", 16, false),
            ("cell", 12, false),
            ("limit", 20, false),
            ("days", 12, true),
            ("guardian", 34, false),
        ],
        &[],
    ),
    spec(
        L::Cells,
        "registers-list-cells",
        "cellules",
        &[
            ("cell", 14, false),
            ("block", 34, false),
            ("cell-kind", 22, false),
            ("occupants", 16, true),
            ("children", 14, true),
            ("official", 16, true),
            ("working", 16, true),
            ("most", 16, true),
            ("surface", 16, true),
            ("square", 18, true),
            ("mattresses", 16, true),
            ("out-of-use", 30, false),
        ],
        &[],
    ),
    spec(
        L::CellPeople,
        "registers-list-cell-people",
        "liste-par-cellule",
        &[
            ("cell", 12, false),
            ("block", 30, false),
            ("ecrou", 16, false),
            ("name", 44, false),
            ("since", 22, false),
            ("children", 12, true),
        ],
        &[],
    ),
    spec(
        L::MissingScans,
        "registers-list-missing-scans",
        "pieces-manquantes",
        &[
            ("ecrou", 16, false),
            ("name", 40, false),
            ("title", 40, false),
            ("at", 22, false),
            ("authority", 44, false),
            ("reference", 24, false),
        ],
        &["text"],
    ),
    spec(
        L::Duplicates,
        "merges-title",
        "doublons-possibles",
        &[
            ("first-record", 60, false),
            ("second-record", 60, false),
            ("why", 60, false),
            ("answer", 34, false),
        ],
        &[],
    ),
    spec(
        L::Differences,
        "registers-list-differences",
        "dates-changees",
        &[
            ("ecrou", 16, false),
            ("name", 40, false),
            ("date", 30, false),
            ("title", 34, false),
            ("cause", 24, false),
            ("effect", 24, false),
            ("before", 18, false),
            ("after", 18, false),
            ("shift", 14, true),
            ("withdrew", 18, false),
        ],
        &[],
    ),
    spec(
        L::Held,
        "registers-list-held",
        "lignes-en-attente",
        &[
            ("row", 10, true),
            ("ecrou", 20, false),
            ("name", 40, false),
            ("reasons", 60, false),
            ("due", 18, false),
        ],
        &[],
    ),
    spec(
        L::Takeover,
        "registers-list-takeover",
        "reprise",
        &[
            ("row", 12, true),
            ("class", 34, false),
            ("ecrou", 22, false),
            ("name", 46, false),
            ("reasons", 90, false),
        ],
        &[],
    ),
    needing(
        spec(
            L::Journal,
            "registers-list-journal",
            "journal",
            &[
                ("entry", 12, true),
                ("at", 22, false),
                ("by", 30, false),
                ("role", 24, false),
                ("act", 34, false),
                ("about", 40, false),
                ("hash", 30, false),
            ],
            PERIOD,
        ),
        P::JournalRead,
    ),
    needing(
        spec(
            L::Users,
            "registers-list-users",
            "comptes",
            &[
                ("person", 50, false),
                ("login", 30, false),
                ("role", 40, false),
                ("last-sign-in", 28, false),
                ("state", 24, false),
            ],
            &[],
        ),
        P::Users,
    ),
    needing(
        spec(
            L::Reference,
            "registers-list-reference",
            "liste",
            &[
                ("code", 26, false),
                ("label", 90, false),
                ("valid-from", 22, false),
                ("valid-to", 22, false),
                ("source", 30, false),
            ],
            &["text"],
        ),
        P::ReferenceRead,
    ),
];

/// The line of a list.
pub fn of(list: L) -> Option<&'static Spec> {
    SPECS.iter().find(|s| s.list == list)
}
