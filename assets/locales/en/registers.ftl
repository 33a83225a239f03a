# Papers of the registry: what the prints say, besides their layout (print.ftl).

registers-state = Republic of Mali – One People – One Goal – One Faith
registers-clerk = The registry clerk
registers-director = The director
registers-done = Done on { $day }
registers-sex-M = Male
registers-sex-F = Female
registers-sex-unknown = Sex not given
registers-born-about = born about { $year }
registers-provisional = Provisional number: none in the original register
registers-without-title = Received without a title: { $reason }
registers-release-due = Release due, no title in force any more
registers-struck = Struck: { $reason }
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
registers-list-held = Waiting rows
registers-column-entry = No.
registers-column-at = Date and hour
registers-column-act = Act
registers-column-by = By
registers-column-about = About
registers-column-hash = Hash
registers-column-row = Row
registers-column-reasons = Reasons
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
registers-column-out = Out of use
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
registers-column-state = State
registers-column-explanation = Explanation
registers-column-movement = Movement
registers-column-order = Place and order
registers-column-escort = Escort
registers-column-return = Return
registers-column-late = Late
registers-column-gap = Gap
registers-filter-movement = Movement: { $value }
registers-filter-session = Roll call: { $value }
