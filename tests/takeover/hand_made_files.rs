//! The ten registers and their tables.

use crate::hand_made::Made;
use crate::strange_files::{Grid, Manner, Put, csv, raw_xlsx, utf16, windows, xlsx};
use rust_xlsxwriter::{Format, Workbook};

/// A table of texts: one line a line, cells between bars; `⏎` is a line break in a cell, `#12` a
/// number, `@45000` a day of the spreadsheet.
fn table(text: &str) -> Grid {
    let cell = |written: &str| match written.trim() {
        "" => Put::Nothing,
        number if number.starts_with('#') => Put::Number(number[1..].parse().unwrap()),
        day if day.starts_with('@') => Put::Date(day[1..].parse().unwrap()),
        text => Put::Text(text.replace('⏎', "\n")),
    };
    let lines = text.trim_matches('\n').lines();
    lines.map(|line| line.trim().split('|').map(cell).collect()).collect()
}

fn text(grid: &Grid, separator: char) -> String {
    csv(grid, separator, "\r\n", false)
}

pub const MADE: &[Made] = &[
    Made {
        name: "1. English headings, tabs, UTF-16, another order",
        file: || utf16(&text(&table(ENGLISH), '\t'), false),
        file_name: "admissions.txt",
        header_row: 3,
        unmapped: &["Lawyer's phone"],
        structural: "7 page_total\n10 footer",
        rows: "
            4 | imported stay 7/2025 | entered_on=2025-03-04; family=keita; given=fanta; sex=F; birth=1998-07-12~day; title=mandat_depot; title_on=2025-03-04; present=true |
            5 | imported stay 8/2025 | entered_on=2025-03-05; family=cisse; given=boubacar; sex=M; exit_on=2025-09-05; exit_reason=sentence_served; present=false |
            6 | imported_with_warnings stay 9/2025 | family=toure; sex=- | sex_missing:sex
            8 | held stay 10/2025 | entered_on=-; family=sidibe | date_impossible:ecrou_at
            9 | imported stay 11/2025 | entered_on=2025-03-11; family=dembele; birth=1990~year |
        ",
    },
    Made {
        name: "2. Short French headings, semicolons, old Western encoding",
        file: || windows(&text(&table(SHORT), ';')),
        file_name: "ECROU.CSV",
        header_row: 1,
        unmapped: &["Avocat"],
        structural: "4 period\n7 period\n9 page_total",
        rows: "
            2 | imported_with_warnings stay 101/2024 | entered_on=2024-02-12; family=kone; given=seydou; birth=1999~age; cell=B-02; offences=VIO-01; title=mandat_depot | first_appearance_missing:first_appearance
            3 | imported stay 102/2024 | entered_on=2024-02-28; family=traore; birth=1985~circa; father=modibo traore; mother=sira coulibaly |
            5 | held stay 103/2024 | entered_on=- | date_unreadable:ecrou_at
            6 | held stay 104/2024 | entered_on=- | date_impossible:ecrou_at
            8 | imported stay 105/2024 | entered_on=2024-04-01; family=sangare |
        ",
    },
    Made {
        name: "3. Day, month and year in columns of their own, under merged headings",
        file: parted,
        file_name: "registre.xlsx",
        header_row: 4,
        unmapped: &[],
        structural: "9 blank",
        rows: "
            5 | imported stay 1/2026 | entered_on=2026-01-03; birth=1991-12-25~day; family=diarra; given=oumou; sex=F; title_on=2026-01-02 |
            6 | imported stay 2/2026 | entered_on=2026-01-14; birth=1980~year; given=lassine; title_on=2026-01-14 |
            7 | held stay 3/2026 | entered_on=- | date_impossible:ecrou_at
            8 | held stay 4/2026 | entered_on=- | date_unreadable:ecrou_at
            10 | imported stay 5/2026 | entered_on=2026-02-10; birth=1979-03~month; title_on=2026-02-09 |
        ",
    },
    Made {
        name: "4. Two heading lines, titles and totals in the middle",
        file: || xlsx(&table(TWO_LINES)),
        file_name: "registre.xlsx",
        header_row: 5,
        unmapped: &[],
        structural: "6 period\n9 page_total\n10 carry_forward\n11 period\n12 repeated_header\n15 footer\n16 footer",
        rows: "
            7 | imported_with_warnings stay 31/2023 | entered_on=2023-11-05; family=maiga; given=abdoulaye; title_no=12/RP/23; title_on=2023-11-04 | offence_missing:offences
            8 | imported_with_warnings stay 32/2023 | entered_on=2023-11-19; family=ag alhousseini; exit_on=2024-01-02; exit_reason=sentence_served | offence_missing:offences
            13 | imported_with_warnings stay 1/2024 | entered_on=2024-01-08; family=walet mohamed; sex=F | offence_missing:offences
            14 | held note - | | row_not_understood:-
        ",
    },
    Made {
        name: "5. Days counted from 1904, as dates, as numbers and as texts",
        file: from_1904,
        file_name: "classeur.xlsx",
        header_row: 1,
        unmapped: &[],
        structural: "",
        rows: "
            2 | imported stay 12/2025 | entered_on=2025-05-06; family=samake; birth=1993-08-21~day; title_on=2025-05-05 |
            3 | imported stay 13/2025 | entered_on=2025-05-30; family=dolo; title_on=2025-05-30 |
            4 | imported stay 14/2025 | entered_on=2025-06-15; family=tangara; title_on=2025-06-15; exit_on=2025-08-01 |
        ",
    },
    Made {
        name: "6. Ages, letters of Bambara, cells with line breaks",
        file: || text(&table(BAMBARA), ';').into_bytes(),
        file_name: "registre.csv",
        header_row: 2,
        unmapped: &[],
        structural: "",
        rows: "
            3 | imported stay 3/2025 | family=nyare; given=ngolo; birth=2002~age; father=zan nyare; nationality=MLI |
            4 | imported stay 4/2025 | family=sangare; given=bakari; birth=1985~age; offences=BIE-01 |
            5 | imported_with_warnings stay 5/2025 | family=togola; given=jeneba; birth=- | date_unreadable:birth
            6 | imported_with_warnings stay 6/2025 | family=konta; birth=2016~age | age_implausible:birth
            7 | imported stay 7/2025 | family=yattara; birth=1975-06~month |
        ",
    },
    Made {
        name: "7. Dates of many hands",
        file: || text(&table(DATES), ';').into_bytes(),
        file_name: "registre.csv",
        header_row: 1,
        unmapped: &[],
        structural: "",
        rows: "
            2 | imported stay 1/2024 | entered_on=2024-02-12; title_on=2024-02-12 |
            3 | held stay 2/2024 | entered_on=- | date_unreadable:ecrou_at
            4 | held stay 3/2023 | entered_on=- | date_impossible:ecrou_at
            5 | imported stay 4/2024 | entered_on=2024-03-01; entered_at=09:05 |
            6 | imported stay 5/2024 | entered_on=2024-08-15; title_on=2024-08-14 |
            7 | imported_with_warnings stay 6/2024 | entered_on=2024-10-02; title_on=- | date_unreadable:title_date
            8 | imported stay 7/2024 | entered_on=2024-12-25; entered_at=23:40 |
            9 | held stay 8/2024 | entered_on=- | date_unreadable:ecrou_at
            10 | held stay 9/2027 | entered_on=- | date_in_future:ecrou_at date_in_future:title_date
            11 | imported_with_warnings stay 10/2024 | entered_on=2024-07-04 | value_uncertain:ecrou_at
            12 | imported stay 11/2024 | entered_on=2024-01-09; title_on=2024-01-08 |
        ",
    },
    Made {
        name: "8. Headings that come twice, empty columns",
        file: || xlsx(&table(TWICE)),
        file_name: "registre.xlsx",
        header_row: 2,
        unmapped: &[],
        structural: "",
        rows: "
            3 | imported_with_warnings stay 21/2025 | entered_on=2025-01-20; family=berthe; title=mandat_depot; title_no=45/RP; title_on=2025-01-19; judged_on=2025-02-20; exit_on=2025-07-20; exit_reason=sentence_served | offence_missing:offences
            4 | imported_with_warnings stay 22/2025 | entered_on=2025-01-22; family=bagayoko; title_no=46/RP; title_on=2025-01-21; judged_on=-; exit_on=- | offence_missing:offences
            5 | imported_with_warnings stay 23/2025 | entered_on=2025-01-23; family=cisse; title_no=47/RP; title_on=2025-01-22; judged_on=2025-03-01; exit_on=2025-03-02 | offence_missing:offences
        ",
    },
    Made {
        name: "9. Numbers in many hands",
        file: || text(&table(NUMBERS), '\t').into_bytes(),
        file_name: "registre.tsv",
        header_row: 1,
        unmapped: &[],
        structural: "12 period",
        rows: "
            2 | imported stay 1234/2024 | family=doumbia |
            3 | imported stay 1235/2024 | family=fofana |
            4 | imported stay 1236/2024 | family=sissoko |
            5 | imported stay 1237/2024 | family=haidara |
            6 | imported stay 1238/2024 | family=cisse |
            7 | imported stay 1238bis/2024 | family=dagnoko |
            8 | imported stay 1239/2024 | family=ouologuem |
            9 | imported_with_warnings stay - | family=goita | ecrou_number_missing:ecrou_no
            10 | imported_with_warnings stay 1241/2023 | family=kante | ecrou_number_year_mismatch:ecrou_no
            11 | held stay 1242/2024 | family=sacko | ecrou_number_duplicate:ecrou_no
            13 | held stay 1242/2024 | family=bathily | ecrou_number_duplicate:ecrou_no
        ",
    },
    Made {
        name: "10. One column for several things, merged cells, a second title",
        file: merged,
        file_name: "registre.xlsx",
        header_row: 3,
        unmapped: &["Photo"],
        structural: "7 period",
        rows: "
            4 | imported stay 51/2025 | entered_on=2025-04-02; family=camara; given=moussa; father=sekou; mother=nana kone; birth=1994-02-03~day |
            5 | imported further_title 51/2025 | title=mandat_depot; title_on=2025-06-01 |
            6 | imported stay 52/2025 | entered_on=2025-04-20; family=traore; given=adama; exit_on=2025-05-02 |
            8 | imported stay 53/2025 | entered_on=2025-05-09; family=coulibaly; given=mariam; sex=F |
            9 | held copy 53/2025 | | row_duplicate_exact:ecrou_no
        ",
    },
];

