# Papers, previews and the copy on a stick.
prints-title = Imprimés
prints-preview = Aperçu
prints-register = Registre d’écrou
prints-register-help = Les pages du livre pour une période, à parapher par le président du tribunal. Elles portent l’empreinte du journal.
prints-overruns = État des dépassements
prints-overruns-help = Toutes les détentions au-delà du terme, avec l’article et le nombre de jours. Pour le parquet et l’inspection.
prints-nominal = État nominatif du jour
prints-nominal-help = Les présents, par situation, avec leurs titres.
prints-sheet = Fiche d’écrou
prints-sheet-help = S’imprime depuis le dossier, avec F9.
prints-from = du
prints-to = au
preview-preparing = Préparation de la page…
preview-page = page { $page } sur { $pages }
preview-print = Imprimer
preview-save = Garder le PDF
preview-saved = Fichier gardé : { $file }
preview-head = journal { $head }
preview-glyphs =
    { $count ->
        [one] Un caractère ne s’imprime pas : vérifiez le nom.
       *[other] { $count } caractères ne s’impriment pas : vérifiez les noms.
    }
copy-title = Copie de secours
copy-last = Dernière copie relue : { $at }
copy-never = Aucune copie encore. Branchez une clé.
copy-to = Où copier
copy-to-hint = Le dossier de la clé, par exemple E:\ ou /media/cle. La copie est relue avant d’être annoncée.
copy-choose = Choisir où copier…
copy-make = Copier maintenant
copy-making = Copie et relecture…
copy-made = Copie faite et relue : { $path }, environ { $size } Mo, { $entries } écritures. Vous pouvez retirer la clé.
copy-kept = Rien n’est perdu : le registre et les copies précédentes restent valables.
prints-untried = État des non jugés
prints-untried-help = Par juridiction, les plus anciens titres d’abord, avec l’âge de chaque titre. Pour la visite du procureur ou du juge.
