# Help of the screens, and the keyboard.
help-title = Manual and keys
help-safe = Nothing is lost
help-safe-text = What you type is kept as a draft two seconds after the last key. After a power cut the home page gives it back. A draft is not a record: a committal has its number only once it is recorded.
help-dates = Typing a date
help-dates-text = 7/3/26, 07032026, 7 March 2026, yesterday, -7 and +30 will do. For a birth: 1990, March 1990, about 1990, 25 years or unknown. The date understood is written in words under the field.
help-keys = Keys
help-home = The figures open the list of names. In the list to deal with, Enter opens the dossier and Space explains the date. Interrupted entries are further down.
help-committals = The register shows every committal. F3 goes to the filter: a name in any spelling, or a number. Export writes the list with its filters.
help-committals-new = Copy the title in the order of the paper. Enter goes to the next field. People who look alike are shown at the right: say whether it is the same person. Ctrl+Enter checks, then records.
help-committals-id = The band says who, where and for how long. The Situation tab shows the line of time, the deadlines and the reckoning of each date. Ctrl+N adds an act received.
help-committals-id-acts-new = Choose the kind of act, copy its date and authority. At the right, its effect on the dates is shown before it is recorded.
help-committals-id-acts-act = A correction keeps the old act readable. The reason is required.
help-deadlines = Overruns come first. “To check”: something is missing, no date is guessed. Space on a line explains the date.
help-takeover = Taking over a register kept in a spreadsheet: each row is taken over, or waits for a person. None is lost.
help-takeover-new = Nothing is written to the register before the last step.
help-takeover-held = Each row waits for a person to complete it from the paper, or to set it aside with a reason.
help-cells = Each card is a cell: occupants over working places, floor for each, rules not kept. “Without a cell” lists those to place. Ctrl+N draws a cell.
help-cells-id = Today’s occupants and what is not kept between them, then who slept there. “Change cell” first shows the cells that nothing stands against.
help-movements = People outside, the latest first. Ctrl+N records a movement; escape, recapture, transfer, release and death also enter the act in the dossier.
help-rollcall = Type the number of each cell, then Enter. A gap is settled by recording the movement that was forgotten, or explained in words. The roll call is not closed with a gap unexplained.
help-day = The count of a day and how it was made. The arrows change the day; past days are worked out again from the same entries. F9 prints.
help-journal = Every entry and every consultation is there. “Verify” reckons the whole chain again.
help-key-ctrl-k = Ctrl+K
help-key-f8 = F8
help-key-f3 = F3
help-key-f4 = F4
help-key-enter = Enter
help-key-shift-enter = Shift+Enter
help-key-space = Space
help-key-ctrl-enter = Ctrl+Enter
help-key-ctrl-s = Ctrl+S
help-key-ctrl-n = Ctrl+N
help-key-f2 = F2
help-key-f9 = F9 or Ctrl+P
help-key-f5 = F5
help-key-f6 = F6
help-key-escape = Esc
help-key-alt-left = Alt+← and Alt+→
help-key-ctrl-1 = Ctrl+1 to 9
help-key-ctrl-g = Ctrl+G, then a letter
help-key-ctrl-l = Ctrl+L
help-key-altgr = AltGr + E G N M
help-key-f1 = F1 or ?
help-does-search = find a person, a screen, an action
help-does-enter = new committal
help-does-filter = filter the list
help-does-list = open the list or the calendar of the field
help-does-next = next field; open the line of a list
help-does-back = field before
help-does-peek = explain the date without leaving the list
help-does-save = check, then record
help-does-keep = keep the draft now
help-does-new = new, according to the screen
help-does-change = correct
help-does-print = preview before printing
help-does-refresh = read the data again
help-does-pane = next part of the screen
help-does-close = close, go back
help-does-history = screen before, after
help-does-menu = lines of the menu
help-does-goto = any line of the menu, by the letter that it shows
help-does-lock = lock
help-does-letters = ɛ ɔ ɲ ŋ in a name
help-does-help = this help
help-key-ctrl-down = Ctrl+↓ and Ctrl+↑
help-does-section = next, previous part of the entry
help-papers = The papers made, the last first. Those still to be sent are one choice of the list. A paper printed again is marked DUPLICATA.
help-papers-models = The texts of the papers. Words between braces are filled from the dossier. Each change is a new edition.
help-key-i = I
help-does-paper = in a list of deadlines, print the paper due
help-papers-missing = Each act awaits the scan of its paper. Enter opens the dossier, at its papers, to add it.
help-hearings = Hearings fixed by an adjournment await their outcome. Tick people or look for them, choose the act: its effect on each dossier is shown before it is recorded. A dossier that cannot take it is named, the others are recorded.
help-books = Choose the list, then its filters. F4 chooses the columns and their order; a heading sorts. What the screen shows is what F9 prints and Export writes. Views keeps your choices under a name.

