# The forms of acts; the words of the law itself are in law.ftl.
acts-new = Add an act
acts-correct = Correct an act
acts-type = Kind of act
acts-type-hint = Type a few letters, or F4 for the list.
acts-record = Record the act
acts-recorded = Act recorded: { $act }
acts-hour = Time
acts-not-said = Not stated
acts-authority-outside = Court not on the list: kept as written.
acts-authority-free = court not on the list
acts-authority-hint = As on the paper; the list helps.
acts-proc-hint = RP or RI number, as on the paper.
acts-received-hint = If it is not the day of the act.
acts-facts-hint = The age at the time of the facts depends on it.
acts-none-fitting = No act of this dossier fits yet.
acts-effect = Effect on the dates
acts-effect-none = Choose the kind of act.
acts-effect-waiting = The effect is shown as soon as the act can be read.
acts-effect-nothing = No date changes.
acts-effect-category = Situation: { $from } → { $to }
acts-timeline-today = today
acts-timeline-period = from { $from } to { $to }
acts-maximum-months = max. { $months } months
acts-months-maximum = months at most
acts-years =
    { $count ->
        [one] that is { $shown } year
       *[other] that is { $shown } years
    }
acts-unit-years = Years
acts-unit-months = Months
acts-unit-days = Days
acts-sentence-kind = Penalty
acts-sentence-term = Term
acts-sentence-suspended = Suspended
acts-suspended-part = In part
acts-suspended-all = Wholly
acts-suspended-months = Months suspended
acts-suspended-days = Days suspended

# Groups of acts.
acts-group-arrest = Arrest and short titles
acts-group-provisional = Provisional detention
acts-group-movements = Movements
acts-group-movement = Movements
acts-group-judgment = Judgment
acts-group-remedies = Remedies
acts-group-remedy = Remedies
acts-group-execution = Execution of the sentence
acts-group-contrainte = Contrainte judiciaire
acts-group-extradition = Extradition
acts-group-minors = Minors
acts-group-control = Control of detention
acts-group-release = Release
acts-group-other = Others

# Fields.
acts-field-date = Date of the act
acts-field-at = Day of the act
acts-field-proc = Procedure
acts-field-authority = Authority
acts-field-reference = Reference of the paper
acts-field-received_on = Received by the registry on
acts-field-brought_by = Brought by
acts-field-note = Remark
acts-field-procedure = Procedure followed
acts-field-facts_on = Date of the facts
acts-field-months = Length, in months
