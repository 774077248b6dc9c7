package comptoir.standin.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The colour of a drawn placeholder, taken from the words of a name.
final class Colours {
  static final List<String> ALL =
      List.of("sand", "sage", "sky", "rose", "amber", "slate", "plum", "stone");
  private static final Map<String, String> WORDS = words();

  private Colours() {}

  /// The role a word of the name stands for; for a name without colour one chosen by `number`.
  static String of(String name, int number) {
    String lower = name.toLowerCase(Locale.ROOT);
    return WORDS.entrySet().stream()
        .filter(entry -> lower.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> ALL.get(number * 5 % ALL.size()));
  }

  private static Map<String, String> words() {
    var words = new LinkedHashMap<String, String>();
    put(words, "slate", "bleu nuit", "marine", "noir", "ardoise", "indigo", "nuit");
    put(words, "sage", "sauge", "vert", "sapin", "fougère", "verveine", "menthe", "olive");
    put(words, "sky", "bleu", "ciel", "turquoise", "cobalt", "outremer", "azur");
    put(words, "rose", "rose", "corail", "rouge", "pivoine", "magenta", "vermillon", "framboise");
    put(words, "amber", "cognac", "moutarde", "jaune", "terracotta", "ambre", "laiton", "miel");
    put(words, "amber", "orange", "ocre", "sienne", "citron", "caramel", "rouille", "brique");
    put(words, "plum", "bordeaux", "prune", "violet", "lilas", "lavande", "figu", "myrtille");
    put(words, "stone", "gris", "blanc", "argent", "galet", "acier", "fumé", "chromé");
    put(words, "sand", "sable", "ivoire", "écru", "kraft", "naturel", "chêne", "hêtre", "recyclé");
    return words;
  }

  private static void put(Map<String, String> words, String colour, String... keys) {
    for (String key : keys) {
      words.put(key, colour);
    }
  }
}
