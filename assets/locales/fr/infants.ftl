# Infants with their mothers, pregnancy, nursing.
infants-title = Mères et enfants
infants-intro = Les enfants vivent ici avec leur mère : ils sont comptés à part et jamais comme détenus. La loi ne fixe pas leur âge de sortie ; la règle suivie est de { $months } mois, annoncée { $days } jours avant.
infants-counts =
    { $count ->
        [one] { $shown } enfant (filles : { $girls }, garçons : { $boys })
       *[other] { $shown } enfants (filles : { $girls }, garçons : { $boys })
    }
infants-women = Femmes enceintes : { $pregnant } · allaitantes : { $nursing }
infants-here = Enfants présents
infants-left = Enfants sortis
infants-states = Femmes enceintes ou allaitantes
infants-none = Aucun enfant.
infants-states-none = Aucune femme enceinte ou allaitante enregistrée.
infants-unnamed = sans prénom
infants-name = Nom et prénoms de l’enfant
infants-name-hint = Vide tant qu’il n’a pas de prénom
infants-sex = Sexe
infants-sex-F = fille
infants-sex-M = garçon
infants-birth = Naissance
infants-born-inside = Né pendant la détention de la mère
infants-entered = Entré le
infants-entered-hint = Jour de l’entrée avec la mère, ou de la naissance ici
infants-paper = Acte de naissance, ou qui l’a dit
infants-guardian = Père ou tuteur à l’extérieur
infants-note = Remarque
infants-reason = Motif de la rectification
infants-add = Ajouter un enfant
infants-change = Rectifier un enfant
infants-saved = Enfant enregistré
infants-mother = Mère
infants-months = Âge (mois)
infants-age =
    { $count ->
        [one] { $shown } mois
       *[other] { $shown } mois
    }
infants-limit = Doit sortir avant le
infants-state = État
infants-limit-unknown = naissance inconnue : à établir
infants-leave = Sortie de l’enfant
infants-leave-title = Sortie de { $name }
infants-leave-help = À qui l’enfant est remis, et ce qui le permet : déclaration de la mère ou décision du juge, avec le service social.
infants-leave-on = Sorti le
infants-leave-to = Remis à (nom, pièce d’identité)
infants-leave-decision = Déclaration ou décision
infants-leave-done = Sortie de l’enfant enregistrée
infants-gone = sorti le { $on }, remis à { $to } ({ $decision })
infants-gone-with-mother = sorti avec sa mère
infants-section = Enfants et maternité
infants-person-none = Ni enfant, ni grossesse, ni allaitement enregistrés.
infants-state-add = Noter une grossesse ou un allaitement
infants-state-change = Rectifier
infants-kind = Nature
infants-kind-pregnancy = grossesse
infants-kind-nursing = allaitement
infants-since = Depuis le
infants-since-hint = Jour estimé par le soignant, sinon jour où elle l’a dit
infants-until = Jusqu’au
infants-expected = Naissance attendue le
infants-child-born = Enfant né le
infants-source = Source (certificat, soignant, déclaration)
infants-source-takeover = registre repris
infants-state-saved = Enregistré ; les dates que la loi en tire sont recalculées
infants-law = La grossesse, et l’allaitement d’un enfant de moins de trois ans, excluent la contrainte judiciaire (CPP 1258).
infants-home = Enfants avec leur mère
infants-figure =
    { $count ->
        [one] + { $shown } enfant
       *[other] + { $shown } enfants
    }
infants-home-all = Voir les { $shown } enfants
infants-print = Imprimer

## Refus

failure-not-a-woman = { $name } est enregistré comme homme. Rien n’a été enregistré ; rectifiez d’abord son identité si elle est fausse.
failure-date-unreadable = Cette date ne se lit pas. Corrigez-la.
failure-infant-before-mother = Ce jour précède l’écrou de la mère. Vérifiez la date.
failure-infant-mother-gone = Ce jour-là, la mère n’était pas dans l’établissement. Vérifiez la date et la personne ; rien n’a été enregistré.
failure-infant-born-after-entry = La naissance suit l’entrée de l’enfant. Vérifiez les deux dates.
failure-infant-not-inside = Cet enfant est déjà sorti. Rien n’a changé.

## Journal

audit-kind-infants-save = Enfant enregistré
audit-kind-infants-leave = Sortie d’un enfant
audit-kind-infants-strike = Enfant rayé
audit-kind-maternity-save = Grossesse ou allaitement enregistrés
audit-kind-maternity-strike = Grossesse ou allaitement rayés
help-infants = Ceux qui doivent sortir viennent d’abord. Entrée ouvre l’onglet Famille et défense de la mère, où l’on note la sortie. F9 imprime la liste.
