# The first page of the day.
home-title = Situation on { $date }
home-enter = New committal
home-print = Daily state
home-no-roster = Your office does not open the dossiers of the registry. The menu shows what is open to you.
home-failures =
    { $count ->
        [one] One attempt to open your account has failed since { $at }. If it was not you, tell the director.
       *[other] { $count } attempts to open your account have failed since { $at }. If it was not you, tell the director.
    }
home-figure-present = Present
home-figure-untried = Untried
home-figure-convicted = Convicted
home-figure-moves = In and out
home-figure-overruns = Overruns
home-figure-due = Within 8 days
home-figure-check = To check
home-present-detail = { $women } W · { $minors } minors · { $foreigners } foreigners
home-convicted-detail = { $share } · other { $other }
home-moves-detail = today
home-overruns-detail =
    { $count ->
        [one] { $days } day in all
       *[other] { $days } days in all
    }
home-due-detail = and { $fifteen } within 15 days
home-check-detail = { $cannot } without date · { $without } without title
home-due = To deal with now
home-due-all = All
home-due-overrun = Overrun
home-due-week = Within 8 days
home-due-more = { $shown } of { $count }, see all
home-due-none = Nothing to deal with. No deadline near, no overrun.
home-finish = To finish
home-finish-none = No interrupted entry.
home-draft = draft
home-draft-committals = draft of a dossier
home-draft-takeover = draft of a row taken over
home-drafts-others =
    { $count ->
        [one] One draft of another person
       *[other] { $count } drafts of other people
    }
home-discard = Throw away the draft { $title }
home-draft-gone = Draft thrown away
home-held =
    { $count ->
        [one] { $shown } row of the old register is waiting
       *[other] { $shown } rows of the old register are waiting
    }
home-held-open = Complete
home-provisional =
    { $count ->
        [one] { $shown } dossier has a provisional number
       *[other] { $shown } dossiers have a provisional number
    }
home-recent = Last committals
home-recent-none = No committal. Enter the first with F8.
home-figure-outside = Outside
home-outside-detail = { $late } late
home-figure-cells = Cells and roll call
home-cells-detail = without a cell
home-roll-due-morning = morning roll call to do
home-roll-due-evening = evening roll call to do
home-roll-done = roll call done
