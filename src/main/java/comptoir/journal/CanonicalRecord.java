package comptoir.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import comptoir.value.Fault;
import comptoir.value.Quantity;
import comptoir.value.Rounding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The text of a record (standards.md 1.5): JSON with sorted keys, no blanks, integers only.
/// Version 1 has the keys of the published vector; the others are left out where they say nothing:
/// `cpn` (coupons), `cur` (EUR where absent), `day` (the date of `ts` where absent), `prm`
/// (promotions), `pts` (points), and on a line `by`, `cpn` (what coupons took off), `item`, `of`,
/// `ofLine` and `ofNo` (the purchase it brings back: order, line, number), `order`, `paid`, `prm`
/// (what promotions took off), `res`, `ret` (why it was brought back), `to` (where it went),
/// `unitMilli`, `web`, `webAt`, `why`.
final class CanonicalRecord {

  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final int VERSION = 1;

  private CanonicalRecord() {}

  static String write(RetailTransaction transaction) {
    Map<String, Object> keys = new TreeMap<>();
    keys.put("v", VERSION);
    keys.put("chain", RetailTransaction.CHAIN);
    keys.put("seq", transaction.sequence());
    keys.put("no", transaction.number());
    keys.put("type", transaction.type().name());
    keys.put("till", transaction.till().value());
    keys.put("op", transaction.operator().value());
    keys.put("ts", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(transaction.at()));
    keys.put("sw", transaction.software());
    keys.put("ttc", transaction.total().minor());
    keys.put("lines", transaction.lines().stream().map(CanonicalRecord::line).toList());
    keys.put("pay", transaction.tenders().stream().map(CanonicalRecord::tender).toList());
    keys.put("vat", vat(transaction));
    if (!transaction.coupons().isEmpty()) {
      keys.put("cpn", transaction.coupons().stream().map(CanonicalRecord::coupon).toList());
    }
    if (!transaction.promotions().isEmpty()) {
      keys.put("prm", transaction.promotions().stream().map(CanonicalRecord::promotion).toList());
    }
    if (!transaction.loyalty().isEmpty()) {
      keys.put("pts", transaction.loyalty().stream().map(CanonicalRecord::points).toList());
    }
    var currency = transaction.total().currency().getCurrencyCode();
    if (!currency.equals(RecordReader.DEFAULT_CURRENCY)) {
      keys.put("cur", currency);
    }
    if (!transaction.businessDate().day().equals(transaction.at().toLocalDate())) {
      keys.put("day", transaction.businessDate().toString());
    }
    return text(keys);
  }

  private static Map<String, Object> line(SaleLine line) {
    Map<String, Object> keys = new TreeMap<>();
    keys.put("n", line.n());
    keys.put("sku", line.sku());
    keys.put("label", line.label());
    keys.put("qtyMilli", line.quantity().milli());
    keys.put("unitTtc", Rounding.lineTotal(line.unit(), Quantity.ONE).minor());
    keys.put("disc", line.discount().minor());
    keys.put("ttc", line.total().minor());
    keys.put("vatBp", line.vat().basisPoints());
    if (!line.unit().isWholeMinor()) {
      keys.put("unitMilli", line.unit().milli());
    }
    if (line.coupon().isPositive()) {
      keys.put("cpn", line.coupon().minor());
    }
    if (line.promotion().isPositive()) {
      keys.put("prm", line.promotion().minor());
    }
    line.returned().ifPresent(returned -> keys.putAll(returned(returned)));
    line.item().ifPresent(item -> keys.put("item", item.value()));
    line.seller().ifPresent(seller -> keys.put("by", seller.value()));
    line.reason().ifPresent(reason -> keys.put("why", reason));
    line.web()
        .ifPresent(
            web -> {
              keys.put("web", web.unit().milli());
              keys.put("webAt", web.asOf().toString());
            });
    line.pickUp()
        .ifPresent(
            pickUp -> {
              keys.put("res", pickUp.reservation().value());
              keys.put("order", pickUp.orderNumber());
              pickUp.paid().ifPresent(paid -> keys.put("paid", paid.minor()));
            });
    return keys;
  }

  private static Map<String, Object> returned(SaleLine.Returned returned) {
    Map<String, Object> keys = new TreeMap<>();
    keys.put("ret", returned.reason());
    returned.destination().ifPresent(to -> keys.put("to", to));
    returned
        .origin()
        .ifPresent(
            origin -> {
              keys.put("of", origin.line().order().value());
              keys.put("ofLine", origin.line().n());
              keys.put("ofNo", origin.orderNumber());
            });
    return keys;
  }

  private static Map<String, Object> tender(TenderLine tender) {
    return new TreeMap<>(
        Map.of("n", tender.n(), "mode", tender.mode(), "amt", tender.amount().minor()));
  }

  private static Map<String, Object> coupon(CouponUse use) {
    return new TreeMap<>(
        Map.of("code", use.code(), "label", use.label(), "amt", use.amount().minor()));
  }

  private static Map<String, Object> promotion(PromotionUse use) {
    return new TreeMap<>(
        Map.of("id", use.id().value(), "label", use.name(), "amt", use.amount().minor()));
  }

  private static Map<String, Object> points(LoyaltyMove move) {
    return new TreeMap<>(Map.of("kind", move.kind(), "n", move.points()));
  }

  private static List<Map<String, Object>> vat(RetailTransaction transaction) {
    return transaction.vat().stream()
        .<Map<String, Object>>map(
            line ->
                new TreeMap<>(
                    Map.of(
                        "bp", line.rate().basisPoints(),
                        "ht", line.net().minor(),
                        "tva", line.vat().minor(),
                        "ttc", line.gross().minor())))
        .toList();
  }

  private static String text(Map<String, Object> keys) {
    try {
      return JSON.writeValueAsString(keys);
    } catch (JsonProcessingException e) {
      throw new Fault(Fault.Code.PROGRAM, "A record could not be written", e);
    }
  }

  static JsonNode tree(String record) {
    try {
      return JSON.readTree(record);
    } catch (JsonProcessingException e) {
      throw new Fault(Fault.Code.DB_CORRUPT, "A journalled record does not read as JSON", e);
    }
  }

  static String sha256(String record) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(record.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new Fault(Fault.Code.PROGRAM, "SHA-256 is not to be had", e);
    }
  }
}
