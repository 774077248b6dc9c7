package comptoir.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedsTest extends StandInCase {
  @Test
  void aSnapshotHoldsWhatTheFolderSays() throws IOException {
    openWith(TestShop.small());
    JsonNode bowl = till.page("items").data("I1");
    assertEquals("Bol à oreilles, \"Yann\"", bowl.path("description").asText());
    assertEquals("[\"2000000000015\"]", bowl.path("codes").toString());
    assertEquals("[\"quick\",\"guarantee\"]", bowl.path("flags").toString());
    assertEquals(12_125, till.page("prices").data("I3/shop").path("unitMilli").asLong());
    assertEquals(8000, till.page("stock").data("I1@S1").path("qtyMilli").asLong());
    assertEquals(3, till.page("orders").changes().size());
    assertEquals("W-10482", till.page("reservations").data("R1").path("number").asText());
    assertEquals(2, till.page("operators").changes().size());
    assertEquals("Europe/Paris", till.page("settings").data("shop").path("zone").asText());
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrDouble() throws IOException {
    openWith(TestShop.small());
    TestTill.Page first = till.page("items", "?limit=2");
    assertEquals(List.of("I1", "I2"), first.ids());
    assertTrue(first.more());
    TestTill.Page second = till.page("items", "?limit=2&after=" + first.next());
    assertEquals(List.of("I3"), second.ids());
    assertFalse(second.more());
    assertEquals(List.of(), till.after("items", second.next()).ids());
  }
}
