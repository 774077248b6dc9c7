package comptoir.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import comptoir.settings.AlignPolicy.Mode;
import comptoir.settings.AlignPolicy.Verdict;
import comptoir.testing.TestShop;
import comptoir.value.ItemId;
import comptoir.value.UnitPrice;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AlignPolicyTest {

  private static final ItemId BOOK = new ItemId("book");

  private static AlignPolicy policy(Mode mode, int floor) {
    return new AlignPolicy(mode, floor, Set.of(new ItemId("pen")), Set.of("Tabac"));
  }

  private static Verdict verdict(AlignPolicy policy, long shop, long web) {
    return policy.verdict(BOOK, "Livres", price(shop), price(web));
  }

  private static UnitPrice price(long milli) {
    return new UnitPrice(milli, TestShop.EUR);
  }

  @Test
  void aShopThatKeepsItsPricesKeepsThem() {
    assertEquals(new Verdict.Never(), verdict(policy(Mode.NEVER, 0), 400_000, 399_000));
  }

  @Test
  void whatIsLeftOutKeepsItsPriceInEachMode() {
    for (var mode : Set.of(Mode.ASK, Mode.ALWAYS, Mode.APPROVED)) {
      var policy = policy(mode, 0);
      assertEquals(
          new Verdict.NotThisArticle(),
          policy.verdict(new ItemId("pen"), "Stylos", price(400_000), price(300_000)));
      assertEquals(
          new Verdict.NotThisArticle(),
          policy.verdict(BOOK, "Tabac", price(400_000), price(300_000)));
    }
  }

  @Test
  void theFloorIsAPartOfTheShopsPriceAndCountsAsAllowed() {
    var policy = policy(Mode.ASK, 7_000);

    assertEquals(new Verdict.Allowed(), verdict(policy, 400_000, 280_000));
    assertEquals(new Verdict.BelowFloor(price(280_000)), verdict(policy, 400_000, 279_999));
  }

  @Test
  void aFloorBetweenTwoPricesIsTheHigher() {
    assertEquals(new Verdict.BelowFloor(price(3)), verdict(policy(Mode.ASK, 7_000), 4, 2));
  }

  @Test
  void aPersonWhoMayApproveIsAskedForWhatIsAllowedAlone() {
    var policy = policy(Mode.APPROVED, 7_000);

    assertEquals(new Verdict.NeedsApproval(), verdict(policy, 400_000, 300_000));
    assertEquals(new Verdict.BelowFloor(price(280_000)), verdict(policy, 400_000, 100_000));
  }

  @Test
  void aFloorAboveTheShopsPriceIsNone() {
    assertThrows(IllegalArgumentException.class, () -> policy(Mode.ASK, 10_001));
  }
}
