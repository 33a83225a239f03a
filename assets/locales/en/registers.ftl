# Papers of the registry: what the prints say, besides their layout (print.ftl).

registers-state = Republic of Mali – One People – One Goal – One Faith
registers-clerk = The registry clerk
registers-director = The director
registers-done = Done on { $day }
registers-sex-M = Male
registers-sex-F = Female
registers-sex-unknown = Sex not given
registers-born-about = about { $year }
registers-provisional = Provisional number: none in the original register
registers-without-title = Received without a title: { $reason }
registers-release-due = Release due, no title in force any more
registers-struck = Struck: { $reason }
registers-entry-word = Entry
registers-due-unknown = to be checked
registers-register-article = article 1215 of the Code of criminal procedure
registers-exit-word = Exit
registers-present = present
registers-gone = gone

registers-result-relaxe = acquitted (relaxe)
registers-result-acquittement = acquitted
registers-result-absolution = absolution
registers-result-amende = fine only
registers-sentence-life = life imprisonment
registers-sentence-death = death penalty
registers-sentence-term = { $months ->
    [0] { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
   *[other] { $months } months{ $days ->
        [0] {""}
        [one] {" "}and { $days } day
       *[other] {" "}and { $days } days
    }
}
registers-sentence-suspended = suspended
registers-sentence-suspended-part = of which { $months } months and { $days } days suspended


registers-exit-provisional-release = Provisional release
registers-exit-sentence-served = Sentence served
registers-exit-acquitted = Acquittal
registers-exit-transfer = Transfer
registers-exit-released-by-order = Release by order
registers-exit-dismissed = Case dismissed
registers-exit-conditional-release = Conditional release
registers-exit-title-expired = Title expired
registers-exit-pardon = Pardon
registers-exit-death = Death
registers-exit-escape = Escape
registers-exit-fine-paid = Fine paid
registers-exit-other = Other reason
registers-exit-unknown = Reason not given

registers-date-title-end = End of the title
registers-date-release = Release
registers-date-conditional-release = Conditional release: eligible from
registers-date-none = No date can be told

registers-field-alias = Also known as
registers-field-sex = Sex
registers-field-birth = Birth
registers-field-birth-place = Place of birth
registers-field-father = Father
registers-field-mother = Mother
registers-field-nationality = Nationality
registers-field-profession = Profession
registers-field-residence = Home
registers-field-marital = Marital state
registers-field-marks = Marks
registers-field-entered = Entry
registers-field-brought-by = Handed over by
registers-field-cell = Cell

registers-list-register = Register, list
registers-list-deadlines = Deadlines
registers-column-ecrou = Écrou no.
registers-column-name = Name
registers-column-sex = Sex
registers-column-birth = Birth
registers-column-entered = Entry
registers-column-title = Title
registers-column-authority = Authority
registers-column-offences = Offences
registers-column-category = Category
registers-column-due = Due
registers-column-exit = Exit
registers-column-cell = Cell
registers-column-what = Subject
registers-column-article = Article
registers-column-days = Days
registers-column-overrun = Days past
registers-filter-text = Search: { $value }
registers-filter-category = Category: { $value }
registers-filter-sex = Sex: { $value }
registers-filter-from = Entered from { $value }
registers-filter-to = Entered up to { $value }
registers-filter-presence = Only: { $value }
registers-filter-within = Within { $value } days
registers-line-title-end = End of the title
registers-line-duty = Duty of the director
registers-line-release = Release due
registers-line-control = Control limit
registers-line-appeal = Limit of a remedy
registers-line-without-title = Detention without a title
registers-line-cannot-tell = To be checked
registers-list-journal = Journal
registers-list-roster = People present
registers-list-users = Accounts
registers-list-takeover = Take-over report
registers-takeover-made = Register taken over on { $at }, fingerprint of the file { $print }
registers-column-person = Name
registers-column-login = Login
registers-column-role = Office
registers-column-last-sign-in = Last opened
registers-column-state = State
registers-column-code = Code
registers-column-label = Label
registers-column-valid-from = From
registers-column-valid-to = Until
registers-column-source = Origin
registers-column-class = Outcome
registers-list-held = Waiting rows
registers-column-entry = No.
registers-column-at = Date and hour
registers-column-act = Act
registers-column-by = By
registers-column-about = About
registers-column-hash = Hash
registers-column-row = Row
registers-column-reasons = Reasons
registers-list-visits = Register of visits
registers-list-lacking = Persons without a lawyer: criminal matters and minors
registers-list-infants = Infants with their mothers
registers-column-out = Out
registers-column-out-of-use = Out of use
registers-column-visitor = Visitor
registers-column-visit-kind = Kind
registers-column-relation = Relation
registers-column-identity-paper = Identity paper
registers-column-permit = Permit
registers-column-remarks = Remarks
registers-column-held-days = Days since committal
registers-column-grounds = Why
registers-column-help = Help there is
registers-column-infant = Infant
registers-column-months = Months
registers-column-mother = Mother
registers-column-limit = Must leave before
registers-column-guardian = Father or guardian
registers-column-first-record = First record
registers-column-second-record = Other record
registers-column-why = What agrees
registers-column-answer = Answer
registers-filter-visits-from = From { $value }
registers-filter-visits-to = To { $value }
registers-filter-visit-kind = Kind: { $value }
registers-filter-visit-refused = Only: { $value }
registers-visits-refused = refused
registers-visits-received = received
registers-visit-refused = REFUSED: { $reason }
registers-visit-struck = STRUCK: { $reason }
registers-column-asked = Lawyer

## What the law objects, on the extract

registers-notice = { $family }: { $said } { $action }
registers-notice-of = { $family }: { $said } { $action } (papers: { $papers })
registers-no-court = Court not stated
registers-list-missing-scans = Papers without a scan in the dossier
registers-column-reference = Reference
registers-list-cells = Occupancy of the cells
registers-list-cell-people = List by cell
registers-column-block = Block
registers-column-cell-kind = Kind
registers-column-occupants = Occupants
registers-column-children = Children
registers-column-official = Official places
registers-column-working = Working places
registers-column-most = Most
registers-column-surface = Floor m²
registers-column-square = m² each
registers-column-mattresses = Mattresses
registers-column-since = Since
registers-list-outside = People outside
registers-list-movements = Movements
registers-list-roll-call = Roll-call sheet
registers-column-number = Number
registers-column-men = Men
registers-column-women = Women
registers-column-boys = Boys
registers-column-girls = Girls
registers-column-sex-unknown = Sex not told
registers-column-outside = Outside
registers-column-session = Roll call
registers-column-expected = Expected
registers-column-counted = Counted
registers-column-explanation = Explanation
registers-column-movement = Movement
registers-column-order = Place and order
registers-column-escort = Escort
registers-column-return = Return
registers-column-late = Late
registers-column-gap = Gap
registers-filter-movement = Movement: { $value }
registers-filter-session = Roll call: { $value }
