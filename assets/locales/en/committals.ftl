# The register, the entry of an écrou, and the dossier.
committals-register = Committal register
committals-register-print = Print the register
committals-filter = Name, number, offence…
committals-none = No committal. Enter the first with F8.
committals-column-ecrou = Number
committals-column-name = Name
committals-column-birth = Birth
committals-column-entered = Entered
committals-column-title = Title
committals-column-authority = Authority
committals-column-offences = Offences
committals-column-category = Situation
committals-column-cell = Cell
committals-column-due = Due
committals-column-state = State
committals-filter-present = Presence
committals-filter-present-all = Present and gone
committals-filter-present-yes = Present
committals-filter-present-no = Gone
committals-filter-category-all = All situations
committals-category-untried = Untried
committals-category-convicted = Convicted
committals-filter-sex = Sex
committals-filter-sex-all = Men and women
committals-filter-state-all = All states
committals-filter-from = entered from
committals-filter-to = entered to
committals-filter-clear = Take the filters away
committals-sex-M = Man
committals-sex-F = Woman
committals-left = left on { $on }
committals-out = gone

# Entry.
committals-new = New committal
committals-enter-help = Enter: next field · Ctrl+↓: next part · F4: list · all that you type is kept
committals-sections = Parts of the entry
committals-section-identity = Identity
committals-section-title = Title of detention
committals-section-arrival = Arrival
committals-section-photo = Photograph
committals-state-empty = to be filled in
committals-state-begun = begun
committals-state-complete = filled in
committals-state-problem = to be corrected
committals-field-family_name = Family name
committals-field-given_names = Given names
committals-field-alias = Also known as
committals-field-sex = Sex
committals-field-birth = Birth
committals-field-birth_place = Place of birth
committals-field-father = Father
committals-field-mother = Mother
committals-field-nationalities = Nationality
committals-field-languages = Languages spoken
committals-field-profession = Occupation
committals-field-residence = Residence
committals-field-marital = Marital status
committals-field-children = Children
committals-field-education = Schooling
committals-field-identity_paper = Identity paper
committals-field-consulate = Consulate told
committals-field-contact_name = Person to tell
committals-field-contact_link = Relation
committals-field-contact_phone = Telephone
committals-field-height_cm = Height (cm)
committals-field-description = Description
committals-field-marks = Distinguishing marks
committals-field-entered_on = Day of entry
committals-field-entered_hour = Time
committals-field-brought_by = Brought by
committals-field-brought_by_service = Service or unit
committals-field-state_on_arrival = State on arrival
committals-field-effects = Effects deposited
committals-field-valuables = Money and valuables
committals-field-late_reason = Why it is entered late
committals-field-number = Number already written on paper
committals-field-cell = Cell
committals-given-hint = As on the title; ɛ ɔ ɲ ŋ will do.
committals-name-unknown = Name unknown
committals-birth-hint = 7/3/90, March 1990, about 1990, 25 years, unknown
committals-languages-hint = To inform the person in a language they understand.
committals-consulate-hint = Which consulate, and when it was told.
committals-contact = Person to tell
committals-description = Description
committals-marital-single = Single
committals-marital-married = Married
committals-marital-divorced = Divorced
committals-marital-widowed = Widowed
committals-education-none = Never at school
committals-education-quranic = Quranic school
committals-education-national_language = Literate in a national language
committals-education-primary = Primary
committals-education-secondary = Secondary
committals-education-technical = Technical or vocational
committals-education-higher = Higher
committals-title-type = Kind of title
committals-title-hint = Type a few letters, or F4 for the list.
committals-without = The person is received without a title
committals-without-hint = No paper comes with them. Use only in that case.
committals-without-warning = Nobody may be held without a title: tell the prosecutor without delay.
committals-without-reason = Why they are received
committals-without-by = On whose order
committals-appearance = First appearance before the judge
committals-appearance-hint = The term is counted from it. Often the same day as the mandat: read it on the paper.
committals-more-act = Act no. { $n }
committals-more-add = Add another act received at the same time
committals-more-remove = Remove this act
committals-entered-hint = today, yesterday, or the date
committals-late-hint = Power cut, form filled in by hand…
committals-number-hint = Only if the number is already in the book.
committals-state-hint = Wounds, illness, complaints: what is seen and what is said.
committals-valuables-hint = Each object and each sum, in figures.
committals-pin = Keep the authority and the escort for the next committal
committals-pin-hint = Useful for a list from the same court.
committals-lists = Other lists
committals-similar = People alike
committals-similar-none = Nobody alike so far.
committals-similar-count =
    { $count ->
        [one] One person looks alike. Is it the same?
       *[other] { $count } people look alike. Is it one of them?
    }
