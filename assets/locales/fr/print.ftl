# Papiers imprimés. Chaque phrase est imprimée telle quelle : typographie française, espaces insécables.

## En-tête et pied de page
print-head-number = N° { $number }
print-foot-page = Page
print-foot-origin = Extrait du registre informatisé
print-foot-printed = imprimé le { $day } à { $hour } par { $agent }
print-foot-journal = Journal, écriture { $entry } : { $code }
print-foot-initials = Signature et paraphe du président du tribunal
print-mark-duplicate = DUPLICATA N° { $rank }
print-mark-original = ORIGINAL
print-mark-training = FORMATION

## Périodes
print-period-day = Situation au { $day }
print-period-between = Du { $from } au { $to }
print-period-since = Depuis le { $from }
print-period-until = Jusqu’au { $to }
print-period-whole = Toutes les inscriptions

## Tableaux
print-row-continued = (suite)
print-list-count =
    { $kind ->
        [none] Aucune ligne.
        [one] Une ligne.
       *[many] { $count } lignes.
    }

## Registre d’écrou
print-register-title = REGISTRE D’ÉCROU
print-register-count =
    { $kind ->
        [none] Aucune inscription
        [one] Une inscription
       *[many] { $count } inscriptions
    }
print-register-numbers = du n° { $first } au n° { $last }
print-register-empty = Aucune inscription pendant la période.
print-register-closed =
    { $kind ->
        [none] Clos sans inscription.
        [one] Clos et arrêté à une inscription.
       *[many] Clos et arrêté à { $count } inscriptions.
    }
print-register-initials-title = Cote et paraphe
print-register-initials = Le présent registre, de { $pages } pages, celle-ci comprise, a été coté, signé et paraphé à toutes les pages par nous, président du tribunal de { $court }, en application de l’{ $article }.
print-register-initials-done = À ……………………………, le ……………………………   Signature et sceau :
print-register-journal-title = Tête du journal
print-register-journal-entry = Écriture n° { $entry }
print-register-journal-meaning = Ce code dépend de toutes les écritures passées jusqu’à celle-ci. S’il ne se retrouve pas dans le programme, une écriture antérieure a été changée ou retirée.
print-register-column-number = N° d’écrou
print-register-column-entered = Date et heure d’entrée
print-register-column-name = Nom, prénoms, surnom
print-register-column-parents = Filiation
print-register-column-birth = Naissance
print-register-column-description = Nationalité, profession, domicile, signalement
print-register-column-title = Titre : nature, date, autorité, référence
print-register-column-offence = Infraction, texte visé
print-register-column-brought = Remis par
print-register-column-notice = Avis d’écrou
print-register-column-judgement = Jugement : juridiction, date, peine
print-register-column-sentence = Peine
print-register-column-changes = Prolongations, mutations, voies de recours
print-register-column-exit = Sortie : date, motif, décision ou texte
print-register-column-discharge = Émargements, décharge
print-register-column-remarks = Observations
print-register-label-alias = dit
print-register-label-father = Père :
print-register-label-mother = Mère :
print-register-label-of = du
print-register-label-start = Début :
print-register-label-end = Fin :
print-register-label-annulled = ANNULÉ :

## Index du registre
print-index-title = INDEX ALPHABÉTIQUE
print-index-name = Nom et prénoms
print-index-number = N° d’écrou
print-index-page = Page

## État des détentions en dépassement
print-overruns-title = ÉTAT DES DÉTENTIONS EN DÉPASSEMENT
print-overruns-column-number = N° d’écrou
print-overruns-column-name = Nom et prénoms
print-overruns-column-category = Catégorie
print-overruns-column-title = Titre
print-overruns-column-rule = Règle et article
print-overruns-column-expired = Échu le
print-overruns-column-days = Jours de dépassement
print-overruns-column-authority = Autorité
print-overruns-column-remark = Observation
print-overruns-total = Total : détentions, jours

## État nominatif
print-nominal-title = ÉTAT NOMINATIF PAR CATÉGORIE
print-nominal-column-rank = Rang
print-nominal-column-number = N° d’écrou
print-nominal-column-name = Nom et prénoms
print-nominal-column-sex = Sexe
print-nominal-column-birth = Naissance
print-nominal-column-offence = Infraction
print-nominal-column-court = Juridiction, référence
print-nominal-column-entered = Entrée le
print-nominal-column-expires = Échéance
print-nominal-column-place = Lieu
print-nominal-column-category = Catégorie
print-nominal-column-count = Effectif
print-nominal-subtotal = Effectif : { $count }, { $category }
print-nominal-summary = Récapitulation
print-nominal-total = Total

## Lettre
print-letter-subject = Objet : { $subject }
print-letter-enclosures = Pièces jointes

## Extrait individuel
print-sheet-title = EXTRAIT DU REGISTRE D’ÉCROU
print-sheet-number = N° d’écrou { $number }
print-sheet-photo-unreadable = Photographie illisible
print-sheet-none = Néant.
print-sheet-titles = Titres de détention
print-sheet-dates = Échéances et leur calcul
print-sheet-date = { $label } : { $result }
print-sheet-acts = Actes de procédure
print-sheet-movements = Mouvements
print-sheet-column-title = Titre
print-sheet-column-date = Date
print-sheet-column-authority = Autorité
print-sheet-column-reference = Référence
print-sheet-column-offence = Infraction
print-sheet-column-state = État
print-sheet-column-act = Acte
print-sheet-column-effect = Effet
print-sheet-column-moment = Date et heure
print-sheet-column-movement = Mouvement
print-sheet-column-from = De
print-sheet-column-to = Vers
print-sheet-column-reason = Motif, référence

## Non jugés, par juridiction
print-untried-title = ÉTAT DES PERSONNES NON JUGÉES, PAR JURIDICTION
print-untried-column-number = N° d’écrou
print-untried-column-name = Nom et prénoms
print-untried-column-category = Situation
print-untried-column-offence = Infractions
print-untried-column-title = Titre
print-untried-column-since = Titre du
print-untried-column-age = Âge, jours
print-untried-column-expires = Fin
print-untried-column-overrun = Dépassés
print-untried-subtotal = { $court } : { $count }
print-calculation-title = FICHE DE CALCUL
print-calculation-papers = Pièces sur lesquelles les dates reposent
print-calculation-rules = Règles appliquées
print-calculation-readings = Lectures de la loi retenues :
print-calculation-changes = Ce qui changerait cette date :
