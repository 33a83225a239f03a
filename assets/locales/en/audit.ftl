audit-title = Journal
audit-entry = Entry no. { $seq }
audit-consultations = Show consultations
audit-verify = Check the file
audit-sound = Nothing amiss: { $entries } entries checked.
audit-unsound =
    { $count ->
        [one] One fault found.
       *[other] { $count } faults found.
    }

# What an entry did: the name of its command.
audit-kind-session-sign-in = Sign-in
audit-kind-session-recover = Access by the recovery code
audit-kind-session-change-passphrase = Pass phrase changed
audit-kind-stations-open = Answering of stations changed
audit-kind-stations-paired = Station added
audit-kind-stations-revoke = Access of a station withdrawn
audit-kind-establishment-create = Establishment created
audit-kind-training-fill = Training establishment filled
audit-kind-committals-sheet = File consulted
audit-kind-committals-enter = Committal recorded
audit-kind-committals-correct = Committal corrected
audit-kind-detainees-correct = Identity corrected
audit-kind-detainees-set-photo = Photograph changed
audit-kind-detainees-photo = Photograph consulted
audit-kind-detainees-answer-similar = Answer on a likeness
audit-kind-acts-enter = Act recorded
audit-kind-acts-correct = Act corrected
audit-kind-acts-strike = Act struck
audit-kind-takeover-run = Register taken over
audit-kind-takeover-complete = Row completed
audit-kind-takeover-set-aside = Row set aside
audit-kind-reference-save = List changed
audit-kind-settings-save = Setting changed
audit-kind-users-create = Account created
audit-kind-users-change = Account changed
audit-kind-users-reset-passphrase = Pass phrase reset
audit-kind-prints-register = Register printed
audit-kind-prints-overruns = Statement of overruns printed
audit-kind-prints-nominal = Nominal roll printed
audit-kind-prints-sheet = File printed
audit-kind-prints-list = List exported
audit-kind-prints-roster = List of people present printed
audit-kind-deadlines-explain = Calculation consulted
audit-kind-backup-make = Verified backup
audit-kind-backup-restore = File restored

# What a check can find.
audit-problem-entry-missing = An entry is missing from the journal.
audit-problem-link-broken = An entry no longer follows the one before.
audit-problem-content-changed = The content of an entry was changed.
audit-problem-hash-wrong = An entry was changed.
audit-problem-change-orphan = A change belongs to no entry.
audit-problem-file-older = The file is older than what this PC has seen: entries are gone.
audit-problem-file-other = The file tells another history than the one this PC has seen.
audit-problem-row-changed = A row was changed outside the program.
audit-problem-row-missing = A recorded row is gone.
audit-problem-row-unknown = A row appeared without an entry.
audit-problem-photo-changed = A photograph was replaced outside the program.
audit-problem-photo-missing = A photograph is gone.
audit-problem-projection-differs = A stored deadline no longer follows from the acts.
audit-problem-schema-differs = A table or a guard of the file was changed.
audit-problem-page-damaged = A page of the file is damaged.
audit-problem-projection-missing = The deadlines of a committal are not stored.

# What is read or prepared, for the table of rights.
audit-query-session-state = See whether a session is open
audit-query-session-sign-out = Close one's session
audit-query-session-preferences = Read one's preferences
audit-query-session-keep-preferences = Keep one's preferences
audit-query-users-list = See the accounts
audit-query-users-matrix = See the rights
audit-query-drafts-list = See one's drafts
audit-query-drafts-open = Open a draft
audit-query-drafts-save = Keep a draft
audit-query-drafts-discard = Discard a draft
audit-query-settings-list = Read the settings
audit-query-reference-list = Read the lists
audit-query-journal-list = Read the journal
audit-query-journal-entry = Open an entry of the journal
audit-query-journal-verify = Check the journal and the file
audit-query-file-health = Read the state of the file and of its copies
audit-query-committals-list = Browse the register
audit-query-committals-preview = Compute before recording a committal
audit-query-acts-vocabulary = Read the types of acts
audit-query-acts-preview = Compute before recording an act
audit-query-home-overview = Read the situation of the day
audit-query-deadlines-list = Browse the deadlines
audit-query-search-find = Search for a person
audit-query-search-similar = Search for a same person
audit-query-roster-list = Read the list of people present
audit-query-takeover-preview = Read an old register without recording it
audit-query-takeover-progress = Follow a take-over
audit-query-takeover-batches = See the take-overs
audit-query-takeover-report = Read the report of a take-over
audit-query-takeover-held = See the rows that wait
audit-query-training-exercises = See the exercises
audit-query-training-reset = Begin the training again
