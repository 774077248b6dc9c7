package comptoir.pricing;

import comptoir.value.Money;
import comptoir.value.VatRate;

/// One row of a VAT table; net and VAT always sum to gross.
public record VatLine(VatRate rate, Money net, Money vat, Money gross) {

  public VatLine {
    if (!net.plus(vat).equals(gross)) {
      throw new IllegalArgumentException(
          "VAT does not add up: %s + %s is not %s".formatted(net, vat, gross));
    }
  }
}
