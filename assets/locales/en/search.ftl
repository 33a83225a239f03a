# The palette: one box for people, screens and actions.
search-title = Find
search-results = Results
search-group-people = People
search-group-recent = Last committals
search-group-actions = Screens and actions
search-screen = screen
search-action = action
search-import = Take over a register
search-none = Nothing found. Try another spelling, or the committal number.
search-searching = Searching…
search-help = Arrows: choose · Enter: open · Esc: close. Any spelling of a name will do.
search-parents = father { $father }, mother { $mother }
search-father = father { $father }
search-mother = mother { $mother }
search-birth-place = place of birth { $place }
search-alike = same name, nothing else is known