const ENGLISH: &str = "
CENTRAL PRISON (invented)
Year 2025
Surname|First names|M/F|Date of birth|Committal number|Admission date|Lawyer's phone|Charge|Warrant|Warrant date|Issued by|Date out|Reason for release
KEITA|Fanta|F|12/07/1998|7/2025|4 March 2025||Vol|Mandat de dépôt|04/03/2025|Juge d'instruction TGI Commune III Bamako
CISSE|Boubacar|M|03/01/1979|8/2025|05-03-2025|00 11 22|Vol|Mandat de dépôt|05-03-2025|Juge d'instruction TGI Commune III Bamako|05.09.2025|fin de peine
TOURE|Aliou|?|15 Jan 2001|9/2025|2025-03-06||Vol|MD|06/03/2025|JI TGI Commune III Bamako
TOTAL PAGE 1||||3
SIDIBE|Kadi|F|01/01/1988|10/2025|30/02/2025||Vol|MD|28/02/2025|JI TGI Commune III Bamako
DEMBELE|Issa|M|1990|11/2025|11th March 2025||Vol|MD|11/03/2025|JI TGI Commune III Bamako
Le Greffier en chef
";

const SHORT: &str = "
N° écr.|Écr. le|Nom & prén.|Sx|Âge|Filiation|Infract.|Nat. titre|Dt titre|Sign.|Cell.|Avocat
101/24|12-févr-24|KONÉ Seydou|M|25 ans|Fils de Drissa et de Awa Koné|coups et blessures volontaires|MD|12-févr-24|JI TGI Ségou|B2|Me X
102/24|28/02/24|TRAORÉ Mahamadou|M|v. 1985|Modibo Traoré et Sira Coulibaly|vol|MD|28/02/24|JI TGI Ségou|B2|
MARS 2024
103/24|le 3/4|DIALLO Alou|M|30 ans|Yoro Diallo et Fily Sow|vol|MD|02/03/24|JI TGI Ségou|B3|
104/24|31/02/2024|SOW Bocar|M|41 ans|Idy Sow et Ramata Ba|vol|MD|28/02/24|JI TGI Ségou|B3|
Avril 2024
105/24|1er avril 2024|SANGARÉ Daouda|M|1995|Sory Sangaré et Korotoumou Diawara|vol|MD|01/04/24|JI TGI Ségou|B4|
Total|||||||||||5
";

