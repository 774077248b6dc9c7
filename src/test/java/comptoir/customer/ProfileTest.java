package comptoir.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.customer.Customer.Consent;
import comptoir.testing.TestTill;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What of a profile may be said, and where it lies.
final class ProfileTest extends CustomerCase {

  private static final Instant END = Instant.parse("2026-03-01T09:00:00Z");
  private static final List<String> PERSONAL =
      List.of(
          "pointure-quarante",
          "mariage-de-juin",
          "Proposer-la-ceinture",
          "en-boutique-presence",
          "offre-partag",
          "Bottes-rouges",
          "Cours-en-ligne",
          "Ceinture-tress");

  private static Customer agreeing(Profile profile, Consent... consents) {
    return contacted(OptionalInt.empty(), profile, consents);
  }

  private static Customer contacted(OptionalInt contacts, Profile profile, Consent... consents) {
    return new Customer(
        id("c1"),
        "Hélène",
        "Lefèvre",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        List.of(consents),
        contacts,
        Optional.empty(),
        profile);
  }

  private static Consent said(String way, boolean granted) {
    return new Consent(way, granted, Optional.empty());
  }

  private static Profile noticed(Profile.Signal... signals) {
    return new Profile(
        List.of(), Optional.empty(), List.of(signals), Optional.empty(), Optional.empty());
  }

  @Test
  @Tag("A15")
  void aSignalIsShownOnlyWhereTheCustomerAgreedToWhatItNames() {
    var granted = Profiles.signal("presence", Optional.empty());
    var refused = Profiles.signal("sms", Optional.empty());
    var neverAsked = Profiles.signal("geolocation", Optional.empty());

    var customer =
        agreeing(noticed(granted, refused, neverAsked), said("presence", true), said("sms", false));

    assertEquals(List.of(granted), customer.signals(END));
  }

  @Test
  @Tag("A15")
  void aSignalGoesWhenItExpires() {
    var signal = Profiles.signal("presence", Optional.of(END));
    var customer = agreeing(noticed(signal), said("presence", true));

    assertEquals(List.of(signal), customer.signals(END.minusMillis(1)));
    assertEquals(List.of(), customer.signals(END));
  }

  @Test
  @Tag("A14")
  void whoWasContactedVeryOftenIsProposedNothing() {
    var advice = Profiles.whole().advice();

    assertEquals(advice, contacted(OptionalInt.empty(), Profiles.whole()).advice());
    assertEquals(advice, contacted(OptionalInt.of(5), Profiles.whole()).advice());
    assertEquals(Optional.empty(), contacted(OptionalInt.of(6), Profiles.whole()).advice());
  }

  @Test
  @Tag("A7")
  @Tag("A15")
  void aProfileIsReadableInNoFileAndGoesWithItsCustomer() throws IOException {
    put(agreeing(Profiles.whole(), said("presence", true)), named("c2", "Paul", "Martin"));
    assertEquals(
        Profiles.whole(),
        TestTill.await(customers.view(id("c1"))).orElseThrow().customer().profile());
    var sealed =
        TestTill.await(
            till.database.read(
                tx ->
                    tx.handle()
                        .createQuery("SELECT sealed FROM customer WHERE id = 'c1'")
                        .mapTo(byte[].class)
                        .one()));
    assertNothingReadable();

    TestTill.await(till.database.runInCache(tx -> customers.forget(tx, List.of(id("c1")))));
    till.close();

    assertNothingReadable();
    assertFalse(isSomewhere(new String(sealed, StandardCharsets.ISO_8859_1)));
    assertTrue(isSomewhere("SQLite format 3"), "the search itself must be able to find");
    till = TestTill.in(folder);
  }

  private void assertNothingReadable() throws IOException {
    for (var text : PERSONAL) {
      assertFalse(isSomewhere(text), text);
    }
  }

  private boolean isSomewhere(String raw) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(raw)) {
          return true;
        }
      }
    }
    return false;
  }
}
