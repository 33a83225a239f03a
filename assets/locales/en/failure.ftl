## What to do, where the reason has no sentence of its own

failure-code-invalid = The input must be corrected. Nothing was recorded; what is on the screen stays.
failure-code-refused = The rule does not allow it. Nothing was recorded.
failure-code-conflict = Somebody else changed this record before you. Nothing was recorded; open it again and resume.
failure-code-not-found = There is no such thing in the registry. Nothing changed; check what was asked.
failure-code-forbidden = Your office does not give this right. Nothing changed; ask the director.
failure-code-signed-out = Nobody is signed in. What was recorded still is; sign in to resume.
failure-code-unavailable = The file or the disk does not allow it now. What was recorded still is; try again, then call the technician.
failure-code-broken = The program met a defect. What was recorded still is; note the time and call the technician.

## The input

failure-input-invalid = The input must be corrected; nothing was recorded. See each field that is marked.
failure-missing = Must be filled in.
failure-out-of-range = This value is out of range.
failure-hour-missing = The hour is to be filled in. It may be missing only for an entry copied from an old register, with its number.
failure-shape = What was sent does not have the expected shape ({ $detail }). Nothing was recorded; if the screen sent it by itself, call the technician.
failure-json-unreadable = This text is not JSON: reading stops at line { $line }, column { $column }. Nothing was recorded; correct it there.
failure-input-too-long = The input is longer than 64 MB. Nothing was recorded; make the pictures smaller or send them in several goes.
failure-law-unknown = No rules are known for the country “{ $law }”. Choose “mli” (Mali).
failure-not-found = Not found in this registry. Nothing changed; check the number or the name that was asked.
failure-version-stale = Somebody else changed this record while you were typing. Their version is kept, yours is not recorded; open the record again, compare, then save again.
failure-command-unknown = There is no command “{ $name }” in this version. Nothing changed; update the program or check the name.

## Signing in

failure-signed-out = Nobody is signed in here. What was recorded still is; sign in to resume.
failure-session-idle = The session ended for lack of activity. What was recorded still is; sign in to resume.
failure-passphrase-wrong = This pass phrase does not open this account. The try is counted; check capitals and keyboard, then try again.
failure-passphrase-wrong-field = This is not the pass phrase in use. It was not changed.
failure-passphrase-missing = No pass phrase was given. The file was not opened; type it at the terminal or put it in the variable AGIDERM_PASSPHRASE.
failure-passphrase-differs = The two entries differ. Nothing was made; start again.
failure-passphrase-short = Too short: at least { $least } signs. Four unrelated words will do.
failure-passphrase-common = This phrase is too well known. Choose four unrelated words.
failure-sign-in-wait = Too many tries in a row. Nothing is lost; wait { $seconds } s before the next one.
failure-sign-in-stopped = A hundred tries in a row failed: this account no longer opens by its pass phrase. The registry is intact; the director gives a new one, or the paper recovery code opens it.
failure-recovery-code-wrong = This recovery code does not open this file. The try is counted; check that the envelope is this establishment's.
failure-recovery-code-length = The code has eight groups of six digits, 48 in all; { $digits } were typed.
failure-recovery-code-group = Group { $group } has a slip of the keys. Read these six digits again.
failure-login-unknown = No account has this name. Choose one from the list.
failure-login-taken = Another account has this name already. Choose another.
failure-login-shape = 2 to 40 signs: lower-case letters, digits, dot, hyphen.
failure-user-disabled = This account is closed. Nothing changed; the director can open it again.
failure-user-own-rights = Nobody changes his own office or closes his own account. Nothing changed; ask another director's account.
failure-user-last-director = This is the last director's account: it stays open. Nothing changed; make another director's account first.
failure-role-forbidden = Your office does not give this right. Nothing changed; ask the director.
failure-origin-foreign = This request comes from a page other than the program's own. It was refused unread; open the registry at the address that the program shows.

## The file and the disk

failure-file-exists = There is a file at this place already: { $file }. It was not touched; choose another name.
failure-file-missing = The establishment's file is not at the named place ({ $file }). Nothing was made; check the path, or restore the last backup.
failure-file-in-use = The registry is already open in another window or program of this PC. Nothing was changed; close the other one, then start again.
failure-file-damaged = The establishment's file is damaged: it was not opened, so as not to make it worse. Leave it alone, copy it as it is, then restore the last backup.
failure-file-found-damaged = The check of the file found a damaged page: nothing more is written, so as not to make it worse. What was recorded can still be read. Print what you need, close the program, then restore the last backup.
failure-file-too-new = This file was written by a newer version of the program. It was not touched; install the new version on this PC.
failure-file-key-mismatch = The file and its keys do not belong together. Nothing was changed; put the file and the .keys file of one and the same backup side by side.
failure-file-not-named = No file is named. Nothing was opened; add --file F or set AGIDERM_FILE.
failure-user-not-named = This file has several accounts. Nothing was opened; add --user and the name of the account.
failure-key-file-missing = The key file (.keys) is missing beside the establishment's file: nobody can open it without. Nothing was changed; take it from the last backup.
failure-key-file-damaged = The key file is damaged or was changed outside the program. Nothing was opened; take the one of the last backup.
failure-engine-too-old = The data engine ({ $version }) is too old to keep the registry safely. Nothing was opened; install the program again.
failure-disk-full = The disk is full. Nothing of this entry was recorded, what was before is intact; free some room, then start again.
failure-disk-read-only = The disk or folder is read-only. Nothing was recorded; lift the protection or choose another folder.
failure-disk-failed = The disk did not answer as it should. Nothing of this entry was recorded; check the key or the cable, start again, and back up to another disk if it happens again.
failure-disk-no-wal = This disk does not allow safe writing of the registry (a network folder?). Nothing was made; put the file on a disk of this PC.
failure-path-denied = This PC refuses access to that place. Nothing was written; choose a folder of your own.
failure-path-missing = This file or folder does not exist. Nothing was written; check the path.
failure-path-exists = There is a file at this place already. It was not touched; choose another name.
failure-port-taken = Port { $port } is taken on this PC. Nothing was opened; choose another with --port.
failure-screens-unreachable = The screen did not reach the program. What was recorded still is; open the window again.
failure-path-not-found = This file or folder does not exist: { $path }. Nothing was done; check the path.
failure-path-not-text = This file is not text in UTF-8: { $path }. Nothing was done; save it as UTF-8.

## The program

failure-defect = The program met a defect (reference { $reference }). Nothing of this entry was recorded, what was before is intact; note the reference and pass it to the technician.

## Persons, stays and acts

failure-date-in-future = This date is in the future. Correct it, or check the PC's clock.
failure-entry-late = This entry is more than { $days } days old. Say why it is recorded late.
failure-committal-title-missing = No title allows holding the person. Add the mandat or the decision, or declare the entry without title.
failure-committal-title-present = A title was entered: the entry is not without title. Remove one of the two.
failure-ecrou-number-shape = A number of écrou is written number/year, for example 12/2026.
failure-ecrou-number-taken = Écrou { $ecrou } is already in this registry. Check the number in the paper register.
failure-person-already-inside = This person is already present under écrou { $ecrou }. Add the act to that file.
failure-exit-before-entry = The entry would come after the exit already recorded. Correct one of the two dates.
failure-act-field = This field of the act does not fit ({ $detail }). Correct it from the document.
failure-act-already-struck = This act was struck already. Nothing changed; open the file again to see by whom and why.
failure-sex-missing = The sex is not given: separation cannot be checked.
failure-birth-missing = The birth is not given: the age and the rules for minors cannot be checked.
failure-title-after-entry = The title is dated after the entry: the person would have been held without title in between.
failure-reference-missing = The reference of the document is not given.
failure-photo-kind = Only JPEG and PNG pictures are taken. The old photograph is kept; choose another.
failure-photo-unreadable = This picture cannot be read. The former photograph is kept; choose a JPEG or PNG photo.
failure-photo-too-big = This picture is larger than 12 MB. The former photograph is kept; take a smaller one.
failure-birth-after-entry = The birth is after the entry. Correct one of the two dates.
failure-birth-too-old = This birth makes more than 120 years. Check the year, or write “about” before an estimated year.
failure-height-implausible = The height is from 40 to 250 cm. Check the number, in centimetres.
failure-act-already-gone = An exit of this écrou is already recorded on { $on }. Nothing was recorded; if it is wrong, correct it or strike it in the Acts tab.
failure-same-record = This is the same record. Choose another to compare with.
failure-held-row-settled = This row has already been completed or set aside. Nothing was changed. Open the list of waiting rows again.
failure-mapping-shape = The choice of columns cannot be read. Nothing was taken over. Choose again what each column means.
failure-mapping-unknown = The choice of columns names a column, row or sheet that is not in the file ({ $detail }). Nothing was taken over.
failure-not-training = This file is not a training establishment. Nothing was changed.
failure-period-reversed = The end of the period comes before its beginning. Correct one of the two dates.
failure-register-damaged = This workbook is damaged and cannot be read. Nothing was taken over. Open it in the spreadsheet program, save it again as .xlsx, then try again.
failure-register-empty = This file is empty. Nothing was taken over.
failure-register-no-headings = No sheet of this file has the headings of a register. Nothing was taken over. Check that it is the right file, or name the sheet and the heading line.
failure-register-no-rows = This file has the column headings of a register, but no line below them. Nothing was taken over. Check that it is the right file or the right sheet.
failure-register-not-a-spreadsheet = This file is not a spreadsheet ({ $found }). Nothing was taken over. Choose the register as .xlsx or .csv.
failure-register-other-format = This spreadsheet is in another format ({ $found }). Nothing was taken over. Open it in the spreadsheet program and save it as .xlsx.
failure-register-protected = This workbook is protected by a password. Nothing was taken over. Remove the protection in the spreadsheet program, then try again.
failure-register-too-large = This file is too large for a register. Nothing was taken over.

## Cells

failure-choice-unknown = This choice is not known. Nothing was recorded; choose from the list.
failure-separation-severity = Write block, override or warn: refused, possible with a reason, or said.
failure-cell-code-taken = Another block or cell already has this name. Choose another.
failure-cell-surface = The floor goes from 0.01 to { $most } m². Check the unit: square metres.
failure-cell-most-below = The most is at least one place and cannot be below the working capacity.
failure-cell-single = A single cell holds one person.
failure-cell-occupied =
    { $count ->
        [one] One person is placed in this cell. Place that person elsewhere first; the cell stays in use.
       *[other] { $count } people are placed in this cell. Place them elsewhere first; the cell stays in use.
    }
failure-cell-out-of-use = This cell is out of use ({ $why }). Choose another.
failure-cell-person-gone = This person is not present: no cell can be given. Nothing was recorded.
failure-cell-already-there = The person is already in this cell. Nothing was recorded.
failure-cell-move-before-entry = This moment is before the person came in. Correct the date or the hour.
failure-cell-move-out-of-order = A change of cell is already recorded at { $last }. The new one comes after; if that one is wrong, strike it first.
failure-cell-separation-blocked = Separation forbids this cell ({ $rules }). Choose another; in an emergency the régisseur may set it aside for a limited time.
failure-cell-override-missing = This allocation goes beyond: { $rules }. Write why.
failure-cell-emergency-long = An emergency lasts at most { $hours } hours from the allocation.
failure-cell-emergency-director = Only the régisseur may set a refusal aside. Nothing was recorded; ask them or choose another cell.
failure-move-already-struck = This change of cell is already struck. Nothing changed.

## Movements and the roll call

failure-movement-expected-before = The expected return is before the leaving. Correct one of the two hours.
failure-movement-before-entry = This moment is before the person came in. Correct the date or the hour.
failure-movement-return-before-leaving = The return would be before the leaving, recorded at { $left }. Correct the date or the hour.
failure-movement-out-of-order = A movement of this person is already recorded at { $last }. The new one comes after; if that one is wrong, strike it first.
failure-movement-not-out = Écrou { $ecrou } is not outside: there is no return to record.
failure-movement-not-escaped = Écrou { $ecrou } has not escaped. Record the escape first.
failure-movement-not-present = Écrou { $ecrou } has not been present since { $on }. No movement can be recorded.
failure-movement-already-out = The person is already outside since { $left } ({ $place }). Record the return first.
failure-movement-exit-while-out = The person is still out since { $left } ({ $place }). Record the return first; if the person leaves from there without coming back, write here how.
failure-movement-recapture-before-escape = The recapture would be before the escape. Correct the date.
failure-movement-law-refuses = The law does not allow this leave on the papers of the dossier ({ $code }). Nothing was recorded; check the sentence being served.
failure-movement-notice-before = The notice would be before the movement. Correct the date or the hour.
failure-movement-already-struck = This movement is already struck. Nothing changed.
failure-movement-not-last = There is a later movement of this person. Strike the last one first.
failure-roll-call-other-day = The hour of the roll call is not of the chosen day. Correct the date or the hour.
failure-roll-call-missing = { $cell ->
    [none] The people without a cell are not counted.
   *[other] Cell { $cell } is not counted.
} Write the number, even zero.
failure-roll-call-gap = { $cell ->
    [none] Without a cell
   *[other] Cell { $cell }
}: a gap of { $gap } without explanation. Explain it, or leave the roll call open.
failure-roll-call-cell-unknown = This place is not on the roll call at this hour: its count would go nowhere. Nothing was recorded; open the roll call again.
failure-roll-call-cell-twice = This cell is counted twice. Nothing was recorded; keep one number.
failure-roll-call-closed = This roll call is closed. Nothing changed.

# Stations.
failure-station-unknown = This station is not known to the PC that keeps the file. Nothing was sent to the registry; have the director add it.
failure-station-revoked = The access of this station was withdrawn. What was recorded still is; ask the director.
failure-station-known = This station is known already. Nothing changed; sign in.
failure-station-elsewhere = This is done at the station itself, not over the network. Nothing changed.
failure-station-has-file = This PC keeps an establishment file already, which the other would hide. Nothing changed; choose a PC without a file.
failure-station-unreadable = What ties this PC to the one that keeps the file cannot be read. The registry is intact; have this station added again.
failure-stations-unreadable = The list of stations, kept beside the file, cannot be read. The registry is intact; rename that “.stations” file, then add the stations again.
failure-stations-closed = This PC answers no other. Nothing changed; choose an address first.
failure-stations-address = This is no address followed by a port, such as 192.168.1.10:8931.
failure-stations-name = The name of a station has 1 to 60 characters.
failure-pairing-closed = The other PC waits for nobody: the code was used, has expired, or three tries failed. Nothing changed; ask for a new code.
failure-pairing-code-wrong = This is not the code of the other PC. The try is counted; read the eight digits again.
failure-pairing-code-shape = A code has eight digits.
failure-house-unreachable = The PC that keeps the file does not answer. What is on the screen stays; check that it is on and plugged in, then record again: nothing will be done twice.
failure-house-not-proved = The other PC did not prove that it knows the code. Nothing changed; check the address and tell the director.
failure-paper-already-made = This paper exists already: { $number }. No number was taken. Reprint it, or ask expressly for another one.
failure-paper-act = This paper is about no valid act of this dossier. Nothing was made; choose the act in the dossier.
failure-place-unknown = Line { $line }: the word “{ $place }” between braces is unknown. The model before stays in force; take a word from the list.
failure-place-unclosed = Line { $line }: a brace is not closed near “{ $near }”. The model before stays in force.
failure-model-too-long = Line { $line }: too long for a paper. The model before stays in force.
failure-scan-too-big = “{ $file }” weighs { $size } MB, more than the { $most } MB taken. This file was not kept; the others are. Scan it in black and white, or in several parts.
failure-scan-unreadable = “{ $file }” cannot be read: the file is cut or damaged. It was not kept; the others are. Scan the paper again.
failure-scan-kind = “{ $file }” is neither a PDF nor a JPEG or PNG image. It was not kept; the others are.
failure-scan-differs = “{ $file }” is not what its name says: its content is { $found }. It was not kept; check where it comes from, then rename it.
failure-scan-locked = “{ $file }” is protected by a password. It was not kept; take the protection away, or scan the paper.
failure-scan-already = “{ $file }” is already in the dossier for this act. Nothing was added.
failure-scan-act = This act is no valid act of this dossier. Nothing was added; choose the act in the list.
failure-scan-already-withdrawn = This scan was put aside already. Nothing changed.
failure-roll-act = This act is about another act of each dossier: enter it dossier by dossier. Nothing was recorded.
failure-roll-empty = Nobody is chosen. Nothing was recorded.
failure-roll-too-long = More than { $most } people at once. Nothing was recorded; do it in several parts.
failure-roll-proc = This dossier has { $count } procedures: say which. The act is not recorded there; in the other dossiers it is.
failure-roll-gone = This person has left. The act is not recorded in this dossier.
failure-roll-stale = Somebody else changed this dossier. The act is not recorded there; look at it, then begin again for it.
failure-roll-twice = This person is on the list twice. The act is recorded once only.
failure-roll-nothing = None of the dossiers chosen can take this act. Nothing was recorded; see the reason on each line.
failure-view-of-another = This view belongs to another person. Nothing has changed; keep your own under another name.
failure-view-name-taken = You already have a view of this name for this list. Choose another name.
failure-too-long = Too long. Shorten this text.
