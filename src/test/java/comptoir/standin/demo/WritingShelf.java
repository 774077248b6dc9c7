package comptoir.standin.demo;

/// Writing and drawing: pens, inks, fine arts, crafts.
final class WritingShelf {
  static final String TEXT =
"""
# Stylos et écriture ; STY ; pen ; standard
Atelier Rivoire ; 34,00 ; Stylo plume Atelier, pointe {M|F|B|EF} ; Laiton brossé, livré en étui
Atelier Rivoire ; 49,00 ; Stylo plume Canut, {noir|bleu nuit|bordeaux|vert sapin|ambre}, pointe \
{F|M|B} ; \
Résine, plume acier, convertisseur compris
Atelier Rivoire ; 128,00 ; Stylo plume Fourvière, {ébène|ivoire|écaille} ; Plume or 14 carats, \
écrin de hêtre
Atelier Rivoire ; 26,00 ; Stylo bille Atelier, {laiton|chromé|noir mat} ; Mine M, rotatif
Atelier Rivoire ; 29,00 ; Roller Atelier, {laiton|chromé|noir mat} ; Recharge 0,7 mm
Encres Valmy ; 19,90 ; Stylo plume Écolier, {bleu ciel|corail|sauge|jaune|lilas}, pointe {F|M} ; \
Grip triangulaire, cartouches standard
Encres Valmy ; 12,90 ; Stylo plume d’initiation {bleu|rouge|vert|rose} ; Dès 7 ans, droitier ou \
gaucher
Orée ; 6,50 ; Porte-mine 0,5, {noir|blanc|bleu nuit|sauge|rose poudré} ; Grip métal, gomme \
intégrée
Orée ; 6,50 ; Porte-mine 0,7, {noir|blanc|bleu nuit} ; Grip métal, gomme intégrée
Orée ; 14,50 ; Porte-mine 2 mm, {noir|laiton+4,00|hêtre+2,00} ; Taille-mine intégré
Orée ; 2,20 ; Stylo gel 0,5, {noir|bleu|rouge|vert|violet|turquoise|rose|gris} ; Rechargeable
Orée ; 2,20 ; Stylo gel 0,7, {noir|bleu|rouge|vert} ; Rechargeable
Orée ; 1,50 ; Stylo bille rétractable, {noir|bleu|rouge|vert} ; Corps recyclé
Orée ; 2,90 ; Feutre fin 0,4, {noir|bleu|sépia|rouge|vert|gris|violet|ocre} ; Encre à base d’eau
Orée ; 2,50 ; Surligneur {jaune|rose|vert d’eau|orange|bleu ciel|lilas} ; Pointe biseautée
Orée ; 11,90 ; Étui de 6 surligneurs {pastel|fluo} ; Pointe biseautée
Orée ; 3,90 ; Marqueur permanent {noir|blanc|or|argent|rouge} ; Pointe ogive
Bois d’Aulne ; 0,90 ; Crayon à papier {HB|2B|2H|B} ; Cèdre, bout trempé
Bois d’Aulne ; 8,90 ; Coffret 12 crayons graphite, {6H à 6B|HB} ; Cèdre
Bois d’Aulne ; 1,90 ; Gomme {blanche|mie de pain+0,60|sable} ; Sans PVC
Bois d’Aulne ; 2,90 ; Taille-crayon {laiton+3,60|double|à réserve} ; Lame acier
Bois d’Aulne ; 4,50 ; Rallonge-crayon {hêtre|aluminium} ; Pour crayons jusqu’à 8 mm
Cuirs Berland ; 29,00 ; Étui cuir 1 stylo, {cognac|noir|bordeaux} ; Cuir de veau
Cuirs Berland ; 39,00 ; Étui cuir 3 stylos, {cognac|noir|vert sapin} ; Cuir de veau, rabat
# Encres et recharges ; ENC ; bottle ; standard
Encres Valmy ; 9,90 ; Encre {bleu nuit|noir|bleu azur|bordeaux|vert lierre|sépia|violette\
|gris ardoise|ambre|turquoise} 50 ml ; Flacon verre, pour stylo plume
Encres Valmy ; 5,50 ; Encre {bleu nuit|noir|bordeaux|vert lierre|sépia} 15 ml ; \
Flacon voyage
Encres Valmy ; 14,90 ; Encre pailletée {cuivre|argent|or vert|bleu glacier} 30 ml ; À secouer \
avant l’emploi
Encres Valmy ; 3,50 ; 6 cartouches courtes, {bleu|noir|violet|turquoise|rouge|sépia} ; \
Format international
Encres Valmy ; 4,50 ; 5 cartouches longues, {bleu|noir|bordeaux} ; Format international
Encres Valmy ; 6,90 ; Convertisseur à {piston|vis} ; Pour stylos à cartouches
Encres Valmy ; 29,90 ; Coffret d’encres {Saisons|Minéraux|Rivières} ; 4 flacons de 15 ml
Orée ; 2,50 ; Recharge gel 0,5, {noir|bleu|rouge} ; Lot de 2
Orée ; 2,90 ; Recharge gel 0,7, {noir|bleu} ; Lot de 2
Orée ; 3,90 ; Recharge bille grande capacité, {noir|bleu} pointe {F|M} ; Format G2
Orée ; 2,20 ; 12 mines 0,5 {HB|2B|B} ; Longueur 60 mm
Orée ; 2,20 ; 12 mines 0,7 {HB|2B} ; Longueur 60 mm
# Beaux-arts et dessin ; ART ; pen ; standard
Pigments Isère ; 24,90 ; 12 aquarelles en godets, {boîte métal|boîte bois+12,00} ; Pigments fins
Pigments Isère ; 4,90 ; Aquarelle en tube 8 ml, {outremer|vermillon|ocre jaune|vert de vessie\
|terre de Sienne|carmin|cobalt|indigo|jaune citron|blanc|bleu céruléum|vert émeraude\
|violet|terre d’ombre|gris de Payne|rose opéra} ; Extra-fine
Pigments Isère ; 5,90 ; Gouache 20 ml, {blanc|noir|bleu cyan|magenta|jaune|vert|ocre|vermillon\
|outremer|orange|turquoise|brun} \
; Mate et couvrante
Pigments Isère ; 6,90 ; Acrylique 60 ml, {blanc de titane|noir|bleu phtalo|rouge|jaune moyen\
|vert olive|terre d’ombre|turquoise|magenta|ocre} ; \
Satinée
Pigments Isère ; 3,90 ; Pastel sec, {blanc|gris|bleu ciel|ocre|rose|vert|sanguine} ; À l’unité
Bois d’Aulne ; 18,90 ; 12 crayons de couleur {classiques|aquarellables+4,00|pastel} ; \
Cèdre, mine 3,8 mm
Bois d’Aulne ; 1,60 ; Crayon de couleur {blanc|jaune citron|jaune d’or|orange|vermillon|carmin\
|rose|magenta|violet|lilas|indigo|outremer|bleu ciel|turquoise|vert émeraude|vert pomme|vert olive\
|ocre|sienne|brun|sépia|gris clair|gris foncé|noir} ; Cèdre, à l’unité
Bois d’Aulne ; 34,90 ; 24 crayons de couleur {classiques|aquarellables+8,00} ; Boîte métal
Bois d’Aulne ; 5,90 ; Pinceau aquarelle n° {2|4+1,00|6+2,00|8+3,50|12+7,00} ; Fibre douce
Bois d’Aulne ; 4,50 ; Brosse plate {10 mm|20 mm+1,50|40 mm+4,40} ; Soie naturelle
Bois d’Aulne ; 14,90 ; Trousse de pinceaux {école|atelier+9,00} ; Toile roulée
Papeterie Montbel ; 12,90 ; Bloc aquarelle {A5|A4+6,00|A3+15,00}, grain {fin|torchon} ; \
20 feuilles, 300 g, collé 4 côtés
Papeterie Montbel ; 7,90 ; Bloc croquis {A5|A4+3,00|A3+8,00} ; 60 feuilles, 120 g
Papeterie Montbel ; 13,50 ; Carnet de croquis relié {A6|A5+3,40|A4+8,40} ; Papier 140 g
Papeterie Montbel ; 9,90 ; Toile sur châssis {20 × 20 cm|30 × 40 cm+5,00|50 × 70 cm+14,00} ; \
Coton 280 g
Encres Valmy ; 7,50 ; Encre de Chine {noire|sépia|blanche} 30 ml ; Indélébile
Encres Valmy ; 17,90 ; Coffret calligraphie {débutant|gothique+6,00|anglaise+6,00} ; \
Porte-plume, plumes, encre
Fabrique Sorbier ; 42,00 ; Chevalet de table, {hêtre|pin-12,00} ; Toile jusqu’à 60 cm
# Loisirs créatifs ; LOI ; box ; standard
Petit Merle ; 24,90 ; Kit broderie {Fougère|Constellation|Bouquet|Montagne|Hirondelle} ; \
Tambour 15 cm, fils, patron
Petit Merle ; 29,90 ; Kit tricot bonnet, {sable|sauge|moutarde|prune} ; Laine, aiguilles 5 mm
Petit Merle ; 19,90 ; Kit macramé {Suspension|Mural|Marque-page-8,00} ; Corde coton 3 mm
Petit Merle ; 22,50 ; Kit linogravure {débutant|avancé+12,00} ; Gouges, plaque, rouleau, encre
Petit Merle ; 16,90 ; Kit origami {animaux|fleurs|étoiles} ; 60 feuilles, livret
Petit Merle ; 27,90 ; Coffret bougies à faire {lavande|figue|cèdre} ; Cire de colza, mèches
Petit Merle ; 4,50 ; Pelote coton 50 g, {écru|sauge|bleu ciel|corail|moutarde|prune|gris|noir} ; \
Aiguilles 3,5 mm
Petit Merle ; 7,90 ; Pelote laine mérinos 50 g, {écru|vert sapin|bleu nuit|rouille|rose poudré\
|gris} ; Aiguilles 4 mm
Petit Merle ; 1,90 ; Échevette de coton, \
{rouge|bleu|vert|jaune|rose|violet|noir|écru|brun|orange|gris\
|turquoise|bordeaux|vert sapin|moutarde} ; 8 m, six brins
Petit Merle ; 9,90 ; Perles en bois, {naturel|pastel|couleurs vives} ; 200 perles, fil compris
Petit Merle ; 12,90 ; Argile autodurcissante 1 kg, {blanche|terracotta} ; Sans cuisson
Petit Merle ; 14,90 ; Tampons bois {alphabet|botanique|animaux|de Noël} ; Coffret et encreur
""";

  private WritingShelf() {}
}
