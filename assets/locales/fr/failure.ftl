## La conduite à tenir, quand la raison n’a pas de phrase à elle

failure-code-invalid = La saisie est à corriger. Rien n’a été enregistré ; ce qui est à l’écran reste.
failure-code-refused = La règle ne le permet pas. Rien n’a été enregistré.
failure-code-conflict = Une autre personne a modifié cette fiche avant vous. Rien n’a été enregistré ; rouvrez la fiche, puis reprenez.
failure-code-not-found = Cet élément n’existe pas dans le registre. Rien n’a changé ; vérifiez ce qui a été demandé.
failure-code-forbidden = Votre fonction ne donne pas ce droit. Rien n’a changé ; adressez-vous à la direction.
failure-code-signed-out = Personne n’est connecté. Ce qui était enregistré l’est toujours ; connectez-vous pour reprendre.
failure-code-unavailable = Le fichier ou le disque ne le permet pas en ce moment. Ce qui était enregistré l’est toujours ; réessayez, puis prévenez le technicien.
failure-code-broken = Le programme a rencontré un défaut. Ce qui était enregistré l’est toujours ; notez l’heure et prévenez le technicien.

## La saisie

failure-input-invalid = La saisie est à corriger ; rien n’a été enregistré. Voyez chaque champ signalé.
failure-missing = À remplir.
failure-out-of-range = Cette valeur sort des limites.
failure-hour-missing = L’heure est à remplir. Elle ne peut manquer que pour une inscription recopiée d’un ancien registre, avec son numéro.
failure-shape = Ce qui a été envoyé n’a pas la forme attendue ({ $detail }). Rien n’a été enregistré ; si l’écran l’a envoyé seul, prévenez le technicien.
failure-json-unreadable = Ce texte n’est pas du JSON : la lecture s’arrête à la ligne { $line }, colonne { $column }. Rien n’a été enregistré ; corrigez-le à cet endroit.
failure-input-too-long = L’envoi dépasse 64 Mo. Rien n’a été enregistré ; réduisez les images ou envoyez-les en plusieurs fois.
failure-law-unknown = Aucune règle n’est connue pour le pays « { $law } ». Choisissez « mli » (Mali).
failure-not-found = Introuvable dans ce registre. Rien n’a changé ; vérifiez le numéro ou le nom demandé.
failure-version-stale = Une autre personne a modifié cette fiche pendant votre saisie. Sa version est gardée, la vôtre n’est pas enregistrée ; rouvrez la fiche, comparez, puis enregistrez de nouveau.
failure-command-unknown = La commande « { $name } » n’existe pas dans cette version. Rien n’a changé ; mettez à jour le programme ou vérifiez le nom.

## Se connecter

failure-signed-out = Personne n’est connecté à ce poste. Ce qui était enregistré l’est toujours ; connectez-vous pour reprendre.
failure-session-idle = La session s’est fermée faute d’activité. Ce qui était enregistré l’est toujours ; connectez-vous pour reprendre.
failure-passphrase-wrong = Cette phrase de passe n’ouvre pas ce compte. L’essai est compté ; vérifiez les majuscules et le clavier, puis réessayez.
failure-passphrase-wrong-field = Ce n’est pas la phrase de passe en usage. Elle n’a pas été changée.
failure-passphrase-missing = Aucune phrase de passe n’a été donnée. Le fichier n’a pas été ouvert ; tapez-la au terminal ou placez-la dans la variable AGIDERM_PASSPHRASE.
failure-passphrase-differs = Les deux saisies diffèrent. Rien n’a été créé ; recommencez.
failure-passphrase-short = Trop courte : { $least } signes au moins. Quatre mots sans lien conviennent.
failure-passphrase-common = Cette phrase est trop connue. Choisissez quatre mots sans lien entre eux.
failure-sign-in-wait = Trop d’essais de suite. Rien n’est perdu ; attendez { $seconds } s avant le prochain essai.
failure-sign-in-stopped = Cent essais de suite ont échoué : ce compte ne s’ouvre plus par sa phrase de passe. Le registre est intact ; la direction en donne une nouvelle, ou le code de secours sur papier l’ouvre.
failure-recovery-code-wrong = Ce code de secours n’ouvre pas ce fichier. L’essai est compté ; vérifiez que l’enveloppe est celle de cet établissement.
failure-recovery-code-length = Le code a huit groupes de six chiffres, 48 en tout ; { $digits } ont été tapés.
failure-recovery-code-group = Le groupe { $group } contient une erreur de frappe. Relisez ces six chiffres.
failure-login-unknown = Aucun compte ne porte ce nom. Choisissez-en un dans la liste.
failure-login-taken = Un autre compte porte déjà ce nom. Choisissez-en un autre.
failure-login-shape = De 2 à 40 signes : lettres minuscules, chiffres, point, tiret.
failure-user-disabled = Ce compte est fermé. Rien n’a changé ; la direction peut le rouvrir.
failure-user-own-rights = Nul ne change sa propre fonction ni ne ferme son propre compte. Rien n’a changé ; demandez-le à un autre compte de direction.
failure-user-last-director = C’est le dernier compte de direction : il reste ouvert. Rien n’a changé ; créez d’abord un autre compte de direction.
failure-role-forbidden = Votre fonction ne donne pas ce droit. Rien n’a changé ; adressez-vous à la direction.
failure-origin-foreign = Cette demande vient d’une autre page que celles du programme. Elle a été refusée sans être lue ; ouvrez le registre à l’adresse que le programme affiche.

