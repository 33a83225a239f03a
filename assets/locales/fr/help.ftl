# Help of the screens, and the keyboard.
help-title = Manuel et touches
help-safe = Rien ne se perd
help-safe-text = Ce que vous tapez est gardé en brouillon deux secondes après la dernière touche. Après une coupure, l’accueil vous le rend. Un brouillon n’est pas un enregistrement : l’écrou n’a son numéro qu’une fois enregistré.
help-dates = Taper une date
help-dates-text = 7/3/26, 07032026, 7 mars 2026, hier, -7 et +30 conviennent. Pour une naissance : 1990, mars 1990, vers 1990, 25 ans ou inconnue. La date comprise s’écrit en toutes lettres sous le champ.
help-keys = Touches
help-home = Les chiffres ouvrent la liste des noms. Dans la liste à traiter, Entrée ouvre le dossier et Espace explique la date. Les saisies interrompues sont plus bas.
help-committals = Le registre montre tous les écrous. F3 va au filtre : un nom dans n’importe quelle orthographe, ou un numéro. Exporter écrit la liste avec ses filtres.
help-committals-new = Recopiez le titre dans l’ordre du papier. Entrée passe au champ suivant. Les personnes qui ressemblent s’affichent à droite : dites si c’est la même. Ctrl+Entrée contrôle, puis enregistre.
help-committals-id = Le bandeau dit qui, où et combien de temps. L’onglet Situation montre la frise, les échéances et le calcul de chaque date. Ctrl+N ajoute un acte reçu.
help-committals-id-acts-new = Choisissez la nature de l’acte, recopiez sa date et son autorité. À droite, l’effet sur les dates est montré avant l’enregistrement.
help-committals-id-acts-act = Rectifier garde l’ancien acte lisible. Le motif est obligatoire.
help-deadlines = Les dépassements viennent d’abord. « À vérifier » : il manque un renseignement, aucune date n’est devinée. Espace sur une ligne explique la date.
help-takeover = Reprendre un registre tenu dans un tableur : chaque ligne est reprise, ou mise en attente d’une personne. Aucune n’est perdue.
help-takeover-new = Rien n’est écrit dans le registre avant la dernière étape.
help-takeover-held = Chaque ligne attend qu’une personne la complète d’après le papier, ou l’écarte avec un motif.
help-cells = Chaque carte est une cellule : occupants sur places en service, surface par personne, règles non tenues. « Sans cellule » liste les présents à affecter. Ctrl+N crée une cellule.
help-cells-id = Les occupants d’aujourd’hui et ce qui n’est pas tenu entre eux, puis qui y a dormi. « Changer de cellule » montre d’abord les cellules auxquelles rien ne s’oppose.
help-movements = Les personnes dehors, les plus en retard d’abord. Ctrl+N inscrit un mouvement ; l’évasion, la reprise, le transfèrement, la libération et le décès entrent aussi l’acte au dossier.
help-rollcall = Tapez le nombre de chaque cellule, puis Entrée. Un écart se règle en inscrivant le mouvement oublié, ou s’explique en mots. L’appel ne se clôt pas avec un écart sans explication.
help-day = L’effectif d’un jour et comment il s’est fait. Les flèches changent de jour ; les jours passés sont recalculés sur les mêmes écritures. F9 imprime.
help-journal = Chaque écriture et chaque consultation y est. « Vérifier » recalcule toute la chaîne.
help-key-ctrl-k = Ctrl+K
help-key-f8 = F8
help-key-f3 = F3
help-key-f4 = F4
help-key-enter = Entrée
help-key-shift-enter = Maj+Entrée
help-key-space = Espace
help-key-ctrl-enter = Ctrl+Entrée
help-key-ctrl-s = Ctrl+S
help-key-ctrl-n = Ctrl+N
help-key-f2 = F2
help-key-f9 = F9 ou Ctrl+P
help-key-f5 = F5
help-key-f6 = F6
help-key-escape = Échap
help-key-alt-left = Alt+← et Alt+→
help-key-ctrl-1 = Ctrl+1 à 9
help-key-ctrl-g = Ctrl+G, puis une lettre
help-key-ctrl-l = Ctrl+L
help-key-altgr = AltGr + E G N M
help-key-f1 = F1 ou ?
help-does-search = rechercher une personne, un écran, une action
help-does-enter = nouvel écrou
help-does-filter = filtrer la liste
help-does-list = ouvrir la liste ou le calendrier du champ
help-does-next = champ suivant ; ouvrir la ligne d’une liste
help-does-back = champ précédent
help-does-peek = expliquer la date sans quitter la liste
help-does-save = contrôler, puis enregistrer
help-does-keep = garder le brouillon maintenant
help-does-new = nouveau, selon l’écran
help-does-change = rectifier
help-does-print = aperçu avant impression
help-does-refresh = relire les données
help-does-pane = partie suivante de l’écran
help-does-close = fermer, revenir
help-does-history = écran précédent, suivant
help-does-menu = lignes du menu
help-does-goto = toute ligne du menu, par la lettre qu’elle montre
help-does-lock = verrouiller
help-does-letters = ɛ ɔ ɲ ŋ dans un nom
help-does-help = cette aide
help-key-ctrl-down = Ctrl+↓ et Ctrl+↑
help-does-section = partie suivante, précédente de la saisie
help-papers = Les pièces établies, de la plus récente à la plus ancienne. Celles qui restent à envoyer se choisissent dans la liste. Une pièce réimprimée porte la mention DUPLICATA.
help-papers-models = Les textes des pièces. Les mots entre accolades sont remplis par le dossier. Chaque modification est une nouvelle édition.
help-key-i = I
help-does-paper = dans une liste d’échéances, imprimer la pièce due
help-papers-missing = Chaque acte attend la copie de sa pièce. Entrée ouvre le dossier, à l’onglet des pièces, pour l’ajouter.
help-hearings = Les audiences fixées par un renvoi attendent leur résultat. Cochez les personnes ou cherchez-les, choisissez l’acte : l’effet sur chaque dossier est montré avant d’enregistrer. Un dossier qui ne peut le recevoir est nommé, les autres sont enregistrés.
help-books = Choisissez la liste, puis ses filtres. F4 choisit les colonnes et leur ordre ; un titre de colonne trie. Ce que montre l’écran est ce qu’imprime F9 et ce qu’écrit Exporter. Vues garde vos choix sous un nom.

