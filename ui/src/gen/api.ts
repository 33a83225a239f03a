// Every command and query of the core, written from its table by a test. Do not edit.

/** A civil day, YYYY-MM-DD. */
export type Day = string;
/** A local minute, YYYY-MM-DDTHH:MM. */
export type Moment = string;
/** An identifier. */
export type Id = string;

/** What may have changed. */
export type Topic = "journal" | "changes" | "establishment" | "users" | "series" | "settings" | "reference_items" | "detainees" | "same_person_answers" | "committals" | "acts" | "takeover_batches" | "takeover_rows" | "person_merges" | "contacts" | "counsels" | "permits" | "visits" | "infants" | "maternities" | "paper_models" | "papers" | "scans" | "blocks" | "cells" | "cell_moves" | "separations" | "movements" | "roll_calls" | "confirmations" | "exits" | "overrun_corrections" | "switch_decisions" | "list_views" | "recomputations" | "known_dates" | "date_differences" | "photos" | "scan_files" | "projections" | "local_state" | "drafts" | "answered" | "backup" | "stations";

export type Account = { 
/**
 * Sign-in name.
 */
login: string, 
/**
 * Name of the person.
 */
display_name: string, 
/**
 * Office.
 */
role: Role, };

export type ActField = { 
/**
 * Name.
 */
name: string, 
/**
 * How it is entered: `date`, `datetime`, `text`, `integer`, `boolean`, `choice`, `act`,
 * `acts`, `offences`, `sentence`, `procedure`.
 */
kind: string, 
/**
 * Must be given.
 */
required: boolean, 
/**
 * For a choice.
 */
choices: Array<string>, 
/**
 * Types of acts it may name.
 */
of: Array<string>, };

export type ActInput = { 
/**
 * Type, in the vocabulary of `acts.vocabulary`.
 */
type: string, 
/**
 * Its fields.
 */
data: Record<string, unknown>, 
/**
 * Authority, as written.
 */
authority: string, 
/**
 * Authority in the list of courts.
 */
authority_code: string | null, 
/**
 * Number on the paper.
 */
reference: string, 
/**
 * Day the paper came.
 */
received_on: string | null, 
/**
 * Who brought it.
 */
brought_by: string, 
/**
 * Remark.
 */
note: string, };

export type ActPreview = { 
/**
 * Before.
 */
before: CommittalPreview, 
/**
 * After.
 */
after: CommittalPreview, };

export type ActSheet = { 
/**
 * The act.
 */
act_id: string, 
/**
 * Order of entry.
 */
ordinal: number, 
/**
 * Type.
 */
type: string, 
/**
 * Day, or day and hour.
 */
on: string, 
/**
 * Its fields.
 */
data: Record<string, unknown>, 
/**
 * Authority, as written.
 */
authority: string, 
/**
 * Authority in the list of courts.
 */
authority_code: string | null, 
/**
 * Number on the paper.
 */
reference: string, 
/**
 * Day the paper came.
 */
received_on: string | null, 
/**
 * Who brought it.
 */
brought_by: string, 
/**
 * Remark.
 */
note: string, 
/**
 * When it was entered.
 */
recorded_at: string, 
/**
 * By whom.
 */
recorded_by: string, 
/**
 * For the next change.
 */
version: number, 
/**
 * Struck, with its reason.
 */
struck: Struck | null, 
/**
 * The act it replaces.
 */
corrects: string | null, 
/**
 * Offences it states.
 */
offences: Array<Offence>, };

export type ActType = { 
/**
 * Type.
 */
type: string, 
/**
 * Family it is shown under.
 */
group: string, 
/**
 * Its fields, in order.
 */
fields: Array<ActField>, };

export type AddNotice = { 
/**
 * The movement.
 */
movement_id: string, 
/**
 * Version that was read.
 */
version: number, 
/**
 * Who was told, when, how.
 */
notice: Notice, };

export type AddScan = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * The act that it proves.
 */
act_id: string | null, 
/**
 * What it is.
 */
kind: string, 
/**
 * Name of the file.
 */
name: string, 
/**
 * The file: PDF, JPEG or PNG.
 */
base64: string, 
/**
 * Remark.
 */
note: string, };

export type AdoptWritten = { 
/**
 * Who answers for it.
 */
decided_by: string, };

export type AnswerSimilar = { 
/**
 * The record at hand.
 */
detainee_id: string, 
/**
 * The record it looks like.
 */
other_id: string, 
/**
 * The answer.
 */
answer: SamePerson, 
/**
 * Why.
 */
reason: string, };

export type AskVisit = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * Code in the list of kinds of visits.
 */
kind: string, 
/**
 * Who comes.
 */
visitor: string, 
/**
 * Identity paper shown.
 */
identity_paper: string, 
/**
 * Day and hour.
 */
at: string, };

export type BackupAge = { 
/**
 * When.
 */
last_at: string | null, 
/**
 * Hours ago.
 */
hours: number | null, 
/**
 * How loudly the house wants it said.
 */
severity: Severity, };

export type BackupMade = { 
/**
 * Entries of its journal.
 */
entries: number, 
/**
 * Hash of the last one.
 */
head: string, 
/**
 * Size of the file.
 */
bytes: number, 
/**
 * Where it is.
 */
path: string, 
/**
 * When it was made.
 */
at: string, };

export type BatchLine = { 
/**
 * The take-over.
 */
batch_id: string, 
/**
 * File.
 */
file_name: string, 
/**
 * When.
 */
recorded_at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * TakeoverCounts.
 */
counts: TakeoverCounts, };

export type BlockDay = { 
/**
 * Name; empty for those without a cell.
 */
block: string, 
/**
 * People.
 */
present: number, 
/**
 * Of whom outside.
 */
outside: number, 
/**
 * Working capacity.
 */
working_capacity: number, };

export type BlockLine = { 
/**
 * The block.
 */
block_id: string, 
/**
 * For the next change.
 */
version: number, 
/**
 * Short name.
 */
code: string, 
/**
 * Name.
 */
label: string, 
/**
 * Who lives there.
 */
population: string, 
/**
 * Figures.
 */
occupancy: Occupancy, 
/**
 * Its cells.
 */
cells: Array<CellLine>, };

export type BookColumn = { 
/**
 * Its name.
 */
id: string, 
/**
 * Its heading.
 */
title: string, 
/**
 * Numbers: set to the right.
 */
right: boolean, 
/**
 * Shown when no column is chosen.
 */
usual: boolean, };

export type BookLine = { 
/**
 * Which.
 */
list: PrintedList, 
/**
 * Its title.
 */
title: string, 
/**
 * Every column that it can show.
 */
columns: Array<BookColumn>, 
/**
 * Filters that it takes.
 */
filters: Array<string>, };

export type BookPage = { 
/**
 * Its title.
 */
title: string, 
/**
 * Its filters, in words.
 */
filters: Array<string>, 
/**
 * The columns shown, in their order.
 */
columns: Array<BookColumn>, 
/**
 * The rows of this window.
 */
rows: Array<BookRow>, 
/**
 * All rows.
 */
total: number, 
/**
 * Position of the first row.
 */
offset: number, };

export type BookQuery = { 
/**
 * Words that stand in any column of the row.
 */
text?: string, 
/**
 * From this day.
 */
from?: string, 
/**
 * Up to this day.
 */
to?: string, 
/**
 * Category, or `untried`, `convicted`.
 */
category?: string, 
/**
 * `M` or `F`.
 */
sex?: string, 
/**
 * Inside or gone.
 */
present?: boolean, };

export type BookRow = { 
/**
 * The stay that it is of.
 */
committal_id: string | null, 
/**
 * What each column says, as on paper.
 */
cells: Array<string>, };

export type CalculationCopy = "file" | "prisoner";

export type CalculationPrint = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * For whom.
 */
copy: CalculationCopy, };

export type CategoryLine = { 
/**
 * Category; `total` for the last line.
 */
category: string, 
/**
 * Men.
 */
men: number, 
/**
 * Women.
 */
women: number, 
/**
 * Boys under eighteen, or possibly.
 */
boys: number, 
/**
 * Girls.
 */
girls: number, 
/**
 * Sex not known.
 */
unknown: number, 
/**
 * All.
 */
total: number, };

export type CauseCount = { 
/**
 * Why.
 */
cause: DateCause, 
/**
 * Which way.
 */
effect: DateEffect, 
/**
 * Dates.
 */
count: number, };

export type CellChoice = { 
/**
 * The cell.
 */
cell_id: string, 
/**
 * Name on the door.
 */
code: string, 
/**
 * Name of its block.
 */
block: string, 
/**
 * Kind.
 */
kind: string, 
/**
 * Detainees in it now.
 */
occupants: number, 
/**
 * Working capacity.
 */
working_capacity: number, 
/**
 * Square decimetres for each once the person is in.
 */
dm2_per_person: number | null, 
/**
 * What stands against it, the strictest first.
 */
findings: Array<Finding>, 
/**
 * The strictest.
 */
worst: Strictness | null, };

export type CellChoices = { 
/**
 * The cells in use.
 */
cells: Array<CellChoice>, 
/**
 * The cell the person is in.
 */
now: string | null, 
/**
 * Rules of the list that the program cannot test.
 */
unchecked: Array<string>, };

export type CellCount = { 
/**
 * The cell; none for those without one.
 */
cell_id: string | null, 
/**
 * People counted.
 */
counted: number, 
/**
 * Why it is not what the register expects.
 */
explanation: string, };

export type CellLine = { 
/**
 * The cell.
 */
cell_id: string, 
/**
 * For the next change.
 */
version: number, 
/**
 * Its block.
 */
block_id: string, 
/**
 * Name on the door.
 */
code: string, 
/**
 * Kind.
 */
kind: string, 
/**
 * Floor, in square decimetres.
 */
surface_dm2: number | null, 
/**
 * Day of the measure.
 */
measured_on: string | null, 
/**
 * Act that fixes the capacity.
 */
capacity_act: string, 
/**
 * Official capacity, whatever the kind.
 */
official_capacity: number, 
/**
 * Working capacity.
 */
working_capacity: number, 
/**
 * The most.
 */
most: number, 
/**
 * Mattresses.
 */
mattresses: number, 
/**
 * For a person with a disability.
 */
accessible: boolean, 
/**
 * Out of use since.
 */
out_since: string | null, 
/**
 * Why.
 */
out_reason: string, 
/**
 * Expected back.
 */
back_on: string | null, 
/**
 * Figures.
 */
occupancy: Occupancy, 
/**
 * Rules that its occupants do not keep today; absent for who may not read the dossiers.
 */
broken: Array<string> | null, };

export type CellOccupant = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * Number.
 */
ecrou: string, 
/**
 * Name.
 */
name: string, 
/**
 * Since; none without a cell.
 */
since: string | null, 
/**
 * Children with her.
 */
children: number, 
/**
 * The cell written in the register before there was a plan.
 */
written: string, 
/**
 * What the reader of dossiers also sees.
 */
more: OccupantMore | null, };

export type CellOutOfUse = { 
/**
 * The cell.
 */
cell_id: string, 
/**
 * Version that was read.
 */
version: number, 
/**
 * Out of use from this day; none to put it back.
 */
out_since: string | null, 
/**
 * Why.
 */
reason: string, 
/**
 * Day it is expected back.
 */
back_on: string | null, };

export type CellPage = { 
/**
 * The cell.
 */
cell: CellLine, 
/**
 * Name of its block.
 */
block: string, 
/**
 * Floor wanted for each person.
 */
threshold_dm2: number, 
/**
 * Its people.
 */
occupants: Array<CellOccupant>, 
/**
 * Who was in it, latest first; absent for who may not read the dossiers.
 */
history: Array<CellStretch> | null, };

export type CellPath = { 
/**
 * Cells, latest first.
 */
stretches: Array<CellStretch>, 
/**
 * The cell now.
 */
cell_id: string | null, 
/**
 * Its name.
 */
cell: string, 
/**
 * Separations.
 */
separations: Array<SeparationLine>, };

export type CellPlan = { 
/**
 * Blocks.
 */
blocks: Array<BlockLine>, 
/**
 * Figures of the prison.
 */
occupancy: Occupancy, 
/**
 * Everybody present.
 */
present: number, 
/**
 * Present, in no cell.
 */
without_cell: Array<CellOccupant>, 
/**
 * Floor wanted for each person, in square decimetres.
 */
threshold_dm2: number, };

export type CellSheet = { 
/**
 * Key of the column, if it was understood.
 */
column: string | null, 
/**
 * Heading.
 */
header: string, 
/**
 * Text.
 */
value: string, };

export type CellStretch = { 
/**
 * The move.
 */
move_id: string, 
/**
 * For striking it.
 */
version: number, 
/**
 * The stay.
 */
committal_id: string, 
/**
 * Number.
 */
ecrou: string, 
/**
 * Name.
 */
name: string, 
/**
 * The cell; empty when none.
 */
cell: string, 
/**
 * From.
 */
from_at: string, 
/**
 * To; none while it lasts.
 */
to: string | null, 
/**
 * Why.
 */
reason: string, 
/**
 * In words.
 */
note: string, 
/**
 * Who decided.
 */
decided_by: string, 
/**
 * Rules it went beyond.
 */
findings: Array<string>, 
/**
 * Why it did.
 */
override_reason: string, 
/**
 * End of an emergency.
 */
emergency_until: string | null, 
/**
 * When it was entered.
 */
recorded_at: string, 
/**
 * By whom.
 */
recorded_by: string, 
/**
 * Struck, with its reason.
 */
struck: Struck | null, };

export type ChangePassphrase = { 
/**
 * The one in use.
 */
old: string, 
/**
 * The new one.
 */
new: string, };

export type ChangeUser = { 
/**
 * The account.
 */
user_id: string, 
/**
 * Version that was read.
 */
version: number, 
/**
 * Name of the person.
 */
display_name: string, 
/**
 * Office.
 */
role: Role, 
/**
 * Closed.
 */
disabled: boolean, 
/**
 * Why.
 */
reason: string, };

export type CheckDate = { 
/**
 * The confirmation.
 */
confirmation_id: string, 
/**
 * Version that was read.
 */
version: number, 
/**
 * Whether the reader finds the same date.
 */
agrees: boolean, 
/**
 * What he finds; asked when he does not agree.
 */
note: string, 
/**
 * The account that signs; the one of the session when not said.
 */
login: string | null, 
/**
 * Its own pass phrase.
 */
passphrase: string, };

export type ClockQuery = { 
/**
 * First day of the period of corrections; the first of the year when not said.
 */
from?: string, 
/**
 * Last day; today when not said.
 */
to?: string, };

export type ClockState = { 
/**
 * What is thought of it.
 */
trust: Trust, 
/**
 * The day the PC says.
 */
system_day: string, 
/**
 * The day used for alerts.
 */
used_day: string, 
/**
 * The highest day accepted so far.
 */
highest_day: string, };

export type Clocks = { 
/**
 * People held with nothing to hold them, the longest first.
 */
held: Array<HeldLine>, 
/**
 * Their days, together.
 */
held_days: number, 
/**
 * Least damages, together, in francs CFA.
 */
damages: number, 
/**
 * Article that sets the floor.
 */
article: string, 
/**
 * First day of the period.
 */
from: string, 
/**
 * Last day of the period.
 */
to: string, 
/**
 * Overruns ended in the period, latest first.
 */
corrections: Array<CorrectionLine>, 
/**
 * How many.
 */
corrected: number, 
/**
 * Share of overruns corrected, in thousandths (indicator OS1): ended in the period, over those
 * and the ones that still run; none when there is no overrun.
 */
corrected_per_mille: number | null, };

export type CloseError = { 
/**
 * The exit.
 */
exit_id: string, 
/**
 * Version that was read.
 */
version: number, 
/**
 * How it ended: received again under which number, title ended since.
 */
outcome: string, };

export type Code = "invalid" | "refused" | "conflict" | "not_found" | "forbidden" | "signed_out" | "unavailable" | "broken";

export type CommittalEntered = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * The person.
 */
detainee_id: string, 
/**
 * Its number.
 */
ecrou: string, 
/**
 * When it was recorded.
 */
recorded_at: string, 
/**
 * The dossier.
 */
sheet: CommittalSheet, };

export type CommittalLine = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * The person.
 */
detainee_id: string, 
/**
 * Number.
 */
ecrou: string, 
/**
 * Name.
 */
name: string, 
/**
 * `M`, `F` or unknown.
 */
sex: string | null, 
/**
 * Birth.
 */
birth: PartialDate | null, 
/**
 * Entry, with its hour when it was written.
 */
entered_at: string, 
/**
 * Type of the title in force, else of the first.
 */
title: string, 
/**
 * Its authority.
 */
authority: string, 
/**
 * Offences, as written.
 */
offences: string, 
/**
 * Category.
 */
category: string | null, 
/**
 * Inside.
 */
present: boolean, 
/**
 * Exit.
 */
exit_on: string | null, 
/**
 * Why.
 */
exit_reason: string | null, 
/**
 * The first day that matters.
 */
due_on: string | null, 
/**
 * How loudly.
 */
severity: Severity, 
/**
 * Cell.
 */
cell: string, 
/**
 * Signature under that day, when there is one.
 */
mark: DateMark | null, };

