# Family and defence.
contacts-title = Famille et proches
contacts-none = Aucun proche enregistré.
contacts-add = Ajouter un proche
contacts-change = Rectifier un proche
contacts-name = Nom et prénoms
contacts-relation = Lien avec le détenu
contacts-phone = Téléphone
contacts-address = Adresse
contacts-to-warn = À prévenir (écrou, maladie, décès)
contacts-to-warn-mark = à prévenir
contacts-note = Remarque
contacts-reason = Motif de la rectification
contacts-saved = Proche enregistré
contacts-at-entry = Déclaré à l’écrou : { $who }
contacts-at-entry-take = Reprendre comme proche
contacts-nobody-told = Personne n’a encore été informé de cet écrou.
contacts-tell = Noter qu’il est informé
contacts-tell-title = Informer { $name } de l’écrou
contacts-tell-help = Qui a informé ce proche de l’écrou, quand et comment.
contacts-told-day = Jour
contacts-told-hour = Heure
contacts-told-by = Informé par
contacts-told-how = Par quel moyen
contacts-told = informé le { $on } par { $by }
contacts-told-of = informé de l’écrou { $ecrou }
contacts-told-done = Information notée
contacts-strike = Rayer
contacts-strike-title = Rayer cette ligne
contacts-strike-help = La ligne reste lisible, avec le motif ; elle ne compte plus.
contacts-struck = rayé le { $on } par { $by } : { $reason }
contacts-struck-done = Ligne rayée
contacts-correct = Rectifier

## Défense

contacts-counsel = Défense et aide judiciaire
contacts-counsel-none = Aucun avocat enregistré.
contacts-counsel-add = Ajouter un avocat ou une aide
contacts-counsel-change = Rectifier un avocat ou une aide
contacts-counsel-kind = À quel titre
contacts-counsel-name = Nom
contacts-counsel-bar = Barreau ou organisme
contacts-counsel-decision = Décision (numéro, autorité)
contacts-counsel-since = Depuis le
contacts-counsel-first = Premier contact le
contacts-counsel-first-hint = Jour où la personne a vu son conseil ou lui a parlé pour la première fois.
contacts-counsel-until = Jusqu’au
contacts-counsel-saved = Défense enregistrée
contacts-counsel-no-contact = aucun contact encore
contacts-counsel-contact = premier contact le { $on }
contacts-counsel-period = du { $from } au { $to }
contacts-counsel-from = depuis le { $from }
contacts-need-required-lacking = Un avocat est obligatoire ({ $ground }, { $article }) : aucun n’est enregistré.
contacts-need-required-met = Un avocat est obligatoire ({ $ground }, { $article }) : la personne est assistée.
contacts-need-right-lacking = Droit à un conseil ({ $ground }, { $article }) : aucun n’est enregistré.
contacts-need-right-met = Droit à un conseil ({ $ground }, { $article }) : la personne est assistée.
contacts-ground-inquiry = crime à l’instruction
contacts-asked-required = obligatoire
contacts-asked-right = un droit
contacts-column-asked = Avocat
contacts-ground-minor = mineur
contacts-ground-crime = chambre criminelle
contacts-lacking-title = Sans avocat, en matière criminelle ou mineurs
contacts-lacking-short = Sans avocat
contacts-lacking-intro = Personnes présentes, mineures ou poursuivies pour un crime, pour lesquelles aucun conseil n’est enregistré. D’abord celles pour qui l’avocat est obligatoire, puis les plus anciennes.
contacts-lacking-none = Personne : chaque cas a son conseil.
contacts-column-grounds = Pourquoi
contacts-column-article = Article
contacts-column-days = Jours
contacts-column-help = Aide existante
contacts-print = Imprimer

## Refus

failure-told-before-entry = Ce jour précède l’écrou. Vérifiez la date.
failure-not-of-this-person = Cette ligne et cet écrou ne sont pas de la même personne. Rien n’a été enregistré ; rouvrez la fiche.
failure-line-already-struck = Cette ligne est déjà rayée. Rien n’a changé.
failure-code-unknown = Ce code n’est pas dans la liste. Choisissez-en un.
failure-dates-reversed = La fin précède le début. Vérifiez les dates.

## Journal

audit-kind-contacts-save = Proche enregistré
audit-kind-contacts-tell = Proche informé de l’écrou
audit-kind-contacts-strike = Proche rayé
audit-kind-counsel-save = Avocat ou aide enregistrés
audit-kind-counsel-strike = Avocat ou aide rayés
help-counsel = Les mineurs et les personnes poursuivies pour un crime qui n’ont pas de conseil. Entrée ouvre l’onglet Famille et défense du dossier.
