# Contrôle avant la sortie : une liste à parcourir, jamais un verrou.
release-title = Contrôle avant la sortie
release-due =
    { $count ->
        [0] La loi commande la libération : plus rien ne retient la personne.
        [one] La loi commande la libération : un jour de trop déjà.
       *[other] La loi commande la libération : { $count } jours de trop déjà.
    }
release-help = Un autre titre demande un motif écrit. Rien d’autre ne ferme la porte ; les effets et l’argent ne retardent jamais la sortie.
release-state-clear = En ordre
release-state-attention = À régler ou à confirmer
release-state-info = À faire, sans attendre
release-point-no-other-title = Aucun autre titre en cours.
release-point-own-title = Titre en cours, que la sortie éteindra : { $act }, jusqu’au { $detail }.
release-point-other-title = Détenu pour autre cause, ou titre non échu : { $act }, jusqu’au { $detail }.
release-point-contrainte = Contrainte judiciaire non payée : { $act }.
release-point-face = Comparer le visage à la photographie du dossier.
release-point-no-face = Aucune photographie : vérifier l’identité autrement, à deux.
release-point-no-order = Aucune décision de libération au dossier, et un délai court encore : demander la pièce.
release-point-law-alone = La loi suffit : citer l’article qui met fin au titre.
release-point-order-held = Décision au dossier, avec sa copie : { $act } { $detail }.
release-point-order-by-hand = { $act } apporté par { $detail } : rappeler le greffe de la juridiction avant d’ouvrir.
release-point-order-not-seen = { $act } { $detail } sans copie au dossier : la demander, ou rappeler le greffe de la juridiction.
release-point-property = Rendre contre signature : { $detail }.
