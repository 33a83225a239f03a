# Sorties sous deux signatures, et libérations par erreur.
exits-title = Sorties à signer et à valider
exits-help = Une sortie se prépare à un compte et se signe à un autre. Quand la loi ou une décision l’exige et que personne ne peut signer, la personne sort : la sortie reste ici jusqu’à sa validation.
exits-none = Aucune sortie n’attend.
exits-filter-all = Toutes
exits-filter-errors = Par erreur
exits-filter-open = À valider
exits-filter-prepared = À signer
exits-column-state = État
exits-column-ecrou = Écrou
exits-column-name = Nom
exits-column-reason = Motif
exits-column-prepared = Préparée par
exits-column-left = Sortie le
exits-column-why = Pourquoi une seule signature
exits-column-do = Agir
exits-state-prepared = À signer
exits-state-expired = À préparer de nouveau
exits-state-signed = Signée par deux comptes
exits-state-deferred = Validation différée, un seul agent
exits-state-exception = Sortie sans seconde signature
exits-state-unsigned = Inscrite sans être préparée
exits-state-validated = Validée après coup
exits-state-withdrawn = Reprise
exits-state-struck = Acte rayé
exits-prepare = Préparer la sortie
exits-prepare-again = Préparer de nouveau
exits-of = Sorties de ce séjour
exits-page-title = Sortie
exits-waiting = La sortie est préparée. La porte reste fermée jusqu’à la seconde signature.
exits-left = La personne est sortie.
exits-field-reason = Motif de la sortie
exits-field-order-ref = Décision, ou article de loi
exits-field-ordered-by = Qui a décidé
exits-field-called-back = Rappel du greffe de la juridiction
exits-field-called-back-hint = La décision a été apportée par { $by } : qui a confirmé, à quel numéro, à quelle heure.
exits-field-identity = Identité vérifiée
exits-identity-photo = par la photographie du dossier
exits-identity-paper = par une pièce d’identité
exits-identity-agents = par deux agents qui connaissent la personne
exits-field-other-cause = Pourquoi la personne sort malgré un autre titre
exits-field-other-cause-hint = Un autre titre la retient encore. Sans motif écrit, la sortie est refusée.
exits-field-note = Remarque
exits-prepared = { $name } : sortie préparée, à signer par un autre compte
exits-by = Préparée par { $by }, le { $at }
exits-signed-by = Signée par { $by }, le { $at }
exits-validated-by = Validée par { $by }, le { $at }
exits-one-signature = Une seule signature : { $reason }
exits-shown = Ce qui a été montré
exits-called = Rappel : { $text }
exits-despite = Malgré un autre titre : { $text }
exits-left-at = Sortie le { $at }
exits-digest = Empreinte signée : { $digest }
exits-sign = Signer et ouvrir la porte
exits-sign-title = Seconde signature
exits-sign-short = Signer
exits-signed = { $name } : sortie signée par deux comptes, levée d’écrou inscrite
exits-field-signer = Qui signe
exits-field-signer-hint = Jamais le compte qui a préparé.
exits-field-passphrase = Sa phrase de passe
exits-no-signer = Aucun autre compte ne peut signer ici : faites sortir sur une seule signature, la sortie sera validée plus tard.
exits-leave = Faire sortir sur une seule signature
exits-leave-title = Sortie sur une seule signature
exits-leave-help = La loi n’attend pas une signature. La sortie sera marquée, journalisée et listée chez le directeur jusqu’à sa validation.
exits-leave-reason = Pourquoi personne ne peut signer
exits-leave-done = { $name } : sortie inscrite sur une seule signature, à valider
exits-validate = Valider
exits-validate-title = Valider une sortie faite sur une seule signature
exits-validate-note = Ce qui a été vérifié
exits-validated = { $name } : sortie validée
exits-withdraw = Reprendre
exits-withdraw-title = Reprendre la sortie préparée
exits-withdraw-help = La personne reste ; ce qui était préparé reste lisible.
exits-withdrawn = Sortie reprise : la personne reste
exits-error = Libérée par erreur
exits-error-report = Signaler une libération par erreur
exits-error-help = La personne est sortie : rien n’est rayé. L’erreur s’inscrit à côté de la sortie et reste listée. Si la personne est reprise, elle est écrouée de nouveau sous le même titre.
exits-error-on = Constatée le
exits-error-reason = Ce qui était faux
exits-error-told = Qui a été averti
exits-error-told-hint = Parquet, juridiction, police ou gendarmerie, avec l’heure.
exits-error-done = Libération par erreur inscrite
exits-error-line = Constatée le { $on } par { $by } : { $reason }. Avertis : { $told }.
exits-error-back = De nouveau écrouée sous le n° { $ecrou }.
exits-error-close = Clore
exits-error-close-title = Clore la libération par erreur
exits-error-outcome = Ce qu’il est advenu
exits-error-closed = Close : { $outcome } ({ $by })
exits-error-close-done = Libération par erreur close
exits-home-open =
    { $count ->
        [one] Une sortie sur une seule signature attend sa validation
       *[other] { $count } sorties sur une seule signature attendent leur validation
    }
exits-home-errors =
    { $count ->
        [one] Une personne libérée par erreur
       *[other] { $count } personnes libérées par erreur
    }
exits-home-prepared =
    { $count ->
        [one] Une sortie préparée attend sa seconde signature
       *[other] { $count } sorties préparées attendent leur seconde signature
    }
exits-home-show = Voir
exits-movement-note = Une libération se prépare et se signe à deux.
exits-act-note = Un acte de sortie inscrit ici porte une seule signature : il sera listé jusqu’à sa validation.
exits-print-signed = Sortie préparée par { $prepared } et signée par { $signed } le { $at }.
exits-print-validated = Sortie inscrite par { $prepared } sur une seule signature, validée par { $signed } le { $at }.
exits-print-deferred = Sortie inscrite par { $prepared }, validation différée (un seul agent) : { $reason }.
exits-print-exception = Sortie inscrite par { $prepared } sur une seule signature, à valider : { $reason }.
exits-print-unsigned = Sortie inscrite par { $prepared } sur une seule signature, à valider.
exits-print-error = Libération par erreur constatée le { $on } : { $reason }.

failure-exit-other-cause = Détenu pour autre cause, ou titre non échu : { $acts }. La sortie n’est pas enregistrée ; écrivez pourquoi la personne sort malgré ce titre, ou inscrivez d’abord l’acte qui y met fin.
failure-exit-call-back = La décision a été apportée par { $by } : écrivez qui, à la juridiction, l’a confirmée.
failure-exit-not-present = Cette personne est déjà sortie. Rien n’a été préparé.
failure-exit-answered = Cette sortie a déjà reçu sa réponse. Rouvrez le dossier.
failure-exit-expired = Cette sortie a attendu trop longtemps sa signature. Rien n’a été enregistré ; préparez-la de nouveau.
failure-exit-moved = Le dossier a changé depuis que la sortie a été préparée. Rien n’a été signé ; préparez-la de nouveau.
failure-exit-needs-signature = Ni la loi ni une décision n’exige cette sortie : une seconde signature est nécessaire. La personne reste ; la sortie préparée est gardée.
failure-exit-error-before = L’erreur ne peut être constatée avant la sortie.
