package comptoir.standin.demo;

/// Small leather goods, bags, and the things worn.
final class LeatherShelf {
  static final String TEXT =
"""
# Petite maroquinerie ; MAR ; bag ; standard
Cuirs Berland ; 24,00 ; Pochette cuir A5, {cognac|noir|bordeaux|vert sapin|bleu nuit|sable} ; \
Cuir pleine fleur, \
fermeture à glissière
Cuirs Berland ; 59,00 ; Portefeuille long, {noir|cognac|bordeaux|bleu nuit|vert sapin} ; \
12 cartes, porte-monnaie zippé
Cuirs Berland ; 45,00 ; Portefeuille compact, {noir|cognac|bordeaux|bleu nuit|prune} ; 8 cartes
Cuirs Berland ; 29,00 ; Porte-cartes {noir|cognac|bordeaux|bleu \
nuit|sauge|moutarde|prune|terracotta} \
; 6 cartes, \
cuir lisse
Cuirs Berland ; 35,00 ; Porte-monnaie {zippé|à rabat|à fermoir+4,00}, {noir|cognac|bordeaux|bleu \
nuit\
|sauge} ; Cuir grainé
Cuirs Berland ; 19,90 ; Porte-clés {Boucle|Tresse|Pompon|Mousqueton}, {noir|cognac|bleu \
nuit|bordeaux} ; \
Cuir et laiton
Cuirs Berland ; 32,00 ; Étui à lunettes rigide, {noir|cognac|vert sapin|prune} ; Doublé suédine
Cuirs Berland ; 39,00 ; Étui passeport, {noir|cognac|bordeaux|bleu nuit} ; Deux poches
Cuirs Berland ; 49,00 ; Ceinture cuir {85 cm|95 cm|105 cm}, {noir|cognac} ; Largeur 3 cm
Cuirs Berland ; 22,00 ; Étiquette de bagage, {noir|cognac|bordeaux} ; Cuir, rabat
Noé & Luce ; 16,90 ; Trousse plate {Fougère|Galets|Lune|Hirondelles} ; Coton enduit, 22 cm
Noé & Luce ; 19,90 ; Trousse à maquillage {Fougère|Galets|Lune} {S|M+4,00} ; Coton enduit
Noé & Luce ; 12,90 ; Pochette zippée {sauge|rose poudré|moutarde|bleu nuit} ; Lin lavé, 20 × 14 cm
# Sacs et cabas ; SAC ; bag ; standard
Cuirs Berland ; 189,00 ; Cartable cuir 13 pouces, {noir|cognac|bordeaux} ; Bandoulière amovible
Cuirs Berland ; 129,00 ; Sac bandoulière {petit|moyen+30,00}, {noir|cognac|vert sapin|prune} ; \
Cuir grainé
Cuirs Berland ; 159,00 ; Cabas cuir, {noir|cognac|sable} ; Pochette intérieure
Lunevent ; 79,00 ; Sac à dos 15 L, {noir|sable|vert sapin|bleu nuit|terracotta} ; Toile déperlante
Lunevent ; 95,00 ; Sac à dos 22 L, {noir|sable|vert sapin|bleu nuit} ; Toile déperlante
Lunevent ; 49,00 ; Sac banane, {noir|sable|moutarde|prune} ; Toile déperlante
Linière du Forez ; 18,00 ; Tote bag {Lyon|Fougère|Croix-Rousse|Chats|Librairie|Hirondelles} ; \
Coton biologique 280 g
Linière du Forez ; 29,90 ; Cabas en toile {sable|sauge|bleu nuit|terracotta|rayures} ; \
Fond renforcé
Linière du Forez ; 14,90 ; Filet à provisions {écru|sauge|corail|bleu nuit} ; Coton
Linière du Forez ; 34,90 ; Sac à tarte et plat {sable|sauge|bleu ciel} ; Lin doublé
Petit Merle ; 32,90 ; Cartable maternelle {Renard|Fusée|Licorne|Dinosaure|Abeille} ; \
Toile, dès 3 ans
Petit Merle ; 24,90 ; Sac à goûter {Renard|Fusée|Fleurs} ; Isotherme
# Accessoires ; ACC ; textile ; standard
Linière du Forez ; 39,00 ; Écharpe laine, {gris|bleu nuit|bordeaux|vert sapin|moutarde|écru|noir\
|rose poudré} ; \
Laine mérinos, 180 cm
Linière du Forez ; 29,00 ; Foulard soie {Traboule|Jardin|Rhône|Canut|Pivoine}, {bleu|rose|ambre} ; \
Soie imprimée, 65 × 65 cm
Linière du Forez ; 24,90 ; Bonnet côtelé, {gris|bleu nuit|moutarde|prune|écru} ; Laine et coton
Linière du Forez ; 27,90 ; Gants {S|M|L}, {gris|noir|bordeaux} ; Laine doublée
Linière du Forez ; 9,90 ; Chaussettes {36-40|41-45} \
{rayures|pois|unies|jacquard|renards|citrons|cyclistes} ; Coton peigné
Lunevent ; 34,90 ; Parapluie {pliant|canne+10,00}, {noir|bleu nuit|sauge|moutarde} ; \
Toile recyclée
Verrier & Galle ; 49,00 ; Lunettes de soleil {Ainay|Bellecour|Cordeliers}, {écaille|noir} ; \
Indice 3, étui compris ; flags=guarantee shape=box
""";

  private LeatherShelf() {}
}
