# Looked at before the exit: a list to go through, never a lock.
release-title = Before the exit
release-due =
    { $count ->
        [0] The law commands the release: nothing holds the person any more.
        [one] The law commands the release: one day too many already.
       *[other] The law commands the release: { $count } days too many already.
    }
release-help = Another title asks for a written reason. Nothing else shuts the door; effects and money never delay the exit.
release-state-clear = In order
release-state-attention = To be settled or confirmed
release-state-info = To be done, without waiting
release-point-no-other-title = No other title in force.
release-point-own-title = Title in force, which the exit will end: { $act }, until { $detail }.
release-point-other-title = Held for another cause, or title not ended: { $act }, until { $detail }.
release-point-contrainte = Contrainte judiciaire not paid: { $act }.
release-point-face = Compare the face with the photograph of the dossier.
release-point-no-face = No photograph: check the identity otherwise, two of you.
release-point-no-order = No decision of release in the dossier, and a term still runs: ask for the paper.
release-point-law-alone = The law is enough: name the article that ends the title.
release-point-order-held = Decision in the dossier, with its scan: { $act } { $detail }.
release-point-order-by-hand = { $act } brought by { $detail }: call the registry of the court back before opening.
release-point-order-not-seen = { $act } { $detail } without a scan in the dossier: ask for it, or call the registry of the court back.
release-point-property = Hand back against signature: { $detail }.
