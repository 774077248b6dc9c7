package comptoir.standin.demo;

/// Home: table, textiles, light, scent, walls, time.
final class HomeShelf {
  static final String TEXT =
"""
# Vaisselle et mugs ; VAI ; mug ; standard
Terre de Vals ; 14,90 ; Mug grès {sable|sauge|bleu nuit|terracotta|ardoise|rose \
poudré|moutarde|blanc} ; 30 cl, \
lave-vaisselle
Terre de Vals ; 12,50 ; Tasse à café {sable|sauge|bleu nuit|terracotta|ardoise} ; 12 cl, \
soucoupe comprise
Terre de Vals ; 16,50 ; Assiette plate {sable|sauge|bleu nuit|terracotta|ardoise} ; Grès, 27 cm
Terre de Vals ; 13,50 ; Assiette à dessert {sable|sauge|bleu nuit|terracotta|ardoise} ; Grès, 21 cm
Terre de Vals ; 14,50 ; Bol {sable|sauge|bleu nuit|terracotta|ardoise|rose poudré} ; Grès, 15 cm
Terre de Vals ; 39,00 ; Saladier {sable|sauge|bleu nuit} ; Grès, 28 cm
Terre de Vals ; 49,00 ; Théière grès {sable|sauge|ardoise}, {60 cl|1 L+12,00} ; Filtre inox
Terre de Vals ; 24,90 ; Pichet {sable|sauge|bleu nuit} ; Grès, 1 L
Terre de Vals ; 19,90 ; Beurrier {blanc|sable|bleu nuit} ; Grès émaillé
Maison Ostrel ; 12,90 ; Mug émaillé {Montagne|Renard|Sapins|Lyon|Hirondelle} ; 35 cl
Maison Ostrel ; 15,90 ; Mug porcelaine {Lundi matin|Mamie d’amour|Papi au top|Super maîtresse\
|Bon courage} ; 32 cl, coffret
Maison Ostrel ; 29,90 ; Gourde isotherme 50 cl, {noir|sauge|sable|corail|bleu nuit} ; Inox, 12 h \
chaud ; shape=bottle
Maison Ostrel ; 24,90 ; Mug isotherme 35 cl, {noir|sauge|sable|corail} ; Inox, couvercle étanche
Maison Ostrel ; 8,90 ; Infuseur à thé {boule|pince|maison+3,00|théière+2,00} ; Inox ; shape=box
Verrier & Galle ; 9,90 ; Verre à eau {transparent|ambre|fumé|vert} ; Soufflé bouche, 25 cl
Verrier & Galle ; 12,90 ; Verre à pied {transparent|ambre|fumé|vert} ; Soufflé bouche, 35 cl
Verrier & Galle ; 34,90 ; Carafe {transparente|ambre|fumée|verte} ; 1 L ; shape=bottle
Verrier & Galle ; 29,90 ; Vase {Goutte|Colonne|Boule}, {transparent|ambre|fumé} ; Verre soufflé ; \
shape=bottle
Fabrique Sorbier ; 32,00 ; Planche à découper {chêne|noyer+10,00|hêtre-6,00} ; 38 × 24 cm ; \
shape=box
Fabrique Sorbier ; 26,00 ; Plateau {rond|rectangulaire}, {chêne|noir} ; 36 cm ; shape=box
Fabrique Sorbier ; 9,90 ; Cuillère en bois {à miel|à salade|de cuisine} ; Buis ; shape=box
# Textiles de maison ; TEX ; textile ; standard
Linière du Forez ; 34,90 ; Housse de coussin lin {45 × 45 cm|50 × 30 cm-4,00|60 × 60 cm+9,00}, \
{sable|sauge|terracotta|bleu nuit|moutarde|prune|blanc|ardoise} ; Lin lavé
Linière du Forez ; 89,00 ; Plaid laine {écru|gris|vert sapin|terracotta|bleu nuit} ; 130 × 180 cm
Linière du Forez ; 49,90 ; Plaid coton {sable|sauge|rose poudré|moutarde} ; Nid d’abeille
Linière du Forez ; 12,90 ; Torchon {rayures bleues|rayures rouges|chevrons gris|fougère|lin uni\
|agrumes} ; 50 × 70 cm
Linière du Forez ; 59,00 ; Nappe lin {140 × 140 cm|140 × 250 cm+30,00|170 × 300 cm+55,00}, \
{blanc|sable\
|sauge|terracotta} ; Lin lavé
Linière du Forez ; 32,90 ; Lot de 4 serviettes de table, {blanc|sable|sauge|terracotta} ; Lin lavé
Linière du Forez ; 29,90 ; Tablier {sable|ardoise|sauge|rayures} ; Coton et lin
Linière du Forez ; 14,90 ; Manique et gant, {sable|ardoise|sauge} ; Coton matelassé
Linière du Forez ; 27,90 ; Drap de bain {blanc|sable|sauge|bleu ciel|terracotta} ; Coton 500 g
Linière du Forez ; 15,90 ; Serviette de toilette {blanc|sable|sauge|bleu ciel|terracotta} ; \
Coton 500 g, 50 × 100 cm
Linière du Forez ; 69,00 ; Peignoir {S|M|L}, {blanc|sauge} ; Nid d’abeille
Linière du Forez ; 39,00 ; Bouillotte {écru|gris|rose poudré} ; Housse en laine
Maison Ostrel ; 19,90 ; Panier rangement {S|M+5,00|L+12,00}, {jute|blanc} ; Jute tressée ; shape=bag
# Luminaires ; LUM ; lamp ; standard ; guarantee
Fabrique Sorbier ; 79,00 ; Lampe de bureau Établi, {noir|laiton+20,00|sauge|blanc} ; Bras \
articulé, \
E14
Fabrique Sorbier ; 59,00 ; Lampe à poser Galet, {sable|ardoise|rose poudré} ; Grès, E14
Fabrique Sorbier ; 129,00 ; Lampadaire Roseau, {chêne|noir} ; 160 cm, E27
Fabrique Sorbier ; 89,00 ; Suspension Cloche, {noir|laiton+15,00|sauge|terracotta} ; 35 cm, E27
Fabrique Sorbier ; 49,00 ; Lampe sans fil Lucie, {sable|sauge|bleu nuit|terracotta} ; USB-C, 10 h
Fabrique Sorbier ; 34,90 ; Liseuse à pince, {noir|blanc|sauge} ; LED, trois intensités
Petit Merle ; 29,90 ; Veilleuse {Lune|Renard|Nuage|Champignon|Lapin} ; LED, minuterie
Maison Ostrel ; 24,90 ; Guirlande lumineuse {20 boules pastel|20 boules lin|étoiles|feuillage} ; \
3,5 m, USB
Maison Ostrel ; 39,90 ; Photophore mural {laiton|noir} ; Verre strié
Maison Ostrel ; 12,90 ; Ampoule LED {globe E27|poire E27-2,00|flamme E14-3,00|filament E27+2,00} ; \
Blanc chaud
Maison Ostrel ; 44,90 ; Lanterne {petite|grande+20,00}, {noire|laiton} ; Acier et verre
# Bougies et senteurs ; BOU ; bottle ; standard
Cirier de Thônes ; 24,00 ; Bougie parfumée {Figuier|Cèdre|Feu de bois|Fleur d’oranger|Thé noir\
|Verveine|Mimosa|Cuir} 180 g ; Cire de colza, 40 h
Cirier de Thônes ; 12,90 ; Bougie parfumée {Figuier|Cèdre|Feu de bois|Fleur d’oranger|Verveine} \
75 g ; Cire de colza, 18 h
Cirier de Thônes ; 29,00 ; Diffuseur à tiges {Figuier|Cèdre|Thé noir|Verveine} ; 200 ml
Cirier de Thônes ; 14,50 ; Brume d’oreiller {Lavande|Camomille|Tilleul} ; 100 ml
Cirier de Thônes ; 3,90 ; Bougie flambeau {ivoire|sauge|terracotta|bleu nuit|prune|moutarde} ; \
25 cm, à l’unité
Cirier de Thônes ; 9,90 ; Bougie pilier {ivoire|sauge|terracotta|ardoise} {10 cm|15 cm+4,00} ; \
Diamètre 7 cm
Cirier de Thônes ; 6,90 ; Savon {Lavande|Miel|Argile|Olive|Rose|Charbon} 100 g ; Saponifié à froid
Cirier de Thônes ; 14,90 ; Savon liquide {Olive|Verveine|Rose} 300 ml ; Flacon verre
Cirier de Thônes ; 11,90 ; Baume mains {Miel|Verveine|Amande} 50 ml ; Karité
Cirier de Thônes ; 9,50 ; Encens {Cèdre|Santal|Benjoin} ; 40 bâtons
Maison Ostrel ; 16,90 ; Bougeoir {laiton|noir|grès sable|verre ambre} ; Pour flambeau
Maison Ostrel ; 4,90 ; Grandes allumettes {blanches|noires|sauge} ; Flacon de 60
# Cadres et affiches ; CAD ; frame ; standard
Fabrique Sorbier ; 14,90 ; Cadre {10 × 15 cm|13 × 18 cm+3,00|21 × 30 cm+9,00|30 × 40 cm+17,00\
|50 × 70 cm+38,00}, {chêne|noir|blanc|noyer+3,00|laiton+5,00} ; Verre, passe-partout compris
Quai Vert ; 19,90 ; Affiche 30 × 40 {Fourvière|Croix-Rousse|Bellecour|Annecy|Vercors|Herbier|Lune\
|Oiseaux|Citrons|Carte du ciel|Saône|Cyclistes|Marché|Phare} ; Papier mat 200 g
Quai Vert ; 34,90 ; Affiche 50 × 70 {Fourvière|Croix-Rousse|Bellecour|Annecy|Vercors|Herbier|Lune} \
; Papier mat 200 g
Quai Vert ; 9,90 ; Affiche A5 {Merci|Fougère|Hirondelle|Vague|Montagne} ; Papier mat 250 g
Fabrique Sorbier ; 24,90 ; Porte-affiche aimanté {31 cm|51 cm+8,00}, {chêne|noyer} ; Deux baguettes
Fabrique Sorbier ; 29,90 ; Miroir {Soleil|Rond|Goutte}, {laiton|noir} ; 30 cm
Atelier Rivoire ; 29,00 ; Album photo {sable|sauge|bleu nuit|terracotta} {25 × 25 cm|30 × 30 cm\
+9,00} ; 60 pages noires ; shape=notebook
Atelier Rivoire ; 6,90 ; 200 coins photo {transparents|noirs} ; Autocollants ; shape=box
# Horloges et montres ; HOR ; clock ; standard ; guarantee
Horlogerie Sauvane ; 49,00 ; Horloge murale Atelier, {blanc|noir|sauge|chêne+10,00} ; 30 cm, \
silencieuse
Horlogerie Sauvane ; 69,00 ; Horloge murale Gare, {blanc|noir} ; 40 cm, silencieuse
Horlogerie Sauvane ; 29,90 ; Réveil {Matin|Cube|Cloche}, {noir|sable|sauge} ; Pile comprise
Horlogerie Sauvane ; 89,00 ; Montre Presqu’île, cuir {noir|cognac|bordeaux|bleu nuit} ; 36 mm, \
quartz
Horlogerie Sauvane ; 119,00 ; Montre Confluence, {acier|acier doré+10,00|noire} ; 40 mm, quartz
Horlogerie Sauvane ; 39,90 ; Montre enfant {Renard|Fusée|Arc-en-ciel|Ballon} ; Dès 5 ans
Horlogerie Sauvane ; 19,90 ; Bracelet de montre 18 mm, {noir|cognac|bordeaux} ; Cuir ; shape=bag
Horlogerie Sauvane ; 14,90 ; Minuteur {Œuf|Tomate|Citron} ; Mécanique, 60 min
Horlogerie Sauvane ; 24,90 ; Sablier {3 minutes|15 minutes+8,00|30 minutes+15,00} ; Verre et hêtre
Horlogerie Sauvane ; 34,90 ; Baromètre {laiton|chêne} ; 14 cm
""";

  private HomeShelf() {}
}
