# Audiences, et résultat d’une audience porté sur plusieurs dossiers.
hearings-draft = Audience, { $act } : { $count ->
        [0] personne
        [one] { $count } dossier
       *[other] { $count } dossiers
    }
hearings-title = Audiences
hearings-help = Cochez les personnes d’une audience, dites le résultat une fois, voyez l’effet sur chaque dossier, enregistrez.
hearings-waiting = Audiences à venir ou sans résultat
hearings-none = Aucune audience n’attend son résultat. Cherchez les personnes par leur nom.
hearings-all = Cocher toute l’audience
hearings-past = passée, sans résultat
hearings-add = Ajouter une personne
hearings-add-hint = Nom ou numéro d’écrou
hearings-chosen =
    { $count ->
        [0] Personne n’est choisi
        [one] Une personne choisie
       *[other] { $count } personnes choisies
    }
hearings-outcome = Résultat
hearings-type = Nature de l’acte
hearings-effect = Effet sur chaque dossier
hearings-effect-waiting = Choisissez les personnes et l’acte : l’effet s’affiche ici.
hearings-column-person = Personne
hearings-column-proc = Procédure
hearings-column-category = Situation
hearings-column-due = Échéance
hearings-column-state = Suite
hearings-same = inchangée
hearings-from-to = { $from } → { $to }
hearings-ready = sera enregistré
hearings-recorded = enregistré
hearings-proc-of = Procédure de { $name }
hearings-proc-choose = Choisir…
hearings-remove = Retirer { $name }
hearings-record =
    { $count ->
        [one] Enregistrer sur un dossier
       *[other] Enregistrer sur { $count } dossiers
    }
hearings-done =
    { $count ->
        [one] Acte enregistré sur un dossier.
       *[other] Acte enregistré sur { $count } dossiers.
    }
hearings-refused =
    { $count ->
        [one] Un dossier n’a pas reçu l’acte : voyez sa ligne.
       *[other] { $count } dossiers n’ont pas reçu l’acte : voyez leurs lignes.
    }
hearings-again = Autre audience
