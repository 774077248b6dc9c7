package comptoir.app;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// What the value of an option may be, by the option's name: one name means the same behind every
/// verb.
final class OptionForm {

  private OptionForm() {}

  /// What is wrong with a value, to be read behind the name and the value; empty where nothing is.
  static Optional<String> flaw(String name, String value) {
    return switch (name) {
      case "lang" -> unless(value.matches("fr|en"), "is not fr or en");
      case "theme" -> unless(value.matches("light|dark"), "is not light or dark");
      case "size" -> unless(isSize(value), "is not a size such as 1366x768");
      case "text" -> unless(isIn(value, 50, 200), "is not a percentage from 50 to 200");
      case "platform" -> unless(isAddress(value), "is not an http or https address");
      case "data", "shop", "out", "second-copy", "trial" -> unless(isPath(value), "is not a path");
      default -> Optional.empty();
    };
  }

  private static Optional<String> unless(boolean isRight, String flaw) {
    return isRight ? Optional.empty() : Optional.of(flaw);
  }

  private static boolean isSize(String value) {
    try {
      Size.of(value);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isIn(String value, int least, int most) {
    return value.matches("\\d{1,3}")
        && Integer.parseInt(value) >= least
        && Integer.parseInt(value) <= most;
  }

  private static boolean isAddress(String value) {
    try {
      var address = URI.create(value);
      var scheme = String.valueOf(address.getScheme());
      return scheme.matches("https?") && address.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isPath(String value) {
    try {
      return !value.isBlank() && !Path.of(value).toString().isEmpty();
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
