# Terms, and why they are what they are.
deadlines-title = Échéances
deadlines-print = État des dépassements
deadlines-groups = Groupes d’échéances
deadlines-group-all = Toutes
deadlines-group-overrun = Dépassées
deadlines-group-day = Aujourd’hui
deadlines-group-eight_days = Sous 8 jours
deadlines-group-fifteen_days = Sous 15 jours
deadlines-group-later = Plus tard
deadlines-group-cannot_tell = À vérifier
deadlines-none = Aucune échéance dans ce groupe.
deadlines-column-severity = Échéance
deadlines-column-ecrou = N° d’écrou
deadlines-column-name = Nom et prénoms
deadlines-column-motive = Motif
deadlines-column-title = Titre
deadlines-column-authority = Autorité
deadlines-column-article = Article
deadlines-column-due = Date
deadlines-kind-title_end = Fin du titre
deadlines-kind-duty = Démarche à faire
deadlines-kind-release = Libération due
deadlines-kind-control = Contrôle en cours
deadlines-kind-appeal = Délai de recours
deadlines-kind-without_title = Détention sans titre
deadlines-kind-cannot_tell = Date impossible à dire
deadlines-why = Pourquoi cette date ?
deadlines-why-short = Pourquoi ?
deadlines-no-date = aucune date
deadlines-no-steps = Aucune étape de calcul.
deadlines-overrun = Dépassement
deadlines-overrun-days =
    { $count ->
        [one] { $days } jour de détention au-delà du terme
       *[other] { $days } jours de détention au-delà du terme
    }
deadlines-overrun-hours =
    { $count ->
        [0] moins d’une heure de détention au-delà du terme
        [one] { $hours } heure de détention au-delà du terme
       *[other] { $hours } heures de détention au-delà du terme
    }
deadlines-rule = Règle
deadlines-todo = À faire
deadlines-enter-act = Saisir l’acte reçu
deadlines-open = Ouvrir le dossier
deadlines-signed = Lecture validée par { $by }.
deadlines-unsigned = Lecture du texte non encore validée par l’administration : à contrôler avant toute décision.
deadlines-pack = Règles { $pack }
deadlines-act = { $type } du { $on }
deadlines-some-act = un acte du dossier
deadlines-depends = Cette date dépend de la lecture retenue sur ces points :
deadlines-reading-from-mandat = Comptée depuis le mandat
deadlines-reading-from-order = Comptée depuis la dernière ordonnance
deadlines-reading-ceiling-from-new-mandat = Plafond compté depuis le nouveau mandat
deadlines-reading-escape-suspends = Si l’évasion arrêtait le délai
law-refusal-age-implausible = L’âge est invraisemblable : aucune date n’est donnée.
law-refusal-age-implausible-action = Vérifier la naissance sur les papiers et la corriger dans le dossier.
law-refusal-release-granted-without-order = Une décision accorde la liberté et l’ordonnance de mise en liberté n’est pas inscrite : les dates affichées ne tiennent plus.
law-refusal-release-granted-without-order-action = Demander l’ordonnance au magistrat et l’inscrire dès sa réception ; la personne est alors à libérer.
