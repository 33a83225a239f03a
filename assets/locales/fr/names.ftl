# Pourquoi une personne est proposée : une phrase par mot tapé, ou par indice.
# $typed : le mot tapé ; $found : le mot de la personne.

names-why-exact = « { $typed } » : même écriture
names-why-variant = « { $typed } » : autre écriture connue de « { $found } »
names-why-sound = « { $typed } » : se prononce presque comme « { $found } »
names-why-typo = « { $typed } » : à une lettre près, « { $found } »
names-why-prefix = « { $typed }… » : début de « { $found } »
names-why-number = « { $typed } » : numéro d’écrou
names-why-alias-exact = « { $typed } » : surnom
names-why-alias-variant = « { $typed } » : autre écriture du surnom « { $found } »
names-why-alias-sound = « { $typed } » : se prononce presque comme le surnom « { $found } »
names-why-alias-typo = « { $typed } » : à une lettre près, le surnom « { $found } »
names-why-alias-prefix = « { $typed }… » : début du surnom « { $found } »

# Ce qui rapproche ou distingue deux personnes.

names-why-names-agree = même nom, mêmes prénoms
names-why-names-alike = noms proches
names-why-same-birth-day = même date de naissance
names-why-birth-agrees = naissances compatibles
names-why-birth-differs = naissances éloignées
names-why-father-agrees = même prénom du père
names-why-father-differs = prénom du père différent
names-why-mother-agrees = même prénom de la mère
names-why-mother-differs = prénom de la mère différent
