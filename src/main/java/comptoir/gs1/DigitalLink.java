package comptoir.gs1;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads GS1 Digital Links: an address of any host whose path names a trade item. It is read, never
/// opened.
final class DigitalLink {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "^https?://[^/?#\\s]+(/[^?#]*)?(?:\\?([^#]*))?(?:#.*)?$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("[0-9]{2,4}");
  private static final Pattern GTIN = Pattern.compile("[0-9]{8}|[0-9]{12,14}");
  private static final String TRADE_ITEM = "01";
  private static final List<String> QUALIFIERS = List.of("22", "10", "21");
  private static final int GTIN_LENGTH = 14;
  private static final int HEX = 16;

  private DigitalLink() {}

  /// Empty where the text is no such link.
  static Optional<Gs1Reading> read(String text, LocalDate today) {
    var address = ADDRESS.matcher(text);
    if (!address.matches()) {
      return Optional.empty();
    }
    var path = Optional.ofNullable(address.group(1)).orElse("").split("/", -1);
    var at = keyAt(path);
    if (at < 0) {
      return Optional.empty();
    }
    var pairs = new ArrayList<Element>();
    for (var i = at; i + 1 < path.length; i += 2) {
      pairs.add(new Element(path[i], path[i + 1]));
    }
    attributes(Optional.ofNullable(address.group(2)).orElse(""), pairs);
    return Optional.of(checked(text, pairs, today));
  }

  /// Where the path names a trade item.
  private static int keyAt(String[] path) {
    for (var i = 0; i + 1 < path.length; i++) {
      var isKey = path[i].equals(TRADE_ITEM) && GTIN.matcher(path[i + 1]).matches();
      if (isKey && areQualifiers(path, i + 2)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean areQualifiers(String[] path, int from) {
    var i = from;
    while (i + 1 < path.length && QUALIFIERS.contains(path[i])) {
      i += 2;
    }
    return i >= path.length || (i == path.length - 1 && path[i].isEmpty());
  }

  /// What is no number is somebody else's parameter.
  private static void attributes(String query, List<Element> pairs) {
    for (var part : query.split("[&;]", -1)) {
      var equals = part.indexOf('=');
      if (equals > 0 && NUMBER.matcher(part.substring(0, equals)).matches()) {
        pairs.add(new Element(part.substring(0, equals), part.substring(equals + 1)));
      }
    }
  }

  private static Gs1Reading checked(String text, List<Element> pairs, LocalDate today) {
    List<Element> all = new ArrayList<>();
    for (var pair : pairs) {
      var flaw = flaw(pair, all);
      if (flaw.isPresent()) {
        return new Gs1Reading.Unreadable(text, flaw.get(), all);
      }
    }
    return new Gs1Reading.Read(text, new Elements(all, today));
  }

  private static Optional<Gs1Flaw> flaw(Element pair, List<Element> all) {
    var decoded = decoded(pair.value());
    var identifier = Identifiers.of(pair.ai());
    if (identifier.isEmpty()) {
      return Optional.of(new Gs1Flaw.UnknownIdentifier(pair.ai() + "=" + pair.value()));
    }
    if (decoded.isEmpty()) {
      return Optional.of(new Gs1Flaw.WrongCharacters(pair.ai(), pair.value()));
    }
    var value = pair.ai().equals(TRADE_ITEM) ? padded(decoded.get()) : decoded.get();
    all.add(new Element(pair.ai(), value));
    var flaw = identifier.get().flaw(value);
    flaw.ifPresent(it -> all.removeLast());
    return flaw;
  }

  private static String padded(String gtin) {
    return "0".repeat(Math.max(0, GTIN_LENGTH - gtin.length())) + gtin;
  }

  /// Empty where the percent signs do not make characters.
  private static Optional<String> decoded(String text) {
    var bytes = ByteBuffer.allocate(text.length() * 4);
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c != '%') {
        bytes.put(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
        continue;
      }
      var high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), HEX) : -1;
      var low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), HEX) : -1;
      if (high < 0 || low < 0) {
        return Optional.empty();
      }
      bytes.put((byte) (high * HEX + low));
      i += 2;
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
