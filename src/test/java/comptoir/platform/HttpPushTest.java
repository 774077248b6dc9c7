package comptoir.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import comptoir.fiscal.Country;
import comptoir.fiscal.FiscalEntry;
import comptoir.journal.CouponUse;
import comptoir.journal.Journalled;
import comptoir.journal.LoyaltyMove;
import comptoir.journal.PromotionUse;
import comptoir.journal.RetailTransaction;
import comptoir.journal.SaleLine;
import comptoir.journal.TenderLine;
import comptoir.outbox.Envelope;
import comptoir.outbox.Outcome;
import comptoir.pricing.VatTable;
import comptoir.pricing.WebPrice;
import comptoir.reservation.Reservation;
import comptoir.settings.ShopSettings;
import comptoir.value.BusinessDate;
import comptoir.value.CustomerId;
import comptoir.value.EnvelopeId;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.OperatorId;
import comptoir.value.PromotionId;
import comptoir.value.Quantity;
import comptoir.value.ReservationId;
import comptoir.value.ShopId;
import comptoir.value.TillId;
import comptoir.value.TransactionId;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The wire form of envelopes, and what becomes of each way in which sending them can end.
final class HttpPushTest {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final VatRate NORMAL = new VatRate(2000);
  private static final Instant AT = Instant.parse("2026-03-01T09:20:00Z");
  private static final EnvelopeId FIRST = envelopeId(1);
  private static final EnvelopeId SECOND = envelopeId(2);

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

  private static EnvelopeId envelopeId(int n) {
    return EnvelopeId.parse("019a0000-0000-7000-8000-%012d".formatted(n));
  }