## Le manuel : une page par écran

help-manual-page = page du manuel
help-manual-pages = Pages du manuel
help-manual = Manuel
help-print-page = Imprimer cette page
help-print-all = Imprimer tout le manuel
help-steps = Pas à pas
help-when = Que faire quand…
help-see = Voir aussi
help-go = Ouvrir cet écran
help-open = Ouvrir le manuel
help-page = { $title } (manuel)
help-home-title = Accueil
help-home-steps =
    Lisez d’abord les dépassements et ce qui est dû aujourd’hui.
    Sur une ligne, Espace explique la date, I imprime la pièce due, Entrée ouvre le dossier.
    Terminez les saisies interrompues, plus bas.
help-home-when =
    Un chiffre étonne : ouvrez-le, la liste des noms est derrière.
    L’horloge est signalée : corrigez la date du poste avant d’écrire.
help-committals-title = Registre d’écrou
help-committals-steps =
    F3 va au filtre : un nom, un numéro, dans n’importe quelle orthographe.
    Réduisez par catégorie, sexe, présence ou période.
    Entrée ouvre le dossier ; F8 inscrit un nouvel écrou.
help-committals-when =
    La personne est introuvable : cherchez le nom du père ou l’alias par Ctrl+K.
    Deux fiches se ressemblent : voyez les fiches en double.
help-committals-new-title = Nouvel écrou
help-committals-new-steps =
    Recopiez l’identité ; répondez aux personnes qui ressemblent.
    Recopiez le titre : nature, date, autorité, référence.
    Relisez l’échéance calculée à droite, puis Ctrl+Entrée.
    Le numéro d’écrou est donné à l’enregistrement.
help-committals-new-when =
    Aucun titre n’accompagne la personne : déclarez l’entrée sans titre, avec son motif ; elle reste signalée.
    Le courant tombe : le brouillon vous attend à l’accueil.
    La naissance est incertaine : écrivez « vers 1990 » ou « 25 ans ».
help-committals-id-title = Dossier d’une personne
help-committals-id-steps =
    Le bandeau dit qui, où et jusqu’à quand.
    Ctrl+N ajoute un acte ; les onglets donnent situation, actes, pièces, cellule, famille, visites.
    F9 imprime la fiche ou le calcul des dates.
help-committals-id-when =
    Une date manque : l’onglet Situation dit quel renseignement ajouter.
    Une erreur de saisie : rectifiez ; l’ancienne écriture reste lisible.
help-committals-id-identity-title = Rectifier l’identité
help-committals-id-identity = Corriger l’état civil d’après une pièce. L’ancienne écriture reste lisible dans l’historique.
help-committals-id-identity-steps =
    Changez les seuls champs fautifs.
    Écrivez le motif et la pièce vue.
    Ctrl+Entrée enregistre ; l’âge et les échéances sont recalculés.
