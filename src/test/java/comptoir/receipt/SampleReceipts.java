package comptoir.receipt;

import comptoir.journal.Journalled;
import comptoir.journal.SaleLine;
import comptoir.settings.ShopSettings;
import comptoir.testing.TestSale;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.Quantity;
import comptoir.value.Rounding;
import comptoir.value.TransactionId;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import comptoir.fiscal.Country;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/// Sales whose receipts are looked at.
final class SampleReceipts {

  private SampleReceipts() {}

  static TestSale empty(Currency currency) {
    return TestSale.in(currency, new TransactionId(new UUID(7, 7)));
  }

  /// The published record.
  static TestSale published() {
    return empty(TestShop.EUR)
        .line("3017620422003", "Pâte à tartiner", 1, 527, 550)
        .line("5901234123457", "Cahier", 2, 600, 2000)
        .tender("CASH", 2000)
        .tender("CHANGE", -273);
  }

  /// All that a receipt can have.
  static TestSale rich() {
    return empty(TestShop.EUR)
        .line("2000000000015", "Carnet cousu main à couverture de lin, 192 pages ivoire", 3, 1890, 2000)
        .discounted("2000000000022", "Théière en fonte", 1, 6900, 1000, 2000)
        .line(weighed())
        .line("2000000000039", "Le goût du thé, roman", 1, 1250, 550)
        .line("2000000000046", "Journal du jour", 1, 180, 210)
        .paidPickUp("W-10482", "2000000000053", "Plaid en laine mérinos", 2400)
        .tender("CARD_MANUAL", 10000)
        .tender("CASH", 5000)
        .tender("CHANGE", -1599);
  }

  /// 0.325 kg at 12.345 euros a kilogram.
  private static SaleLine weighed() {
    var unit = new UnitPrice(1_234_500, TestShop.EUR);
    var quantity = new Quantity(325);
    return new SaleLine(
        3,
        Optional.of(new ItemId("item-tea")),
        "TEA",
        "Thé noir en vrac",
        quantity,
        unit,
        Money.zero(TestShop.EUR),
        Rounding.lineTotal(unit, quantity),
        new VatRate(550),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static TestSale longOne(int lines) {
    var sale = empty(TestShop.EUR);
    for (var n = 1; n <= lines; n++) {
      sale.line("sku-" + n, "Article numéro " + n, n % 4 + 1, 100 + n * 37, n % 3 == 0 ? 550 : 2000);
    }
    return sale.cash();
  }

  static TestSale british() {
    return empty(TestShop.GBP)
        .till("B1")
        .at("2027-01-08T09:05:00Z")
        .line("85123A", "White Hanging Heart T-Light Holder", 6, 255, 2000)
        .line("71053", "White Metal Lantern", 1, 339, 0)
        .tender("CARD_MANUAL", 1869);
  }

  static Journalled journalled(TestTill till, TestSale sale) {
    var fiscal = Country.of(till.shop.country()).fiscal();
    return TestTill.await(till.database.write(tx -> till.journal.append(tx, sale.draft(), fiscal)));
  }

  static ReceiptDocument document(TestTill till, TestSale sale) {
    return document(till, sale, till.shop);
  }

  static ReceiptDocument document(TestTill till, TestSale sale, ShopSettings shop) {
    return new Receipts(java.nio.file.Path.of("receipts"), Runnable::run)
        .document(journalled(till, sale), shop);
  }
}
