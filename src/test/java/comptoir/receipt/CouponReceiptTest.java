package comptoir.receipt;

import static comptoir.testing.TestTill.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.basket.ReturnReason;
import comptoir.journal.Journalled;
import comptoir.testing.TestCoupon;
import comptoir.testing.TestOffer;
import comptoir.testing.TestReservation;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.CustomerId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a receipt says of coupons, points and what came back.
@SuppressWarnings("NullAway.Init")
final class CouponReceiptTest {

  private static final TestOffer TEA =
      TestOffer.of("TEA", "Thé vert", 1000).vat("reduced").web(900);
  private static final TestOffer BOOK = TestOffer.of("BOOK", "Cahier", 2000);

  @TempDir Path folder;
  private TestTill till;
  private Receipts receipts;

  @BeforeEach
  void open() {
    till = TestTill.in(folder, TestShop.withPoints());
    till.receiveSettings();
    receipts = new Receipts(folder.resolve("receipts"), Runnable::run);
  }

  @AfterEach
  void close() {
    till.close();
  }

  @Test
  void articlesCostWhatTheyDidAndCouponsAreTakenOffBelowThem() {
    await(till.basket.setCustomer(Optional.of(new CustomerId("c-1"))));
    till.ringUp(TEA.offer());
    await(till.basket.alignOnWeb(1));
    till.ringUp(BOOK.offer());
    till.pickUp(till.receive(TestReservation.paid("W-1").line("PLAID", "Plaid en laine", 1, 2400)));
    till.redeem(TestCoupon.of("NOEL10", 1000));

    assertStandsIn(
        """
        A Thé vert                            9,00
            1 × 10,00
            Prix du web −1,00
        B Cahier                             20,00
          Bon NOEL10 (NOEL10)               −10,00
        Retrait W-1, payé en ligne 24,00
          Plaid en laine
        ------------------------------------------
        Articles                                 3
        Total                              19,00 €
        Espèces                            19,00 €
        Points de fidélité gagnés               19
        ------------------------------------------
          Taux              HT       TVA       TTC
        A 5,5 %           5,59      0,31      5,90
        B 20 %           10,92      2,18     13,10
          Total          16,51      2,49     19,00
        """,
        till.sell());
  }

  @Test
  void aReturnSaysSoAndWhatWasGivenBack() {
    await(till.basket.setCustomer(Optional.of(new CustomerId("c-1"))));
    till.ringUp(BOOK.offer());
    await(till.basket.takeBack(1, ReturnReason.FAULTY));

    var entry = till.sell();

    assertStandsIn(
        """
        A Cahier                            −20,00
            −1 × 20,00
            Retour : défectueux
        ------------------------------------------
        Articles                                 1
        Total                             −20,00 €
        Remboursé en espèces               20,00 €
        Points de fidélité repris               20
        ------------------------------------------
          Taux              HT       TVA       TTC
        A 20 %          −16,67     −3,33    −20,00
        """,
        entry);
    assertTrue(plain(entry).contains("                  Retour"));
  }

  private void assertStandsIn(String wanted, Journalled entry) {
    var rows = plain(entry);
    var lines = wanted.lines().toList();
    var at = rows.indexOf(lines.getFirst());
    assertTrue(at >= 0, () -> String.join("\n", rows));
    assertEquals(lines, rows.subList(at, Math.min(rows.size(), at + lines.size())));
  }

  /// Blanks that do not break as common ones.
  private List<String> plain(Journalled entry) {
    return receipts.columns(receipts.document(entry, till.shop)).stream()
        .map(row -> row.replace('\u202f', ' ').replace('\u00a0', ' '))
        .toList();
  }
}
