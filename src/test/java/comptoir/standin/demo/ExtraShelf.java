package comptoir.standin.demo;

/// The kitchen, the balcony, the bath, the festive season.
final class ExtraShelf {
  static final String TEXT =
"""
# Cuisine ; CUI ; mug ; standard
Maison Ostrel ; 24,90 ; Moule à {cake|tarte 28 cm|manqué 24 cm|charlotte+4,00|muffins} ; \
Acier revêtu ; shape=box
Maison Ostrel ; 16,90 ; Boîte de conservation verre {40 cl|80 cl+4,00|1,5 L+9,00}, {hêtre|noire} ; \
Couvercle étanche ; shape=box
Maison Ostrel ; 12,90 ; Bocal {50 cl|1 L+3,00|2 L+8,00} {bouchon liège|couvercle métal} ; \
Verre borosilicate ; shape=bottle
Maison Ostrel ; 34,90 ; Cafetière à piston {35 cl|1 L+10,00}, {noire|laiton+5,00} ; Verre et inox
Maison Ostrel ; 19,90 ; Moulin à {poivre|sel}, {hêtre|noyer+6,00|noir} ; 18 cm, mécanisme \
céramique ; shape=bottle
Maison Ostrel ; 44,90 ; Balance de cuisine {blanche|noire|sauge} ; 5 kg, au gramme ; \
flags=guarantee shape=box
Maison Ostrel ; 7,90 ; Spatule silicone, {sable|sauge|corail|ardoise} ; Manche hêtre ; shape=box
Maison Ostrel ; 14,90 ; 3 torchons de lin, {bleu|rouge|gris|sauge} ; 50 × 70 cm ; shape=textile
Terre de Vals ; 29,90 ; Plat à four {25 cm|32 cm+10,00|38 cm+18,00}, {sable|sauge|bleu nuit\
|terracotta} ; Grès émaillé
Terre de Vals ; 11,90 ; Ramequin, lot de 2, {sable|sauge|bleu nuit|terracotta} ; Grès, 9 cm
Terre de Vals ; 8,90 ; Coquetier {sable|sauge|bleu nuit|rose poudré} ; Grès
# Jardin et balcon ; JAR ; box ; standard
Fabrique Sorbier ; 19,90 ; {Transplantoir|Serfouette|Griffe|Plantoir-5,00|Sécateur+15,00} ; \
Acier forgé, frêne ; flags=guarantee
Terre de Vals ; 14,90 ; Cache-pot {12 cm|16 cm+6,00|20 cm+14,00}, {sable|sauge|terracotta\
|ardoise|blanc} ; Grès émaillé ; shape=mug
Fabrique Sorbier ; 34,90 ; Arrosoir {1 L|5 L+15,00}, {sauge|bleu nuit|crème} ; Zinc laqué ; \
flags=guarantee shape=bottle
Grand Pré ; 3,90 ; Graines {basilic|capucine|tomate cerise|bleuet|radis|cosmos|persil|tournesol} ; \
Sachet, semences paysannes ; vat=intermediate shape=card
Grand Pré ; 19,90 ; Kit de semis {aromates|fleurs comestibles|mini-potager} ; Pots de tourbe ; \
shape=box
Grand Pré ; 24,90 ; Nichoir {mésange|rouge-gorge|insectes} ; Mélèze brut ; shape=frame
Grand Pré ; 14,90 ; Gants de jardin {S|M|L}, {sauge|moutarde} ; Cuir et coton ; shape=textile
# Bain et soin ; BAI ; bottle ; standard
Cirier de Thônes ; 9,90 ; Sels de bain {lavande|pin|orange|eucalyptus} 300 g ; Bocal verre
Cirier de Thônes ; 16,90 ; Huile de massage {arnica|amande|fleur d’oranger} 100 ml ; Bio
Cirier de Thônes ; 12,90 ; Shampoing solide {ortie|argile|avoine|camomille} ; 85 g
Cirier de Thônes ; 7,90 ; Baume à lèvres {miel|vanille|citron|cacao} ; 10 ml
Fabrique Sorbier ; 12,90 ; Brosse {à cheveux+12,00|à ongles|de bain+8,00|visage+3,00} ; Hêtre, \
fibres végétales ; shape=box
Fabrique Sorbier ; 9,90 ; Porte-savon {hêtre|grès sable+3,00|grès sauge+3,00} ; Égouttoir ; \
shape=box
Linière du Forez ; 11,90 ; Gant de toilette, lot de 2, {blanc|sable|sauge|bleu ciel|terracotta} ; \
Coton 500 g ; shape=textile
Linière du Forez ; 24,90 ; Trousse de toilette {S|L+6,00}, {sable|sauge|bleu nuit|rayures} ; \
Coton enduit ; shape=bag
# Fêtes et Noël ; NOE ; toy ; standard
Petit Merle ; 6,90 ; Boule de Noël {rouge|or|vert sapin|bleu nuit|blanche|cuivre} ; Verre soufflé, \
8 cm
Petit Merle ; 4,90 ; Suspension bois {Étoile|Renne|Sapin|Ange|Traîneau|Oiseau} ; Contreplaqué \
découpé
Petit Merle ; 29,90 ; Crèche {en bois|en papier-12,00} ; 10 figurines
Petit Merle ; 34,90 ; Couronne {eucalyptus|houx|pommes de pin} ; 35 cm
Petit Merle ; 12,90 ; Guirlande {fanions|feuilles|étoiles|pompons}, {crème|sauge|rouge} ; 2 m
Petit Merle ; 3,90 ; 6 bougies d’anniversaire, {blanc|or|pastel|couleurs} ; Avec supports
Petit Merle ; 5,90 ; 12 ballons {blancs|pastel|or|vert sapin} ; Latex naturel
Noé & Luce ; 5,90 ; 20 serviettes papier {Houx|Fougère|Citrons|Étoiles|Pois|Renards} ; 33 × 33 cm
Noé & Luce ; 4,50 ; 8 assiettes carton {Houx|Fougère|Pois|Renards} ; 23 cm
""";

  private ExtraShelf() {}
}
