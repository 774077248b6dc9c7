package comptoir.value;

/// A VAT rate in basis points: 20 % is 2,000; 5.5 % is 550.
public record VatRate(int basisPoints) implements Comparable<VatRate> {

  public VatRate {
    if (basisPoints < 0 || basisPoints > 10_000) {
      throw new IllegalArgumentException("A VAT rate lies in 0 to 10000 bp, not " + basisPoints);
    }
  }

  @Override
  public int compareTo(VatRate other) {
    return Integer.compare(basisPoints, other.basisPoints);
  }
}
