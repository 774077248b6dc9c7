package comptoir.standin.demo;

/// Books and reviews: every title, author and publisher is invented. French law fixes a book's
/// price, so the web asks the same (`fixed-price`).
final class BookShelf {
  static final String TEXT =
"""
# Romans et récits ; ROM ; book ; reduced ; fixed-price
Éditions Corbelle ; 21,50 ; {Le Jardin des crues, Mathilde Aubin|Une chambre au bord du Rhône, \
Paul Sorgue|Les Heures obliques, Nadia Ferhat-1,00|La Maison des gués, Yvon Trécesson+1,00\
|L’Été des martinets, Claire Vauzelle|Nuit blanche à Vaise, Samir Okbi-1,60|Le Sel et la \
cendre, Irène Malpas+0,50|Rue des Trois-Ponts, Denis Quérou|Ceux du plateau, Lucie Ambroise\
|Trois jours de neige, Émile Farcot-2,00|La Traversée d’Hélène, Odile Sanvoisin|Un hiver \
ardennais, Bruno Lestang} ; Roman, grand format
Le Héron lecteur ; 19,90 ; {Le Dernier Bac, Ana Peyrol|L’Archiviste, Tom Kergal|Sous le tilleul, \
Jeanne Mauvert|Cartographie du silence, Élie Dorval|Les Voisins d’en face, Rose Thibier|Mer \
basse, Erwan Le Dantic|Le Goût de la pluie, Aya Konaté|Marcher vers l’est, Pavel Sirotin\
|La Petite Verrière, Noémie Chastel|Quatre saisons à Ménil, Luc Aubertin} ; Roman, broché
Éditions du Quai Vert ; 8,90 ; {La Ligne de partage, Anne Coulmier|Le Phare de Kervan, Yves \
Tanneur|Dimanche matin, Sofia Belkacem|L’Affaire du canal, Guy Rémuzon|Les Orgues de pierre, \
Marc Duval-Roche|Retour à Sainte-Foy, Élise Grandin|Un air de valse, Victor Malo|Le Chemin \
creux, Simone Arvieux|Poussière d’étoffe, Lila Haddouche|La Sœur du relieur, Camille Ostry\
|Vent debout, Hugo Perrache|Bleu de Chine, Agathe Lorrain-0,50|Les Clés du moulin, Rémi \
Castan} ; Format poche
Presses de l’Aulne ; 7,50 ; {Le Crime du funiculaire, Solange Vial|Mort d’un soyeux, Solange Vial\
|Brouillard sur Ainay, Solange Vial|Le Témoin de Perrache, Solange Vial|Enquête à Thônes, \
Fabrice Dumollard|La Disparue du lac, Fabrice Dumollard|Dernier train pour Culoz, Fabrice \
Dumollard|Trois balles perdues, Inga Holm|Le Cercle de craie, Inga Holm} ; Policier, poche
Presses de l’Aulne ; 17,00 ; {Carnets d’une marcheuse, Élodie Ravier|Six mois en Carélie, Jean \
Kowal|La Vie au refuge, Marion Bise|Ma grand-mère et la mer, Farid Zeroual|Lettres à un jeune \
potier, Alain Corda|Éloge de l’atelier, Hortense Viguier} ; Récit
Éditions Corbelle ; 14,00 ; {Neuf poèmes du matin, Rita Solal|Herbier des rues, Gabin Morel|Les \
Noms du vent, Awa N’Doye|Petites proses, Léon Vasseur} ; Poésie
# Livres illustrés et pratiques ; LIV ; book ; reduced ; fixed-price
Éditions du Quai Vert ; 29,90 ; {Lyon vue des toits, Julie Ardant|Les Jardins de Saône, Michel \
Bonnard-Roy|Alpes, carnets de crêtes, Théo Vallier+5,00|Soies et motifs, Catherine Lange+9,00\
|Cent ponts, Arnaud Plisson|Oiseaux de nos rivières, Lise Marchand} ; Beau livre relié
Éditions du Quai Vert ; 24,90 ; {Cuisine de bouchon, Pierre Gaillot|Le Pain chez soi, Laure \
Estève|Légumes d’hiver, Tarek Amrani|Tartes et tourtes, Mamie Jo|Bouillons, Akiko Renard|Le \
Grand Livre du goûter, Zoé Mercier} ; Cuisine, relié
Le Héron lecteur ; 18,90 ; {Broder simplement, Inès Polge|Relier un carnet, Jean Coste|L’Aquarelle \
pas à pas, Flore Gentil|Calligraphie en 30 jours, Omar Safi|Teindre avec les plantes, Maud Rey\
|Tricoter en rond, Gaëlle Piron|Le Petit Menuisier, Yann Cadoux|Dessiner la ville, Sacha Brun} ; \
Pratique, broché
Le Héron lecteur ; 15,90 ; {Promenades à Lyon, Bénédicte Faye|Vingt balades au lac, Cyril Donzé|Le \
Vercors à pied, Nicolas Ferrand|Beaujolais à vélo, Sandrine Matray|Villages perchés de Drôme, \
Luc Barjon|Baignades secrètes, Marine Chol} ; Guide, broché
Presses de l’Aulne ; 12,90 ; {Le Potager sur balcon, Anouk Vial|Mes plantes d’intérieur, Rose \
Tissot|Ranger sans jeter, Delphine Aucler|Respirer, Dr Paul Amiel|Le Thé, Guide du curieux, \
Hana Mori|Réparer ses objets, Fred Loury} ; Pratique, poche illustré
Presses de l’Aulne ; 22,00 ; {Petite histoire du papier, Élisabeth Crozat|Le Siècle des canuts, \
Henri Moulinier|Une idée de la ville, Sara Benali|L’Art de la lettre, Gilles Authier} ; Essai
Éditions Corbelle ; 19,90 ; {Les Brumes, tome 1, Kim Larue|Les Brumes, tome 2, Kim Larue|Les \
Brumes, tome 3, Kim Larue|Le Relieur, Ada Simonin|Atelier 13, Malo et Pons|Nage libre, Aïda \
Cherif|Grand-Place, Jules Roman} ; Bande dessinée
# Livres jeunesse ; JEU ; book ; reduced ; fixed-price
Petit Merle éditions ; 13,90 ; {Le Renard qui comptait, Lou Perrin|Papa fait des crêpes, Anna \
Gillet|La Nuit du hérisson, Marco Sala|Où dort la lune, Ysé Martel|Le Grand Toboggan, Félix Ott\
|Trois chats sur un toit, Emma Rivet|Le Manteau de mamie, Salomé Diaz|Un ours à la gare, Paul \
Noiret|Zélie et la neige, Mona Faure|Le Bateau rouge, Elsa Krief} ; Album, dès 3 ans
Petit Merle éditions ; 9,90 ; {Imagier de la ferme|Imagier de la ville|Imagier de la mer|Mes \
premières couleurs|Mes premiers chiffres|Coucou, qui est là|Bonne nuit, petit loir|Le Bain de \
Nino} ; Livre cartonné, dès 1 an
Petit Merle éditions ; 6,50 ; {Le Club des traboules 1|Le Club des traboules 2|Le Club des \
traboules 3|Enquête à l’école|La Cabane de Jade|Le Vélo volant|Max et le robot|Les Jumelles du \
phare} ; Premières lectures, 7 à 9 ans
Le Héron lecteur ; 12,50 ; {La Forge des vents 1, Ilan Roche|La Forge des vents 2, Ilan Roche\
|Princesse Ortie, Maëva Blot|L’Île aux horloges, Jean Kowal|Le Secret du luthier, Clara Ney\
|Neige sur Orion, Théa Marsan|Sept étés, Nour Bensaïd|Cap au nord, Erik Lund} ; Roman, dès 10 ans
Le Héron lecteur ; 15,90 ; {Le Grand Atlas des curieux+4,00|Comment ça pousse|Les Machines de \
l’eau|La Vie des abeilles|Le Corps expliqué|Les Étoiles pour de vrai|Vivre au Moyen Âge|Les \
Métiers du livre} ; Documentaire illustré
Petit Merle éditions ; 7,90 ; {Coloriages de la forêt|Coloriages du monde|Gommettes animaux\
|Gommettes véhicules|Cahier de jeux été|Cahier de jeux hiver|Labyrinthes|Apprendre à dessiner} ; \
Livre d’activités
# Revues ; REV ; book ; super-reduced ; fixed-price
Presses de l’Aulne ; 12,00 ; Revue Traverses n° {41|42|43} ; Trimestriel, littérature et villes
Presses de l’Aulne ; 9,50 ; Revue L’Établi n° {17|18} ; Trimestriel des gens de métier
Éditions du Quai Vert ; 6,90 ; Magazine Les Pentes n° {88|89|90} ; Mensuel de la région
Petit Merle éditions ; 5,90 ; Magazine Cabriole n° {112|113} ; Mensuel, 4 à 7 ans
""";

  private BookShelf() {}
}
