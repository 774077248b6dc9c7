package comptoir.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What stands behind a verb on the command line: `--name value` pairs and nothing else.
public final class Arguments {

  private final Map<String, String> values;

  private Arguments(Map<String, String> values) {
    this.values = values;
  }

  /// How reading them ended.
  public sealed interface Reading {

    /// All of them are known.
    record Read(Arguments arguments) implements Reading {}

    /// @param sentence what is wrong with the first word that is
    record Wrong(String sentence) implements Reading {}
  }

  /// Reads the words behind the verb.
  ///
  /// @param known names without their dashes
  public static Reading read(List<String> words, Set<String> known) {
    var values = new HashMap<String, String>();
    var rest = new ArrayList<>(words);
    while (!rest.isEmpty()) {
      var word = rest.removeFirst();
      if (!word.startsWith("--") || !known.contains(word.substring(2))) {
        return new Reading.Wrong("what is \"" + word + "\"?");
      }
      if (rest.isEmpty()) {
        return new Reading.Wrong(word + " needs a value.");
      }
      var value = rest.removeFirst();
      var flaw = OptionForm.flaw(word.substring(2), value);
      if (flaw.isPresent()) {
        return new Reading.Wrong(word + " \"" + value + "\" " + flaw.get() + ".");
      }
      values.put(word.substring(2), value);
    }
    return new Reading.Read(new Arguments(Map.copyOf(values)));
  }

  /// The value given for a name.
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
