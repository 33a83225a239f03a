// Every command and query of the core, written from its table by a test. Do not edit.

/** A civil day, YYYY-MM-DD. */
export type Day = string;
/** A local minute, YYYY-MM-DDTHH:MM. */
export type Moment = string;
/** An identifier. */
export type Id = string;

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
 * Entry.
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
 * Entry.
 */
entered_at: string, 
/**
 * The hour was written.
 */
entered_hour_known: boolean, 
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
 * Day and hour of entry.
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
provisional_numbers: number, };

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
 * Duty or clock.
 */
duty: string | null, 
/**
 * Flags and refusals (codes).
 */
reasons: Array<string>, 
/**
 * How loudly.
 */
severity: Severity, 
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
 * Why.
 */
cause: DateCause, 
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
act: ActInput, };

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
 * Day and hour of entry.
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

export type LineKind = "title_end" | "duty" | "release" | "control" | "appeal" | "without_title" | "cannot_tell";

export type ListName = "offences" | "jurisdictions" | "establishments" | "regions" | "nationalities" | "professions" | "languages" | "date_reasons";

export type ListPrint = { 
/**
 * Which.
 */
list: PrintedList, 
/**
 * As what.
 */
format: Format, 
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
 * Filters of the dates that moved.
 */
differences?: DifferenceQuery, };

export type MakeBackup = { 
/**
 * The new file, or a folder in which it is given a name.
 */
to: string, };

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

export type OneCommittal = { 
/**
 * The stay.
 */
committal_id: string, };

export type OnePerson = { 
/**
 * The person.
 */
detainee_id: string, };

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
 * Unfinished entries.
 */
drafts: Array<DraftLine>, 
/**
 * The last verified copy.
 */
backup: BackupAge, 
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

export type Permission = "own" | "reference_read" | "roster_read" | "registry_read" | "registry_write" | "registry_correct" | "dates_confirm" | "dates_replace" | "takeover" | "print" | "journal_read" | "users" | "reference_write" | "settings_write" | "settings_read" | "backup";

export type Photo = { 
/**
 * `image/jpeg` or `image/png`.
 */
mime: string, 
/**
 * The picture.
 */
base64: string, };

export type Precision = "day" | "month" | "year" | "circa" | "age";

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

export type PrintedList = "register" | "deadlines" | "journal" | "held" | "differences";

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
 * Dates that moved, by cause and effect.
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
act: string | null, };

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

export type Role = "clerk" | "chief_clerk" | "director" | "storekeeper" | "nurse" | "inspector" | "technician";

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

export type SeenDate = { 
/**
 * The confirmation.
 */
confirmation_id: string, 
/**
 * Version that was read.
 */
version: number, };

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
 * Data rows.
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
sheet?: string, };

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
committal_id: string | null, };

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

export type TrySwitch = { 
/**
 * The policy switch.
 */
key: string, 
/**
 * The value to try.
 */
value: string, };

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

export type WithoutTitle = { 
/**
 * Why.
 */
reason: string, 
/**
 * Who ordered it.
 */
ordered_by: string, };

export interface Commands {
  'session.state': { input: Empty; result: SessionState };
  'session.sign_in': { input: SignIn; result: Session };
  'session.recover': { input: Recover; result: Session };
  'session.sign_out': { input: Empty; result: null };
  'establishment.create': { input: CreateEstablishment; result: EstablishmentCreated };
  'session.change_passphrase': { input: ChangePassphrase; result: null };
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
  'home.overview': { input: Empty; result: Overview };
  'deadlines.list': { input: DeadlineQuery; result: DeadlinePage };
  'deadlines.explain': { input: OneCommittal; result: Explanation };
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
  'takeover.preview': { input: TakeoverInput; result: TakeoverPreview };
  'takeover.run': { input: TakeoverInput; result: TakeoverReport };
  'takeover.progress': { input: Empty; result: TakeoverProgress };
  'takeover.batches': { input: Empty; result: Array<BatchLine> };
  'takeover.report': { input: OneBatch; result: TakeoverReport };
  'takeover.held': { input: HeldQuery; result: Page<HeldRow> };
  'takeover.complete': { input: CompleteHeldRow; result: CommittalEntered };
  'takeover.set_aside': { input: SetAsideHeldRow; result: null };
  'prints.register': { input: Period; result: PrintFile };
  'prints.overruns': { input: Empty; result: PrintFile };
  'prints.nominal': { input: Empty; result: PrintFile };
  'prints.sheet': { input: OneCommittal; result: PrintFile };
  'prints.calculation': { input: CalculationPrint; result: PrintFile };
  'prints.list': { input: ListPrint; result: PrintFile };
}
