package comptoir.standin.seed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// Turns a PIN into what a till needs to check it.
///
/// The salt comes from a secret of the platform and the operator's id, so that the same folder
/// loaded twice gives the same entry and a till is not sent what has not changed. Each is derived
/// once: that is slow on purpose. Thread-safe.
public final class Pins {
  private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
  private static final int ITERATIONS = 60_000;
  private static final int HASH_BITS = 256;
  private static final int SALT_BYTES = 16;

  private final Map<Salted, String> hashes = new ConcurrentHashMap<>();

  private record Salted(String pin, String salt) {}

  ObjectNode verifier(byte[] secret, String operator, String pin) {
    String salt = Base64.getEncoder().encodeToString(salt(secret, operator));
    return JsonNodeFactory.instance
        .objectNode()
        .put("algorithm", "pbkdf2-hmac-sha256")
        .put("iterations", ITERATIONS)
        .put("salt", salt)
        .put("hash", hashes.computeIfAbsent(new Salted(pin, salt), Pins::hash));
  }

  private static String hash(Salted salted) {
    try {
      byte[] salt = Base64.getDecoder().decode(salted.salt());
      var spec = new PBEKeySpec(salted.pin().toCharArray(), salt, ITERATIONS, HASH_BITS);
      byte[] hash = SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
      return Base64.getEncoder().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no " + ALGORITHM + ".", e);
    }
  }

  private static byte[] salt(byte[] secret, String operator) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return Arrays.copyOf(mac.doFinal(operator.getBytes(StandardCharsets.UTF_8)), SALT_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HmacSHA256.", e);
    }
  }
}
