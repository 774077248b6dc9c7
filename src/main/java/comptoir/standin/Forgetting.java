package comptoir.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import comptoir.standin.seed.EntrySink;
import java.util.Set;

/// Keeps those who asked to be forgotten from coming back with a shop folder, by themselves or in
/// what names them.
///
/// @param forgotten ids of customers
record Forgetting(Set<String> forgotten, SeedTable seed) implements EntrySink {
  @Override
  public void put(String feed, String id, String json) {
    switch (feed) {
      case "customers" -> {
        if (!forgotten.contains(id)) {
          seed.put(feed, id, json);
        }
      }
      case "orders", "reservations", "coupons" -> putWithout(feed, id, json);
      default -> seed.put(feed, id, json);
    }
  }

  /// What is a customer's own goes with them; what names them stays without the name.
  private void putWithout(String feed, String id, String json) {
    ObjectNode entry = Shelves.parse(json);
    if (!forgotten.contains(entry.path("customer").asText())) {
      seed.put(feed, id, json);
    } else if (!feed.equals("coupons")) {
      entry.remove("customer");
      seed.put(feed, id, entry.toString(), json);
    }
  }
}