const TWO_LINES: &str = "
MAISON D'ARRÊT (établissement inventé)
Registre des entrées et sorties

ÉCROU||IDENTITÉ||||TITRE||||SORTIE|
N°|Date|Nom|Prénom|Sexe|Né le|Nature|N°|Date|Autorité|Date|Motif
NOVEMBRE 2023
31/2023|05/11/2023|Maïga|Abdoulaye|M|02/02/1990|Mandat de dépôt|12/RP/23|04/11/2023|Juge d'instruction TGI Gao
32/2023|19/11/2023|Ag Alhousseini|Mohamed|M|1987|Mandat de dépôt|14/RP/23|19/11/2023|Juge d'instruction TGI Gao|02/01/2024|Peine purgée
Total de la page|#2
Report|#2
JANVIER 2024
N°|Date|Nom|Prénom|Sexe|Né le|Nature|N°|Date|Autorité|Date|Motif
1/2024|08/01/2024|Walet Mohamed|Fadimata|F|1999|Mandat de dépôt|1/RP/24|08/01/2024|Juge d'instruction TGI Gao
La page suivante est restée blanche
Arrêté le présent registre à trois écrous
Le Régisseur
";

const BAMBARA: &str = "
REGISTRE
Numéro|Entrée le|Jamu|Togo|Sexe|Âge|Père|Nationalité|Infraction|Titre|Titre du|Délivré par|Obs.
3/2025|06/02/2025|Ɲarɛ|N'Golo|M|23 ans|Zan Ɲarɛ|Malienne|vol|Mandat de dépôt|06/02/2025|Juge d'instruction⏎TGI Sikasso|malade
4/2025|07/02/2025|Saŋarɛ|Bakari|M|40|Sɛku Saŋarɛ|malienne|vol|Mandat⏎de dépôt|07/02/2025|Juge d'instruction TGI Sikasso
5/2025|07/02/2025|Togola|Jɛnɛba|F|?|Zan|malienne|vol|Mandat de dépôt|07/02/2025|Juge d'instruction TGI Sikasso
6/2025|08/02/2025|Kɔnta|Musa|M|9 ans|Zan|malienne|vol|Mandat de dépôt|08/02/2025|Juge d'instruction TGI Sikasso
7/2025|08/02/2025|Yattara|Ali|M|juin 1975|Zan|malienne|vol|Mandat de dépôt|08/02/2025|Juge d'instruction TGI Sikasso
";

