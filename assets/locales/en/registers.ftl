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
registers-column-signature = Signature
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

# The calculation sheet.
registers-calculation-copy-file = copy of the file
registers-calculation-copy-prisoner = copy of the person held
registers-calculation-label = { $what }: { $act }
registers-calculation-unsigned = Date not confirmed
registers-calculation-proposed = Calculation presented by { $by } on { $at }
registers-calculation-checked = Checked by { $by } on { $at }
registers-calculation-reading = { $question } { $answer } ({ $article })
registers-calculation-other = { $reading }: { $day }
registers-calculation-ceiling = If every renewal were given in time: { $day } at the latest
registers-calculation-any-act = Any decision received after this sheet: it must be entered and the date computed again
registers-calculation-done = { $name }, écrou no. { $number }. Done on { $day }
registers-calculation-pack = Rules { $pack }; fingerprint { $hash }
registers-calculation-author = The author of the calculation
registers-calculation-reader = The second reader
registers-plain-opening = This sheet says until when you may be kept here, and how that date was found.
registers-plain-title = This paper holds you until { $day }.
registers-plain-release = You must be released on { $day }.
registers-plain-conditional = You may ask for conditional release from { $day }.
registers-plain-none = The date cannot be told today.
registers-plain-typed = This date was not computed: two agents set it from the papers.
registers-plain-checked = Two agents have checked this date.
registers-plain-unchecked = This date has not yet been checked by two agents.
registers-plain-change = The date may change if a judge takes a new decision. You will then be given a new sheet.
registers-plain-free = On that day, if no other paper holds you, you must go out.
registers-plain-wrong = If you think that the date is wrong, ask to see the greffier. You may also write to the procureur de la République, to the judge of your case or to your lawyer.
registers-plain-person = The person held (signature or thumbprint)

registers-list-differences = Dates moved by the computation
registers-column-cause = Cause
registers-column-effect = Effect
registers-column-before = Before
registers-column-after = After
registers-column-shift = Days moved
registers-column-date = Date
registers-column-withdrew = Signature withdrawn
registers-filter-effect = Effect: { $value }
registers-filter-cause = Cause: { $value }
