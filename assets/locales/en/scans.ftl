# Scans of the papers received.
scans-title = Scans of papers received
scans-none = No scan in the dossier.
scans-add = Add scans
scans-add-for = Add the scan
scans-add-title = Add scans to the dossier
scans-add-help = Choose files, a whole folder, drop them here or paste an image with Ctrl+V. PDF, JPEG or PNG, { $most } MB at most each.
scans-files = Files…
scans-folder = Folder…
scans-kind = Kind of paper
scans-act = Act
scans-act-none = No act in particular
scans-record =
    { $count ->
        [one] Record the scan
       *[other] Record { $count } scans
    }
scans-recording = Recording { $name }…
scans-done = recorded
scans-waiting = to be recorded
scans-recorded =
    { $count ->
        [one] One scan recorded.
       *[other] { $count } scans recorded.
    }
scans-remove = Take off the list
scans-pasted = pasted-image-{ $n }.png
scans-open = View
scans-open-of = View { $name }
scans-size = { $size } kB
scans-pages =
    { $count ->
        [one] one page
       *[other] { $count } pages
    }
scans-added = added on { $at } by { $by }
scans-withdraw = Put aside
scans-withdraw-title = Put aside { $name }
scans-withdraw-help = The scan stays readable, with your name and the reason. The paper is missing again.
scans-withdrawn = Put aside on { $at } by { $by }: { $reason }
scans-set-aside = Scan put aside.
scans-save = Keep the file
scans-missing = Missing papers
scans-missing-help = Acts whose paper is not yet in the dossier.
scans-missing-count =
    { $count ->
        [one] One paper is missing, in { $dossiers ->
            [one] one dossier
           *[other] { $dossiers } dossiers
        }.
       *[other] { $shown } papers are missing, in { $dossiers ->
            [one] one dossier
           *[other] { $dossiers } dossiers
        }.
    }
scans-missing-none = Every paper expected is in its dossier.
scans-missing-filter = Name or number
scans-missing-gone = Those who left too
scans-column-act = Act
scans-column-on = Date
scans-column-authority = Authority
scans-column-reference = Reference
scans-missing-one = Missing paper