## Le fichier et le disque

failure-file-exists = Un fichier existe déjà à cet endroit : { $file }. Il n’a pas été touché ; choisissez un autre nom.
failure-file-missing = Le fichier de l’établissement n’est pas à l’endroit indiqué ({ $file }). Rien n’a été créé ; vérifiez le chemin, ou restaurez la dernière sauvegarde.
failure-file-in-use = Le registre est déjà ouvert par une autre fenêtre ou un autre programme de ce poste. Rien n’a été modifié ; fermez l’autre, puis recommencez.
failure-file-damaged = Le fichier de l’établissement est abîmé : il n’a pas été ouvert, pour ne pas aggraver le dommage. N’y touchez pas, copiez-le tel quel, puis restaurez la dernière sauvegarde.
failure-file-found-damaged = Le contrôle du fichier a trouvé une page abîmée : plus rien n’est écrit, pour ne pas aggraver le dommage. Ce qui était enregistré reste lisible. Imprimez ce dont vous avez besoin, fermez le programme, puis restaurez la dernière sauvegarde.
failure-file-too-new = Ce fichier a été écrit par une version plus récente du programme. Il n’a pas été touché ; installez la nouvelle version sur ce poste.
failure-file-key-mismatch = Le fichier et ses clés ne vont pas ensemble. Rien n’a été modifié ; remettez côte à côte le fichier et le fichier .keys de la même sauvegarde.
failure-file-not-named = Aucun fichier n’est nommé. Rien n’a été ouvert ; ajoutez --file F ou donnez AGIDERM_FILE.
failure-user-not-named = Ce fichier a plusieurs comptes. Rien n’a été ouvert ; ajoutez --user et le nom du compte.
failure-key-file-missing = Le fichier des clés (.keys) manque à côté du fichier de l’établissement : personne ne peut l’ouvrir sans lui. Rien n’a été modifié ; reprenez-le de la dernière sauvegarde.
failure-key-file-damaged = Le fichier des clés est abîmé ou a été modifié hors du programme. Rien n’a été ouvert ; reprenez celui de la dernière sauvegarde.
failure-engine-too-old = Le moteur de données ({ $version }) est trop ancien pour garder le registre sans risque. Rien n’a été ouvert ; réinstallez le programme.
failure-disk-full = Le disque est plein. Rien de cette saisie n’a été enregistré, ce qui l’était avant est intact ; libérez de la place, puis recommencez.
failure-disk-read-only = Le disque ou le dossier est en lecture seule. Rien n’a été enregistré ; levez la protection ou choisissez un autre dossier.
failure-disk-failed = Le disque n’a pas répondu comme il devait. Rien de cette saisie n’a été enregistré ; vérifiez la clé ou le câble, recommencez, et sauvegardez sur un autre disque si cela se répète.
failure-disk-no-wal = Ce disque ne permet pas l’écriture sûre du registre (dossier du réseau ?). Rien n’a été créé ; placez le fichier sur un disque de ce poste.
failure-path-denied = Ce poste refuse l’accès à cet endroit. Rien n’a été écrit ; choisissez un dossier qui vous appartient.
failure-path-missing = Ce fichier ou ce dossier n’existe pas. Rien n’a été écrit ; vérifiez le chemin.
failure-path-exists = Un fichier existe déjà à cet endroit. Il n’a pas été touché ; choisissez un autre nom.
failure-port-taken = Le port { $port } est déjà pris sur ce poste. Rien n’a été ouvert ; choisissez-en un autre par --port.
failure-screens-unreachable = L’écran n’a pas joint le programme. Ce qui était enregistré l’est toujours ; rouvrez la fenêtre.
failure-path-not-found = Ce fichier ou ce dossier n’existe pas : { $path }. Rien n’a été fait ; vérifiez le chemin.
failure-path-not-text = Ce fichier n’est pas un texte en UTF-8 : { $path }. Rien n’a été fait ; enregistrez-le en UTF-8.

