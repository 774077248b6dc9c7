package comptoir.standin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Knows the till's token by its digest only.
record Gate(String tokenSha256) {
  private static final String SCHEME = "Bearer ";

  static Gate forToken(String token) {
    return new Gate(digest(token));
  }

  boolean lets(@Nullable String authorization) {
    if (authorization == null || !authorization.startsWith(SCHEME)) {
      return false;
    }
    byte[] given =
        digest(authorization.substring(SCHEME.length())).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(given, tokenSha256.getBytes(StandardCharsets.UTF_8));
  }

  private static String digest(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256.", e);
    }
  }
}
