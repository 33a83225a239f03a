//! From a sheet to a [`Takeover`]: every line gets its class, and none is lost.

use super::clocks::{self, Clocks};
use super::evaluation;
use super::field::Field;
use super::header::Header;
use super::issues::{Code, Issue, class_of};
use super::line::{Columns, Line};
use super::lines;
use super::mapping::Mapping;
use super::numbers::{EcrouNumber, read_ecrou};
use super::persons::{Person, compare};
use super::places::{self, Mother};
use super::record::{Reader, Reading};
use super::report::{CellPlace, Class, Counts, Kind, Row, SheetReport, StructuralRow, Takeover};
use super::stays;
use super::text::fold;
use super::workbook::{Cell, Encoding, Workbook};
use crate::base::dates::Day;
use crate::names::same_name;
use std::collections::{HashMap, HashSet};

/// What the take-over is told from outside.
#[derive(Debug, Clone)]
pub struct Options {
    /// The day on which the register is taken over: nothing in it may be later.
    pub today: Day,
    /// The prison's cells, when the file does not have them (a CSV file never does).
    pub cells: Option<Vec<CellPlace>>,
}

/// What a data line was found to be, before its cells are read.
enum Found {
    Copy(u32),
    Note(String),
    Further(usize),
    Stay,
}

/// Reads every line of the register. The lines of its sheet are let go of as they are read: a large
/// register would else be in memory twice.
pub fn classify(
    mut workbook: Workbook,
    header: &Header,
    mapping: &Mapping,
    options: &Options,
) -> Takeover {
    let columns = Columns::new(mapping);
    let data = workbook.sheets.get(header.sheet).and_then(|s| s.rows.get(header.row as usize..));
    let columns = columns.with_order_of(data.unwrap_or_default());
    let read_cells = places::read_cells(&workbook, header.sheet);
    let cells_sheet = read_cells.as_ref().map(|(index, _)| *index);
    let mut cells = read_cells.map(|(_, cells)| cells).or_else(|| options.cells.clone());
    let by_code = cells
        .as_ref()
        .filter(|c| !c.is_empty())
        .map(|cells| cells.iter().map(|c| (c.code.clone(), c.clone())).collect::<HashMap<_, _>>());
    let lost = workbook.encoding == Encoding::Windows1252;
    let reader = Reader::new(&columns, options.today, by_code, lost);
    let sheet = workbook.sheets.get_mut(header.sheet);
    let sheet_rows = sheet.map(|s| std::mem::take(&mut s.rows)).unwrap_or_default();
    let mut pass = Pass::new(&reader, header);
    let mut last_row = header.row;
    for (row, number) in sheet_rows.into_iter().zip(1u32..).skip(header.row as usize) {
        pass.line(&row, number);
        last_row = number;
    }
    pass.trim_blank_end(&mut last_row);
    let Pass { mut rows, structural, .. } = pass;
    duplicate_numbers(&mut rows);
    let (same_person, homonyms) = repeated_persons(&mut rows);
    evaluation::attach(&mut rows, options.today);
    for row in &mut rows {
        quote(row, mapping);
        row.class = class_of(&row.issues);
        if row.class == Class::Held {
            clocks::stage(row);
        }
    }
    hold_further(&mut rows);
    let mothers = mothers(&rows);
    let women = places::read_women(&workbook, header.sheet, options.today, &mothers);
    let women_sheet = women.as_ref().map(|(index, _)| *index);
    if let Some(cells) = &mut cells {
        count_occupants(cells, &rows);
    }
    let other_sheets = workbook
        .sheets
        .iter()
        .enumerate()
        .filter(|(i, s)| {
            *i != header.sheet
                && Some(*i) != cells_sheet
                && Some(*i) != women_sheet
                && !s.rows.is_empty()
        })
        .map(|(_, s)| s.name.clone())
        .collect();
    let sheet = SheetReport {
        name: workbook.sheets.get(header.sheet).map(|s| s.name.clone()).unwrap_or_default(),
        encoding: workbook.encoding,
        header_row: header.row,
        last_row,
        mapping: mapping.clone(),
        unmapped: mapping
            .columns
            .iter()
            .filter(|c| c.field.is_none())
            .map(|c| c.header.clone())
            .collect(),
        missing: Field::ALL
            .iter()
            .copied()
            .filter(|f| f.reported() == *f && !mapping.has(*f))
            .collect(),
        other_sheets,
    };
    let women_and_infants = women.map(|(_, women)| women).unwrap_or_default();
    let counts = count(&rows, &structural);
    Takeover {
        sheet,
        rows,
        structural_rows: structural,
        same_person,
        homonyms,
        cells: cells.unwrap_or_default(),
        women_and_infants,
        counts,
    }
}

