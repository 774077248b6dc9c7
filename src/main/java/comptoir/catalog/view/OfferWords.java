package comptoir.catalog.view;

import comptoir.catalog.Offer;
import comptoir.text.Texts;

/// An offer in words.
final class OfferWords {

  private OfferWords() {}

  static String price(Offer offer, Texts texts) {
    return offer
        .shop()
        .map(it -> texts.unitAmount(it.unit()))
        .orElseGet(() -> texts.get("catalog.price.none"));
  }

  static String spoken(Offer offer, Texts texts) {
    return offer.item().name() + ", " + price(offer, texts);
  }
}
