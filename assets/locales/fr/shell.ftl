# The frame of the screens.
shell-name = AGIDERM
shell-skip = Aller au contenu
shell-menu = Menu
shell-search = Rechercher un détenu, un écran, une action…
shell-lock = Verrouiller
shell-alerts = { "dépassés ou du jour\u00A0: " }
shell-menu-home = Accueil
shell-menu-committals = Registre d’écrou
shell-menu-enter = Nouvel écrou
shell-menu-deadlines = Échéances
shell-menu-prints = Imprimés
shell-menu-file = Sauvegarde
shell-menu-cells = Cellules
shell-menu-movements = Mouvements
shell-menu-roll = Appel
shell-menu-day = Situation du jour
shell-menu-takeover = Reprise de registre
shell-menu-journal = Journal
shell-menu-exercises = Exercices
shell-menu-users = Agents et droits
shell-menu-settings = Réglages et listes
shell-not-allowed = Votre fonction ne donne pas accès à cet écran.
shell-nowhere = Cet écran n’existe pas.
shell-saved = Tout est enregistré
shell-typing = Saisie en cours, pas encore gardée
shell-keeping = Mise en brouillon…
shell-kept = Brouillon gardé à { $hour }, pas encore enregistré
shell-not-kept = Brouillon non gardé : ne fermez pas, nouvel essai en cours
shell-backup = Copie de secours : { $at }
shell-backup-old = Copie de secours à refaire : { $at }
shell-backup-none = Aucune copie de secours
shell-structure-damaged = Fichier abîmé : plus rien n’est écrit
shell-clock-set_back = Horloge reculée : le { $used } est utilisé, le poste dit { $system }
shell-clock-jumped = Horloge avancée d’un coup : vérifiez le { $system }
shell-clock-before_build = Horloge fausse : le poste dit { $system }
shell-training = FORMATION : personnes inventées
shell-real = Registre réel
shell-help = Aide
shell-other-language = English
shell-notice-title = Détentions dépassées
shell-notice =
    { $count ->
        [one] Une personne est détenue au-delà du terme. Ouvrez les échéances.
       *[other] { $count } personnes sont détenues au-delà du terme. Ouvrez les échéances.
    }
shell-menu-visits = Visites
shell-menu-papers = Pièces du greffe
shell-go = Aller à une ligne
shell-go-letter = La lettre de la ligne
