package comptoir.customer.view;

import comptoir.customer.Profile;
import comptoir.customer.WebList;
import comptoir.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is known of a customer beyond who they are, in words: an unknown kind is shown by its code.
final class ProfileWords {

  private ProfileWords() {}

  static String line(List<Profile.Preference> preferences, Texts texts) {
    return preferences.stream().map(it -> of(it, texts)).collect(Collectors.joining(" · "));
  }

  static String of(Profile.Preference preference, Texts texts) {
    var key = "customer.preference.kind." + preference.kind();
    var kind = texts.has(key) ? texts.get(key) : preference.kind();
    return preference.label().isEmpty()
        ? texts.get("customer.preference", kind, preference.text())
        : texts.get("customer.preference.of", kind, preference.label(), preference.text());
  }

  static String of(Profile.Signal signal, Texts texts) {
    return signal.points().isPresent()
        ? texts.get(
            "customer.signal.points", signal.text(), texts.count(signal.points().getAsInt()))
        : signal.text();
  }

  /// The key that lists what they keep on the web; empty where there is nothing.
  static Optional<String> web(Profile profile, Texts texts) {
    return profile
        .basket()
        .map(it -> texts.get("customer.web.basket", count(it, texts)))
        .or(() -> profile.wishes().map(it -> texts.get("customer.web.wishes", count(it, texts))));
  }

  private static String count(WebList list, Texts texts) {
    return texts.count(list.lines().size());
  }
}