## The manual: one page a screen

help-manual-page = page of the manual
help-manual-pages = Pages of the manual
help-manual = Manual
help-print-page = Print this page
help-print-all = Print the whole manual
help-steps = Step by step
help-when = What to do when…
help-see = See also
help-go = Open this screen
help-open = Open the manual
help-page = { $title } (manual)
help-home-title = Home
help-home-steps =
    Read the overruns and what is due today first.
    On a line, Space explains the date, I prints the paper due, Enter opens the dossier.
    Finish the interrupted entries, below.
help-home-when =
    A figure surprises: open it, the list of names is behind.
    The clock is reported: set the date of the PC before you write.
help-committals-title = Register of committals
help-committals-steps =
    F3 goes to the filter: a name or a number, in any spelling.
    Narrow by category, sex, presence or period.
    Enter opens the dossier; F8 records a new committal.
help-committals-when =
    The person is not found: search the father’s name or the alias with Ctrl+K.
    Two records look alike: see the duplicate records.
help-committals-new-title = New committal
help-committals-new-steps =
    Copy the identity; answer for the people who look alike.
    Copy the title: nature, date, authority, reference.
    Read the term computed at the right, then Ctrl+Enter.
    The number is given when it is recorded.
help-committals-new-when =
    No title comes with the person: declare the entry without a title, with its reason; it stays reported.
    The power fails: the draft waits on the home page.
    The birth is uncertain: write “about 1990” or “25 years”.
help-committals-id-title = Dossier of a person
help-committals-id-steps =
    The banner says who, where and until when.
    Ctrl+N adds an act; the tabs give situation, acts, papers, cell, family, visits.
    F9 prints the sheet or the calculation of the dates.
help-committals-id-when =
    A date is lacking: the Situation tab says what to add.
    A mistake of entry: correct it; the former entry stays readable.
help-committals-id-identity-title = Correct the identity
help-committals-id-identity = Correct the identity from a paper. The former entry stays readable in the history.
help-committals-id-identity-steps =
    Change only the fields at fault.
    Write the reason and the paper seen.
    Ctrl+Enter records; age and terms are computed again.
help-committals-id-identity-when =
    Somebody else changed the record: open it again and compare.
help-committals-id-entry-title = Correct the entry
help-committals-id-entry = Correct the day, the hour or the circumstances of the entry.
help-committals-id-entry-steps =
    Correct from the paper.
    Write the reason, then Ctrl+Enter.
help-committals-id-entry-when =
    The entry would be after the exit: check the act of exit first.
help-committals-id-exit-title = Prepare an exit
help-committals-id-exit = Check that no other title holds the person, then have the exit signed by a second account.
help-committals-id-exit-steps =
    Read the check list and the effect on the dossier.
    Choose the reason, copy the order and its authority.
    The second officer reads and signs with a pass phrase.
help-committals-id-exit-when =
    An order brought by hand: call the authority back and write who answered.
    No second officer: the person leaves on one signature, and the exit stays to be validated.
help-committals-id-acts-new-title = Add an act
help-committals-id-acts-new-steps =
    Type a few letters of the nature of the act.
    Copy date, authority, reference.
    Read the effect at the right, then Ctrl+Enter.
help-committals-id-acts-new-when =
    The effect surprises: check date and procedure before recording.
    The same act for several people: use the hearings.
help-committals-id-acts-act-title = Correct an act
help-committals-id-acts-act-steps =
    Correct the fields from the paper.
    Write the reason; read the effect; Ctrl+Enter.
help-committals-id-acts-act-when =
    The act should never have been recorded: strike it from the Acts tab.
help-duplicates-title = Duplicate records
help-duplicates-steps =
    Enter compares a pair.
    Say that they are two persons, or join the records.
help-duplicates-when =
    You doubt: leave the pair, it stays waiting.
