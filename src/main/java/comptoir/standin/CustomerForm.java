package comptoir.standin;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The body of a `customer` envelope.
///
/// @param said what is said, by the names of the contract; an empty text empties
record CustomerForm(
    String customer, boolean isNew, Map<String, String> said, List<Consent> consents) {
  private static final List<String> TEXTS =
      List.of("givenName", "familyName", "email", "phone", "card", "city", "postcode", "note");
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");

  /// A word on one way of contact, with its day as `2026-03-01`.
  record Consent(String channel, boolean granted, String at, @Nullable String wording) {}

  /// @throws Fields.Malformed when a field is not as in the contract
  static CustomerForm of(Fields body) {
    String deed = body.text("deed");
    if (!deed.equals("create") && !deed.equals("edit")) {
      throw new Fields.Malformed(body.path() + "deed is neither create nor edit");
    }
    Map<String, String> said = new LinkedHashMap<>();
    for (String name : TEXTS) {
      String text = body.textOrEmpty(name);
      if (text != null) {
        said.put(name, text);
      }
    }
    String email = said.getOrDefault("email", "");
    if (!email.isEmpty() && !ADDRESS.matcher(email).matches()) {
      throw new Fields.Malformed(body.path() + "email is no address");
    }
    return new CustomerForm(
        body.text("customer"),
        deed.equals("create"),
        said,
        body.optionalArray("consents", CustomerForm::consent));
  }

  private static Consent consent(Fields fields) {
    String day = fields.text("at");
    try {
      LocalDate.parse(day);
    } catch (DateTimeException e) {
      throw new Fields.Malformed(fields.path() + "at is not a date");
    }
    return new Consent(
        fields.text("channel"), fields.flag("granted"), day, fields.textOrEmpty("wording"));
  }
}