const DATES: &str = "
N° d'écrou|Date et heure|Nom|Prénoms|Sexe|Né en|Infraction|Nature du titre|Date du titre|Autorité
1/2024|12-févr-24|Keïta|Moussa|M|1990|vol|MD|12/02/2024|JI TGI Kayes
2/2024|le 3/4|Keïta|Amadou|M|1991|vol|MD|03/04/2024|JI TGI Kayes
3/2023|31/02/2023|Keïta|Oumar|M|1992|vol|MD|28/02/2023|JI TGI Kayes
4/2024|01.03.24 à 9 h 05|Keïta|Yaya|M|1993|vol|MD|01/03/24|JI TGI Kayes
5/2024|jeudi 15 août 2024|Keïta|Demba|M|1994|vol|MD|14-08-2024|JI TGI Kayes
6/2024|2 OCT 2024|Keïta|Samba|M|1995|vol|MD|courant octobre|JI TGI Kayes
7/2024|25/12/2024 23:40|Keïta|Noël|M|1996|vol|MD|25/12/2024|JI TGI Kayes
8/2024|03 ou 04/05/2024|Keïta|Luc|M|1997|vol|MD|03/05/2024|JI TGI Kayes
9/2027|05/01/2027|Keïta|Marc|M|1998|vol|MD|05/01/2027|JI TGI Kayes
10/2024|04/07/2024 (?)|Keïta|Jean|M|1999|vol|MD|04/07/2024|JI TGI Kayes
11/2024|09-I-2024|Keïta|Paul|M|2000|vol|MD|8/I/2024|JI TGI Kayes
";