export type CommittalPreview = { 
/**
 * Titles.
 */
titles: Array<TitleSheet>, 
/**
 * Dates with their steps.
 */
dates: Array<DateExplained>, 
/**
 * Flags.
 */
flags: Array<string>, 
/**
 * Refusals.
 */
refusals: Array<RefusalSheet>, 
/**
 * Category.
 */
category: string | null, 
/**
 * What prevents recording.
 */
problems: Array<FieldProblem>, 
/**
 * What should be looked at again.
 */
warnings: Array<FieldProblem>, 
/**
 * The number that would be given now.
 */
foreseen_number: string, };

export type CommittalSheet = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * The person.
 */
detainee_id: string, 
/**
 * For the next change of the stay.
 */
version: number, 
/**
 * For the next change of the person.
 */
detainee_version: number, 
/**
 * Number.
 */
ecrou: string, 
/**
 * Provisional number.
 */
provisional_number: boolean, 
/**
 * Identity.
 */
identity: Identity, 
/**
 * Has a photograph.
 */
has_photo: boolean, 
/**
 * Age as the lowest and highest it can be.
 */
age: [number, number] | null, 
/**
 * A minor, or possibly one.
 */
minor: boolean, 
/**
 * Entry, with its hour when it was written.
 */
entered_at: string, 
/**
 * Agent.
 */
brought_by: string, 
/**
 * Rank and service.
 */
brought_by_service: string, 
/**
 * State on arrival.
 */
state_on_arrival: string, 
/**
 * Effects.
 */
effects: string, 
/**
 * Valuables.
 */
valuables: string, 
/**
 * Cell.
 */
cell: string, 
/**
 * The loud exception.
 */
without_title: WithoutTitle | null, 
/**
 * Exit.
 */
exit_on: string | null, 
/**
 * Why.
 */
exit_reason: string | null, 
/**
 * Decision or article.
 */
exit_note: string, 
/**
 * Inside.
 */
present: boolean, 
/**
 * Category.
 */
category: string | null, 
/**
 * How loudly.
 */
severity: Severity, 
/**
 * Release.
 */
release: ReleaseSheet, 
/**
 * Titles.
 */
titles: Array<TitleSheet>, 
/**
 * Acts, struck ones included.
 */
acts: Array<ActSheet>, 
/**
 * Signatures under its dates.
 */
marks: Array<DateMark>, 
/**
 * Lines with a day.
 */
deadlines: Array<DeadlineLine>, 
/**
 * Dates with their steps.
 */
dates: Array<DateExplained>, 
/**
 * Flags.
 */
flags: Array<string>, 
/**
 * Refusals.
 */
refusals: Array<RefusalSheet>, 
/**
 * Both, by family, with the paper or the field to mend.
 */
notices: Array<NoticeSheet>, 
/**
 * Pack in force.
 */
pack: string, 
/**
 * Sign-off of the administration on that pack, if any.
 */
sign_off: string | null, 
/**
 * What the dossier lacks.
 */
missing: Array<string>, 
/**
 * Doubts of the take-over.
 */
warnings: Array<Warning>, 
/**
 * Other stays of the person.
 */
other_committals: Array<CommittalLine>, 
/**
 * The legacy line, as written.
 */
raw_cells: Array<RawCell>, 
/**
 * The line of time.
 */
timeline: Array<TimelineEvent>, };

export type Comparison = { 
/**
 * The first.
 */
left: RecordSheet, 
/**
 * The other.
 */
right: RecordSheet, 
/**
 * Names of the fields of the identity that differ.
 */
differing: Array<string>, 
/**
 * What prevents a merge.
 */
problems: Array<FieldProblem>, 
/**
 * What must be looked at before a merge.
 */
warnings: Array<FieldProblem>, };

export type CompleteHeldRow = { 
/**
 * The row.
 */
row_id: string, 
/**
 * The stay, from the form.
 */
committal: EnterCommittal, };

export type Confirmation = { 
/**
 * Identifier.
 */
confirmation_id: string, 
/**
 * For the next change.
 */
version: number, 
/**
 * The stay.
 */
committal_id: string, 
/**
 * The mark.
 */
mark: DateMark, 
/**
 * Refusals in force when it was proposed.
 */
refusals: Array<string>, 
/**
 * Reason in the list `date_reasons`.
 */
reason_code: string, 
/**
 * Reason in words.
 */
reason: string, 
/**
 * The steps that gave the computed date, as kept.
 */
explained: DateExplained, 
/**
 * Packs in force then.
 */
pack: string, 
/**
 * Fingerprint of the newest.
 */
pack_hash: string, 
/**
 * What both accounts sign.
 */
digest: string, 
/**
 * When it was proposed.
 */
proposed_at: string, 
/**
 * The account that proposed it: never its second reader.
 */
proposed_by_id: string, 
/**
 * Proposed by the account that asks: it cannot be its own second reader.
 */
own: boolean, 
/**
 * When the second reader answered.
 */
checked_at: string | null, 
/**
 * What the second reader wrote.
 */
check_note: string, 
/**
 * When it stopped standing.
 */
ended_at: string | null, 
/**
 * By whom.
 */
ended_by: string, 
/**
 * Why.
 */
ended_cause: string, 
/**
 * The date that the same title has since.
 */
ended_now: string | null, 
/**
 * When its end was taken note of.
 */
seen_at: string | null, };

export type ContactSheet = { 
/**
 * The contact.
 */
contact_id: string, 
/**
 * For the next change.
 */
version: number, 
/**
 * Name.
 */
name: string, 
/**
 * Code in the list of relations.
 */
relation: string, 
/**
 * Telephone.
 */
phone: string, 
/**
 * Home.
 */
address: string, 
/**
 * To be warned.
 */
to_warn: boolean, 
/**
 * Remark.
 */
note: string, 
/**
 * Told of which stays.
 */
told: Array<Told>, 
/**
 * Entered by.
 */
recorded_by: string, 
/**
 * Entered at.
 */
recorded_at: string, 
/**
 * Struck.
 */
struck: LineStruck | null, };

export type CorrectAct = { 
/**
 * The act at fault.
 */
act_id: string, 
/**
 * Version that was read.
 */
version: number, 
/**
 * The act as it should be.
 */
act: ActInput, 
/**
 * Why.
 */
reason: string, };

export type CorrectCommittal = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * Version that was read.
 */
version: number, 
/**
 * Day and hour of entry; the day alone when the old register gave no hour.
 */
entered_at: string, 
/**
 * Agent.
 */
brought_by: string, 
/**
 * Rank and service.
 */
brought_by_service: string, 
/**
 * State on arrival.
 */
state_on_arrival: string, 
/**
 * Effects.
 */
effects: string, 
/**
 * Valuables.
 */
valuables: string, 
/**
 * Cell.
 */
cell: string, 
/**
 * Why.
 */
reason: string, };

export type CorrectIdentity = { 
/**
 * The person.
 */
detainee_id: string, 
/**
 * Version that was read.
 */
version: number, 
/**
 * The identity, whole.
 */
identity: Identity, 
/**
 * Why.
 */
reason: string, };

export type CorrectScan = { 
/**
 * The scan.
 */
scan_id: string, 
/**
 * Version that was read.
 */
version: number, 
/**
 * The act that it proves.
 */
act_id: string | null, 
/**
 * What it is.
 */
kind: string, 
/**
 * Remark.
 */
note: string, };

export type CorrectionLine = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * Écrou number.
 */
ecrou: string, 
/**
 * Name.
 */
name: string, 
/**
 * Type of the title that had run out.
 */
title: string, 
/**
 * Its end.
 */
expired_on: string, 
/**
 * The day the overrun ended.
 */
ended_on: string, 
/**
 * Days.
 */
days: number, 
/**
 * Least damages, in francs CFA.
 */
damages: number, 
/**
 * Type of the act that ended it; empty when no act of that day did.
 */
ended_by: string, 
/**
 * When it was entered.
 */
recorded_at: string, 
/**
 * By whom.
 */
recorded_by: string, };

export type CounselNeed = { 
/**
 * `minor`, `crime` or `inquiry`.
 */
ground: string, 
/**
 * Required; otherwise a right.
 */
required: boolean, 
/**
 * Article.
 */
article: string, 
/**
 * Nobody answers it today.
 */
lacking: boolean, };

export type CounselSheet = { 
/**
 * The line.
 */
counsel_id: string, 
/**
 * For the next change.
 */
version: number, 
/**
 * Code in the list of kinds of counsel.
 */
kind: string, 
/**
 * Name.
 */
name: string, 
/**
 * Bar or body.
 */
bar: string, 
/**
 * Telephone.
 */
phone: string, 
/**
 * Decision.
 */
decision: string, 
/**
 * From this day.
 */
since: string, 
/**
 * Day of the first contact.
 */
first_contact: string | null, 
/**
 * Last day.
 */
until: string | null, 
/**
 * Stands today.
 */
stands: boolean, 
/**
 * Remark.
 */
note: string, 
/**
 * Entered by.
 */
recorded_by: string, 
/**
 * Entered at.
 */
recorded_at: string, 
/**
 * Struck.
 */
struck: LineStruck | null, };

export type Counts = { 
/**
 * Inside.
 */
present: number, 
/**
 * Men.
 */
men: number, 
/**
 * Women.
 */
women: number, 
/**
 * Under eighteen, or possibly.
 */
minors: number, 
/**
 * Not Malian.
 */
foreigners: number, 
/**
 * Held before judgment.
 */
untried: number, 
/**
 * Convicted, final or not.
 */
convicted: number, 
/**
 * Neither.
 */
other: number, 
/**
 * Entered today.
 */
entered_today: number, 
/**
 * Left today.
 */
left_today: number, 
/**
 * People held beyond an end.
 */
overruns: number, 
/**
 * Their days, together.
 */
overrun_days: number, 
/**
 * Ends within eight days.
 */
due_in_8: number, 
/**
 * Ends within fifteen days.
 */
due_in_15: number, 
/**
 * People for whom something cannot be told.
 */
cannot_tell: number, 
/**
 * Received without a title.
 */
without_title: number, 
/**
 * Lines of a legacy register waiting for a clerk.
 */
held_rows: number, 
/**
 * Provisional numbers.
 */
provisional_numbers: number, 
/**
 * Infants with their mothers, counted apart.
 */
infants: number, 
/**
 * Out, to come back.
 */
outside: number, 
/**
 * Of whom past their hour.
 */
late_returns: number, 
/**
 * Inside, in no cell; none while the house has drawn no cell.
 */
without_cell: number | null, 
/**
 * The roll call whose hour has come and that was not entered.
 */
roll_call_due: RollCallSession | null, };

export type CreateEstablishment = { 
/**
 * Full name.
 */
name: string, 
/**
 * Short code.
 */
code: string, 
/**
 * Region.
 */
region: string, 
/**
 * The directorate above it.
 */
authority: string, 
/**
 * Country of the rule packs (`mli`).
 */
law: string, 
/**
 * The first account.
 */
director: Director, };

export type CreateUser = { 
/**
 * Sign-in name: letters, digits, `.`, `-`, `_`.
 */
login: string, 
/**
 * Name of the person.
 */
display_name: string, 
/**
 * Office.
 */
role: Role, 
/**
 * First pass phrase, to be changed by its owner.
 */
passphrase: string, };

export type DateBasis = "computed" | "override" | "manual";

export type DateCause = "pack" | "switch" | "act" | "day";

export type DateEffect = "refused" | "earlier" | "later" | "given";

export type DateExplained = { 
/**
 * What the date is.
 */
what: string, 
/**
 * Act it comes from.
 */
act_id: string, 
/**
 * The date; absent when it cannot be told.
 */
on: string | null, 
/**
 * Article of the last rule.
 */
article: string, 
/**
 * Status of the title.
 */
status: string | null, 
/**
 * The steps.
 */
steps: Array<Step>, 
/**
 * Switches on which it hangs.
 */
depends_on: Array<string>, };

export type DateMark = { 
/**
 * The confirmation.
 */
confirmation_id: string, 
/**
 * `title_end`, `release` or `conditional_release`.
 */
what: string, 
/**
 * Act the date comes from.
 */
act_id: string, 
/**
 * What it rests on.
 */
basis: DateBasis, 
/**
 * Where it stands.
 */
state: DateState, 
/**
 * The date signed.
 */
day: string, 
/**
 * The date computed; none when the engine refused.
 */
computed: string | null, 
/**
 * Author.
 */
proposed_by: string, 
/**
 * Second reader; empty while there is none.
 */
checked_by: string, };

export type DateReader = { 
/**
 * The account.
 */
user_id: string, 
/**
 * Sign-in name.
 */
login: string, 
/**
 * Name of the person.
 */
display_name: string, 
/**
 * Office.
 */
role: Role, };

export type DateState = "proposed" | "expired" | "deferred" | "confirmed" | "refused" | "withdrawn" | "replaced";

export type DaySituation = { 
/**
 * The day.
 */
on: string, 
/**
 * The moment of the figures: the last minute of a past day, or now.
 */
at: string, 
/**
 * Present at the end of the day before.
 */
before: number, 
/**
 * Came.
 */
entered: Array<FlowLine>, 
/**
 * Left.
 */
left: Array<FlowLine>, 
/**
 * Present.
 */
present: number, 
/**
 * By category, the total last.
 */
categories: Array<CategoryLine>, 
/**
 * Outside, by kind of outing.
 */
outside: Array<FlowLine>, 
/**
 * Outside in all.
 */
outside_total: number, 
/**
 * Of whom past their hour.
 */
late: number, 
/**
 * Not Malian.
 */
foreigners: number, 
/**
 * Children with their mothers.
 */
children: number, 
/**
 * By block.
 */
blocks: Array<BlockDay>, 
/**
 * The two roll calls.
 */
roll_calls: Array<RollCallBrief>, 
/**
 * What moved that day.
 */
movements: Array<MovementLine>, };

export type DeadlineGroup = "overrun" | "day" | "eight_days" | "fifteen_days" | "later" | "cannot_tell";

export type DeadlineLine = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * The person.
 */
detainee_id: string, 
/**
 * Écrou number.
 */
ecrou: string, 
/**
 * Name.
 */
name: string, 
/**
 * Category on that day.
 */
category: string | null, 
/**
 * Act it comes from.
 */
act_id: string, 
/**
 * Type of that act.
 */
title: string, 
/**
 * Authority of that act.
 */
authority: string, 
/**
 * Rule.
 */
rule: string, 
/**
 * Article.
 */
article: string, 
/**
 * What it is about.
 */
kind: LineKind, 
/**
 * The day.
 */
due_on: string | null, 
/**
 * The hour, for clocks of hours.
 */
due_at: string | null, 
/**
 * Days from today, negative when past.
 */
days: number | null, 
/**
 * Days held beyond the end with nothing else to hold the person.
 */
overrun_days: number, 
/**
 * Whole hours of the same on the day itself, for a title counted by hours.
 */
overrun_hours: number | null, 
/**
 * Duty or clock.
 */
duty: string | null, 
/**
 * Flags, and refusals or the finer reason under them (codes).
 */
reasons: Array<string>, 
/**
 * How loudly.
 */
severity: Severity, 
/**
 * The paper that the law asks for, when it is one that the greffe prints.
 */
paper: string | null, 
/**
 * The paper made for this line. It is no answer of the law: the line stays.
 */
answer: PaperAnswer | null, 
/**
 * Signature under the date, or what it was replaced by.
 */
mark: DateMark | null, };

export type DeadlinePage = { 
/**
 * The lines.
 */
rows: Array<DeadlineLine>, 
/**
 * How many there are in all.
 */
total: number, 
/**
 * Position of the first.
 */
offset: number, 
/**
 * Count of each group.
 */
groups: Groups, };

export type DeadlineQuery = { 
/**
 * One group.
 */
group?: DeadlineGroup, 
/**
 * Up to this many days.
 */
within_days?: number, 
/**
 * Part of a name or number.
 */
text?: string, 
/**
 * One kind of line.
 */
kind?: LineKind, 
/**
 * First row.
 */
offset?: number, 
/**
 * Rows.
 */
limit?: number, };

export type DifferenceLine = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * Écrou number.
 */
ecrou: string, 
/**
 * Name.
 */
name: string, 
/**
 * What date.
 */
what: string, 
/**
 * Act it comes from.
 */
act_id: string, 
/**
 * Type of that act; empty for a release.
 */
act: string, 
/**
 * Why: every cause that applies.
 */
causes: Array<DateCause>, 
/**
 * Which way.
 */
effect: DateEffect, 
/**
 * Before.
 */
before: string | null, 
/**
 * After.
 */
after: string | null, 
/**
 * Days between, negative when earlier.
 */
days: number | null, 
/**
 * A signature was withdrawn.
 */
withdrew: boolean, };

export type DifferenceQuery = { 
/**
 * The computation; the last one when not said.
 */
recomputation_id?: string, 
/**
 * One cause.
 */
cause?: DateCause, 
/**
 * One effect.
 */
effect?: DateEffect, 
/**
 * First row.
 */
offset?: number, 
/**
 * Rows.
 */
limit?: number, };

export type Director = { 
/**
 * Sign-in name.
 */
login: string, 
/**
 * Name of the person.
 */
display_name: string, 
/**
 * Pass phrase.
 */
passphrase: string, };