help-committals-id-identity-when =
    Quelqu’un d’autre a modifié la fiche : rouvrez-la et comparez.
help-committals-id-entry-title = Rectifier l’entrée
help-committals-id-entry = Corriger le jour, l’heure ou les circonstances de l’entrée.
help-committals-id-entry-steps =
    Corrigez d’après le papier.
    Écrivez le motif, puis Ctrl+Entrée.
help-committals-id-entry-when =
    L’entrée serait après la sortie : vérifiez d’abord l’acte de sortie.
help-committals-id-exit-title = Préparer une sortie
help-committals-id-exit = Vérifier qu’aucun autre titre ne retient la personne, puis faire signer la sortie par un second compte.
help-committals-id-exit-steps =
    Lisez la liste de contrôle et l’effet sur le dossier.
    Choisissez le motif, recopiez l’ordre et son autorité.
    Le second agent relit et signe de sa phrase de passe.
help-committals-id-exit-when =
    Un ordre apporté à la main : rappelez l’autorité et notez qui a répondu.
    Aucun second agent : la personne sort sur une signature, et la sortie reste à valider.
help-committals-id-acts-new-title = Ajouter un acte
help-committals-id-acts-new-steps =
    Tapez quelques lettres de la nature de l’acte.
    Recopiez date, autorité, référence.
    Relisez l’effet à droite, puis Ctrl+Entrée.
help-committals-id-acts-new-when =
    L’effet étonne : vérifiez la date et la procédure avant d’enregistrer.
    Le même acte pour plusieurs : utilisez les audiences.
help-committals-id-acts-act-title = Rectifier un acte
help-committals-id-acts-act-steps =
    Corrigez les champs d’après la pièce.
    Écrivez le motif ; relisez l’effet ; Ctrl+Entrée.
help-committals-id-acts-act-when =
    L’acte n’aurait jamais dû être inscrit : rayez-le depuis l’onglet Actes.
help-duplicates-title = Fiches en double
help-duplicates-steps =
    Entrée compare une paire.
    Dites si ce sont deux personnes, ou réunissez les fiches.
help-duplicates-when =
    Vous doutez : laissez la paire, elle reste en attente.
help-duplicates-left-right-title = Comparer deux fiches
help-duplicates-left-right-steps =
    Choisissez la fiche gardée.
    Ligne par ligne, gardez ce qui est vrai.
    Écrivez le motif, puis Ctrl+Entrée.
help-duplicates-left-right-when =
    Une erreur : la réunion se défait, sans perte.
    Les deux sont présentes : fermez ou corrigez d’abord un des séjours.
help-counsel-title = Sans conseil
help-counsel-steps =
    Entrée ouvre l’onglet Famille et défense.
    Inscrivez l’avocat ou l’aide, avec le jour du premier contact.
help-counsel-when =
    Le premier contact n’a pas eu lieu : laissez sa date vide, la ligne le dira.
help-infants-title = Enfants avec leur mère
help-infants-steps =
    Les enfants proches de la limite d’âge viennent d’abord.
    Entrée ouvre le dossier de la mère : inscrivez-y la sortie, à qui et sur quelle décision.
help-infants-when =
    L’enfant dépasse trente-six mois : il reste compté et signalé jusqu’à sa sortie.
help-visits-title = Visites
help-visits-steps =
    Cherchez la personne détenue, puis nommez le visiteur et sa pièce.
    Lisez les avertissements : permis, interdiction, présence.
    Enregistrez l’arrivée ; notez le départ sur la ligne.
help-visits-when =
    Rien n’autorise la visite : inscrivez le refus, ou écrivez pourquoi elle est reçue.
help-deadlines-title = Échéances
help-deadlines-steps =
    Traitez les dépassements, puis ce qui vient dans les huit et quinze jours.
    I imprime la pièce due ; Espace explique ; Entrée ouvre le dossier.
help-deadlines-when =
    « À vérifier » : complétez le renseignement nommé, aucune date n’est devinée.
help-hearings-title = Audiences et résultats communs
help-hearings-steps =
    Cochez les personnes de l’audience, ou cherchez-les.
    Choisissez l’acte et sa date.
    Relisez l’effet sur chaque dossier, puis enregistrez.
help-hearings-when =
    Un dossier ne peut recevoir l’acte : il est nommé ; inscrivez-le à part.
help-papers-title = Pièces établies
help-papers-steps =
    Choisissez les pièces qui restent à envoyer.
    Notez le jour et le destinataire de l’envoi.
    Réimprimez au besoin : la mention DUPLICATA est portée.
