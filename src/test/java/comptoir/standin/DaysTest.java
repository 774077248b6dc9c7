package comptoir.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// What a till is told of its own days.
class DaysTest extends StandInCase {
  private static final String MARCH = "till/v1/days?from=2026-03-01&to=2026-03-31";

  @Test
  void aTillWithoutSalesHasNoDaysAndNoHead() throws IOException {
    openWith(TestShop.small());
    JsonNode days = days(till(), MARCH);
    assertEquals("T01", days.path("till").asText());
    assertTrue(days.path("head").isMissingNode());
    assertEquals(0, days.path("days").size());
  }

  @Test
  void aDayIsTheSumOfItsSales() throws IOException {
    openWith(TestShop.small());
    till()
        .post(Envelopes.sale(1), Envelopes.sale(2), signed(3), on(Envelopes.sale(4), "2026-03-02"));
    JsonNode days = days(till(), MARCH);
    assertEquals(4, days.at("/head/seq").asLong());
    assertEquals("TICKET", days.at("/head/chain").asText());
    assertEquals(2, days.path("days").size());
    JsonNode first = days.at("/days/0");
    assertEquals("2026-03-01", first.path("businessDate").asText());
    assertEquals(3, first.path("count").asLong());
    assertEquals(3 * 1490, first.path("totalMinor").asLong());
    assertEquals(1, first.path("firstSeq").asLong());
    assertEquals(3, first.path("lastSeq").asLong());
    assertEquals(6000, first.at("/tenders/0/amountMinor").asLong());
    assertEquals("CHANGE", first.at("/tenders/1/mode").asText());
    assertEquals(-1530, first.at("/tenders/1/amountMinor").asLong());
    assertEquals(3 * 1242, first.at("/vat/0/netMinor").asLong());
    assertEquals(3 * 248, first.at("/vat/0/vatMinor").asLong());
    assertEquals(1, days.at("/days/1/count").asLong());
  }

  @Test
  void theHeadIsSignedWhereRecordsAre() throws IOException {
    openWith(TestShop.small());
    till().post(Envelopes.sale(1), signed(2));
    assertEquals("c2lnbmVk", days(till(), MARCH).at("/head/signature").asText());
  }

  @Test
  void bothEndsOfTheTimeAskedForCount() throws IOException {
    openWith(TestShop.small());
    till().post(Envelopes.sale(1), on(Envelopes.sale(2), "2026-03-02"));
    assertEquals(1, days(till(), MARCH.replace("03-01", "03-02")).path("days").size());
    assertEquals(1, days(till(), MARCH.replace("03-31", "03-01")).path("days").size());
    assertEquals(2, days(till(), MARCH.replace("03-31", "03-02")).path("days").size());
    assertEquals(400, anyTill().get("till/v1/days?from=2026-03-01").statusCode());
    assertEquals(400, anyTill().get("till/v1/days?from=2026-3-1&to=2026-03-31").statusCode());
  }

  @Test
  void theSalesOfADayAreThoseOfTheTillThatAsks() throws IOException {
    openWith(TestShop.small());
    try (TestTill second = tillWith(standIn().enrol("T02", "Caisse 2"))) {
      till().post(Envelopes.sale(2), Envelopes.sale(1));
      second.post(Envelopes.sale(3).put("till", "T02"));
      JsonNode own = days(till(), "till/v1/days/2026-03-01/sales");
      assertEquals("EUR", own.path("currency").asText());
      assertEquals(2, own.path("sales").size());
      assertEquals("T01-000001", own.at("/sales/0/number").asText());
      assertEquals(1490, own.at("/sales/0/totalMinor").asLong());
      assertEquals(64, own.at("/sales/0/sha256").asText().length());
      assertEquals(1, days(second, "till/v1/days/2026-03-01/sales").path("sales").size());
      assertEquals(1, days(second, MARCH).at("/days/0/count").asLong());
      assertEquals(0, days(second, "till/v1/days/2026-03-02/sales").path("sales").size());
    }
    assertEquals(400, anyTill().get("till/v1/days/today/sales").statusCode());
  }

  private static JsonNode days(TestTill till, String path) throws IOException {
    return TestTill.json(till.get(path));
  }

  private static ObjectNode on(ObjectNode sale, String day) {
    sale.withObject("body").put("businessDate", day);
    return sale;
  }

  private static ObjectNode signed(int seq) {
    ObjectNode sale = Envelopes.sale(seq);
    sale.withObject("body")
        .withObject("record")
        .put("signature", "c2lnbmVk")
        .put("algorithm", "es");
    return sale;
  }
}
