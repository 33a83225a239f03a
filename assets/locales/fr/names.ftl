# Pourquoi une personne est proposée : une phrase par mot tapé.
# $typed : le mot tapé ; $found : le mot de la personne.

names-reason-exact = « { $typed } » : même écriture
names-reason-variant = « { $typed } » : autre écriture connue de « { $found } »
names-reason-sound = « { $typed } » : se prononce comme « { $found } »
names-reason-typo = « { $typed } » : à une lettre près, « { $found } »
names-reason-prefix = « { $typed }… » : début de « { $found } »
names-reason-number = « { $typed } » : numéro d’écrou
names-reason-number-prefix = « { $typed }… » : début d’un numéro d’écrou
names-reason-alias = « { $typed } » : surnom « { $found } »
names-reason-order = mots dans un autre ordre

names-place-family = nom
names-place-given = prénom
names-place-alias = surnom
names-place-number = numéro d’écrou

names-sure = c’est bien ce nom
names-possible = nom proche

# Ce qui rapproche ou distingue deux personnes.

names-clue-names-agree = même nom, même prénom
names-clue-names-alike = noms proches
names-clue-same-birth-day = même date de naissance
names-clue-birth-agrees = naissances compatibles
names-clue-birth-differs = naissances éloignées
names-clue-father-agrees = même prénom du père
names-clue-father-differs = père différent
names-clue-mother-agrees = même prénom de la mère
names-clue-mother-differs = mère différente