export type Draft = { 
/**
 * The draft.
 */
draft_id: string, 
/**
 * Screen that takes it up again.
 */
screen: string, 
/**
 * What it is about.
 */
title: string, 
/**
 * What the screen had.
 */
payload: unknown, 
/**
 * When it was last kept.
 */
updated_at: string, };

export type DraftLine = { 
/**
 * The draft.
 */
draft_id: string, 
/**
 * Screen that takes it up again.
 */
screen: string, 
/**
 * What it is about, in its author's words.
 */
title: string, 
/**
 * When it was last kept.
 */
updated_at: string, 
/**
 * Its author.
 */
by: string, 
/**
 * Whether the author is the one who asks.
 */
mine: boolean, };

export type DutySheet = { 
/**
 * Which.
 */
duty: string, 
/**
 * Day, or day and hour.
 */
on: string, 
/**
 * Article.
 */
article: string, };

export type EffectCount = { 
/**
 * Which way.
 */
effect: DateEffect, 
/**
 * People; each is counted once, under the most serious of his effects.
 */
people: number, 
/**
 * Their days together, each by his largest move.
 */
days: number, 
/**
 * The largest move, in days.
 */
most: number, };

export type Empty = Record<string, never>;

export type EndSeparation = { 
/**
 * The separation.
 */
separation_id: string, 
/**
 * Version that was read.
 */
version: number, 
/**
 * Day.
 */
on: string, 
/**
 * Why.
 */
reason: string, };

export type EnterAct = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * Version of the stay that was read.
 */
version: number, 
/**
 * The act.
 */
act: ActInput, 
/**
 * The draft this came from.
 */
draft_id: string | null, };

export type EnterCommittal = { 
/**
 * The same person came before: this record.
 */
detainee_id: string | null, 
/**
 * Identity.
 */
identity: Identity, 
/**
 * Day and hour of entry. A day alone only with the number of an old register that gave no hour.
 */
entered_at: string, 
/**
 * Agent who hands the person over.
 */
brought_by: string, 
/**
 * Rank and service.
 */
brought_by_service: string, 
/**
 * State on arrival, marks of ill-treatment (Mandela rule 7).
 */
state_on_arrival: string, 
/**
 * Effects deposited.
 */
effects: string, 
/**
 * Money and valuables deposited.
 */
valuables: string, 
/**
 * Cell.
 */
cell: string, 
/**
 * The titles and papers that come with the person; `#0`, `#1` … name them in `of`.
 */
acts: Array<ActInput>, 
/**
 * The loud exception.
 */
without_title: WithoutTitle | null, 
/**
 * Answers about persons who look alike.
 */
same_person: Array<SamePersonAnswer>, 
/**
 * Photograph.
 */
photo: Photo | null, 
/**
 * The draft this came from.
 */
draft_id: string | null, 
/**
 * A number already given on paper (registers taken over), `12/2026`.
 */
number: string | null, 
/**
 * Why the entry is recorded late.
 */
late_reason: string, };

export type EnterMovement = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * Kind.
 */
kind: string, 
/**
 * Day and hour.
 */
at: string, 
/**
 * Return expected, for an outing.
 */
expected_at: string | null, 
/**
 * Where to, or from.
 */
place: string, 
/**
 * Reference of the order or decision.
 */
order_ref: string, 
/**
 * Who ordered it.
 */
ordered_by: string, 
/**
 * Escort, or who brought the person back.
 */
escort: string, 
/**
 * Who was told.
 */
notices: Array<Notice>, 
/**
 * Remark, circumstances.
 */
note: string, 
/**
 * Why the person is released.
 */
reason: string | null, 
/**
 * Why the person is released in spite of another title that holds.
 */
other_cause: string, };

export type EnterPermit = { 
/**
 * The stay from which it is entered.
 */
committal_id: string, 
/**
 * Who may visit.
 */
visitor: string, 
/**
 * Code in the list of relations.
 */
relation: string, 
/**
 * Kind and number of the identity paper.
 */
identity_paper: string, 
/**
 * Telephone.
 */
phone: string, 
/**
 * Who decided.
 */
authority: string, 
/**
 * Number of the decision.
 */
reference: string, 
/**
 * Day of the decision.
 */
decided_on: string, 
/**
 * Refused.
 */
refused: boolean, 
/**
 * First day; the day of the decision when not said.
 */
valid_from: string | null, 
/**
 * Last day.
 */
valid_to: string | null, 
/**
 * Why it is refused, or a condition.
 */
reason: string, };

export type EnterRollCall = { 
/**
 * The day.
 */
on: string, 
/**
 * `morning` or `evening`.
 */
session: string, 
/**
 * Version that was read; 0 for a new one.
 */
version: number, 
/**
 * When it was counted.
 */
taken_at: string, 
/**
 * Who counted.
 */
taken_by: string, 
/**
 * Cell by cell.
 */
counts: Array<CellCount>, 
/**
 * Close it: every cell is counted, every gap explained, and nothing changes afterwards.
 */
close: boolean, 
/**
 * The draft that it was typed in, ended with it.
 */
draft_id?: string, };

export type EnterVisit = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * Code in the list of kinds of visits.
 */
kind: string, 
/**
 * Who came.
 */
visitor: string, 
/**
 * Code in the list of relations.
 */
relation: string, 
/**
 * Kind and number of the identity paper shown.
 */
identity_paper: string, 
/**
 * Day and hour.
 */
entered_at: string, 
/**
 * Day and hour of leaving, when known.
 */
left_at: string | null, 
/**
 * Refused, and why.
 */
refused: string | null, 
/**
 * Why it is received in spite of what is announced.
 */
despite: string, 
/**
 * Remark.
 */
note: string, };

export type Establishment = { 
/**
 * Full name.
 */
name: string, 
/**
 * Short code.
 */
code: string, 
/**
 * Region.
 */
region: string, 
/**
 * The directorate above it, as its papers say.
 */
authority: string, 
/**
 * Country of the rule packs (`mli`).
 */
law: string, };

export type EstablishmentCreated = { 
/**
 * Eight groups of six digits.
 */
recovery_code: string, 
/**
 * The director is signed in.
 */
session: Session, };

export type ExerciseLine = { 
/**
 * The situation: keys `training-exercise-…` and `training-task-…`.
 */
situation: string, 
/**
 * The dossier.
 */
committal_id: string, 
/**
 * Its number.
 */
ecrou: string, 
/**
 * The person.
 */
name: string, 
/**
 * Whether the file holds the expected answer.
 */
done: boolean, 
/**
 * It corrects what was recorded: the right of a chief clerk.
 */
corrects: boolean, };

export type ExitCounts = { 
/**
 * Prepared: the second signature is missing and the person inside.
 */
prepared: number, 
/**
 * Went out on one signature, not validated.
 */
open: number, 
/**
 * Releases by error not closed.
 */
errors: number, };

export type ExitError = { 
/**
 * Day it was found.
 */
on: string, 
/**
 * By whom it was recorded.
 */
by: string, 
/**
 * What was wrong.
 */
reason: string, 
/**
 * Who was told.
 */
told: string, 
/**
 * Closed, and how.
 */
closed_at: string | null, 
/**
 * By whom.
 */
closed_by: string, 
/**
 * How: what became of the person.
 */
outcome: string, 
/**
 * The later stay under which the person is back.
 */
back: string | null, 
/**
 * Its number.
 */
back_ecrou: string, };

export type ExitPage = { 
/**
 * The lines.
 */
page: Page<ExitSheet>, 
/**
 * How many of each.
 */
counts: ExitCounts, 
/**
 * Accounts that may sign.
 */
readers: Array<DateReader>, };

export type ExitQuery = { 
/**
 * Which: `prepared`, `open` (to be validated), `errors`; all three when not said.
 */
which?: string, 
/**
 * First row.
 */
offset?: number, 
/**
 * Rows.
 */
limit?: number, };

export type ExitSheet = { 
/**
 * The exit.
 */
exit_id: string, 
/**
 * For the next change.
 */
version: number, 
/**
 * The stay.
 */
committal_id: string, 
/**
 * Number.
 */
ecrou: string, 
/**
 * Name.
 */
name: string, 
/**
 * Where it stands.
 */
state: ExitState, 
/**
 * Why the person is released (an exit of the register).
 */
reason: string, 
/**
 * Reference of the decision, or the article of law.
 */
order_ref: string, 
/**
 * Who decided.
 */
ordered_by: string, 
/**
 * How an order brought by hand was confirmed with the court.
 */
called_back: string, 
/**
 * How the identity was checked.
 */
identity: string, 
/**
 * Why the person leaves in spite of another title.
 */
other_cause: string, 
/**
 * Remark.
 */
note: string, 
/**
 * The law commanded the release.
 */
due: boolean, 
/**
 * What was shown to the two who signed.
 */
points: Array<Point>, 
/**
 * What both sign.
 */
digest: string, 
/**
 * When it was prepared.
 */
prepared_at: string, 
/**
 * By whom.
 */
prepared_by: string, 
/**
 * By which account: never the second signature.
 */
prepared_by_id: string, 
/**
 * Prepared by the account that asks.
 */
own: boolean, 
/**
 * When the second account signed.
 */
signed_at: string | null, 
/**
 * Who signed.
 */
signed_by: string, 
/**
 * What was written at the signature.
 */
sign_note: string, 
/**
 * Why one signature had to do.
 */
unsigned_reason: string, 
/**
 * When the person left.
 */
left_at: string | null, 
/**
 * The act of the exit.
 */
act_id: string | null, 
/**
 * Found to be a release by error.
 */
error: ExitError | null, };

export type ExitState = "prepared" | "expired" | "signed" | "deferred" | "exception" | "unsigned" | "validated" | "withdrawn" | "struck";

export type Explanation = { 
/**
 * Number.
 */
ecrou: string, 
/**
 * Name.
 */
name: string, 
/**
 * Category.
 */
category: string | null, 
/**
 * Titles.
 */
titles: Array<TitleSheet>, 
/**
 * Dates with their steps.
 */
dates: Array<DateExplained>, 
/**
 * Flags.
 */
flags: Array<string>, 
/**
 * Refusals.
 */
refusals: Array<RefusalSheet>, 
/**
 * Pack in force.
 */
pack: string, 
/**
 * Its fingerprint.
 */
pack_hash: string, 
/**
 * Sign-off of the administration, if any.
 */
sign_off: string | null, };

export type Failure = { 
/**
 * What the caller must do about it.
 */
code: Code, 
/**
 * Stable reason: the key `failure-<reason>`.
 */
reason: string, 
/**
 * Arguments of the sentence.
 */
args: { [key in string]: string }, 
/**
 * The fields at fault, all at once.
 */
fields: Array<FieldProblem>, };

export type FamilySheet = { 
/**
 * Contacts of the person.
 */
contacts: Array<ContactSheet>, 
/**
 * Told at the entry: name, relation, telephone, as written then.
 */
told_at_entry: Array<string>, 
/**
 * Somebody was told of this stay.
 */
somebody_told: boolean, 
/**
 * Lawyers and other help.
 */
counsel: Array<CounselSheet>, 
/**
 * Why the law asks for a lawyer.
 */
needs: Array<CounselNeed>, };

export type FieldProblem = { 
/**
 * Path of the field in the input, for example `identity.birth` or `acts[0].data.date`.
 */
field: string, 
/**
 * Stable reason: the key `failure-<reason>`.
 */
reason: string, 
/**
 * Arguments of the sentence.
 */
args: { [key in string]: string }, };

export type FileHealth = { 
/**
 * Name of the file, without its folder.
 */
file_name: string, 
/**
 * Its size.
 */
bytes: number, 
/**
 * Entries of the journal.
 */
entries: number, 
/**
 * Hash of the last one.
 */
head: string, 
/**
 * 1 as made, one more at each restore.
 */
epoch: number, 
/**
 * When the last verified copy was made.
 */
last_at: string | null, 
/**
 * Where it was put.
 */
last_to: string | null, 
/**
 * Hours after which a copy is asked for.
 */
reminder_hours: number, 
/**
 * Hours after which its absence is an alarm.
 */
alarm_hours: number, 
/**
 * What is known of its structure.
 */
structure: Structure, 
/**
 * What is thought of the PC's clock.
 */
clock: ClockState, };

export type FileState = "none" | "locked" | "open" | "unreadable";

export type FindQuery = { 
/**
 * Text.
 */
text: string, 
/**
 * Lines.
 */
limit?: number, };

export type Finding = { 
/**
 * Code of the rule, or of the capacity.
 */
code: string, 
/**
 * In words.
 */
label: string, 
/**
 * How strictly.
 */
strictness: Strictness, 
/**
 * On what the rule stands.
 */
basis: string, 
/**
 * A fact is only possible.
 */
uncertain: boolean, 
/**
 * Names of those concerned, a few.
 */
with: Array<string>, 
/**
 * How many in all.
 */
count: number, };

export type FlowLine = { 
/**
 * `committal`, `transfer_in`, `recapture`, `reincarceration`; or an exit of the register.
 */
reason: string, 
/**
 * How many.
 */
count: number, };

export type Format = "pdf" | "xlsx" | "csv";

export type Groups = { 
/**
 * Past.
 */
overrun: number, 
/**
 * Today.
 */
day: number, 
/**
 * Up to eight days.
 */
eight_days: number, 
/**
 * Up to fifteen days.
 */
fifteen_days: number, 
/**
 * Later.
 */
later: number, 
/**
 * Cannot be told.
 */
cannot_tell: number, };

export type Hearing = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * Écrou number.
 */
ecrou: string, 
/**
 * Name.
 */
name: string, 
/**
 * The day.
 */
on: string, 
/**
 * Days from today, negative when past.
 */
days: number, 
/**
 * The court, as the adjournment says.
 */
authority: string, 
/**
 * The procedure.
 */
proc: string, 
/**
 * The adjournment that fixed it.
 */
act_id: string, };

export type HeldLine = { 
/**
 * The stay, with why it is on the list.
 */
line: DeadlineLine, 
/**
 * Days with no title, today not counted.
 */
days: number, 
/**
 * Least damages so far, in francs CFA.
 */
damages: number, 
/**
 * The decision to release, when there is one.
 */
decision: ReleaseDecision | null, };

export type HeldQuery = { 
/**
 * `waiting` (usual), `completed`, `set_aside`.
 */
state?: string, 
/**
 * First row.
 */
offset?: number, 
/**
 * Rows.
 */
limit?: number, };

export type HeldRow = { 
/**
 * The row.
 */
row_id: string, 
/**
 * Its take-over.
 */
batch_id: string, 
/**
 * Number in the sheet.
 */
row: number, 
/**
 * `stay`, `further_title`, `copy`, `note`.
 */
kind: string, 
/**
 * Number.
 */
ecrou: string, 
/**
 * Name.
 */
name: string, 
/**
 * Doubts.
 */
issues: Array<TakeoverIssue>, 
/**
 * Cells, as written.
 */
cells: Array<CellSheet>, 
/**
 * The end of the title, when the cells tell it.
 */
staged_deadline: string | null, 
/**
 * `waiting`, `completed`, `set_aside`.
 */
state: string, 
/**
 * The stay it became.
 */
committal_id: string | null, 
/**
 * What was understood, for the form.
 */
suggestion: Suggestion | null, 
/**
 * Why it was set aside.
 */
set_aside_reason: string, };

export type Hit = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * The person.
 */
detainee_id: string, 
/**
 * Number.
 */
ecrou: string, 
/**
 * Name.
 */
name: string, 
/**
 * Surnom.
 */
alias: string, 
/**
 * Birth.
 */
birth: PartialDate | null, 
/**
 * Place of birth.
 */
birth_place: string, 
/**
 * Father.
 */
father: string, 
/**
 * Mother.
 */
mother: string, 
/**
 * Inside.
 */
present: boolean, 
/**
 * 0 to 1; 0.95 and more: surely this name.
 */
score: number, 
/**
 * Why.
 */
why: Array<Why>, 
/**
 * How loudly.
 */
severity: Severity, };

export type Identity = { 
/**
 * Family name, as written.
 */
family_name: string, 
/**
 * Given names, as written.
 */
given_names: string, 
/**
 * Surnom.
 */
alias: string, 
/**
 * The person gives no name or cannot.
 */
name_unknown: boolean, 
/**
 * `None`: not known.
 */
sex: Sex | null, 
/**
 * Birth, as far as known.
 */
birth: PartialDate | null, 
/**
 * Place of birth.
 */
birth_place: string, 
/**
 * Father.
 */
father: string, 
/**
 * Mother.
 */
mother: string, 
/**
 * ISO 3166 alpha-3, the first being the one of statistics.
 */
nationalities: Array<string>, 
/**
 * ISO 639-3.
 */
languages: Array<string>, 
/**
 * Profession, as told.
 */
profession: string, 
/**
 * Home.
 */
residence: string, 
/**
 * Marital state.
 */
marital: string, 
/**
 * Number of children.
 */
children: number | null, 
/**
 * Level of instruction.
 */
education: string, 
/**
 * Kind and number of an identity paper.
 */
identity_paper: string, 
/**
 * Person to warn.
 */
contact_name: string, 
/**
 * Who that is to the detainee.
 */
contact_link: string, 
/**
 * How to reach that person.
 */
contact_phone: string, 
/**
 * For a foreigner: the consulate and whether it was told (Mandela rule 62).
 */
consulate: string, 
/**
 * Height.
 */
height_cm: number | null, 
/**
 * Body description.
 */
description: string, 
/**
 * Scars, tattoos, marks.
 */
marks: string, 
/**
 * Lives at a known address in Mali (CPP 272). `None`: not told, taken as yes.
 */
domiciled_in_mali: boolean | null, 
/**
 * Earlier convictions shown by the court.
 */
prior_convictions: Array<PriorConviction>, };

