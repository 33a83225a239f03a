# Hearings, and the outcome of one recorded on several dossiers.
hearings-draft = Hearing, { $act }: { $count ->
        [0] nobody
        [one] { $count } dossier
       *[other] { $count } dossiers
    }
hearings-title = Hearings
hearings-help = Tick the people of a hearing, say the outcome once, see its effect on each dossier, record.
hearings-waiting = Hearings to come or without outcome
hearings-none = No hearing awaits its outcome. Look for people by their name.
hearings-all = Tick the whole hearing
hearings-past = past, without outcome
hearings-add = Add a person
hearings-add-hint = Name or écrou number
hearings-chosen =
    { $count ->
        [0] Nobody is chosen
        [one] One person chosen
       *[other] { $count } people chosen
    }
hearings-outcome = Outcome
hearings-type = Kind of act
hearings-effect = Effect on each dossier
hearings-effect-waiting = Choose the people and the act: the effect is shown here.
hearings-column-person = Person
hearings-column-proc = Procedure
hearings-column-category = Situation
hearings-column-due = Deadline
hearings-column-state = Result
hearings-same = unchanged
hearings-from-to = { $from } → { $to }
hearings-ready = will be recorded
hearings-recorded = recorded
hearings-proc-of = Procedure of { $name }
hearings-proc-choose = Choose…
hearings-remove = Take { $name } off
hearings-record =
    { $count ->
        [one] Record on one dossier
       *[other] Record on { $count } dossiers
    }
hearings-done =
    { $count ->
        [one] Act recorded on one dossier.
       *[other] Act recorded on { $count } dossiers.
    }
hearings-refused =
    { $count ->
        [one] One dossier did not take the act: see its line.
       *[other] { $count } dossiers did not take the act: see their lines.
    }
hearings-again = Another hearing
