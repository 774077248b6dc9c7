package comptoir.standin.demo;

/// Paper: notebooks, letter paper, cards, diaries, the desk.
final class PaperShelf {
  static final String TEXT =
"""
# Carnets et cahiers ; CAR ; notebook ; standard
Papeterie Montbel ; 4,00 ; Carnet A5 {ligné|uni|pointillé|quadrillé}, {papier recyclé\
|papier ivoire+0,90} ; 192 pages, couverture kraft
Papeterie Montbel ; 2,90 ; Carnet A6 {ligné|uni|pointillé}, {sable|sauge|bleu ciel|rose poudré} \
; 96 pages, couture au fil
Papeterie Montbel ; 6,90 ; Carnet A4 {ligné|uni|quadrillé}, {noir|ardoise|brique|sauge} ; 160 \
pages, \
papier 90 g
Atelier Rivoire ; 14,90 ; Carnet relié A5 {ligné|pointillé}, toile {sable|sauge|bleu nuit|prune\
|moutarde} ; Dos toilé, signet, pochette en fin de carnet
Atelier Rivoire ; 22,00 ; Carnet relié cuir A6, {cognac|noir|bordeaux|vert sapin} ; Cuir pleine \
fleur, papier 100 g, rechargeable
Chalvin ; 3,50 ; Cahier A5 {grands carreaux|ligné|uni}, {bleu|vert|rouge|jaune} ; 96 pages, \
couverture carte pelliculée
Chalvin ; 4,50 ; Cahier A4 {grands carreaux|ligné|petits carreaux}, {bleu|vert|rouge|violet} ; \
96 pages, papier 90 g
Chalvin ; 5,90 ; Cahier à spirale A4, {ligné|petits carreaux}, {noir|bleu|corail} ; 160 pages \
détachables, perforées
Noé & Luce ; 8,90 ; Carnet souple A5 \
{Fougère|Hirondelles|Mimosa|Galets|Lune|Figuier|Coquelicots|Rivière} ; Illustré, \
144 pages pointillées
Noé & Luce ; 5,50 ; Lot de 3 carnets de poche {Jardin|Rivage|Forêt|Ciel} ; 3 × 48 pages, 9 × 14 cm
Noé & Luce ; 12,90 ; Carnet {de lecture|de recettes|de voyage|de jardin|de gratitude|de vins} ; \
Pages guidées, 160 pages
Grand Pré ; 17,50 ; Livre d’or {blanc|sable|vert sauge|terracotta} ; 21 × 21 cm, 80 pages ivoire
Grand Pré ; 11,90 ; Répertoire A5, {noir|bleu nuit|prune} ; Onglets découpés, 144 pages
Grand Pré ; 9,50 ; Bloc-notes A5 perforé, {ligné|uni|pointillé} ; 80 feuilles microperforées
Grand Pré ; 6,50 ; Recharge pour carnet cuir A6, {ligné|uni|pointillé} ; Lot de 2, 64 pages
# Papiers et enveloppes ; PAP ; card ; standard
Papeterie Montbel ; 7,90 ; Papier à lettres A5, {vélin blanc|vergé ivoire|recyclé gris} ; \
Bloc de 50 feuilles
Papeterie Montbel ; 10,90 ; Papier à lettres A4, {vélin blanc|vergé ivoire|recyclé gris} ; \
Bloc de 50 feuilles
Papeterie Montbel ; 4,90 ; 20 enveloppes C6, {blanc|ivoire|kraft|sauge|rose poudré|bleu ciel} ; \
Papier 120 g, gommées
Papeterie Montbel ; 5,90 ; 20 enveloppes DL, {blanc|ivoire|kraft|ardoise} ; Papier 120 g, gommées
Papeterie Montbel ; 3,90 ; 10 enveloppes C5, {blanc|ivoire|kraft} ; Papier 120 g, bande adhésive
Chalvin ; 12,50 ; Ramette A4 {blanc 80 g|blanc 100 g+2,40|recyclé 80 g+1,00} ; 500 feuilles
Chalvin ; 6,90 ; 50 feuilles A4 couleur, {jaune|bleu ciel|rose|vert d’eau|orange} ; Papier 120 g
Noé & Luce ; 4,50 ; Papier cadeau \
{Étoiles|Feuillage|Pois|Rayures|Houx|Plumes|Cercles|Kraft|Nuages|Agrumes\
|Écailles|Sapins} ; \
Rouleau 2 m × 70 cm
Noé & Luce ; 3,50 ; Ruban de satin 3 m, {blanc|rouge|vert sapin|bleu nuit|or|rose} ; Largeur 16 mm
Noé & Luce ; 2,90 ; 8 étiquettes cadeau {Étoiles|Feuillage|Kraft|Houx} ; Ficelle coton comprise
Noé & Luce ; 3,90 ; Sac cadeau {petit|moyen+1,00|grand+2,00} {kraft|sauge|bleu nuit} ; \
Anses en cordelette
Noé & Luce ; 4,90 ; Papier de soie, {blanc|sauge|rose|moutarde} ; 10 feuilles 50 × 70 cm
Atelier Rivoire ; 8,50 ; Bâton de cire à cacheter, {rouge|or|bleu nuit|noir} ; Lot de 3
Atelier Rivoire ; 16,90 ; Cachet de cire {Feuille|Étoile|Cœur|Plume} ; Laiton et hêtre
# Cartes et carterie ; CRT ; card ; standard
Noé & Luce ; 2,90 ; Carte anniversaire {Gâteau|Ballons|Renard|Bouquet|Montgolfière|Confettis\
|Bougies|Ours|Pivoines|Fusée|Lapin|Cerises|Guirlande|Vinyle|Cactus|Bateau} ; 12 × 17 cm, \
enveloppe kraft
Noé & Luce ; 2,90 ; Carte merci {Feuillage|Lettres|Citrons|Aquarelle|Coquelicots|Colombe} ; \
12 × 17 cm, enveloppe kraft
Noé & Luce ; 2,90 ; Carte naissance {Lune|Cigogne|Éléphant|Mobile|Nuage} ; 12 × 17 cm
Noé & Luce ; 2,90 ; Carte félicitations {Alliances|Étincelles|Clés|Laurier|Diplôme} ; 12 × 17 cm
Noé & Luce ; 3,20 ; Carte de vœux {Sapin|Houx|Neige|Étoile|Village|Cerf|Cardinal|Flocons} ; \
Dorure à chaud, enveloppe assortie
Grand Pré ; 14,90 ; Coffret 10 cartes {botaniques|Lyon|oiseaux|de vœux|mini} ; \
10 cartes et enveloppes
Quai Vert ; 1,50 ; Carte postale {Fourvière|Croix-Rousse|Traboules|Presqu’île|Bellecour\
|Parc de la Tête d’Or|Quais de Saône|Confluence|Vieux Lyon|Guignol|Opéra} ; 10 × 15 cm, aquarelle
Quai Vert ; 1,50 ; Carte postale {lac d’Annecy|Vieil Annecy|Beaufortain|Vercors|Chartreuse} ; \
10 × 15 cm, aquarelle
Quai Vert ; 3,90 ; Marque-page {Hirondelle|Fougère|Baleine|Soleil|Chat|Cerisier} ; Laiton découpé
Quai Vert ; 4,90 ; Carte pop-up {Sapin|Bouquet|Gâteau|Bateau|Dinosaure} ; Découpe au laser
Atelier Rivoire ; 5,50 ; Carte gaufrée {Pour toi|Avec tendresse|Condoléances|Bravo} ; \
Papier coton 600 g
# Agendas et calendriers ; AGE ; notebook ; standard
Papeterie Montbel ; 16,90 ; Agenda 2027 semainier A5, {noir|sauge|bleu nuit|terracotta|prune} ; \
Une semaine sur deux pages
Papeterie Montbel ; 18,90 ; Agenda 2027 journalier A5, {noir|sauge|bleu nuit|terracotta} ; \
Une page par jour
Papeterie Montbel ; 11,90 ; Agenda 2027 de poche, {noir|sable|bleu nuit|rose poudré} ; \
Une semaine sur deux pages, 9 × 15 cm
Atelier Rivoire ; 39,00 ; Agenda 2027 cuir A6, {cognac|noir|bordeaux} ; Rechargeable
Atelier Rivoire ; 12,90 ; Recharge agenda 2027, {A6|A5+3,00} ; Papier 90 g
Noé & Luce ; 14,90 ; Calendrier mural 2027 {Botanique|Oiseaux|Montagnes|Lyon|Cuisine|Chats} ; \
30 × 30 cm
Noé & Luce ; 19,90 ; Organiseur familial 2027 {Feuillage|Agrumes|Galets} ; Cinq colonnes, aimant
Noé & Luce ; 9,90 ; Calendrier perpétuel {Anniversaires|Jardin|Étoiles} ; Bois et carton
Noé & Luce ; 12,50 ; Semainier de bureau {sable|sauge|bleu ciel} ; 54 feuilles détachables
Grand Pré ; 8,90 ; Calendrier de l’avent {Village|Forêt|Atelier|Rivière} ; 24 fenêtres, paillettes
# Bureau et rangement ; BUR ; box ; standard
Chalvin ; 3,90 ; Chemise à élastique A4, {bleu|vert|rouge|noir|jaune|violet} ; Carte lustrée
Chalvin ; 5,50 ; Classeur A4, {blanc|noir|bleu|sauge|corail} ; Dos 40 mm, 4 anneaux
Chalvin ; 2,50 ; 6 intercalaires A4, {pastel|kraft} ; Perforés, 12 positions
Chalvin ; 7,90 ; Trieur 12 positions, {bleu nuit|sable|corail} ; Carton toilé
Chalvin ; 1,90 ; Bloc repositionnable 76 mm, {jaune|rose|bleu ciel|vert d’eau} ; 100 feuilles
Chalvin ; 3,20 ; 100 trombones, {argent|laiton+1,00|couleurs} ; 28 mm, boîte carton
Chalvin ; 6,90 ; Agrafeuse {noire|blanche|sauge} ; 20 feuilles, agrafes 24/6
Chalvin ; 1,90 ; 1000 agrafes {24/6|26/6|n° 10} ; Acier galvanisé
Chalvin ; 5,90 ; Ciseaux {14 cm|17 cm+1,50|21 cm+3,00} ; Lames inox
Chalvin ; 3,50 ; Règle {bois 20 cm|bois 30 cm+0,60|aluminium 30 cm+2,40} ; Graduation gravée
Chalvin ; 2,50 ; Ruban adhésif {transparent|kraft+0,90|double face+1,20} ; 19 mm × 33 m
Fabrique Sorbier ; 18,90 ; Boîte à archives {S|M+4,00|L+8,00}, {sable|ardoise|sauge} ; \
Carton gainé, porte-étiquette laiton
Fabrique Sorbier ; 24,90 ; Corbeille à courrier, {chêne|noyer+6,00|noir} ; Empilable, A4
Fabrique Sorbier ; 16,90 ; Pot à crayons {chêne|hêtre|marbre+8,00|laiton+10,00} ; \
Hauteur 10 cm
Fabrique Sorbier ; 45,00 ; Sous-main {feutre gris|feutre vert|liège} ; 60 × 40 cm
Fabrique Sorbier ; 29,90 ; Serre-livres {Arche|Colonne|Montagne} ; La paire, acier laqué
Fabrique Sorbier ; 12,90 ; Masking tape, coffret {Botanique|Nuit|Pastel} ; 5 rouleaux, 15 mm
Fabrique Sorbier ; 34,00 ; Tableau en liège {40 × 60 cm|60 × 90 cm+18,00} ; Cadre en frêne
""";

  private PaperShelf() {}
}
