package comptoir.app;

import java.util.regex.Pattern;

/// The size of the window, in pixels, as `1366x768`.
public record Size(int width, int height) {

  /// The till most shops have.
  public static final String USUAL = "1366x768";

  private static final Pattern FORM = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

  /// Reads one.
  ///
  /// @throws IllegalArgumentException where it is none
  public static Size of(String text) {
    var match = FORM.matcher(text);
    if (!match.matches()) {
      throw new IllegalArgumentException("Not a size such as 1366x768: " + text);
    }
    return new Size(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
  }
}
