package comptoir.conformance.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import comptoir.value.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/// Makes envelopes as a till of this shop makes them; each can be changed before it is sent. All
/// are marked as the suite's own, by label and number.
public final class Envelopes {
  /// The mark on everything the suite leaves.
  public static final String MARK = "CONFORMANCE";

  /// What one article costs: an amount whose VAT has to be rounded.
  public static final long UNIT_MINOR = 137;

  private static final int WHOLE = 10_000;

  private final Origin origin;
  private final Ids ids;
  private final InstantSource clock;
  private long seq;

  /// Where and by whom everything is done.
  ///
  /// @param bp a rate of VAT of the shop, in basis points
  /// @param run marks what this run made
  public record Origin(
      String shop,
      String till,
      String operator,
      String currency,
      ZoneId zone,
      int bp,
      String run) {}

  /// @param lastSeq the highest number used so far on the till's chain
  public Envelopes(Origin origin, Ids ids, InstantSource clock, long lastSeq) {
    this.origin = origin;
    this.ids = ids;
    this.clock = clock;
    this.seq = lastSeq;
  }

  public Origin origin() {
    return origin;
  }

  /// The day everything is booked on, `YYYY-MM-DD`.
  public String businessDate() {
    return now().toLocalDate().toString();
  }

  /// One article the platform does not know, in cash.
  public ObjectNode sale() {
    long number = ++seq;
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("transaction", ids.next().toString())
            .put("number", origin.till() + "-" + MARK + "-" + origin.run() + "-" + number)
            .put("seq", number)
            .put("chain", "TICKET")
            .put("businessDate", businessDate())
            .put("type", "SALE")
            .put("currency", origin.currency());
    line(body.putArray("lines"), 1000, UNIT_MINOR);
    body.putArray("tenders");
    body.putArray("vat");
    seal(body);
    ObjectNode envelope = envelope("sale", body);
    settle(envelope);
    return envelope;
  }

  /// So many thousandths of an article that the platform knows, in cash; below zero it is a return.
  public ObjectNode sale(String item, long qtyMilli) {
    ObjectNode envelope = sale();
    ArrayNode lines = envelope.withObject("body").withArray("lines");
    lines.removeAll();
    line(lines, qtyMilli, UNIT_MINOR * qtyMilli / 1000).put("item", item);
    if (qtyMilli < 0) {
      envelope.withObject("body").put("type", "RETURN");
    }
    settle(envelope);
    return envelope;
  }

  /// Adds a line; the envelope must be settled afterwards.
  public ObjectNode line(ArrayNode lines, long qtyMilli, long totalMinor) {
    return lines
        .addObject()
        .put("n", lines.size())
        .put("sku", MARK)
        .put("label", MARK + " " + origin.run())
        .put("qtyMilli", qtyMilli)
        .put("unitMilli", UNIT_MINOR * 1000)
        .put("discountMinor", UNIT_MINOR * qtyMilli / 1000 - totalMinor)
        .put("totalMinor", totalMinor)
        .put("bp", origin.bp());
  }

  /// Makes total, tenders and VAT fit the lines: all in cash, one rate.
  public void settle(ObjectNode envelope) {
    ObjectNode body = envelope.withObject("body");
    long total = 0;
    for (JsonNode line : body.path("lines")) {
      total += line.path("totalMinor").asLong();
    }
    body.put("totalMinor", total);
    body.putArray("tenders").addObject().put("n", 1).put("mode", "CASH").put("amountMinor", total);
    vat(body.putArray("vat"), origin.bp(), total);
  }

  /// Adds a row of the VAT table, its net rounded half up.
  public static void vat(ArrayNode rows, int bp, long grossMinor) {
    long net = Math.floorDiv(2 * grossMinor * WHOLE + WHOLE + bp, 2L * (WHOLE + bp));
    rows.addObject()
        .put("bp", bp)
        .put("netMinor", net)
        .put("vatMinor", grossMinor - net)
        .put("grossMinor", grossMinor);
  }

  /// A step of a reservation.
  public ObjectNode step(String reservation, String from, String to) {
    return envelope(
        "reservation-step",
        JsonNodeFactory.instance
            .objectNode()
            .put("reservation", reservation)
            .put("from", from)
            .put("to", to)
            .put("operatorName", MARK));
  }

  /// The answer to a request to be forgotten.
  public ObjectNode erasureDone(String erasure, String customer) {
    return envelope(
        "erasure-done",
        JsonNodeFactory.instance
            .objectNode()
            .put("erasure", erasure)
            .put("customer", customer)
            .put("doneAt", instant()));
  }

  /// An envelope of any kind around a body.
  public ObjectNode envelope(String kind, ObjectNode body) {
    ObjectNode envelope =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", ids.next().toString())
            .put("kind", kind)
            .put("at", instant())
            .put("shop", origin.shop())
            .put("till", origin.till())
            .put("operator", origin.operator())
            .put("factsAsOf", instant());
    envelope.set("body", body);
    return envelope;
  }

  /// Another id for the same content.
  public ObjectNode again(ObjectNode envelope) {
    return envelope.deepCopy().put("id", ids.next().toString());
  }

  private String instant() {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now());
  }

  private OffsetDateTime now() {
    ZoneId zone = origin.zone();
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime();
  }

  private static void seal(ObjectNode body) {
    String text = "{\"number\":\"" + body.path("number").asText() + "\"}";
    body.putObject("record").put("text", text).put("sha256", sha256(text)).put("algorithm", "none");
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256.", e);
    }
  }
}
