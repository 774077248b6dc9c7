package comptoir.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

  /// Changes the stock of an item at a place by `deltaMilli` thousandths; it may go below zero.
  void moveStock(String item, String place, long deltaMilli, String asOf) {
    String id = item + "@" + place;
    ObjectNode level =
        find("stock", id)
            .orElseGet(
                () ->
                    JsonNodeFactory.instance
                        .objectNode()
                        .put("item", item)
                        .put("place", place)
                        .put("qtyMilli", 0));
    long now = Math.addExact(level.path("qtyMilli").asLong(), deltaMilli);
    put("stock", id, level.put("qtyMilli", now).put("asOf", asOf));
  }

  private static ObjectNode parse(String json) {
    try {
      return (ObjectNode) MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An entry of the platform's file is not JSON.", e);
    }
  }
}
