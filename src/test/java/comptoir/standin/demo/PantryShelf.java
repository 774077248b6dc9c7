package comptoir.standin.demo;

/// Tea, chocolate, sweets, the tea counter, and what lies beside the till.
final class PantryShelf {
  static final String TEXT =
"""
# Thés et infusions ; THE ; box ; reduced
Thés d’Ailhon ; 9,90 ; Thé {vert menthe|vert jasmin|noir Ceylan|noir bergamote|noir fumé|blanc \
pêche+3,00|oolong+4,00|vert sencha+2,00|noir caramel|noir épices} 100 g ; Vrac, sachet kraft
Thés d’Ailhon ; 13,90 ; Boîte métal thé {vert menthe|noir bergamote|noir épices|vert jasmin|noir \
Noël} 100 g ; Boîte hermétique
Thés d’Ailhon ; 7,90 ; 20 sachets thé {vert menthe|noir bergamote|noir Ceylan|noir épices} ; \
Mousseline de coton
Thés d’Ailhon ; 8,50 ; Infusion {verveine|tilleul|camomille|verveine menthe|thym citron|rooibos \
vanille|carcadet} 60 g ; Agriculture biologique
Thés d’Ailhon ; 24,90 ; Coffret {Découverte|Soirées d’hiver|Sans théine|Voyage+5,00} ; 6 boîtes
Thés d’Ailhon ; 11,90 ; Café en grains {Brésil|Éthiopie+2,00|Mélange maison|Décaféiné+1,00} 250 \
g ; \
Torréfié à Lyon
Thés d’Ailhon ; 11,90 ; Café moulu {Brésil|Éthiopie+2,00|Mélange maison} 250 g ; Torréfié à Lyon
Rucher de Chalaye ; 9,90 ; Miel {de montagne|d’acacia+1,00|de châtaignier|de lavande+1,50\
|toutes fleurs-1,00} 250 g ; Récolté en Ardèche ; shape=bottle
Rucher de Chalaye ; 6,90 ; Confiture {abricot|myrtille+1,00|châtaigne|figue|fraise|pêche de vigne} \
230 g ; Cuite au chaudron ; shape=bottle
# Chocolats ; CHO ; box ; reduced
Chocolats Brévent ; 4,90 ; Tablette {noir 70 %|noir 85 %|lait 45 %|lait noisettes+0,60|noir orange\
+0,60|noir fleur de sel|blanc vanille} 80 g ; Fèves torréfiées sur place
Chocolats Brévent ; 14,90 ; Ballotin de chocolats {125 g|250 g+11,00|375 g+21,00} \
{assortis|noirs} ; \
Ganaches et pralinés
Chocolats Brévent ; 9,90 ; {Orangettes|Amandes cacao|Noisettes lait|Gingembre noir|Mendiants} \
150 g ; Sachet transparent
Chocolats Brévent ; 7,90 ; Chocolat à boire {nature|épices|noisette} 250 g ; Copeaux
Chocolats Brévent ; 19,90 ; Coffret {Étoile|Montagnes|Avent+10,00} ; 24 bouchées
# Confiserie et épicerie fine ; CON ; box ; standard
Maison Lorrière ; 8,90 ; {Pâtes de fruits|Nougat tendre|Caramels au beurre salé|Guimauves\
|Papillotes|Berlingots-2,00} 200 g ; Sachet
Maison Lorrière ; 6,50 ; Sablés {beurre|citron|amande|chocolat} 180 g ; Boîte carton ; vat=reduced
Maison Lorrière ; 5,90 ; Pralines roses {150 g|300 g+5,00} ; Amandes entières
Maison Lorrière ; 7,90 ; Sirop {de violette|de verveine|de pêche|de grenadine|de sureau} 50 cl ; \
Sucre de canne ; vat=reduced shape=bottle
Maison Lorrière ; 24,90 ; Liqueur {de verveine|de poire|de framboise|de noix} 35 cl ; 25 % vol., \
à consommer avec modération ; flags=age-18 shape=bottle
# Comptoir à thé ; COM ; mug ; intermediate
Maison Aubrelle ; 3,20 ; Thé chaud à emporter ; Gobelet 30 cl ; flags=quick
Maison Aubrelle ; 2,50 ; Café filtre à emporter ; Gobelet 20 cl ; flags=quick
Maison Aubrelle ; 4,00 ; Chocolat chaud à emporter ; Gobelet 30 cl ; flags=quick
Maison Aubrelle ; 2,90 ; Cookie du jour ; À l’unité, à déguster ; flags=quick shape=box
# Caisse et emballage ; CAI ; bag ; standard
Maison Aubrelle ; 0,20 ; Sac kraft petit ; 22 × 28 cm ; flags=quick
Maison Aubrelle ; 0,50 ; Sac kraft grand ; 32 × 40 cm ; flags=quick
Maison Aubrelle ; 2,00 ; Emballage cadeau ; Papier, ruban, étiquette ; flags=quick shape=box
Maison Aubrelle ; 2,90 ; Carte à l’unité, présentoir ; Enveloppe comprise ; flags=quick shape=card
Maison Aubrelle ; 1,50 ; Carte postale, présentoir ; 10 × 15 cm ; flags=quick shape=card
Maison Aubrelle ; 0,90 ; Ruban au mètre ; Le mètre ; flags=quick shape=textile
Maison Aubrelle ; 1,00 ; Crayon à papier, pot ; Au choix ; flags=quick shape=pen
Maison Aubrelle ; 8,00 ; Gravure d’initiales ; Stylo ou cuir, en 24 h ; flags=quick shape=pen
""";

  private PantryShelf() {}
}
