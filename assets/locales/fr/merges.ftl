# Records of one person: possible twins, comparison, merge.
merges-title = Doublons possibles
merges-intro = Deux fiches qui semblent être celles d’une même personne. Comparez-les : rien n’est réuni sans votre décision, et une réunion se défait.
merges-state-open = À examiner ({ $count })
merges-state-other = Deux personnes
merges-state-made = Réunions faites
merges-none-open = Aucune paire à examiner.
merges-none-other = Aucune paire écartée.
merges-none-made = Aucune réunion de fiches.
merges-column-first = Première fiche
merges-column-second = Autre fiche
merges-column-why = Ce qui rapproche, ce qui sépare
merges-column-answer = Réponse
merges-column-kept = Fiche gardée
merges-column-merged = Fiche réunie
merges-column-ecrous = Écrous venus avec elle
merges-column-when = Réunie le
merges-column-by = Par
merges-column-reason = Motif
merges-column-undone = Défaite
merges-both-present = présents tous deux
merges-answer-same = même personne
merges-answer-other = deux personnes
merges-answer-unknown = ne sait pas
merges-compare = Comparer
merges-compare-title = Comparer deux fiches
merges-keep-which = Fiche gardée
merges-keep-left = Garder la fiche de gauche
merges-keep-right = Garder la fiche de droite
merges-keep-help = La fiche gardée représente la personne. L’autre reste lisible telle qu’elle est ; ses écrous et tout ce qui s’y rattache suivent.
merges-left = Fiche de gauche
merges-right = Fiche de droite
merges-fields = Champ par champ
merges-fields-help = Cochez, pour chaque ligne qui diffère, ce qui sera gardé. Les flèches gauche et droite changent de côté.
merges-field = Champ
merges-field-photo = Photographie
merges-photo-yes = photographie prise
merges-photo-no = aucune photographie
merges-empty = non renseigné
merges-same-fields =
    { $count ->
        [one] { $count } champ identique
       *[other] { $count } champs identiques
    }
merges-show-same = Montrer les champs identiques
merges-hide-same = Cacher les champs identiques
merges-stays = Écrous
merges-stay-present = présent
merges-stay-left = sorti le { $on }
merges-blocked = Ces fiches ne peuvent pas être réunies en l’état
merges-look = À vérifier avant de réunir
merges-overlap-seen = J’ai vu que les séjours se recouvrent
merges-reason = Motif de la réunion
merges-reason-hint = Ce qui prouve que c’est la même personne : la photographie, les parents, ses dires.
merges-do = Réunir les deux fiches
merges-done = Fiches réunies. La réunion se défait depuis la liste des réunions.
merges-two = Deux personnes
merges-two-reason = Ce qui les distingue
merges-two-done = Réponse gardée : ces fiches ne seront plus proposées.
merges-undo = Défaire
merges-undo-title = Défaire la réunion
merges-undo-help = Les deux fiches reviennent, chacune avec ses écrous. Ce qui a été rectifié depuis reste rectifié.
merges-undo-two = Ce sont deux personnes : ne plus les proposer
merges-undo-reason = Motif
merges-undone = Réunion défaite : les deux fiches sont de retour.
merges-undone-by = défaite le { $on } par { $by } : { $reason }
merges-of-person = Fiches réunies en celle-ci

## Refus

failure-record-merged = La fiche de { $name } a déjà été réunie à celle de { $into }. Rien n’a changé ; ouvrez cette dernière.
failure-present-twice = { $first } (écrou { $first_ecrou }) et { $second } (écrou { $second_ecrou }) sont tous deux présents : nul n’est écroué deux fois. Rien n’a été réuni ; levez ou rectifiez d’abord l’un des deux écrous.
failure-stays-overlap = Les écrous { $first_ecrou } et { $second_ecrou } se recouvrent à partir du { $on }. Une date est fausse, ou ce sont deux personnes : vérifiez, puis cochez que vous l’avez vu.
failure-sexes-differ = Les deux fiches ne portent pas le même sexe. Vérifiez que c’est bien la même personne.
failure-field-unknown = Le champ « { $field } » n’existe pas dans l’identité. Rien n’a été réuni.
failure-merge-undone = Cette réunion est déjà défaite. Rien n’a changé.
failure-merge-followed = La fiche gardée a depuis été réunie à celle de { $name }. Rien n’a changé ; défaites d’abord cette réunion-là.

## Journal

audit-kind-merges-merge = Deux fiches réunies
audit-kind-merges-undo = Réunion de fiches défaite
help-duplicates = Chaque ligne est une paire de fiches qui se ressemblent. Entrée les compare. « Deux personnes » les écarte pour de bon, avec un motif.
help-duplicates-left-right = Choisissez la fiche gardée, puis, ligne par ligne, ce qui est vrai. Ctrl+Entrée réunit les fiches. Rien n’est effacé.
