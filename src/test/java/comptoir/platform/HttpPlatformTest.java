package comptoir.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.catalog.StockLevel;
import comptoir.customer.PastOrder;
import comptoir.reservation.Reservation;
import comptoir.value.Change;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of each way in which asking for a page can end.
final class HttpPlatformTest {

  private static final String NDJSON = "application/x-ndjson";
  private static final String PROBLEM = "application/problem+json";
  private static final String LAST = "{\"next\":\"e.9\",\"more\":false}\n";

  private final ScriptedServer server = ScriptedServer.open();
  private final Platform platform =
      Platforms.over(
          server.uri(),
          "the-token",
          new PlatformOptions(Duration.ofMillis(500), Duration.ofMillis(500), 1024));

  @AfterEach
  void close() {
    platform.close();
    server.close();
  }

  private static String level(int n) {
    return """
    {"op":"put","id":"I%1$d@S1","rev":%1$d,"data":{"item":"I%1$d","place":"S1",\
    "qtyMilli":3000,"asOf":"2026-03-01T08:00:00+01:00","colour":"blue"}}
    """
        .formatted(n);
  }

  private PullReply<StockLevel> pull() {
    return platform.pull(Feed.STOCK, Optional.of("e.1"), 50);
  }

  @Test
  void aPageIsReadLineByLineAndUnknownFieldsAreIgnored() {
    var drop = "{\"op\":\"drop\",\"id\":\"I3@S1\",\"rev\":8}\n";
    server.answers(200, NDJSON, level(1) + level(2) + drop + LAST);

    var page = assertInstanceOf(PullReply.Page.class, pull());

    assertEquals("e.9", page.next());
    assertEquals(3, page.changes().size());
    assertEquals(new Change.Drop<>("I3@S1"), page.changes().getLast());
    assertEquals(List.of(), page.unreadable());
  }

  @Test
  void theTillSaysWhoItIsWhatItSpeaksAndWhereItWas() {
    server.answers(200, NDJSON, LAST);

    pull();

    var asked = server.asked().getFirst();
    assertEquals("GET /till/v1/feeds/stock?after=e.1&limit=50", asked.line());
    assertEquals("Bearer the-token", asked.authorization());
    assertEquals("1", asked.protocol());
  }

  @Test
  void anEntryThatCannotBeReadCostsItselfAlone() {
    var halfEntry = "{\"op\":\"put\",\"id\":\"I9@S1\",\"rev\":9,\"data\":{\"item\":\"I9\"}}\n";
    server.answers(200, NDJSON, level(1) + halfEntry + "no json at all\n" + level(2) + LAST);

    var page = assertInstanceOf(PullReply.Page.class, pull());

    assertEquals(2, page.changes().size());
    assertEquals(
        List.of(
            new PullReply.Unreadable("I9@S1", halfEntry.strip(), "place is missing"),
            new PullReply.Unreadable("", "no json at all", "not JSON")),
        page.unreadable());
  }

  @Test
  void aPageWithoutItsLastLineCountsForNothing() {
    server.answers(200, NDJSON, level(1) + level(2));

    assertInstanceOf(PullReply.Spoilt.class, pull());
  }

  @Test
  void aPageThatBreaksOffInALineCountsForNothing() {
    server.breaksOff(ScriptedServer.Cut.HALF, NDJSON, level(1) + level(2) + level(3) + LAST);

    assertInstanceOf(PullReply.Spoilt.class, pull());
  }

  @Test
  void somebodyElsesAnswerIsNoPage() {
    server.answers(200, "text/html", "<title>Welcome to our guest network</title>");

    assertInstanceOf(PullReply.Spoilt.class, pull());
  }

  @Test
  void aRedirectionIsNotFollowedWithTheToken() {
    server.answers(302, "text/plain", server.uri() + "elsewhere");

    assertInstanceOf(PullReply.Spoilt.class, pull());
    assertEquals(1, server.asked().size());
  }

  @ParameterizedTest
  @CsvSource({
    "401, unauthorized, unauthorized",
    "401, , unauthorized",
    "403, till-revoked, till-revoked",
    "404, unknown-feed, unknown-feed",
    "426, , protocol-too-old",
    "400, bad-request, bad-request",
    "404, , http-404"
  })
  void aRefusalHasItsCode(int status, @Nullable String code, String expected) {
    var body = code == null ? "no" : "{\"title\":\"No\",\"code\":\"%s\"}".formatted(code);
    server.answers(status, code == null ? "text/plain" : PROBLEM, body);

    assertEquals(new PullReply.Refused<>(expected), pull());
  }

  @Test
  void aCursorThatIsTooOldAsksForASnapshot() {
    server.answers(410, PROBLEM, "{\"code\":\"snapshot-required\"}");

    assertEquals(new PullReply.SnapshotRequired<>(), pull());
  }

  @ParameterizedTest
  @CsvSource({"500", "502", "503", "429", "408"})
  void aPlatformThatIsUnwellGivesNoPage(int status) {
    server.answers(status, "text/plain", "unwell");

    assertEquals(new PullReply.Spoilt<>("http-" + status), pull());
  }

  @Test
  void silenceIsUnreachableAfterTheTimeOut() {
    server.breaksOff(ScriptedServer.Cut.SILENT, NDJSON, "");

    assertInstanceOf(PullReply.Unreachable.class, pull());
  }

  @Test
  void aDroppedConnectionIsUnreachable() {
    server.breaksOff(ScriptedServer.Cut.ALL, NDJSON, "");

    assertInstanceOf(PullReply.Unreachable.class, pull());
  }

  @Test
  void aPortThatNobodyListensOnIsUnreachable() {
    server.close();

    assertInstanceOf(PullReply.Unreachable.class, pull());
  }

  @Test
  void aWordOfATomorrowThatNobodyKnowsHereIsOther() {
    server.answers(
        200,
        NDJSON,
        """
        {"op":"put","id":"O1","rev":1,"data":{"number":"1","channel":"drone","kind":"swap",\
        "placedAt":"2026-03-01T08:00:00Z","status":"hovering","currency":"GBP","totalMinor":5,\
        "lines":[]}}
        """
            + LAST);
    var order = onlyOne(platform.pull(Feed.ORDERS, Optional.empty(), 50));
    assertEquals(PastOrder.Kind.OTHER, order.kind());
    assertEquals("drone", order.channel().code());

    server.answers(
        200,
        NDJSON,
        """
        {"op":"put","id":"R1","rev":1,"data":{"order":"O1","number":"1","kind":"try-on",\
        "state":"lost","paid":true,"code":"1","requestedAt":"2026-03-01T08:00:00Z",\
        "currency":"GBP","lines":[]}}
        """
            + LAST);
    var reservation = onlyOne(platform.pull(Feed.RESERVATIONS, Optional.empty(), 50));
    assertEquals(Reservation.Kind.OTHER, reservation.kind());
    assertEquals(Reservation.State.OTHER, reservation.state());
  }

  private static <T> T onlyOne(PullReply<T> reply) {
    if (reply instanceof PullReply.Page<T> page
        && page.changes().getFirst() instanceof Change.Put<T> put) {
      return put.data();
    }
    throw new AssertionError(reply);
  }

  @Test
  void aNumberThatIsNoIntegerIsUnreadable() {
    var broken = level(1).replace("3000", "3000.5");
    var huge = level(2).replace("3000", "99999999999999999999");
    server.answers(200, NDJSON, broken + huge + LAST);

    var page = assertInstanceOf(PullReply.Page.class, pull());

    assertTrue(page.changes().isEmpty());
    assertEquals(2, page.unreadable().size());
  }
}
