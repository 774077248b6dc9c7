package comptoir.standin.demo;

/// Prices as shops write them: ,00 ,50 ,90. All in euro cents.
final class Prices {
  private Prices() {}

  /// The nearest price that looks like one: tens of cents below 3 €, then ,00 ,50 ,90, whole euros
  /// from 100 €.
  static int nice(int minor) {
    if (minor < 300) {
      return Math.max(10, (minor + 5) / 10 * 10);
    }
    int euros = minor / 100 * 100;
    if (minor >= 10_000) {
      return minor - euros < 50 ? euros : euros + 100;
    }
    int cents = minor - euros;
    if (cents < 25) {
      return minor < 2_000 ? euros : euros - 10;
    }
    return cents < 70 ? euros + 50 : euros + 90;
  }

  /// A nice price near `percent` of another, and surely below it.
  static int lowered(int minor, int percent) {
    int lower = nice(minor * percent / 100);
    return lower < minor ? lower : Math.max(10, minor - (minor < 300 ? 10 : 50));
  }

  /// Reads `12,90`, with or without a sign.
  static int parse(String euros) {
    return Integer.parseInt(euros.replace(",", "").replace("+", ""));
  }
}