const TWICE: &str = "
||ÉCROU||||||MANDAT|||||JUGEMENT|||SORTIE|
||N°|Date||Nom|Prénom|Sexe|Nature|N°||Date|Autorité|Date|Juridiction|Peine|Date|Motif
||21/2025|20/01/2025||Berthé|Siaka|M|MD|45/RP||19/01/2025|JI TGI Koutiala|20/02/2025|TGI Koutiala|6 mois|20/07/2025|Peine purgée
||22/2025|22/01/2025||Bagayoko|Zié|M|MD|46/RP||21/01/2025|JI TGI Koutiala
||23/2025|23/01/2025||Cissé|Nouhoum|M|MD|47/RP||22/01/2025|JI TGI Koutiala|01/03/2025|TGI Koutiala|relaxé|02/03/2025|Relaxe
";

const NUMBERS: &str = "
N°|Date d'entrée|Nom|Prénoms|Sexe|Né le|Infraction|Titre|Titre du|Autorité
1 234/2024|02/09/2024|Doumbia|Aly|M|1980|vol|MD|02/09/2024|JI TGI Mopti
N ° 1235 / 24|03/09/2024|Fofana|Aly|M|1981|vol|MD|03/09/2024|JI TGI Mopti
№ 1236/2024|04/09/2024|Sissoko|Aly|M|1982|vol|MD|04/09/2024|JI TGI Mopti
Nº1237-2024|05/09/2024|Haïdara|Aly|M|1983|vol|MD|05/09/2024|JI TGI Mopti
écrou n° 1238 de 2024|06/09/2024|Cissé|Aly|M|1984|vol|MD|06/09/2024|JI TGI Mopti
1238 bis/2024|06/09/2024|Dagnoko|Aly|M|1985|vol|MD|06/09/2024|JI TGI Mopti
1239 /2024|07/09/2024|Ouologuem|Aly|M|1986|vol|MD|07/09/2024|JI TGI Mopti
s/n|08/09/2024|Goïta|Aly|M|1987|vol|MD|08/09/2024|JI TGI Mopti
1241/2023|09/09/2024|Kanté|Aly|M|1988|vol|MD|09/09/2024|JI TGI Mopti
1242/2024|10/09/2024|Sacko|Aly|M|1989|vol|MD|10/09/2024|JI TGI Mopti
SEPTEMBRE 2024 (suite)
1242/24|11/09/2024|Bathily|Aly|M|1990|vol|MD|11/09/2024|JI TGI Mopti
";

