package comptoir.returns;

import comptoir.catalog.Catalog;
import comptoir.catalog.Offer;
import comptoir.customer.Customers;
import comptoir.customer.PastOrder;
import comptoir.db.Database;
import comptoir.db.Tx;
import comptoir.journal.Journal;
import comptoir.journal.Journalled;
import comptoir.journal.RetailTransaction;
import comptoir.journal.SaleLine;
import comptoir.journal.TenderLine;
import comptoir.settings.ShopSettings;
import comptoir.value.OrderId;
import comptoir.value.TransactionId;
import comptoir.value.VatRate;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/// The door to what of a purchase can still be brought back. Reads on `db-read`; changes nothing.
public final class Returns {

  private final Database database;
  private final Customers customers;
  private final Catalog catalog;
  private final Journal journal;

  public Returns(Database database, Customers customers, Catalog catalog, Journal journal) {
    this.database = database;
    this.customers = customers;
    this.catalog = catalog;
    this.journal = journal;
  }

  /// What is left of an order, as far as it is known here: what came down, and what this till took
  /// back. A line whose order does not say its VAT rate gets the one that its article's category
  /// had on the day of the purchase.
  public CompletionStage<Returnable> leftOf(PastOrder shown, ShopSettings settings) {
    return database
        .read(
            tx -> {
              var left = left(tx, customers.order(tx, shown.id()).orElse(shown));
              return sale(tx, shown.id()).map(it -> asSold(left, it)).orElse(left);
            })
        .thenCompose(left -> rated(left, settings));
  }

  /// The same without rates, inside a transaction under way.
  public Returnable left(Tx tx, PastOrder order) {
    return Returnable.of(order, customers.returnsOf(tx, order.id()));
  }

  private Optional<RetailTransaction> sale(Tx tx, OrderId order) {
    return TransactionId.ofText(order.value())
        .flatMap(id -> journal.find(tx, id))
        .map(Journalled::transaction);
  }

  /// With what only the till that sold it knows: how it was paid, and what was handed over.
  private static Returnable asSold(Returnable left, RetailTransaction sale) {
    var modes =
        sale.tenders().stream()
            .filter(tender -> tender.amount().isPositive())
            .map(TenderLine::mode)
            .collect(Collectors.toSet());
    var pickUps =
        sale.lines().stream()
            .filter(line -> line.pickUp().isPresent())
            .map(SaleLine::n)
            .collect(Collectors.toSet());
    return left.paidBy(modes).pickedUp(pickUps);
  }

  private CompletionStage<Returnable> rated(Returnable left, ShopSettings settings) {
    var day = LocalDate.ofInstant(left.order().placedAt(), settings.zone());
    CompletionStage<Map<Integer, VatRate>> rates =
        CompletableFuture.completedStage(new HashMap<>());
    for (var line : left.lines()) {
      if (line.vat().isEmpty() && line.bought().item().isPresent()) {
        var n = line.bought().n();
        rates =
            rates.thenCombine(
                catalog.offer(line.bought().item().get()),
                (found, offer) -> with(found, n, rate(offer, settings, day)));
      }
    }
    return rates.thenApply(left::with);
  }

  private static Optional<VatRate> rate(
      Optional<Offer> offer, ShopSettings settings, LocalDate day) {
    return offer.flatMap(it -> settings.vatRate(it.item().vatCategory(), day));
  }

  private static Map<Integer, VatRate> with(
      Map<Integer, VatRate> rates, int n, Optional<VatRate> rate) {
    rate.ifPresent(it -> rates.put(n, it));
    return rates;
  }
}
