# Papiers du greffe : ce que disent les imprimés, en plus de leur mise en page (print.ftl).

registers-state = République du Mali – Un Peuple – Un But – Une Foi
registers-clerk = Le greffier
registers-director = Le régisseur
registers-done = Fait le { $day }
registers-sex-M = Masculin
registers-sex-F = Féminin
registers-sex-unknown = Sexe non indiqué
registers-born-about = vers { $year }
registers-provisional = Numéro provisoire : aucun numéro au registre d’origine
registers-without-title = Reçu sans titre : { $reason }
registers-release-due = Libération due, plus aucun titre en cours
registers-struck = Rayé : { $reason }
registers-entry-word = Entrée
registers-exit-word = Sortie
registers-due-unknown = à vérifier
registers-register-article = article 1215 du Code de procédure pénale
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
registers-date-conditional-release = Libération conditionnelle : admissible à partir du
registers-date-none = Aucune date ne peut être dite

registers-field-alias = Surnom
registers-field-sex = Sexe
registers-field-birth = Naissance
registers-field-birth-place = Lieu de naissance
registers-field-father = Père
registers-field-mother = Mère
registers-field-nationality = Nationalité
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
registers-column-exit = Sortie
registers-column-cell = Cellule
registers-column-what = Objet
registers-column-article = Article
registers-column-days = Jours
registers-column-overrun = Jours dépassés
registers-filter-text = Recherche : { $value }
registers-filter-category = Catégorie : { $value }
registers-filter-sex = Sexe : { $value }
registers-filter-from = Entrés à partir du { $value }
registers-filter-to = Entrés jusqu’au { $value }
registers-filter-presence = Seulement : { $value }
registers-filter-within = Dans les { $value } jours
registers-line-title-end = Fin du titre
registers-line-duty = Obligation du régisseur
registers-line-release = Libération due
registers-line-control = Délai de contrôle
registers-line-appeal = Délai de recours
registers-line-without-title = Détention sans titre
registers-line-cannot-tell = À vérifier
registers-list-journal = Journal
registers-list-roster = Personnes présentes
registers-list-users = Comptes
registers-list-takeover = Compte rendu de reprise
registers-takeover-made = Registre repris le { $at }, empreinte du fichier { $print }
registers-column-person = Nom
registers-column-login = Identifiant
registers-column-role = Fonction
registers-column-last-sign-in = Dernière ouverture
registers-column-state = État
registers-column-code = Code
registers-column-label = Libellé
registers-column-valid-from = Depuis le
registers-column-valid-to = Jusqu’au
registers-column-source = Origine
registers-column-class = Suite donnée
registers-list-held = Lignes en attente
registers-column-entry = N°
registers-column-at = Date et heure
registers-column-act = Acte
registers-column-by = Par
registers-column-about = Objet
registers-column-hash = Empreinte
registers-column-row = Ligne
registers-column-reasons = Motifs
registers-list-visits = Registre des visites
registers-list-lacking = Personnes sans avocat, matière criminelle et mineurs
registers-list-infants = Enfants avec leur mère
registers-column-out = Sortie
registers-column-out-of-use = Hors service
registers-column-visitor = Visiteur
registers-column-visit-kind = Nature
registers-column-relation = Lien
registers-column-identity-paper = Pièce d’identité
registers-column-permit = Permis
registers-column-remarks = Observations
registers-column-held-days = Jours depuis l’écrou
registers-column-grounds = Pourquoi
registers-column-help = Aide existante
registers-column-infant = Enfant
registers-column-months = Mois
registers-column-mother = Mère
registers-column-limit = Doit sortir avant le
registers-column-guardian = Père ou tuteur
registers-column-first-record = Première fiche
registers-column-second-record = Autre fiche
registers-column-why = Rapprochement
registers-column-answer = Réponse
registers-filter-visits-from = Du { $value }
registers-filter-visits-to = Au { $value }
registers-filter-visit-kind = Nature : { $value }
registers-filter-visit-refused = Seulement : { $value }
registers-visits-refused = refusées
registers-visits-received = reçues
registers-visit-refused = REFUSÉE : { $reason }
registers-visit-struck = RAYÉE : { $reason }
registers-column-asked = Avocat

## Ce que la loi objecte, à l’extrait

registers-notice = { $family } : { $said } { $action }
registers-notice-of = { $family } : { $said } { $action } (pièces : { $papers })
registers-no-court = Juridiction non indiquée
registers-list-missing-scans = Pièces sans copie au dossier
registers-column-reference = Référence
registers-list-cells = Plan d’occupation des cellules
registers-list-cell-people = Liste par cellule
registers-column-block = Quartier
registers-column-cell-kind = Type
registers-column-occupants = Occupants
registers-column-children = Enfants
registers-column-official = Places officielles
registers-column-working = Places en service
registers-column-most = Maximum
registers-column-surface = Surface m²
registers-column-square = m² par personne
registers-column-mattresses = Matelas
registers-column-since = Depuis
registers-list-outside = Personnes dehors
registers-list-movements = Mouvements
registers-list-roll-call = Feuille d’appel
registers-column-number = Nombre
registers-column-men = Hommes
registers-column-women = Femmes
registers-column-boys = Garçons
registers-column-girls = Filles
registers-column-sex-unknown = Sexe non dit
registers-column-outside = Dehors
registers-column-session = Appel
registers-column-expected = Attendus
registers-column-counted = Comptés
registers-column-explanation = Explication
registers-column-movement = Mouvement
registers-column-order = Lieu et ordre
registers-column-escort = Escorte
registers-column-return = Retour
registers-column-late = Retard
registers-column-gap = Écart
registers-filter-movement = Mouvement : { $value }
registers-filter-session = Appel : { $value }
