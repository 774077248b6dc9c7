package comptoir.customer;

import comptoir.testing.TestShop;
import comptoir.value.ItemId;
import comptoir.value.Quantity;
import comptoir.value.UnitPrice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Profiles of customers, for tests.
public final class Profiles {

  private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");

  private Profiles() {}

  /// One with something of everything.
  public static Profile whole() {
    return new Profile(
        List.of(
            new Profile.Preference("size", "chaussures", "pointure-quarante"),
            new Profile.Preference("plan", "", "mariage-de-juin")),
        Optional.of(
            new Profile.Advice(
                "A1", "Proposer-la-ceinture", "va avec ses bottes", Optional.of(new ItemId("I1")))),
        List.of(
            signal("presence", Optional.of(AT.plusSeconds(3600))),
            new Profile.Signal(
                "offer-shared",
                "offre-partagée",
                AT,
                Optional.empty(),
                OptionalInt.of(20),
                Optional.of("app"),
                "email")),
        Optional.of(
            list(line("I1", "Bottes-rouges", 1, 4900), line("", "Cours-en-ligne", 2, 1250))),
        Optional.of(list(line("I2", "Ceinture-tressée", 1, 2900))));
  }

  static Profile.Signal signal(String consent, Optional<Instant> end) {
    return new Profile.Signal(
        "presence",
        "en-boutique-" + consent,
        AT,
        end,
        OptionalInt.empty(),
        Optional.of("wifi"),
        consent);
  }

  public static WebList list(WebList.Line... lines) {
    return new WebList(AT, List.of(lines));
  }

  /// @param item empty where it is none of the shops'
  public static WebList.Line line(String item, String label, long units, long minor) {
    return new WebList.Line(
        Optional.of(item).filter(it -> !it.isEmpty()).map(ItemId::new),
        "SKU-" + label,
        label,
        Quantity.of(units),
        UnitPrice.ofMinor(minor, TestShop.EUR));
  }
}
