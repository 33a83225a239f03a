backup-title = Sauvegarde
backup-last = Dernière sauvegarde : { $at }
backup-never = Aucune sauvegarde vérifiée.
backup-due = Sauvegarde à faire : la dernière a plus de { $hours } heures.
backup-to = Fichier ou dossier de destination
backup-made = Sauvegarde relue et vérifiée : { $entries } écritures. Vous pouvez retirer le support.
backup-keys-hint = Gardez ensemble le fichier, ses clés et son manifeste.
backup-restored = Fichier restauré, époque { $epoch } : les écritures faites après la sauvegarde n’y sont pas.

# Failures.
failure-copy-exists = Il y a déjà un fichier à cet endroit : { $file }. Rien n’a été écrasé.
failure-copy-differs = La copie relue diffère de ce qui a été écrit. Elle ne compte pas : changez de support.
failure-copy-busy = Le fichier est en cours de lecture. Recommencez dans un instant.
failure-copy-unsettled = Cette copie a encore son journal de travail à côté : elle n’a pas été faite par une sauvegarde.
