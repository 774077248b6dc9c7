package comptoir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Both bundles say the same things, all that the program says is in them, and nothing else is. A
/// failure prints the lines to paste.
class TextsTest {

  private static final String FOLDER = "src/main/resources/comptoir/text/texts_";
  private static final Map<String, String> FRENCH = bundle("fr");
  private static final Map<String, String> ENGLISH = bundle("en");
  private static final Pattern ASKED = Pattern.compile("texts?\\(?\\)?\\.get\\(\\s*\"([^\"]+)\"");
  private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    var lines = new ArrayList<String>();
    lines.addAll(paste("texts_fr.properties", minus(ENGLISH.keySet(), FRENCH.keySet()), ENGLISH));
    lines.addAll(paste("texts_en.properties", minus(FRENCH.keySet(), ENGLISH.keySet()), FRENCH));
    assertEquals(List.of(), lines, () -> "Translate:\n" + String.join("\n", lines));
  }

  @Test
  void bothLanguagesTakeTheSameParameters() {
    var different = new TreeMap<String, String>();
    for (var key : FRENCH.keySet()) {
      var english = ENGLISH.getOrDefault(key, FRENCH.getOrDefault(key, ""));
      var french = FRENCH.getOrDefault(key, "");
      if (!parameters(french).equals(parameters(english))) {
        different.put(key, french + " | " + english);
      }
    }
    assertEquals(Map.of(), different);
  }

  @Test
  void everyTextTheProgramAsksForIsThere() {
    var missing = new TreeSet<String>();
    for (var source : Sources.program().values()) {
      var asked = ASKED.matcher(source);
      while (asked.find()) {
        missing.add(asked.group(1));
      }
    }
    missing.removeIf(key -> key.endsWith("."));
    missing.removeAll(ENGLISH.keySet());
    assertEquals(
        Set.of(), missing, () -> "Paste into both bundles:\n" + String.join("=\n", missing) + "=");
  }

  @Test
  void everyTextThereIsAskedFor() {
    var literals = new TreeSet<String>();
    for (var source : Sources.program().values()) {
      var literal = LITERAL.matcher(source);
      while (literal.find()) {
        literals.add(literal.group(1));
      }
    }
    var obsolete = new TreeSet<>(ENGLISH.keySet());
    obsolete.removeIf(key -> literals.contains(key) || isMade(key, literals));
    assertEquals(
        Set.of(),
        obsolete,
        () -> "Take out of both bundles, or ask for:\n" + String.join("\n", obsolete));
  }

  /// Whether a key is put together: from a literal that ends in a point, such as "fault.", or from
  /// two literals, such as "counter.ask" and ".yes".
  private static boolean isMade(String key, Set<String> literals) {
    for (int at = key.indexOf('.'); at > 0; at = key.indexOf('.', at + 1)) {
      if (literals.contains(key.substring(0, at + 1))
          || (literals.contains(key.substring(0, at)) && literals.contains(key.substring(at)))) {
        return true;
      }
    }
    return false;
  }

  @Test
  void everyTextCanBeShown() {
    var wrong = new ArrayList<String>();
    for (var bundle : List.of(FRENCH, ENGLISH)) {
      bundle.forEach(
          (key, text) -> {
            if (text.isBlank()) {
              wrong.add(key + " is empty");
            }
            if (text.indexOf('\'') >= 0) {
              wrong.add(key + ": write ’, the format takes ' for a quote: " + text);
            }
            if (text.contains("!")) {
              wrong.add(key + ": we do not shout: " + text);
            }
          });
    }
    assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
  }

  @Test
  void everyKeyBelongsToARoom() {
    var homeless = new TreeSet<String>();
    for (var key : ENGLISH.keySet()) {
      var room = key.substring(0, Math.max(0, key.indexOf('.')));
      if (!Rooms.MAY_IMPORT.containsKey(room) && !room.equals("fault")) {
        homeless.add(key);
      }
    }
    assertEquals(Set.of(), homeless, "A key starts with its room's name, or with fault");
  }

  @Test
  void parametersAreCountedInChoicesToo() {
    assertEquals(Set.of(0, 1), parameters("{0,choice,0#none|1#one of {1}}"));
    assertTrue(parameters("no brace").isEmpty());
  }

  /// The numbers of the parameters, those inside a choice counted too.
  private static Set<Integer> parameters(String text) {
    var found = new TreeSet<Integer>();
    var format = new MessageFormat(text);
    var formats = format.getFormatsByArgumentIndex();
    var counted = Pattern.compile("\\{(\\d+)").matcher(text);
    while (counted.find()) {
      found.add(Integer.parseInt(counted.group(1)));
    }
    for (Format inner : formats) {
      if (inner instanceof ChoiceFormat choice) {
        for (var part : choice.getFormats()) {
          found.addAll(parameters(part.toString()));
        }
      }
    }
    return found;
  }

  private static List<String> paste(String file, Set<String> keys, Map<String, String> other) {
    return keys.stream()
        .map(key -> file + ": " + key + "=" + other.getOrDefault(key, ""))
        .collect(Collectors.toList());
  }

  private static Set<String> minus(Set<String> all, Set<String> known) {
    var left = new TreeSet<>(all);
    left.removeAll(known);
    return left;
  }

  private static Map<String, String> bundle(String language) {
    var properties = new Properties();
    try {
      properties.load(
          new StringReader(Sources.read(Sources.ROOT.resolve(FOLDER + language + ".properties"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var texts = new TreeMap<String, String>();
    properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
    return texts;
  }
}
