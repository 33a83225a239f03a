# Visits and permits.
visits-title = Visites
visits-of-day = Visites du { $day }
visits-period = Du { $from } au { $to }
visits-from = Du
visits-to = Au
visits-today = Aujourd’hui
visits-print = Registre des visites
visits-new = Nouvelle visite
visits-new-help = Entrée passe au champ suivant ; Ctrl+Entrée enregistre.
visits-detainee = Détenu visité, par numéro ou nom
failure-visits-detainee-missing = Choisissez le détenu dans la liste.
visits-detainee-missing = Choisissez le détenu dans la liste.
visits-kind = Nature
visits-kind-all = Toutes natures
visits-visitor = Visiteur
visits-relation = Lien
visits-paper = Pièce d’identité
visits-day = Jour
visits-entered = Entré à
visits-left = Sorti à
visits-refuse = Visite refusée
visits-refused-why = Motif du refus
visits-despite = Reçu malgré l’avertissement, parce que
visits-note = Remarque
visits-save = Enregistrer
visits-saved = Visite enregistrée : { $visitor }
visits-saved-refused = Refus enregistré : { $visitor }
visits-leave = Sortie
visits-leave-done = Sortie notée à { $hour }
visits-inside = à l’intérieur
visits-struck-mark = rayée
visits-refused-mark = refusée
visits-none = Aucune visite.
visits-filter-all = Toutes
visits-filter-received = Reçues
visits-filter-refused = Refusées
visits-filter = Filtrer par nom, numéro ou pièce
visits-column-hours = Heures
visits-column-detainee = Détenu
visits-column-state = État
visits-column-remark = Observations
visits-permit-shown = permis { $reference }

## Avertissements

visits-warning-no-permit = { $visitor } n’a pas de permis de visite pour cette personne.
visits-warning-permit-expired = Le permis de { $visitor } est échu depuis le { $on }.
visits-warning-permit-not-yet = Le permis de { $visitor } ne vaut qu’à partir du { $on }.
visits-warning-permit-refused = Le permis de { $visitor } a été refusé le { $on } ({ $authority }).
visits-warning-permit-withdrawn = Le permis de { $visitor } a été retiré le { $on }.
visits-warning-ban = Interdiction de communiquer pour { $name } jusqu’au { $on } (CPP 251). Elle ne vaut jamais contre l’avocat.
visits-warning-no-identity = Aucune pièce d’identité notée pour { $visitor }.
visits-warning-left = { $name } a quitté l’établissement le { $on }.
visits-warned-no-permit = sans permis
visits-warned-permit-expired = permis échu
visits-warned-permit-not-yet = permis pas encore valable
visits-warned-permit-refused = permis refusé
visits-warned-permit-withdrawn = permis retiré
visits-warned-ban = interdiction de communiquer
visits-warned-no-identity = sans pièce d’identité
visits-warned-left = détenu sorti
visits-clear = Rien ne s’oppose à cette visite.
visits-ban-banner = Interdiction de communiquer jusqu’au { $on } (CPP 251), sauf avec l’avocat.

## Permis

visits-permits = Permis de visite
visits-permits-none = Aucun permis enregistré.
visits-permit-add = Nouveau permis
visits-permit-authority = Autorité
visits-permit-authority-hint = Magistrat saisi pour un non-condamné ; chef d’établissement pour un condamné.
visits-permit-reference = Numéro
visits-permit-decided = Décidé le
visits-permit-from = Valable du
visits-permit-from-hint = Vide : le jour de la décision
visits-permit-to = Valable jusqu’au
visits-permit-to-hint = Vide : jusqu’au retrait
visits-permit-decision = Décision
visits-permit-granted = Accordé
visits-permit-refused = Refusé
visits-permit-reason = Condition, ou motif du refus
visits-permit-saved = Permis enregistré
visits-permit-withdraw = Retirer
visits-permit-withdraw-title = Retirer le permis de { $visitor }
visits-permit-withdraw-on = Retiré le
visits-permit-withdraw-by = Par quelle autorité
visits-permit-withdraw-reason = Motif
visits-permit-withdrawn = Permis retiré
visits-permit-state-valid = valable
visits-permit-state-not_yet = pas encore valable
visits-permit-state-expired = échu
visits-permit-state-refused = refusé
visits-permit-state-withdrawn = retiré
visits-permit-state-struck = rayé, saisi par erreur
visits-permit-strike = Rayer
visits-permit-by = par { $authority } le { $on }
visits-permit-until = jusqu’au { $on }
visits-permit-open = sans date de fin
visits-stay = Visites de cet écrou

## Refus

failure-visit-despite = { $visitor } ne peut voir { $name } sans motif écrit : dites pourquoi la visite est reçue, ou enregistrez un refus. Rien n’a été enregistré.
failure-visit-before-committal = Cette heure précède l’écrou. Vérifiez la date.
failure-visit-over = Cette visite est terminée, refusée ou rayée. Rien n’a changé.
failure-permit-not-in-force = Ce permis est déjà refusé ou retiré. Rien n’a changé.

## Journal

audit-kind-visits-enter = Visite enregistrée
audit-kind-visits-leave = Sortie d’un visiteur
audit-kind-visits-strike = Visite rayée
audit-kind-permits-enter = Permis de visite enregistré
audit-kind-permits-withdraw = Permis de visite retiré
help-visits = En haut, la visite qui arrive : numéro ou nom du détenu, nature, visiteur, pièce. L’absence de permis, un permis échu ou une interdiction s’affichent aussitôt. En bas, le registre du jour ou de la période ; F9 l’imprime.
