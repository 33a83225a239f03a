# Copies numérisées des pièces reçues.
scans-title = Copies des pièces reçues
scans-none = Aucune copie au dossier.
scans-add = Ajouter des copies
scans-add-for = Ajouter la copie
scans-add-title = Ajouter des copies au dossier
scans-add-help = Choisissez des fichiers, un dossier entier, déposez-les ici ou collez une image avec Ctrl+V. PDF, JPEG ou PNG, { $most } Mo au plus chacun.
scans-files = Fichiers…
scans-folder = Dossier…
scans-kind = Nature de la pièce
scans-act = Acte
scans-act-none = Aucun acte en particulier
scans-record =
    { $count ->
        [one] Enregistrer la copie
       *[other] Enregistrer { $count } copies
    }
scans-recording = Enregistrement de { $name }…
scans-done = enregistrée
scans-waiting = à enregistrer
scans-recorded =
    { $count ->
        [one] Une copie enregistrée.
       *[other] { $count } copies enregistrées.
    }
scans-remove = Retirer de la liste
scans-pasted = image-collee-{ $n }.png
scans-open = Voir
scans-open-of = Voir { $name }
scans-size = { $size } Ko
scans-pages =
    { $count ->
        [one] une page
       *[other] { $count } pages
    }
scans-added = ajoutée le { $at } par { $by }
scans-withdraw = Écarter
scans-withdraw-title = Écarter { $name }
scans-withdraw-help = La copie reste lisible, avec votre nom et le motif. La pièce redevient manquante.
scans-withdrawn = Écartée le { $at } par { $by } : { $reason }
scans-set-aside = Copie écartée.
scans-save = Garder le fichier
scans-missing = Pièces manquantes
scans-missing-help = Actes dont la pièce n’est pas encore au dossier.
scans-missing-count =
    { $count ->
        [one] Une pièce manque, dans { $dossiers ->
            [one] un dossier
           *[other] { $dossiers } dossiers
        }.
       *[other] { $shown } pièces manquent, dans { $dossiers ->
            [one] un dossier
           *[other] { $dossiers } dossiers
        }.
    }
scans-missing-none = Toutes les pièces attendues sont au dossier.
scans-missing-filter = Nom ou numéro
scans-missing-gone = Sortis aussi
scans-column-act = Acte
scans-column-on = Date
scans-column-authority = Autorité
scans-column-reference = Référence
scans-missing-one = Pièce manquante
