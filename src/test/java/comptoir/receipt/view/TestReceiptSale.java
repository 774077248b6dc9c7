package comptoir.receipt.view;

import comptoir.fiscal.Country;
import comptoir.journal.Journalled;
import comptoir.testing.TestSale;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.TransactionId;
import java.util.UUID;

/// Sales on the disk.
final class TestReceiptSale {

  private TestReceiptSale() {}

  static Journalled withChange(TestTill till) {
    return onDisk(
        till,
        sale(1)
            .line("2000000000015", "Carnet A5 ligné, papier recyclé", 3, 360, 2000)
            .discounted("2000000000022", "Encre bleu nuit 50 ml", 1, 990, 198, 2000)
            .paidPickUp("W-10482", "2000000000053", "Stylo plume Atelier, pointe M", 2400)
            .tender("CASH", 5000)
            .tender("CHANGE", -3128));
  }

  static Journalled byCard(TestTill till) {
    return onDisk(
        till,
        sale(2)
            .line("2000000000015", "Carnet A5 ligné", 3, 360, 2000)
            .line("2000000000039", "Le goût du thé, roman", 1, 1250, 550)
            .tender("CARD_MANUAL", 2330));
  }

  private static TestSale sale(long id) {
    return TestSale.in(TestShop.EUR, new TransactionId(new UUID(7, id)));
  }

  private static Journalled onDisk(TestTill till, TestSale sale) {
    var fiscal = Country.of(till.shop.country()).fiscal();
    return TestTill.await(till.database.write(tx -> till.journal.append(tx, sale.draft(), fiscal)));
  }
}
