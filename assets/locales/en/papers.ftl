# Papers that the greffe sends: notices, referrals, presentations, requests, receipts; their models.
papers-title = Papers of the greffe
papers-mark-draft = DRAFT, not numbered
papers-mark-model = TRIAL OF THE MODEL
papers-child =
    { $sex ->
        [M] son
        [F] daughter
       *[other] son or daughter
    }
papers-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
papers-kind-avis-procureur = Notice to the procureur
papers-kind-saisine-college = Referral before the end of the title
papers-kind-conduite = Presentation on expiry
papers-kind-demande-liberte = Request for release
papers-kind-signalement-sans-titre = Report of a detention without title
papers-kind-avis-ecrou = Notice of committal
papers-kind-recu-declaration = Receipt of a declaration
papers-kind-levee-ecrou = Levée d’écrou
papers-kind-billet-sortie = Release slip
papers-kind-certificat = Certificate of release

# The paper due, from an alert.
papers-due = Paper
papers-print = Print { $paper }
papers-print-short = Print
papers-key-help = I: print the paper due
papers-sent = sent on { $on } by { $by }
papers-made = made on { $on }, to be sent
papers-waiting = to be made
papers-for = { $paper }, { $name }, écrou { $ecrou }
papers-article = Article
papers-to = Handed to, or by which way
papers-to-hint = For example: bearer, agent of the parquet, fax.
papers-record-sent = Print and record that it is sent
papers-record-only = Print, send later
papers-making = Making the paper…
papers-done = { $number } recorded: sent, by { $by }.
papers-kept = { $number } recorded. That it was sent is still to be noted.
papers-stays = The alert stays until the decision or the exit.
papers-blanks =
    { $count ->
        [one] To be filled by hand, the dossier does not say: { $places }.
       *[other] To be filled by hand, the dossier does not say: { $places }.
    }
papers-already = Made already: { $number }, { $state }.
papers-again = Make another one, with a new number
papers-again-warning = To see the first one again, reprint it: it will be marked DUPLICATA.

# Papers made.
papers-none = No paper made.
papers-filter = Number of the paper
papers-column-number = Number
papers-column-kind = Paper
papers-column-ecrou = Écrou no.
papers-column-name = Name
papers-column-made = Made
papers-column-sent = Sent
papers-column-copies = Duplicates
papers-filter-kind = Paper
papers-filter-kind-all = Every paper
papers-filter-sent = Sending
papers-filter-sent-all = Sent or not
papers-filter-sent-yes = Sent
papers-filter-sent-no = To be sent
papers-reprint = Reprint
papers-reprint-of = Reprint { $number }, DUPLICATA
papers-send = Note the sending
papers-send-of = Sending of { $number }
papers-send-help = Who carried it, to whom, by which way. The hour and your name are recorded.
papers-send-record = Record the sending
papers-duplicate = DUPLICATA of { $number }
papers-to-make = To be made for this dossier
papers-to-make-none = No paper is waiting.
papers-of-dossier = Papers made
papers-of-dossier-none = No paper made for this dossier.
papers-by = { $at }, by { $by }
papers-act = { $act }

# Models.
papers-models = Models of papers
papers-models-help = Each paper follows a model. Words between braces are filled from the dossier. A paper already made keeps its text.
papers-model-edition = Edition { $edition }, written on { $at } by { $by }: { $reason }
papers-model-shipped = Text shipped with the program, to be approved by the administration
papers-model-change = Change
papers-model-change-of = Model: { $paper }
papers-model-history = Earlier editions
papers-model-title = Title
papers-model-to = Addressee, one line for each printed line
papers-model-subject = Subject
papers-model-paragraphs = Text, one paragraph a line
papers-model-enclosures = Enclosures, one a line
papers-model-signatures = Signatures, one a line
papers-model-places = Words to be filled
papers-model-try = Try on an invented person
papers-model-saved = Model recorded, edition { $edition }. Papers already made do not change.
papers-model-reason-hint = For example: service note, date, number.
papers-birth-day = on { $date }
papers-birth-year = in { $date }
papers-birth-about = about { $date }
papers-kind-signalement-depassement = Report of an overrun

# The same in a narrow column.
papers-short-avis-procureur = Notice
papers-short-saisine-college = Referral
papers-short-conduite = Presentation
papers-short-demande-liberte = Request
papers-short-signalement-depassement = Report
papers-short-signalement-sans-titre = Report
papers-short-avis-ecrou = Notice
papers-short-recu-declaration = Receipt
papers-short-levee-ecrou = Levée
papers-short-billet-sortie = Slip
papers-short-certificat = Certificate
