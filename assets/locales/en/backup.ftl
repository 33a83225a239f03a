backup-title = Backup
backup-last = Last backup: { $at }
backup-never = No verified backup.
backup-due = Backup due: the last is more than { $hours } hours old.
backup-to = Destination file or folder
backup-made = Backup read again and checked: { $entries } entries. You may remove the medium.
backup-keys-hint = Keep the file, its keys and its manifest together.
backup-restored = File restored, epoch { $epoch }: entries made after the backup are not in it.

# Failures.
failure-copy-exists = There is already a file there: { $file }. Nothing was written over.
failure-copy-differs = The copy read again differs from what was written. It does not count: change the medium.
failure-copy-busy = The file is being read. Try again in a moment.
failure-copy-unsettled = This copy still has its working log beside it: no backup made it.
