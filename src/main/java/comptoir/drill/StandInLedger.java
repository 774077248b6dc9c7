package comptoir.drill;

import comptoir.standin.Ledger.Line;
import comptoir.standin.Ledger.Sale;
import comptoir.standin.Ledger.Step;

/// The stand-in's ledger in the drill's words.
final class StandInLedger {

  private StandInLedger() {}

  static Ledger of(comptoir.standin.Ledger ledger) {
    return new Ledger(
        ledger.sales().values().stream().map(StandInLedger::sale).toList(),
        ledger.stock(),
        ledger.reservations(),
        ledger.steps().stream()
            .filter(step -> step.to().equals("handed-over"))
            .map(Step::reservation)
            .toList(),
        ledger.points(),
        ledger.coupons(),
        ledger.erasures());
  }

  private static SaleFacts sale(Sale sale) {
    return new SaleFacts(
        sale.transaction(),
        sale.till(),
        sale.seq(),
        sale.number(),
        sale.businessDate(),
        sale.type(),
        sale.totalMinor(),
        sale.customer().orElse(""),
        sale.lines().stream().map(StandInLedger::line).toList(),
        sale.tenders().stream()
            .map(it -> "%d %s %d".formatted(it.n(), it.mode(), it.amountMinor()))
            .toList(),
        sale.vat().stream()
            .map(it -> SaleFacts.vat(it.bp(), it.netMinor(), it.vatMinor(), it.grossMinor()))
            .toList(),
        sale.coupons().stream().map(it -> it.code() + " " + it.amountMinor()).toList(),
        sale.loyalty().stream().map(it -> it.kind() + " " + it.points()).toList(),
        sale.sha256());
  }

  private static String line(Line line) {
    return SaleFacts.line(
        line.n(),
        line.item().orElse("-"),
        line.qtyMilli(),
        line.totalMinor(),
        line.reservation().orElse("-"));
  }
}
