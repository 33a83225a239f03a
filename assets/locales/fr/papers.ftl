# Pièces que le greffe adresse : avis, saisine, conduite, demandes, récépissés ; leurs modèles.
papers-title = Pièces du greffe
papers-mark-draft = PROJET, non numéroté
papers-mark-model = ESSAI DU MODÈLE
papers-child =
    { $sex ->
        [M] fils
        [F] fille
       *[other] fils ou fille
    }
papers-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
papers-kind-avis-procureur = Avis au procureur
papers-kind-saisine-college = Saisine avant la fin du titre
papers-kind-conduite = Conduite à l’expiration
papers-kind-demande-liberte = Demande de mise en liberté
papers-kind-signalement-sans-titre = Signalement d’une détention sans titre
papers-kind-avis-ecrou = Avis d’écrou
papers-kind-recu-declaration = Récépissé de déclaration
papers-kind-levee-ecrou = Levée d’écrou
papers-kind-billet-sortie = Billet de sortie
papers-kind-certificat = Certificat de libération

# La pièce due, depuis une alerte.
papers-due = Pièce
papers-print = Imprimer { $paper }
papers-print-short = Imprimer
papers-key-help = I : imprimer la pièce due
papers-sent = envoyé le { $on } par { $by }
papers-made = établi le { $on }, à envoyer
papers-waiting = à établir
papers-for = { $paper }, { $name }, écrou { $ecrou }
papers-article = Article
papers-to = Remis à, ou par quelle voie
papers-to-hint = Par exemple : porteur, agent du parquet, télécopie.
papers-record-sent = Imprimer et enregistrer l’envoi
papers-record-only = Imprimer, envoyer plus tard
papers-making = Établissement de la pièce…
papers-done = { $number } enregistré : envoyé, par { $by }.
papers-kept = { $number } enregistré. L’envoi reste à noter.
papers-stays = L’alerte reste affichée jusqu’à la décision ou à la sortie.
papers-blanks =
    { $count ->
        [one] À compléter à la main, le dossier ne le dit pas : { $places }.
       *[other] À compléter à la main, le dossier ne les dit pas : { $places }.
    }
papers-already = Déjà établi : { $number }, { $state }.
papers-again = En établir une autre, avec un nouveau numéro
papers-again-warning = Pour revoir la première, réimprimez-la : elle portera la mention DUPLICATA.

# Les pièces établies.
papers-none = Aucune pièce établie.
papers-filter = Numéro de la pièce
papers-column-number = Numéro
papers-column-kind = Pièce
papers-column-ecrou = N° d’écrou
papers-column-name = Nom et prénoms
papers-column-made = Établie
papers-column-sent = Envoi
papers-column-copies = Duplicata
papers-filter-kind = Pièce
papers-filter-kind-all = Toutes les pièces
papers-filter-sent = Envoi
papers-filter-sent-all = Envoyées ou non
papers-filter-sent-yes = Envoyées
papers-filter-sent-no = À envoyer
papers-reprint = Réimprimer
papers-reprint-of = Réimprimer { $number }, DUPLICATA
papers-send = Noter l’envoi
papers-send-of = Envoi de { $number }
papers-send-help = Qui l’a remise, à qui, par quelle voie. L’heure et votre nom sont enregistrés.
papers-send-record = Enregistrer l’envoi
papers-duplicate = DUPLICATA de { $number }
papers-to-make = À établir pour ce dossier
papers-to-make-none = Aucune pièce n’attend.
papers-of-dossier = Pièces établies
papers-of-dossier-none = Aucune pièce établie pour ce dossier.
papers-by = { $at }, par { $by }
papers-act = { $act }

# Les modèles.
papers-models = Modèles des pièces
papers-models-help = Chaque pièce suit un modèle. Les mots entre accolades sont remplis par le dossier. Une pièce déjà établie garde son texte.
papers-model-edition = Édition { $edition }, écrite le { $at } par { $by } : { $reason }
papers-model-shipped = Texte livré avec le programme, à valider par l’administration
papers-model-change = Modifier
papers-model-change-of = Modèle : { $paper }
papers-model-history = Éditions précédentes
papers-model-title = Titre
papers-model-to = Destinataire, une ligne par ligne imprimée
papers-model-subject = Objet
papers-model-paragraphs = Texte, un paragraphe par ligne
papers-model-enclosures = Pièces jointes, une par ligne
papers-model-signatures = Signatures, une par ligne
papers-model-places = Mots à remplir
papers-model-try = Essayer sur une personne inventée
papers-model-saved = Modèle enregistré, édition { $edition }. Les pièces déjà établies ne changent pas.
papers-model-reason-hint = Par exemple : note de service, date, numéro.
papers-birth-day = le { $date }
papers-birth-year = en { $date }
papers-birth-about = vers { $date }
papers-kind-signalement-depassement = Signalement d’un dépassement

# The same in a narrow column.
papers-short-avis-procureur = Avis
papers-short-saisine-college = Saisine
papers-short-conduite = Conduite
papers-short-demande-liberte = Demande
papers-short-signalement-depassement = Signalement
papers-short-signalement-sans-titre = Signalement
papers-short-avis-ecrou = Avis d’écrou
papers-short-recu-declaration = Récépissé
papers-short-levee-ecrou = Levée
papers-short-billet-sortie = Billet
papers-short-certificat = Certificat
