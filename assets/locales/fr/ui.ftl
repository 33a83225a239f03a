# Words shared by every screen.
ui-loading = Un instant…
ui-close = Fermer
ui-cancel = Annuler
ui-save = Enregistrer
ui-back = Revenir
ui-yes = Oui
ui-no = Non
ui-retry = Recommencer
ui-reason = Motif
ui-optional = (facultatif)
ui-colon = { "\u00A0: " }
ui-remove = Retirer { $what }
ui-key-escape = Échap
ui-key-ctrl-enter = Ctrl+Entrée
ui-error-prefix = { "Erreur\u00A0: " }

# Severities.
ui-severity-overrun = dépassé
ui-severity-urgent = urgent
ui-severity-soon = bientôt
ui-severity-in_order = en règle
ui-severity-to_check = à vérifier
ui-severity-info = information
ui-severity-late = dépassé −{ $days } j
ui-severity-late-hours = dépassé −{ $hours } h
ui-severity-today = aujourd’hui
ui-severity-in = dans { $days } j

# Dates as they are typed.
ui-date-circa = vers { $year }
ui-date-echo = { $date }, { $more }
ui-date-echo-estimate = estimé vers { $year }, { $more }
ui-date-today = aujourd’hui
ui-date-unknown = date inconnue
ui-date-day-unknown = jour non connu
ui-date-aged = { $from } ans
ui-date-aged-between = entre { $from } et { $to } ans
ui-date-ago-days =
    { $count ->
        [one] il y a { $count } jour
       *[other] il y a { $count } jours
    }
ui-date-ago-months = il y a { $count } mois
ui-date-ago-years =
    { $count ->
        [one] il y a { $count } an
       *[other] il y a { $count } ans
    }
ui-date-in-days =
    { $count ->
        [one] dans { $count } jour
       *[other] dans { $count } jours
    }
ui-date-in-months = dans { $count } mois
ui-date-in-years =
    { $count ->
        [one] dans { $count } an
       *[other] dans { $count } ans
    }
ui-date-not-understood = Date non comprise. Écrivez par exemple 7/3/26 ou 7 mars 2026.
ui-date-no-such-month = Il n’y a pas de mois { $month }. Le mois va de 1 à 12.
ui-date-no-such-day = Il n’y a pas de { $day } en { $month } : ce mois a { $days } jours.
ui-date-month-ambiguous = Juin ou juillet ? Écrivez le mois en entier.
ui-date-day-missing = Il manque le jour. Écrivez par exemple 7/3/26.
ui-date-year-missing = Il manque l’année.
ui-date-year-far = L’année { $year } est trop loin d’aujourd’hui. Vérifiez-la.
ui-date-future = { $day } est à venir. Vérifiez la date, ou l’horloge du poste.
ui-date-age-far = { $age } ans : vérifiez l’âge.
ui-date-unreadable = Cette date n’est pas comprise.
ui-hour-not-understood = Heure non comprise. Écrivez par exemple 14 h 05 ou 1405.
ui-number-unreadable = Écrivez un nombre, en chiffres.
ui-calendar = Choisir un jour
ui-calendar-open = Ouvrir le calendrier : { $field }
ui-calendar-before = Mois précédent
ui-calendar-after = Mois suivant

# Names.
ui-letters = Insérer une lettre des langues nationales : { $field }
ui-letters-title = Lettres ɛ ɔ ɲ ŋ ɓ ɗ ƴ (AltGr + E G N M B D Y)
ui-name-odd = Un chiffre dans un nom : vérifiez.

# Lists to choose from.
ui-picker-open = Ouvrir la liste : { $field }
ui-picker-none = Rien de tel dans la liste.
ui-picker-free = Rien de tel dans la liste ; vos mots seront gardés.
ui-picker-take = Prendre « { $label } »
ui-picker-unknown = Ce n’est pas dans la liste. Choisissez avec F4.

# Photograph.
ui-photo = Photographie
ui-photo-none = pas de photo
ui-photo-camera = Appareil du poste
ui-photo-file = Choisir un fichier
ui-photo-shoot = Prendre la photo
ui-photo-remove = Retirer
ui-photo-no-camera = Aucun appareil ne répond. Choisissez plutôt un fichier.
ui-photo-unreadable = Cette image ne se lit pas. Choisissez une photo JPEG ou PNG.

# Lists.
ui-filter = Filtrer la liste
ui-empty-filter = Rien ne correspond à ce filtre.
ui-export = Exporter
ui-export-pdf = PDF, à imprimer
ui-export-xlsx = Tableur (XLSX)
ui-export-csv = Texte (CSV)
ui-page = { $from } à { $to } sur { $total }
ui-page-before = Précédent
ui-page-after = Suivant
ui-rows =
    { $count ->
        [one] { $shown } ligne
       *[other] { $shown } lignes
    }
ui-table-help = Flèches : se déplacer · Entrée : ouvrir
ui-table-help-peek = Flèches : se déplacer · Entrée : ouvrir · Espace : pourquoi cette date ?

# Drafts and refusals.
ui-draft-found = Saisie interrompue retrouvée : { $title }, { $at }
ui-draft-untitled = sans nom
ui-draft-resume = Reprendre
ui-draft-discard = Jeter
ui-draft-discard-sure = Jeter pour de bon ?
ui-draft-discard-yes = Oui, jeter
ui-draft-kept = Brouillon gardé à { $hour }
ui-summary =
    { $count ->
        [one] Un point est à corriger. Rien n’a encore été enregistré.
       *[other] { $count } points sont à corriger. Rien n’a encore été enregistré.
    }
ui-kept-draft = Rien n’est perdu : votre saisie est gardée en brouillon ({ $hour }).
ui-kept-screen = Rien n’est perdu : ce que vous avez tapé est resté à l’écran.
ui-problem-other = À corriger ({ $reason }).
ui-failure-code = Code à donner par téléphone : { $code }
ui-failure-broken = Le programme a rencontré un défaut. Ce qui était enregistré l’est toujours ; ce que vous avez tapé est resté à l’écran.
ui-failure-no-answer = Le programme ne répond pas. Ce qui était enregistré l’est toujours. Vérifiez que le poste principal est allumé, puis recommencez.
ui-failure-window = La fenêtre n’a pas pu joindre le registre. Ce qui était enregistré l’est toujours. Fermez le programme, puis rouvrez-le.
ui-failure-screen = L’écran a rencontré un défaut. Ce qui était enregistré l’est toujours. Revenez à l’accueil, puis recommencez.
ui-failure-held-row = Cette ligne n’attend plus : elle a été complétée ou écartée entre-temps.
ui-term-years =
    { $count ->
        [one] { $count } an
       *[other] { $count } ans
    }
ui-term-months = { $count } mois
ui-term-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
ui-term-hours = { $count } h
ui-in-books = Colonnes et vues
