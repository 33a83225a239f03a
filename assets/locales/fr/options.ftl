# The page of settings; their names are in settings.ftl.
options-group-house-help = Choix de cet établissement. Ils ne changent aucune date de droit.
options-group-policy-help = Le texte se lit de plusieurs façons : l’administration choisit. Tant qu’elle ne l’a pas fait, la lecture la plus protectrice avertit en premier.
options-change = Modifier
options-change-of = Modifier : { $name }
options-changed = Changé le { $at } par { $by } : { $reason } (décision : { $decision })
options-undecided = Aucune décision enregistrée.
options-default = à l’origine : { $value }
options-unset = non réglé
options-value = Valeur
options-policy-warning = Des échéances peuvent changer. Elles seront toutes recalculées, et les anciennes restent au journal.
options-decision-hint = Référence de la pièce : note, circulaire, lettre.
options-saved = Réglage enregistré
options-none = Aucun réglage.
options-decided-by = Auteur de la décision
options-decided-on = Date de la décision
options-questions = Questions ouvertes sans lecture à choisir
options-questions-help = Le texte ne fixe rien et le programme n’invente rien. Voici ce qu’il fait en attendant.