## Le programme

failure-defect = Le programme a rencontré un défaut (référence { $reference }). Rien de cette saisie n’a été enregistré, ce qui l’était avant est intact ; notez la référence et transmettez-la au technicien.

## Les personnes, les séjours et les actes

failure-date-in-future = Cette date est à venir. Corrigez-la, ou vérifiez l’horloge du poste.
failure-entry-late = Cette entrée remonte à plus de { $days } jours. Indiquez pourquoi elle est inscrite en retard.
failure-committal-title-missing = Aucun titre ne permet de retenir la personne. Ajoutez le mandat ou la décision, ou déclarez l’entrée sans titre.
failure-committal-title-present = Un titre est saisi : l’entrée n’est pas sans titre. Retirez l’un des deux.
failure-ecrou-number-shape = Un numéro d’écrou s’écrit numéro/année, par exemple 12/2026.
failure-ecrou-number-taken = L’écrou { $ecrou } existe déjà dans ce registre. Vérifiez le numéro sur le registre papier.
failure-person-already-inside = Cette personne est déjà présente sous l’écrou { $ecrou }. Ajoutez l’acte à ce dossier.
failure-exit-before-entry = L’entrée serait après la sortie déjà inscrite. Corrigez l’une des deux dates.
failure-act-field = Ce champ de l’acte ne convient pas ({ $detail }). Corrigez-le d’après la pièce.
failure-act-already-struck = Cet acte a déjà été rayé. Rien n’a changé ; rouvrez la fiche pour voir par qui et pourquoi.
failure-sex-missing = Le sexe n’est pas indiqué : la séparation ne peut pas être vérifiée.
failure-birth-missing = La naissance n’est pas indiquée : l’âge et les règles des mineurs ne peuvent pas être vérifiés.
failure-title-after-entry = Le titre est daté après l’entrée : la personne aurait été retenue sans titre entre les deux.
failure-reference-missing = La référence de la pièce n’est pas indiquée.
failure-photo-kind = Seules les images JPEG et PNG sont reçues. L’ancienne photographie est gardée ; choisissez-en une autre.
failure-photo-unreadable = Cette image ne se lit pas. L’ancienne photographie est gardée ; choisissez une photo JPEG ou PNG.
failure-photo-too-big = Cette image pèse plus de 12 Mo. L’ancienne photographie est gardée ; prenez-en une plus petite.
failure-birth-after-entry = La naissance suit l’entrée. Corrigez l’une des deux dates.
failure-birth-too-old = Cette naissance donne plus de 120 ans. Vérifiez l’année, ou écrivez « vers » devant une année estimée.
failure-height-implausible = La taille va de 40 à 250 cm. Vérifiez le nombre, en centimètres.
failure-act-already-gone = Une sortie de cet écrou est déjà inscrite au { $on }. Rien n’a été enregistré ; si elle est fausse, rectifiez-la ou rayez-la dans l’onglet Actes.
failure-same-record = C’est la même fiche. Choisissez-en une autre à comparer.
failure-held-row-settled = Cette ligne a déjà été complétée ou mise de côté. Rien n’a été changé. Rouvrez la liste des lignes en attente.
failure-mapping-shape = Le choix des colonnes n’est pas lisible. Rien n’a été repris. Choisissez de nouveau le sens de chaque colonne.
failure-mapping-unknown = Le choix des colonnes nomme une colonne, une ligne ou une feuille qui n’est pas dans le fichier ({ $detail }). Rien n’a été repris.
failure-not-training = Ce fichier n’est pas un établissement de formation. Rien n’a été changé.
failure-period-reversed = La fin de la période précède son début. Corrigez l’une des deux dates.
failure-register-damaged = Ce classeur est abîmé et ne peut pas être lu. Rien n’a été repris. Ouvrez-le dans le tableur, enregistrez-le de nouveau en .xlsx, puis recommencez.
failure-register-empty = Ce fichier est vide. Rien n’a été repris.
failure-register-no-headings = Aucune feuille de ce fichier n’a les titres de colonnes d’un registre. Rien n’a été repris. Vérifiez que c’est le bon fichier, ou indiquez la feuille et la ligne des titres.
failure-register-no-rows = Ce fichier a les titres de colonnes d’un registre, mais aucune ligne dessous. Rien n’a été repris. Vérifiez que c’est le bon fichier ou la bonne feuille.
failure-register-not-a-spreadsheet = Ce fichier n’est pas un tableau ({ $found }). Rien n’a été repris. Choisissez le registre en .xlsx ou en .csv.
failure-register-other-format = Ce tableau est dans un autre format ({ $found }). Rien n’a été repris. Ouvrez-le dans le tableur et enregistrez-le en .xlsx.
failure-register-protected = Ce classeur est protégé par un mot de passe. Rien n’a été repris. Enlevez la protection dans le tableur, puis recommencez.
failure-register-too-large = Ce fichier est trop grand pour un registre. Rien n’a été repris.

