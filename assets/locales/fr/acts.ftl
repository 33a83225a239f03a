# The forms of acts; the words of the law itself are in law.ftl.
acts-new = Ajouter un acte
acts-correct = Rectifier un acte
acts-type = Nature de l’acte
acts-type-hint = Tapez quelques lettres, ou F4 pour la liste.
acts-record = Enregistrer l’acte
acts-recorded = Acte enregistré : { $act }
acts-hour = Heure
acts-not-said = Non précisé
acts-authority-outside = Juridiction hors liste : gardée telle qu’écrite.
acts-authority-free = juridiction hors liste
acts-authority-hint = Comme sur la pièce ; la liste aide.
acts-proc-hint = N° RP ou RI, comme sur la pièce.
acts-received-hint = Si ce n’est pas le jour de l’acte.
acts-facts-hint = L’âge au moment des faits en dépend.
acts-none-fitting = Aucun acte de ce dossier ne convient encore.
acts-effect = Effet sur les dates
acts-effect-none = Choisissez la nature de l’acte.
acts-effect-waiting = L’effet s’affiche dès que l’acte est lisible.
acts-effect-nothing = Aucune date ne change.
acts-effect-category = Situation : { $from } → { $to }
acts-timeline-today = aujourd’hui
acts-timeline-period = du { $from } au { $to }
acts-maximum-months = max. { $months } mois
acts-months-maximum = mois au plus
acts-years =
    { $count ->
        [one] soit { $shown } an
       *[other] soit { $shown } ans
    }
acts-unit-years = Années
acts-unit-months = Mois
acts-unit-days = Jours
acts-sentence-kind = Peine
acts-sentence-term = Durée
acts-sentence-suspended = Sursis
acts-suspended-part = Une partie
acts-suspended-all = Le tout
acts-suspended-months = Mois avec sursis
acts-suspended-days = Jours avec sursis

# Groups of acts.
acts-group-arrest = Arrestation et titres courts
acts-group-provisional = Détention provisoire
acts-group-movements = Mouvements
acts-group-movement = Mouvements
acts-group-judgment = Jugement
acts-group-remedies = Recours
acts-group-remedy = Recours
acts-group-execution = Exécution de la peine
acts-group-contrainte = Contrainte judiciaire
acts-group-extradition = Extradition
acts-group-minors = Mineurs
acts-group-control = Contrôle de la détention
acts-group-release = Libération
acts-group-other = Autres

# Fields.
acts-field-date = Date de l’acte
acts-field-at = Jour de l’acte
acts-field-proc = Procédure
acts-field-authority = Autorité
acts-field-reference = Référence de la pièce
acts-field-received_on = Reçu au greffe le
acts-field-brought_by = Apporté par
acts-field-note = Observation
acts-field-procedure = Voie suivie
acts-field-facts_on = Date des faits
acts-field-months = Durée, en mois
