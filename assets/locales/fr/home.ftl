# The first page of the day.
home-title = Situation du { $date }
home-enter = Nouvel écrou
home-print = Situation du jour
home-no-roster = Votre fonction n’ouvre pas les dossiers du greffe. Le menu montre ce qui vous est ouvert.
home-failures =
    { $count ->
        [one] Un essai d’ouverture de votre compte a échoué depuis le { $at }. Si ce n’était pas vous, dites-le à la direction.
       *[other] { $count } essais d’ouverture de votre compte ont échoué depuis le { $at }. Si ce n’était pas vous, dites-le à la direction.
    }
home-figure-present = Présents
home-figure-untried = Non jugés
home-figure-convicted = Condamnés
home-figure-moves = Entrées et sorties
home-figure-overruns = Dépassements
home-figure-due = À 8 jours
home-figure-check = À vérifier
home-present-detail = { $women } F · { $minors } mineurs · { $foreigners } étrangers
home-convicted-detail = { $share } · autres { $other }
home-moves-detail = aujourd’hui
home-overruns-detail =
    { $count ->
        [one] { $days } jour en tout
       *[other] { $days } jours en tout
    }
home-due-detail = et { $fifteen } à 15 jours
home-check-detail = { $cannot } sans date · { $without } sans titre
home-due = À traiter maintenant
home-due-all = Tout
home-due-overrun = Dépassés
home-due-week = Sous 8 jours
home-due-more = { $shown } sur { $count }, tout voir
home-due-none = Rien à traiter. Aucune échéance proche, aucun dépassement.
home-finish = À finir
home-finish-none = Aucune saisie interrompue.
home-draft = brouillon
home-draft-committals = brouillon d’un dossier
home-draft-takeover = brouillon d’une ligne reprise
home-drafts-others =
    { $count ->
        [one] Un brouillon d’un autre agent
       *[other] { $count } brouillons d’autres agents
    }
home-discard = Jeter le brouillon { $title }
home-draft-gone = Brouillon jeté
home-held =
    { $count ->
        [one] { $shown } ligne de l’ancien registre attend
       *[other] { $shown } lignes de l’ancien registre attendent
    }
home-held-open = Compléter
home-provisional =
    { $count ->
        [one] { $shown } dossier a un numéro provisoire
       *[other] { $shown } dossiers ont un numéro provisoire
    }
home-recent = Derniers écrous
home-recent-none = Aucun écrou. Enregistrez le premier avec F8.
home-figure-outside = Dehors
home-outside-detail = { $late } en retard
home-figure-cells = Cellules et appel
home-cells-detail = sans cellule
home-roll-due-morning = appel du matin à faire
home-roll-due-evening = appel du soir à faire
home-roll-done = appel fait