help-duplicates-left-right-title = Compare two records
help-duplicates-left-right-steps =
    Choose the record kept.
    Line by line, keep what is true.
    Write the reason, then Ctrl+Enter.
help-duplicates-left-right-when =
    A mistake: the joining is undone, without loss.
    Both are inside: close or correct one of the stays first.
help-counsel-title = Without counsel
help-counsel-steps =
    Enter opens the Family and defence tab.
    Record the lawyer or the help, with the day of first contact.
help-counsel-when =
    The first contact has not taken place: leave its date empty, the line will say so.
help-infants-title = Infants with their mothers
help-infants-steps =
    Infants near the age limit come first.
    Enter opens the dossier of the mother: record there the leaving, to whom and on what decision.
help-infants-when =
    The infant is past thirty-six months: it stays counted and reported until it leaves.
help-visits-title = Visits
help-visits-steps =
    Find the detainee, then name the visitor and the paper shown.
    Read the warnings: permit, ban, presence.
    Record the arrival; note the leaving on the line.
help-visits-when =
    Nothing allows the visit: record the refusal, or write why it is received.
help-deadlines-title = Deadlines
help-deadlines-steps =
    Deal with the overruns, then with what comes within eight and fifteen days.
    I prints the paper due; Space explains; Enter opens the dossier.
help-deadlines-when =
    “To check”: complete what is named, no date is guessed.
help-hearings-title = Hearings and common outcomes
help-hearings-steps =
    Tick the people of the hearing, or find them.
    Choose the act and its date.
    Read the effect on each dossier, then record.
help-hearings-when =
    A dossier cannot take the act: it is named; record it apart.
help-papers-title = Papers made
help-papers-steps =
    Choose the papers still to be sent.
    Note the day and the addressee.
    Print again when needed: it bears DUPLICATE.
help-papers-when =
    The paper was wrong: make a new one, the former keeps its number.
help-papers-missing-title = Missing papers
help-papers-missing-steps =
    Enter opens the dossier at its papers.
    Add the copy: PDF, JPEG or PNG, 20 MB at most.
help-papers-missing-when =
    The paper never came: the act stays on the list, rightly.
help-papers-models-title = Models of papers
help-papers-models-steps =
    Open a model, change its sentences, try it.
    Record with a reason: it is a new edition.
help-papers-models-when =
    A word in braces is unknown: choose it in the list.
help-cells-title = Cells
help-cells-steps =
    Place those who have no cell first.
    Read on each card places, floor for each person, rules not kept.
    Ctrl+N makes a cell; the table shows the same figures.
help-cells-when =
    A rule forbids the cell: choose another; in an emergency the régisseur sets it aside for a limited time.
help-cells-id-title = A cell
help-cells-id-steps =
    Read the occupants and what is not kept between them.
    Move somebody from the line.
    Take the cell out of use when it is empty.
help-cells-id-when =
    A move is wrong: strike it from the Cell tab of the dossier.
help-movements-title = Movements
help-movements-steps =
    Ctrl+N records a leaving: nature, hour, place, order, escort, return expected.
    At the return, open the line and record it.
help-movements-when =
    The return is late: the line goes to the head.
    An escape: record it at once, then who was told; the recapture opens the stay again.
    The person leaves from outside without coming back: write how.
help-exits-title = Exits to follow
help-exits = Exits prepared, those on one signature, and releases by error.
help-exits-steps =
    Choose the list above.
    Enter opens the dossier; sign, validate or withdraw.
help-exits-when =
    A release by error: report it, name who is told, close it when it is settled.
help-rollcall-title = Roll call
help-rollcall-steps =
    Choose morning or evening.
    Type the number of each cell, then Enter.
    Explain each gap, then close the roll call.
help-rollcall-when =
    You are interrupted: Ctrl+S keeps what is counted; after a cut, take up the draft offered at the top.
    A number does not fit: count again, then look for the forgotten movement.
    The roll call of a day to come is refused: wait for its hour.
help-day-title = Situation of the day
help-day-steps =
    The arrows change the day.
    Read: the day before, plus came, less left, equals present.
    F9 prints the sheet of the day.
help-day-when =
    The total surprises: open the movements of the day, the sum is there.
help-deadlines-signatures-title = Dates to sign
help-deadlines-signatures = Dates proposed by one officer that a second one must check.
help-deadlines-signatures-steps =
    Open the dossier and compare with the paper.
    Sign or refuse with a word.
help-deadlines-signatures-when =
    A date has fallen: its papers changed, propose it again.
