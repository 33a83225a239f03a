# Terms, and why they are what they are.
deadlines-title = Deadlines
deadlines-print = State of overruns
deadlines-groups = Groups of deadlines
deadlines-group-all = All
deadlines-group-overrun = Overrun
deadlines-group-day = Today
deadlines-group-eight_days = Within 8 days
deadlines-group-fifteen_days = Within 15 days
deadlines-group-later = Later
deadlines-group-cannot_tell = To check
deadlines-none = No deadline in this group.
deadlines-column-severity = Deadline
deadlines-column-ecrou = Number
deadlines-column-name = Name
deadlines-column-motive = What
deadlines-column-title = Title
deadlines-column-authority = Authority
deadlines-column-article = Article
deadlines-column-due = Date
deadlines-kind-title_end = End of the title
deadlines-kind-duty = Step to take
deadlines-kind-release = Release due
deadlines-kind-control = Control under way
deadlines-kind-appeal = Time to appeal
deadlines-kind-without_title = Held without title
deadlines-kind-cannot_tell = No date can be said
deadlines-why = Why this date?
deadlines-why-short = Why?
deadlines-no-date = no date
deadlines-no-steps = No step of calculation.
deadlines-overrun = Overrun
deadlines-overrun-days =
    { $count ->
        [one] { $days } day held beyond the term
       *[other] { $days } days held beyond the term
    }
deadlines-overrun-hours =
    { $count ->
        [0] less than an hour held beyond the term
        [one] { $hours } hour held beyond the term
       *[other] { $hours } hours held beyond the term
    }
deadlines-rule = Rule
deadlines-todo = To do
deadlines-enter-act = Enter the act received
deadlines-open = Open the dossier
deadlines-signed = Reading confirmed by { $by }.
deadlines-unsigned = Reading of the text not yet confirmed by the administration: to be checked before any decision.
deadlines-pack = Rules { $pack }
deadlines-act = { $type } of { $on }
deadlines-some-act = an act of the dossier
deadlines-depends = This date depends on the reading retained on these points:
deadlines-reading-from-mandat = Counted from the mandat
deadlines-reading-from-order = Counted from the last order
deadlines-reading-ceiling-from-new-mandat = Ceiling counted from the new mandat
deadlines-reading-escape-suspends = If the escape stopped the clock
law-refusal-age-implausible = The age is implausible: no date is given.
law-refusal-age-implausible-action = Check the birth on the papers and correct it in the file.
law-refusal-release-granted-without-order = A decision grants release and the release order is not entered: the dates shown no longer hold.
law-refusal-release-granted-without-order-action = Ask the magistrate for the order and enter it as soon as it comes; the person is then to be released.
