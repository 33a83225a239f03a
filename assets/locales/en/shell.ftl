# The frame of the screens.
shell-name = AGIDERM
shell-skip = Go to the content
shell-menu = Menu
shell-search = Find a detainee, a screen, an action…
shell-lock = Lock
shell-alerts = { "overrun or due today: " }
shell-menu-home = Home
shell-menu-committals = Committal register
shell-menu-enter = New committal
shell-menu-deadlines = Deadlines
shell-menu-prints = Papers
shell-menu-file = Backup
shell-menu-cells = Cells
shell-menu-movements = Movements
shell-menu-roll = Roll call
shell-menu-day = Situation of the day
shell-menu-takeover = Register take-over
shell-menu-journal = Journal
shell-menu-exercises = Exercises
shell-menu-users = Staff and rights
shell-menu-settings = Settings and lists
shell-not-allowed = Your office does not give access to this screen.
shell-nowhere = This screen does not exist.
shell-saved = Everything is recorded
shell-typing = Being typed, not kept yet
shell-keeping = Keeping the draft…
shell-kept = Draft kept at { $hour }, not recorded yet
shell-not-kept = Draft not kept: do not close, trying again
shell-backup = Backup copy: { $at }
shell-backup-old = Backup copy to be made again: { $at }
shell-backup-none = No backup copy
shell-structure-damaged = Damaged file: nothing more is written
shell-clock-set_back = Clock set back: { $used } is used, the computer says { $system }
shell-clock-jumped = Clock jumped ahead: check { $system }
shell-clock-before_build = Clock wrong: the computer says { $system }
shell-training = TRAINING: invented people
shell-real = Real register
shell-help = Help
shell-other-language = Français
shell-notice-title = Detentions overrun
shell-notice =
    { $count ->
        [one] One person is held beyond the term. Open the deadlines.
       *[other] { $count } people are held beyond the term. Open the deadlines.
    }
shell-menu-visits = Visits
shell-menu-papers = Papers of the greffe
shell-go = Go to a line
shell-go-letter = The letter of the line
