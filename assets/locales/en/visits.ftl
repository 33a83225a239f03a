# Visits and permits.
visits-title = Visits
visits-of-day = Visits of { $day }
visits-period = From { $from } to { $to }
visits-from = From
visits-to = To
visits-today = Today
visits-print = Register of visits
visits-new = New visit
visits-new-help = Enter goes to the next field; Ctrl+Enter records.
visits-detainee = Detainee visited, by number or name
failure-visits-detainee-missing = Choose the detainee from the list.
visits-detainee-missing = Choose the detainee from the list.
visits-kind = Kind
visits-kind-all = All kinds
visits-visitor = Visitor
visits-relation = Relation
visits-paper = Identity paper
visits-day = Day
visits-entered = In at
visits-left = Out at
visits-refuse = Visit refused
visits-refused-why = Reason for the refusal
visits-despite = Received in spite of the warning, because
visits-note = Remark
visits-save = Record
visits-saved = Visit recorded: { $visitor }
visits-saved-refused = Refusal recorded: { $visitor }
visits-leave = Out
visits-leave-done = Out noted at { $hour }
visits-inside = inside
visits-struck-mark = struck
visits-refused-mark = refused
visits-none = No visit.
visits-filter-all = All
visits-filter-received = Received
visits-filter-refused = Refused
visits-filter = Filter by name, number or paper
visits-column-hours = Hours
visits-column-detainee = Detainee
visits-column-state = State
visits-column-remark = Remarks
visits-permit-shown = permit { $reference }

## Warnings

visits-warning-no-permit = { $visitor } has no visiting permit for this person.
visits-warning-permit-expired = The permit of { $visitor } expired on { $on }.
visits-warning-permit-not-yet = The permit of { $visitor } is valid only from { $on }.
visits-warning-permit-refused = The permit of { $visitor } was refused on { $on } ({ $authority }).
visits-warning-permit-withdrawn = The permit of { $visitor } was withdrawn on { $on }.
visits-warning-ban = Ban on communication for { $name } until { $on } (CPP 251). It never holds against counsel.
visits-warning-no-identity = No identity paper noted for { $visitor }.
visits-warning-left = { $name } left the prison on { $on }.
visits-warned-no-permit = no permit
visits-warned-permit-expired = permit expired
visits-warned-permit-not-yet = permit not yet valid
visits-warned-permit-refused = permit refused
visits-warned-permit-withdrawn = permit withdrawn
visits-warned-ban = ban on communication
visits-warned-no-identity = no identity paper
visits-warned-left = detainee gone
visits-clear = Nothing stands against this visit.
visits-ban-banner = Ban on communication until { $on } (CPP 251), except with counsel.

## Permits

visits-permits = Visiting permits
visits-permits-none = No permit recorded.
visits-permit-add = New permit
visits-permit-authority = Authority
visits-permit-authority-hint = Magistrate in charge for the untried; head of the prison for the convicted.
visits-permit-reference = Number
visits-permit-decided = Decided on
visits-permit-from = Valid from
visits-permit-from-hint = Empty: the day of the decision
visits-permit-to = Valid until
visits-permit-to-hint = Empty: until withdrawn
visits-permit-decision = Decision
visits-permit-granted = Granted
visits-permit-refused = Refused
visits-permit-reason = Condition, or reason for the refusal
visits-permit-saved = Permit recorded
visits-permit-withdraw = Withdraw
visits-permit-withdraw-title = Withdraw the permit of { $visitor }
visits-permit-withdraw-on = Withdrawn on
visits-permit-withdraw-by = By which authority
visits-permit-withdraw-reason = Reason
visits-permit-withdrawn = Permit withdrawn
visits-permit-state-valid = valid
visits-permit-state-not_yet = not yet valid
visits-permit-state-expired = expired
visits-permit-state-refused = refused
visits-permit-state-withdrawn = withdrawn
visits-permit-state-struck = struck, entered by mistake
visits-permit-strike = Strike
visits-permit-by = by { $authority } on { $on }
visits-permit-until = until { $on }
visits-permit-open = no end date
visits-stay = Visits of this écrou

## Refusals

failure-visit-despite = { $visitor } cannot see { $name } without a written reason: say why the visit is received, or record a refusal. Nothing was recorded.
failure-visit-before-committal = This hour is before the committal. Check the date.
failure-visit-over = This visit is over, refused or struck. Nothing changed.
failure-permit-not-in-force = This permit is already refused or withdrawn. Nothing changed.

## Journal

audit-kind-visits-enter = Visit recorded
audit-kind-visits-leave = Visitor out
audit-kind-visits-strike = Visit struck
audit-kind-permits-enter = Visiting permit recorded
audit-kind-permits-withdraw = Visiting permit withdrawn
help-visits = At the top, the visit that arrives: number or name of the detainee, kind, visitor, paper. A missing or expired permit or a ban shows at once. Below, the register of the day or period; F9 prints it.
