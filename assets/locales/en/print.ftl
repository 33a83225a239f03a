# Printed papers. Every sentence is printed as it stands.

## Head and foot
print-head-number = No. { $number }
print-foot-page = Page
print-foot-origin = Extract of the computerised register
print-foot-printed = printed on { $day } at { $hour } by { $agent }
print-foot-journal = Journal, entry { $entry }: { $code }
print-foot-initials = Signature and initials of the president of the court
print-mark-duplicate = DUPLICATE No. { $rank }
print-mark-original = ORIGINAL
print-mark-training = TRAINING

## Periods
print-period-day = As of { $day }
print-period-between = From { $from } to { $to }
print-period-since = Since { $from }
print-period-until = Until { $to }
print-period-whole = All entries

## Tables
print-row-continued = (continued)
print-list-count =
    { $kind ->
        [none] No row.
        [one] One row.
       *[many] { $count } rows.
    }

## Registre d’écrou
print-register-title = REGISTRE D’ÉCROU
print-register-count =
    { $kind ->
        [none] No entry
        [one] One entry
       *[many] { $count } entries
    }
print-register-numbers = from No. { $first } to No. { $last }
print-register-empty = No entry during the period.
print-register-closed =
    { $kind ->
        [none] Closed without an entry.
        [one] Closed at one entry.
       *[many] Closed at { $count } entries.
    }
print-register-initials-title = Numbering and initials
print-register-initials = This register of { $pages } pages, this one included, was numbered, signed and initialled on every page by us, president of the court of { $court }, under { $article }.
print-register-initials-done = At ……………………………, on ……………………………   Signature and seal:
print-register-journal-title = Head of the journal
print-register-journal-entry = Entry No. { $entry }
print-register-journal-meaning = This code depends on every entry made up to this one. If the program does not give it back, an earlier entry was changed or removed.
print-register-column-number = Écrou No.
print-register-column-entered = Day and hour of entry
print-register-column-name = Name, given names, nickname
print-register-column-parents = Parents
print-register-column-birth = Birth
print-register-column-description = Nationality, profession, home, description
print-register-column-title = Title: kind, date, authority, reference
print-register-column-offence = Offence, provision cited
print-register-column-brought = Handed over by
print-register-column-notice = Avis d’écrou
print-register-column-judgement = Judgement: court, date, sentence
print-register-column-sentence = Sentence
print-register-column-changes = Extensions, transfers, appeals
print-register-column-exit = Exit: date, reason, decision or provision
print-register-column-discharge = Signatures, discharge
print-register-column-remarks = Remarks
print-register-label-alias = alias
print-register-label-father = Father:
print-register-label-mother = Mother:
print-register-label-of = of
print-register-label-start = Start:
print-register-label-end = End:
print-register-label-annulled = ANNULLED:

## Index of the register
print-index-title = ALPHABETICAL INDEX
print-index-name = Name and given names
print-index-number = Écrou No.
print-index-page = Page

## Statement of detentions beyond their term
print-overruns-title = STATEMENT OF DETENTIONS BEYOND THEIR TERM
print-overruns-column-number = Écrou No.
print-overruns-column-name = Name and given names
print-overruns-column-category = Category
print-overruns-column-title = Title
print-overruns-column-rule = Rule and article
print-overruns-column-expired = Ended on
print-overruns-column-days = Days beyond
print-overruns-column-authority = Authority
print-overruns-column-remark = Remark
print-overruns-total = Total: detentions, days

## Nominal statement
print-nominal-title = NOMINAL STATEMENT BY CATEGORY
print-nominal-column-rank = Rank
print-nominal-column-number = Écrou No.
print-nominal-column-name = Name and given names
print-nominal-column-sex = Sex
print-nominal-column-birth = Birth
print-nominal-column-offence = Offence
print-nominal-column-court = Court, reference
print-nominal-column-entered = Entered on
print-nominal-column-expires = Ends on
print-nominal-column-place = Place
print-nominal-column-category = Category
print-nominal-column-count = Number
print-nominal-subtotal = Number: { $count }, { $category }
print-nominal-summary = Summary
print-nominal-total = Total

## Letter
print-letter-subject = Subject: { $subject }
print-letter-enclosures = Enclosures

## Extract of one person
print-sheet-title = EXTRACT OF THE REGISTRE D’ÉCROU
print-sheet-number = Écrou No. { $number }
print-sheet-photo-unreadable = Photograph unreadable
print-sheet-none = None.
print-sheet-titles = Titles of detention
print-sheet-dates = Dates and how they are reckoned
print-sheet-date = { $label }: { $result }
print-sheet-acts = Acts of procedure
print-sheet-movements = Movements
print-sheet-column-title = Title
print-sheet-column-date = Date
print-sheet-column-authority = Authority
print-sheet-column-reference = Reference
print-sheet-column-offence = Offence
print-sheet-column-state = State
print-sheet-column-act = Act
print-sheet-column-effect = Effect
print-sheet-column-moment = Day and hour
print-sheet-column-movement = Movement
print-sheet-column-from = From
print-sheet-column-to = To
print-sheet-column-reason = Reason, reference

## Untried, by court
print-untried-title = UNTRIED PEOPLE, BY COURT
print-untried-column-number = Écrou no.
print-untried-column-name = Name
print-untried-column-category = Situation
print-untried-column-offence = Offences
print-untried-column-title = Title
print-untried-column-since = Title of
print-untried-column-age = Age, days
print-untried-column-expires = End
print-untried-column-overrun = Days over
print-untried-subtotal = { $court }: { $count }
print-calculation-title = CALCULATION SHEET
print-calculation-papers = Papers on which the dates rest
print-calculation-rules = Rules applied
print-calculation-readings = Readings of the law chosen:
print-calculation-changes = What would change this date:
