# Papers, previews and the copy on a stick.
prints-title = Papers
prints-preview = Preview
prints-register = Committal register
prints-register-help = The pages of the book for a period, to be initialled by the president of the court. They carry the fingerprint of the journal.
prints-overruns = State of overruns
prints-overruns-help = Every detention beyond its term, with the article and the number of days. For the prosecutor and the inspection.
prints-nominal = Daily list of names
prints-nominal-help = Those present, by situation, with their titles.
prints-sheet = Committal sheet
prints-sheet-help = Printed from the dossier, with F9.
prints-from = from
prints-to = to
preview-preparing = Preparing the page…
preview-page = page { $page } of { $pages }
preview-print = Print
preview-save = Keep the PDF
preview-saved = File kept: { $file }
preview-head = journal { $head }
preview-glyphs =
    { $count ->
        [one] One character cannot be printed: check the name.
       *[other] { $count } characters cannot be printed: check the names.
    }
copy-title = Backup copy
copy-last = Last copy read back: { $at }
copy-never = No copy yet. Plug in a stick.
copy-to = Where to copy
copy-to-hint = The folder of the stick, for instance E:\ or /media/key. The copy is read back before it is announced.
copy-choose = Choose where to copy…
copy-make = Copy now
copy-making = Copying and reading back…
copy-made = Copy made and read back: { $path }, about { $size } MB, { $entries } entries. You may take the stick out.
copy-kept = Nothing is lost: the register and the earlier copies remain valid.
prints-untried = Untried people
prints-untried-help = By court, the oldest titles first, with the age of each title. For the visit of the procureur or the judge.