  private static ShopSettings settings() {
    return new ShopSettings(
        new ShopSettings.Shop(
            new ShopId("S1"),
            "Shop",
            List.of(),
            "",
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        new ShopSettings.Till(new TillId("T01"), "Caisse 1"),
        EUR,
        "FR",
        ZoneId.of("Europe/Paris"),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private static Outgoing step(EnvelopeId id) {
    return new Outgoing.StepOut(
        new Envelope.ReservationStep(
            id,
            new ReservationId("R1"),
            Reservation.State.READY,
            Reservation.State.HANDED_OVER,
            new OperatorId("OP1"),
            Optional.empty(),
            AT,
            Optional.empty()),
        settings());
  }

  private static Money eur(long minor) {
    return new Money(minor, EUR);
  }

  /// An aligned article and one that was paid on the web.
  private static Outgoing sale(EnvelopeId id) {
    var aligned =
        new SaleLine(
            1,
            Optional.of(new ItemId("I1")),
            "A1",
            "Bol",
            Quantity.of(2),
            UnitPrice.ofMinor(500, EUR),
            eur(140),
            eur(860),
            NORMAL,
            Optional.of(new WebPrice(UnitPrice.ofMinor(450, EUR), AT)),
            Optional.of("web-align"),
            Optional.empty(),
            Optional.of(new OperatorId("OP2")),
            eur(40),
            eur(30),
            Optional.empty());
    var pickUp = new SaleLine.PickUp(new ReservationId("R1"), "W-1", Optional.of(eur(200)));
    var collected =
        new SaleLine(
            2,
            Optional.of(new ItemId("I2")),
            "A2",
            "Torchon",
            Quantity.ONE,
            UnitPrice.ofMinor(200, EUR),
            eur(0),
            eur(0),
            NORMAL,
            Optional.empty(),
            Optional.empty(),
            Optional.of(pickUp),
            Optional.empty());
    var transaction =
        new RetailTransaction(
            new TransactionId(UUID.fromString("019a0000-0000-7000-8000-0000000000aa")),
            "T01-000001",
            1,
            RetailTransaction.Type.SALE,
            new TillId("T01"),
            new OperatorId("OP1"),
            BusinessDate.parse("2026-03-01"),
            OffsetDateTime.parse("2026-03-01T10:20:00+01:00"),
            List.of(aligned, collected),
            List.of(new TenderLine(1, "CASH", eur(1000)), new TenderLine(2, "CHANGE", eur(-140))),
            VatTable.of(List.of(new VatTable.Rated(NORMAL, eur(860)))),
            eur(860),
            "0.1.0",
            List.of(new CouponUse("NOEL", "Noël", eur(40))),
            List.of(new LoyaltyMove(LoyaltyMove.EARN, 8)),
            List.of(new PromotionUse(new PromotionId("P1"), "Soldes", eur(30))));
    var stamp =
        Country.of("FR")
            .fiscal()
            .stamp(
                new FiscalEntry("TICKET", 1, "T01-000001", transaction.at(), eur(860), "ab", ""));
    var entry =
        new Journalled(transaction, Optional.of(new CustomerId("C1")), "{\"v\":1}", "ab", stamp);
    return new Outgoing.SaleOut(
        new Envelope.Sale(id, transaction.id(), AT), entry, settings(), Optional.of(AT));
  }

  @Test
  void aSaleGoesAsItWasCharged() throws Exception {
    server.answers(200, "application/json", "{\"results\":[]}");

    platform.push(List.of(sale(FIRST)));

    var sent = new ObjectMapper().readTree(server.asked().getFirst().body()).at("/envelopes/0");
    assertEquals("2026-03-01T10:20:00+01:00", sent.path("at").asText());
    assertEquals("S1", sent.path("shop").asText());
    assertEquals("2026-03-01T09:20:00Z", sent.path("factsAsOf").asText());
    var body = sent.path("body");
    assertEquals(860, body.path("totalMinor").asLong());
    assertEquals("2026-03-01", body.path("businessDate").asText());
    assertEquals(500_000, body.at("/lines/0/shopUnitMilli").asLong());
    assertEquals(450_000, body.at("/lines/0/webUnitMilli").asLong());
    assertEquals(140, body.at("/lines/0/discountMinor").asLong());
    assertEquals("web-align", body.at("/lines/0/reason").asText());
    assertEquals(0, body.at("/lines/1/totalMinor").asLong());
    assertEquals(200, body.at("/lines/1/paidMinor").asLong());
    assertEquals("R1", body.at("/lines/1/reservation").asText());
    assertTrue(body.at("/lines/1/shopUnitMilli").isMissingNode());
    assertEquals(-140, body.at("/tenders/1/amountMinor").asLong());
    assertEquals(143, body.at("/vat/0/vatMinor").asLong());
    assertEquals("{\"v\":1}", body.at("/record/text").asText());
    assertEquals("[{\"code\":\"NOEL\",\"amountMinor\":40}]", body.path("coupons").toString());
    assertEquals("[{\"kind\":\"earn\",\"points\":8}]", body.path("loyalty").toString());
  }

  @Test
  void largeBodiesGoPackedAndSmallOnesDoNot() {
    server.answers(200, "application/json", "{\"results\":[]}");

    platform.push(List.of(step(FIRST)));
    platform.push(List.of(sale(FIRST)));

    assertEquals(Optional.empty(), server.asked().get(0).packing());
    assertEquals(Optional.of("gzip"), server.asked().get(1).packing());
    assertTrue(server.asked().get(1).body().startsWith("{\"envelopes\":[{"));
  }

  @Test
  void eachEnvelopeHasItsWord() {
    var ids = List.of(FIRST, SECOND, envelopeId(3), envelopeId(4), envelopeId(5), envelopeId(6));
    server.answers(
        200,
        "application/json",
        """
        {"results":[{"id":"%s","outcome":"duplicate","reference":"sale/1"},
        {"id":"%s","outcome":"accepted","reference":"sale/2"},
        {"id":"%s","outcome":"rejected","code":"wrong-state","message":"Too late.","state":"expired"},
        {"id":"%s","outcome":"retry","code":"busy"},{"id":"%s","outcome":"maybe"}]}
        """
            .formatted(ids.get(1), ids.get(0), ids.get(2), ids.get(3), ids.get(4)));

    var reply = platform.push(ids.stream().map(HttpPushTest::step).toList());

    assertEquals(
        new PushReply.Answered(
            List.of(
                new Outcome.Acknowledged(FIRST, Optional.of("sale/2")),
                new Outcome.Acknowledged(SECOND, Optional.of("sale/1")),
                new Outcome.Rejected(
                    ids.get(2), "wrong-state", "Too late.", Optional.of("expired")),
                new Outcome.Retry(ids.get(3), "busy"),
                new Outcome.Retry(ids.get(4), "unknown-outcome"),
                new Outcome.Retry(ids.get(5), "no-word"))),
        reply);
  }

  @Test
  void anAnswerThatIsLostLeavesAllOpen() {
    server.breaksOff(ScriptedServer.Cut.ALL, "application/json", "");
    assertInstanceOf(PushReply.Unreachable.class, platform.push(List.of(step(FIRST))));

    server.breaksOff(ScriptedServer.Cut.HALF, "application/json", "{\"results\":[{\"id\":\"\"}]}");
    assertInstanceOf(PushReply.Unreachable.class, platform.push(List.of(step(FIRST))));

    server.breaksOff(ScriptedServer.Cut.SILENT, "application/json", "");
    assertInstanceOf(PushReply.Unreachable.class, platform.push(List.of(step(FIRST))));

    server.answers(200, "text/html", "<title>Welcome</title>");
    assertInstanceOf(PushReply.Unreachable.class, platform.push(List.of(step(FIRST))));
  }

  @Test
  void anErrorForTheWholeBatchIsNoWordOnAnyEnvelope() {
    server.answers(500, "text/plain", "unwell");
    assertEquals(new PushReply.Failed(500, "http-500"), platform.push(List.of(step(FIRST))));

    server.answers(413, "application/problem+json", "{\"code\":\"too-many\"}");
    assertEquals(new PushReply.Failed(413, "too-many"), platform.push(List.of(step(FIRST))));

    server.answers(401, "application/problem+json", "{\"code\":\"unauthorized\"}");
    assertEquals(new PushReply.Refused("unauthorized"), platform.push(List.of(step(FIRST))));
  }

  @Test
  void aBatchHasBounds() {
    var tooMany = Collections.nCopies(Platform.MOST_ENVELOPES + 1, step(FIRST));

    assertThrows(IllegalArgumentException.class, () -> platform.push(tooMany));
    assertThrows(IllegalArgumentException.class, () -> platform.push(List.of()));
  }
}
