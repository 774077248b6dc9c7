package comptoir.basket;

import comptoir.pricing.VatLine;
import comptoir.pricing.VatTable;
import comptoir.value.CustomerId;
import comptoir.value.Money;
import comptoir.value.Quantity;
import comptoir.value.ReservationId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// The basket as it stands. All lines, voided ones too, in the order they were rung up.
public record BasketState(Optional<CustomerId> customer, List<BasketLine> lines) {

  public static final BasketState EMPTY = new BasketState(Optional.empty(), List.of());

  public BasketState {
    lines = List.copyOf(lines);
  }

  /// The lines that count.
  public List<BasketLine> live() {
    return lines.stream().filter(line -> !line.voided()).toList();
  }

  public boolean isEmpty() {
    return live().isEmpty();
  }

  public Money total(Currency currency) {
    return Money.sum(live().stream().map(BasketLine::total).toList(), currency);
  }

  public Money discount(Currency currency) {
    return Money.sum(live().stream().map(BasketLine::discount).toList(), currency);
  }

  /// By rate, of what is paid with this basket.
  public List<VatLine> vat() {
    return VatTable.of(
        live().stream()
            .filter(line -> !line.isPaidBefore())
            .map(line -> new VatTable.Rated(line.vat(), line.total()))
            .toList());
  }

  /// How many articles.
  public Quantity items() {
    return live().stream().map(BasketLine::quantity).reduce(Quantity.ZERO, Quantity::plus);
  }

  /// The reservations that are handed over with it.
  public List<ReservationId> pickUps() {
    return live().stream()
        .flatMap(line -> line.pickUp().stream())
        .map(PickUp::reservation)
        .distinct()
        .toList();
  }

  public Optional<BasketLine> line(int n) {
    return lines.stream().filter(line -> line.n() == n).findFirst();
  }
}
