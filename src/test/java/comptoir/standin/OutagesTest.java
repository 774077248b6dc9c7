package comptoir.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutagesTest extends StandInCase {
  private static final String ITEMS = "till/v1/feeds/items";

  @Test
  void anAnswerLostAfterTheCommitLeavesOneEffectAndTheResendIsADuplicate() throws IOException {
    openWith(TestShop.small());
    standIn().outage(Outage.of(Outage.Kind.ANSWER_LOST, 1));
    assertThrows(IOException.class, () -> anyTill().post(Envelopes.sale(1)));
    assertEquals(1, standIn().report().tickets());
    assertEquals("duplicate", till().post(Envelopes.sale(1)).getFirst().path("outcome").asText());
    assertEquals(1, standIn().report().tickets());
    assertEquals(7000, till().page("stock").data("I1@S1").path("qtyMilli").asLong());
  }

  @Test
  void aCutPageComesWithoutItsLastLine() throws IOException {
    openWith(TestShop.small());
    standIn().outage(Outage.of(Outage.Kind.CUT_PAGE, 1));
    TestTill.Page page = anyTill().page("items");
    assertEquals(3, page.changes().size());
    assertEquals(null, page.next());
    assertFalse(String.valueOf(till().page("items").next()).isEmpty());
  }

  @Test
  void aPageMayBreakOffInTheMiddleOfALine() throws IOException {
    openWith(TestShop.small());
    standIn().outage(Outage.of(Outage.Kind.CUT_LINE, 1));
    assertThrows(IOException.class, () -> anyTill().page("items"));
    assertEquals(3, till().page("items").changes().size());
  }

  @Test
  void aPlatformThatIsAwayForACountDropsSoManyRequestsAndDoesNothing() throws IOException {
    openWith(TestShop.small());
    standIn().outage(Outage.of(Outage.Kind.AWAY, 1));
    assertThrows(IOException.class, () -> anyTill().post(Envelopes.sale(1)));
    assertEquals(0, standIn().report().tickets());
    assertEquals("accepted", till().post(Envelopes.sale(1)).getFirst().path("outcome").asText());
  }

  @Test
  void anErrorDoesNothingAndIsAProblem() throws IOException {
    openWith(TestShop.small());
    standIn().outage(Outage.of(Outage.Kind.ERROR_500, 1));
    HttpResponse<byte[]> answer = till().get(ITEMS);
    assertEquals(500, answer.statusCode());
    assertEquals("platform-fault", TestTill.json(answer).path("code").asText());
    assertEquals(200, till().get(ITEMS).statusCode());
  }

  @Test
  void aForeignPageIsAnsweredAsIfAllWereWell() throws IOException {
    openWith(TestShop.small());
    standIn().outage(Outage.of(Outage.Kind.WRONG_TYPE, 1));
    HttpResponse<byte[]> answer = anyTill().get(ITEMS);
    assertEquals(200, answer.statusCode());
    assertEquals("text/html", answer.headers().firstValue("Content-Type").orElse(""));
  }

  @Test
  void aSlowAnswerComesWholeButLate() throws IOException {
    openWith(TestShop.small());
    standIn().outage(Outage.slow(Duration.ofMillis(300), 1));
    long before = System.nanoTime();
    assertEquals(3, till().page("items").changes().size());
    assertTrue(System.nanoTime() - before >= 300_000_000);
  }

  @Test
  void aClosedPortIsOpenedAgainAtTheSamePlace() throws IOException {
    openWith(TestShop.small());
    URI uri = standIn().uri();
    String cursor = till().page("items").next();
    for (int i = 0; i < 3; i++) {
      standIn().goAway();
      assertThrows(IOException.class, () -> anyTill().get(ITEMS));
      standIn().comeBack();
      assertEquals(uri, standIn().uri());
      assertEquals(List.of(), anyTill().after("items", cursor).ids());
    }
  }

  @Test
  void outagesAreOrderedAndEndedOverHttpToo() throws IOException {
    openWith(TestShop.small());
    assertEquals(200, control("{\"kind\":\"away\"}"));
    for (int i = 0; i < 3; i++) {
      assertThrows(IOException.class, () -> anyTill().get(ITEMS));
    }
    assertEquals(200, control("{\"kind\":\"none\"}"));
    assertEquals(200, anyTill().get(ITEMS).statusCode());
    assertEquals(200, control("{\"kind\":\"error-500\",\"times\":1}"));
    assertEquals(500, anyTill().get(ITEMS).statusCode());
    assertEquals(200, anyTill().get(ITEMS).statusCode());
    assertEquals(400, control("{\"kind\":\"earthquake\"}"));
    assertEquals(400, control("{\"kind\":\"slow\",\"millis\":-1}"));
  }

  @Test
  void theReportIsHadOverHttpToo() throws IOException {
    openWith(TestShop.small());
    till().post(Envelopes.sale(1), Envelopes.step(2, "ready", "handed-over"));
    JsonNode report = TestTill.json(anyTill().get("standin/v1/report"));
    assertEquals(1, report.path("tickets").asInt());
    assertEquals(1490, report.path("turnoverMinor").asLong());
    assertEquals("EUR", report.path("currency").asText());
    assertEquals(2, report.path("envelopes").asInt());
    assertEquals("[\"R1\"]", report.path("handedOver").toString());
    assertEquals("I1", report.path("perItem").path(0).path("item").asText());
    assertEquals(-510, report.path("tenders").path(1).path("amountMinor").asLong());
  }

  private int control(String body) throws IOException {
    return anyTill()
        .send(
            anyTill()
                .request("standin/v1/outage")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build())
        .statusCode();
  }
}