/// Day, month and year under one merged heading, three times.
fn parted() -> Vec<u8> {
    let grid = table(
        "
        Registre d'écrou (établissement inventé)

        N° d'écrou|Date d'écrou|||Nom|Prénoms|Sexe|Date de naissance|||Infraction|Nature du titre|Date du titre|||Autorité
        |Jour|Mois|Année||||Jour|Mois|Année|||J|M|A|
        1/2026|#3|janvier|#2026|Diarra|Oumou|F|#25|#12|#1991|vol|Mandat de dépôt|02|01|26|Juge d'instruction TGI Kita
        2/2026|14|01|2026|Keïta|Lassine|M|||1980|vol|Mandat de dépôt|14|1|2026|Juge d'instruction TGI Kita
        3/2026|31|02|2026|Sidibé|Modibo|M|1|1|1980|vol|Mandat de dépôt|28|2|2026|Juge d'instruction TGI Kita
        4/2026|12||2026|Sidibé|Sory|M|1|1|1981|vol|Mandat de dépôt|28|2|2026|Juge d'instruction TGI Kita

        5/2026|10|fév.|2026|Sidibé|Ousmane|M||03|1979|vol|Mandat de dépôt|9|2|2026|Juge d'instruction TGI Kita
        ",
    );
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    crate::strange_files::fill(sheet, &grid, "dd/mm/yyyy");
    let bold = Format::new().set_bold();
    for (first, last, text) in
        [(1u16, 3u16, "Date d'écrou"), (7, 9, "Date de naissance"), (12, 14, "Date du titre")]
    {
        sheet.merge_range(2, first, 2, last, text, &bold).unwrap();
    }
    for (at, text) in [(0u16, "N° d'écrou"), (4, "Nom"), (5, "Prénoms"), (6, "Sexe")] {
        sheet.merge_range(2, at, 3, at, text, &bold).unwrap();
    }
    book.save_to_buffer().unwrap()
}

/// A workbook of an old Macintosh.
fn from_1904() -> Vec<u8> {
    let grid = table(
        "
        Écrou|Entrée|Nom|Prénom|Sexe|Naissance|Infraction|Titre|Date titre|Autorité|Sortie|Motif de sortie
        12/2025|@45783|Samaké|Bréhima|M|@34202|vol|MD|@45782|JI TGI Sikasso
        13/2025|#45807|Dolo|Amadou|M|1971|vol|MD|#45807|JI TGI Sikasso
        14/2025|44361|Tangara|Kassim|M|1988|vol|MD|15/06/2025|JI TGI Sikasso|@45870|Peine purgée
        ",
    );
    raw_xlsx(&grid, Manner { from_1904: true, packed: true, ..Manner::default() })
}

/// Joined columns, a merged line of title, a stay whose second title stands below it.
fn merged() -> Vec<u8> {
    let grid = table(
        "
        Prison inventée

        N° et date d'écrou|Nom et prénoms|Filiation|Date et lieu de naissance|Sexe|Infraction|Nature du titre|Date du titre|Autorité|Photo|Date et motif de sortie
        51/2025 du 02/04/2025|CAMARA Moussa|Fils de Sékou et de Nana Koné|03/02/1994 à Kati|M|vol|MD|02/04/2025|JI TGI Kati|oui
        |||||vol qualifié|MD|01/06/2025|JI TGI Kati|
        52/2025 du 20/04/2025|TRAORÉ Adama|Fils de Bah et de Djita|1990 à Kolokani|M|vol|MD|20/04/2025|JI TGI Kati||02/05/2025, mainlevée
        MAI 2025
        53/2025 du 09/05/2025|COULIBALY Mariam|Fille de Zoumana et de Assan|12/12/2000 à Kati|F|vol|MD|09/05/2025|JI TGI Kati|
        53/2025 du 09/05/2025|COULIBALY Mariam|Fille de Zoumana et de Assan|12/12/2000 à Kati|F|vol|MD|09/05/2025|JI TGI Kati|
        ",
    );
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Registre").unwrap();
    crate::strange_files::fill(sheet, &grid, "dd/mm/yyyy");
    let bold = Format::new().set_bold();
    sheet.merge_range(0, 0, 0, 10, "Prison inventée", &bold).unwrap();
    sheet.merge_range(6, 0, 6, 10, "MAI 2025", &bold).unwrap();
    sheet.set_row_hidden(5).unwrap();
    let other = book.add_worksheet().set_name("Visites").unwrap();
    for (at, heading) in ["Date", "Nom du visiteur", "Détenu visité", "Lien"].iter().enumerate() {
        other.write(0, at as u16, *heading).unwrap();
        other.write(1, at as u16, "x").unwrap();
    }
    book.save_to_buffer().unwrap()
}
