# Taking over an old register, and the rows that wait.
import-title = Reprise de registre
import-intro = Un registre tenu dans un tableur est repris ligne par ligne. Chaque ligne est reprise, reprise avec une remarque, ou mise en attente d’une personne. Aucune n’est perdue, et recommencer n’ajoute rien deux fois.
import-new = Reprendre un registre
import-none = Aucun registre repris. Choisissez « Reprendre un registre ».
import-held-open =
    { $count ->
        [one] { $shown } ligne en attente
       *[other] { $shown } lignes en attente
    }
import-column-file = Fichier
import-column-at = Repris le
import-column-by = Par
import-column-rows = Lignes lues
import-column-row = Ligne
import-column-class = Sort
import-column-issues = Remarques
import-column-do = Décider
import-class-all = Toutes les lignes
import-class-imported = Reprises
import-class-imported-help = sans remarque
import-class-imported_with_warnings = Avec remarque
import-class-imported_with_warnings-help = reprises, à relire
import-class-held = En attente
import-class-held-help = une personne décide
import-class-structural = Hors données
import-class-structural-help = titres, totaux, lignes vides
import-class-already = Déjà reprises
import-class-already-help = laissées comme elles sont
import-steps = Étapes
import-step-file = Fichier
import-step-columns = Colonnes
import-step-check = Contrôle
import-step-done = Fait
import-file-help = Choisissez le fichier du registre. Il est seulement lu : l’original n’est jamais modifié.
import-file-choose = Le fichier du registre, à choisir ou à déposer ici
import-file-button = Choisir un fichier
import-file-kinds = Tableur XLSX ou texte CSV. Un fichier XLS ou ODS s’enregistre d’abord en XLSX, dans le tableur.
import-reading = Lecture…
import-safe = Rien n’est écrit dans le registre avant la dernière étape.
import-sheet = Feuille
import-other-registers =
    { $count ->
        [one] Ce fichier a une autre feuille qui ressemble à un registre : { $sheets }. Elle n’est pas lue avec celle-ci. Pour la reprendre aussi, recommencez ensuite avec le même fichier et choisissez-la ici.
       *[other] Ce fichier a d’autres feuilles qui ressemblent à un registre : { $sheets }. Elles ne sont pas lues avec celle-ci. Pour les reprendre aussi, recommencez ensuite avec le même fichier et choisissez-les ici, une par une.
    }
import-columns-help = Les titres sont à la ligne { $header }, la dernière ligne lue est la { $last }. Dites ce que contient chaque colonne ; les propositions se vérifient sur les exemples.
import-header-line = Ligne des titres
import-read-again = Relire le fichier
import-missing = Aucune colonne n’est désignée pour : { $columns }. Si le registre les contient, désignez-les ci-dessous ; sinon, ces points seront à compléter personne par personne.
import-their-column = Colonne du fichier
import-examples = Exemples
import-our-column = Contient
import-column-of = Contenu de la colonne { $header }
import-no-header = colonne { $n }, sans titre
import-not-taken = (gardée telle quelle)
import-unsure = À vérifier : proposition peu sûre.
import-unmapped-kept = Les colonnes non désignées ne sont pas jetées : leur texte reste joint à chaque dossier. Un astérisque marque un contenu déjà attribué.
import-check = Contrôler sans rien écrire
import-other-file = Choisir un autre fichier
import-check-help = Voici ce qui arriverait. Rien n’est encore écrit.
import-issues = Remarques, par fréquence
import-rows = Lignes
import-rows-none = Aucune ligne.
import-all-already = Toutes les lignes de ce fichier ont déjà été reprises : il n’y a rien à ajouter.
import-row-already = Déjà reprise
import-running-reads = Le fichier est d’abord relu en entier…
import-already =
    { $count ->
        [one] { $shown } ligne a déjà été reprise : elle ne sera pas ajoutée une seconde fois.
       *[other] { $shown } lignes ont déjà été reprises : elles ne seront pas ajoutées une seconde fois.
    }
import-run =
    { $count ->
        [one] Reprendre { $shown } ligne
       *[other] Reprendre les { $shown } lignes
    }
import-back-columns = Revenir aux colonnes
import-running = Reprise en cours
import-progress = { $done } sur { $total }
import-running-safe = Si le courant est coupé, rien n’est à moitié écrit : la reprise se recommence depuis le fichier.
import-done = Registre repris.
import-done-more = Les lignes en attente gardent leur texte et leurs échéances possibles jusqu’à ce qu’une personne les complète.
import-report = Compte rendu
import-report-made = Repris le { $at }. Empreinte du fichier : { $print }
import-held-title = Lignes en attente
import-held-intro = Le programme n’a pas deviné. Complétez chaque ligne d’après le papier, ou écartez-la avec un motif. Une ligne écartée reste consultable.
import-held-none-waiting = Aucune ligne n’attend.
import-held-none-completed = Aucune ligne complétée.
import-held-none-set_aside = Aucune ligne écartée.
import-state-waiting = En attente
import-state-completed = Complétées
import-state-set_aside = Écartées
import-remark = { $column } « { $value } » : { $issue }
import-remark-line = « { $value } » : { $issue }
import-remark-empty = { $column } : { $issue }
import-why-held = Pourquoi elle attend
import-staged = Terme possible
import-complete = Compléter
import-set-aside = Écarter
import-set-aside-title = Écarter la ligne { $row }
import-set-aside-help = La ligne ne deviendra pas un écrou. Elle reste lisible, avec le motif et votre nom.
import-set-aside-done = Ligne écartée
import-complete-title = Compléter la ligne { $row }
import-completed = Écrou { $ecrou } enregistré
import-old-row = Ce que dit l’ancien registre
