package comptoir.operator;

import java.util.Arrays;

/// What a PIN is checked against: a salted slow hash, as the platform made it.
///
/// @param algorithm `pbkdf2-hmac-sha256`; another one refuses every PIN
public record PinVerifier(String algorithm, int iterations, byte[] salt, byte[] hash) {

  public PinVerifier {
    salt = salt.clone();
    hash = hash.clone();
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