## Les cellules

failure-choice-unknown = Ce choix n’est pas connu. Rien n’a été enregistré ; choisissez dans la liste.
failure-separation-severity = Écrivez block, override ou warn : refus, passage outre motivé ou avertissement.
failure-cell-code-taken = Un autre quartier ou une autre cellule porte déjà ce nom. Choisissez-en un autre.
failure-cell-surface = La surface va de 0,01 à { $most } m². Vérifiez l’unité : des mètres carrés.
failure-cell-most-below = Le maximum est au moins d’une place et ne peut pas être inférieur à la capacité en service.
failure-cell-single = Une cellule individuelle ne reçoit qu’une personne.
failure-cell-occupied =
    { $count ->
        [one] Une personne est affectée à cette cellule. Affectez-la d’abord ailleurs ; la cellule reste en service.
       *[other] { $count } personnes sont affectées à cette cellule. Affectez-les d’abord ailleurs ; la cellule reste en service.
    }
failure-cell-out-of-use = Cette cellule est hors service ({ $why }). Choisissez-en une autre.
failure-cell-person-gone = Cette personne n’est pas présente : aucune cellule ne lui est affectée. Rien n’a été enregistré.
failure-cell-already-there = La personne est déjà dans cette cellule. Rien n’a été enregistré.
failure-cell-move-before-entry = Ce moment précède l’entrée de la personne. Corrigez la date ou l’heure.
failure-cell-move-out-of-order = Un changement de cellule est déjà inscrit au { $last }. Le nouveau vient après ; s’il est faux, rayez-le d’abord.
failure-cell-separation-blocked = La séparation des catégories interdit cette cellule ({ $rules }). Choisissez-en une autre ; en urgence, le régisseur peut passer outre pour une durée limitée.
failure-cell-override-missing = Cette affectation passe outre : { $rules }. Écrivez pourquoi.
failure-cell-emergency-long = Une urgence dure { $hours } heures au plus à partir de l’affectation.
failure-cell-emergency-director = Le régisseur seul peut passer outre un refus. Rien n’a été enregistré ; demandez-lui ou choisissez une autre cellule.
failure-move-already-struck = Ce changement de cellule est déjà rayé. Rien n’a changé.

