package comptoir.standin.demo;

import comptoir.standin.demo.Person.Name;
import comptoir.standin.demo.Person.Town;
import java.util.List;

/// What customers are called and where they live.
final class Names {
  /// Persons who share the name of another one.
  static final int NAMESAKES = 8;

  /// First six digits of the numbers that the French regulator keeps for fiction.
  static final List<String> FICTION =
      List.of("063998", "019900", "026191", "035301", "046571", "053649");

  static final List<Name> SPECIAL =
      List.of(
          new Name("Apolline", "de La Tour"),
          new Name("Jehanne", "d'Arc"),
          new Name("Yann", "Le Goff"),
          new Name("Fatou", "N'Diaye"),
          new Name("Jörg", "Müller"),
          new Name("Marie-Thérèse", "Ozanne-Faivre"),
          new Name("Jean-Baptiste", "L’Hermite"),
          new Name("Anne-Sophie", "du Plessis"),
          new Name("Søren", "Østergaard"),
          new Name("Łucja", "Wójcik"),
          new Name("Thị Mai", "Nguyễn"),
          new Name("Lætitia", "Cœurdevey"),
          new Name("Zoë", "van den Berghe"),
          new Name("Raphaël", "Saint-Aubin"),
          new Name("Inés", "Peña García"),
          new Name("João", "Conceição"),
          new Name("Élie", "El Khoury"),
          new Name("Günter", "Weiß"));

  static final List<String> GIVEN =
      words(
          """
          Adèle Agathe Aïcha Alice Alix Amandine Ambre Amélie Anaïs Anouk Apolline Armelle Assia
          Aurélie Axelle Bérénice Blanche Camille Capucine Caroline Catherine Cécile Céleste Chantal
          Charlotte Chloé Clarisse Clémence Colette Coralie Delphine Diane Dounia Édith Éléonore
          Élise Élodie Emma Estelle Eugénie Fanny Flavie Florence Françoise Gaëlle Geneviève Gisèle
          Hanaé Héloïse Ilona Inaya Irène Jade Jeanne Joséphine Judith Juliette Justine Kenza Laure
          Léonie Lila Lilou Linh Lison Louane Lucile Maëlle Maïa Malika Manon Margaux Marion
          Mathilde Mélanie Mireille Myriam Nadège Nadia Ninon Noémie Océane Odile Ophélie Pauline
          Perrine Rachel Romane Rosalie Safia Salomé Sarah Ségolène Solène Soraya Suzanne Sylvie
          Tess Valérie Victoire Violette Yasmine Yvonne
          Achille Adrien Alban Alexis Amaury Amine Antonin Armand Arthur Aubin Bachir Baptiste
          Barnabé Bastien Benoît Bernard Bilal Bruno Cédric Clément Corentin Cyprien Damien Denis
          Didier Eliott Émile Étienne Fabien Fabrice Farid Félix Florian Gaspard Gauthier Gérard
          Ghislain Gilles Grégoire Guilhem Hakim Henri Hervé Hippolyte Ibrahim Idriss Ismaël Jérôme
          Joachim Joël Jules Julien Kamel Kévin Laurent Lazare Léandre Loïc Lorenzo Louis Lucas
          Mamadou Marius Martin Mathis Matteo Maxime Mehdi Moussa Nathan Nicolas Noël Octave Olivier
          Oscar Pascal Patrice Paul Philippe Quentin Rayan Régis Rémi René Romain Sacha Samuel
          Sébastien Simon Sylvain Tanguy Thibault Tristan Ulysse Valentin Vincent Xavier Yanis Youri
          Marie-Claire Anne-Laure Marie-Laure Jean-Luc Pierre-Yves Jean-Marc Paul-Henri
          """);