/// The walk through the lines.
struct Pass<'a> {
    reader: &'a Reader<'a>,
    header: &'a Header,
    rows: Vec<Row>,
    structural: Vec<StructuralRow>,
    /// Content of each line → its number, to see lines pasted twice.
    seen: HashMap<u64, Vec<(usize, u32)>>,
    /// Canonical number → stays that bear it.
    numbers: HashMap<EcrouNumber, Vec<usize>>,
    /// The stay that the next line may continue.
    open: Option<usize>,
}

impl<'a> Pass<'a> {
    fn new(reader: &'a Reader<'a>, header: &'a Header) -> Pass<'a> {
        Pass {
            reader,
            header,
            rows: Vec::new(),
            structural: Vec::new(),
            seen: HashMap::new(),
            numbers: HashMap::new(),
            open: None,
        }
    }

    fn line(&mut self, cells: &[Cell], number: u32) {
        if let Some(kind) = lines::structural(cells, self.header) {
            self.structural.push(StructuralRow { row: number, kind });
            return;
        }
        let line = Line::new(cells, self.reader.columns);
        let raw: Vec<(usize, String)> = cells
            .iter()
            .enumerate()
            .filter(|(_, c)| !c.is_empty())
            .map(|(at, c)| (at, c.shown()))
            .collect();
        let found = self.find(&line, cells, &raw, number);
        let row = match found {
            Found::Copy(of_row) => {
                let issue = Issue::on(Field::EcrouNo, Code::RowDuplicateExact).of(of_row);
                let ecrou = read_ecrou(line.cell(Field::EcrouNo)).0;
                new_row(
                    number,
                    Kind::Copy,
                    raw,
                    Reading { ecrou, issues: vec![issue], ..Reading::default() },
                )
                .of(of_row)
            }
            Found::Note(text) => {
                let mut issue = Issue::on(Field::Notes, Code::RowNotUnderstood).with(text);
                issue.column = None;
                new_row(
                    number,
                    Kind::Note,
                    raw,
                    Reading { issues: vec![issue], ..Reading::default() },
                )
            }
            Found::Further(stay) => {
                let of = self.rows.get(stay);
                let above = of.map(|r| r.cells.as_slice()).unwrap_or_default();
                let mut reading = self.reader.further(&line.with_marks_read(above));
                reading.ecrou = of.and_then(|r| r.ecrou.clone());
                let of_row = of.map_or(0, |r| r.row);
                self.open = Some(stay);
                new_row(number, Kind::FurtherTitle, raw, reading).of(of_row)
            }
            Found::Stay => {
                let reading = self.reader.stay(&line);
                let at = self.rows.len();
                if let Some(ecrou) = &reading.ecrou {
                    self.numbers.entry(ecrou.clone()).or_default().push(at);
                }
                self.open = Some(at);
                new_row(number, Kind::Stay, raw, reading)
            }
        };
        self.rows.push(row);
    }

    fn find(
        &mut self,
        line: &Line<'_>,
        cells: &[Cell],
        raw: &[(usize, String)],
        number: u32,
    ) -> Found {
        if let Some(text) = lines::note(cells, line) {
            return Found::Note(text);
        }
        // A counter added by the spreadsheet does not make a pasted line another one.
        let columns = self.reader.columns;
        let same = |(index, _): &&(usize, u32)| {
            let earlier = self.rows.get(*index).map(|r| r.cells.as_slice()).unwrap_or_default();
            told(earlier, columns).eq(told(raw, columns))
        };
        let at = self.rows.len();
        let earlier = self.seen.entry(content(raw, columns)).or_default();
        // A line of marks only may rightly stand twice.
        if let Some((_, row)) = earlier.iter().find(same).filter(|_| told(raw, columns).count() > 3)
        {
            return Found::Copy(*row);
        }
        earlier.push((at, number));
        if lines::continues_above(line, self.reader.columns)
            && let Some(stay) = self.open
        {
            return Found::Further(stay);
        }
        match self.same_stay(line) {
            Some(stay) => Found::Further(stay),
            None => Found::Stay,
        }
    }

    /// The stay above that bears the same number and the same name.
    fn same_stay(&self, line: &Line<'_>) -> Option<usize> {
        let mut number = read_ecrou(line.cell(Field::EcrouNo)).0?;
        if number.year.is_none()
            && let super::dates::DateRead::Day { day, .. } =
                super::dates::read_date(line.cell(Field::EcrouAt))
        {
            number.year = Some(day.year());
        }
        let stays = self.numbers.get(&number)?;
        if lines::names_left(line) {
            return stays.last().copied();
        }
        let (family, given) =
            (fold(&line.shown(Field::FamilyName)), fold(&line.shown(Field::GivenNames)));
        stays.iter().copied().find(|at| {
            let Some(row) = self.rows.get(*at) else { return false };
            let Some(record) = &row.record else { return false };
            let (f, g) = (
                record.family.as_deref().unwrap_or_default(),
                record.given.as_deref().unwrap_or_default(),
            );
            let written = |field: Field| line.shown(field);
            let as_written = row.written.family_name == written(Field::FamilyName).trim()
                && row.written.given_names == written(Field::GivenNames).trim();
            as_written
                || (f == family && g == given)
                || (f == given && g == family)
                || same_name(f, g, &family, &given)
                || same_name(f, g, &given, &family)
        })
    }

    /// Lines of spaces after the last written one are not lines of the register.
    fn trim_blank_end(&mut self, last_row: &mut u32) {
        while self
            .structural
            .last()
            .is_some_and(|s| s.row == *last_row && s.kind == super::report::StructuralKind::Blank)
        {
            self.structural.pop();
            *last_row -= 1;
        }
    }
}

impl Row {
    fn of(mut self, row: u32) -> Row {
        self.of_row = Some(row);
        self
    }
}

fn new_row(number: u32, kind: Kind, cells: Vec<(usize, String)>, reading: Reading) -> Row {
    let has_record = matches!(kind, Kind::Stay | Kind::FurtherTitle);
    Row {
        row: number,
        class: Class::Imported,
        kind,
        ecrou: reading.ecrou,
        of_row: None,
        record: has_record.then_some(reading.record),
        issues: reading.issues,
        written: reading.written,
        cells,
        reading: 0,
        clocks: Clocks::default(),
    }
}

/// The cells of a line that mean something to us.
fn told<'a>(
    raw: &'a [(usize, String)],
    columns: &'a Columns,
) -> impl Iterator<Item = &'a (usize, String)> {
    raw.iter().filter(|(at, _)| columns.is_mapped(*at))
}

