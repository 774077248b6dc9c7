package comptoir.receipt;

import comptoir.fiscal.FiscalStamp;
import comptoir.journal.Journalled;
import comptoir.journal.LoyaltyMove;
import comptoir.journal.RetailTransaction;
import comptoir.journal.TenderLine;
import comptoir.receipt.ReceiptLine.Centred;
import comptoir.receipt.ReceiptLine.Entry;
import comptoir.receipt.ReceiptLine.Heading;
import comptoir.receipt.ReceiptLine.Rule;
import comptoir.receipt.ReceiptLine.Title;
import comptoir.receipt.ReceiptLine.Total;
import comptoir.settings.ShopSettings;
import comptoir.text.Texts;
import comptoir.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Writes the lines of one receipt, from the top down (RC-REQ-01).
final class ReceiptWriter {

  /// Enough of the record's hash to tell one record from another.
  private static final int FINGERPRINT_DIGITS = 16;

  /// Which characters of a signature are printed, from 1.
  private static final int[] EXTRACT = {3, 7, 13, 19};

  private final Journalled entry;
  private final RetailTransaction transaction;
  private final ShopSettings settings;
  private final Texts texts;
  private final List<ReceiptLine> lines = new ArrayList<>();

  ReceiptWriter(Journalled entry, ShopSettings settings, Texts texts) {
    this.entry = entry;
    this.transaction = entry.transaction();
    this.settings = settings;
    this.texts = texts;
  }

  ReceiptDocument write() {
    shop();
    lines.add(new Rule());
    place();
    lines.add(new Rule());
    lines.addAll(new ArticleLines(transaction, texts).lines());
    lines.add(new Rule());
    totals();
    vat();
    lines.add(new Rule());
    foot();
    return new ReceiptDocument(transaction.number(), transaction.at(), texts.locale(), lines);
  }

  private void shop() {
    var shop = settings.shop();
    lines.add(new Heading(shop.name()));
    shop.address().forEach(this::centred);
    centred(texts.get("receipt.shop.city", shop.postcode(), shop.city()));
    shop.phone().ifPresent(phone -> centred(texts.get("receipt.shop.phone", phone)));
    centred(
        String.join(
            " · ",
            Stream.concat(
                    shop.siret().map(siret -> texts.get("receipt.shop.siret", siret)).stream(),
                    shop.ape().map(ape -> texts.get("receipt.shop.ape", ape)).stream())
                .toList()));
    shop.vatId().ifPresent(id -> centred(texts.get("receipt.shop.vat", id)));
  }

  private void centred(String text) {
    if (!text.isBlank()) {
      lines.add(new Centred(text.strip()));
    }
  }

  private void place() {
    switch (transaction.type()) {
      case SALE -> {}
      case RETURN -> lines.add(new Title(texts.get("receipt.return")));
    }
    lines.add(
        new Entry(
            texts.get("receipt.number", transaction.number()),
            texts.dateTime(transaction.at().toLocalDateTime())));
    lines.add(
        new Entry(
            texts.get("receipt.till", transaction.till().value()),
            texts.get("receipt.operator", transaction.operator().value())));
  }

  private void totals() {
    lines.add(new Entry(texts.get("receipt.articles"), texts.count(articles())));
    lines.add(new Total(texts.get("receipt.total"), texts.money(transaction.total())));
    if (transaction.tenders().isEmpty()) {
      lines.add(new Entry(texts.get("receipt.nothing-due"), ""));
    }
    transaction.tenders().forEach(tender -> lines.add(tender(tender)));
    transaction.loyalty().forEach(move -> lines.add(points(move)));
  }

  /// Pieces are counted; what is weighed or measured counts as one.
  private long articles() {
    return transaction.lines().stream()
        .map(line -> line.quantity().isWhole() ? line.quantity() : Quantity.ONE)
        .mapToLong(quantity -> Math.abs(quantity.milli()) / Quantity.ONE.milli())
        .sum();
  }

  private Entry points(LoyaltyMove move) {
    var isGain = move.change() >= 0;
    return new Entry(
        texts.get(isGain ? "receipt.points.earned" : "receipt.points.taken"),
        texts.count(Math.abs(move.change())));
  }

  private Entry tender(TenderLine tender) {
    if (tender.mode().equals("CASH") && tender.amount().isNegative()) {
      return new Entry(texts.get("receipt.tender.refund"), texts.money(tender.amount().negated()));
    }
    if (tender.mode().equals("CARD_MANUAL") && tender.amount().isNegative()) {
      return new Entry(
          texts.get("receipt.tender.refund.card"), texts.money(tender.amount().negated()));
    }
    var isGivenBack = tender.mode().equals("CHANGE");
    var amount = isGivenBack ? tender.amount().negated() : tender.amount();
    return new Entry(mode(tender.mode()), texts.money(amount));
  }

  /// The list of modes is open: one that is not known here is shown by its code.
  private String mode(String mode) {
    return switch (mode) {
      case "CASH" -> texts.get("receipt.tender.cash");
      case "CARD_MANUAL" -> texts.get("receipt.tender.card");
      case "CHANGE" -> texts.get("receipt.tender.change");
      default -> mode;
    };
  }

  private void vat() {
    if (!transaction.vat().isEmpty()) {
      lines.add(new Rule());
      lines.add(new VatRows(transaction, texts).table());
    }
  }

  private void foot() {
    settings.receiptFooter().ifPresent(this::centred);
    lines.add(new ReceiptLine.Code(transaction.number()));
    centred(fiscalMention());
    centred(texts.get("receipt.software", transaction.software()));
  }

  /// An unsigned record is shown by its hash and is not said to be signed.
  private String fiscalMention() {
    var stamp = entry.stamp();
    return stamp.algorithm().equals(FiscalStamp.NONE)
        ? texts.get("receipt.fingerprint", entry.recordSha256().substring(0, FINGERPRINT_DIGITS))
        : texts.get("receipt.signature", extract(stamp.signature()));
  }

  private static String extract(String signature) {
    var extract = new StringBuilder();
    for (var at : EXTRACT) {
      extract.append(signature.charAt(at - 1));
    }
    return extract.toString();
  }
}