## Les mouvements et l’appel

failure-movement-expected-before = Le retour prévu vient avant le départ. Corrigez l’une des deux heures.
failure-movement-before-entry = Ce moment précède l’entrée de la personne. Corrigez la date ou l’heure.
failure-movement-return-before-leaving = Le retour viendrait avant le départ, inscrit au { $left }. Corrigez la date ou l’heure.
failure-movement-out-of-order = Un mouvement est déjà inscrit au { $last } pour cette personne. Le nouveau vient après ; si l’autre est faux, rayez-le d’abord.
failure-movement-not-out = L’écrou { $ecrou } n’est pas dehors : il n’y a pas de retour à inscrire.
failure-movement-not-escaped = L’écrou { $ecrou } n’est pas évadé. Inscrivez d’abord l’évasion.
failure-movement-not-present = L’écrou { $ecrou } n’est plus présent depuis le { $on }. Aucun mouvement ne peut être inscrit.
failure-movement-already-out = La personne est déjà dehors depuis le { $left } ({ $place }). Inscrivez d’abord son retour.
failure-movement-exit-while-out = La personne est encore dehors depuis le { $left } ({ $place }). Inscrivez d’abord son retour ; si elle part de là sans être revenue, écrivez ici comment.
failure-movement-recapture-before-escape = La reprise viendrait avant l’évasion. Corrigez la date.
failure-movement-law-refuses = La loi ne permet pas cette permission d’après les pièces du dossier ({ $code }). Rien n’a été enregistré ; vérifiez la peine en cours.
failure-movement-notice-before = L’avis viendrait avant le mouvement. Corrigez la date ou l’heure.
failure-movement-already-struck = Ce mouvement est déjà rayé. Rien n’a changé.
failure-movement-not-last = Un mouvement plus récent existe pour cette personne. Rayez d’abord le dernier.
failure-roll-call-other-day = L’heure de l’appel n’est pas du jour choisi. Corrigez la date ou l’heure.
failure-roll-call-missing = { $cell ->
    [none] Les personnes sans cellule ne sont pas comptées.
   *[other] La cellule { $cell } n’est pas comptée.
} Écrivez le nombre, même zéro.
failure-roll-call-gap = { $cell ->
    [none] Sans cellule
   *[other] Cellule { $cell }
} : écart de { $gap } sans explication. Expliquez-le, ou laissez l’appel ouvert.
failure-roll-call-cell-unknown = Ce lieu n’est pas de l’appel à cette heure : son compte n’irait nulle part. Rien n’a été enregistré ; rouvrez l’appel.
failure-roll-call-cell-twice = Cette cellule est comptée deux fois. Rien n’a été enregistré ; gardez un seul nombre.
failure-roll-call-closed = Cet appel est clos. Rien n’a changé.

