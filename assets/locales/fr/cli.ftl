## L’aide

cli-about = Le registre d’écrou et les échéances d’un établissement, en ligne de commande.
cli-heading-usage = Emploi :
cli-heading-options = Options
cli-heading-commands = Commandes
cli-value-command = COMMANDE
cli-help-init = Crée le fichier d’un établissement, son premier compte et le code de secours.
cli-help-training = Crée un établissement de formation rempli de personnes inventées.
cli-help-import = Reprend un registre existant (.xlsx ou .csv) ; chaque ligne est comptée.
cli-help-search = Cherche une personne par son nom, quelle qu’en soit l’écriture, ou son numéro.
cli-help-deadlines = Les échéances en cours, dépassements en tête.
cli-help-explain = Chaque date d’un dossier, avec ses étapes et ses articles.
cli-help-print = Écrit un papier en PDF.
cli-help-print-register = Le registre d’écrou.
cli-help-print-overruns = L’état des dépassements.
cli-help-print-nominal = L’état nominatif des présents.
cli-help-print-untried = L’état des non jugés, par juridiction.
cli-help-print-sheet = La fiche d’une personne.
cli-help-verify = Vérifie le fichier, la chaîne du journal et les dates calculées.
cli-help-backup = Fait une copie chiffrée et vérifiée.
cli-help-restore = Remet une copie en service sous un autre nom.
cli-help-law = Évalue des dossiers par les règles, sans fichier d’établissement.
cli-help-law-evaluate = Donne le résultat de chaque dossier.
cli-help-law-check = Compare chaque dossier à ce qu’il attend.
cli-help-serve = Ouvre les écrans à un navigateur de ce poste, et de lui seul.
cli-help-call = Appelle une commande de la table par son nom.
cli-arg-file = Fichier de l’établissement (ou variable AGIDERM_FILE).
cli-arg-user = Compte ; inutile quand le fichier n’en a qu’un.
cli-arg-lang = Langue des phrases : fr ou en.
cli-arg-json = Réponse en JSON, seule sur la sortie standard.
cli-arg-today = Jour retenu pour lire et pour contrôler un registre repris ; ne date jamais un acte.
cli-arg-timings = Durées et tailles sur la sortie d’erreur.
cli-arg-help = Affiche cette aide.
cli-arg-version = Affiche la version.
cli-arg-name = Nom : de l’établissement (init) ou de la commande (call).
cli-arg-code = Code court de l’établissement.
cli-arg-law = Pays dont les règles s’appliquent (mli).
cli-arg-region = Région.
cli-arg-authority = Direction dont dépend l’établissement, pour les en-têtes.
cli-arg-director-name = Nom de la personne du premier compte.
cli-arg-seed = Graine : la même donne les mêmes personnes.
cli-arg-present = Nombre de personnes présentes.
cli-arg-register = Registre à reprendre, .xlsx ou .csv.
cli-arg-mapping = Correspondance des colonnes, en JSON : en-tête vers colonne connue.
cli-arg-sheet = Feuille du classeur.
cli-arg-dry-run = Dit ce que deviendrait chaque ligne, sans rien enregistrer.
cli-arg-text = Nom, numéro d’écrou ou surnom.
cli-arg-limit = Nombre de réponses au plus.
cli-arg-batch = Fichier d’une question par ligne.
cli-arg-within = Seulement celles des N prochains jours, et les dépassements.
cli-arg-ecrou = Numéro d’écrou.
cli-arg-from = Du jour (print register) ; copie à restaurer (restore).
cli-arg-to = Au jour (print register) ; fichier à écrire (backup, restore).
cli-arg-out = Fichier PDF à écrire.
cli-arg-port = Port, 8930 d’ordinaire ; 0 en choisit un libre.
cli-arg-input = Entrée, en JSON ; « - » la lit sur l’entrée standard.
cli-arg-path = Dossier, liste ou fichier de cas.
cli-arg-cases = Accepté et sans effet.
cli-arg-reason = Motif, inscrit au journal.

## Ce qui ne va pas dans les arguments