help-deadlines-clocks-title = Held with nothing to hold them
help-deadlines-clocks = People to be released and still inside, and for how long.
help-deadlines-clocks-steps =
    Choose the period.
    Open each dossier and do what the line asks.
help-deadlines-clocks-when =
    The cause is corrected: the length stays in the count of the year.
help-deadlines-recompute-title = Compute all again
help-deadlines-recompute = Compute all terms again and compare with those kept.
help-deadlines-recompute-steps =
    Start the computation; it changes no act.
    Read the differences, their cause and effect.
help-deadlines-recompute-when =
    A date has come nearer: deal with it the same day.
help-takeover-title = Taking over a register
help-takeover-steps =
    Choose “Take over a register”.
    Read the take-overs made and the lines waiting.
help-takeover-when =
    A take-over is wrong: the lines stay counted; ask before you start again.
help-takeover-new-title = Take a file over
help-takeover-new-steps =
    Choose the .xlsx or .csv file.
    Say what each column means.
    Read the counts, then confirm.
help-takeover-new-when =
    The file is not read: open it in the spreadsheet program and save it as .xlsx.
help-takeover-batches-batch-title = Report of a take-over
help-takeover-batches-batch = What a file gave: lines taken, corrected, waiting.
help-takeover-batches-batch-steps =
    Compare the totals with the paper register.
    Export the list of remarks.
help-takeover-batches-batch-when =
    A line lacks: it is waiting; none is lost.
help-takeover-held-title = Lines waiting
help-takeover-held-steps =
    Enter opens a line.
    Complete it from the paper, or set it aside with a reason.
help-takeover-held-when =
    The paper is not found: leave the line waiting.
help-takeover-held-row-title = Complete a line
help-takeover-held-row = The original line beside the form of a committal.
help-takeover-held-row-steps =
    Compare with the paper.
    Complete what lacks, then Ctrl+Enter.
help-takeover-held-row-when =
    The line is a duplicate: set it aside and say of which committal.
help-books-title = Books and lists
help-books-steps =
    Choose the list and its filters.
    F4 chooses the columns and their order; a column’s title sorts.
    Views keeps these choices under a name; the view chosen last comes back by itself.
help-books-when =
    The sheet is too narrow: take columns off, the print follows the screen.
help-prints-title = Prints
help-prints = The statements and registers to print.
help-prints-steps =
    Choose the statement, its period, then F9.
    Check the preview before you print.
help-prints-when =
    The printer does not answer: save the PDF and print it later.
help-file-title = File and backups
help-file = The health of the file and its copies.
help-file-steps =
    Plug the stick in and make the evening copy.
    Check the file every week.
help-file-when =
    The check reports a fault: write no more, call the technician.
help-exercises-title = Exercises
help-exercises = Ten exercises on invented people; each says itself whether it is done.
help-exercises-steps =
    Read the task, do the work in the real screens.
    Come back: the tick says whether it is right.
help-exercises-when =
    All is mixed up: “Begin the training again” makes the training establishment new.
help-users-title = Accounts
help-users = Who may use the register, and with which rights.
help-users-steps =
    Ctrl+N opens an account; choose the office.
    Close the account of who leaves: nothing is erased.
help-users-when =
    A forgotten phrase: give a new one, with a reason.
help-journal-title = Journal
help-journal-steps =
    Filter by person, day, kind or words.
    Enter shows the entry, before and after.
help-journal-when =
    The check names an entry: leave it, tell the technician.
help-stations-title = Other desks
help-stations = The other computers of the greffe that write in the same register.
help-stations-steps =
    Open this PC to the network of the house.
    Ask for a code and type it on the other PC.
    Compare the four words on both screens.
help-stations-when =
    A PC is lost: withdraw it, it opens nothing more.
    The main PC is off: nothing is written elsewhere; start it again.
help-settings-title = Settings
help-settings = The choices of the house, each with the decision it rests on.
help-settings-steps =
    Open a setting, read its effect, write the decision.
    Some need two accounts.
help-settings-when =
    You hesitate: leave the value, the question stays open on the list.
help-lists-title = Lists of reference
help-lists = Offences, courts, rules and thresholds, dated.
help-lists-steps =
    Choose the list, filter, Enter opens a line.
    Each change has a day of effect and a reason.
help-lists-when =
    A line is out of date: give it a last day, do not change it.
