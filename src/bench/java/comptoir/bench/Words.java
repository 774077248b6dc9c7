package comptoir.bench;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// Invented names: few words that many articles share, and many that few do, as in a real list.
final class Words {

  private static final List<String> KINDS =
      words(
          """
          Assiette, Bol, Bougie, Bouteille, Carafe, Carnet, Casserole, Chaise, Chemise,
          Coussin, Couteau, Drap, Écharpe, Étagère, Fauteuil, Gant, Gilet, Horloge, Jeu, Lampe,
          Livre, Manteau, Miroir, Nappe, Panier, Pantalon, Parapluie, Plaid, Plateau, Poêle,
          Pull, Rideau, Robe, Sac, Savon, Serviette, Tablier, Tapis, Tasse, Thé, Théière, Vase,
          Veste\
          """);
  private static final List<String> MATTERS =
      words(
          """
          acier, argile, bambou, bois, cachemire, céramique, chêne, coton, cuir, émail,
          faïence, grès, hêtre, jute, laine, laiton, liège, lin, noyer, osier, papier,
          porcelaine, rotin, satin, soie, terre cuite, velours, verre\
          """);
  private static final List<String> COLOURS =
      words(
          """
          anis, ardoise, blanc, bleu nuit, brique, crème, écru, ficelle, gris, ivoire, jaune,
          kaki, moutarde, noir, ocre, prune, rose, rouge, sable, terracotta, vert d'eau,
          violet\
          """);
  private static final List<String> SYLLABLES =
      words(
          """
          ba, bri, ca, chan, cor, da, del, é, fau, gar, gui, ha, jo, la, le, lou, mar, mi, mon,
          na, nor, o, pel, qui, ra, ro, sau, si, ta, thi, tour, va, ver, vi, yo, zé\
          """);

  private final RandomGenerator random;

  Words(RandomGenerator random) {
    this.random = random;
  }

  private static List<String> words(String text) {
    return List.of(text.split(",\\s+"));
  }

  String article() {
    return pick(KINDS) + " " + name() + " " + pick(MATTERS) + " " + pick(COLOURS);
  }

  String kind() {
    return pick(KINDS);
  }

  /// Of two or three syllables.
  String name() {
    var name = new StringBuilder();
    for (var left = 2 + random.nextInt(2); left > 0; left--) {
      name.append(pick(SYLLABLES));
    }
    return name.substring(0, 1).toUpperCase(Locale.FRENCH) + name.substring(1);
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
