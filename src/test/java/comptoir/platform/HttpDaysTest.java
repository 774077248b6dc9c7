package comptoir.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import comptoir.platform.PlatformDays.Day;
import comptoir.platform.PlatformDays.DaySale;
import comptoir.platform.PlatformDays.Head;
import comptoir.platform.PlatformDays.TenderSum;
import comptoir.pricing.VatLine;
import comptoir.value.BusinessDate;
import comptoir.value.Money;
import comptoir.value.TillId;
import comptoir.value.TransactionId;
import comptoir.value.VatRate;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the platform says of a till's days, and what becomes of each way in which it can fail to.
final class HttpDaysTest {

  private static final BusinessDate DAY = BusinessDate.parse("2026-03-01");
  private static final String ID = "019a0000-0000-7000-8000-0000000000aa";
  private static final String SHA = "ab".repeat(32);

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

  private static Money eur(long minor) {
    return new Money(minor, Currency.getInstance("EUR"));
  }

  @Test
  void aDayIsReadWithItsSums() {
    server.answers(
        200,
        "application/json",
        """
        {"till":"T01","head":{"chain":"TICKET","seq":9,"signature":"c2ln"},"days":[
        {"businessDate":"2026-03-01","count":2,"currency":"EUR","totalMinor":2980,"firstSeq":8,
        "lastSeq":9,"tenders":[{"mode":"CASH","amountMinor":4000},
        {"mode":"CHANGE","amountMinor":-1020}],
        "vat":[{"bp":2000,"netMinor":2484,"vatMinor":496,"grossMinor":2980}]}]}
        """);

    var reply = platform.days(DAY, BusinessDate.parse("2026-03-03"));

    assertEquals(
        new Reply.Told<>(
            new PlatformDays(
                new TillId("T01"),
                Optional.of(new Head("TICKET", 9, Optional.of("c2ln"))),
                List.of(
                    new Day(
                        DAY,
                        2,
                        eur(2980),
                        8,
                        9,
                        List.of(
                            new TenderSum("CASH", eur(4000)), new TenderSum("CHANGE", eur(-1020))),
                        List.of(new VatLine(new VatRate(2000), eur(2484), eur(496), eur(2980))))))),
        reply);
    assertEquals(
        "GET /till/v1/days?from=2026-03-01&to=2026-03-03", server.asked().getFirst().line());
  }

  @Test
  void theSalesOfADayAreRead() {
    server.answers(
        200,
        "application/json",
        """
        {"businessDate":"2026-03-01","currency":"EUR","sales":[{"transaction":"%s",
        "number":"T01-000009","seq":9,"totalMinor":1490,"sha256":"%s"}]}
        """
            .formatted(ID, SHA));

    assertEquals(
        new Reply.Told<>(
            List.of(new DaySale(TransactionId.parse(ID), "T01-000009", 9, eur(1490), SHA))),
        platform.daySales(DAY));
    assertEquals("GET /till/v1/days/2026-03-01/sales", server.asked().getFirst().line());
  }

  @Test
  void aTillWithoutSalesHasNoHead() {
    server.answers(200, "application/json", "{\"till\":\"T01\",\"days\":[]}");

    assertEquals(
        new Reply.Told<>(new PlatformDays(new TillId("T01"), Optional.empty(), List.of())),
        platform.days(DAY, DAY));
  }

  @Test
  void eachFailureIsAReply() {
    server.answers(401, "application/problem+json", "{\"code\":\"token-expired\"}");
    assertEquals(new Reply.Refused<>("token-expired"), platform.days(DAY, DAY));

    server.answers(503, "text/plain", "unwell");
    assertEquals(new Reply.Spoilt<>("http-503"), platform.days(DAY, DAY));

    server.answers(200, "application/json", "{\"days\":[]}");
    assertInstanceOf(Reply.Spoilt.class, platform.days(DAY, DAY));

    server.answers(200, "application/json", "{\"till\":\"T01\",\"days\":[{\"count\":1}]}");
    assertInstanceOf(Reply.Spoilt.class, platform.days(DAY, DAY));

    server.answers(200, "text/html", "<title>Welcome</title>");
    assertInstanceOf(Reply.Spoilt.class, platform.daySales(DAY));

    server.breaksOff(ScriptedServer.Cut.HALF, "application/json", "{\"till\":\"T01\",\"days\":[]}");
    assertInstanceOf(Reply.Spoilt.class, platform.days(DAY, DAY));

    server.breaksOff(ScriptedServer.Cut.SILENT, "application/json", "");
    assertInstanceOf(Reply.Unreachable.class, platform.days(DAY, DAY));
  }
}
