package comptoir.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Several tills of one shop, each with its token.
class TillsTest extends StandInCase {
  private static final String ITEMS = "till/v1/feeds/items";

  @Test
  void eachTillIsToldItsOwnNameInTheSettings() throws IOException {
    openWith(TestShop.small());
    try (TestTill second = tillWith(standIn().enrol("T02", "Caisse 2"))) {
      assertEquals("T01", settingsOf(till()).at("/till/id").asText());
      assertEquals("Caisse 1", settingsOf(till()).at("/till/name").asText());
      assertEquals("T02", settingsOf(second).at("/till/id").asText());
      assertEquals("Caisse 2", settingsOf(second).at("/till/name").asText());
      assertEquals("S1", settingsOf(second).at("/shop/id").asText());
      assertEquals(3, second.page("items").changes().size());
    }
  }

  @Test
  void aTokenThatExpiredAndOneThatWasTakenBackAreToldApart() throws IOException {
    openWith(TestShop.small());
    String expired = standIn().enrol("T02", "Caisse 2");
    String revoked = standIn().enrol("T03", "Caisse 3");
    standIn().expire(expired);
    standIn().revoke(revoked);
    assertEquals("token-expired", codeFor(expired));
    assertEquals("unauthorized", codeFor(revoked));
    assertEquals(200, till().get(ITEMS).statusCode());
    assertThrows(IllegalArgumentException.class, () -> standIn().expire("nobody's"));
  }

  @Test
  void aTillThatIsEnrolledAgainGoesOnWithWhatItHas() throws IOException {
    openWith(TestShop.small());
    String cursor = till().page("items").next();
    standIn().expire(standIn().token());
    String fresh = standIn().enrol("T01", "Caisse 1");
    try (TestTill again = tillWith(fresh)) {
      assertEquals(List.of(), again.after("items", cursor).ids());
      assertEquals("accepted", again.post(Envelopes.sale(1)).getFirst().path("outcome").asText());
    }
  }

  @Test
  void theTokensOutliveTheProgram() throws IOException {
    openWith(TestShop.small());
    String second = standIn().enrol("T02", "Caisse 2");
    standIn().close();
    try (StandIn again = StandIn.open(options(TestShop.small(), 0));
        TestTill till = new TestTill(again.uri(), second)) {
      assertEquals("T02", settingsOf(till).at("/till/id").asText());
    }
  }

  @Test
  void aSaleOfAnotherTillOfTheShopIsTakenAndOfAnotherShopRefused() throws IOException {
    openWith(TestShop.small());
    try (TestTill second = tillWith(standIn().enrol("T02", "Caisse 2"))) {
      assertEquals("accepted", second.post(Envelopes.sale(1)).getFirst().path("outcome").asText());
      assertEquals("duplicate", till().post(Envelopes.sale(1)).getFirst().path("outcome").asText());
      JsonNode refused = second.post(Envelopes.sale(2).put("shop", "S9")).getFirst();
      assertEquals("wrong-shop", refused.path("code").asText());
    }
    assertEquals("T01", standIn().ledger().sales().values().iterator().next().till());
  }

  @Test
  void fiftyTillsSendAtOnceAndEachIsTakenOnce() throws Exception {
    openWith(TestShop.small());
    List<Callable<Integer>> tills = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      String id = "X%02d".formatted(i);
      String token = standIn().enrol(id, id);
      int first = 1000 + 100 * i;
      tills.add(() -> accepted(id, token, first));
    }
    int taken = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(tills)) {
        taken += done.get();
      }
    }
    assertEquals(500, taken);
    assertEquals(500, standIn().report().tickets());
    assertEquals(500 * 1490, standIn().report().turnoverMinor());
    assertEquals(8000 - 500_000, standIn().ledger().stock().get("I1@S1"));
  }

  private int accepted(String id, String token, int first) throws IOException {
    int accepted = 0;
    try (TestTill till = new TestTill(standIn().uri(), token)) {
      for (int n = first; n < first + 10; n++) {
        var sale = Envelopes.sale(n).put("till", id);
        for (int again = 0; again < 2; again++) {
          JsonNode word = till.post(sale).getFirst();
          accepted += word.path("outcome").asText().equals("accepted") ? 1 : 0;
        }
      }
    }
    return accepted;
  }

  @Test
  void headOfficeIsReachedOverHttpToo() throws IOException {
    openWith(TestShop.small());
    String token = control("till", "{\"id\":\"T02\",\"name\":\"Caisse 2\"}").path("token").asText();
    try (TestTill second = tillWith(token)) {
      assertEquals(200, second.get(ITEMS).statusCode());
    }
    control("token", "{\"token\":\"" + token + "\",\"state\":\"expired\"}");
    assertEquals("token-expired", codeFor(token));
    String erasure = control("erasure", "{\"customer\":\"C1\"}").path("erasure").asText();
    assertEquals(List.of(erasure), till().page("erasures").ids());
    assertEquals("bad-request", control("token", "{\"token\":\"?\"}").path("code").asText());
    assertEquals("bad-request", control("till", "[]").path("code").asText());
  }

  private JsonNode control(String what, String body) throws IOException {
    HttpRequest request =
        anyTill()
            .request("standin/v1/" + what)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return TestTill.json(anyTill().send(request));
  }

  private static JsonNode settingsOf(TestTill till) throws IOException {
    return till.page("settings").data("shop");
  }

  private String codeFor(String token) throws IOException {
    try (TestTill till = tillWith(token)) {
      HttpResponse<byte[]> answer = till.get(ITEMS);
      assertEquals(401, answer.statusCode());
      assertTrue(answer.headers().firstValue("WWW-Authenticate").isPresent());
      return TestTill.json(answer).path("code").asText();
    }
  }
}
