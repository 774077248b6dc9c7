package comptoir.drill;

/// A platform that has moved on: what this version does not know yet is in its answers.
final class Drift {

  private Drift() {}

  /// A field nobody knows in each object that begins a line, a `data` or a result.
  static String fields(String text) {
    return text.replace("{\"op\":", "{\"later\":{\"deep\":[1,null]},\"op\":")
        .replace("\"data\":{", "\"data\":{\"later\":[{\"x\":true}],")
        .replace("{\"id\":", "{\"later\":\"x\",\"id\":");
  }

  /// An outcome nobody knows on each envelope.
  static String words(String text) {
    return text.replaceAll("\"outcome\":\"[a-z]+\"", "\"outcome\":\"pondered\"");
  }
}