export type ImpactLine = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * Écrou number.
 */
ecrou: string, 
/**
 * Name.
 */
name: string, 
/**
 * What date.
 */
what: string, 
/**
 * Type of the act it comes from; empty for a release.
 */
act: string, 
/**
 * Which way.
 */
effect: DateEffect, 
/**
 * As it is.
 */
before: string | null, 
/**
 * As it would be.
 */
after: string | null, 
/**
 * Days between, negative when earlier.
 */
days: number | null, };

export type InfantCounts = { 
/**
 * Infants inside.
 */
present: number, 
/**
 * Girls.
 */
girls: number, 
/**
 * Boys.
 */
boys: number, 
/**
 * Past the limit, or near it.
 */
due: number, 
/**
 * Women inside who are pregnant.
 */
pregnant: number, 
/**
 * Women inside who nurse.
 */
nursing: number, };

export type InfantLeaves = { 
/**
 * The infant.
 */
infant_id: string, 
/**
 * Version that was read.
 */
version: number, 
/**
 * Day.
 */
on: string, 
/**
 * To whom: name and identity.
 */
to: string, 
/**
 * Statement of the mother or decision of a judge.
 */
decision: string, };

export type InfantLine = { 
/**
 * The infant.
 */
infant_id: string, 
/**
 * For the next change.
 */
version: number, 
/**
 * Name; empty while none is given.
 */
name: string, 
/**
 * `M`, `F` or unknown.
 */
sex: string | null, 
/**
 * Birth.
 */
birth: PartialDate | null, 
/**
 * Completed months, the least and the most they can be.
 */
months: [number, number] | null, 
/**
 * Born while the mother was held.
 */
born_inside: boolean, 
/**
 * Day of entry.
 */
entered_on: string, 
/**
 * The day by which the infant must have left, as early as it can be.
 */
limit_on: string | null, 
/**
 * Days to it, negative when past.
 */
days: number | null, 
/**
 * How loudly.
 */
severity: Severity, 
/**
 * Inside, with a mother who is inside.
 */
present: boolean, 
/**
 * The mother.
 */
mother_id: string, 
/**
 * Her name.
 */
mother_name: string, 
/**
 * Her last stay.
 */
committal_id: string | null, 
/**
 * Its number.
 */
ecrou: string, 
/**
 * Her cell.
 */
cell: string, 
/**
 * Certificate of birth, or who told.
 */
paper: string, 
/**
 * Father or guardian outside.
 */
guardian: string, 
/**
 * Day of leaving.
 */
left_on: string | null, 
/**
 * To whom.
 */
left_to: string, 
/**
 * What allowed it.
 */
left_decision: string, 
/**
 * Remark.
 */
note: string, 
/**
 * `entered` or `takeover`.
 */
source: string, 
/**
 * Entered by.
 */
recorded_by: string, 
/**
 * Entered at.
 */
recorded_at: string, 
/**
 * Struck.
 */
struck: LineStruck | null, };

export type IssueCount = { 
/**
 * Code.
 */
code: string, 
/**
 * Column.
 */
column: string | null, 
/**
 * Times.
 */
count: number, };

export type JoinStation = { 
/**
 * `address:port` shown by the other PC.
 */
address: string, 
/**
 * The code that it shows.
 */
code: string, 
/**
 * What this station is called.
 */
name: string, };

export type JournalEntry = { 
/**
 * The entry.
 */
line: JournalLine, 
/**
 * What was asked, without secrets.
 */
input: unknown, 
/**
 * The rows it wrote.
 */
changes: Array<RowChange>, 
/**
 * Hash of the entry before.
 */
prev: string, };

export type JournalLine = { 
/**
 * Its number.
 */
seq: number, 
/**
 * When, as the PC said it.
 */
at: string, 
/**
 * What was thought of the PC's clock.
 */
trust: string, 
/**
 * Command that wrote it.
 */
kind: string, 
/**
 * Name of the person, as it was that day.
 */
actor: string, 
/**
 * Office, as it was that day.
 */
role: string, 
/**
 * Identifier of what it is about.
 */
subject: string, 
/**
 * Its name today, when it has one.
 */
subject_label: string, 
/**
 * Hash of the entry.
 */
hash: string, 
/**
 * The stay that it is about.
 */
committal_id: string | null, };

export type JournalQuery = { 
/**
 * Beginnings of words of the command, the person, or what it is about.
 */
text?: string, 
/**
 * Command.
 */
kind?: string, 
/**
 * Name of the person.
 */
actor?: string, 
/**
 * First day.
 */
from?: string, 
/**
 * Last day.
 */
to?: string, 
/**
 * Identifier of what it is about: a person, a stay, an account, an item.
 */
subject?: string, 
/**
 * Whether consultations are shown too.
 */
consultations?: boolean, 
/**
 * First row.
 */
offset?: number, 
/**
 * Most rows.
 */
limit?: number, };

export type LackingLine = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * The person.
 */
detainee_id: string, 
/**
 * Number.
 */
ecrou: string, 
/**
 * Name.
 */
name: string, 
/**
 * Birth.
 */
birth: PartialDate | null, 
/**
 * Category.
 */
category: string | null, 
/**
 * Entry.
 */
entered_at: string, 
/**
 * Days since the entry.
 */
days: number, 
/**
 * Required by the law on one of the grounds; otherwise a right.
 */
required: boolean, 
/**
 * Grounds: `minor`, `crime`, `inquiry`.
 */
grounds: Array<string>, 
/**
 * Articles.
 */
articles: Array<string>, 
/**
 * What help there is: codes of kinds of counsel.
 */
other_help: Array<string>, };

export type Lang = "fr" | "en";

export type LeaveUnsigned = { 
/**
 * The exit.
 */
exit_id: string, 
/**
 * Version that was read.
 */
version: number, 
/**
 * When the door opens; now when not said.
 */
at: string | null, 
/**
 * Why nobody could sign.
 */
reason: string, };

export type LeaveVisit = { 
/**
 * The visit.
 */
visit_id: string, 
/**
 * Version that was read.
 */
version: number, 
/**
 * Day and hour.
 */
left_at: string, };

export type LineKind = "title_end" | "duty" | "release" | "control" | "appeal" | "without_title" | "cannot_tell";

export type LineStruck = { 
/**
 * When.
 */
at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * Why.
 */
reason: string, };

export type ListName = "offences" | "jurisdictions" | "establishments" | "regions" | "nationalities" | "professions" | "languages" | "relations" | "visit_kinds" | "visit_refusals" | "counsel_kinds" | "separation_rules" | "thresholds" | "date_reasons" | "public_holidays";

export type ListOrder = { 
/**
 * The column.
 */
column: string, 
/**
 * From the last to the first.
 */
descending: boolean, };

export type ListPrint = { 
/**
 * Which.
 */
list: PrintedList, 
/**
 * As what: a paper when not said; a screen and a saved view say nothing.
 */
format?: Format, 
/**
 * Columns, in their order: those of the list when not said.
 */
columns?: Array<string>, 
/**
 * Order, when it is not that of the list.
 */
order?: ListOrder, 
/**
 * Filters of the other books.
 */
book?: BookQuery, 
/**
 * Filters of the register.
 */
register?: RegisterQuery, 
/**
 * Filters of the deadlines.
 */
deadlines?: DeadlineQuery, 
/**
 * Filters of the journal.
 */
journal?: JournalQuery, 
/**
 * Filters of the visits.
 */
visits?: VisitQuery, 
/**
 * The list of reference, and the words looked for in it.
 */
reference?: ReferenceQuery, 
/**
 * The take-over.
 */
takeover?: OneBatch, 
/**
 * Filters of the missing papers.
 */
missing?: MissingQuery, 
/**
 * Filters of the movements.
 */
movements?: MovementQuery, 
/**
 * Which roll call.
 */
roll_call?: OneRollCall, 
/**
 * Which exits.
 */
exits?: ExitQuery, 
/**
 * Filters of the papers made.
 */
papers?: PapersQuery, 
/**
 * Filters of the dates that moved.
 */
differences?: DifferenceQuery, };

export type ListShow = { 
/**
 * The list, with its filters, columns and order.
 */
asked: ListPrint, 
/**
 * First row.
 */
offset?: number, 
/**
 * Rows.
 */
limit?: number, };

export type ListView = { 
/**
 * The view.
 */
view_id: string, 
/**
 * For the next change.
 */
version: number, 
/**
 * Its name.
 */
name: string, 
/**
 * Shown to the whole house.
 */
shared: boolean, 
/**
 * Whether it is one's own.
 */
own: boolean, 
/**
 * Who made it.
 */
by: string, 
/**
 * The list, with its filters, columns and order.
 */
asked: ListPrint, };

export type MakeBackup = { 
/**
 * The new file, or a folder in which it is given a name.
 */
to: string, };

export type MakePaper = { 
/**
 * What it is for.
 */
due: PaperDue, 
/**
 * It leaves the house at once.
 */
sent: Sending | null, 
/**
 * One was made already for the same thing, and another is wanted.
 */
again: boolean, };

export type ManualKey = { 
/**
 * `ctrl-k`
 */
key: string, 
/**
 * `search`
 */
does: string, };

export type ManualPrint = { 
/**
 * Pages, in their order.
 */
pages: Array<string>, 
/**
 * Keys, in their order; none for a page alone.
 */
keys: Array<ManualKey>, };

export type MaternityKind = "pregnancy" | "nursing";

export type MaternityLine = { 
/**
 * The line.
 */
maternity_id: string, 
/**
 * For the next change.
 */
version: number, 
/**
 * `pregnancy` or `nursing`.
 */
kind: string, 
/**
 * From this day.
 */
since: string, 
/**
 * Last day.
 */
until: string | null, 
/**
 * Day on which the birth is expected.
 */
expected_on: string | null, 
/**
 * Birth of the child that is nursed.
 */
child_born_on: string | null, 
/**
 * Who says so.
 */
source: string, 
/**
 * Remark.
 */
note: string, 
/**
 * Holds today.
 */
holds: boolean, 
/**
 * The woman.
 */
detainee_id: string, 
/**
 * Her name.
 */
name: string, 
/**
 * Her last stay.
 */
committal_id: string | null, 
/**
 * Its number.
 */
ecrou: string, 
/**
 * Entered by.
 */
recorded_by: string, 
/**
 * Entered at.
 */
recorded_at: string, 
/**
 * Struck.
 */
struck: LineStruck | null, };

export type MatrixLine = { 
/**
 * Command or query.
 */
command: string, 
/**
 * Right it asks for.
 */
permission: string, 
/**
 * Offices that have it.
 */
roles: Array<Role>, };

export type MergeQuery = { 
/**
 * Those in which this record has a part.
 */
detainee_id?: string, 
/**
 * First row.
 */
offset?: number, 
/**
 * Rows.
 */
limit?: number, };

export type MergeRecords = { 
/**
 * The record that will stand for the person.
 */
kept_id: string, 
/**
 * Version that was read.
 */
kept_version: number, 
/**
 * The record taken over.
 */
merged_id: string, 
/**
 * Version that was read.
 */
merged_version: number, 
/**
 * Fields of the identity taken from the record taken over; `photo` for the photograph. The
 * others stay as the kept record has them.
 */
from_merged: Array<string>, 
/**
 * Stays that overlap in the past were seen.
 */
overlap_seen: boolean, 
/**
 * Why they are one person.
 */
reason: string, };

export type MergeSheet = { 
/**
 * The merge.
 */
merge_id: string, 
/**
 * To undo it.
 */
version: number, 
/**
 * The record kept.
 */
kept_id: string, 
/**
 * Its name.
 */
kept_name: string, 
/**
 * Number of its last stay.
 */
kept_ecrou: string, 
/**
 * The last stay of the person.
 */
committal_id: string | null, 
/**
 * The record taken over, as it was and still is.
 */
merged: Identity, 
/**
 * The record taken over.
 */
merged_id: string, 
/**
 * Numbers of the stays that came with it.
 */
ecrous: Array<string>, 
/**
 * Why.
 */
reason: string, 
/**
 * When.
 */
recorded_at: string, 
/**
 * By whom.
 */
recorded_by: string, 
/**
 * Undone since.
 */
undone: Undone | null, };

export type MissingPage = { 
/**
 * The acts without their paper, dossier by dossier.
 */
rows: Array<MissingScan>, 
/**
 * How many there are in all.
 */
total: number, 
/**
 * Dossiers concerned.
 */
dossiers: number, 
/**
 * Position of the first.
 */
offset: number, };

export type MissingQuery = { 
/**
 * One stay.
 */
committal_id?: string, 
/**
 * Part of a name or number.
 */
text?: string, 
/**
 * Those who left too.
 */
gone?: boolean, 
/**
 * First row.
 */
offset?: number, 
/**
 * Rows.
 */
limit?: number, };

export type MissingScan = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * Écrou number.
 */
ecrou: string, 
/**
 * Name.
 */
name: string, 
/**
 * The act.
 */
act_id: string, 
/**
 * Its type.
 */
act: string, 
/**
 * Its day, or day and hour.
 */
on: string, 
/**
 * Authority.
 */
authority: string, 
/**
 * Number on the paper.
 */
reference: string, 
/**
 * The day it came.
 */
received_on: string | null, 
/**
 * The kind of scan awaited.
 */
kind: string, };

export type ModelEdition = { 
/**
 * Rank; 0 as shipped.
 */
edition: number, 
/**
 * What it says.
 */
wording: Wording, 
/**
 * When it was written; none as shipped.
 */
written_at: string | null, 
/**
 * By whom.
 */
written_by: string, 
/**
 * Why.
 */
reason: string, };

export type MotherSheet = { 
/**
 * May be recorded: not a man.
 */
possible: boolean, 
/**
 * Infants, struck ones included.
 */
infants: Array<InfantLine>, 
/**
 * Pregnancies and nursing, struck ones included.
 */
maternities: Array<MaternityLine>, };

export type MovePerson = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * Where to; none: no cell.
 */
cell_id: string | null, 
/**
 * From this moment.
 */
at: string, 
/**
 * Why: one of `arrival`, `separation`, `security`, `health`, `request`, `works`, `discipline`.
 */
reason: string, 
/**
 * In words.
 */
note: string, 
/**
 * Who decided.
 */
decided_by: string, 
/**
 * Why, in spite of what the check says.
 */
override_reason: string, 
/**
 * The régisseur sets a refusal aside until this moment.
 */
emergency_until: string | null, };

export type MovementLine = { 
/**
 * The movement; none for an entry or an exit of the register.
 */
movement_id: string | null, 
/**
 * For the next change.
 */
version: number, 
/**
 * The stay.
 */
committal_id: string, 
/**
 * Number.
 */
ecrou: string, 
/**
 * Name.
 */
name: string, 
/**
 * Kind; `entry` or `exit` for what comes from the register alone.
 */
kind: string, 
/**
 * Day and hour.
 */
at: string, 
/**
 * The hour is not known.
 */
hour_unknown: boolean, 
/**
 * Return expected.
 */
expected_at: string | null, 
/**
 * When the person came back.
 */
returned_at: string | null, 
/**
 * Not back, past the hour.
 */
late_minutes: number | null, 
/**
 * Where to, or from.
 */
place: string, 
/**
 * Reference of the order.
 */
order_ref: string, 
/**
 * Who ordered it.
 */
ordered_by: string, 
/**
 * Escort.
 */
escort: string, 
/**
 * Who was told.
 */
notices: Array<Notice>, 
/**
 * Remark; the reason of an exit.
 */
note: string, 
/**
 * When it was entered.
 */
recorded_at: string | null, 
/**
 * By whom.
 */
recorded_by: string, 
/**
 * Struck, with its reason.
 */
struck: Struck | null, 
/**
 * It counts.
 */
standing: boolean, };

export type MovementQuery = { 
/**
 * From this day; when not said, from the first movement where an end is said, else today.
 */
from?: string, 
/**
 * Up to this day; today when not said, or the day of the beginning where that is later.
 */
to?: string, 
/**
 * One kind.
 */
kind?: string, 
/**
 * Part of a name or number.
 */
text?: string, 
/**
 * First row.
 */
offset?: number, 
/**
 * Rows.
 */
limit?: number, };

export type Notice = { 
/**
 * Who was told: the court, the family, the police.
 */
to: string, 
/**
 * When.
 */
at: string, 
/**
 * How, and by whom.
 */
how: string, };

export type NoticeSheet = { 
/**
 * Family: `contradictory_file`, `missing_act`… (`law-family-…`).
 */
family: string, 
/**
 * Whether it keeps dates from being given.
 */
refusal: boolean, 
/**
 * Code of the format.
 */
code: string, 
/**
 * The finer reason under a refusal.
 */
reason: string | null, 
/**
 * Act at fault.
 */
act: string | null, 
/**
 * Act that the first contradicts or names.
 */
other: string | null, 
/**
 * Field of that act to read again; `birth` is the person's.
 */
field: string | null, 
/**
 * Type of the act to enter, where one is missing.
 */
missing: string | null, };

