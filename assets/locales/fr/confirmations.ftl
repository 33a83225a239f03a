# Dates under two signatures, and the clocks of people held with nothing to hold them.
confirmations-title = Signatures des dates
confirmations-help = Une date est confirmée par un agent et contrôlée par un autre, avec sa propre phrase de passe. Elle est retirée dès que les pièces, les règles ou une lecture de la loi ne la donnent plus.
confirmations-none = Aucune signature en attente.
confirmations-basis-computed = Date calculée
confirmations-basis-override = Date substituée
confirmations-basis-manual = Date saisie à la main
confirmations-state-proposed = en attente du second lecteur
confirmations-state-expired = proposition dépassée, à refaire
confirmations-state-deferred = validation différée, agent unique
confirmations-state-confirmed = confirmée
confirmations-state-refused = refusée par le second lecteur
confirmations-state-withdrawn = retirée
confirmations-state-replaced = remplacée
confirmations-cause-act = une pièce ou l’identité a changé
confirmations-cause-switch = une lecture de la loi ou un jour férié a changé
confirmations-cause-pack = les règles ont changé
confirmations-cause-day = le jour a changé
confirmations-cause-hand = retirée par un agent
confirmations-cause-reader = refusée par le second lecteur
confirmations-cause-replaced = une autre date l’a remplacée
confirmations-mark-short-override = substituée
confirmations-mark-short-manual = à la main
confirmations-mark-short-computed = calculée
confirmations-unsigned = Date non confirmée
confirmations-computed = Date calculée : { $day }
confirmations-computed-none = Le programme refuse de calculer cette date.
confirmations-by = proposée par { $by } le { $at }
confirmations-checked = contrôlée par { $by } le { $at }
confirmations-ended = retirée le { $at } : { $cause }
confirmations-now = Date donnée à présent : { $day }
confirmations-now-none = Plus aucune date n’est donnée.
confirmations-reason = Motif : { $reason }
confirmations-digest = Empreinte { $digest }
confirmations-alone = Un seul agent peut signer ici : la date porte la mention « validation différée » jusqu’à ce qu’un second agent la contrôle.
confirmations-confirm = Confirmer cette date
confirmations-override = Substituer une date
confirmations-manual = Saisir une date à la main
confirmations-check = Second lecteur
confirmations-withdraw = Retirer la signature
confirmations-paper-file = Fiche de calcul
confirmations-paper-prisoner = Fiche pour la personne détenue
confirmations-history = Signatures passées ({ $count })
confirmations-propose-help-computed = Vous signez que cette date est celle des pièces du dossier. Un autre agent doit la contrôler.
confirmations-propose-help-override = La date calculée reste affichée à côté. Tant qu’un second agent n’a pas signé, la plus proche des deux commande.
confirmations-propose-help-manual = Le programme a refusé de calculer. La date portera partout la mention « saisie à la main ».
confirmations-field-day = Date
confirmations-field-day-hint = jj/mm/aaaa
confirmations-field-reason-code = Motif
confirmations-field-reason = Précision et référence de la pièce
confirmations-field-reader = Second lecteur
confirmations-field-reader-hint = Un autre agent que l’auteur. Il tape lui-même sa phrase de passe.
confirmations-field-agrees = Résultat du contrôle
confirmations-agrees-yes = Même date : je signe
confirmations-agrees-no = Je ne suis pas d’accord
confirmations-field-note = Observation
confirmations-field-passphrase = Phrase de passe du second lecteur
confirmations-no-reader = Aucun autre agent ne peut signer ici.
confirmations-sign = Signer
confirmations-propose = Proposer à la signature
confirmations-proposed = Date proposée ; elle attend le second lecteur
confirmations-deferred = Date enregistrée, validation différée
confirmations-confirmed = Date confirmée
confirmations-refused = Désaccord enregistré
confirmations-withdrawn = Signature retirée
confirmations-noted = Vu
confirmations-take-note = Vu
confirmations-withdraw-title = Retirer la signature
confirmations-withdraw-help = La date reste ce que la loi donne ; elle n’est plus confirmée.
confirmations-filter-all = Toutes
confirmations-filter-withdrawn = Retirées
confirmations-filter-proposed = À contrôler
confirmations-filter-expired = À reproposer
confirmations-filter-deferred = Différées
confirmations-filter-refused = En désaccord
confirmations-column-state = État
confirmations-column-ecrou = N° d’écrou
confirmations-column-name = Nom et prénoms
confirmations-column-what = Date
confirmations-column-signed = Date signée
confirmations-column-now = Date à présent
confirmations-column-cause = Cause
confirmations-column-by = Signataires
confirmations-column-since = Depuis
confirmations-what = { $what }, { $act }
confirmations-other-rules =
    { $count ->
        [one] Une date confirmée l’a été avec d’autres règles que celles en vigueur.
       *[other] { $count } dates confirmées l’ont été avec d’autres règles que celles en vigueur.
    }
