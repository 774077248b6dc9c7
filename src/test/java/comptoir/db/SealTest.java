package comptoir.db;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import comptoir.value.Fault;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SealTest {

  private static final byte[] PLAIN = "Hélène Lefèvre".getBytes(StandardCharsets.UTF_8);

  private final Seal seal = new Seal(key(7));

  private static byte[] key(int fill) {
    var key = new byte[Seal.KEY_BYTES];
    Arrays.fill(key, (byte) fill);
    return key;
  }

  private static void assertDoesNotOpen(Seal seal, byte[] sealed, String place) {
    var fault = assertThrows(Fault.class, () -> seal.open(sealed, place));
    assertEquals(Fault.Code.DB_CORRUPT, fault.code());
  }

  @Test
  void whatWasSealedOpensAtItsPlace() {
    assertArrayEquals(PLAIN, seal.open(seal.seal(PLAIN, "customer/1"), "customer/1"));
    assertArrayEquals(new byte[0], seal.open(seal.seal(new byte[0], "x"), "x"));
  }

  @Test
  void itOpensNowhereElse() {
    assertDoesNotOpen(seal, seal.seal(PLAIN, "customer/1"), "customer/2");
  }

  @Test
  void itOpensWithNoOtherKey() {
    assertDoesNotOpen(new Seal(key(8)), seal.seal(PLAIN, "customer/1"), "customer/1");
  }

  @Test
  void oneChangedBitKeepsItShut() {
    var sealed = seal.seal(PLAIN, "customer/1");
    for (var n = 0; n < sealed.length; n++) {
      var changed = sealed.clone();
      changed[n] ^= 1;
      assertDoesNotOpen(seal, changed, "customer/1");
    }
  }

  @Test
  void anyShorterPieceIsShut() {
    var sealed = seal.seal(PLAIN, "customer/1");
    for (var length = 0; length < sealed.length; length++) {
      assertDoesNotOpen(seal, Arrays.copyOf(sealed, length), "customer/1");
    }
  }

  @Test
  void thePlainBytesAreNotInsideAndNoTwoAreAlike() {
    var one = HexFormat.of().formatHex(seal.seal(PLAIN, "p"));

    assertFalse(one.contains(HexFormat.of().formatHex(PLAIN).substring(0, 16)));
    assertFalse(one.equals(HexFormat.of().formatHex(seal.seal(PLAIN, "p"))));
  }

  @Test
  void aBlindKeyIsTheSameForTheSameTextOfTheSameKindAndKeyAlone() {
    var blind = seal.blindKey("phone", "0612345678");

    assertArrayEquals(blind, new Seal(key(7)).blindKey("phone", "0612345678"));
    assertFalse(Arrays.equals(blind, seal.blindKey("card", "0612345678")));
    assertFalse(Arrays.equals(blind, seal.blindKey("phone", "0612345679")));
    assertFalse(Arrays.equals(blind, new Seal(key(8)).blindKey("phone", "0612345678")));
  }

  @Test
  void aKeyOfAnotherLengthIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Seal(new byte[32]));
  }
}
