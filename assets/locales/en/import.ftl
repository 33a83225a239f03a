# Taking over an old register, and the rows that wait.
import-title = Register take-over
import-intro = A register kept in a spreadsheet is taken over row by row. Each row is taken over, taken over with a remark, or waits for a person. None is lost, and doing it again adds nothing twice.
import-new = Take over a register
import-none = No register taken over. Choose “Take over a register”.
import-held-open =
    { $count ->
        [one] { $shown } row waiting
       *[other] { $shown } rows waiting
    }
import-column-file = File
import-column-at = Taken over on
import-column-by = By
import-column-rows = Rows read
import-column-row = Row
import-column-class = Outcome
import-column-issues = Remarks
import-column-do = Decide
import-class-all = All rows
import-class-imported = Taken over
import-class-imported-help = without remark
import-class-imported_with_warnings = With remark
import-class-imported_with_warnings-help = taken over, to be read again
import-class-held = Waiting
import-class-held-help = a person decides
import-class-structural = Not data
import-class-structural-help = headings, totals, empty rows
import-class-already = Already there
import-class-already-help = left as they are
import-steps = Steps
import-step-file = File
import-step-columns = Columns
import-step-check = Check
import-step-done = Done
import-file-help = Choose the file of the register. It is only read: the original is never changed.
import-file-choose = The register’s file: choose it, or drop it here
import-file-button = Choose a file
import-file-kinds = XLSX spreadsheet or CSV text. An XLS or ODS file is first saved as XLSX, in the spreadsheet program.
import-reading = Reading…
import-safe = Nothing is written to the register before the last step.
import-sheet = Sheet
import-other-registers =
    { $count ->
        [one] This file has another sheet that looks like a register: { $sheets }. It is not read with this one. To take it over too, start again afterwards with the same file and choose it here.
       *[other] This file has other sheets that look like a register: { $sheets }. They are not read with this one. To take them over too, start again afterwards with the same file and choose them here, one by one.
    }
import-columns-help = The headings are on row { $header }, the last row read is { $last }. Say what each column holds; check the proposals against the examples.
import-header-line = Heading line
import-read-again = Read the file again
import-missing = No column is named for: { $columns }. If the register has them, name them below; otherwise these will have to be completed person by person.
import-their-column = Column of the file
import-examples = Examples
import-our-column = Holds
import-column-of = What column { $header } holds
import-no-header = column { $n }, without heading
import-not-taken = (kept as it is)
import-unsure = To check: unsure proposal.
import-unmapped-kept = Columns that are not named are not thrown away: their text stays with each dossier. An asterisk marks what is already given to a column.
import-check = Check without writing anything
import-other-file = Choose another file
import-check-help = This is what would happen. Nothing is written yet.
import-issues = Remarks, by frequency
import-rows = Rows
import-rows-none = No row.
import-all-already = Every row of this file has already been taken over: there is nothing to add.
import-row-already = Already taken over
import-running-reads = The whole file is read again first…
import-already =
    { $count ->
        [one] { $shown } row has already been taken over: it will not be added again.
       *[other] { $shown } rows have already been taken over: they will not be added again.
    }
import-run =
    { $count ->
        [one] Take over { $shown } row
       *[other] Take over the { $shown } rows
    }
import-back-columns = Back to the columns
import-running = Taking over
import-progress = { $done } of { $total }
import-running-safe = If the power fails, nothing is half written: the take-over starts again from the file.
import-done = Register taken over.
import-done-more = Waiting rows keep their text and their possible terms until a person completes them.
import-report = Report
import-report-made = Taken over on { $at }. Fingerprint of the file: { $print }
import-held-title = Waiting rows
import-held-intro = The program did not guess. Complete each row from the paper, or set it aside with a reason. A row set aside can still be read.
import-held-none-waiting = No row is waiting.
import-held-none-completed = No row completed.
import-held-none-set_aside = No row set aside.
import-state-waiting = Waiting
import-state-completed = Completed
import-state-set_aside = Set aside
import-remark = { $column } “{ $value }”: { $issue }
import-remark-line = “{ $value }”: { $issue }
import-remark-empty = { $column }: { $issue }
import-why-held = Why it waits
import-staged = Possible term
import-complete = Complete
import-set-aside = Set aside
import-set-aside-title = Set aside row { $row }
import-set-aside-help = The row will not become a committal. It stays readable, with the reason and your name.
import-set-aside-done = Row set aside
import-complete-title = Complete row { $row }
import-completed = Committal { $ecrou } recorded
import-old-row = What the old register says
