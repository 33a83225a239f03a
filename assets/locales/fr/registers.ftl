# Papiers du greffe : ce que disent les imprimés, en plus de leur mise en page (print.ftl).

registers-state = République du Mali – Un Peuple – Un But – Une Foi
registers-clerk = Le greffier
registers-director = Le régisseur
registers-done = Fait le { $day }
registers-sex-M = Masculin
registers-sex-F = Féminin
registers-sex-unknown = Sexe non indiqué
registers-born-about = né(e) vers { $year }
registers-provisional = Numéro provisoire : aucun numéro au registre d’origine
registers-without-title = Reçu sans titre : { $reason }
registers-release-due = Libération due, plus aucun titre en cours
registers-struck = Rayé : { $reason }
registers-exit-word = Sortie
registers-present = présents
registers-gone = sortis

registers-result-relaxe = relaxe
registers-result-acquittement = acquittement
registers-result-absolution = absolution
registers-result-amende = amende seule
registers-sentence-life = réclusion à perpétuité
registers-sentence-death = peine de mort
registers-sentence-term = { $months ->
    [0] { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }
   *[other] { $months } mois{ $days ->
        [0] {""}
        [one] {" "}et { $days } jour
       *[other] {" "}et { $days } jours
    }
}
registers-sentence-suspended = avec sursis
registers-sentence-suspended-part = dont { $months } mois et { $days } jours avec sursis


registers-exit-provisional-release = Liberté provisoire
registers-exit-sentence-served = Fin de peine
registers-exit-acquitted = Relaxe ou acquittement
registers-exit-transfer = Transfèrement
registers-exit-released-by-order = Mise en liberté
registers-exit-dismissed = Non-lieu
registers-exit-conditional-release = Libération conditionnelle
registers-exit-title-expired = Expiration du titre
registers-exit-pardon = Grâce
registers-exit-death = Décès
registers-exit-escape = Évasion
registers-exit-fine-paid = Amende payée
registers-exit-other = Autre motif
registers-exit-unknown = Motif non indiqué

registers-date-title-end = Fin du titre
registers-date-release = Libération
registers-date-conditional-release = Libération conditionnelle : admissible à partir du
registers-date-none = Aucune date ne peut être dite

registers-field-alias = Surnom
registers-field-sex = Sexe
registers-field-birth = Naissance
registers-field-birth-place = Lieu de naissance
registers-field-father = Père
registers-field-mother = Mère
registers-field-profession = Profession
registers-field-residence = Domicile
registers-field-marital = Situation matrimoniale
registers-field-marks = Signes particuliers
registers-field-entered = Entrée
registers-field-brought-by = Remis par
registers-field-cell = Cellule

registers-list-register = Registre d’écrou, liste
registers-list-deadlines = Échéances
registers-column-ecrou = N° d’écrou
registers-column-name = Nom et prénoms
registers-column-sex = Sexe
registers-column-birth = Naissance
registers-column-entered = Entrée
registers-column-title = Titre
registers-column-authority = Autorité
registers-column-offences = Infractions
registers-column-category = Catégorie
registers-column-due = Échéance
registers-column-signature = Signature
registers-column-exit = Sortie
registers-column-cell = Cellule
registers-column-what = Objet
registers-column-article = Article
registers-column-days = Jours
registers-column-overrun = Jours dépassés
registers-filter-text = Recherche : { $value }
registers-filter-category = Catégorie : { $value }
registers-filter-sex = Sexe : { $value }
registers-filter-from = Entrés à partir du { $value }
registers-filter-to = Entrés jusqu’au { $value }
registers-filter-presence = Seulement : { $value }
registers-filter-within = Dans les { $value } jours
registers-line-title-end = Fin du titre
registers-line-duty = Obligation du régisseur
registers-line-release = Libération due
registers-line-control = Délai de contrôle
registers-line-appeal = Délai de recours
registers-line-without-title = Détention sans titre
registers-line-cannot-tell = À vérifier
registers-list-journal = Journal
registers-list-held = Lignes en attente
registers-column-entry = N°
registers-column-at = Date et heure
registers-column-act = Acte
registers-column-by = Par
registers-column-about = Objet
registers-column-hash = Empreinte
registers-column-row = Ligne
registers-column-reasons = Motifs

# La fiche de calcul.
registers-calculation-copy-file = exemplaire du dossier
registers-calculation-copy-prisoner = exemplaire de la personne détenue
registers-calculation-label = { $what } : { $act }
registers-calculation-unsigned = Date non confirmée
registers-calculation-proposed = Calcul présenté par { $by } le { $at }
registers-calculation-checked = Contrôlé par { $by } le { $at }
registers-calculation-reading = { $question } { $answer } ({ $article })
registers-calculation-other = { $reading } : { $day }
registers-calculation-ceiling = Si toutes les prolongations étaient rendues à temps : { $day } au plus tard
registers-calculation-any-act = Toute décision reçue après cette fiche : elle doit être enregistrée et la date recalculée
registers-calculation-done = { $name }, écrou n° { $number }. Fait le { $day }
registers-calculation-pack = Règles { $pack } ; empreinte { $hash }
registers-calculation-author = L’auteur du calcul
registers-calculation-reader = Le second lecteur
registers-plain-opening = Cette feuille dit jusqu’à quand vous pouvez être gardé ici, et comment cette date a été trouvée.
registers-plain-title = Ce papier vous retient jusqu’au { $day }.
registers-plain-release = Vous devez être libéré le { $day }.
registers-plain-conditional = Vous pouvez demander la libération conditionnelle à partir du { $day }.
registers-plain-none = La date ne peut pas être dite aujourd’hui.
registers-plain-typed = Cette date n’a pas été calculée : deux agents l’ont fixée d’après les pièces.
registers-plain-checked = Deux agents ont vérifié cette date.
registers-plain-unchecked = Cette date n’a pas encore été vérifiée par deux agents.
registers-plain-change = La date peut changer si un juge prend une nouvelle décision. On vous donnera alors une nouvelle feuille.
registers-plain-free = Ce jour-là, si aucun autre papier ne vous retient, vous devez sortir.
registers-plain-wrong = Si vous pensez que la date est fausse, demandez à voir le greffier. Vous pouvez aussi écrire au procureur de la République, au juge qui suit votre affaire ou à votre avocat.
registers-plain-person = La personne détenue (signature ou empreinte)

registers-list-differences = Dates changées au recalcul
registers-column-cause = Cause
registers-column-effect = Effet
registers-column-before = Avant
registers-column-after = Après
registers-column-shift = Écart (jours)
registers-column-date = Date
registers-column-withdrew = Signature retirée
registers-filter-effect = Effet : { $value }
registers-filter-cause = Cause : { $value }