  static final List<String> FAMILY =
      words(
          """
          Abadie Achard Alvarez Amblard Andrieu Arnoux Astier Aubry Bailly Baranger Barbier Barthe
          Bastide Baudin Beaufils Belhadj Bellon Benali Berthet Besson Billard Blanchet Boissier
          Bonnefoy Bouchard Boudjemaa Bourdin Bouvier Brochard Brossard Brun Cadet Caillat Carrel
          Cartier Chabert Chambon Chapuis Charvet Chauvin Chevalier Cissé Clerc Cochet Collomb Combe
          Cordier Cottin Coulon Courtois Crépin Curtet Dallery Darmon Debray Delorme Demange
          Desbois Deschamps Diallo Domange Doucet Dubreuil Duchêne Dufour Dumas Dupré Durieux
          Escoffier Estève Fabre Faure Favier Ferrand Feuillet Fontaine Forestier Fournel Fradin
          Gaillard Galland Garnier Gaudin Genin Gérardin Gillet Girerd Godard Gonon Grandjean
          Granger Grosjean Guérin Guichard Guillon Haddad Hamel Hébrard Henry Hoareau Huguet Imbert
          Jacquet Jaillet Jarry Joly Jourdan Jouve Kaya Keita Klein Labbé Lacombe Lafond Lambert
          Landry Lardy Lassalle Laurençon Lebrun Leclercq Legendre Lemoine Lévêque Lombard Loubet
          Maillard Mallet Mandon Marchal Marmier Martel Massot Mathieu Maurin Mégard Mercier Meunier
          Michaud Millet Moiroud Monnet Moreau Morin Mounier Muller Nallet Navarro Neveu Nguyen
          Nicoud Noirot Ollier Orsini Pagès Paillet Parent Pascal Payet Péchoux Pelletier Perrier
          Petitjean Peyrard Picard Pinson Poncet Porte Poulain Prost Quinson Rabilloud Ravel Raymond
          Rebours Reynaud Ricard Rigaud Rivière Robin Rochette Rolland Rostaing Rousset Sabatier
          Salignon Sanchez Sauvage Savoye Schmitt Seguin Serrano Simonet Soulier Tavernier Terrier
          Tessier Thévenet Thomasset Tissier Torres Touré Traoré Tronchet Vachon Vallet Vasseur
          Verdier Vernay Viallet Vidal Villard Vincent Voisin Wagner Weber Yilmaz Zanetti Ziani
          """);

  static final List<Town> TOWNS =
      List.of(
          new Town("69002", "Lyon", "S01"),
          new Town("69001", "Lyon", "S01"),
          new Town("69003", "Lyon", "S01"),
          new Town("69004", "Lyon", "S01"),
          new Town("69005", "Lyon", "S01"),
          new Town("69006", "Lyon", "S01"),
          new Town("69007", "Lyon", "S01"),
          new Town("69008", "Lyon", "S01"),
          new Town("69009", "Lyon", "S01"),
          new Town("69100", "Villeurbanne", "S02"),
          new Town("69100", "Villeurbanne", "S02"),
          new Town("69500", "Bron", "S02"),
          new Town("69120", "Vaulx-en-Velin", "S02"),
          new Town("69150", "Décines-Charpieu", "S02"),
          new Town("69300", "Caluire-et-Cuire", "S01"),
          new Town("69130", "Écully", "S01"),
          new Town("69110", "Sainte-Foy-lès-Lyon", "S01"),
          new Town("69160", "Tassin-la-Demi-Lune", "S01"),
          new Town("69200", "Vénissieux", "S02"),
          new Town("69400", "Villefranche-sur-Saône", "S01"),
          new Town("74000", "Annecy", "S03"),
          new Town("74000", "Annecy", "S03"),
          new Town("73100", "Aix-les-Bains", "S03"),
          new Town("38000", "Grenoble", "S01"),
          new Town("38200", "Vienne", "S01"),
          new Town("42000", "Saint-Étienne", "S01"),
          new Town("01000", "Bourg-en-Bresse", "S01"),
          new Town("71000", "Mâcon", "S01"),
          new Town("75011", "Paris", "S01"),
          new Town("35000", "Rennes", "S01"));

  private Names() {}

  private static List<String> words(String text) {
    return List.of(text.trim().split("\\s+"));
  }
}
