package comptoir.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A platform that is of a later version than its tills.
class DriftTest extends StandInCase {
  @Test
  void everyFeedHasFieldsThatNoTillKnowsAndSomeHaveValuesToo() throws IOException {
    openWith(TestShop.small());
    standIn().drift(true);
    for (String feed : FeedDesk.FEEDS) {
      JsonNode line = anyTill().page(feed).changes().stream().findFirst().orElse(null);
      assertTrue(feed.equals("erasures") || (line != null && line.has("driftedField")), feed);
      assertTrue(feed.equals("erasures") || line.path("data").has("driftedText"), feed);
    }
    assertEquals("steward", anyTill().page("operators").data("drift").path("role").asText());
    assertEquals("airborne", anyTill().page("reservations").data("drift").path("state").asText());
    assertEquals("kiosk", anyTill().page("settings").data("shop").at("/places/3/kind").asText());
    assertEquals(8000, anyTill().page("stock").data("I1@S1").path("qtyMilli").asLong());
  }

  @Test
  void resultsHaveThemTooAndEveryEnvelopeIsTakenOnce() throws IOException {
    openWith(TestShop.small());
    standIn().drift(true);
    Set<String> outcomes = new HashSet<>();
    for (int seq = 1; seq <= 10; seq++) {
      JsonNode word = anyTill().post(Envelopes.sale(seq)).getFirst();
      assertTrue(word.has("drifted"));
      assertEquals("drifted-notice", word.at("/incidents/0/code").asText());
      outcomes.add(word.path("outcome").asText());
      assertEquals(
          "duplicate", anyTill().post(Envelopes.sale(seq)).getFirst().path("outcome").asText());
    }
    assertEquals(Set.of("accepted", "taken-on-trust"), outcomes);
    assertEquals(10, standIn().report().tickets());
  }

  @Test
  void itEndsAsIfItHadNotBeen() throws IOException {
    openWith(TestShop.small());
    List<String> items = till().page("items").ids();
    standIn().drift(true);
    standIn().drift(false);
    assertEquals(items, till().page("items").ids());
    assertFalse(till().page("settings").changes().toString().contains("drift"));
    assertEquals("accepted", till().post(Envelopes.sale(1)).getFirst().path("outcome").asText());
  }
}
