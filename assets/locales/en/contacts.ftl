# Family and defence.
contacts-title = Family and friends
contacts-none = No contact recorded.
contacts-add = Add a contact
contacts-change = Correct a contact
contacts-name = Name
contacts-relation = Relation to the detainee
contacts-phone = Telephone
contacts-address = Address
contacts-to-warn = To be warned (committal, illness, death)
contacts-to-warn-mark = to be warned
contacts-note = Remark
contacts-reason = Reason for the correction
contacts-saved = Contact recorded
contacts-at-entry = Told at the committal: { $who }
contacts-at-entry-take = Take as a contact
contacts-nobody-told = Nobody has been told of this committal yet.
contacts-tell = Note that they were told
contacts-tell-title = { $name } told of the committal
contacts-tell-help = Who told this person of the committal, when and how.
contacts-told-day = Day
contacts-told-hour = Hour
contacts-told-by = Told by
contacts-told-how = How
contacts-told = told on { $on } by { $by }
contacts-told-of = told of écrou { $ecrou }
contacts-told-done = Note recorded
contacts-strike = Strike
contacts-strike-title = Strike this line
contacts-strike-help = The line stays readable, with the reason; it counts no more.
contacts-struck = struck on { $on } by { $by }: { $reason }
contacts-struck-done = Line struck
contacts-correct = Correct

## Defence

contacts-counsel = Defence and legal aid
contacts-counsel-none = No lawyer recorded.
contacts-counsel-add = Add a lawyer or other help
contacts-counsel-change = Correct a lawyer or other help
contacts-counsel-kind = Capacity
contacts-counsel-name = Name
contacts-counsel-bar = Bar or body
contacts-counsel-decision = Decision (number, authority)
contacts-counsel-since = Since
contacts-counsel-first = First contact on
contacts-counsel-first-hint = Day on which the person first saw or spoke to counsel.
contacts-counsel-until = Until
contacts-counsel-saved = Defence recorded
contacts-counsel-no-contact = no contact yet
contacts-counsel-contact = first contact on { $on }
contacts-counsel-period = from { $from } to { $to }
contacts-counsel-from = since { $from }
contacts-need-required-lacking = A lawyer is compulsory ({ $ground }, { $article }): none is recorded.
contacts-need-required-met = A lawyer is compulsory ({ $ground }, { $article }): the person is assisted.
contacts-need-right-lacking = Right to counsel ({ $ground }, { $article }): none is recorded.
contacts-need-right-met = Right to counsel ({ $ground }, { $article }): the person is assisted.
contacts-ground-inquiry = crime under instruction
contacts-asked-required = compulsory
contacts-asked-right = a right
contacts-column-asked = Lawyer
contacts-ground-minor = minor
contacts-ground-crime = chambre criminelle
contacts-lacking-title = Without a lawyer: criminal matters and minors
contacts-lacking-short = Without a lawyer
contacts-lacking-intro = Persons present, minors or prosecuted for a crime, for whom no counsel is recorded. First those for whom a lawyer is compulsory, then the longest held.
contacts-lacking-none = Nobody: each case has its counsel.
contacts-column-grounds = Why
contacts-column-article = Article
contacts-column-days = Days
contacts-column-help = Help there is
contacts-print = Print

## Refusals

failure-told-before-entry = This day is before the committal. Check the date.
failure-not-of-this-person = This line and this écrou are not of the same person. Nothing was recorded; open the sheet again.
failure-line-already-struck = This line is already struck. Nothing changed.
failure-code-unknown = This code is not in the list. Choose one.
failure-dates-reversed = The end is before the beginning. Check the dates.

## Journal

audit-kind-contacts-save = Contact recorded
audit-kind-contacts-tell = Contact told of the committal
audit-kind-contacts-strike = Contact struck
audit-kind-counsel-save = Lawyer or help recorded
audit-kind-counsel-strike = Lawyer or help struck
help-counsel = Minors and persons prosecuted for a crime who have no counsel. Enter opens the family and defence tab of the dossier.
