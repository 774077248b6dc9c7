package comptoir.receipt;

import static comptoir.testing.TestTill.await;

import comptoir.fiscal.Country;
import comptoir.journal.Draft;
import comptoir.journal.Journalled;
import comptoir.journal.SaleLine;
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

  /// Three rates, a long label, a discount, a weighed article, an order handed over, a split.
  static TestSale rich() {
    return empty(TestShop.EUR)
        .line("C1", "Carnet cousu main à couverture de lin, 192 pages ivoire", 3, 1890, 2000)
        .discounted("T1", "Théière en fonte", 1, 6900, 1000, 2000)
        .line(weighed())
        .line("B1", "Le goût du thé, roman", 1, 1250, 550)
        .line("J1", "Journal du jour", 1, 180, 210)
        .paidPickUp("W-10482", "P1", "Plaid en laine mérinos", 2400)
        .tender("CARD_MANUAL", 10_000)
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
      sale.line("sku-" + n, "Article numéro " + n, n % 4 + 1, 100 + n, n % 3 == 0 ? 550 : 2000);
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
    return journalled(till, sale.as(till.ids.transaction()).draft());
  }

  static Journalled journalled(TestTill till, Draft draft) {
    var fiscal = Country.of(till.shop.country()).fiscal();
    return await(till.database.write(tx -> till.journal.append(tx, draft, fiscal)));
  }
}
