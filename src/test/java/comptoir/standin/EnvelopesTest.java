package comptoir.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class EnvelopesTest extends StandInCase {
  @Test
  void anAcceptedSaleIsSeenInStockHistoryAndTurnover() throws IOException {
    openWith(TestShop.small());
    String stock = till.page("stock").next();
    String orders = till.page("orders").next();
    JsonNode result = till.post(Envelopes.sale(1)).getFirst();
    assertEquals("accepted", result.path("outcome").asText(), result.toString());
    assertEquals(7000, till.after("stock", stock).data("I1@S1").path("qtyMilli").asLong());
    TestTill.Page history = till.after("orders", orders);
    JsonNode order = history.data(history.ids().getFirst());
    assertEquals("C1", order.path("customer").asText());
    assertEquals("store", order.path("channel").asText());
    assertEquals(1490, standIn.report().turnoverMinor());
  }
}
