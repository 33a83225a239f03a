# Why a person is proposed: one sentence for each word typed.
# $typed: the word typed; $found: the person's word.

names-reason-exact = “{ $typed }”: same spelling
names-reason-variant = “{ $typed }”: known spelling of “{ $found }”
names-reason-sound = “{ $typed }”: sounds like “{ $found }”
names-reason-typo = “{ $typed }”: a letter away from “{ $found }”
names-reason-prefix = “{ $typed }…”: beginning of “{ $found }”
names-reason-number = “{ $typed }”: committal number
names-reason-number-prefix = “{ $typed }…”: beginning of a committal number
names-reason-alias = “{ $typed }”: alias “{ $found }”
names-reason-order = words in another order

names-place-family = family name
names-place-given = given name
names-place-alias = alias
names-place-number = committal number

names-sure = this very name
names-possible = near name

# What brings two persons together or tells them apart.

names-clue-names-agree = same family name, same given names
names-clue-names-alike = near names
names-clue-same-birth-day = same date of birth
names-clue-birth-agrees = births can agree
names-clue-birth-differs = births far apart
names-clue-father-agrees = father’s given name agrees
names-clue-father-differs = different father
names-clue-mother-agrees = mother’s given name agrees
names-clue-mother-differs = different mother
