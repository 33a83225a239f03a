# Infants with their mothers, pregnancy, nursing.
infants-title = Mothers and infants
infants-intro = Infants live here with their mothers: they are counted apart and never as detainees. The law does not fix the age at which they leave; the rule followed is { $months } months, announced { $days } days before.
infants-counts =
    { $count ->
        [one] { $shown } infant (girls: { $girls }, boys: { $boys })
       *[other] { $shown } infants (girls: { $girls }, boys: { $boys })
    }
infants-women = Women pregnant: { $pregnant } · nursing: { $nursing }
infants-here = Infants inside
infants-left = Infants gone
infants-states = Pregnant or nursing women
infants-none = No infant.
infants-states-none = No pregnant or nursing woman recorded.
infants-unnamed = not named
infants-name = Name of the infant
infants-name-hint = Empty while none is given
infants-sex = Sex
infants-sex-F = girl
infants-sex-M = boy
infants-birth = Birth
infants-born-inside = Born while the mother was held
infants-entered = Entered on
infants-entered-hint = Day of entry with the mother, or of birth here
infants-paper = Birth certificate, or who told
infants-guardian = Father or guardian outside
infants-note = Remark
infants-reason = Reason for the correction
infants-add = Add an infant
infants-change = Correct an infant
infants-saved = Infant recorded
infants-mother = Mother
infants-months = Age (months)
infants-age =
    { $count ->
        [one] { $shown } month
       *[other] { $shown } months
    }
infants-limit = Must leave before
infants-state = State
infants-limit-unknown = birth unknown: to be established
infants-leave = Infant leaves
infants-leave-title = { $name } leaves
infants-leave-help = To whom the infant is handed, and what allows it: statement of the mother or decision of the judge, with the social service.
infants-leave-on = Left on
infants-leave-to = Handed to (name, identity paper)
infants-leave-decision = Statement or decision
infants-leave-done = Leaving of the infant recorded
infants-gone = left on { $on }, handed to { $to } ({ $decision })
infants-gone-with-mother = left with the mother
infants-section = Infants and maternity
infants-person-none = No infant, pregnancy or nursing recorded.
infants-state-add = Note a pregnancy or nursing
infants-state-change = Correct
infants-kind = Kind
infants-kind-pregnancy = pregnancy
infants-kind-nursing = nursing
infants-since = Since
infants-since-hint = Day estimated by the health worker, else day on which she said it
infants-until = Until
infants-expected = Birth expected on
infants-child-born = Child born on
infants-source = Source (certificate, health worker, own words)
infants-source-takeover = register taken over
infants-state-saved = Recorded; the dates that the law draws from it are worked out again
infants-law = Pregnancy, and nursing a child under three, exclude the contrainte judiciaire (CPP 1258).
infants-home = Infants with their mothers
infants-figure =
    { $count ->
        [one] + { $shown } infant
       *[other] + { $shown } infants
    }
infants-home-all = See the { $shown } infants
infants-print = Print

## Refusals

failure-not-a-woman = { $name } is recorded as a man. Nothing was recorded; first correct the identity if it is wrong.
failure-date-unreadable = This date cannot be read. Correct it.
failure-infant-before-mother = This day is before the committal of the mother. Check the date.
failure-infant-mother-gone = On that day the mother was not in the establishment. Check the date and the person; nothing was recorded.
failure-infant-born-after-entry = The birth is after the entry of the infant. Check both dates.
failure-infant-not-inside = This infant has already left. Nothing changed.

## Journal

audit-kind-infants-save = Infant recorded
audit-kind-infants-leave = Infant gone
audit-kind-infants-strike = Infant struck
audit-kind-maternity-save = Pregnancy or nursing recorded
audit-kind-maternity-strike = Pregnancy or nursing struck
help-infants = Those who must leave come first. Enter opens the family and defence tab of the mother, where leaving is noted. F9 prints the list.
