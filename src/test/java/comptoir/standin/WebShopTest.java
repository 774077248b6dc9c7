package comptoir.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What people order on the web while the shop is open.
class WebShopTest extends StandInCase {
  private static final String ORDER = "{\"item\":\"I1\",\"qtyMilli\":2000,\"paid\":%s}";

  @Test
  void anOrderIsInBothFeedsAtTheWebsPrice() throws IOException {
    openWith(TestShop.small());
    String reservations = till().page("reservations").next();
    String orders = till().page("orders").next();
    JsonNode placed = TestTill.json(order(ORDER.formatted(true)));
    String id = placed.path("reservation").asText();
    JsonNode change = till().after("reservations", reservations).changes().getFirst();
    assertEquals(id, change.path("id").asText());
    JsonNode reservation = change.path("data");
    assertEquals("click-and-collect", reservation.path("kind").asText());
    assertEquals("requested", reservation.path("state").asText());
    assertEquals(placed.path("code"), reservation.path("code"));
    assertEquals(NOW.toString(), reservation.path("requestedAt").asText());
    JsonNode line = reservation.at("/lines/0");
    assertEquals(
        List.of(1_290_000L, 2_580L, 2_000L),
        List.of(
            line.path("unitMilli").asLong(),
            line.path("totalMinor").asLong(),
            line.path("bp").asLong()));
    JsonNode order = till().after("orders", orders).data(id);
    assertEquals("web", order.path("channel").asText());
    assertEquals(2_580, order.path("totalMinor").asLong());
    assertEquals(placed.path("number"), order.path("number"));
  }

  @Test
  void whatIsPaidAtTheCounterIsAnEReservation() throws IOException {
    openWith(TestShop.small());
    String id = TestTill.json(order(ORDER.formatted(false))).path("reservation").asText();
    JsonNode reservation = till().page("reservations").data(id);
    assertEquals("e-reservation", reservation.path("kind").asText());
    assertFalse(reservation.path("paid").asBoolean());
  }

  @Test
  void whatTheWebDoesNotSellIsRefused() throws IOException {
    openWith(TestShop.small());
    assertEquals(400, order("{\"item\":\"NO\",\"qtyMilli\":1000,\"paid\":true}").statusCode());
    assertEquals(400, order("{\"item\":\"I1\",\"qtyMilli\":1000}").statusCode());
  }

  private HttpResponse<byte[]> order(String body) throws IOException {
    return anyTill()
        .send(
            anyTill().request("standin/v1/web-order").POST(BodyPublishers.ofString(body)).build());
  }
}