confirmations-recompute = Recalculer tous les dossiers
confirmations-home =
    { $count ->
        [one] Une signature de date demande votre attention
       *[other] { $count } signatures de dates demandent votre attention
    }
confirmations-home-withdrawn =
    { $count ->
        [one] dont une date confirmée retirée
       *[other] dont { $count } dates confirmées retirées
    }
confirmations-home-open = Voir

# The mark on papers.
confirmations-paper-mark = { $basis }, { $state }
confirmations-paper-computed = date calculée : { $day }
confirmations-paper-refused = le programme refuse de calculer

# The clocks.
confirmations-clocks = Détentions sans titre
confirmations-clocks-help = Personnes présentes que plus aucun titre ne retient, et ce qu’il est advenu des dépassements.
confirmations-clocks-held = Retenus sans titre
confirmations-clocks-days = Jours sans titre
confirmations-clocks-damages = Dommages-intérêts au moins
confirmations-clocks-corrected = Dépassements réparés
confirmations-clocks-corrected-detail = du { $from } au { $to }
confirmations-figure-corrected = réparés : { $share }
confirmations-clocks-none = Personne n’est retenu sans titre.
confirmations-clocks-no-correction = Aucun dépassement n’a pris fin dans cette période.
confirmations-clocks-corrections = Dépassements qui ont pris fin
confirmations-clocks-article = plancher par jour et par personne, { $article }
confirmations-clocks-share = { $share } des dépassements de la période
confirmations-column-motive = Motif
confirmations-column-days = Jours
confirmations-column-decision = Décision de libérer
confirmations-column-hours = Heures depuis l’arrivée
confirmations-column-damages = Plancher (F CFA)
confirmations-column-title = Titre dépassé
confirmations-column-expired = Fin du titre
confirmations-column-ended = Fin du dépassement
confirmations-column-ended-by = Acte
confirmations-column-recorded = Enregistré par
confirmations-hours = { $hours } h
confirmations-hours-from-day = { $hours } h au plus
confirmations-francs = { $amount } F CFA
confirmations-unknown-act = sans acte de ce jour
confirmations-remark-hours = Libération décidée, reçue il y a { $hours } h
confirmations-remark-damages = au moins { $amount } F CFA ({ $article })

failure-signature-wrong = Cette phrase de passe n’est pas celle du compte choisi. Rien n’a été signé ; l’essai est compté.
failure-confirmation-day = Indiquez une date, par exemple 30/06/2027.
failure-confirmation-same-day = C’est la date calculée elle-même. Confirmez-la, ou indiquez une autre date.
failure-confirmation-reason = Choisissez un motif de la liste.
failure-confirmation-moved = La date du dossier n’est plus celle que vous aviez à l’écran. Rien n’a été signé ; relisez le dossier.
failure-confirmation-over = Ce titre a pris fin ou a été remplacé. Sa date ne se signe plus.
failure-confirmation-left = La personne est sortie. Ses dates ne se signent plus.
failure-confirmation-date-given = Le programme donne une date : elle se confirme ou se substitue, elle ne se saisit pas à la main.
failure-confirmation-no-refusal = La loi ne fixe aucune date ici. Une date ne se saisit à la main que si le programme refuse de calculer.
failure-confirmation-no-date = Aucune date n’est donnée : il n’y a rien à confirmer.
failure-confirmation-answered = Cette signature a déjà reçu sa réponse ou n’est plus en attente. Rouvrez le dossier.
failure-confirmation-expired = Cette proposition a attendu trop longtemps. Rien n’a été signé ; proposez de nouveau la date.
failure-signature-own-work = Nul ne contrôle son propre travail. Rien n’a été signé ; un autre agent doit le faire.
failure-signature-right = Ce compte n’a pas le droit de signer ici. Rien n’a été signé.

