package comptoir.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Customers who asked to be forgotten.
class ErasuresTest extends StandInCase {
  @Test
  void aForgottenCustomerLeavesEveryFeedAndIsNamedInOne() throws IOException {
    openWith(TestShop.small());
    till().post(Envelopes.sale(1));
    String customers = till().page("customers").next();
    String erasure = standIn().erase("C1");
    assertEquals(
        "drop", till().after("customers", customers).changes().getFirst().path("op").asText());
    for (String feed : List.of("customers", "orders", "reservations", "coupons")) {
      assertFalse(till().page(feed).changes().toString().contains("\"C1\""), feed);
    }
    assertEquals("W-10482", till().page("orders").data("O1").path("number").asText());
    assertEquals("C1", till().page("erasures").data(erasure).path("customer").asText());
  }

  @Test
  void aSaleThatIsSentLaterOrAgainIsTakenWithoutTheCustomer() throws IOException {
    openWith(TestShop.small());
    till().post(Envelopes.sale(1));
    standIn().erase("C1");
    ObjectNode nameless = Envelopes.sale(1);
    nameless.withObject("body").remove("customer");
    assertEquals("duplicate", till().post(nameless).getFirst().path("outcome").asText());
    assertEquals("duplicate", till().post(Envelopes.sale(1)).getFirst().path("outcome").asText());
    assertEquals("accepted", till().post(Envelopes.sale(2)).getFirst().path("outcome").asText());
    assertTrue(standIn().ledger().sales().values().stream().allMatch(s -> s.customer().isEmpty()));
    assertFalse(till().page("orders").changes().toString().contains("\"C1\""));
  }

  @Test
  void aTillsWordThatItHasForgottenIsKept() throws IOException {
    openWith(TestShop.small());
    String erasure = standIn().erase("C1");
    assertEquals(List.of(), standIn().ledger().erasures().get(erasure));
    ObjectNode done = done(7, erasure);
    assertEquals("accepted", till().post(done).getFirst().path("outcome").asText());
    assertEquals("duplicate", till().post(done).getFirst().path("outcome").asText());
    assertEquals(List.of("T01"), standIn().ledger().erasures().get(erasure));
    JsonNode unknown = till().post(done(8, "nobody's")).getFirst();
    assertEquals("unknown-erasure", unknown.path("code").asText());
  }

  @Test
  void aFolderDoesNotBringAForgottenCustomerBack() throws IOException {
    openWith(TestShop.small());
    standIn().erase("C1");
    standIn()
        .loadShop(TestShop.small().edit("customers.csv", "Rennes,35000", "Dinan,22100").folder());
    assertEquals(List.of("C2"), till().page("customers").ids());
    for (String feed : List.of("orders", "reservations", "coupons")) {
      assertFalse(till().page(feed).changes().toString().contains("\"C1\""), feed);
    }
    assertEquals("W-10482", till().page("orders").data("O1").path("number").asText());
  }

  @Test
  void aFolderDoesNotUndoWhatWasHandedOverToAForgottenCustomer() throws IOException {
    openWith(TestShop.small());
    till().post(Envelopes.step(1, "ready", "handed-over"));
    standIn().erase("C1");
    standIn().loadShop(TestShop.small().folder());
    assertEquals("handed-over", till().page("reservations").data("R1").path("state").asText());
  }

  private static ObjectNode done(int n, String erasure) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("erasure", erasure)
            .put("customer", "C1")
            .put("doneAt", "2026-03-01T10:20:00+01:00");
    ObjectNode envelope = Envelopes.envelope(n, "erasure-done", body);
    envelope.remove("operator");
    envelope.remove("factsAsOf");
    return envelope;
  }

  @Test
  void whoIsForgottenTwiceIsAskedOfTheTillsOnce() throws IOException {
    openWith(TestShop.small());
    String erasure = standIn().erase("C1");

    assertEquals(erasure, standIn().erase("C1"));

    assertEquals(List.of(erasure), till().page("erasures").ids());
  }
}