export type Nursery = { 
/**
 * How many.
 */
counts: InfantCounts, 
/**
 * Age limit, in months.
 */
limit_months: number | null, 
/**
 * Days before it, from which it is announced.
 */
alert_days: number | null, 
/**
 * Infants inside, those who must leave first at the head; or those who left.
 */
infants: Array<InfantLine>, 
/**
 * Women inside who are pregnant or nurse.
 */
maternities: Array<MaternityLine>, };

export type NurseryQuery = { 
/**
 * Those who left instead of those inside.
 */
left?: boolean, };

export type Occupancy = { 
/**
 * Detainees.
 */
occupants: number, 
/**
 * Children with their mothers.
 */
children: number, 
/**
 * Places by act; ordinary cells in use alone.
 */
official_capacity: number, 
/**
 * Places in use.
 */
working_capacity: number, 
/**
 * The most.
 */
most: number, 
/**
 * Places at the floor each person should have: worked out cell by cell.
 */
floor_capacity: number, 
/**
 * Floor of the measured ordinary cells, in square decimetres.
 */
surface_dm2: number, 
/**
 * Occupants of these cells for the floor, children included where they count.
 */
on_floor: number, 
/**
 * Square decimetres for each of them; none when there is nobody or no measure.
 */
dm2_per_person: number | null, 
/**
 * Detainees of measured ordinary cells.
 */
measured: number, 
/**
 * Of these, those whose cell has the floor wanted for each.
 */
at_threshold: number, 
/**
 * Detainees of ordinary cells never measured.
 */
unmeasured: number, 
/**
 * Mattresses.
 */
mattresses: number, 
/**
 * Detainees beyond the mattresses of their cell.
 */
without_mattress: number, 
/**
 * Cells out of use.
 */
out_of_use: number, 
/**
 * Cells with more people than the most.
 */
over_most: number, };

export type OccupantMore = { 
/**
 * Sex.
 */
sex: string | null, 
/**
 * A minor, or possibly one.
 */
minor: boolean, 
/**
 * Category.
 */
category: string | null, 
/**
 * Marks in force.
 */
marks: Array<SeparationMark>, 
/**
 * Rules this person and the others of the cell do not keep today.
 */
broken: Array<Finding>, 
/**
 * End of an emergency allocation.
 */
emergency_until: string | null, };

export type Offence = { 
/**
 * Code in the list of offences; empty when it is not there.
 */
code: string, 
/**
 * As written.
 */
label: string, 
/**
 * `crime`, `delit` or `contravention`.
 */
nature: string, 
/**
 * Legal maximum in months, aggravation included.
 */
max_months: number | null, 
/**
 * `life` or `death`.
 */
max: string | null, 
/**
 * Lists of the code that change the term.
 */
lists: Array<string>, 
/**
 * Day of the facts.
 */
facts_on: string | null, 
/**
 * Article.
 */
article: string, };

export type OneBatch = { 
/**
 * The take-over.
 */
batch_id: string, };

export type OneCell = { 
/**
 * The cell.
 */
cell_id: string, };

export type OneCommittal = { 
/**
 * The stay.
 */
committal_id: string, };

export type OneDay = { 
/**
 * The day.
 */
on?: string, };

export type OnePaper = { 
/**
 * The paper.
 */
paper_id: string, };

export type OnePerson = { 
/**
 * The person.
 */
detainee_id: string, };

export type OneRollCall = { 
/**
 * The day; today when not said.
 */
on?: string, 
/**
 * `morning` or `evening`.
 */
session: string, };

export type OpenDraft = { 
/**
 * The draft.
 */
draft_id: string, };

export type OpenEntry = { 
/**
 * Its number.
 */
seq: number, };

export type OpenQuestion = { 
/**
 * Its code.
 */
code: string, 
/**
 * Article that leaves it open.
 */
article: string, 
/**
 * The question.
 */
label: string, 
/**
 * Switches that answer it.
 */
switches: Array<string>, 
/**
 * Flags that bring it to notice.
 */
flags: Array<string>, 
/**
 * What the program does meanwhile, when there is no switch.
 */
meanwhile: string, };

export type OpenScan = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * The scan.
 */
scan_id: string, };

export type OpenStations = { 
/**
 * `address:port`; none to answer no station any more.
 */
listen: string | null, };

export type Overview = { 
/**
 * The day.
 */
today: string, 
/**
 * Counts.
 */
counts: Counts, 
/**
 * Lines by group.
 */
groups: Groups, 
/**
 * Signatures under dates that wait for somebody.
 */
signatures: SignatureCounts, 
/**
 * Exits that wait for a signature, for validation, and releases by error.
 */
exits: ExitCounts, 
/**
 * Overruns ended since the first of the year.
 */
overruns_corrected: number, 
/**
 * Their share among all overruns, in thousandths (indicator OS1).
 */
overruns_corrected_per_mille: number | null, 
/**
 * The loudest lines.
 */
alerts: Array<DeadlineLine>, 
/**
 * Infants who must leave soon, or of whom it cannot be told.
 */
infants_due: Array<InfantLine>, 
/**
 * Unfinished entries.
 */
drafts: Array<DraftLine>, 
/**
 * The last verified copy.
 */
backup: BackupAge, 
/**
 * What is known of the structure of the file.
 */
structure: Structure, 
/**
 * The clock.
 */
clock: ClockState, 
/**
 * Last entries.
 */
recent: Array<CommittalLine>, };

export type Page<T> = { 
/**
 * The rows of this window, in order.
 */
rows: Array<T>, 
/**
 * How many rows the whole list has.
 */
total: number, 
/**
 * Position of the first row of the window.
 */
offset: number, };

export type PairAnswer = { 
/**
 * `same`, `other` or `unknown`.
 */
answer: string, 
/**
 * Why.
 */
reason: string, 
/**
 * By whom.
 */
by: string, 
/**
 * When.
 */
at: string, };

export type PairLine = { 
/**
 * The older record.
 */
first: PairRecord, 
/**
 * The newer record.
 */
second: PairRecord, 
/**
 * What speaks for and against.
 */
why: Array<Why>, 
/**
 * The last answer.
 */
answer: PairAnswer | null, 
/**
 * Both are inside at once: no merge before one stay is closed.
 */
both_present: boolean, };

export type PairQuery = { 
/**
 * Which.
 */
state?: PairState, 
/**
 * First row.
 */
offset?: number, 
/**
 * Rows.
 */
limit?: number, };

export type PairRecord = { 
/**
 * The record.
 */
detainee_id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Birth.
 */
birth: PartialDate | null, 
/**
 * Father.
 */
father: string, 
/**
 * Mother.
 */
mother: string, 
/**
 * Its last stay.
 */
stay: CommittalLine | null, 
/**
 * How many stays it has.
 */
stays: number, };

export type PairState = "open" | "other";

export type PairingShown = { 
/**
 * Eight digits, in two groups.
 */
code: string, 
/**
 * `address:port` to type on the station.
 */
address: string, 
/**
 * Until when it is good.
 */
until: string, };

export type PaperAnswer = { 
/**
 * The paper.
 */
paper_id: string, 
/**
 * Its number.
 */
number: string, 
/**
 * When it was made.
 */
made_at: string, 
/**
 * When it was sent; none while it waits.
 */
sent_on: string | null, 
/**
 * Who recorded that it was sent.
 */
sent_by: string | null, };

export type PaperDraft = { 
/**
 * Its title.
 */
title: string, 
/**
 * Article.
 */
article: string, 
/**
 * Places for which the dossier has nothing: dots to be filled by hand.
 */
blanks: Array<string>, 
/**
 * Papers already made for the same thing.
 */
made: Array<PaperLine>, 
/**
 * Its pages.
 */
file: PrintFile, };

export type PaperDue = { 
/**
 * Kind of paper.
 */
kind: string, 
/**
 * The stay.
 */
committal_id: string, 
/**
 * The title or the act that it is about.
 */
act_id: string | null, 
/**
 * The day of the alert that it answers.
 */
due_on: string | null, };

export type PaperLine = { 
/**
 * The paper.
 */
paper_id: string, 
/**
 * For the next change.
 */
version: number, 
/**
 * Kind.
 */
kind: string, 
/**
 * Its number, as printed.
 */
number: string, 
/**
 * The stay.
 */
committal_id: string, 
/**
 * Écrou number.
 */
ecrou: string, 
/**
 * Name.
 */
name: string, 
/**
 * The title or the act that it is about.
 */
act_id: string | null, 
/**
 * The day of the alert that it answers.
 */
due_on: string | null, 
/**
 * Its title.
 */
title: string, 
/**
 * Article.
 */
article: string, 
/**
 * Edition of the model; 0 as shipped.
 */
edition: number, 
/**
 * Duplicates printed so far.
 */
copies: number, 
/**
 * When it was made.
 */
made_at: string, 
/**
 * By whom.
 */
made_by: string, 
/**
 * When it was sent.
 */
sent_on: string | null, 
/**
 * To whom, by which way.
 */
sent_to: string, 
/**
 * Who recorded that it was sent.
 */
sent_by: string | null, };

export type PaperMade = { 
/**
 * The paper.
 */
paper: PaperLine, 
/**
 * Its pages.
 */
file: PrintFile, };

export type PaperModel = { 
/**
 * Kind of paper.
 */
kind: string, 
/**
 * Letters of its numbers.
 */
series: string, 
/**
 * Every edition, the one in force first.
 */
editions: Array<ModelEdition>, 
/**
 * The places that it may name.
 */
places: Array<string>, };

export type PaperOffer = { 
/**
 * Kind.
 */
kind: string, 
/**
 * The title or the act that it is about.
 */
act_id: string | null, 
/**
 * Type of that act.
 */
act: string, 
/**
 * The day of the alert that it answers.
 */
due_on: string | null, 
/**
 * Article.
 */
article: string, };

export type PapersQuery = { 
/**
 * One stay.
 */
committal_id?: string, 
/**
 * One kind.
 */
kind?: string, 
/**
 * Sent, or still waiting.
 */
sent?: boolean, 
/**
 * Part of a number.
 */
text?: string, 
/**
 * Made from this day.
 */
from?: string, 
/**
 * Made up to this day.
 */
to?: string, 
/**
 * First row.
 */
offset?: number, 
/**
 * Rows.
 */
limit?: number, };

export type PartialDate = { 
/**
 * The written part.
 */
v: string, 
/**
 * How much is known.
 */
p: Precision, };

export type Period = { 
/**
 * First day of entry.
 */
from: string | null, 
/**
 * Last day of entry.
 */
to: string | null, };

export type Permission = "own" | "reference_read" | "roster_read" | "registry_read" | "registry_write" | "registry_correct" | "dates_confirm" | "dates_replace" | "takeover" | "print" | "views_share" | "journal_read" | "users" | "reference_write" | "settings_write" | "settings_read" | "backup" | "verify";

export type PermitSheet = { 
/**
 * The permit.
 */
permit_id: string, 
/**
 * For the next change.
 */
version: number, 
/**
 * Who may visit.
 */
visitor: string, 
/**
 * Code in the list of relations.
 */
relation: string, 
/**
 * Identity paper.
 */
identity_paper: string, 
/**
 * Telephone.
 */
phone: string, 
/**
 * Who decided.
 */
authority: string, 
/**
 * Number of the decision.
 */
reference: string, 
/**
 * Day of the decision.
 */
decided_on: string, 
/**
 * First day.
 */
valid_from: string | null, 
/**
 * Last day.
 */
valid_to: string | null, 
/**
 * Why it was refused, or a condition.
 */
reason: string, 
/**
 * Withdrawn.
 */
withdrawn_on: string | null, 
/**
 * By which authority.
 */
withdrawn_by: string, 
/**
 * Why.
 */
withdrawn_reason: string, 
/**
 * How it stands today.
 */
state: PermitState, 
/**
 * Struck, with its reason.
 */
struck: LineStruck | null, 
/**
 * Entered by.
 */
recorded_by: string, 
/**
 * Entered at.
 */
recorded_at: string, };

export type PermitState = "valid" | "not_yet" | "expired" | "refused" | "withdrawn" | "struck";

export type PersonState = "inside" | "outside" | "at_large" | "gone";

export type Photo = { 
/**
 * `image/jpeg` or `image/png`.
 */
mime: string, 
/**
 * The picture.
 */
base64: string, };

export type Point = { 
/**
 * Which: the sentence is `release-point-<code>`.
 */
code: string, 
/**
 * How it stands.
 */
state: PointState, 
/**
 * The act concerned.
 */
act_id: string | null, 
/**
 * Type of that act.
 */
act: string, 
/**
 * What the dossier says: a day, a name, a list of effects.
 */
detail: string, 
/**
 * Another cause of detention: nobody leaves past it without a written reason.
 */
blocks: boolean, };

export type PointState = "clear" | "attention" | "info";

export type Precision = "day" | "month" | "year" | "circa" | "age";

export type Preferences = { 
/**
 * Language of the screens.
 */
language: Lang | null, 
/**
 * Size of the text, in per cent.
 */
text_size: number | null, 
/**
 * Stronger contrast.
 */
high_contrast: boolean, 
/**
 * Enter goes to the next field.
 */
enter_moves: boolean | null, 
/**
 * The view last chosen of each list; an empty one is the list as it is.
 */
views: { [key in string]: string }, };

export type PrepareExit = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * Why the person is released (an exit of the register).
 */
reason: string, 
/**
 * Reference of the decision, or the article of law.
 */
order_ref: string, 
/**
 * Who decided.
 */
ordered_by: string, 
/**
 * Who of the court was called back, and when; for an order brought by hand.
 */
called_back: string, 
/**
 * How the identity was checked: `photo`, `paper` or `agents`.
 */
identity: string, 
/**
 * Why the person leaves in spite of another title.
 */
other_cause: string, 
/**
 * Remark.
 */
note: string, };

export type PreviewAct = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * The act.
 */
act: ActInput, 
/**
 * The act it would replace.
 */
replaces: string | null, };

export type PrintFile = { 
/**
 * Name proposed for the file: no person's name in it.
 */
file_name: string, 
/**
 * Kind of content.
 */
mime: string, 
/**
 * The bytes.
 */
base64: string, 
/**
 * Pages; 0 for CSV and XLSX.
 */
pages: number, 
/**
 * Rows of data.
 */
rows: number, 
/**
 * Head of the journal printed on it.
 */
journal_head: string, 
/**
 * Characters that the embedded font lacks.
 */
missing_glyphs: number, };

export type PrintedList = "register" | "deadlines" | "journal" | "held" | "visits" | "lacking" | "infants" | "duplicates" | "users" | "reference" | "takeover" | "missing_scans" | "cells" | "cell_people" | "outside" | "movements" | "roll_call" | "differences" | "alphabetical" | "nominal" | "untried" | "releases" | "hearings" | "entries_exits" | "incidents" | "roll_gaps" | "exits" | "papers";

export type PriorConviction = { 
/**
 * `crime` or `delit`.
 */
nature: string, 
/**
 * Firm part, in months.
 */
months_firm: number, 
/**
 * Whether it is of common law.
 */
common_law: boolean, 
/**
 * The day it became final.
 */
final_on: string, };

export type ProposeDate = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * `title_end`, `release` or `conditional_release`.
 */
what: string, 
/**
 * Act the date comes from; the word of `what` for a release.
 */
act_id: string, 
/**
 * What the date rests on.
 */
basis: DateBasis, 
/**
 * The computed date that the screen showed; none when it showed a refusal.
 */
shown: string | null, 
/**
 * The date put over it or typed by hand: a day, or a day and hour.
 */
day: string | null, 
/**
 * Reason in the list `date_reasons`; for another date than the computed one.
 */
reason_code: string, 
/**
 * The reason in words, with the paper that bears it.
 */
reason: string, };

export type RawCell = { 
/**
 * Heading.
 */
column: string, 
/**
 * Text.
 */
value: string, };

export type Recomputation = { 
/**
 * Identifier.
 */
recomputation_id: string, 
/**
 * When it began.
 */
started_at: string, 
/**
 * By whom.
 */
started_by: string, 
/**
 * Packs, their text and the program.
 */
pack: string, 
/**
 * What it found; none when it was interrupted or still runs.
 */
counts: RecomputationCounts | null, };

export type RecomputationCounts = { 
/**
 * Stays computed.
 */
stays: number, 
/**
 * Stays with a date that moved.
 */
moved: number, 
/**
 * Signatures withdrawn.
 */
withdrawn: number, 
/**
 * Dates that moved, by cause and effect; one with several causes counts under each.
 */
by: Array<CauseCount>, };

export type RecomputeProgress = { 
/**
 * Something runs.
 */
running: boolean, 
/**
 * Stays computed.
 */
done: number, 
/**
 * Stays to compute.
 */
total: number, };

export type RecordSheet = { 
/**
 * The record.
 */
detainee_id: string, 
/**
 * For the merge.
 */
version: number, 
/**
 * Identity, whole.
 */
identity: Identity, 
/**
 * Has a photograph.
 */
has_photo: boolean, 
/**
 * Its stays, latest first.
 */
stays: Array<CommittalLine>, 
/**
 * The record that took it over, if one did.
 */
merged_into: string | null, };

