package comptoir.pricing;

import comptoir.value.Money;
import comptoir.value.Rounding;
import comptoir.value.VatRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Sums amounts that include VAT by rate, then takes the VAT out of each sum once (RC-REQ-03): the
/// lines are never taxed apart, so a ticket of 3 × 0.99 carries 0.49 of VAT and not 0.48.
public final class VatTable {

  private VatTable() {}

  /// An amount, VAT included, at its rate.
  public record Rated(VatRate rate, Money gross) {}

  /// By rising rate. A rate whose amounts sum to zero keeps its row.
  public static List<VatLine> of(List<Rated> amounts) {
    Map<VatRate, Money> byRate = new TreeMap<>();
    for (var amount : amounts) {
      byRate.merge(amount.rate(), amount.gross(), Money::plus);
    }
    var lines = new ArrayList<VatLine>(byRate.size());
    byRate.forEach((rate, gross) -> lines.add(line(rate, gross)));
    return List.copyOf(lines);
  }

  private static VatLine line(VatRate rate, Money gross) {
    var net = Rounding.net(gross, rate);
    return new VatLine(rate, net, gross.minus(net), gross);
  }
}
