package comptoir.gs1;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads element strings, as symbols hold them and as people print them below.
final class ElementStrings {

  static final char SEPARATOR = 0x1d;

  /// An identifier and a GTIN.
  private static final int SHORTEST = 16;

  private static final Pattern PRINTED = Pattern.compile("^\\(\\d{2,4}\\).*", Pattern.DOTALL);
  private static final Pattern HEAD = Pattern.compile("\\((\\d{2,4})\\)");

  private ElementStrings() {}

  static boolean isPrinted(String text) {
    return PRINTED.matcher(text).matches();
  }

  /// Identifiers and values one behind the other, a separator behind values without a length of
  /// their own.
  static Gs1Reading read(String raw, String text, LocalDate today) {
    List<Element> all = new ArrayList<>();
    var rest = withoutSeparators(text);
    while (!rest.isEmpty()) {
      var identifier = Identifiers.at(rest);
      if (identifier.isEmpty()) {
        return new Gs1Reading.Unreadable(raw, new Gs1Flaw.UnknownIdentifier(rest), all);
      }
      var ai = identifier.get().ai();
      var end = end(rest, identifier.get());
      var value = rest.substring(ai.length(), end);
      var flaw = identifier.get().flaw(value);
      if (flaw.isPresent()) {
        return new Gs1Reading.Unreadable(raw, flaw.get(), all);
      }
      all.add(new Element(ai, value));
      rest = withoutSeparators(rest.substring(end));
    }
    return all.isEmpty()
        ? new Gs1Reading.Unreadable(raw, new Gs1Flaw.UnknownIdentifier(""), all)
        : new Gs1Reading.Read(raw, new Elements(all, today));
  }

  private static int end(String rest, Identifier identifier) {
    var separator = rest.indexOf(SEPARATOR);
    var end = separator < 0 ? rest.length() : separator;
    return Element.isPredefined(identifier.ai())
        ? Math.min(end, identifier.ai().length() + identifier.longest())
        : end;
  }

  private static String withoutSeparators(String text) {
    var from = 0;
    while (from < text.length() && text.charAt(from) == SEPARATOR) {
      from++;
    }
    return text.substring(from);
  }

  /// Identifiers in round brackets; blanks around values do not count.
  static Gs1Reading readPrinted(String text, LocalDate today) {
    List<Element> all = new ArrayList<>();
    var at = 0;
    while (at < text.length()) {
      var head = HEAD.matcher(text).region(at, text.length());
      var ai = head.lookingAt() ? head.group(1) : "";
      var identifier = Identifiers.of(ai);
      if (identifier.isEmpty()) {
        var flaw = new Gs1Flaw.UnknownIdentifier(text.substring(at));
        return new Gs1Reading.Unreadable(text, flaw, all);
      }
      var next = nextHead(text, head.end());
      var value = text.substring(head.end(), next).strip();
      var flaw = identifier.get().flaw(value);
      if (flaw.isPresent()) {
        return new Gs1Reading.Unreadable(text, flaw.get(), all);
      }
      all.add(new Element(ai, value));
      at = next;
    }
    return new Gs1Reading.Read(text, new Elements(all, today));
  }

  /// A value may hold round brackets too: only a known identifier begins the next element.
  private static int nextHead(String text, int from) {
    var head = HEAD.matcher(text);
    var at = from;
    while (head.find(at)) {
      if (Identifiers.of(head.group(1)).isPresent()) {
        return head.start();
      }
      at = head.end();
    }
    return text.length();
  }

  /// Whether a text that does not say what it is must be an element string: it reads as one to its
  /// end, and names a trade item or a logistic unit by a right check digit.
  static Optional<Gs1Reading> guess(String text, LocalDate today) {
    if (text.length() < SHORTEST) {
      return Optional.empty();
    }
    return read(text, text, today) instanceof Gs1Reading.Read read && isNamed(read.elements())
        ? Optional.of(read)
        : Optional.empty();
  }

  private static boolean isNamed(Elements elements) {
    return elements.gtin().isPresent() || elements.value("00").isPresent();
  }
}
