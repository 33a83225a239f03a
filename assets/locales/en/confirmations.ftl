# Dates under two signatures, and the clocks of people held with nothing to hold them.
confirmations-title = Signatures of dates
confirmations-help = A date is confirmed by one account and checked by another with its own pass phrase. It is withdrawn as soon as the papers, the rules or a reading of the law no longer give it.
confirmations-none = No signature is waiting.
confirmations-basis-computed = Computed date
confirmations-basis-override = Replaced date
confirmations-basis-manual = Date entered by hand
confirmations-state-proposed = waits for the second reader
confirmations-state-expired = proposal out of time, to be made again
confirmations-state-deferred = validated later, single agent
confirmations-state-confirmed = confirmed
confirmations-state-refused = refused by the second reader
confirmations-state-withdrawn = withdrawn
confirmations-state-replaced = replaced
confirmations-cause-act = a paper or the identity changed
confirmations-cause-switch = a reading of the law or a public holiday changed
confirmations-cause-pack = the rules changed
confirmations-cause-day = the day changed
confirmations-cause-hand = withdrawn by an agent
confirmations-cause-reader = refused by the second reader
confirmations-cause-replaced = another date took its place
confirmations-mark-short-override = replaced
confirmations-mark-short-manual = by hand
confirmations-mark-short-computed = computed
confirmations-unsigned = Date not confirmed
confirmations-computed = Computed date: { $day }
confirmations-computed-none = The program refuses to compute this date.
confirmations-by = proposed by { $by } on { $at }
confirmations-checked = checked by { $by } on { $at }
confirmations-ended = withdrawn on { $at }: { $cause }
confirmations-now = Date given now: { $day }
confirmations-now-none = No date is given any more.
confirmations-reason = Reason: { $reason }
confirmations-digest = Fingerprint { $digest }
confirmations-alone = One account alone may sign here: the date carries “validated later” until a second agent checks it.
confirmations-confirm = Confirm this date
confirmations-override = Put another date over it
confirmations-manual = Enter a date by hand
confirmations-check = Second reader
confirmations-withdraw = Withdraw the signature
confirmations-paper-file = Calculation sheet
confirmations-paper-prisoner = Sheet for the prisoner
confirmations-history = Past signatures ({ $count })
confirmations-propose-help-computed = You sign that this date is that of the papers of the file. Another agent must check it.
confirmations-propose-help-override = The computed date stays beside it. Until a second agent has signed, the earlier of the two governs.
confirmations-propose-help-manual = The program refused to compute. The date will say everywhere that it was entered by hand.
confirmations-field-day = Date
confirmations-field-day-hint = dd/mm/yyyy
confirmations-field-reason-code = Reason
confirmations-field-reason = Details and reference of the paper
confirmations-field-reader = Second reader
confirmations-field-reader-hint = Another agent than the author, who types his own pass phrase.
confirmations-field-agrees = Result of the check
confirmations-agrees-yes = Same date: I sign
confirmations-agrees-no = I do not agree
confirmations-field-note = Remark
confirmations-field-passphrase = Pass phrase of the second reader
confirmations-no-reader = No other agent may sign here.
confirmations-sign = Sign
confirmations-propose = Propose for signature
confirmations-proposed = Date proposed; it waits for the second reader
confirmations-deferred = Date recorded, validated later
confirmations-confirmed = Date confirmed
confirmations-refused = Disagreement recorded
confirmations-withdrawn = Signature withdrawn
confirmations-noted = Noted
confirmations-take-note = Noted
confirmations-withdraw-title = Withdraw the signature
confirmations-withdraw-help = The date stays what the law gives; it is no longer confirmed.
confirmations-filter-all = All
confirmations-filter-withdrawn = Withdrawn
confirmations-filter-proposed = To check
confirmations-filter-expired = To propose again
confirmations-filter-deferred = Deferred
confirmations-filter-refused = In disagreement
confirmations-column-state = State
confirmations-column-ecrou = Écrou no.
confirmations-column-name = Name
confirmations-column-what = Date
confirmations-column-signed = Signed date
confirmations-column-now = Date now
confirmations-column-cause = Cause
confirmations-column-by = Signed by
confirmations-column-since = Since
confirmations-what = { $what }, { $act }
confirmations-other-rules =
    { $count ->
        [one] One confirmed date rests on other rules than those in force.
       *[other] { $count } confirmed dates rest on other rules than those in force.
    }
confirmations-recompute = Compute every file again
confirmations-home =
    { $count ->
        [one] One signature of a date needs attention
       *[other] { $count } signatures of dates need attention
    }
confirmations-home-withdrawn =
    { $count ->
        [one] one of them a confirmed date withdrawn
       *[other] { $count } of them confirmed dates withdrawn
    }
confirmations-home-open = Open

# The mark on papers.
confirmations-paper-mark = { $basis }, { $state }
confirmations-paper-computed = computed date: { $day }
confirmations-paper-refused = the program refuses to compute

