# Why a person is proposed: one sentence for each word typed, or for each clue.
# $typed: the word typed; $found: the person's word.

names-why-exact = “{ $typed }”: same spelling
names-why-variant = “{ $typed }”: known spelling of “{ $found }”
names-why-sound = “{ $typed }”: sounds nearly like “{ $found }”
names-why-typo = “{ $typed }”: a letter away from “{ $found }”
names-why-prefix = “{ $typed }…”: beginning of “{ $found }”
names-why-number = “{ $typed }”: committal number
names-why-alias-exact = “{ $typed }”: alias
names-why-alias-variant = “{ $typed }”: known spelling of the alias “{ $found }”
names-why-alias-sound = “{ $typed }”: sounds nearly like the alias “{ $found }”
names-why-alias-typo = “{ $typed }”: a letter away from the alias “{ $found }”
names-why-alias-prefix = “{ $typed }…”: beginning of the alias “{ $found }”

# What brings two persons together or tells them apart.

names-why-names-agree = same family name, same given names
names-why-names-alike = near names
names-why-same-birth-day = same date of birth
names-why-birth-agrees = births can agree
names-why-birth-differs = births far apart
names-why-father-agrees = father’s given name agrees
names-why-father-differs = father’s given name differs
names-why-mother-agrees = mother’s given name agrees
names-why-mother-differs = mother’s given name differs
