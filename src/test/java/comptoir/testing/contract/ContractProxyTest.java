package comptoir.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Each test lets a platform or a till break the contract in one way.
class ContractProxyTest {
  private static final String GOOD_PAGE =
      """
      {"op":"put","id":"I1@S1","rev":7,"data":{"item":"I1","place":"S1","qtyMilli":8000,\
      "asOf":"2026-03-01T08:00:00+01:00"}}
      {"op":"drop","id":"I2@S1","rev":8}
      {"next":"e.8","more":false}
      """;

  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer platform;
  private ContractProxy proxy;
  private int status = 200;
  private String type = "application/x-ndjson";
  private String page = GOOD_PAGE;

  @BeforeEach
  void open() throws IOException {
    platform = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    platform.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          byte[] body = page.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    platform.start();
    proxy =
        ContractProxy.inFrontOf(
            URI.create("http://127.0.0.1:" + platform.getAddress().getPort() + "/"));
  }

  @AfterEach
  void close() {
    proxy.close();
    platform.stop(0);
    client.close();
  }

  @Test
  void whatIsRightPassesUnchanged() {
    assertEquals(GOOD_PAGE, get("till/v1/feeds/stock?limit=5&after=e.6"));
    proxy.assertNoViolations();
  }

  @Test
  void aMissingFieldOfAnEntryIsSeen() {
    page = GOOD_PAGE.replace("\"place\":\"S1\",", "");
    get("till/v1/feeds/stock");
    assertSeen("line 1", "place");
  }

  @Test
  void anAmountAsTextIsSeen() {
    page = GOOD_PAGE.replace("8000", "\"8000\"");
    get("till/v1/feeds/stock");
    assertSeen("line 1", "qtyMilli");
  }

  @Test
  void aFieldTheContractDoesNotNameIsSeen() {
    page = GOOD_PAGE.replace("\"qtyMilli\":8000", "\"qtyMilli\":8000,\"qty\":8");
    get("till/v1/feeds/stock");
    assertSeen("line 1", "qty");
  }

  @Test
  void anInstantWithoutOffsetIsSeen() {
    page = GOOD_PAGE.replace("+01:00", "");
    get("till/v1/feeds/stock");
    assertSeen("line 1", "asOf");
  }

  @Test
  void anEntryOfAnotherFeedIsSeen() {
    get("till/v1/feeds/prices");
    assertSeen("line 1", "unitMilli");
  }

  @Test
  void aPageWithoutItsLastLineIsSeen() {
    page = GOOD_PAGE.substring(0, GOOD_PAGE.indexOf("{\"next\""));
    get("till/v1/feeds/stock");
    assertSeen("line 2", "not a last line");
  }

  @Test
  void aPageCutInALineIsSeen() {
    page = GOOD_PAGE.substring(0, GOOD_PAGE.length() - 9);
    get("till/v1/feeds/stock");
    assertSeen("line feed", "");
  }

  @Test
  void aForeignContentTypeIsSeen() {
    type = "text/html";
    get("till/v1/feeds/stock");
    assertSeen("text/html", "");
  }

  @Test
  void aStatusTheContractDoesNotNameIsSeen() {
    status = 418;
    get("till/v1/feeds/stock");
    assertSeen("status 418", "");
  }

  @Test
  void aProblemWithoutCodeIsSeen() {
    status = 410;
    type = "application/problem+json";
    page = "{\"type\":\"about:blank\",\"title\":\"Gone\",\"status\":410}";
    get("till/v1/feeds/stock");
    assertSeen("code", "");
  }

  @Test
  void anUnknownPathAndAnUnknownParameterAreSeen() {
    get("till/v1/nothing");
    assertSeen("no such operation", "");
    get("till/v1/feeds/stock?since=3");
    assertSeen("query since", "");
  }

  @Test
  void aRequestWithoutTokenOrVersionIsSeen() {
    send(HttpRequest.newBuilder(proxy.uri().resolve("till/v1/feeds/stock")).build());
    assertSeen("no bearer token", "");
    assertSeen("Comptoir-Protocol", "missing");
  }

  @Test
  void aSaleWithoutTotalIsSeen() {
    type = "application/json";
    page = "{\"results\":[]}";
    String envelope =
        """
        {"envelopes":[{"id":"0195f000-0000-7000-8000-000000000001","kind":"sale",
        "at":"2026-03-01T08:00:00+01:00","shop":"S1","till":"T01","operator":"OP1","body":{}}]}
        """;
    send(
        request("till/v1/envelopes")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(envelope))
            .build());
    assertSeen("body", "totalMinor");
  }

  @Test
  void aViolationFailsTheAssertionWithItsText() {
    status = 418;
    get("till/v1/feeds/stock");
    AssertionError error = assertThrows(AssertionError.class, proxy::assertNoViolations);
    assertTrue(String.valueOf(error.getMessage()).contains("GET /till/v1/feeds/stock 418"));
  }

  @Test
  void aDroppedConnectionIsPassedOnAndNoViolation() {
    platform.stop(0);
    assertThrows(IllegalStateException.class, () -> get("till/v1/feeds/stock"));
    assertEquals(List.of(), proxy.violations());
  }

  private String get(String path) {
    return send(request(path).build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(proxy.uri().resolve(path))
        .header("Authorization", "Bearer t")
        .header("Comptoir-Protocol", "1");
  }

  private String send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void assertSeen(String where, String what) {
    assertTrue(
        proxy.violations().stream()
            .anyMatch(v -> v.what().contains(where) && v.what().contains(what)),
        () -> "Not seen: " + where + " " + what + " in " + proxy.violations());
  }
}