# Stations.
failure-station-unknown = Ce poste n’est pas connu du poste qui garde le fichier. Rien n’a été envoyé au registre ; faites-le ajouter par la direction.
failure-station-revoked = L’accès de ce poste a été retiré. Ce qui était enregistré l’est toujours ; adressez-vous à la direction.
failure-station-known = Ce poste est déjà connu. Rien n’a changé ; connectez-vous.
failure-station-elsewhere = Cela se fait sur le poste lui-même, pas à travers le réseau. Rien n’a changé.
failure-station-has-file = Ce poste garde déjà un fichier d’établissement, que l’autre cacherait. Rien n’a changé ; choisissez un poste sans fichier.
failure-station-unreadable = Ce qui relie ce poste au poste qui garde le fichier est illisible. Le registre est intact ; faites ajouter ce poste de nouveau.
failure-stations-unreadable = La liste des postes, gardée à côté du fichier, est illisible. Le registre est intact ; renommez ce fichier « .stations », puis ajoutez les postes de nouveau.
failure-stations-closed = Ce poste ne répond à aucun autre. Rien n’a changé ; choisissez d’abord une adresse.
failure-stations-address = Ce n’est pas une adresse suivie d’un port, comme 192.168.1.10:8931.
failure-stations-name = Un nom de poste a de 1 à 60 signes.
failure-pairing-closed = L’autre poste n’attend personne : le code a servi, a expiré, ou trois essais ont échoué. Rien n’a changé ; demandez un nouveau code.
failure-pairing-code-wrong = Ce code n’est pas celui de l’autre poste. L’essai est compté ; relisez les huit chiffres.
failure-pairing-code-shape = Un code a huit chiffres.
failure-house-unreachable = Le poste qui garde le fichier ne répond pas. Ce qui est à l’écran reste ; vérifiez qu’il est allumé et branché, puis enregistrez de nouveau : rien ne sera fait deux fois.
failure-house-not-proved = L’autre poste n’a pas prouvé qu’il connaît le code. Rien n’a changé ; vérifiez l’adresse et prévenez la direction.
failure-paper-already-made = Cette pièce existe déjà : { $number }. Aucun numéro n’a été pris. Réimprimez-la, ou demandez expressément d’en établir une autre.
failure-paper-act = Cette pièce ne se rapporte à aucun acte valable de ce dossier. Rien n’a été établi ; choisissez l’acte dans le dossier.
failure-place-unknown = Ligne { $line } : le mot « { $place } » entre accolades est inconnu. L’ancien modèle reste en vigueur ; prenez un mot de la liste.
failure-place-unclosed = Ligne { $line } : une accolade n’est pas fermée près de « { $near } ». L’ancien modèle reste en vigueur.
failure-model-too-long = Ligne { $line } : texte trop long pour une pièce. L’ancien modèle reste en vigueur.
failure-scan-too-big = « { $file } » pèse { $size } Mo, au-delà des { $most } Mo reçus. Ce fichier n’a pas été gardé ; les autres le sont. Numérisez-le en noir et blanc, ou en plusieurs fois.
failure-scan-unreadable = « { $file } » ne se lit pas : le fichier est coupé ou abîmé. Il n’a pas été gardé ; les autres le sont. Numérisez la pièce de nouveau.
failure-scan-kind = « { $file } » n’est ni un PDF, ni une image JPEG ou PNG. Il n’a pas été gardé ; les autres le sont.
failure-scan-differs = « { $file } » n’est pas ce que dit son nom : son contenu est du { $found }. Il n’a pas été gardé ; vérifiez d’où il vient, puis renommez-le.
failure-scan-locked = « { $file } » est protégé par un mot de passe. Il n’a pas été gardé ; enlevez la protection, ou numérisez la pièce.
failure-scan-already = « { $file } » est déjà au dossier pour cet acte. Rien n’a été ajouté.
failure-scan-act = Cet acte n’est pas un acte valable de ce dossier. Rien n’a été ajouté ; choisissez l’acte dans la liste.
failure-scan-already-withdrawn = Cette copie a déjà été écartée. Rien n’a changé.
failure-roll-act = Cet acte se rapporte à un autre acte de chaque dossier : saisissez-le dossier par dossier. Rien n’a été enregistré.
failure-roll-empty = Aucune personne n’est choisie. Rien n’a été enregistré.
failure-roll-too-long = Plus de { $most } personnes à la fois. Rien n’a été enregistré ; faites-le en plusieurs fois.
failure-roll-proc = Ce dossier a { $count } procédures : dites laquelle. L’acte n’y est pas enregistré ; les autres dossiers le sont.
failure-roll-gone = Cette personne est sortie. L’acte n’est pas enregistré à ce dossier.
failure-roll-stale = Une autre personne a modifié ce dossier. L’acte n’y est pas enregistré ; regardez-le, puis recommencez pour lui.
failure-roll-twice = Cette personne est deux fois sur la liste. L’acte n’est enregistré qu’une fois.
failure-roll-nothing = Aucun des dossiers choisis ne peut recevoir cet acte. Rien n’a été enregistré ; voyez la raison sur chaque ligne.
failure-view-of-another = Cette vue appartient à une autre personne. Rien n’a changé ; gardez la vôtre sous un autre nom.
failure-view-name-taken = Vous avez déjà une vue de ce nom pour cette liste. Choisissez un autre nom.
failure-too-long = Trop long. Raccourcissez ce texte.
