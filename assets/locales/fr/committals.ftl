# The register, the entry of an écrou, and the dossier.
committals-register = Registre d’écrou
committals-register-print = Imprimer le registre
committals-filter = Nom, numéro, infraction…
committals-none = Aucun écrou. Enregistrez le premier avec F8.
committals-column-ecrou = N° d’écrou
committals-column-name = Nom et prénoms
committals-column-birth = Naissance
committals-column-entered = Entrée
committals-column-title = Titre
committals-column-authority = Autorité
committals-column-offences = Infractions
committals-column-category = Situation
committals-column-cell = Cellule
committals-column-due = Échéance
committals-column-state = État
committals-filter-present = Présence
committals-filter-present-all = Présents et sortis
committals-filter-present-yes = Présents
committals-filter-present-no = Sortis
committals-filter-category-all = Toutes situations
committals-category-untried = Non jugés
committals-category-convicted = Condamnés
committals-filter-sex = Sexe
committals-filter-sex-all = Hommes et femmes
committals-filter-state-all = Tous états
committals-filter-from = entrés du
committals-filter-to = entrés au
committals-filter-clear = Enlever les filtres
committals-sex-M = Homme
committals-sex-F = Femme
committals-left = sorti le { $on }
committals-out = sorti

# Entry.
committals-new = Nouvel écrou
committals-enter-help = Entrée : champ suivant · Ctrl+↓ : partie suivante · F4 : liste · tout ce que vous tapez est gardé
committals-sections = Parties de la saisie
committals-section-identity = Identité
committals-section-title = Titre de détention
committals-section-arrival = Arrivée
committals-section-photo = Photographie
committals-state-empty = à remplir
committals-state-begun = commencé
committals-state-complete = rempli
committals-state-problem = à corriger
committals-field-family_name = Nom de famille
committals-field-given_names = Prénoms
committals-field-alias = Surnom
committals-field-sex = Sexe
committals-field-birth = Naissance
committals-field-birth_place = Lieu de naissance
committals-field-father = Père
committals-field-mother = Mère
committals-field-nationalities = Nationalité
committals-field-languages = Langues parlées
committals-field-profession = Profession
committals-field-residence = Domicile
committals-field-marital = Situation matrimoniale
committals-field-children = Enfants
committals-field-education = Instruction
committals-field-identity_paper = Pièce d’identité
committals-field-consulate = Consulat averti
committals-field-contact_name = Personne à prévenir
committals-field-contact_link = Lien
committals-field-contact_phone = Téléphone
committals-field-height_cm = Taille (cm)
committals-field-description = Signalement
committals-field-marks = Signes particuliers
committals-field-entered_on = Jour d’entrée
committals-field-entered_hour = Heure
committals-field-brought_by = Remis par
committals-field-brought_by_service = Service ou unité
committals-field-state_on_arrival = État à l’arrivée
committals-field-effects = Effets déposés
committals-field-valuables = Argent et valeurs
committals-field-late_reason = Motif de la saisie tardive
committals-field-number = Numéro déjà inscrit sur le papier
committals-field-cell = Cellule
committals-given-hint = Comme sur le titre ; ɛ ɔ ɲ ŋ conviennent.
committals-name-unknown = Nom inconnu
committals-birth-hint = 7/3/90, mars 1990, vers 1990, 25 ans, inconnue
committals-languages-hint = Pour l’informer dans une langue qu’il comprend.
committals-consulate-hint = Quel consulat, et quand il a été averti.
committals-contact = Personne à prévenir
committals-description = Signalement
committals-marital-single = Célibataire
committals-marital-married = Marié(e)
committals-marital-divorced = Divorcé(e)
committals-marital-widowed = Veuf(ve)
committals-education-none = Jamais scolarisé
committals-education-quranic = École coranique
committals-education-national_language = Alphabétisé en langue nationale
committals-education-primary = Primaire
committals-education-secondary = Secondaire
committals-education-technical = Technique ou professionnel
committals-education-higher = Supérieur
committals-title-type = Nature du titre
committals-title-hint = Tapez quelques lettres, ou F4 pour la liste.
committals-without = La personne est reçue sans titre
committals-without-hint = Aucun papier ne l’accompagne. À n’employer que dans ce cas.
committals-without-warning = Nul ne peut être détenu sans titre : prévenez le procureur sans attendre.
committals-without-reason = Pourquoi elle est reçue
committals-without-by = Sur l’ordre de qui
committals-appearance = Première comparution devant le juge
committals-appearance-hint = Le délai se compte à partir d’elle. Souvent le même jour que le mandat : lisez-la sur la pièce.
committals-more-act = Acte n° { $n }
committals-more-add = Ajouter un autre acte reçu en même temps
committals-more-remove = Retirer cet acte
committals-entered-hint = auj, hier, ou la date
committals-late-hint = Coupure de courant, fiche remplie à la main…
committals-number-hint = Seulement si le numéro est déjà dans le livre.
committals-state-hint = Blessures, maladie, plaintes : ce qui se voit et ce qui est dit.
committals-valuables-hint = Chaque objet et chaque somme, en chiffres.
committals-pin = Garder l’autorité et l’escorte pour l’écrou suivant
committals-pin-hint = Utile pour une liste venue du même tribunal.
committals-lists = Autres listes
committals-similar = Personnes proches
committals-similar-none = Personne qui ressemble jusqu’ici.
committals-similar-count =
    { $count ->
        [one] Une personne ressemble. Est-ce la même ?
       *[other] { $count } personnes ressemblent. Est-ce l’une d’elles ?
    }