# The clocks.
confirmations-clocks = Detentions without title
confirmations-clocks-help = People present whom no title holds any more, and what became of overruns.
confirmations-clocks-held = Held without title
confirmations-clocks-days = Days without title
confirmations-clocks-damages = Damages of at least
confirmations-clocks-corrected = Overruns corrected
confirmations-clocks-corrected-detail = from { $from } to { $to }
confirmations-figure-corrected = corrected: { $share }
confirmations-clocks-none = Nobody is held without title.
confirmations-clocks-no-correction = No overrun ended in this period.
confirmations-clocks-corrections = Overruns that ended
confirmations-clocks-article = least amount a day and person, { $article }
confirmations-clocks-share = { $share } of the overruns of the period
confirmations-column-motive = Reason
confirmations-column-days = Days
confirmations-column-decision = Decision to release
confirmations-column-hours = Hours since arrival
confirmations-column-damages = Floor (F CFA)
confirmations-column-title = Title run out
confirmations-column-expired = End of title
confirmations-column-ended = End of overrun
confirmations-column-ended-by = Act
confirmations-column-recorded = Recorded by
confirmations-hours = { $hours } h
confirmations-hours-from-day = { $hours } h at most
confirmations-francs = { $amount } F CFA
confirmations-unknown-act = no act of that day
confirmations-remark-hours = Release decided, received { $hours } h ago
confirmations-remark-damages = at least { $amount } F CFA ({ $article })

failure-signature-wrong = This is not the pass phrase of the chosen account. Nothing was signed; the try is counted.
failure-confirmation-day = Give a date, for example 30/06/2027.
failure-confirmation-same-day = This is the computed date itself. Confirm it, or give another date.
failure-confirmation-reason = Choose a reason of the list.
failure-confirmation-moved = The date of the file is no longer the one you had on screen. Nothing was signed; read the file again.
failure-confirmation-over = This title has ended or was replaced. Its date is not signed any more.
failure-confirmation-left = The person has left. These dates are not signed any more.
failure-confirmation-date-given = The program gives a date: it is confirmed or replaced, not entered by hand.
failure-confirmation-no-refusal = The law sets no date here. A date is entered by hand only where the program refuses to compute.
failure-confirmation-no-date = No date is given: there is nothing to confirm.
failure-confirmation-answered = This signature was already answered or no longer waits. Open the file again.
failure-confirmation-expired = This proposal waited too long. Nothing was signed; propose the date again.
failure-signature-own-work = Nobody checks his own work. Nothing was signed; another agent must do it.
failure-signature-right = This account may not sign here. Nothing was signed.

# Computing everyone again, and trying a reading of the law.
confirmations-recompute-title = Computing every file again
confirmations-recompute-help = Every stay is computed again with the papers, rules and readings of this day, then compared with the computation before. No confirmed date is changed: one that is no longer given is withdrawn and waits among the signatures. A date with several causes is counted under each.
confirmations-recompute-run = Compute now
confirmations-recompute-running = Computing: { $done } of { $total }
confirmations-recompute-done = Computation finished
confirmations-recompute-last = Computed on { $at } by { $by }: { $stays } stays, { $moved } with a date that moved, { $withdrawn } signatures withdrawn
confirmations-recompute-interrupted = Computed on { $at } by { $by }: interrupted. The dates already computed are kept; run it again.
confirmations-recompute-none = Nothing was computed again yet.
confirmations-recompute-same = No date moved.
confirmations-recompute-rules = Rules: { $packs }; fingerprint { $hash }; program { $program }
confirmations-recompute-version = { $pack }, version { $version }
confirmations-recompute-table = Dates that moved, by cause and effect
confirmations-recompute-earlier-runs = Earlier computations
confirmations-effect-refused = now refused
confirmations-effect-earlier = earlier
confirmations-effect-later = later
confirmations-effect-given = newly given
confirmations-difference-pack = Rules
confirmations-difference-switch = Reading of the law or holiday
confirmations-difference-act = Paper or identity
confirmations-difference-day = Day
confirmations-column-difference = Cause
confirmations-column-effect = Effect
confirmations-column-before = Before
confirmations-column-after = After
confirmations-column-shift = Days moved
confirmations-column-withdrew = Signature
confirmations-withdrew = withdrawn
confirmations-shift =
    { $count ->
        [one] { $days } day
       *[other] { $days } days
    }
confirmations-impact = Show the effect on those present
confirmations-impact-title = Effect on the people present
confirmations-impact-none =
    { $count ->
        [one] No date would move, for one person present.
       *[other] No date would move, for { $people } people present.
    }
confirmations-impact-moved =
    { $count ->
        [one] A date would move for { $moved } person of { $people }. Nothing changes until you save.
       *[other] A date would move for { $moved } people of { $people }. Nothing changes until you save.
    }
confirmations-impact-effect =
    { $count ->
        [one] { $effect }: { $people } person
       *[other] { $effect }: { $people } people
    }
confirmations-impact-days =
    { $count ->
        [one] { $days } day together, { $most } at most
       *[other] { $days } days together, { $most } at most
    }
confirmations-impact-release =
    { $count ->
        [one] No title would hold one person any more today.
       *[other] No title would hold { $count } people any more today.
    }
confirmations-impact-held =
    { $count ->
        [one] One person without title today would be held again.
       *[other] { $count } people without title today would be held again.
    }
confirmations-impact-duty =
    { $count ->
        [one] For one other person the date stays, but what must be done changes (another magistrate or another day).
       *[other] For { $count } other people the date stays, but what must be done changes (another magistrate or another day).
    }
failure-recompute-running = A computation already runs. Nothing was started; wait until it ends.
