package comptoir.copy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A plain text of lines `name TAB value…`, whose first line says what it is and of which version,
/// and whose last holds the SHA-256 of all before it: a cut or changed one is known as such.
final class PlainText {

  private static final String CHECKSUM = "checksum\t";

  private final List<List<String>> lines;

  private PlainText(List<List<String>> lines) {
    this.lines = lines;
  }

  static PlainText of(String kind, int version) {
    return new PlainText(new ArrayList<>()).with(kind, Integer.toString(version));
  }

  PlainText with(String name, String... values) {
    var line = new ArrayList<>(List.of(name));
    line.addAll(List.of(values));
    lines.add(line);
    return this;
  }

  String text() {
    var text = new StringBuilder();
    for (var line : lines) {
      text.append(String.join("\t", line.stream().map(PlainText::escaped).toList())).append('\n');
    }
    return text + CHECKSUM + sha256(text.toString()) + "\n";
  }

  /// @throws IllegalArgumentException that says what is wrong with it
  static PlainText read(String text, String kind, int version) {
    var end = text.lastIndexOf(CHECKSUM);
    if (end < 0 || !text.substring(end).equals(CHECKSUM + sha256(text.substring(0, end)) + "\n")) {
      throw new IllegalArgumentException("cut or changed");
    }
    var lines = new ArrayList<List<String>>();
    for (var line : text.substring(0, end).split("\n", -1)) {
      lines.add(List.of(line.split("\t", -1)).stream().map(PlainText::plain).toList());
    }
    var read = new PlainText(lines);
    if (!lines.getFirst().equals(List.of(kind, Integer.toString(version)))) {
      throw new IllegalArgumentException("not a %s of version %d".formatted(kind, version));
    }
    return read;
  }

  String one(String name) {
    return maybe(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
  }

  Optional<String> maybe(String name) {
    return each(name).stream().findFirst().map(List::getFirst);
  }

  /// The values of each line of that name.
  List<List<String>> each(String name) {
    return lines.stream()
        .filter(line -> line.getFirst().equals(name) && line.size() > 1)
        .map(line -> line.subList(1, line.size()))
        .toList();
  }

  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String plain(String value) {
    var plain = new StringBuilder(value.length());
    for (var at = 0; at < value.length(); at++) {
      var sign = value.charAt(at);
      if (sign == '\\' && at + 1 < value.length()) {
        at++;
        sign =
            switch (value.charAt(at)) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              default -> value.charAt(at);
            };
      }
      plain.append(sign);
    }
    return plain.toString();
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not to be had", e);
    }
  }
}
