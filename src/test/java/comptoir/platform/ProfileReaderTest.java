package comptoir.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import comptoir.customer.Customer;
import comptoir.customer.Profile;
import comptoir.value.Quantity;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A part of a profile that cannot be read is dropped alone.
final class ProfileReaderTest {

  private static final String GOOD =
      """
      {"givenName":"Zoé","familyName":"Roux","consents":[],
       "preferences":[{"kind":"size","label":"gants","text":"7"},{"kind":"budget"},{"text":"x"}],
       "advice":{"id":"A1","title":"Proposer des gants","reason":"Il fait froid"},
       "signals":[{"kind":"presence","text":"ici","at":"2026-03-01T08:00:00Z","consent":"sms"},
                  {"kind":"presence","text":"ici","at":"2026-03-01T08:00:00Z"},
                  {"kind":"presence","text":"ici","at":"today","consent":"sms"}],
       "basket":{"updatedAt":"2026-03-01T08:00:00Z","currency":"EUR","lines":[
         {"item":"I1","sku":"A1","label":"Gants","qtyMilli":2000,"unitMilli":2500000},
         {"item":"I2","sku":"A2","label":"Bonnet","qtyMilli":0,"unitMilli":2500000},
         {"item":"I3","label":"Sans SKU","qtyMilli":1000,"unitMilli":2500000}]},
       "wishList":{"updatedAt":"2026-03-01T08:00:00Z","currency":"EUR","lines":[]}}
      """;

  private static Customer read(String json) throws Exception {
    return CustomerReader.customer("C1", Fields.of(new ObjectMapper().readTree(json)));
  }

  @Test
  @Tag("A7")
  @Tag("A15")
  @Tag("B12")
  void whatCanBeReadIsKept() throws Exception {
    var profile = read(GOOD).profile();

    assertEquals(new Profile.Preference("size", "gants", "7"), profile.preferences().getFirst());
    assertEquals(1, profile.preferences().size());
    assertEquals("Il fait froid", profile.advice().orElseThrow().reason());
    assertEquals(1, profile.signals().size());
    var lines = profile.basket().orElseThrow().lines();
    assertEquals(1, lines.size());
    assertEquals(Quantity.of(2), lines.getFirst().quantity());
    assertEquals(Optional.empty(), profile.wishes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"preferences\":7",
        "\"advice\":{\"id\":\"A1\"}",
        "\"advice\":[]",
        "\"signals\":\"none\"",
        "\"basket\":{\"updatedAt\":\"2026-03-01T08:00:00Z\",\"currency\":\"?\",\"lines\":[]}",
        "\"wishList\":{\"lines\":3}"
      })
  void whoHasABadPartIsKnownAllTheSame(String part) throws Exception {
    var customer =
        read("{\"givenName\":\"Zoé\",\"familyName\":\"Roux\",\"consents\":[],%s}".formatted(part));

    assertEquals("Zoé Roux", customer.fullName());
    assertEquals(Profile.NONE, customer.profile());
  }

  @Test
  void anUnknownPreferenceKindIsKept() throws Exception {
    var customer = read(GOOD.replace("\"kind\":\"size\"", "\"kind\":\"shade\""));

    assertTrue(customer.profile().preferences().stream().anyMatch(it -> it.kind().equals("shade")));
  }
}
