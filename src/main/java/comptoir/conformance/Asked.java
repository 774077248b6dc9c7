package comptoir.conformance;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the command line asks for.
///
/// @param only beginnings of the ids of the clauses to prove; empty for all
record Asked(
    URI platform,
    String token,
    Optional<Path> setup,
    Optional<Path> report,
    Locale language,
    List<String> only) {

  /// The words on the command line cannot be understood.
  static final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUse(String sentence) {
      super(sentence);
    }

    String sentence() {
      return String.valueOf(getMessage());
    }
  }

  /// @param usual the language where none is named
  /// @throws WrongUse where something is missing or not known
  static Asked read(List<String> words, Locale usual) {
    URI platform = null;
    String token = null;
    Optional<Path> setup = Optional.empty();
    Optional<Path> report = Optional.empty();
    Locale language = usual;
    List<String> only = new ArrayList<>();
    var rest = new ArrayList<>(words);
    while (!rest.isEmpty()) {
      String word = rest.removeFirst();
      if (!word.startsWith("--")) {
        platform = address(platform, word);
        continue;
      }
      String value = rest.isEmpty() ? "" : rest.removeFirst();
      if (value.isBlank()) {
        throw new WrongUse(word + " needs a value.");
      }
      switch (word) {
        case "--token" -> token = value;
        case "--setup" -> setup = Optional.of(path(value));
        case "--report" -> report = Optional.of(path(value));
        case "--lang" -> language = language(value);
        case "--only" -> only.addAll(List.of(value.split(",")));
        default -> throw new WrongUse("what is \"" + word + "\"?");
      }
    }
    if (platform == null || token == null) {
      throw new WrongUse(platform == null ? "which platform?" : "--token is missing.");
    }
    return new Asked(platform, token, setup, report, language, List.copyOf(only));
  }

  private static URI address(@Nullable URI before, String word) {
    try {
      var address = URI.create(word);
      if (before == null
          && String.valueOf(address.getScheme()).matches("https?")
          && address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // Answered below, as whatever else is no address.
    }
    throw new WrongUse(
        before == null
            ? "\"" + word + "\" is not an http or https address."
            : "what is \"" + word + "\"?");
  }

  private static Locale language(String word) {
    if (!word.matches("fr|en")) {
      throw new WrongUse("--lang \"" + word + "\" is not fr or en.");
    }
    return Locale.of(word);
  }

  private static Path path(String word) {
    try {
      return Path.of(word);
    } catch (InvalidPathException e) {
      throw new WrongUse("\"" + word + "\" is not a path.");
    }
  }

  /// Whether a clause is to be proved.
  boolean wants(String id) {
    return only.isEmpty() || only.stream().anyMatch(id::startsWith);
  }
}
