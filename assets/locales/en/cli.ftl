## Help

cli-about = The registry and the deadlines of an establishment, from the command line.
cli-heading-usage = Usage:
cli-heading-options = Options
cli-heading-commands = Commands
cli-value-command = COMMAND
cli-help-init = Makes an establishment's file, its first account and the recovery code.
cli-help-training = Makes a training establishment filled with invented people.
cli-help-import = Takes over an existing register (.xlsx or .csv); every row is accounted for.
cli-help-search = Finds a person by name in any spelling, or by number.
cli-help-deadlines = The running deadlines, overruns first.
cli-help-explain = Every date of a file, with its steps and articles.
cli-help-print = Writes a paper as PDF.
cli-help-print-register = The registre d'écrou.
cli-help-print-overruns = The statement of overruns.
cli-help-print-nominal = The nominal statement of those present.
cli-help-print-untried = The untried, by court.
cli-help-print-sheet = The sheet of one person.
cli-help-verify = Checks the file, the journal's chain and the computed dates.
cli-help-backup = Makes a verified encrypted copy.
cli-help-restore = Puts a copy to work under another name.
cli-help-law = Evaluates cases by the rules, without an establishment file.
cli-help-law-evaluate = Gives the result of each case.
cli-help-law-check = Compares each case with what it expects.
cli-help-serve = Opens the screens to a browser of this PC, and of this PC only.
cli-help-call = Calls a line of the table of commands by its name.
cli-arg-file = The establishment's file (or the variable AGIDERM_FILE).
cli-arg-user = Account; not needed while the file has only one.
cli-arg-lang = Language of the sentences: fr or en.
cli-arg-json = Answer as JSON, alone on standard output.
cli-arg-today = Day used for reading and for checking a register taken over; never dates an act.
cli-arg-timings = Times and sizes on standard error.
cli-arg-help = Shows this help.
cli-arg-version = Shows the version.
cli-arg-name = Name: of the establishment (init) or of the command (call).
cli-arg-code = Short code of the establishment.
cli-arg-law = Country whose rules apply (mli).
cli-arg-region = Region.
cli-arg-authority = Directorate above it, for letterheads.
cli-arg-director-name = Name of the person of the first account.
cli-arg-seed = Seed: the same one gives the same people.
cli-arg-present = Number of people present.
cli-arg-register = Register to take over, .xlsx or .csv.
cli-arg-mapping = Mapping of the columns, as JSON: header to known column.
cli-arg-sheet = Sheet of the workbook.
cli-arg-dry-run = Says what would become of each row, records nothing.
cli-arg-text = Name, number of écrou or alias.
cli-arg-limit = At most this many answers.
cli-arg-batch = File with one question a line.
cli-arg-within = Only those of the next N days, and the overruns.
cli-arg-ecrou = Number of écrou.
cli-arg-from = From the day (print register); copy to restore (restore).
cli-arg-to = To the day (print register); file to write (backup, restore).
cli-arg-out = PDF file to write.
cli-arg-port = Port, usually 8930; 0 takes a free one.
cli-arg-input = Input, as JSON; “-” reads it from standard input.
cli-arg-path = A case, a list of cases or a folder.
cli-arg-cases = Accepted and without effect.
cli-arg-reason = Reason, written in the journal.

## What is wrong with the arguments

cli-wrong-command = There is no command “{ $command }”. Nothing was done; “agiderm --help” lists them.
cli-wrong-argument = The argument “{ $argument }” is not understood here. Nothing was done; see --help.
cli-wrong-value = The value “{ $value }” does not fit { $argument }. Nothing was done; see --help.
cli-wrong-missing = { $argument } is missing. Nothing was done; see --help.
cli-wrong-conflict = { $argument } does not go with another argument given. Nothing was done; see --help.
cli-wrong-other = The command is not complete. Nothing was done; see --help.

## Questions and remarks

cli-ask-passphrase = Pass phrase:
cli-ask-new-passphrase = New pass phrase:
cli-ask-again = The same again:
cli-field = { $field }:
cli-timing = Time: { $milliseconds } ms
cli-size = { $what }: { $bytes } bytes
cli-director-login = director
cli-director-name = Director

## Answers

cli-init-done =
    The establishment is made: { $file }
    Account: { $user }
    Recovery code, shown this once: { $code }
    Copy it on paper, in a sealed envelope, away from this PC.
cli-training-done =
    The training establishment is made: { $file }
    People present: { $present }; stays: { $stays }; titles: { $titles }.
    All are invented.
    Account: { $user }; pass phrase: { $passphrase }
cli-verify-sound = The file is sound: { $entries } journal entries, head { $head }.
cli-verify-wrong = The check found something wrong ({ $entries } entries read, head { $head }). Nothing was changed; keep this file as it is and tell the director:
cli-backup-done = Verified copy: { $path } ({ $entries } entries, head { $head }).
cli-restore-done = Copy put to work: { $path } ({ $entries } entries, head { $head }).
cli-search-question = “{ $text }”
cli-search-line = {"  "}{ $ecrou }  { $name }  ({ $percent }%)
cli-search-nobody = {"  "}Nobody answers this question.
cli-deadlines-none = No running deadline.
cli-deadline-overrun = OVERRUN { $overrun } d  { $ecrou }  { $name }  { $kind } on { $on }  ({ $article })
cli-deadline-due = { $on } ({ $days } d)  { $ecrou }  { $name }  { $kind }  ({ $article })
cli-deadline-unknown = date cannot be told  { $ecrou }  { $name }  { $kind }  ({ $article })
cli-deadline-kind-title-end = end of the title
cli-deadline-kind-duty = step to take
cli-deadline-kind-release = release
cli-deadline-kind-control = control
cli-deadline-kind-appeal = end of a time to appeal
cli-deadline-kind-without-title = without title
cli-deadline-kind-cannot-tell = to check
cli-explain-head = Écrou { $ecrou } – { $name }
cli-explain-date = { $what }: { $on }
cli-explain-unknown = { $what }: cannot be told
cli-explain-step = {"  "}– { $words } ({ $article })
cli-print-done = { $path }: { $pages } pages, { $rows } rows, journal head { $head }.
cli-print-glyphs = { $count } signs could not be printed in this font.
cli-import-done = { $rows } rows: { $imported } taken over, { $warned } with remarks, { $held } held, { $already } taken over before.
cli-import-dry = A try, nothing is recorded. { $rows } rows: { $imported } would be taken over, { $warned } with remarks, { $held } held, { $already } taken over before.
cli-import-held = {"  "}row { $row } held: { $why }
cli-import-issue = { $column } “{ $value }” ({ $issue })
cli-serve-address = The registry is open at { $address } (this PC only). Ctrl-C to close.
cli-serve-training = Training establishment: account { $user }, pass phrase “{ $passphrase }”.
cli-serve-unbuilt-title = The screens are not built
cli-serve-unbuilt = This program was built without its screens. The registry is intact; build them with “make run”, then start again.
cli-problem = { $said } (entry { $seq }; { $topic } { $row })
cli-restore-reason = Restore asked for on the command line
cli-explain-what-title-end = End of the title
cli-explain-what-release = Release
