package comptoir.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.testing.TestTill;
import comptoir.value.Change;
import comptoir.value.OperatorId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorsTest {

  private static final OperatorId ANNA = new OperatorId("OP1");

  /// PBKDF2-HMAC-SHA-256 of `password` and `salt`, one round, 32 bytes: the published vector.
  private static final byte[] PUBLISHED_HASH =
      HexFormat.of().parseHex("120fb6cffcf8b32c43e7225256c4f837a86548c92ccc35480805987cb70be17b");

  private static final byte[] SALT = "salt".getBytes(StandardCharsets.US_ASCII);
  private static final PinVerifier PUBLISHED =
      new PinVerifier("pbkdf2-hmac-sha256", 1, SALT, PUBLISHED_HASH);
  private static final String RIGHT = "password";

  @TempDir Path folder;

  private TestTill till;

  @BeforeEach
  void openTill() {
    till = TestTill.in(folder);
    put(operator("OP1", "Anna", PUBLISHED));
  }

  @AfterEach
  void closeTill() {
    till.close();
  }

  private static OperatorEntry operator(String id, String name, PinVerifier pin) {
    return new OperatorEntry(
        new Operator(new OperatorId(id), name, "cashier", Set.of("sell", "return")), pin);
  }

  private void put(OperatorEntry entry) {
    apply(new Change.Put<>(entry.operator().id().value(), entry));
  }

  private void apply(Change<OperatorEntry> change) {
    TestTill.await(till.database.runInCache(tx -> till.operators.apply(tx, List.of(change))));
  }

  private SignOn signOn(String pin) {
    return TestTill.await(till.operators.signOn(ANNA, pin));
  }

  private void wrong(int times) {
    for (var n = 0; n < times; n++) {
      signOn("wrong");
    }
  }

  private Instant inFiveMinutes() {
    return till.clock.instant().plus(Duration.ofMinutes(5));
  }

  private static SignOn welcome() {
    return new SignOn.Welcome(operator("OP1", "Anna", PUBLISHED).operator());
  }

  @Test
  void theRightPinIsWelcome() {
    assertEquals(welcome(), signOn(RIGHT));
  }

  @Test
  void aWrongPinSaysHowManyTriesAreLeftAndTheFifthLocks() {
    assertEquals(new SignOn.WrongPin(4), signOn("Password"));
    assertEquals(new SignOn.WrongPin(3), signOn(""));
    assertEquals(new SignOn.WrongPin(2), signOn("password "));
    assertEquals(new SignOn.WrongPin(1), signOn("passwor"));
    assertEquals(new SignOn.LockedOut(inFiveMinutes()), signOn("1234"));
  }

  @Test
  void whileLockedTheRightPinIsRefusedToo() {
    wrong(5);
    var until = inFiveMinutes();
    till.clock.advance(Duration.ofMinutes(5).minusMillis(1));

    assertEquals(new SignOn.LockedOut(until), signOn(RIGHT));
    till.clock.advance(Duration.ofMillis(1));
    assertEquals(welcome(), signOn(RIGHT));
  }

  @Test
  void aLockThatEndedGivesAllTriesAgain() {
    wrong(5);
    till.clock.advance(Duration.ofMinutes(5));

    assertEquals(new SignOn.WrongPin(4), signOn("wrong"));
  }

  @Test
  void theCountAndTheLockSurviveARestart() {
    wrong(4);
    till = till.restarted();
    var until = inFiveMinutes();
    assertEquals(new SignOn.LockedOut(until), signOn("wrong"));

    till = till.restarted();

    assertEquals(new SignOn.LockedOut(until), signOn(RIGHT));
    till.clock.advance(Duration.ofMinutes(5));
    assertEquals(welcome(), signOn(RIGHT));
  }

  @Test
  void aRightPinForgetsWrongTries() {
    wrong(4);
    signOn(RIGHT);

    assertEquals(new SignOn.WrongPin(4), signOn("wrong"));
  }

  @Test
  void wrongTriesAreCountedForEachOperatorApart() {
    put(operator("OP2", "Bruno", PUBLISHED));
    wrong(5);

    assertTrue(
        TestTill.await(till.operators.signOn(new OperatorId("OP2"), RIGHT))
            instanceof SignOn.Welcome);
  }

  @Test
  void theFeedNeverFreesALock() {
    wrong(5);
    var until = inFiveMinutes();
    apply(new Change.Drop<>("OP1"));
    put(operator("OP1", "Anna", PUBLISHED));

    assertEquals(new SignOn.LockedOut(until), signOn(RIGHT));
  }

  @Test
  void anOperatorWhoIsGoneIsUnknown() {
    apply(new Change.Drop<>("OP1"));

    assertEquals(new SignOn.Unknown(), signOn(RIGHT));
    assertEquals(List.of(), TestTill.await(till.operators.all()));
  }

  @Test
  void aNewPinHoldsAtOnce() {
    var longer =
        new PinVerifier(
            "pbkdf2-hmac-sha256",
            4096,
            SALT,
            HexFormat.of()
                .parseHex("c5e478d59288c841aa530db6845c4c8d962893a001ce4e11a4963873aa98134a"));
    put(operator("OP1", "Anna", longer));

    assertTrue(signOn(RIGHT) instanceof SignOn.Welcome);
  }

  @Test
  void aVerifierThatCannotBeCheckedRefusesEveryPin() {
    for (var pin :
        List.of(
            new PinVerifier("argon2id", 1, SALT, PUBLISHED_HASH),
            new PinVerifier("pbkdf2-hmac-sha256", 0, SALT, PUBLISHED_HASH),
            new PinVerifier("pbkdf2-hmac-sha256", -1, SALT, PUBLISHED_HASH),
            new PinVerifier("pbkdf2-hmac-sha256", Integer.MAX_VALUE, SALT, PUBLISHED_HASH),
            new PinVerifier("pbkdf2-hmac-sha256", 1, new byte[0], PUBLISHED_HASH),
            new PinVerifier("pbkdf2-hmac-sha256", 1, SALT, new byte[0]))) {
      assertFalse(pin.accepts(RIGHT), pin.toString());
      assertFalse(pin.accepts(""), pin.toString());
    }
  }

  @Test
  void allComeByNameWithoutRegardToAccentsWithTheirRights() {
    put(operator("OP3", "Zoé", PUBLISHED));
    put(operator("OP2", "Élodie", PUBLISHED));

    var all = TestTill.await(till.operators.all());

    assertEquals(List.of("Anna", "Élodie", "Zoé"), all.stream().map(Operator::name).toList());
    assertTrue(all.getFirst().may("sell"));
    assertFalse(all.getFirst().may("void"));
  }

  @Test
  void rightsThatWereTakenAreGone() {
    put(
        new OperatorEntry(
            new Operator(ANNA, "Anna", "a role of tomorrow", Set.of("return")), PUBLISHED));

    var anna = TestTill.await(till.operators.all()).getFirst();

    assertEquals(Set.of("return"), anna.rights());
    assertEquals("a role of tomorrow", anna.role());
  }
}