# Computing everyone again, and trying a reading of the law.
confirmations-recompute-title = Recalcul de tous les dossiers
confirmations-recompute-help = Chaque séjour est recalculé avec les pièces, les règles et les lectures de ce jour, puis comparé au recalcul précédent. Aucune date confirmée n’est changée : celle qui n’est plus donnée est retirée et attend dans les signatures. Une date qui a plusieurs causes est comptée sous chacune.
confirmations-recompute-run = Recalculer maintenant
confirmations-recompute-running = Calcul en cours : { $done } sur { $total }
confirmations-recompute-done = Recalcul terminé
confirmations-recompute-last = Recalcul du { $at } par { $by } : { $stays } séjours, { $moved } avec une date changée, { $withdrawn } signatures retirées
confirmations-recompute-interrupted = Recalcul du { $at } par { $by } : interrompu. Les dates déjà calculées sont gardées ; relancez-le.
confirmations-recompute-none = Aucun recalcul n’a encore été fait.
confirmations-recompute-same = Aucune date n’a changé.
confirmations-recompute-rules = Règles : { $packs } ; empreinte { $hash } ; programme { $program }
confirmations-recompute-version = { $pack }, version { $version }
confirmations-recompute-table = Dates changées, par cause et par effet
confirmations-recompute-earlier-runs = Recalculs précédents
confirmations-effect-refused = désormais refusée
confirmations-effect-earlier = plus tôt
confirmations-effect-later = plus tard
confirmations-effect-given = nouvellement donnée
confirmations-difference-pack = Règles
confirmations-difference-switch = Lecture de la loi ou jour férié
confirmations-difference-act = Pièce ou identité
confirmations-difference-day = Jour
confirmations-column-difference = Cause
confirmations-column-effect = Effet
confirmations-column-before = Avant
confirmations-column-after = Après
confirmations-column-shift = Écart (jours)
confirmations-column-withdrew = Signature
confirmations-withdrew = retirée
confirmations-shift =
    { $count ->
        [one] { $days } jour
       *[other] { $days } jours
    }
confirmations-impact = Voir l’effet sur les présents
confirmations-impact-title = Effet sur les personnes présentes
confirmations-impact-none =
    { $count ->
        [one] Aucune date ne changerait, pour une personne présente.
       *[other] Aucune date ne changerait, pour { $people } personnes présentes.
    }
confirmations-impact-moved =
    { $count ->
        [one] { $moved } personne sur { $people } verrait une date changer. Rien n’est changé tant que vous n’enregistrez pas.
       *[other] { $moved } personnes sur { $people } verraient une date changer. Rien n’est changé tant que vous n’enregistrez pas.
    }
confirmations-impact-effect =
    { $count ->
        [one] { $effect } : { $people } personne
       *[other] { $effect } : { $people } personnes
    }
confirmations-impact-days =
    { $count ->
        [one] { $days } jour en tout, { $most } au plus
       *[other] { $days } jours en tout, { $most } au plus
    }
confirmations-impact-release =
    { $count ->
        [one] Une personne ne serait plus retenue par aucun titre aujourd’hui.
       *[other] { $count } personnes ne seraient plus retenues par aucun titre aujourd’hui.
    }
confirmations-impact-held =
    { $count ->
        [one] Une personne sans titre aujourd’hui serait de nouveau retenue.
       *[other] { $count } personnes sans titre aujourd’hui seraient de nouveau retenues.
    }
confirmations-impact-duty =
    { $count ->
        [one] Pour une autre personne, la date ne change pas, mais la démarche change (autre magistrat ou autre jour).
       *[other] Pour { $count } autres personnes, la date ne change pas, mais la démarche change (autre magistrat ou autre jour).
    }
failure-recompute-running = Un recalcul est déjà en cours. Rien n’a été relancé ; attendez qu’il finisse.
