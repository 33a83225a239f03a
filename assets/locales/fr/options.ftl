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
options-decision-hint = Auteur, date et référence de la décision.
options-saved = Réglage enregistré
options-none = Aucun réglage.