committals-similar-score = { $score } %
committals-similar-ecrou = écrou { $ecrou }
committals-similar-present = présent ici
committals-similar-present-warning = Déjà présent : s’il s’agit de la même personne, ajoutez plutôt un acte à son dossier.
committals-similar-parents = Père { $father } · mère { $mother }
committals-similar-question = { $name } est-il la même personne ?
committals-similar-same = Même personne
committals-similar-compare = Comparer
committals-similar-other = Autre personne
committals-similar-unknown = Je ne sais pas
committals-same-filled = Identité de { $name } reprise. Vérifiez-la.
committals-preview-waiting = Les dates s’affichent dès que la date, la procédure et les infractions sont lisibles.
committals-preview-nothing = Aucune date à calculer.
committals-cannot-tell = Le dossier se contredit ou il manque un renseignement : aucune date n’est devinée.
committals-keep-draft = Garder le brouillon
committals-check = Contrôler
committals-checking = Contrôle…
committals-review-help = Relisez. Une fois enregistré, l’écrou prend son numéro et ne s’efface plus : il se rectifie.
committals-review-same = Identité déjà connue : un nouvel écrou pour la même personne.
committals-review-dates = Ce que la loi en tire
committals-review-back = Corriger
committals-record = Enregistrer l’écrou
committals-recording = Enregistrement…
committals-entered = Écrou enregistré le { $day } à { $hour }
committals-entered-paper = Écrivez ce numéro sur le titre et dans le livre.
committals-provisional = Numéro provisoire : le numéro définitif sera donné à la reprise du livre.
committals-provisional-short = numéro provisoire
committals-print-sheet = Imprimer la fiche
committals-open = Ouvrir le dossier
committals-next = Écrou suivant

# Dossier.
committals-sheet = Dossier
committals-actions = Actes
committals-act-new = Ajouter un acte
committals-correct = Rectifier
committals-correct-identity = Rectifier l’identité
committals-correct-entry = Rectifier l’arrivée ou la cellule
committals-number = Écrou n° { $ecrou }
committals-alias = dit { $alias }
committals-age = { $age } ans
committals-born =
    { $sex ->
        [F] née { $birth }
       *[other] né { $birth }
    }
committals-cell = cellule { $cell }
committals-entered-on = { $hour ->
    [none] entré le { $day } (heure non écrite)
   *[other] entré le { $day } à { $hour }
  }
committals-minor = mineur
committals-left-why = sorti le { $on }, { $why }
committals-release-due =
    { $count ->
        [0] À libérer aujourd’hui ({ $on }).
        [one] À libérer : devait sortir le { $on }, { $days } jour de trop.
       *[other] À libérer : devait sortir le { $on }, { $days } jours de trop.
    }
