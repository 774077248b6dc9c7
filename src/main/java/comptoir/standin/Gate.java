package comptoir.standin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Knows the tills by the digests of their tokens.
final class Gate {
  private static final String SCHEME = "Bearer ";

  private final FileTable file;

  Gate(FileTable file) {
    this.file = file;
  }

  /// Whether somebody is let in.
  sealed interface Admission {
    /// It is this till.
    record Let(String till) implements Admission {}

    /// The token was good once.
    record Expired() implements Admission {}

    /// Nobody the platform knows, or knows any longer.
    record Unknown() implements Admission {}
  }

  Admission admit(@Nullable String authorization) {
    if (authorization == null || !authorization.startsWith(SCHEME)) {
      return new Admission.Unknown();
    }
    String sha256 = digest(authorization.substring(SCHEME.length()));
    Optional<TokenTable.Pass> pass = file.read(tx -> tx.tokens().find(sha256));
    return pass.map(Gate::admission).orElseGet(Admission.Unknown::new);
  }

  private static Admission admission(TokenTable.Pass pass) {
    return switch (pass.state()) {
      case TokenTable.VALID -> new Admission.Let(pass.till());
      case TokenTable.EXPIRED -> new Admission.Expired();
      default -> new Admission.Unknown();
    };
  }

  static String digest(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256.", e);
    }
  }
}
