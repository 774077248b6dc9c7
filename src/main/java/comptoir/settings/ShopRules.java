package comptoir.settings;

import comptoir.gs1.ScanRules;
import java.util.Currency;

/// How things are done in a shop, as the platform set it.
///
/// @param scan how codes are read
/// @param align whether the web's prices may be charged
/// @param pickUps how reservations are prepared and handed over
/// @param returns how much is risked when goods are taken back
public record ShopRules(
    ScanRules scan, AlignPolicy align, PickUpRules pickUps, ReturnRules returns) {

  /// Those of a shop whose platform says nothing.
  public static ShopRules usual(Currency currency) {
    return new ShopRules(
        ScanRules.NONE, AlignPolicy.BY_KEY, PickUpRules.NONE, ReturnRules.usual(currency));
  }

  public ShopRules with(ScanRules other) {
    return new ShopRules(other, align, pickUps, returns);
  }

  public ShopRules with(AlignPolicy other) {
    return new ShopRules(scan, other, pickUps, returns);
  }

  public ShopRules with(PickUpRules other) {
    return new ShopRules(scan, align, other, returns);
  }

  public ShopRules with(ReturnRules other) {
    return new ShopRules(scan, align, pickUps, other);
  }
}