help-papers-when =
    La pièce était fausse : établissez-en une nouvelle, l’ancienne reste numérotée.
help-papers-missing-title = Pièces manquantes
help-papers-missing-steps =
    Entrée ouvre le dossier à l’onglet des pièces.
    Ajoutez la copie : PDF, JPEG ou PNG, 20 Mo au plus.
help-papers-missing-when =
    La pièce n’est jamais venue : l’acte reste sur la liste, et c’est juste.
help-papers-models-title = Modèles de pièces
help-papers-models-steps =
    Ouvrez un modèle, changez ses phrases, essayez-le.
    Enregistrez avec un motif : c’est une nouvelle édition.
help-papers-models-when =
    Un mot entre accolades est inconnu : choisissez-le dans la liste.
help-cells-title = Cellules
help-cells-steps =
    Affectez d’abord les présents sans cellule.
    Lisez sur chaque carte places, surface par personne, règles non tenues.
    Ctrl+N crée une cellule ; le tableau montre les mêmes chiffres.
help-cells-when =
    Une règle interdit la cellule : choisissez-en une autre ; en urgence, le régisseur passe outre pour un temps limité.
help-cells-id-title = Une cellule
help-cells-id-steps =
    Lisez les occupants et ce qui n’est pas tenu entre eux.
    Changez quelqu’un de cellule depuis sa ligne.
    Mettez la cellule hors service quand elle est vide.
help-cells-id-when =
    Un changement est faux : rayez-le depuis l’onglet Cellule du dossier.
help-movements-title = Mouvements
help-movements-steps =
    Ctrl+N inscrit une sortie : nature, heure, lieu, ordre, escorte, retour prévu.
    Au retour, ouvrez la ligne et inscrivez-le.
help-movements-when =
    Le retour tarde : la ligne monte en tête.
    Une évasion : inscrivez-la aussitôt, puis les avis ; la reprise rouvre le séjour.
    La personne part de dehors sans être revenue : écrivez comment.
help-exits-title = Sorties à suivre
help-exits = Les sorties préparées, celles sur une seule signature, et les libérations par erreur.
help-exits-steps =
    Choisissez la liste en haut.
    Entrée ouvre le dossier ; signez, validez ou retirez.
help-exits-when =
    Une libération par erreur : signalez-la, nommez qui est averti, fermez-la quand elle est réglée.
help-rollcall-title = Appel
help-rollcall-steps =
    Choisissez matin ou soir.
    Tapez le nombre de chaque cellule, puis Entrée.
    Expliquez chaque écart, puis fermez l’appel.
help-rollcall-when =
    Vous êtes interrompu : Ctrl+S garde ce qui est compté ; après une coupure, reprenez le brouillon offert en haut.
    Un nombre ne va pas : recomptez, puis cherchez le mouvement oublié.
    L’appel d’un jour à venir est refusé : attendez son heure.
help-day-title = Situation du jour
help-day-steps =
    Les flèches changent de jour.
    Lisez : la veille, plus entrés, moins sortis, égale présents.
    F9 imprime la feuille du jour.
help-day-when =
    Le total étonne : ouvrez les mouvements du jour, la somme y est.
help-deadlines-signatures-title = Dates à signer
help-deadlines-signatures = Les dates proposées par un agent et qu’un second doit contrôler.
help-deadlines-signatures-steps =
    Ouvrez le dossier et comparez à la pièce.
    Signez ou refusez avec un mot.
help-deadlines-signatures-when =
    Une date est retombée : ses pièces ont changé, proposez-la de nouveau.
help-deadlines-clocks-title = Retenus sans titre
help-deadlines-clocks = Les personnes libérables encore présentes, et depuis combien de temps.
help-deadlines-clocks-steps =
    Choisissez la période.
    Ouvrez chaque dossier et faites ce que la ligne demande.
help-deadlines-clocks-when =
    La cause est corrigée : la durée reste au compte de l’année.
help-deadlines-recompute-title = Tout recalculer
help-deadlines-recompute = Recalculer toutes les échéances et comparer avec celles qui étaient gardées.
help-deadlines-recompute-steps =
    Lancez le calcul ; il ne change aucun acte.
    Lisez les différences, la cause et l’effet.
help-deadlines-recompute-when =
    Une date a avancé : traitez-la le jour même.
help-takeover-title = Reprise d’un registre
help-takeover-steps =
    Choisissez « Reprendre un registre ».
    Relisez les reprises faites et les lignes en attente.
