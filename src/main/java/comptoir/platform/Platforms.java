package comptoir.platform;

import java.net.URI;
import java.util.function.Supplier;

/// Makes clients of platforms.
public final class Platforms {

  private Platforms() {}

  /// A client of the Till API below `base` (the address before `/till/v1`). Nothing is sent yet.
  ///
  /// @param token of this till
  public static Platform over(URI base, String token, PlatformOptions options) {
    return over(base, () -> token, options);
  }

  /// The same, with a token that may change: it is asked for at each call.
  public static Platform over(URI base, Supplier<String> token, PlatformOptions options) {
    return HttpPlatform.over(base, token, options);
  }
}
