package comptoir.realdata;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Gives numbered customers names drawn by their frequency in France; the same id always has the
/// same name. Invented persons: no real one bought anything here.
final class InventedNames {

  private final Draw given = new Draw("fr-names/prenoms.csv.gz", "prenom", "births_1935_2008");
  private final Draw family = new Draw("fr-names/noms.csv.gz", "nom", "births_1931_2000");

  /// A person.
  record Name(String given, String family) {}

  Name of(String customer) {
    var random = new SplittableRandom(customer.hashCode());
    return new Name(given.next(random), family.next(random));
  }

  private static final class Draw {

    private final List<String> names = new ArrayList<>();
    private final List<Long> upTo = new ArrayList<>();
    private long sum;

    Draw(String file, String name, String count) {
      RealData.each(
          file,
          row -> {
            sum += Long.parseLong(row.getField(count));
            names.add(row.getField(name));
            upTo.add(sum);
          });
    }

    String next(SplittableRandom random) {
      var wanted = random.nextLong(sum);
      var low = 0;
      var high = names.size() - 1;
      while (low < high) {
        var middle = (low + high) >>> 1;
        if (upTo.get(middle) > wanted) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return names.get(low);
    }
  }
}
