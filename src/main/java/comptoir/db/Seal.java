package comptoir.db;

import comptoir.value.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals personal columns: AES-256-GCM with a fresh nonce for the content, HMAC-SHA-256 for blind
/// look-ups of exact keys (phone, e-mail, card). Nothing readable lies on the disk. Thread-safe.
public final class Seal {

  /// What [#Seal] needs: 64 bytes, the first half to encrypt, the second for blind keys.
  public static final int KEY_BYTES = 64;

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec content;
  private final SecretKeySpec blind;
  private final SecureRandom random = new SecureRandom();

  public Seal(byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("The key has %d bytes".formatted(key.length));
    }
    this.content = new SecretKeySpec(Arrays.copyOf(key, KEY_BYTES / 2), "AES");
    this.blind = new SecretKeySpec(Arrays.copyOfRange(key, KEY_BYTES / 2, KEY_BYTES), "HmacSHA256");
  }

  /// Seals the bytes for one place (such as `customer/42`): moved elsewhere they do not open.
  public byte[] seal(byte[] plain, String place) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, plain, place);
    return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
  }

  /// Opens what [#seal] sealed for that place; a [Fault] where it was changed or the key is
  /// another.
  public byte[] open(byte[] sealed, String place) {
    if (sealed.length < NONCE_BYTES) {
      throw new Fault(Fault.Code.DB_CORRUPT, "Sealed data of %s are cut".formatted(place), null);
    }
    var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    return crypt(
        Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length), place);
  }

  /// The key under which an exact value is found again, without the value itself. `kind` keeps
  /// equal texts of different columns apart.
  public byte[] blindKey(String kind, String value) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(blind);
      return mac.doFinal((kind + '\0' + value).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new Fault(Fault.Code.PROGRAM, "HMAC is not to be had", e);
    }
  }

  private byte[] crypt(int mode, byte[] nonce, byte[] in, String place) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, content, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(in);
    } catch (GeneralSecurityException e) {
      throw new Fault(Fault.Code.DB_CORRUPT, "Sealed data of %s do not open".formatted(place), e);
    }
  }
}
