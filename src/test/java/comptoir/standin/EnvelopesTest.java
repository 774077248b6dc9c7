package comptoir.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvelopesTest extends StandInCase {
  @Test
  void anAcceptedSaleIsSeenInStockHistoryAndTurnover() throws IOException {
    openWith(TestShop.small());
    String stock = till().page("stock").next();
    String orders = till().page("orders").next();
    JsonNode result = till().post(Envelopes.sale(1)).getFirst();
    assertEquals("accepted", result.path("outcome").asText(), result.toString());

    TestTill.Page levels = till().after("stock", stock);
    assertEquals(List.of("I1@S1"), levels.ids());
    assertEquals(7000, levels.data("I1@S1").path("qtyMilli").asLong());
    TestTill.Page history = till().after("orders", orders);
    JsonNode order = history.data(history.ids().getFirst());
    assertEquals("C1", order.path("customer").asText());
    assertEquals("store", order.path("channel").asText());
    assertEquals("sale", order.path("kind").asText());
    assertEquals("completed", order.path("status").asText());
    assertEquals("T01-000001", order.path("number").asText());
    assertEquals(1490, order.path("lines").path(0).path("totalMinor").asLong());

    Report report = standIn().report();
    assertEquals(1, report.tickets());
    assertEquals(1490, report.turnoverMinor());
    assertEquals(List.of(new Report.ItemSum("I1", 1000, 1490)), report.perItem());
    assertEquals(
        List.of(new Report.TenderSum("CASH", 2000), new Report.TenderSum("CHANGE", -510)),
        report.tenders());
  }

  @Test
  void theSameEnvelopeAgainIsADuplicateWithTheFirstReferenceAndOneEffect() throws IOException {
    openWith(TestShop.small());
    JsonNode first = till().post(Envelopes.sale(1)).getFirst();
    ObjectNode reordered = Envelopes.sale(1);
    reordered.set("kind", reordered.remove("kind"));
    JsonNode second = till().post(reordered).getFirst();
    assertEquals("duplicate", second.path("outcome").asText());
    assertEquals(first.path("reference"), second.path("reference"));
    assertEquals(1, standIn().report().tickets());
    assertEquals(7000, till().page("stock").data("I1@S1").path("qtyMilli").asLong());
  }

  @Test
  void anIdWithAnotherContentIsRejected() throws IOException {
    openWith(TestShop.small());
    till().post(Envelopes.sale(1));
    ObjectNode other = Envelopes.sale(1);
    other.put("operator", "OP2");
    assertRejected("id-reused", till().post(other).getFirst());
    assertEquals(1, standIn().report().envelopes());
  }

  @Test
  void aNumberOfAChainBelongsToOneTransaction() throws IOException {
    openWith(TestShop.small());
    till().post(Envelopes.sale(1));
    ObjectNode other = Envelopes.sale(2);
    body(other).put("seq", 1);
    assertRejected("seq-used", till().post(other).getFirst());
    ObjectNode otherTill = Envelopes.sale(3);
    otherTill.put("till", "T02");
    body(otherTill).put("seq", 1);
    assertEquals("accepted", till().post(otherTill).getFirst().path("outcome").asText());
  }

  @Test
  void aTransactionComesInOneEnvelope() throws IOException {
    openWith(TestShop.small());
    till().post(Envelopes.sale(1));
    ObjectNode other = Envelopes.sale(1);
    other.put("id", Envelopes.sale(2).path("id").asText());
    assertRejected("transaction-used", till().post(other).getFirst());
    assertEquals(1, standIn().report().tickets());
  }

  @Test
  void totalsThatDifferAreRejectedWhereverTheyDiffer() throws IOException {
    openWith(TestShop.small());
    ObjectNode line = Envelopes.sale(1);
    ((ObjectNode) body(line).withArray("lines").get(0)).put("totalMinor", 1489);
    ObjectNode tender = Envelopes.sale(2);
    ((ObjectNode) body(tender).withArray("tenders").get(1)).put("amountMinor", 510);
    ObjectNode gross = Envelopes.sale(3);
    ((ObjectNode) body(gross).withArray("vat").get(0)).put("grossMinor", 1491);
    ObjectNode net = Envelopes.sale(4);
    ((ObjectNode) body(net).withArray("vat").get(0)).put("netMinor", 1241);
    for (JsonNode result : till().post(line, tender, gross, net)) {
      assertRejected("totals-differ", result);
    }
    assertEquals(0, standIn().report().tickets());
    assertEquals(8000, till().page("stock").data("I1@S1").path("qtyMilli").asLong());
  }

  @Test
  void aRejectedEnvelopeDoesNotHoldUpThoseBehindIt() throws IOException {
    openWith(TestShop.small());
    ObjectNode wrong = Envelopes.sale(1);
    body(wrong).put("totalMinor", 1);
    List<JsonNode> results = till().post(wrong, Envelopes.sale(2), Envelopes.sale(3));
    assertRejected("totals-differ", results.getFirst());
    assertEquals(
        List.of("rejected", "accepted", "accepted"),
        results.stream().map(result -> result.path("outcome").asText()).toList());
    assertEquals(2980, standIn().report().turnoverMinor());
  }

  @Test
  void anUnknownKindAnotherShopAnotherCurrencyAreRejected() throws IOException {
    openWith(TestShop.small());
    ObjectNode kind = Envelopes.sale(1);
    kind.put("kind", "loyalty");
    ObjectNode shop = Envelopes.sale(2);
    shop.put("shop", "S2");
    ObjectNode currency = Envelopes.sale(3);
    body(currency).put("currency", "USD");
    List<JsonNode> results = anyTill().post(kind, shop, currency);
    assertRejected("unknown-kind", results.get(0));
    assertRejected("wrong-shop", results.get(1));
    assertRejected("wrong-currency", results.get(2));
  }

  @Test
  void aMalformedEnvelopeIsRejectedWithTheFieldThatIsWrong() throws IOException {
    openWith(TestShop.small());
    ObjectNode amount = Envelopes.sale(1);
    ((ObjectNode) body(amount).withArray("lines").get(0)).put("totalMinor", "14.90");
    ObjectNode time = Envelopes.sale(2);
    time.put("at", "2026-03-01 10:15");
    List<JsonNode> results = anyTill().post(amount, time);
    assertRejected("malformed", results.get(0));
    assertEquals(
        "body.lines[0].totalMinor is not a whole number", results.get(0).path("message").asText());
    assertRejected("malformed", results.get(1));
  }

  @Test
  void anEnvelopeThatFailsHalfwayLeavesNothingOfItselfBehind() throws IOException {
    openWith(TestShop.small());
    ObjectNode sale = Envelopes.sale(1);
    ObjectNode line = Envelopes.sale(1).path("body").path("lines").get(0).deepCopy();
    line.put("n", 2).put("item", "I2").put("totalMinor", 0).put("qtyMilli", Long.MIN_VALUE);
    ((ArrayNode) body(sale).path("lines")).add(line);
    List<JsonNode> results = till().post(sale, Envelopes.sale(2));
    assertRejected("malformed", results.get(0));
    assertEquals("accepted", results.get(1).path("outcome").asText());
    assertEquals(1, standIn().report().tickets());
    assertEquals(7000, till().page("stock").data("I1@S1").path("qtyMilli").asLong());
    assertEquals(4, till().page("orders").changes().size());
    assertEquals("accepted", till().post(Envelopes.sale(1)).getFirst().path("outcome").asText());
  }

  @Test
  void twoLinesWithOneNumberAreMalformed() throws IOException {
    openWith(TestShop.small());
    ObjectNode sale = Envelopes.sale(1);
    ObjectNode twin = Envelopes.sale(1).path("body").path("lines").get(0).deepCopy();
    ((ArrayNode) body(sale).path("lines")).add(twin.put("totalMinor", 0));
    JsonNode result = till().post(sale).getFirst();
    assertRejected("malformed", result);
    assertEquals("body.lines has n 1 twice", result.path("message").asText());
  }

  @Test
  void aReturnRaisesTheStockAndLowersTheTurnover() throws IOException {
    openWith(TestShop.small());
    ObjectNode back = Envelopes.sale(1);
    ObjectNode body = body(back).put("type", "RETURN").put("totalMinor", -1490);
    ((ObjectNode) body.withArray("lines").get(0))
        .put("qtyMilli", -1000)
        .put("totalMinor", -1490)
        .put("order", "O1");
    body.putArray("tenders").addObject().put("n", 1).put("mode", "CASH").put("amountMinor", -1490);
    ((ObjectNode) body.withArray("vat").get(0))
        .put("netMinor", -1242)
        .put("vatMinor", -248)
        .put("grossMinor", -1490);
    String orders = till().page("orders").next();
    assertEquals("accepted", till().post(back).getFirst().path("outcome").asText());
    assertEquals(9000, till().page("stock").data("I1@S1").path("qtyMilli").asLong());
    assertEquals(-1490, standIn().report().turnoverMinor());
    JsonNode order = till().after("orders", orders).changes().getFirst().path("data");
    assertEquals("return", order.path("kind").asText());
    assertEquals("O1", order.path("of").asText());
  }

  @Test
  void aHandOverMovesTheReservationItsOrderAndTheStock() throws IOException {
    openWith(TestShop.small());
    JsonNode result = till().post(Envelopes.step(1, "ready", "handed-over")).getFirst();
    assertEquals("accepted", result.path("outcome").asText());
    assertEquals("handed-over", till().page("reservations").data("R1").path("state").asText());
    assertEquals("handed-over", till().page("orders").data("O1").path("status").asText());
    assertEquals(6000, till().page("stock").data("I1@S1").path("qtyMilli").asLong());
    assertEquals(List.of("R1"), standIn().report().handedOver());
    assertEquals(0, standIn().report().turnoverMinor());
  }

  @Test
  void whoComesSecondToAReservationIsToldItsPresentState() throws IOException {
    openWith(TestShop.small());
    till().post(Envelopes.step(1, "ready", "handed-over"));
    JsonNode result = till().post(Envelopes.step(2, "ready", "handed-over")).getFirst();
    assertRejected("wrong-state", result);
    assertEquals("handed-over", result.path("state").asText());
    assertEquals(6000, till().page("stock").data("I1@S1").path("qtyMilli").asLong());
  }

  @Test
  void aReservationGoesOnlyTheWaysOfItsStateMachine() throws IOException {
    openWith(TestShop.small().edit("reservations.csv", ",ready,true", ",requested,true"));
    assertRejected(
        "wrong-step", till().post(Envelopes.step(1, "requested", "handed-over")).getFirst());
    List<JsonNode> results =
        till()
            .post(
                Envelopes.step(2, "requested", "preparing"),
                Envelopes.step(3, "preparing", "ready"),
                Envelopes.step(4, "ready", "cancelled"));
    assertEquals(
        List.of("preparing", "ready", "cancelled"),
        results.stream().map(result -> result.path("state").asText()).toList());
    assertEquals("cancelled", till().page("orders").data("O1").path("status").asText());
    assertEquals(8000, till().page("stock").data("I1@S1").path("qtyMilli").asLong());
  }

  @Test
  void aReservationPastItsTimeMayBeReleased() throws IOException {
    openWith(TestShop.small());
    assertRejected("wrong-step", till().post(Envelopes.step(1, "ready", "released")).getFirst());
    standIn()
        .loadShop(
            TestShop.small()
                .edit("reservations.csv", "2026-03-08T19:00:00", "2026-03-01T10:19:59")
                .folder());
    JsonNode result = till().post(Envelopes.step(2, "ready", "released")).getFirst();
    assertEquals("released", result.path("state").asText(), result.toString());
  }

  @Test
  void anUnpaidReservationLeavesTheShopWithItsHandOver() throws IOException {
    openWith(
        TestShop.small()
            .edit("reservations.csv", "click-and-collect,ready,true", "e-reservation,ready,false"));
    till().post(Envelopes.sale(1), Envelopes.step(2, "ready", "handed-over"));
    assertEquals(5000, till().page("stock").data("I1@S1").path("qtyMilli").asLong());
  }

  @Test
  void aPartThatIsHandedOverLeavesTheShopAndTheRestStaysReady() throws IOException {
    openWith(TestShop.small());
    JsonNode result = till().post(part(1, 1, 500)).getFirst();
    assertEquals("ready", result.path("state").asText(), result.toString());
    JsonNode left = till().page("reservations").data("R1");
    assertEquals("ready", left.path("state").asText());
    assertEquals(1500, left.at("/lines/0/qtyMilli").asLong());
    assertEquals(1935, left.at("/lines/0/totalMinor").asLong());
    assertEquals(7500, till().page("stock").data("I1@S1").path("qtyMilli").asLong());

    result = till().post(part(2, 1, 1500)).getFirst();
    assertEquals("handed-over", result.path("state").asText(), result.toString());
    assertEquals(6000, till().page("stock").data("I1@S1").path("qtyMilli").asLong());
  }

  @Test
  void aPartThatIsNotThereIsRejected() throws IOException {
    openWith(TestShop.small());
    assertRejected("wrong-lines", till().post(part(1, 1, 2001)).getFirst());
    assertRejected("wrong-lines", till().post(part(2, 7, 1000)).getFirst());
    assertEquals(8000, till().page("stock").data("I1@S1").path("qtyMilli").asLong());
  }

  private static ObjectNode part(int n, int line, long qtyMilli) {
    ObjectNode step = Envelopes.step(n, "ready", "handed-over");
    body(step).putArray("lines").addObject().put("n", line).put("qtyMilli", qtyMilli);
    return step;
  }

  @Test
  void theLockerOfWhatIsMadeReadyComesDown() throws IOException {
    openWith(TestShop.small().edit("reservations.csv", "ready,true", "preparing,true"));
    ObjectNode step = Envelopes.step(1, "preparing", "ready");
    body(step).put("locker", "C7");
    till().post(step);
    assertEquals("C7", till().page("reservations").data("R1").path("locker").asText());
  }

  @Test
  void anUnknownReservationIsRejected() throws IOException {
    openWith(TestShop.small());
    ObjectNode step = Envelopes.step(1, "ready", "handed-over");
    body(step).put("reservation", "R9");
    assertRejected("unknown-reservation", till().post(step).getFirst());
  }

  @Test
  void anArticleHandedOverWithASaleMakesNoTurnoverAndNoOrderLine() throws IOException {
    openWith(TestShop.small());
    ObjectNode sale = Envelopes.sale(1);
    ObjectNode handedOver = Envelopes.handedOverLine(2);
    ((ArrayNode) body(sale).path("lines")).add(handedOver);
    till().post(sale, Envelopes.step(2, "ready", "handed-over"));
    assertEquals(List.of(new Report.ItemSum("I1", 1000, 1490)), standIn().report().perItem());
    assertEquals(5000, till().page("stock").data("I1@S1").path("qtyMilli").asLong());
    JsonNode order = till().page("orders").data(body(sale).path("transaction").asText());
    assertEquals(1, order.path("lines").size());
  }

  @Test
  void aTicketThatOnlyHandsOverIsNoOrder() throws IOException {
    openWith(TestShop.small());
    ObjectNode sale = Envelopes.sale(1);
    body(sale).put("totalMinor", 0).putArray("lines").add(Envelopes.handedOverLine(1));
    body(sale).putArray("tenders");
    body(sale).putArray("vat");
    assertEquals("accepted", till().post(sale).getFirst().path("outcome").asText());
    assertEquals(3, till().page("orders").changes().size());
    assertEquals(1, standIn().report().tickets());
  }

  @Test
  void aHundredEnvelopesAreOneBatchAndAHundredAndOneAreTooMany() throws IOException {
    openWith(TestShop.small());
    JsonNode[] hundred = new JsonNode[100];
    for (int i = 0; i < hundred.length; i++) {
      hundred[i] = Envelopes.sale(i + 1);
    }
    List<JsonNode> results = till().post(hundred);
    assertTrue(
        results.stream().allMatch(result -> result.path("outcome").asText().equals("accepted")));
    assertEquals(149_000, standIn().report().turnoverMinor());
    assertEquals(-92_000, till().page("stock").data("I1@S1").path("qtyMilli").asLong());
    String tooMany = "{\"envelopes\":[" + "{},".repeat(100) + "{}]}";
    assertEquals(413, anyTill().postBody(tooMany).statusCode());
    assertEquals(100, standIn().report().envelopes());
  }

  @Test
  void aBodyThatIsNoBatchIsAProblem() throws IOException {
    openWith(TestShop.small());
    for (String body : List.of("", "{", "[]", "{\"envelopes\":{}}")) {
      var answer = anyTill().postBody(body);
      assertEquals(400, answer.statusCode(), body);
      assertEquals("malformed", TestTill.json(answer).path("code").asText());
    }
  }

  private static ObjectNode body(ObjectNode envelope) {
    return (ObjectNode) envelope.path("body");
  }

  private static void assertRejected(String code, JsonNode result) {
    assertEquals("rejected", result.path("outcome").asText(), result.toString());
    assertEquals(code, result.path("code").asText());
  }
}
