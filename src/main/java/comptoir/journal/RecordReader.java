package comptoir.journal;

import com.fasterxml.jackson.databind.JsonNode;
import comptoir.pricing.VatLine;
import comptoir.pricing.WebPrice;
import comptoir.value.BusinessDate;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.OperatorId;
import comptoir.value.OrderId;
import comptoir.value.PromotionId;
import comptoir.value.PurchaseLine;
import comptoir.value.Quantity;
import comptoir.value.ReservationId;
import comptoir.value.TillId;
import comptoir.value.TransactionId;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads a canonical record back into the transaction it was made from.
final class RecordReader {

  static final String DEFAULT_CURRENCY = "EUR";

  private final JsonNode root;
  private final Currency currency;

  RecordReader(String record) {
    this.root = CanonicalRecord.tree(record);
    this.currency = Currency.getInstance(root.path("cur").asText(DEFAULT_CURRENCY));
  }

  RetailTransaction read(TransactionId id) {
    var at = OffsetDateTime.parse(root.path("ts").asText());
    var day = root.path("day").asText(at.toLocalDate().toString());
    return new RetailTransaction(
        id,
        root.path("no").asText(),
        root.path("seq").asLong(),
        RetailTransaction.Type.valueOf(root.path("type").asText()),
        new TillId(root.path("till").asText()),
        new OperatorId(root.path("op").asText()),
        BusinessDate.parse(day),
        at,
        each("lines", this::line),
        each("pay", this::tender),
        each("vat", this::vat),
        money(root, "ttc"),
        root.path("sw").asText(),
        each("cpn", this::coupon),
        each("pts", RecordReader::points),
        each("prm", this::promotion));
  }

  private PromotionUse promotion(JsonNode node) {
    return new PromotionUse(
        new PromotionId(node.path("id").asText()), node.path("label").asText(), money(node, "amt"));
  }

  private CouponUse coupon(JsonNode node) {
    return new CouponUse(
        node.path("code").asText(), node.path("label").asText(), money(node, "amt"));
  }

  private static LoyaltyMove points(JsonNode node) {
    return new LoyaltyMove(node.path("kind").asText(), node.path("n").asInt());
  }

  private SaleLine line(JsonNode node) {
    var unit =
        node.has("unitMilli")
            ? new UnitPrice(node.path("unitMilli").asLong(), currency)
            : UnitPrice.ofMinor(node.path("unitTtc").asLong(), currency);
    return new SaleLine(
        node.path("n").asInt(),
        text(node, "item").map(ItemId::new),
        node.path("sku").asText(),
        node.path("label").asText(),
        new Quantity(node.path("qtyMilli").asLong()),
        unit,
        money(node, "disc"),
        money(node, "ttc"),
        new VatRate(node.path("vatBp").asInt()),
        text(node, "webAt").map(at -> web(node, at)),
        text(node, "why"),
        text(node, "res").map(reservation -> pickUp(node, reservation)),
        text(node, "by").map(OperatorId::new),
        money(node, "cpn"),
        money(node, "prm"),
        text(node, "ret").map(reason -> returned(node, reason)));
  }

  private static SaleLine.Returned returned(JsonNode node, String reason) {
    var origin =
        text(node, "of")
            .map(order -> new PurchaseLine(new OrderId(order), node.path("ofLine").asInt()))
            .map(line -> new SaleLine.Origin(line, node.path("ofNo").asText()));
    return new SaleLine.Returned(reason, text(node, "to"), origin);
  }

  private WebPrice web(JsonNode node, String at) {
    return new WebPrice(new UnitPrice(node.path("web").asLong(), currency), Instant.parse(at));
  }

  private SaleLine.PickUp pickUp(JsonNode node, String reservation) {
    var paid = node.has("paid") ? Optional.of(money(node, "paid")) : Optional.<Money>empty();
    return new SaleLine.PickUp(new ReservationId(reservation), node.path("order").asText(), paid);
  }

  private TenderLine tender(JsonNode node) {
    return new TenderLine(node.path("n").asInt(), node.path("mode").asText(), money(node, "amt"));
  }

  private VatLine vat(JsonNode node) {
    return new VatLine(
        new VatRate(node.path("bp").asInt()),
        money(node, "ht"),
        money(node, "tva"),
        money(node, "ttc"));
  }

  private Money money(JsonNode node, String key) {
    return new Money(node.path(key).asLong(), currency);
  }

  private static Optional<String> text(JsonNode node, String key) {
    return node.has(key) ? Optional.of(node.path(key).asText()) : Optional.empty();
  }

  private <T> List<T> each(String key, Function<JsonNode, T> reader) {
    var all = new ArrayList<T>();
    root.path(key).forEach(node -> all.add(reader.apply(node)));
    return all;
  }
}