export type Recover = { 
/**
 * Account that gets the new pass phrase.
 */
login: string, 
/**
 * The eight groups.
 */
code: string, 
/**
 * The new pass phrase.
 */
new_passphrase: string, };

export type ReferenceItem = { 
/**
 * The list.
 */
list: ListName, 
/**
 * Its code.
 */
code: string, 
/**
 * Name in French.
 */
label_fr: string, 
/**
 * Name in English.
 */
label_en: string, 
/**
 * What else is known.
 */
data: Record<string, unknown>, 
/**
 * First day it may be used.
 */
valid_from: string | null, 
/**
 * Last day it may be used.
 */
valid_to: string | null, 
/**
 * For the next change; 0 as shipped.
 */
version: number, 
/**
 * Who wrote it.
 */
source: Source, };

export type ReferenceQuery = { 
/**
 * The list.
 */
list: ListName, 
/**
 * Beginnings of words of the code or the names.
 */
text?: string, 
/**
 * Day on which the item must be valid; today when not said.
 */
on?: string, 
/**
 * Every version, of every day.
 */
all?: boolean, };

export type RefusalSheet = { 
/**
 * Code.
 */
code: string, 
/**
 * Act at fault.
 */
act: string | null, 
/**
 * Why exactly, where there is more to say than the code (`law-reason-…`).
 */
reason: string | null, 
/**
 * The other act, that the first contradicts or names.
 */
other: string | null, };

export type RegisterQuery = { 
/**
 * Part of a name or number.
 */
text?: string, 
/**
 * Inside or gone.
 */
present?: boolean, 
/**
 * Category.
 */
category?: string, 
/**
 * `M` or `F`.
 */
sex?: string, 
/**
 * Entered from this day.
 */
from?: string, 
/**
 * Entered up to this day.
 */
to?: string, 
/**
 * How loudly shown.
 */
severity?: Severity, 
/**
 * `ecrou`, `name`, `entered_at`, `due_on`, `exit_on`.
 */
sort?: string, 
/**
 * From the last.
 */
descending?: boolean, 
/**
 * First row.
 */
offset?: number, 
/**
 * Rows.
 */
limit?: number, };

export type ReleaseCheck = { 
/**
 * The law commands the release: nothing holds the person any more.
 */
due: boolean, 
/**
 * Days since.
 */
overdue_days: number, 
/**
 * The points.
 */
points: Array<Point>, };

export type ReleaseDecision = { 
/**
 * The act.
 */
act_id: string, 
/**
 * Its type.
 */
type: string, 
/**
 * Its day.
 */
on: string, 
/**
 * When it arrived here.
 */
arrived_at: string, 
/**
 * The hour of arrival was written; else counted from midnight of the day it came.
 */
hour_known: boolean, 
/**
 * Whole hours since.
 */
hours: number, };

export type ReleaseSheet = { 
/**
 * The day.
 */
on: string | null, 
/**
 * Reached, and nothing is in force.
 */
due: boolean, 
/**
 * Days since.
 */
overdue_days: number, 
/**
 * What blocks it.
 */
blocked_by: Array<string>, 
/**
 * The day by each reading left open.
 */
by_reading: { [key in string]: string } | null, };

export type ReportError = { 
/**
 * The exit.
 */
exit_id: string, 
/**
 * Version that was read.
 */
version: number, 
/**
 * Day it was found.
 */
on: string, 
/**
 * What was wrong.
 */
reason: string, 
/**
 * Who was told: prosecutor, court, police.
 */
told: string, };

export type ResetPassphrase = { 
/**
 * The account.
 */
user_id: string, 
/**
 * The new pass phrase.
 */
passphrase: string, 
/**
 * Why.
 */
reason: string, };

export type RevokeStation = { 
/**
 * SHA-256 of its certificate, in hexadecimal.
 */
fingerprint: string, 
/**
 * Why.
 */
reason: string, };

export type Role = "clerk" | "chief_clerk" | "director" | "storekeeper" | "nurse" | "inspector" | "technician";

export type Roll = { 
/**
 * The act; its procedure is put in for each dossier.
 */
act: ActInput, 
/**
 * The dossiers.
 */
rows: Array<RollRow>, 
/**
 * The draft that it was typed in, ended with it.
 */
draft_id?: string, };

export type RollCallBrief = { 
/**
 * `morning` or `evening`.
 */
session: string, 
/**
 * When it was counted; none when it was not.
 */
taken_at: string | null, 
/**
 * By whom.
 */
taken_by: string, 
/**
 * Expected by the register for that moment, as it is known now.
 */
expected: number, 
/**
 * Counted.
 */
counted: number, 
/**
 * Cells counted where they differ.
 */
gaps: number, 
/**
 * Of which not explained.
 */
open: number, 
/**
 * Cells with people that are not counted yet.
 */
missing: number, 
/**
 * Closed.
 */
closed: boolean, 
/**
 * Explanations, cell by cell.
 */
explanations: Array<string>, };

export type RollCallLine = { 
/**
 * The cell; none for those without one.
 */
cell_id: string | null, 
/**
 * Its name.
 */
code: string, 
/**
 * Name of its block.
 */
block: string, 
/**
 * Expected by the register for that moment, as it is known now.
 */
expected: number, 
/**
 * Expected when it was counted.
 */
expected_then: number | null, 
/**
 * Of this cell, outside at that moment.
 */
outside: number, 
/**
 * Counted.
 */
counted: number | null, 
/**
 * Counted less expected.
 */
gap: number | null, 
/**
 * Why.
 */
explanation: string, };

export type RollCallSession = "morning" | "evening";

export type RollCallSheet = { 
/**
 * The day.
 */
on: string, 
/**
 * Session.
 */
session: string, 
/**
 * For the next change; 0 before it is entered.
 */
version: number, 
/**
 * The moment for which the register is read.
 */
at: string, 
/**
 * When it was counted.
 */
taken_at: string | null, 
/**
 * Who counted.
 */
taken_by: string, 
/**
 * Closed.
 */
closed_at: string | null, 
/**
 * By whom.
 */
closed_by: string, 
/**
 * Cell by cell.
 */
lines: Array<RollCallLine>, 
/**
 * Outside at that moment: leave and outside work are checked here in the evening.
 */
outside: Array<MovementLine>, };

export type RollDone = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * Écrou number.
 */
ecrou: string, 
/**
 * Name.
 */
name: string, 
/**
 * Whether the act was recorded.
 */
recorded: boolean, 
/**
 * Why not.
 */
problems: Array<FieldProblem>, };

export type RollEffect = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * Écrou number.
 */
ecrou: string, 
/**
 * Name.
 */
name: string, 
/**
 * For the recording.
 */
version: number, 
/**
 * Procedures of the dossier.
 */
procs: Array<string>, 
/**
 * The one that would be written.
 */
proc: string, 
/**
 * Category before and after.
 */
category: [string | null, string | null], 
/**
 * First day that matters, before and after.
 */
due_on: [string | null, string | null], 
/**
 * Flags and refusals that the act brings.
 */
reasons: Array<string>, 
/**
 * What prevents the recording.
 */
problems: Array<FieldProblem>, };

export type RollRow = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * Version that was read; not asked for a look.
 */
version: number | null, 
/**
 * The procedure, when the dossier has several.
 */
proc: string | null, };

export type RosterLine = { 
/**
 * Écrou number.
 */
ecrou: string, 
/**
 * Family name and given names.
 */
name: string, 
/**
 * Cell, when it is known.
 */
cell: string, };

export type RosterOrder = "name" | "cell" | "ecrou";

export type RosterPrint = { 
/**
 * As what.
 */
format: Format, 
/**
 * Words looked for.
 */
text?: string, 
/**
 * In which order.
 */
order?: RosterOrder, };

export type RosterQuery = { 
/**
 * Beginnings of words of a name, a number or a cell.
 */
text?: string, 
/**
 * In which order.
 */
order?: RosterOrder, 
/**
 * First row.
 */
offset?: number, 
/**
 * Rows.
 */
limit?: number, };

export type RowChange = { 
/**
 * The table.
 */
topic: string, 
/**
 * The row.
 */
row_id: string, 
/**
 * Before; null when it is new.
 */
before: unknown, 
/**
 * After.
 */
after: unknown, };

export type SamePerson = "same" | "other" | "unknown";

export type SamePersonAnswer = { 
/**
 * The record that looks alike.
 */
detainee_id: string, 
/**
 * The answer.
 */
answer: SamePerson, };

export type SaveBlock = { 
/**
 * The block; none for a new one.
 */
block_id: string | null, 
/**
 * Version that was read; 0 for a new one.
 */
version: number, 
/**
 * Short name.
 */
code: string, 
/**
 * Name.
 */
label: string, 
/**
 * `men`, `women`, `boys`, `girls`.
 */
population: string, };

export type SaveCell = { 
/**
 * The cell; none for a new one.
 */
cell_id: string | null, 
/**
 * Version that was read; 0 for a new one.
 */
version: number, 
/**
 * Its block.
 */
block_id: string, 
/**
 * Name on the door.
 */
code: string, 
/**
 * Kind.
 */
kind: string, 
/**
 * Floor without toilets, in square decimetres; none when never measured.
 */
surface_dm2: number | null, 
/**
 * Day of the measure.
 */
measured_on: string | null, 
/**
 * Official capacity.
 */
official_capacity: number, 
/**
 * Act that fixes it.
 */
capacity_act: string, 
/**
 * Working capacity.
 */
working_capacity: number, 
/**
 * The most.
 */
most: number, 
/**
 * Mattresses.
 */
mattresses: number, 
/**
 * For a person with a disability.
 */
accessible: boolean, };

export type SaveContact = { 
/**
 * The detainee.
 */
detainee_id: string, 
/**
 * The contact that is corrected.
 */
contact_id: string | null, 
/**
 * Version that was read, for a correction.
 */
version: number, 
/**
 * Name, as told.
 */
name: string, 
/**
 * Code in the list of relations.
 */
relation: string, 
/**
 * Telephone.
 */
phone: string, 
/**
 * Home.
 */
address: string, 
/**
 * To be warned.
 */
to_warn: boolean, 
/**
 * Remark.
 */
note: string, 
/**
 * Why, for a correction.
 */
reason: string, };

export type SaveCounsel = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * The line that is corrected.
 */
counsel_id: string | null, 
/**
 * Version that was read, for a correction.
 */
version: number, 
/**
 * Code in the list of kinds of counsel.
 */
kind: string, 
/**
 * Name.
 */
name: string, 
/**
 * Bar or body.
 */
bar: string, 
/**
 * Telephone.
 */
phone: string, 
/**
 * Decision that appoints or grants.
 */
decision: string, 
/**
 * From this day.
 */
since: string, 
/**
 * Day of the first contact.
 */
first_contact: string | null, 
/**
 * Last day.
 */
until: string | null, 
/**
 * Remark.
 */
note: string, 
/**
 * Why, for a correction.
 */
reason: string, };

export type SaveDraft = { 
/**
 * The draft, or none for a new one.
 */
draft_id: string | null, 
/**
 * Screen that takes it up again.
 */
screen: string, 
/**
 * What it is about.
 */
title: string, 
/**
 * What the screen has.
 */
payload: unknown, };

export type SaveInfant = { 
/**
 * The mother.
 */
mother_id: string, 
/**
 * The infant that is corrected.
 */
infant_id: string | null, 
/**
 * Version that was read, for a correction.
 */
version: number, 
/**
 * Name; empty while none is given.
 */
name: string, 
/**
 * Sex.
 */
sex: Sex | null, 
/**
 * Birth as far as known.
 */
birth: PartialDate | null, 
/**
 * Born while the mother was held.
 */
born_inside: boolean, 
/**
 * Day of entry, or of birth inside.
 */
entered_on: string, 
/**
 * Certificate of birth, or who told.
 */
paper: string, 
/**
 * Father or guardian outside.
 */
guardian: string, 
/**
 * Remark.
 */
note: string, 
/**
 * Why, for a correction.
 */
reason: string, };

export type SaveMaternity = { 
/**
 * The detainee.
 */
detainee_id: string, 
/**
 * The line that is corrected.
 */
maternity_id: string | null, 
/**
 * Version that was read, for a correction.
 */
version: number, 
/**
 * What.
 */
kind: MaternityKind, 
/**
 * From this day, as estimated or told.
 */
since: string, 
/**
 * Last day.
 */
until: string | null, 
/**
 * Day on which the birth is expected.
 */
expected_on: string | null, 
/**
 * Birth of the child that is nursed.
 */
child_born_on: string | null, 
/**
 * Who says so.
 */
source: string, 
/**
 * Remark.
 */
note: string, 
/**
 * Why, for a correction.
 */
reason: string, };

export type SaveModel = { 
/**
 * Kind of paper.
 */
kind: string, 
/**
 * The edition that was read.
 */
edition: number, 
/**
 * What it is to say.
 */
wording: Wording, 
/**
 * Why.
 */
reason: string, };

export type SaveReferenceItem = { 
/**
 * The list.
 */
list: ListName, 
/**
 * Its code, never changed afterwards.
 */
code: string, 
/**
 * Version that was read; none for a new item.
 */
version: number | null, 
/**
 * Name in French.
 */
label_fr: string, 
/**
 * Name in English; may be empty.
 */
label_en: string, 
/**
 * What else is known.
 */
data: Record<string, unknown>, 
/**
 * First day. A later one than that of the version read opens a new version.
 */
valid_from: string | null, 
/**
 * Last day. Set to retire the item.
 */
valid_to: string | null, 
/**
 * Why.
 */
reason: string, };

export type SaveSetting = { 
/**
 * Its name.
 */
key: string, 
/**
 * The new value.
 */
value: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Decision of the administration: reference of the paper. Asked for a policy switch.
 */
decision: string, 
/**
 * Who decided. Asked for a policy switch.
 */
decided_by: string, 
/**
 * When. Asked for a policy switch.
 */
decided_on: string | null, };

export type SaveView = { 
/**
 * The view that is changed; none for a new one.
 */
view_id?: string, 
/**
 * Version that was read.
 */
version?: number, 
/**
 * Its name.
 */
name: string, 
/**
 * The list, with its filters, columns and order.
 */
asked: ListPrint, };

export type ScanFile = { 
/**
 * `application/pdf` or `image/jpeg`.
 */
mime: string, 
/**
 * Name proposed for the file: no person's name in it.
 */
file_name: string, 
/**
 * The bytes.
 */
base64: string, };

export type ScanKind = { 
/**
 * Its name on the wire.
 */
kind: string, 
/**
 * Its name for a person.
 */
label: string, };

export type ScanKinds = { 
/**
 * The kinds, in order.
 */
kinds: Array<ScanKind>, 
/**
 * By type of act.
 */
expected: { [key in string]: string }, };

export type ScanLine = { 
/**
 * The scan.
 */
scan_id: string, 
/**
 * For the next change.
 */
version: number, 
/**
 * The stay.
 */
committal_id: string, 
/**
 * The act that it proves.
 */
act_id: string | null, 
/**
 * What it is (list of kinds).
 */
kind: string, 
/**
 * Name of the file as it came.
 */
name: string, 
/**
 * `application/pdf` or `image/jpeg`.
 */
mime: string, 
/**
 * Size kept, in bytes.
 */
bytes: number, 
/**
 * Pages; 1 for an image.
 */
pages: number, 
/**
 * Remark.
 */
note: string, 
/**
 * When it was added.
 */
added_at: string, 
/**
 * By whom.
 */
added_by: string, 
/**
 * Put aside: not the right paper. It stays readable.
 */
withdrawn: Struck | null, };

export type SeenDate = { 
/**
 * The confirmation.
 */
confirmation_id: string, 
/**
 * Version that was read.
 */
version: number, };

export type SendPaper = { 
/**
 * The paper.
 */
paper_id: string, 
/**
 * Version that was read.
 */
version: number, 
/**
 * When and to whom.
 */
sent: Sending, };

export type Sending = { 
/**
 * When; now when not said.
 */
on: string | null, 
/**
 * To whom, by whom, by which way.
 */
to: string, };

export type Separate = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * The other stay, for a named pair.
 */
other_id: string | null, 
/**
 * Kind.
 */
kind: string, 
/**
 * First day.
 */
from_on: string, 
/**
 * Last day; day of review for a conflict.
 */
until_on: string | null, 
/**
 * Order, prescription, request; never a diagnosis.
 */
basis: string, };

export type SeparationLine = { 
/**
 * The separation.
 */
separation_id: string, 
/**
 * For ending it.
 */
version: number, 
/**
 * Kind.
 */
kind: string, 
/**
 * The other person, where one is named.
 */
other: string | null, 
/**
 * First day.
 */
from_on: string, 
/**
 * Last day, or day of review.
 */
until_on: string | null, 
/**
 * On what it stands.
 */
basis: string, 
/**
 * By whom it was entered.
 */
recorded_by: string, 
/**
 * Day it ended.
 */
ended_on: string | null, 
/**
 * Why.
 */
ended_reason: string | null, };

export type SeparationMark = "medical_isolation" | "maternity" | "forces" | "disability" | "suicide_risk" | "protection";

