package comptoir.operator;

import comptoir.value.Fault;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// What a PIN is checked against: a salted slow hash, as the platform made it.
///
/// @param algorithm `pbkdf2-hmac-sha256`; another one refuses every PIN
public record PinVerifier(String algorithm, int iterations, byte[] salt, byte[] hash) {

  private static final String ALGORITHM = "pbkdf2-hmac-sha256";
  private static final int MOST_ITERATIONS = 5_000_000;
  private static final int FEWEST_BYTES = 16;
  private static final int MOST_BYTES = 64;

  public PinVerifier {
    salt = salt.clone();
    hash = hash.clone();
  }

  /// True where the PIN is the right one. Slow by intent. What cannot be checked (another
  /// algorithm, a number of rounds or a hash nobody would make) refuses every PIN.
  boolean accepts(String pin) {
    if (!algorithm.equals(ALGORITHM) || !isSane()) {
      return false;
    }
    var spec = new PBEKeySpec(pin.toCharArray(), salt, iterations, hash.length * Byte.SIZE);
    try {
      var factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
      return MessageDigest.isEqual(hash, factory.generateSecret(spec).getEncoded());
    } catch (GeneralSecurityException e) {
      throw new Fault(Fault.Code.PROGRAM, "PBKDF2 is not to be had", e);
    } finally {
      spec.clearPassword();
    }
  }

  private boolean isSane() {
    return iterations > 0
        && iterations <= MOST_ITERATIONS
        && salt.length > 0
        && hash.length >= FEWEST_BYTES
        && hash.length <= MOST_BYTES;
  }

  @Override
  public byte[] salt() {
    return salt.clone();
  }

  @Override
  public byte[] hash() {
    return hash.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PinVerifier that
        && algorithm.equals(that.algorithm)
        && iterations == that.iterations
        && Arrays.equals(salt, that.salt)
        && Arrays.equals(hash, that.hash);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hash);
  }

  @Override
  public String toString() {
    return "PinVerifier[" + algorithm + "]";
  }
}
