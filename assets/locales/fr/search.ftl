# The palette: one box for people, screens and actions.
search-title = Rechercher
search-results = Résultats
search-group-people = Personnes
search-group-recent = Derniers écrous
search-group-actions = Écrans et actions
search-screen = écran
search-action = action
search-import = Reprendre un registre
search-none = Rien trouvé. Essayez une autre orthographe, ou le numéro d’écrou.
search-searching = Recherche…
search-help = Flèches : choisir · Entrée : ouvrir · Échap : fermer. Toutes les orthographes d’un nom conviennent.
search-parents = père { $father }, mère { $mother }
search-father = père { $father }
search-mother = mère { $mother }
search-birth-place = lieu de naissance { $place }
search-alike = même nom, rien d’autre n’est connu
