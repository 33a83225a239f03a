# Names of the lists.
reference-list-offences = Offences
reference-list-jurisdictions = Courts
reference-list-establishments = Prisons
reference-list-regions = Regions
reference-list-nationalities = Nationalities
reference-list-professions = Professions
reference-list-languages = Languages
reference-list-relations = Relations
reference-list-visit-kinds = Kinds of visits
reference-list-visit-refusals = Refusals of visits
reference-list-counsel-kinds = Lawyers and help in law

# Columns.
reference-code = Code
reference-label-fr = Name in French
reference-label-en = Name in English
reference-valid-from = Valid from
reference-valid-to = Valid to
reference-source-seed = Shipped with the program
reference-source-house = Added here
reference-nature = Nature
reference-nature-crime = Crime
reference-nature-delit = Délit
reference-nature-contravention = Contravention
reference-nature-contrainte = Contrainte judiciaire (no offence)
reference-nature-unknown = To be read on the title
reference-max-months = Legal maximum, in months
reference-max-life = Life imprisonment
reference-max-death = Death
reference-assumed = Text not read: nature and maximum to be confirmed
reference-to-confirm = To be confirmed by the administration
reference-new = New item
reference-retire = Retire
reference-retire-hint = The item stays readable in old files; it is no longer offered.
reference-new-version-hint = A later first day opens a new version; the old one keeps its files.

# Failures.
failure-reference-holiday-day = This is not a day of the calendar. Nothing was recorded; write the holiday, for example 25/12/2026.
failure-reference-code-shape = A code has unaccented letters, digits and hyphens, 40 signs at most.
failure-reference-code-taken = This code is already in the list.
failure-reference-dates-reversed = The last day comes before the first.
failure-reference-before-last = The first day must follow that of the last version.
failure-reference-nature = The nature is crime, délit, contravention or contrainte.