cli-wrong-command = La commande « { $command } » n’existe pas. Rien n’a été fait ; « agiderm --help » les donne toutes.
cli-wrong-argument = L’argument « { $argument } » n’est pas compris ici. Rien n’a été fait ; voyez --help.
cli-wrong-value = La valeur « { $value } » ne convient pas à { $argument }. Rien n’a été fait ; voyez --help.
cli-wrong-missing = Il manque { $argument }. Rien n’a été fait ; voyez --help.
cli-wrong-conflict = { $argument } ne va pas avec un autre argument donné. Rien n’a été fait ; voyez --help.
cli-wrong-other = La commande n’est pas complète. Rien n’a été fait ; voyez --help.

## Questions et remarques

cli-ask-passphrase = Phrase de passe :
cli-ask-new-passphrase = Nouvelle phrase de passe :
cli-ask-again = La même, pour vérifier :
cli-field = { $field } :
cli-timing = Durée : { $milliseconds } ms
cli-size = { $what } : { $bytes } octets
cli-director-login = directeur
cli-director-name = Direction

## Réponses

cli-init-done =
    L’établissement est créé : { $file }
    Compte : { $user }
    Code de secours, montré cette seule fois : { $code }
    Recopiez-le sur papier, sous enveloppe scellée, loin de ce poste.
cli-training-done =
    L’établissement de formation est créé : { $file }
    Personnes présentes : { $present } ; séjours : { $stays } ; titres : { $titles }.
    Toutes sont inventées.
    Compte : { $user } ; phrase de passe : { $passphrase }
cli-verify-sound = Le fichier est sain : { $entries } écritures au journal, tête { $head }.
cli-verify-wrong = Le contrôle a trouvé une anomalie ({ $entries } écritures lues, tête { $head }). Rien n’a été modifié ; gardez ce fichier tel quel et prévenez la direction :
cli-backup-done = Copie vérifiée : { $path } ({ $entries } écritures, tête { $head }).
cli-restore-done = Copie remise en service : { $path } ({ $entries } écritures, tête { $head }).
cli-search-question = « { $text } »
cli-search-line = {"  "}{ $ecrou }  { $name }  ({ $percent } %)
cli-search-nobody = {"  "}Personne ne répond à cette recherche.
cli-deadlines-none = Aucune échéance en cours.
cli-deadline-overrun = DÉPASSEMENT { $overrun } j  { $ecrou }  { $name }  { $kind } le { $on }  ({ $article })
cli-deadline-due = { $on } ({ $days } j)  { $ecrou }  { $name }  { $kind }  ({ $article })
cli-deadline-unknown = date impossible à dire  { $ecrou }  { $name }  { $kind }  ({ $article })
cli-deadline-kind-title-end = fin du titre
cli-deadline-kind-duty = démarche à faire
cli-deadline-kind-release = libération
cli-deadline-kind-control = contrôle
cli-deadline-kind-appeal = fin d’un délai de recours
cli-deadline-kind-without-title = sans titre
cli-deadline-kind-cannot-tell = à vérifier
cli-explain-head = Écrou { $ecrou } – { $name }
cli-explain-date = { $what } : { $on }
cli-explain-unknown = { $what } : impossible à dire
cli-explain-step = {"  "}– { $words } ({ $article })
cli-print-done = { $path } : { $pages } pages, { $rows } lignes, tête du journal { $head }.
cli-print-glyphs = { $count } signes n’ont pas pu être imprimés dans cette police.
cli-import-done = { $rows } lignes : { $imported } reprises, { $warned } reprises avec remarques, { $held } retenues, { $already } déjà reprises auparavant.
cli-import-dry = Essai, rien n’est enregistré. { $rows } lignes : { $imported } seraient reprises, { $warned } avec remarques, { $held } retenues, { $already } déjà reprises auparavant.
cli-import-held = {"  "}ligne { $row } retenue : { $why }
cli-import-issue = { $column } « { $value } » ({ $issue })
cli-serve-address = Le registre est ouvert à l’adresse { $address } (ce poste seulement). Ctrl-C pour fermer.
cli-serve-training = Établissement de formation : compte { $user }, phrase de passe « { $passphrase } ».
cli-serve-unbuilt-title = Les écrans ne sont pas construits
cli-serve-unbuilt = Ce programme a été construit sans ses écrans. Le registre est intact ; construisez-les par « make run », puis recommencez.
cli-problem = { $said } (écriture { $seq } ; { $topic } { $row })
cli-restore-reason = Restauration demandée par la ligne de commande
cli-explain-what-title-end = Fin du titre
cli-explain-what-release = Libération
