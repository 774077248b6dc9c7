package comptoir.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/// Changes entries of the feeds for what tills report, inside their transaction.
final class Shelves {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final EntryTable entries;

  Shelves(EntryTable entries) {
    this.entries = entries;
  }

  Optional<ObjectNode> find(String feed, String id) {
    return entries.find(feed, id).map(Shelves::parse);
  }

  void put(String feed, String id, JsonNode data) {
    entries.put(feed, id, data.toString());
  }

  void drop(String feed, String id) {
    entries.drop(feed, id);
  }

  /// The shop's settings, of which a file has always one.
  ObjectNode settings() {
    return find("settings", "shop").orElseThrow();
  }

  /// The ids of a feed's entries that name a customer; reads the whole feed.
  List<String> ofCustomer(String feed, String customer) {
    return entries.having(feed, "customer", customer);
  }

  static ObjectNode parse(String json) {
    return (ObjectNode) any(json);
  }

  static JsonNode any(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An entry of the platform's file is not JSON.", e);
    }
  }
}