fn content(raw: &[(usize, String)], columns: &Columns) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    told(raw, columns).for_each(|cell| cell.hash(&mut hasher));
    hasher.finish()
}

/// One number borne by different persons: nobody's row can be trusted with it.
fn duplicate_numbers(rows: &mut [Row]) {
    let mut by_number: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| row.kind == Kind::Stay) {
        if let Some(number) = stays::number(row) {
            by_number.entry(number).or_default().push(at);
        }
    }
    for stays in by_number.into_values().filter(|s| s.len() > 1) {
        let numbers: Vec<u32> =
            stays.iter().filter_map(|at| rows.get(*at)).map(|r| r.row).collect();
        for at in stays {
            let Some(row) = rows.get_mut(at) else { continue };
            let mut issue = Issue::on(Field::EcrouNo, Code::EcrouNumberDuplicate);
            issue.rows = numbers.iter().copied().filter(|n| *n != row.row).collect();
            row.issues.push(issue);
        }
    }
}

/// Holds the titles that add to a stay which is held: they are offered with it.
pub(super) fn hold_further(rows: &mut [Row]) {
    let held: HashSet<u32> = rows
        .iter()
        .filter(|r| r.kind == Kind::Stay && r.class == Class::Held)
        .map(|r| r.row)
        .collect();
    let further =
        rows.iter_mut().filter(|r| r.kind == Kind::FurtherTitle && r.class != Class::Held);
    for row in further {
        let Some(of) = row.of_row.filter(|of| held.contains(of)) else { continue };
        row.issues.push(Issue::on(Field::EcrouNo, Code::StayHeld).of(of));
        row.class = Class::Held;
        clocks::stage(row);
    }
}

