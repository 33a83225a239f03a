# Names of the lists.
reference-list-offences = Infractions
reference-list-jurisdictions = Juridictions
reference-list-establishments = Établissements pénitentiaires
reference-list-regions = Régions
reference-list-nationalities = Nationalités
reference-list-professions = Professions
reference-list-languages = Langues
reference-list-relations = Liens de parenté et autres
reference-list-visit-kinds = Sortes de visites
reference-list-visit-refusals = Refus de visite
reference-list-counsel-kinds = Avocats et aide en droit

# Columns.
reference-code = Code
reference-label-fr = Nom en français
reference-label-en = Nom en anglais
reference-valid-from = Valable depuis
reference-valid-to = Valable jusqu’au
reference-source-seed = Livré avec le programme
reference-source-house = Ajouté ici
reference-nature = Nature
reference-nature-crime = Crime
reference-nature-delit = Délit
reference-nature-contravention = Contravention
reference-nature-contrainte = Contrainte judiciaire (aucune infraction)
reference-nature-unknown = À lire sur le titre
reference-max-months = Maximum légal, en mois
reference-max-life = Réclusion à perpétuité
reference-max-death = Peine de mort
reference-assumed = Texte non lu : nature et maximum à confirmer
reference-to-confirm = À confirmer par l’administration
reference-new = Nouvel élément
reference-retire = Retirer
reference-retire-hint = L’élément reste lisible dans les anciens dossiers ; il n’est plus proposé.
reference-new-version-hint = Une date de début plus récente ouvre une nouvelle version ; l’ancienne garde ses dossiers.

# Failures.
failure-reference-holiday-day = Ce n’est pas un jour du calendrier. Rien n’a été enregistré ; écrivez le jour férié, par exemple 25/12/2026.
failure-reference-code-shape = Le code s’écrit avec des lettres sans accent, des chiffres et des tirets, 40 signes au plus.
failure-reference-code-taken = Ce code existe déjà dans la liste.
failure-reference-dates-reversed = La fin de validité précède le début.
failure-reference-before-last = La date de début doit suivre celle de la dernière version.
failure-reference-nature = La nature est crime, délit, contravention ou contrainte.
