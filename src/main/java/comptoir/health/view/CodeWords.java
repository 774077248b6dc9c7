package comptoir.health.view;

import comptoir.text.Texts;
import java.util.Optional;

/// What the platform's stable codes mean, in a person's words. A code that nobody here knows, and
/// the bare status of an answer, have words of their own.
final class CodeWords {

  private static final String PREFIX = "health.code.";

  private final Texts texts;

  CodeWords(Texts texts) {
    this.texts = texts;
  }

  /// A few words, for a list.
  String brief(String code) {
    return word(code, "");
  }

  /// What happened, in a sentence.
  ///
  /// @param state what its subject is in at the platform, where that is why
  String what(String code, Optional<String> state) {
    var named = PREFIX + code + ".what.state";
    return state.isPresent() && texts.has(named)
        ? texts.get(named, state(state.get()))
        : word(code, ".what");
  }

  /// What to do about it, in a sentence.
  String todo(String code) {
    return word(code, ".todo");
  }

  /// A state of a reservation as the platform writes it; an open list.
  String state(String wire) {
    var key = "reservation.state." + wire;
    return texts.has(key) ? texts.get(key) : wire;
  }

  private String word(String code, String part) {
    var key = PREFIX + known(code) + part;
    return texts.has(key) ? texts.get(key) : texts.get(PREFIX + "other" + part, code);
  }

  /// A status of 500 and above is a failure of the platform, whatever it is called.
  private static String known(String code) {
    return code.startsWith("http-5") ? "platform-fault" : code;
  }
}