/// Marks the persons seen before; gives the pairs and the namesakes.
fn repeated_persons(rows: &mut [Row]) -> (Vec<(u32, u32)>, Vec<Vec<u32>>) {
    let persons: Vec<Person> = rows
        .iter()
        .filter(|r| r.kind == Kind::Stay)
        .filter_map(|row| {
            let record = row.record.as_ref()?;
            Some(Person {
                row: row.row,
                family: record.family.clone()?,
                given: record.given.clone()?,
                sex: record.sex,
                birth: record.birth.clone(),
                father: record.father.clone(),
                mother: record.mother.clone(),
            })
        })
        .collect();
    let (pairs, homonyms) = compare(&persons);
    let at: HashMap<u32, usize> = rows.iter().enumerate().map(|(i, r)| (r.row, i)).collect();
    let mut marked: HashSet<u32> = HashSet::new();
    for (earlier, later) in &pairs {
        let inside =
            at.get(earlier).and_then(|i| rows.get(*i)?.record.as_ref()?.present).unwrap_or(false);
        let Some(row) = at.get(later).and_then(|i| rows.get_mut(*i)) else { continue };
        if marked.insert(*later) {
            let written = row.written.family_name.clone();
            row.issues.push(
                Issue::on(Field::FamilyName, Code::PersonPossibleDuplicate)
                    .with(written)
                    .of(*earlier),
            );
        }
        let told = row.issues.iter().any(|i| i.code == Code::PersonPresentTwice);
        if inside && !told {
            row.issues.push(Issue::on(Field::ExitDate, Code::PersonPresentTwice).of(*earlier));
        }
    }
    (pairs, homonyms)
}

/// Gives the remarks made on several rows, or by the law, the words of the cell they are about.
fn quote(row: &mut Row, mapping: &Mapping) {
    let Row { issues, cells, .. } = row;
    for issue in issues {
        let about = matches!(
            issue.code,
            Code::EcrouNumberDuplicate
                | Code::RenewalAfterExpiry
                | Code::RenewalBeyondCeiling
                | Code::RenewalOnLastDay
        );
        let column = issue.column.and_then(Field::from_key).and_then(|f| mapping.column(f));
        if let (true, Some((_, written))) =
            (about, cells.iter().find(|(at, _)| Some(*at) == column))
        {
            issue.value = Some(written.clone());
        }
    }
}

fn mothers(rows: &[Row]) -> HashMap<EcrouNumber, Mother> {
    let mut out = HashMap::new();
    for row in rows.iter().filter(|r| r.kind == Kind::Stay) {
        if let (Some(ecrou), Some(record)) = (&row.ecrou, &row.record) {
            let mother = Mother { row: row.row, present: record.present == Some(true) };
            out.insert(ecrou.clone(), mother);
        }
    }
    out
}

fn count_occupants(cells: &mut [CellPlace], rows: &[Row]) {
    let mut inside: HashMap<&str, u32> = HashMap::new();
    for row in rows.iter().filter(|r| r.kind == Kind::Stay && r.class != Class::Held) {
        if let Some(record) = row.record.as_ref().filter(|r| r.present == Some(true))
            && let Some(cell) = &record.cell
        {
            *inside.entry(cell.as_str()).or_default() += 1;
        }
    }
    for cell in cells {
        cell.occupants = inside.get(cell.code.as_str()).copied().unwrap_or(0);
    }
}

pub(super) fn count(rows: &[Row], structural: &[StructuralRow]) -> Counts {
    let mut counts = Counts::default();
    for row in rows {
        counts.rows += 1;
        *counts.by_class.entry(row.class).or_default() += 1;
        *counts.by_kind.entry(row.kind).or_default() += 1;
        for issue in &row.issues {
            *counts.issues.entry(issue.code).or_default() += 1;
        }
        let inside = row.record.as_ref().is_some_and(|r| r.present == Some(true));
        counts.present += u32::from(row.kind == Kind::Stay && row.class != Class::Held && inside);
    }
    for line in structural {
        *counts.structural.entry(line.kind).or_default() += 1;
    }
    counts
}
