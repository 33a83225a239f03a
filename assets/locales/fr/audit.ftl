audit-title = Journal
audit-entry = Écriture n° { $seq }
audit-consultations = Montrer les consultations
audit-verify = Vérifier le fichier
audit-sound = Rien d’anormal : { $entries } écritures vérifiées.
audit-unsound =
    { $count ->
        [one] Une anomalie trouvée.
       *[other] { $count } anomalies trouvées.
    }

# What an entry did: the name of its command.
audit-kind-session-sign-in = Ouverture de session
audit-kind-session-recover = Accès par le code de secours
audit-kind-session-change-passphrase = Phrase de passe changée
audit-kind-establishment-create = Établissement créé
audit-kind-training-fill = Établissement de formation rempli
audit-kind-committals-sheet = Dossier consulté
audit-kind-committals-enter = Écrou enregistré
audit-kind-committals-correct = Écrou rectifié
audit-kind-detainees-correct = Identité rectifiée
audit-kind-detainees-set-photo = Photographie changée
audit-kind-detainees-photo = Photographie consultée
audit-kind-detainees-answer-similar = Réponse sur une ressemblance
audit-kind-acts-enter = Acte enregistré
audit-kind-acts-correct = Acte rectifié
audit-kind-acts-strike = Acte rayé
audit-kind-takeover-run = Registre repris
audit-kind-takeover-complete = Ligne complétée
audit-kind-takeover-set-aside = Ligne écartée
audit-kind-reference-save = Liste modifiée
audit-kind-settings-save = Réglage modifié
audit-kind-users-create = Compte créé
audit-kind-users-change = Compte modifié
audit-kind-users-reset-passphrase = Phrase de passe réinitialisée
audit-kind-prints-register = Registre imprimé
audit-kind-prints-overruns = État des dépassements imprimé
audit-kind-prints-nominal = État nominatif imprimé
audit-kind-prints-sheet = Fiche imprimée
audit-kind-prints-list = Liste exportée
audit-kind-confirmations-propose = Date proposée à la signature
audit-kind-confirmations-check = Date contrôlée par un second lecteur
audit-kind-confirmations-withdraw = Signature de date retirée
audit-kind-confirmations-take-note = Fin de signature vue
audit-kind-confirmations-recompute = Recalcul de tous les dossiers commencé
audit-kind-confirmations-recompute-part = Signatures retirées par le recalcul
audit-kind-confirmations-recompute-end = Recalcul de tous les dossiers terminé
audit-kind-prints-calculation = Fiche de calcul imprimée
audit-kind-deadlines-explain = Calcul consulté
audit-kind-backup-make = Sauvegarde vérifiée
audit-kind-backup-restore = Fichier restauré

# What a check can find.
audit-problem-entry-missing = Une écriture manque dans le journal.
audit-problem-link-broken = Une écriture ne suit plus la précédente.
audit-problem-content-changed = Le contenu d’une écriture a été modifié.
audit-problem-hash-wrong = Une écriture a été modifiée.
audit-problem-change-orphan = Une modification ne se rattache à aucune écriture.
audit-problem-file-older = Le fichier est plus ancien que ce que ce poste a vu : des écritures ont disparu.
audit-problem-file-other = Le fichier raconte une autre suite que celle que ce poste a vue.
audit-problem-row-changed = Une donnée a été modifiée hors du programme.
audit-problem-row-missing = Une donnée enregistrée a disparu.
audit-problem-row-unknown = Une donnée est apparue sans écriture.
audit-problem-photo-changed = Une photographie a été remplacée hors du programme.
audit-problem-photo-missing = Une photographie a disparu.
audit-problem-projection-differs = Une échéance rangée ne correspond plus aux actes.
audit-problem-schema-differs = Une table ou une protection du fichier a été modifiée.
audit-problem-page-damaged = Une page du fichier est abîmée.
audit-problem-projection-missing = Les échéances d’un écrou ne sont pas rangées.
