package comptoir.settings;

import comptoir.value.PlaceId;
import comptoir.value.ShopId;
import comptoir.value.TillId;
import comptoir.value.VatRate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What the platform set for this shop and till.
///
/// @param country ISO 3166 alpha-2; chooses the fiscal module and the country policy
/// @param loyalty what customers earn; empty where there are no points
/// @param rules how things are done here
public record ShopSettings(
    Shop shop,
    Till till,
    Currency currency,
    String country,
    ZoneId zone,
    List<DatedVatRate> vatRates,
    List<Place> places,
    Optional<String> receiptFooter,
    Optional<LoyaltyRule> loyalty,
    ShopRules rules) {

  public ShopSettings {
    vatRates = List.copyOf(vatRates);
    places = List.copyOf(places);
  }

  /// A shop without points and without in-store codes of its own, which takes goods back as usual.
  public ShopSettings(
      Shop shop,
      Till till,
      Currency currency,
      String country,
      ZoneId zone,
      List<DatedVatRate> vatRates,
      List<Place> places,
      Optional<String> receiptFooter) {
    this(
        shop,
        till,
        currency,
        country,
        zone,
        vatRates,
        places,
        receiptFooter,
        Optional.empty(),
        ShopRules.usual(currency));
  }

  /// The same shop with other rules.
  public ShopSettings with(ShopRules others) {
    return new ShopSettings(
        shop, till, currency, country, zone, vatRates, places, receiptFooter, loyalty, others);
  }

  /// The rate of a VAT category on a day; empty where the platform gave none.
  public Optional<VatRate> vatRate(String category, LocalDate day) {
    return vatRates.stream()
        .filter(rate -> rate.category().equals(category) && rate.holdsOn(day))
        .map(DatedVatRate::rate)
        .findFirst();
  }

  /// The place by its id, or a nameless one that shows its id.
  public Place place(PlaceId id) {
    return places.stream()
        .filter(place -> place.id().equals(id))
        .findFirst()
        .orElse(new Place(id, id.value(), "other", Optional.empty()));
  }

  /// The place whose stock is this shop's: it has the shop's id; where none has, it is the nearest
  /// of kind `shop`, and where there is none either, a place of the shop's id that is not listed.
  public PlaceId ownPlace() {
    var own = new PlaceId(shop.id().value());
    if (places.stream().anyMatch(place -> place.id().equals(own))) {
      return own;
    }
    return places.stream()
        .filter(place -> place.kind().equals("shop"))
        .min(Comparator.comparingInt(place -> place.distanceMetres().orElse(0)))
        .map(Place::id)
        .orElse(own);
  }

  /// The place of business.
  public record Shop(
      ShopId id,
      String name,
      List<String> address,
      String postcode,
      String city,
      Optional<String> siret,
      Optional<String> vatId,
      Optional<String> ape,
      Optional<String> phone) {

    public Shop {
      address = List.copyOf(address);
    }
  }

  /// This register.
  public record Till(TillId id, String name) {}

  /// A VAT rate with its validity; both days included, open where absent.
  public record DatedVatRate(
      String category,
      VatRate rate,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      String label) {

    boolean holdsOn(LocalDate day) {
      return from.map(first -> !day.isBefore(first)).orElse(true)
          && to.map(last -> !day.isAfter(last)).orElse(true);
    }
  }

  /// A place that holds stock. `kind` is an open list: shop, web, warehouse.
  ///
  /// @param hours when it is open, in the platform's words
  public record Place(
      PlaceId id,
      String name,
      String kind,
      Optional<Integer> distanceMetres,
      Optional<String> hours) {

    /// A place of which nobody says when it is open.
    public Place(PlaceId id, String name, String kind, Optional<Integer> distanceMetres) {
      this(id, name, kind, distanceMetres, Optional.empty());
    }
  }
}