committals-similar-score = { $score } %
committals-similar-ecrou = committal { $ecrou }
committals-similar-present = present here
committals-similar-present-warning = Already present: if it is the same person, add an act to their dossier instead.
committals-similar-parents = Father { $father } · mother { $mother }
committals-similar-question = Is { $name } the same person?
committals-similar-same = Same person
committals-similar-compare = Compare
committals-similar-other = Another person
committals-similar-unknown = I do not know
committals-same-filled = Identity of { $name } taken over. Check it.
committals-preview-waiting = The dates are shown as soon as the date, the procedure and the offences can be read.
committals-preview-nothing = No date to reckon.
committals-cannot-tell = The dossier contradicts itself or something is missing: no date is guessed.
committals-keep-draft = Keep the draft
committals-check = Check
committals-checking = Checking…
committals-review-help = Read it over. Once recorded, the committal takes its number and is never erased: it is corrected.
committals-review-same = Identity already known: a new committal of the same person.
committals-review-dates = What the law makes of it
committals-review-back = Correct
committals-record = Record the committal
committals-recording = Recording…
committals-entered = Committal recorded on { $day } at { $hour }
committals-entered-paper = Write this number on the title and in the book.
committals-provisional = Provisional number: the final one will be given when the book is taken over.
committals-provisional-short = provisional number
committals-print-sheet = Print the sheet
committals-open = Open the dossier
committals-next = Next committal

# Dossier.
committals-sheet = Dossier
committals-actions = Acts
committals-act-new = Add an act
committals-correct = Correct
committals-correct-identity = Correct the identity
committals-correct-entry = Correct the arrival or the cell
committals-number = Committal no. { $ecrou }
committals-alias = known as { $alias }
committals-age = { $age } years
committals-born =
    { $sex ->
        [F] born { $birth }
       *[other] born { $birth }
    }
committals-cell = cell { $cell }
committals-entered-on = { $hour ->
    [none] entered on { $day } (hour not written)
   *[other] entered on { $day } at { $hour }
  }
committals-minor = minor
committals-left-why = left on { $on }, { $why }
committals-release-due =
    { $count ->
        [0] To be released today ({ $on }).
        [one] To be released: should have left on { $on }, { $days } day too many.
       *[other] To be released: should have left on { $on }, { $days } days too many.
    }
committals-missing = { "Missing: " }
committals-missing-title = the title of detention
committals-missing-photo = the photograph
committals-missing-nationality = the nationality
committals-missing-parentage = the name of father or mother
committals-missing-contact = the person to tell
committals-missing-state = the state on arrival
committals-missing-cell = the cell
committals-missing-number = the final number
committals-missing-identity_paper = the identity paper
committals-missing-birth = the birth
committals-missing-sex = the sex
committals-missing-offences = the offences of the title
committals-maybe-same =
    { $count ->
        [one] Another record looks like this one
       *[other] { $count } other records look like this one
    }
committals-others =
    { $count ->
        [one] Another committal of the same person
       *[other] { $count } other committals of the same person
    }
committals-tab-situation = Situation
committals-tab-acts = Acts ({ $count })
committals-tab-place = Cell and movements
committals-tab-identity = Identity and arrival
committals-tab-history = Path and journal
committals-photo-add = Add a photograph
committals-photo-change = Change the photograph
committals-photo-save = Save the photograph
committals-timeline = Line of time
committals-time-entry = committal
committals-time-exit = exit
committals-time-end = end of the title
committals-time-overrun =
    { $days ->
        [one] overrun by { $days } day
       *[other] overrun by { $days } days
    }
committals-notices = What the law objects
committals-notice-birth = Correct the birth
committals-notice-act = { $act } of { $day }
committals-notice-enter = Enter: { $act }
committals-due = Deadlines
committals-due-none = No deadline running.
committals-titles = Titles in force
committals-titles-none = No title in force.
committals-titles-past = Former titles: { $list }
committals-title-offences = Offences
committals-title-ends = End
committals-title-undisputed = Last undisputed day
committals-title-ceiling = Ceiling
committals-title-status = State
committals-release = Release expected:
committals-release-passed = Release date, now past:
committals-release-blocked = held by { $by }
committals-readings = According to the reading of the text:
committals-no-dates = No date reckoned for this dossier.
committals-acts-none = No act.
committals-act-correct = Correct
committals-act-strike = Strike out
committals-act-struck = Act struck out
committals-strike-title = Strike out: { $act } of { $on }
committals-strike-help = The act stays readable, struck through, with the reason and your name. The dates are reckoned again without it.
committals-struck = Struck out on { $at } by { $by }: { $reason }
committals-corrects = Replaces a corrected act.
committals-recorded = recorded on { $at } by { $by }
committals-reason = Reason of the correction
committals-reason-hint = It stands in the journal with the old and the new wording.
committals-save-correction = Save the correction
committals-corrected = Correction saved
committals-not-given = not given
committals-centimetres = { $count } cm
committals-answered = Answer kept
committals-other-stays = Other stays
committals-other-stays-none = No other stay known here.
committals-still-here = present
committals-old-register = Row of the old register
committals-old-register-help = As it was written before the take-over.
committals-journal = Journal of the dossier
committals-journal-none = Nothing yet.
committals-foreseen = Number foreseen: { $number }
committals-law-facts = What the terms depend on
committals-field-domiciled_in_mali = Regularly domiciled in Mali
committals-domiciled-hint = Some rules protect only those who are domiciled.
committals-convictions = Earlier convictions
committals-conviction-add = Add an earlier conviction
committals-conviction-months = Firm months
committals-conviction-final = Final on
committals-conviction-common = Common law
committals-more-remove-one = Remove
committals-born-on =
    { $sex ->
        [F] born on { $birth }
       *[other] born on { $birth }
    }
committals-beside = Beside the entry
committals-tab-family = Family and defence
committals-tab-visits = Visits
committals-tab-papers = Papers and scans