export type Session = { 
/**
 * The account.
 */
user_id: string, 
/**
 * Sign-in name.
 */
login: string, 
/**
 * Name of the person.
 */
display_name: string, 
/**
 * Office.
 */
role: Role, 
/**
 * Rights of the office.
 */
permissions: Array<Permission>, 
/**
 * The establishment.
 */
establishment: Establishment, 
/**
 * Invented people.
 */
is_training: boolean, 
/**
 * The day used for alerts.
 */
today: string, 
/**
 * Minutes without a call after which the session ends, as the house chose at this sign-in.
 */
idle_minutes: number, 
/**
 * The sign-in before this one.
 */
last_sign_in_at: string | null, 
/**
 * Wrong pass phrases since then.
 */
failures_since: number, 
/**
 * What is thought of the PC's clock.
 */
clock: ClockState, 
/**
 * First sign-in of the day on this PC: the system may be told of the overruns.
 */
notify_once: boolean, };

export type SessionState = { 
/**
 * The file.
 */
file: FileState, 
/**
 * Reason (key `failure-…`) when it cannot be opened.
 */
problem: string | null, 
/**
 * Name of the establishment, readable before sign-in.
 */
establishment: string | null, 
/**
 * Invented people.
 */
is_training: boolean, 
/**
 * The accounts.
 */
accounts: Array<Account>, 
/**
 * The session of this window or browser.
 */
session: Session | null, 
/**
 * What this PC is called where it is a station of another that keeps the file.
 */
station: string | null, 
/**
 * Training only: an account shown to newcomers.
 */
training_sign_in: TrainingSignIn | null, };

export type SetAsideHeldRow = { 
/**
 * The row.
 */
row_id: string, 
/**
 * Why.
 */
reason: string, };

export type SetPhoto = { 
/**
 * The person.
 */
detainee_id: string, 
/**
 * `image/jpeg` or `image/png`.
 */
mime: string, 
/**
 * The picture.
 */
base64: string, 
/**
 * Why, when there was one already.
 */
reason: string, };

export type Setting = { 
/**
 * Its name; the sentences are `settings-<key>` with hyphens.
 */
key: string, 
/**
 * In force; empty when a policy question is left open.
 */
value: string, 
/**
 * Before any change.
 */
default: string, 
/**
 * Values that may be chosen; empty when it is not a choice.
 */
choices: Array<string>, 
/**
 * Shape of the value.
 */
kind: SettingKind, 
/**
 * House or policy.
 */
group: SettingGroup, 
/**
 * Who changed it last.
 */
changed_by: string | null, 
/**
 * When.
 */
changed_at: string | null, 
/**
 * Why.
 */
reason: string, 
/**
 * Decision of the administration: reference of the paper.
 */
decision: string, 
/**
 * Who decided.
 */
decided_by: string, 
/**
 * When.
 */
decided_on: string | null, 
/**
 * Article that leaves the question open.
 */
question_article: string, };

export type SettingGroup = "house" | "policy";

export type SettingKind = "choice" | "integer" | "text" | "boolean";

export type Severity = "overrun" | "urgent" | "to_check" | "soon" | "info" | "in_order";

export type Sex = "M" | "F";

export type ShareView = { 
/**
 * The view.
 */
view_id: string, 
/**
 * Version that was read.
 */
version: number, 
/**
 * Shown to the whole house.
 */
shared: boolean, };

export type SignExit = { 
/**
 * The exit.
 */
exit_id: string, 
/**
 * Version that was read.
 */
version: number, 
/**
 * When the door opens; now when not said.
 */
at: string | null, 
/**
 * What the second account remarks.
 */
note: string, 
/**
 * The account that signs; the one of the session when not said.
 */
login: string | null, 
/**
 * Its own pass phrase.
 */
passphrase: string, };

export type SignIn = { 
/**
 * Sign-in name.
 */
login: string, 
/**
 * Pass phrase.
 */
passphrase: string, };

export type SignatureCounts = { 
/**
 * Wait for the second reader.
 */
proposed: number, 
/**
 * Waited too long for him.
 */
expired: number, 
/**
 * Signed by the only account, to be validated later.
 */
deferred: number, 
/**
 * Withdrawn since, not yet taken note of.
 */
withdrawn: number, 
/**
 * The second reader said no, not yet taken note of.
 */
refused: number, 
/**
 * Stand, but were computed with other rules than those in force.
 */
other_rules: number, };

export type SignatureLine = { 
/**
 * The signature.
 */
confirmation: Confirmation, 
/**
 * Écrou number.
 */
ecrou: string, 
/**
 * Name.
 */
name: string, 
/**
 * Type of the act that the date comes from; empty for a release.
 */
act: string, };

export type SignaturePage = { 
/**
 * The lines.
 */
page: Page<SignatureLine>, 
/**
 * How many of each.
 */
counts: SignatureCounts, };

export type SignatureQuery = { 
/**
 * One state.
 */
state?: DateState, 
/**
 * First row.
 */
offset?: number, 
/**
 * Rows.
 */
limit?: number, };

export type SimilarPerson = { 
/**
 * The person.
 */
detainee_id: string, 
/**
 * Last stay.
 */
committal_id: string | null, 
/**
 * Name.
 */
name: string, 
/**
 * Birth.
 */
birth: PartialDate | null, 
/**
 * Father.
 */
father: string, 
/**
 * Mother.
 */
mother: string, 
/**
 * Number of the last stay.
 */
last_ecrou: string, 
/**
 * Inside.
 */
present: boolean, 
/**
 * Exit of the last stay.
 */
exit_on: string | null, 
/**
 * 0 to 1.
 */
score: number, 
/**
 * Everything known says one person.
 */
surely: boolean, 
/**
 * What speaks for and against.
 */
why: Array<Why>, 
/**
 * Has a photograph.
 */
has_photo: boolean, 
/**
 * Answer given before.
 */
answered: string | null, };

export type SimilarQuery = { 
/**
 * Family name.
 */
family_name: string, 
/**
 * Given names.
 */
given_names: string, 
/**
 * Sex.
 */
sex?: Sex, 
/**
 * Birth.
 */
birth?: PartialDate, 
/**
 * Father.
 */
father?: string, 
/**
 * Mother.
 */
mother?: string, 
/**
 * A record not to be shown: itself.
 */
exclude?: string, };

export type Source = "seed" | "house";

export type StationJoined = { 
/**
 * The establishment.
 */
establishment: string, 
/**
 * Four words that the other PC shows too.
 */
words: string, };

export type StationLine = { 
/**
 * What the house calls it.
 */
name: string, 
/**
 * SHA-256 of its certificate, in hexadecimal.
 */
fingerprint: string, 
/**
 * Four words that its own screen shows too.
 */
words: string, 
/**
 * When it was paired.
 */
paired_at: string, 
/**
 * When its access was withdrawn.
 */
revoked_at: string | null, 
/**
 * Whether it is connected now.
 */
connected: boolean, };

export type StationsSheet = { 
/**
 * Address and port on which this PC answers stations; none when it answers none.
 */
listen: string | null, 
/**
 * Whether that address could be taken; not when the PC no longer has it.
 */
answering: boolean, 
/**
 * Addresses that this PC has on the networks of the house.
 */
addresses: Array<string>, 
/**
 * Every station that was ever paired.
 */
stations: Array<StationLine>, };

export type StayConfirmations = { 
/**
 * Every signature, oldest first.
 */
confirmations: Array<Confirmation>, 
/**
 * Accounts that may sign.
 */
readers: Array<DateReader>, 
/**
 * One account alone may sign here.
 */
alone: boolean, };

export type StayExits = { 
/**
 * Every exit prepared or gone through, oldest first.
 */
exits: Array<ExitSheet>, 
/**
 * What is looked at; none once the person has left.
 */
check: ReleaseCheck | null, 
/**
 * Accounts that may sign.
 */
readers: Array<DateReader>, 
/**
 * One account alone may sign here.
 */
alone: boolean, };

export type StayVisits = { 
/**
 * Permits of the person.
 */
permits: Array<PermitSheet>, 
/**
 * Visits of the stay, latest first.
 */
visits: Array<VisitLine>, 
/**
 * A ban on communication is in force until this day.
 */
ban_until: string | null, };

export type Step = { 
/**
 * Rule.
 */
rule: string, 
/**
 * Article.
 */
article: string, 
/**
 * Key of the sentence.
 */
key: string, 
/**
 * Its arguments.
 */
args: { [key in string]: string }, 
/**
 * Date before.
 */
from: string | null, 
/**
 * What is added.
 */
add: string | null, 
/**
 * Date after.
 */
to: string | null, 
/**
 * The sentence in the reader's language.
 */
words: string, };

export type Strictness = "block" | "override" | "warn";

export type StrikeAct = { 
/**
 * The act.
 */
act_id: string, 
/**
 * Version that was read.
 */
version: number, 
/**
 * Why.
 */
reason: string, };

export type StrikeLine = { 
/**
 * The line.
 */
id: string, 
/**
 * Version that was read.
 */
version: number, 
/**
 * Why.
 */
reason: string, };

export type StrikeMove = { 
/**
 * The move.
 */
move_id: string, 
/**
 * Version that was read.
 */
version: number, 
/**
 * Why.
 */
reason: string, };

export type StrikeMovement = { 
/**
 * The movement.
 */
movement_id: string, 
/**
 * Version that was read.
 */
version: number, 
/**
 * Why.
 */
reason: string, };

export type Struck = { 
/**
 * When.
 */
at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * Why.
 */
reason: string, };

export type Structure = "checking" | "sound" | "unknown" | "damaged";

export type Suggestion = { 
/**
 * Identity.
 */
identity: Identity, 
/**
 * Day of entry.
 */
entered_on: string | null, 
/**
 * Day and hour of entry, when the hour is written.
 */
entered_at: string | null, 
/**
 * Number, canonical.
 */
number: string | null, 
/**
 * Cell.
 */
cell: string, 
/**
 * Titles and papers; `#0`, `#1` … name them in `of`.
 */
acts: Array<ActInput>, 
/**
 * Day of exit.
 */
exit_on: string | null, 
/**
 * Reason of exit.
 */
exit_reason: string | null, 
/**
 * Remarks.
 */
notes: string, };

export type SwitchImpact = { 
/**
 * People present, all computed twice.
 */
people: number, 
/**
 * People with a date that would move.
 */
moved: number, 
/**
 * By effect.
 */
effects: Array<EffectCount>, 
/**
 * People whom nothing would hold any more today.
 */
to_release: number, 
/**
 * People whom nothing holds today and whom something would hold.
 */
held_again: number, 
/**
 * People without a date that would move, for whom the prison would have something else to do,
 * or before someone else.
 */
other_duty: number, 
/**
 * Some of them, the most serious first.
 */
rows: Array<ImpactLine>, };

export type TakeoverColumn = { 
/**
 * From 0.
 */
index: number, 
/**
 * Heading.
 */
header: string, 
/**
 * What it is taken for.
 */
proposed: string | null, 
/**
 * How surely, 0 to 1.
 */
confidence: number, 
/**
 * Some of its cells.
 */
samples: Array<string>, };

export type TakeoverCounts = { 
/**
 * Data rows: the next three and those taken over earlier.
 */
rows: number, 
/**
 * Taken over without a doubt.
 */
imported: number, 
/**
 * Taken over with something to look at.
 */
imported_with_warnings: number, 
/**
 * Kept whole for a clerk.
 */
held: number, 
/**
 * Blank lines, totals, headings repeated.
 */
structural: number, 
/**
 * Already taken over earlier: nothing added.
 */
already: number, };

export type TakeoverInput = { 
/**
 * Name of the file, whose ending tells its kind.
 */
file_name: string, 
/**
 * The file.
 */
base64: string, 
/**
 * Columns as the clerk decided: heading, letter or number from 1, to a key or to nothing.
 */
mapping: Record<string, string | null> | null, 
/**
 * Sheet, when the first guess is wrong.
 */
sheet?: string, 
/**
 * Line of the headings, when the first guess is wrong.
 */
header_row?: number, };

export type TakeoverIssue = { 
/**
 * Column; absent when the whole row is meant.
 */
column: string | null, 
/**
 * Code (key `takeover-issue-…`).
 */
code: string, 
/**
 * What is written.
 */
value: string | null, 
/**
 * Codes that fit.
 */
candidates: Array<string>, 
/**
 * Other rows concerned.
 */
rows: Array<number>, 
/**
 * The earlier row concerned.
 */
of_row: number | null, };

export type TakeoverPreview = { 
/**
 * Sheet read.
 */
sheet: string, 
/**
 * Every sheet.
 */
sheets: Array<string>, 
/**
 * Other sheets that look like a register: they are not read.
 */
other_registers: Array<string>, 
/**
 * Line of the headings.
 */
header_row: number, 
/**
 * Last line.
 */
last_row: number, 
/**
 * Columns.
 */
columns: Array<TakeoverColumn>, 
/**
 * Keys a column can be given.
 */
known_columns: Array<string>, 
/**
 * Headings kept but not understood.
 */
unmapped: Array<string>, 
/**
 * What would become of the rows.
 */
counts: TakeoverCounts, 
/**
 * Doubts, by how often.
 */
issues: Array<IssueCount>, 
/**
 * The rows, those in doubt first.
 */
rows: Array<TakeoverRow>, };

export type TakeoverProgress = { 
/**
 * Something runs.
 */
running: boolean, 
/**
 * Rows written.
 */
done: number, 
/**
 * Rows to write.
 */
total: number, };

export type TakeoverReport = { 
/**
 * The take-over.
 */
batch_id: string, 
/**
 * TakeoverCounts.
 */
counts: TakeoverCounts, 
/**
 * Every data row.
 */
rows: Array<TakeoverRow>, 
/**
 * When.
 */
recorded_at: string, 
/**
 * Fingerprint of the file.
 */
sha256: string, };

export type TakeoverRow = { 
/**
 * Number in the sheet.
 */
row: number, 
/**
 * `imported`, `imported_with_warnings`, `held`.
 */
class: string, 
/**
 * `stay`, `further_title`, `copy`, `note`.
 */
kind: string, 
/**
 * Number, canonical.
 */
ecrou: string | null, 
/**
 * Name, as written.
 */
name: string, 
/**
 * Doubts.
 */
issues: Array<TakeoverIssue>, 
/**
 * The stay it became.
 */
committal_id: string | null, 
/**
 * Taken over earlier: left as it is.
 */
already: boolean, };

export type TellContact = { 
/**
 * The contact.
 */
contact_id: string, 
/**
 * Version that was read.
 */
version: number, 
/**
 * What was told, to whom, when.
 */
told: Told, };

export type TimelineEvent = { 
/**
 * Day.
 */
on: string, 
/**
 * Last day of a stretch.
 */
until: string | null, 
/**
 * Kind of mark.
 */
kind: TimelineKind, 
/**
 * Key of its words.
 */
label_key: string, 
/**
 * Arguments.
 */
label_args: { [key in string]: string }, 
/**
 * The act.
 */
act_id: string | null, };

export type TimelineKind = "entry" | "title" | "order" | "hearing" | "judgment" | "remedy" | "movement" | "exit" | "end" | "overrun" | "other";

export type TitleSheet = { 
/**
 * Act that created it.
 */
act_id: string, 
/**
 * Type of that act.
 */
type: string, 
/**
 * Day, or day and hour, of that act.
 */
on: string, 
/**
 * Authority.
 */
authority: string, 
/**
 * Number on the paper.
 */
reference: string, 
/**
 * Rule.
 */
rule: string, 
/**
 * Article.
 */
article: string, 
/**
 * Pack.
 */
pack: string, 
/**
 * Status.
 */
status: string, 
/**
 * End.
 */
expires_on: string | null, 
/**
 * The eve of the end.
 */
last_undisputed_day: string | null, 
/**
 * End if every renewal were given.
 */
ceiling_on: string | null, 
/**
 * Days past.
 */
overrun_days: number, 
/**
 * Duties of the régisseur.
 */
duties: Array<DutySheet>, 
/**
 * Other readings of the same date.
 */
readings: { [key in string]: string }, 
/**
 * Offences stated.
 */
offences: Array<Offence>, 
/**
 * How sure the rule is.
 */
confidence: string, 
/**
 * How loudly.
 */
severity: Severity, };

export type Told = { 
/**
 * The stay.
 */
committal_id: string, 
/**
 * Day and hour.
 */
at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * How: telephone, visit, letter; in the words of the clerk.
 */
how: string, };

export type TrainingSignIn = { 
/**
 * Sign-in name.
 */
login: string, 
/**
 * Pass phrase.
 */
passphrase: string, };

export type Trust = "ok" | "set_back" | "jumped" | "before_build";

export type TryModel = { 
/**
 * Kind of paper.
 */
kind: string, 
/**
 * What it would say.
 */
wording: Wording, };

export type TrySwitch = { 
/**
 * The policy switch.
 */
key: string, 
/**
 * The value to try.
 */
value: string, };

export type TwoRecords = { 
/**
 * The first.
 */
left: string, 
/**
 * The other.
 */
right: string, };

export type UndoMerge = { 
/**
 * The merge.
 */
merge_id: string, 
/**
 * Version that was read.
 */
version: number, 
/**
 * They are two persons: not to be proposed again.
 */
two_persons: boolean, 
/**
 * Why.
 */
reason: string, };

