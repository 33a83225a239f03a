# Exits under two signatures, and releases by error.
exits-title = Exits to sign and to validate
exits-help = An exit is prepared by one account and signed by another. When the law or a decision commands it and nobody can sign, the person goes out: the exit stays here until it is validated.
exits-none = No exit is waiting.
exits-filter-all = All
exits-filter-errors = By error
exits-filter-open = To validate
exits-filter-prepared = To sign
exits-column-state = State
exits-column-ecrou = Number
exits-column-name = Name
exits-column-reason = Reason
exits-column-prepared = Prepared by
exits-column-left = Left on
exits-column-why = Why one signature only
exits-column-do = Act
exits-state-prepared = To sign
exits-state-expired = To prepare again
exits-state-signed = Signed by two accounts
exits-state-deferred = Validation deferred, one agent
exits-state-exception = Left without second signature
exits-state-unsigned = Entered without being prepared
exits-state-validated = Validated afterwards
exits-state-withdrawn = Taken back
exits-state-struck = Act struck
exits-prepare = Prepare the exit
exits-prepare-again = Prepare again
exits-of = Exits of this stay
exits-page-title = Exit
exits-waiting = The exit is prepared. The door stays shut until the second signature.
exits-left = The person has left.
exits-field-reason = Reason of the exit
exits-field-order-ref = Decision, or article of law
exits-field-ordered-by = Who decided
exits-field-called-back = Call back to the registry of the court
exits-field-called-back-hint = The decision was brought by { $by }: who confirmed it, at which number, at what hour.
exits-field-identity = Identity checked
exits-identity-photo = by the photograph of the dossier
exits-identity-paper = by an identity paper
exits-identity-agents = by two agents who know the person
exits-field-other-cause = Why the person leaves in spite of another title
exits-field-other-cause-hint = Another title still holds. Without a written reason, the exit is refused.
exits-field-note = Remark
exits-prepared = { $name }: exit prepared, to be signed by another account
exits-by = Prepared by { $by }, on { $at }
exits-signed-by = Signed by { $by }, on { $at }
exits-validated-by = Validated by { $by }, on { $at }
exits-one-signature = One signature only: { $reason }
exits-shown = What was shown
exits-called = Call back: { $text }
exits-despite = In spite of another title: { $text }
exits-left-at = Left on { $at }
exits-digest = Fingerprint signed: { $digest }
exits-sign = Sign and open the door
exits-sign-title = Second signature
exits-sign-short = Sign
exits-signed = { $name }: exit signed by two accounts, levée d’écrou entered
exits-field-signer = Who signs
exits-field-signer-hint = Never the account that prepared.
exits-field-passphrase = Its pass phrase
exits-no-signer = No other account can sign here: let the person leave on one signature, the exit will be validated later.
exits-leave = Let leave on one signature
exits-leave-title = Exit on one signature
exits-leave-help = The law does not wait for a signature. The exit will be marked, written in the journal and listed for the director until it is validated.
exits-leave-reason = Why nobody can sign
exits-leave-done = { $name }: exit entered on one signature, to be validated
exits-validate = Validate
exits-validate-title = Validate an exit made on one signature
exits-validate-note = What was checked
exits-validated = { $name }: exit validated
exits-withdraw = Take back
exits-withdraw-title = Take back the prepared exit
exits-withdraw-help = The person stays; what was prepared stays readable.
exits-withdrawn = Exit taken back: the person stays
exits-error = Released by error
exits-error-report = Report a release by error
exits-error-help = The person did leave: nothing is struck. The error is written beside the exit and stays listed. Whoever is retaken is received again under the same title.
exits-error-on = Found on
exits-error-reason = What was wrong
exits-error-told = Who was told
exits-error-told-hint = Prosecutor, court, police or gendarmerie, with the hour.
exits-error-done = Release by error entered
exits-error-line = Found on { $on } by { $by }: { $reason }. Told: { $told }.
exits-error-back = Received again under number { $ecrou }.
exits-error-close = Close
exits-error-close-title = Close the release by error
exits-error-outcome = What became of it
exits-error-closed = Closed: { $outcome } ({ $by })
exits-error-close-done = Release by error closed
exits-home-open =
    { $count ->
        [one] One exit on one signature waits to be validated
       *[other] { $count } exits on one signature wait to be validated
    }
exits-home-errors =
    { $count ->
        [one] One person released by error
       *[other] { $count } people released by error
    }
exits-home-prepared =
    { $count ->
        [one] One prepared exit waits for its second signature
       *[other] { $count } prepared exits wait for their second signature
    }
exits-home-show = Show
exits-movement-note = A release is prepared and signed by two.
exits-act-note = An act of exit entered here bears one signature: it will be listed until it is validated.
exits-print-signed = Exit prepared by { $prepared } and signed by { $signed } on { $at }.
exits-print-validated = Exit entered by { $prepared } on one signature, validated by { $signed } on { $at }.
exits-print-deferred = Exit entered by { $prepared }, validation deferred (one agent): { $reason }.
exits-print-exception = Exit entered by { $prepared } on one signature, to be validated: { $reason }.
exits-print-unsigned = Exit entered by { $prepared } on one signature, to be validated.
exits-print-error = Release by error found on { $on }: { $reason }.

failure-exit-other-cause = Held for another cause, or title not ended: { $acts }. The exit is not recorded; write why the person leaves in spite of this title, or enter first the act that ends it.
failure-exit-call-back = The decision was brought by { $by }: write who, at the court, confirmed it.
failure-exit-not-present = This person has already left. Nothing was prepared.
failure-exit-answered = This exit has already had its answer. Open the dossier again.
failure-exit-expired = This exit waited too long for its signature. Nothing was recorded; prepare it again.
failure-exit-moved = The dossier changed since the exit was prepared. Nothing was signed; prepare it again.
failure-exit-needs-signature = Neither the law nor a decision commands this exit: a second signature is needed. The person stays; the prepared exit is kept.
failure-exit-error-before = The error cannot be found before the exit.
