package comptoir.counter;

import comptoir.customer.ContactRules;
import comptoir.customer.CustomerChange.Part;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads what a text says of a person: an e-mail address, a phone number, a name. Pure.
public final class TypedPerson {

  private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\s]+");
  private static final Pattern DIGIT = Pattern.compile(".*\\p{Nd}.*");

  private TypedPerson() {}

  /// Empty where it is none of them, such as a code. Of several words the first is the given name.
  public static Map<Part, String> parts(String typed) {
    var text = typed.strip();
    var parts = new EnumMap<Part, String>(Part.class);
    if (text.contains("@")) {
      parts.put(Part.EMAIL, text);
    } else if (isPhone(text)) {
      parts.put(Part.PHONE, text);
    } else if (!text.isEmpty() && !DIGIT.matcher(text).matches()) {
      name(text, parts);
    }
    return parts;
  }

  /// What has as many digits as a code of goods is one.
  private static boolean isPhone(String text) {
    var digits = text.chars().filter(Character::isDigit).count();
    var isCode = !text.contains("+") && (digits == 8 || digits >= 12);
    return digits > 0 && !isCode && ContactRules.flaw(Part.PHONE, text).isEmpty();
  }

  private static void name(String text, Map<Part, String> parts) {
    var words = BLANK.split(text, 2);
    if (words.length == 2) {
      parts.put(Part.GIVEN_NAME, capitalised(words[0]));
    }
    parts.put(Part.FAMILY_NAME, capitalised(words[words.length - 1]));
  }

  /// A name that was typed in small letters begins with large ones; any other stays as it is.
  private static String capitalised(String name) {
    return name.equals(name.toLowerCase(Locale.ROOT))
        ? Stream.of(BLANK.split(name))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining(" "))
        : name;
  }
}