export type Undone = { 
/**
 * When.
 */
at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * Why.
 */
reason: string, };

export type UserLine = { 
/**
 * The account.
 */
user_id: string, 
/**
 * Sign-in name.
 */
login: string, 
/**
 * Name of the person.
 */
display_name: string, 
/**
 * Office.
 */
role: Role, 
/**
 * Closed.
 */
disabled: boolean, 
/**
 * When it was made.
 */
created_at: string, 
/**
 * When it last opened the program.
 */
last_sign_in_at: string | null, 
/**
 * For the next change.
 */
version: number, };

export type ValidateExit = { 
/**
 * The exit.
 */
exit_id: string, 
/**
 * Version that was read.
 */
version: number, 
/**
 * What was looked at.
 */
note: string, 
/**
 * The account that validates; the one of the session when not said.
 */
login: string | null, 
/**
 * Its own pass phrase.
 */
passphrase: string, };

export type Verification = { 
/**
 * Whether everything holds.
 */
ok: boolean, 
/**
 * Entries of the journal.
 */
entries: number, 
/**
 * Hash of the last one, as printed on the papers by its first sixteen signs.
 */
head: string, 
/**
 * Everything that does not hold.
 */
problems: Array<VerificationProblem>, };

export type VerificationProblem = { 
/**
 * What is wrong; the key `audit-problem-<kind>` with hyphens.
 */
kind: string, 
/**
 * The journal entry concerned: the first that no longer fits, or the last that wrote the row.
 */
seq: number | null, 
/**
 * The table.
 */
topic: string, 
/**
 * The row.
 */
row_id: string, };

export type VisitCheck = { 
/**
 * Number.
 */
ecrou: string, 
/**
 * Name of the detainee.
 */
name: string, 
/**
 * What is wrong.
 */
warnings: Array<VisitWarning>, 
/**
 * A reason is asked to receive the visit.
 */
reason_asked: boolean, 
/**
 * The permits of the person, to choose a visitor from.
 */
permits: Array<PermitSheet>, };

export type VisitLine = { 
/**
 * The visit.
 */
visit_id: string, 
/**
 * For the next change.
 */
version: number, 
/**
 * The stay.
 */
committal_id: string, 
/**
 * The person.
 */
detainee_id: string, 
/**
 * Number.
 */
ecrou: string, 
/**
 * Name of the detainee.
 */
name: string, 
/**
 * Who came.
 */
visitor: string, 
/**
 * Code in the list of kinds of visits.
 */
kind: string, 
/**
 * Code in the list of relations.
 */
relation: string, 
/**
 * Identity paper.
 */
identity_paper: string, 
/**
 * Number of the permit shown.
 */
permit: string, 
/**
 * Day and hour.
 */
entered_at: string, 
/**
 * Day and hour of leaving.
 */
left_at: string | null, 
/**
 * Refused, and why.
 */
refused: string | null, 
/**
 * What was wrong.
 */
warnings: Array<string>, 
/**
 * Why it was received all the same.
 */
despite: string, 
/**
 * Remark.
 */
note: string, 
/**
 * Entered by.
 */
recorded_by: string, 
/**
 * Struck.
 */
struck: LineStruck | null, };

export type VisitQuery = { 
/**
 * First day; today when not said.
 */
from?: string, 
/**
 * Last day; the first when not said.
 */
to?: string, 
/**
 * Part of a name or number.
 */
text?: string, 
/**
 * Code in the list of kinds of visits.
 */
kind?: string, 
/**
 * Only those refused, or only those received.
 */
refused?: boolean, 
/**
 * First row.
 */
offset?: number, 
/**
 * Rows.
 */
limit?: number, };

export type VisitWarning = { 
/**
 * Code.
 */
code: string, 
/**
 * Arguments of the sentence.
 */
args: { [key in string]: string }, };

export type Warning = { 
/**
 * Column.
 */
column: string, 
/**
 * Code.
 */
code: string, 
/**
 * What was written.
 */
value: string, };

export type Whereabouts = { 
/**
 * Inside, outside, or gone.
 */
state: PersonState, 
/**
 * The outing under way.
 */
outing: MovementLine | null, 
/**
 * Every movement, latest first.
 */
movements: Array<MovementLine>, };

export type Why = { 
/**
 * Key `names-why-…`.
 */
kind: string, 
/**
 * Arguments.
 */
args: { [key in string]: string }, };

export type WithdrawDate = { 
/**
 * The confirmation.
 */
confirmation_id: string, 
/**
 * Version that was read.
 */
version: number, 
/**
 * Why.
 */
reason: string, };

export type WithdrawExit = { 
/**
 * The exit.
 */
exit_id: string, 
/**
 * Version that was read.
 */
version: number, 
/**
 * Why.
 */
reason: string, };

export type WithdrawPermit = { 
/**
 * The permit.
 */
permit_id: string, 
/**
 * Version that was read.
 */
version: number, 
/**
 * Day.
 */
on: string, 
/**
 * By which authority.
 */
by: string, 
/**
 * Why.
 */
reason: string, };

export type WithdrawScan = { 
/**
 * The scan.
 */
scan_id: string, 
/**
 * Version that was read.
 */
version: number, 
/**
 * Why.
 */
reason: string, };

export type WithdrawView = { 
/**
 * The view.
 */
view_id: string, 
/**
 * Version that was read.
 */
version: number, };

export type WithoutTitle = { 
/**
 * Why.
 */
reason: string, 
/**
 * Who ordered it.
 */
ordered_by: string, };

export type Wording = { 
/**
 * Title of the paper.
 */
title: string, 
/**
 * Addressee, one line each.
 */
to: Array<string>, 
/**
 * What it is about.
 */
subject: string, 
/**
 * The paragraphs.
 */
paragraphs: Array<string>, 
/**
 * Papers that go with it.
 */
enclosures: Array<string>, 
/**
 * Whose signatures are asked for.
 */
signatures: Array<string>, };

export interface Commands {
  'session.state': { input: Empty; result: SessionState };
  'session.sign_in': { input: SignIn; result: Session };
  'session.recover': { input: Recover; result: Session };
  'session.sign_out': { input: Empty; result: null };
  'establishment.create': { input: CreateEstablishment; result: EstablishmentCreated };
  'session.change_passphrase': { input: ChangePassphrase; result: null };
  'stations.list': { input: Empty; result: StationsSheet };
  'stations.open': { input: OpenStations; result: StationsSheet };
  'stations.pair': { input: Empty; result: PairingShown };
  'stations.revoke': { input: RevokeStation; result: StationsSheet };
  'station.join': { input: JoinStation; result: StationJoined };
  'station.leave': { input: Empty; result: null };
  'session.preferences': { input: Empty; result: Preferences };
  'session.keep_preferences': { input: Preferences; result: Preferences };
  'users.list': { input: Empty; result: Array<UserLine> };
  'users.matrix': { input: Empty; result: Array<MatrixLine> };
  'users.create': { input: CreateUser; result: UserLine };
  'users.change': { input: ChangeUser; result: UserLine };
  'users.reset_passphrase': { input: ResetPassphrase; result: null };
  'drafts.list': { input: Empty; result: Array<DraftLine> };
  'drafts.open': { input: OpenDraft; result: Draft };
  'drafts.save': { input: SaveDraft; result: DraftLine };
  'drafts.discard': { input: OpenDraft; result: null };
  'settings.list': { input: Empty; result: Array<Setting> };
  'settings.save': { input: SaveSetting; result: Setting };
  'settings.questions': { input: Empty; result: Array<OpenQuestion> };
  'reference.list': { input: ReferenceQuery; result: Array<ReferenceItem> };
  'reference.save': { input: SaveReferenceItem; result: ReferenceItem };
  'journal.list': { input: JournalQuery; result: Page<JournalLine> };
  'journal.entry': { input: OpenEntry; result: JournalEntry };
  'journal.verify': { input: Empty; result: Verification };
  'file.health': { input: Empty; result: FileHealth };
  'backup.make': { input: MakeBackup; result: BackupMade };
  'committals.list': { input: RegisterQuery; result: Page<CommittalLine> };
  'committals.sheet': { input: OneCommittal; result: CommittalSheet };
  'committals.preview': { input: EnterCommittal; result: CommittalPreview };
  'committals.enter': { input: EnterCommittal; result: CommittalEntered };
  'committals.correct': { input: CorrectCommittal; result: CommittalSheet };
  'detainees.correct': { input: CorrectIdentity; result: CommittalSheet | null };
  'detainees.set_photo': { input: SetPhoto; result: null };
  'detainees.photo': { input: OnePerson; result: Photo | null };
  'detainees.answer_similar': { input: AnswerSimilar; result: null };
  'acts.vocabulary': { input: Empty; result: Array<ActType> };
  'acts.preview': { input: PreviewAct; result: ActPreview };
  'acts.enter': { input: EnterAct; result: CommittalSheet };
  'acts.correct': { input: CorrectAct; result: CommittalSheet };
  'acts.strike': { input: StrikeAct; result: CommittalSheet };
  'hearings.list': { input: Empty; result: Array<Hearing> };
  'hearings.preview': { input: Roll; result: Array<RollEffect> };
  'hearings.enter': { input: Roll; result: Array<RollDone> };
  'release.check': { input: OneCommittal; result: ReleaseCheck };
  'exits.of_committal': { input: OneCommittal; result: StayExits };
  'exits.list': { input: ExitQuery; result: ExitPage };
  'exits.prepare': { input: PrepareExit; result: ExitSheet };
  'exits.sign': { input: SignExit; result: ExitSheet };
  'exits.leave_unsigned': { input: LeaveUnsigned; result: ExitSheet };
  'exits.validate': { input: ValidateExit; result: ExitSheet };
  'exits.withdraw': { input: WithdrawExit; result: ExitSheet };
  'exits.report_error': { input: ReportError; result: ExitSheet };
  'exits.close_error': { input: CloseError; result: ExitSheet };
  'home.overview': { input: Empty; result: Overview };
  'deadlines.list': { input: DeadlineQuery; result: DeadlinePage };
  'deadlines.explain': { input: OneCommittal; result: Explanation };
  'cells.plan': { input: Empty; result: CellPlan };
  'cells.cell': { input: OneCell; result: CellPage };
  'cells.choices': { input: OneCommittal; result: CellChoices };
  'cells.path': { input: OneCommittal; result: CellPath };
  'cells.save_block': { input: SaveBlock; result: null };
  'cells.save_cell': { input: SaveCell; result: CellPage };
  'cells.out_of_use': { input: CellOutOfUse; result: CellPage };
  'cells.place': { input: MovePerson; result: CellPath };
  'cells.adopt_written': { input: AdoptWritten; result: number };
  'cells.strike': { input: StrikeMove; result: CellPath };
  'cells.separate': { input: Separate; result: CellPath };
  'cells.end_separation': { input: EndSeparation; result: CellPath };
  'movements.outside': { input: Empty; result: Array<MovementLine> };
  'movements.list': { input: MovementQuery; result: Page<MovementLine> };
  'movements.of': { input: OneCommittal; result: Whereabouts };
  'movements.day': { input: OneDay; result: DaySituation };
  'movements.roll_call': { input: OneRollCall; result: RollCallSheet };
  'movements.enter': { input: EnterMovement; result: MovementLine };
  'movements.notify': { input: AddNotice; result: MovementLine };
  'movements.strike': { input: StrikeMovement; result: MovementLine };
  'movements.count': { input: EnterRollCall; result: RollCallSheet };
  'confirmations.of_committal': { input: OneCommittal; result: StayConfirmations };
  'confirmations.propose': { input: ProposeDate; result: Confirmation };
  'confirmations.check': { input: CheckDate; result: Confirmation };
  'confirmations.withdraw': { input: WithdrawDate; result: Confirmation };
  'confirmations.take_note': { input: SeenDate; result: Confirmation };
  'confirmations.waiting': { input: SignatureQuery; result: SignaturePage };
  'confirmations.clocks': { input: ClockQuery; result: Clocks };
  'confirmations.impact': { input: TrySwitch; result: SwitchImpact };
  'confirmations.recompute': { input: Empty; result: Recomputation };
  'confirmations.progress': { input: Empty; result: RecomputeProgress };
  'confirmations.recomputations': { input: Empty; result: Array<Recomputation> };
  'confirmations.differences': { input: DifferenceQuery; result: Page<DifferenceLine> };
  'search.find': { input: FindQuery; result: Array<Hit> };
  'search.similar': { input: SimilarQuery; result: Array<SimilarPerson> };
  'merges.pairs': { input: PairQuery; result: Page<PairLine> };
  'merges.compare': { input: TwoRecords; result: Comparison };
  'merges.list': { input: MergeQuery; result: Page<MergeSheet> };
  'merges.merge': { input: MergeRecords; result: MergeSheet };
  'merges.undo': { input: UndoMerge; result: MergeSheet };
  'contacts.of': { input: OneCommittal; result: FamilySheet };
  'contacts.save': { input: SaveContact; result: FamilySheet };
  'contacts.tell': { input: TellContact; result: FamilySheet };
  'contacts.strike': { input: StrikeLine; result: FamilySheet };
  'counsel.lacking': { input: Empty; result: Array<LackingLine> };
  'counsel.save': { input: SaveCounsel; result: FamilySheet };
  'counsel.strike': { input: StrikeLine; result: FamilySheet };
  'visits.list': { input: VisitQuery; result: Page<VisitLine> };
  'visits.of': { input: OneCommittal; result: StayVisits };
  'visits.check': { input: AskVisit; result: VisitCheck };
  'visits.enter': { input: EnterVisit; result: VisitLine };
  'visits.leave': { input: LeaveVisit; result: VisitLine };
  'visits.strike': { input: StrikeLine; result: VisitLine };
  'permits.enter': { input: EnterPermit; result: StayVisits };
  'permits.strike': { input: StrikeLine; result: null };
  'permits.withdraw': { input: WithdrawPermit; result: null };
  'infants.list': { input: NurseryQuery; result: Nursery };
  'infants.of': { input: OneCommittal; result: MotherSheet };
  'infants.save': { input: SaveInfant; result: MotherSheet };
  'infants.leave': { input: InfantLeaves; result: MotherSheet };
  'infants.strike': { input: StrikeLine; result: MotherSheet };
  'maternity.save': { input: SaveMaternity; result: MotherSheet };
  'maternity.strike': { input: StrikeLine; result: MotherSheet };
  'roster.list': { input: RosterQuery; result: Page<RosterLine> };
  'takeover.preview': { input: TakeoverInput; result: TakeoverPreview };
  'takeover.run': { input: TakeoverInput; result: TakeoverReport };
  'takeover.progress': { input: Empty; result: TakeoverProgress };
  'takeover.batches': { input: Empty; result: Array<BatchLine> };
  'takeover.report': { input: OneBatch; result: TakeoverReport };
  'takeover.held': { input: HeldQuery; result: Page<HeldRow> };
  'takeover.complete': { input: CompleteHeldRow; result: CommittalEntered };
  'takeover.set_aside': { input: SetAsideHeldRow; result: null };
  'training.exercises': { input: Empty; result: Array<ExerciseLine> };
  'training.reset': { input: Empty; result: null };
  'papers.models': { input: Empty; result: Array<PaperModel> };
  'papers.save_model': { input: SaveModel; result: PaperModel };
  'papers.try_model': { input: TryModel; result: PrintFile };
  'papers.prepare': { input: PaperDue; result: PaperDraft };
  'papers.make': { input: MakePaper; result: PaperMade };
  'papers.send': { input: SendPaper; result: PaperLine };
  'papers.reprint': { input: OnePaper; result: PaperMade };
  'papers.list': { input: PapersQuery; result: Page<PaperLine> };
  'papers.due': { input: OneCommittal; result: Array<PaperOffer> };
  'scans.kinds': { input: Empty; result: ScanKinds };
  'scans.list': { input: OneCommittal; result: Array<ScanLine> };
  'scans.open': { input: OpenScan; result: ScanFile };
  'scans.missing': { input: MissingQuery; result: MissingPage };
  'scans.add': { input: AddScan; result: ScanLine };
  'scans.correct': { input: CorrectScan; result: ScanLine };
  'scans.withdraw': { input: WithdrawScan; result: ScanLine };
  'prints.register': { input: Period; result: PrintFile };
  'prints.overruns': { input: Empty; result: PrintFile };
  'prints.nominal': { input: Empty; result: PrintFile };
  'prints.untried': { input: Empty; result: PrintFile };
  'prints.sheet': { input: OneCommittal; result: PrintFile };
  'prints.day': { input: OneDay; result: PrintFile };
  'prints.calculation': { input: CalculationPrint; result: PrintFile };
  'prints.list': { input: ListPrint; result: PrintFile };
  'lists.catalogue': { input: Empty; result: Array<BookLine> };
  'lists.show': { input: ListShow; result: BookPage };
  'lists.views': { input: Empty; result: Array<ListView> };
  'lists.save_view': { input: SaveView; result: ListView };
  'lists.share_view': { input: ShareView; result: ListView };
  'lists.withdraw_view': { input: WithdrawView; result: null };
  'prints.manual': { input: ManualPrint; result: PrintFile };
  'prints.roster': { input: RosterPrint; result: PrintFile };
}
