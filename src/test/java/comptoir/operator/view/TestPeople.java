package comptoir.operator.view;

import comptoir.operator.Operator;
import comptoir.operator.OperatorEntry;
import comptoir.operator.PinVerifier;
import comptoir.testing.TestTill;
import comptoir.value.Change;
import comptoir.value.OperatorId;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// A team, each with the PIN 4271.
public final class TestPeople {

  public static final String PIN = "4271";
  private static final int ITERATIONS = 1000;

  private TestPeople() {}

  /// Puts the shop's settings and the people into the till, as the feeds would.
  public static void arrive(TestTill till, String... namesAndRoles) {
    var changes = new ArrayList<Change<OperatorEntry>>();
    for (var i = 0; i < namesAndRoles.length; i += 2) {
      var id = new OperatorId("OP" + i / 2);
      var person = new Operator(id, namesAndRoles[i], namesAndRoles[i + 1], Set.of());
      changes.add(new Change.Put<>(id.value(), new OperatorEntry(person, verifier())));
    }
    TestTill.await(
        till.database.cache(
            tx -> {
              till.settings.apply(tx, List.of(new Change.Put<>("shop", till.shop)));
              till.operators.apply(tx, changes);
              return true;
            }));
  }

  /// Waits until both threads of the database have done what they were given, and what follows it.
  public static void settle(TestTill till) {
    TestTill.await(till.database.read(tx -> true));
    TestTill.await(till.database.write(tx -> true));
    TestTill.await(till.database.read(tx -> true));
  }

  private static PinVerifier verifier() {
    var salt = new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    try {
      var hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
              .generateSecret(new PBEKeySpec(PIN.toCharArray(), salt, ITERATIONS, 256))
              .getEncoded();
      return new PinVerifier("pbkdf2-hmac-sha256", ITERATIONS, salt, hash);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