committals-missing = { "Il manque\u00A0: " }
committals-missing-title = le titre de détention
committals-missing-photo = la photographie
committals-missing-nationality = la nationalité
committals-missing-parentage = le nom du père ou de la mère
committals-missing-contact = la personne à prévenir
committals-missing-state = l’état à l’arrivée
committals-missing-cell = la cellule
committals-missing-number = le numéro définitif
committals-missing-identity_paper = la pièce d’identité
committals-missing-birth = la naissance
committals-missing-sex = le sexe
committals-missing-offences = les infractions du titre
committals-maybe-same =
    { $count ->
        [one] Une autre fiche lui ressemble
       *[other] { $count } autres fiches lui ressemblent
    }
committals-others =
    { $count ->
        [one] Un autre écrou de la même personne
       *[other] { $count } autres écrous de la même personne
    }
committals-tab-situation = Situation
committals-tab-acts = Actes ({ $count })
committals-tab-place = Cellule et mouvements
committals-tab-identity = Identité et arrivée
committals-tab-history = Parcours et journal
committals-photo-add = Ajouter une photographie
committals-photo-change = Changer la photographie
committals-photo-save = Enregistrer la photographie
committals-timeline = Frise de la détention
committals-time-entry = écrou
committals-time-exit = sortie
committals-time-end = fin du titre
committals-time-overrun =
    { $days ->
        [one] dépassé de { $days } jour
       *[other] dépassé de { $days } jours
    }
committals-notices = Ce que la loi objecte
committals-notice-birth = Corriger la naissance
committals-notice-act = { $act } du { $day }
committals-notice-enter = Enregistrer : { $act }
committals-due = Échéances
committals-due-none = Aucune échéance en cours.
committals-titles = Titres en cours
committals-titles-none = Aucun titre en cours.
committals-titles-past = Anciens titres : { $list }
committals-title-offences = Infractions
committals-title-ends = Fin
committals-title-undisputed = Dernier jour sûr
committals-title-ceiling = Plafond
committals-title-status = État
committals-release = Libération prévue :
committals-release-passed = Date de libération, passée :
committals-release-blocked = retenu par { $by }
committals-readings = Selon la lecture du texte :
committals-no-dates = Aucune date calculée pour ce dossier.
committals-acts-none = Aucun acte.
committals-act-correct = Rectifier
committals-act-strike = Rayer
committals-act-struck = Acte rayé
committals-strike-title = Rayer : { $act } du { $on }
committals-strike-help = L’acte reste lisible, barré, avec le motif et votre nom. Les dates sont recalculées sans lui.
committals-struck = Rayé le { $at } par { $by } : { $reason }
committals-corrects = Remplace un acte rectifié.
committals-recorded = enregistré le { $at } par { $by }
committals-reason = Motif de la rectification
committals-reason-hint = Il figure au journal avec l’ancienne et la nouvelle rédaction.
committals-save-correction = Enregistrer la rectification
committals-corrected = Rectification enregistrée
committals-not-given = non renseigné
committals-centimetres = { $count } cm
committals-answered = Réponse gardée
committals-other-stays = Autres séjours
committals-other-stays-none = Aucun autre séjour connu ici.
committals-still-here = présent
committals-old-register = Ligne de l’ancien registre
committals-old-register-help = Telle qu’elle était écrite avant la reprise.
committals-journal = Journal du dossier
committals-journal-none = Rien encore.
committals-foreseen = Numéro prévu : { $number }
committals-law-facts = Ce dont les délais dépendent
committals-field-domiciled_in_mali = Domicilié régulièrement au Mali
committals-domiciled-hint = Certaines règles ne protègent que les personnes domiciliées.
committals-convictions = Condamnations antérieures
committals-conviction-add = Ajouter une condamnation antérieure
committals-conviction-months = Mois fermes
committals-conviction-final = Définitive le
committals-conviction-common = Droit commun
committals-more-remove-one = Retirer
committals-born-on =
    { $sex ->
        [F] née le { $birth }
       *[other] né le { $birth }
    }
committals-beside = À côté de la saisie
committals-tab-family = Famille et défense
committals-tab-visits = Visites
committals-tab-papers = Pièces et copies
