training-establishment = Maison d’arrêt de formation (établissement fictif)
