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
audit-kind-confirmations-propose = Date proposed for signature
audit-kind-confirmations-check = Date checked by a second reader
audit-kind-confirmations-withdraw = Signature of a date withdrawn
audit-kind-confirmations-take-note = End of a signature noted
audit-kind-confirmations-recompute = Computation of every file begun
audit-kind-confirmations-recompute-part = Signatures withdrawn by the computation
audit-kind-confirmations-recompute-end = Computation of every file ended
audit-kind-prints-calculation = Calculation sheet printed
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
