package comptoir.standin.demo;

/// Toys and games. They carry the legal-guarantee mention on paper (decree 2021-609).
final class ToyShelf {
  static final String TEXT =
"""
# Jeux de société ; JDS ; box ; standard ; guarantee
Lunevent ; 19,90 ; Jeu {Les Canuts|Traboule|Marché couvert|Le Phare|Petits Potagers} ; \
2 à 5 joueurs, dès 8 ans, 30 min
Lunevent ; 34,90 ; Jeu {Grand Comptoir|Les Alpes 1860+8,00|Archipel|Horlogers+5,00|La Guilde} ; \
2 à 4 joueurs, dès 12 ans, 60 min
Lunevent ; 12,90 ; Jeu de cartes {Brouhaha|Sept Renards|Pêle-mêle|Les Coqs|Mistral} ; \
3 à 8 joueurs, dès 7 ans, 15 min
Lunevent ; 16,90 ; Jeu coopératif {La Ruche|Le Refuge|Sous l’orage|Le Verger du loup} ; \
2 à 6 joueurs, dès 5 ans
Bois d’Aulne ; 29,90 ; {Jeu d’échecs pliant|Jeu de dames pliant-5,00|Backgammon de voyage+5,00\
|Coffret de 8 jeux+15,00} ; Hêtre et noyer
Bois d’Aulne ; 14,90 ; {Dominos en bois|Mikado géant|Yam et gobelet|Solitaire à billes|Jeu du \
moulin|Petits chevaux+5,00} ; Boîte à couvercle coulissant
Petit Merle ; 11,90 ; Mémo {animaux|véhicules|fruits|Lyon|petites bêtes} ; 48 cartes, dès 3 ans
Petit Merle ; 11,90 ; Loto {de la ferme|des saisons|des sons+8,00} ; Dès 3 ans
Petit Merle ; 9,90 ; Jeu des 7 familles {Montagne|Pirates|Cuisine|Musique} ; 42 cartes
Lunevent ; 4,90 ; Jeu de 54 cartes {classique|grand index|botanique+4,00} ; Carton toilé
# Jouets en bois ; BOI ; toy ; standard ; guarantee
Bois d’Aulne ; 24,90 ; {Camion de pompiers|Tracteur|Grue+5,00|Autobus lyonnais|Camion-benne\
|Dépanneuse} en bois ; Hêtre, peinture à l’eau, dès 18 mois
Bois d’Aulne ; 12,90 ; Petite voiture en bois, {rouge|bleu ciel|sauge|jaune|rose} ; Hêtre, 12 cm
Bois d’Aulne ; 39,90 ; Train en bois {24 pièces|48 pièces+25,00|extension rails-20,00} ; \
Compatible toutes voies
Bois d’Aulne ; 29,90 ; {Cubes 40 pièces|Cubes 80 pièces+20,00|Arc-en-ciel 7 arches|Planchettes \
100 pièces+10,00|Tour à empiler-10,00} ; Bois certifié
Bois d’Aulne ; 19,90 ; {Canard|Escargot|Chien|Hérisson|Crocodile} à tirer ; Cordelette coton
Petit Merle ; 14,90 ; {Dînette 12 pièces|Fruits à couper|Légumes à couper|Gâteau d’anniversaire\
|Service à thé+5,00|Petit déjeuner} en bois ; Dès 3 ans
Petit Merle ; 34,90 ; {Établi de bricoleur|Marchande de fruits+20,00|Cuisine de table+15,00\
|Valise de docteur-8,00|Caisse enregistreuse} ; Bois et textile, dès 3 ans
Petit Merle ; 16,90 ; Encastrement {ferme|véhicules|formes|mer|jardin} ; 8 pièces, dès 18 mois
Petit Merle ; 9,90 ; Toupie {rouge|bleue|jaune|verte} ; Hêtre tourné
Petit Merle ; 8,90 ; Yoyo en bois, {rouge|bleu nuit|naturel} ; Axe métal
Petit Merle ; 12,50 ; Corde à sauter {rouge|bleue|naturel} ; Poignées hêtre
Petit Merle ; 22,90 ; {Xylophone|Tambourin-8,00|Maracas-11,00|Castagnettes-12,00|Triangle-10,00} \
d’enfant ; Dès 2 ans
Petit Merle ; 17,90 ; Bilboquet {hêtre|rouge|bleu} ; Hêtre tourné, ficelle coton
# Peluches et éveil ; PEL ; toy ; standard ; guarantee
Petit Merle ; 19,90 ; Peluche {Renard|Lapin|Ours|Hérisson|Loir|Mouton|Hibou|Chamois|Marmotte\
|Castor|Éléphant|Baleine} {25 cm|40 cm+13,00} ; Lavable à 30 °C
Petit Merle ; 14,90 ; Doudou {Lapin|Ours|Renard|Souris}, {sable|sauge|rose poudré} ; \
Coton biologique, dès la naissance
Petit Merle ; 9,90 ; Hochet {Anneau|Étoile|Souris|Poisson} ; Hêtre et coton
Petit Merle ; 24,90 ; Mobile {Nuages|Oiseaux|Montgolfières} ; Feutre et bois
Petit Merle ; 18,90 ; {Livre d’éveil tissu|Balle d’éveil-6,00|Tapis d’éveil+40,00|Boîte à formes\
+6,00|Culbuto renard} ; Dès 6 mois
Petit Merle ; 27,90 ; Poupée de chiffon {Lise|Malo|Inaya|Basile} ; Coton, 35 cm
Petit Merle ; 12,90 ; Marionnette {Loup|Grand-mère|Roi|Sorcière|Guignol+3,00} ; Tissu et feutre
# Puzzles ; PUZ ; box ; standard ; guarantee
Lunevent ; 15,90 ; Puzzle 500 pièces {Vieux Lyon|Herbier|Phares|Bibliothèque|Marché|Lac d’Annecy} \
; Carton recyclé, 48 × 34 cm
Lunevent ; 18,90 ; Puzzle 1000 pièces {Presqu’île la nuit|Les Oiseaux|Planisphère|Champs de \
lavande|Atelier du peintre|Cols des Alpes|Échoppe} ; Carton recyclé, 68 × 48 cm
Lunevent ; 24,90 ; Puzzle 2000 pièces {Carte du ciel|Grande bibliothèque} ; 96 × 68 cm
Petit Merle ; 12,90 ; Puzzle enfant 24 pièces {Ferme|Chantier|Océan|Jungle|Princesses} ; \
Grandes pièces, dès 3 ans
Petit Merle ; 13,90 ; Puzzle enfant 60 pièces {Dinosaures|Pirates|Carte de France|Espace|Cirque} \
; Dès 5 ans
Bois d’Aulne ; 21,90 ; Casse-tête bois {Nœud|Étoile|Tonneau|Cube|Serpent} ; Hêtre et noyer
""";

  private ToyShelf() {}
}