help-takeover-when =
    Une reprise est fausse : les lignes restent comptées ; demandez avant de recommencer.
help-takeover-new-title = Reprendre un fichier
help-takeover-new-steps =
    Choisissez le fichier .xlsx ou .csv.
    Dites le sens de chaque colonne.
    Relisez les comptes, puis confirmez.
help-takeover-new-when =
    Le fichier n’est pas lu : ouvrez-le dans le tableur et enregistrez-le en .xlsx.
help-takeover-batches-batch-title = Rapport d’une reprise
help-takeover-batches-batch = Ce qu’un fichier a donné : lignes reprises, corrigées, en attente.
help-takeover-batches-batch-steps =
    Comparez les totaux au registre papier.
    Exportez la liste des remarques.
help-takeover-batches-batch-when =
    Une ligne manque : elle est en attente ; aucune n’est perdue.
help-takeover-held-title = Lignes en attente
help-takeover-held-steps =
    Entrée ouvre une ligne.
    Complétez-la d’après le papier, ou écartez-la avec un motif.
help-takeover-held-when =
    Le papier est introuvable : laissez la ligne en attente.
help-takeover-held-row-title = Compléter une ligne
help-takeover-held-row = La ligne d’origine à côté du formulaire d’écrou.
help-takeover-held-row-steps =
    Comparez avec le papier.
    Complétez ce qui manque, puis Ctrl+Entrée.
help-takeover-held-row-when =
    La ligne est un doublon : écartez-la et dites de quel écrou.
help-books-title = Livres et listes
help-books-steps =
    Choisissez la liste et ses filtres.
    F4 choisit les colonnes et leur ordre ; un titre de colonne trie.
    Vues garde ces choix sous un nom ; la dernière vue choisie revient seule.
help-books-when =
    La feuille est trop étroite : ôtez des colonnes, l’impression suit l’écran.
help-prints-title = Impressions
help-prints = Les états et registres à imprimer.
help-prints-steps =
    Choisissez l’état, sa période, puis F9.
    Vérifiez l’aperçu avant d’imprimer.
help-prints-when =
    L’imprimante ne répond pas : enregistrez le PDF et imprimez-le plus tard.
help-file-title = Fichier et sauvegardes
help-file = La santé du fichier et ses copies.
help-file-steps =
    Branchez la clé et faites la copie du soir.
    Vérifiez le fichier chaque semaine.
help-file-when =
    La vérification signale un défaut : n’écrivez plus, appelez le technicien.
help-exercises-title = Exercices
help-exercises = Dix exercices sur des personnes inventées ; chacun dit lui-même s’il est fait.
help-exercises-steps =
    Lisez l’énoncé, faites le travail dans les vrais écrans.
    Revenez ici : la coche dit si c’est juste.
help-exercises-when =
    Tout est mêlé : « Recommencer la formation » remet l’établissement de formation à neuf.
help-users-title = Comptes
help-users = Qui peut se servir du registre, et avec quels droits.
help-users-steps =
    Ctrl+N ouvre un compte ; choisissez la fonction.
    Fermez le compte de qui part : rien n’est effacé.
help-users-when =
    Une phrase oubliée : donnez-en une nouvelle, avec un motif.
help-journal-title = Journal
help-journal-steps =
    Filtrez par personne, jour, nature ou mots.
    Entrée montre l’écriture, avant et après.
help-journal-when =
    La vérification nomme une écriture : n’y touchez pas, prévenez le technicien.
help-stations-title = Autres postes
help-stations = Les autres ordinateurs du greffe qui écrivent dans le même registre.
help-stations-steps =
    Ouvrez ce poste au réseau de la maison.
    Demandez un code et tapez-le sur l’autre poste.
    Comparez les quatre mots sur les deux écrans.
help-stations-when =
    Un poste est perdu : retirez-le, il n’ouvre plus rien.
    Le poste principal est éteint : rien ne s’écrit ailleurs ; rallumez-le.
help-settings-title = Réglages
help-settings = Les choix de la maison, chacun avec la décision qui le fonde.
help-settings-steps =
    Ouvrez un réglage, relisez son effet, écrivez la décision.
    Certains demandent deux comptes.
help-settings-when =
    Vous hésitez : laissez la valeur, la question reste ouverte sur la liste.
help-lists-title = Listes de référence
help-lists = Infractions, juridictions, règles et seuils, datés.
help-lists-steps =
    Choisissez la liste, filtrez, Entrée ouvre une ligne.
    Toute modification a un jour d’effet et un motif.
help-lists-when =
    Une ligne est périmée : donnez-lui un dernier jour, ne la changez pas.
