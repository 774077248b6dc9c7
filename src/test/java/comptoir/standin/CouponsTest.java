package comptoir.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Coupons and points, in the transaction of the sale that moves them.
class CouponsTest extends StandInCase {
  @Test
  void theFeedHoldsWhatTheFolderSays() throws IOException {
    openWith(TestShop.small());
    TestTill.Page coupons = till().page("coupons");
    assertEquals(List.of("MERCI5", "ETE", "CHLOE"), coupons.ids());
    JsonNode thanks = coupons.data("MERCI5");
    assertEquals(500, thanks.path("amountMinor").asLong());
    assertEquals(1000, thanks.path("minimumMinor").asLong());
    assertEquals("2026-12-31", thanks.path("to").asText());
    assertTrue(thanks.path("singleUse").asBoolean());
    assertEquals("open", thanks.path("state").asText());
    assertFalse(coupons.data("ETE").path("singleUse").asBoolean());
    assertEquals("C1", coupons.data("CHLOE").path("customer").asText());
    JsonNode rule = till().page("settings").data("shop").path("loyalty");
    assertEquals(100, rule.path("perMinor").asLong());
    assertEquals(1, rule.path("points").asLong());
  }

  @Test
  void aBadCouponIsLeftOutAndSaidSo() throws IOException {
    openWith(
        TestShop.small()
            .rows("coupons.csv", "ETE,twice,1,,,,no,", "NIL,Less,-1,,,,no,", "WHO,?,1,,,,no,C9"));
    assertEquals(3, till().page("coupons").changes().size());
    assertEquals(
        List.of(
            "coupons.csv:5: left out: code ETE is on line 3 already",
            "coupons.csv:6: left out: amount_minor -1 is below zero",
            "coupons.csv:7: left out: C9 is not in customers.csv, or was left out there"),
        notices());
  }

  @Test
  void aCouponOfSingleUseIsUsedOnce() throws IOException {
    openWith(TestShop.small());
    String cursor = till().page("coupons").next();
    JsonNode word = till().post(redeeming(1, "MERCI5")).getFirst();
    assertEquals("accepted", word.path("outcome").asText());
    assertTrue(word.path("incidents").isMissingNode());
    TestTill.Page changes = till().after("coupons", cursor);
    assertEquals(List.of("MERCI5"), changes.ids());
    assertEquals("used", changes.data("MERCI5").path("state").asText());
  }

  @Test
  void aSecondUseIsTakenAndTellsWhoWasFirst() throws IOException {
    openWith(TestShop.small());
    till().post(redeeming(1, "MERCI5"));
    try (TestTill second = tillWith(standIn().enrol("T02", "Caisse 2"))) {
      ObjectNode late = redeeming(2, "MERCI5").put("till", "T02").put("operator", "OP2");
      for (String outcome : List.of("accepted", "duplicate")) {
        JsonNode word = second.post(late).getFirst();
        assertEquals(outcome, word.path("outcome").asText());
        assertEquals(1, word.path("incidents").size());
        JsonNode incident = word.at("/incidents/0");
        assertEquals("coupon-used", incident.path("code").asText());
        assertEquals("MERCI5", incident.path("subject").asText());
        assertEquals("T01", incident.at("/holder/till").asText());
        assertEquals("OP1", incident.at("/holder/operator").asText());
        assertEquals("2026-03-01T10:15:30+01:00", incident.at("/holder/at").asText());
      }
    }
    List<Boolean> first =
        standIn().ledger().sales().values().stream()
            .map(sale -> sale.coupons().getFirst().isFirst())
            .toList();
    assertEquals(List.of(true, false), first);
  }

  @Test
  void aCouponForAllMayBeUsedAgainAndOneNobodyKnowsIsNamed() throws IOException {
    openWith(TestShop.small());
    List<JsonNode> words =
        till().post(redeeming(1, "ETE"), redeeming(2, "ETE"), redeeming(3, "NOWHERE"));
    assertTrue(words.get(0).path("incidents").isMissingNode());
    assertTrue(words.get(1).path("incidents").isMissingNode());
    assertEquals("accepted", words.get(2).path("outcome").asText());
    assertEquals("coupon-unknown", words.get(2).at("/incidents/0/code").asText());
    assertEquals("open", standIn().ledger().coupons().get("ETE"));
  }

  @Test
  void aCouponTwiceInOneSaleIsMalformed() throws IOException {
    openWith(TestShop.small());
    ObjectNode sale = redeeming(1, "ETE");
    sale.withObject("body")
        .withArray("coupons")
        .addObject()
        .put("code", "ETE")
        .put("amountMinor", 1);
    assertEquals("malformed", till().post(sale).getFirst().path("code").asText());
    assertEquals(0, standIn().report().tickets());
  }

  @Test
  void pointsMoveWithTheSaleAndOnce() throws IOException {
    openWith(TestShop.small());
    ObjectNode sale = moving(1, "earn", 14);
    till().post(sale, moving(2, "burn", 100));
    till().post(sale);
    assertEquals(340 + 14 - 100, till().page("customers").data("C1").path("points").asLong());
    assertEquals(254L, standIn().ledger().points().get("C1"));
    ObjectNode back = moving(3, "earn", -14);
    till().post(back);
    assertEquals(240L, standIn().ledger().points().get("C1"));
  }

  @Test
  void pointsOfASaleThatIsRefusedDoNotMove() throws IOException {
    openWith(TestShop.small());
    ObjectNode wrong = moving(1, "earn", 14);
    wrong.withObject("body").put("totalMinor", 1491);
    assertEquals("totals-differ", till().post(wrong).getFirst().path("code").asText());
    ObjectNode nobody = moving(2, "earn", 14);
    nobody.withObject("body").remove("customer");
    assertEquals("malformed", till().post(nobody).getFirst().path("code").asText());
    assertEquals(340L, standIn().ledger().points().get("C1"));
  }

  private static ObjectNode redeeming(int seq, String code) {
    ObjectNode sale = Envelopes.sale(seq);
    sale.withObject("body")
        .putArray("coupons")
        .addObject()
        .put("code", code)
        .put("amountMinor", 500);
    return sale;
  }

  private static ObjectNode moving(int seq, String kind, int points) {
    ObjectNode sale = Envelopes.sale(seq);
    sale.withObject("body").putArray("loyalty").addObject().put("kind", kind).put("points", points);
    return sale;
  }
}
