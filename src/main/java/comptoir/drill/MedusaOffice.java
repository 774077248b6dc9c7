package comptoir.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Head office of a shop in Medusa: signs on and uses the administrator's HTTP API.
final class MedusaOffice implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long LOOK_MILLIS = 25;
  private static final int PAGE = 200;

  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final String session;

  /// @param password of the administrator the trial was made with
  MedusaOffice(URI address, String password) {
    this.address = address;
    var who =
        JsonNodeFactory.instance
            .objectNode()
            .put("email", "admin@comptoir.example")
            .put("password", password);
    this.session = send("auth/user/emailpass", who, "").path("token").asText();
  }

  JsonNode deed(String name, ObjectNode body) {
    return send("admin/till/" + name, body, session);
  }

  JsonNode ledger(String shop) {
    return get("admin/till/ledger?shop=" + shop);
  }

  /// Waits until nothing is under way: what was taken in is in the feeds and in Medusa's orders.
  void awaitCalm() {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!isCalm()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Medusa does not come to rest: " + get("admin/till/state"));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
    }
  }

  private boolean isCalm() {
    var state = get("admin/till/state");
    return List.of("touches", "sales_without_order", "pick_ups_under_way").stream()
        .allMatch(it -> state.path(it).asLong() == 0);
  }

  /// The totals of Medusa's own orders that were made of sales, in minor units, by transaction.
  Map<String, List<Long>> orderTotals() {
    var totals = new HashMap<String, List<Long>>();
    var more = true;
    for (var offset = 0; more; offset += PAGE) {
      var page =
          get("admin/orders?order=id&fields=id,total,metadata&limit=" + PAGE + "&offset=" + offset);
      for (var order : page.path("orders")) {
        var transaction = order.at("/metadata/till_transaction").asText();
        if (!transaction.isEmpty()) {
          totals.computeIfAbsent(transaction, it -> new ArrayList<>()).add(minor(order));
        }
      }
      more = page.path("orders").size() == PAGE;
    }
    return totals;
  }

  /// Medusa computes in decimals and keeps parts of a cent.
  private static long minor(JsonNode order) {
    return new BigDecimal(order.path("total").asText("0"))
        .movePointRight(2)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private JsonNode get(String path) {
    return answer(request(path, session).GET().build());
  }

  private JsonNode send(String path, ObjectNode body, String as) {
    return answer(
        request(path, as)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build());
  }

  private HttpRequest.Builder request(String path, String as) {
    var request = HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
    return as.isEmpty() ? request : request.header("Authorization", "Bearer " + as);
  }

  private JsonNode answer(HttpRequest request) {
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(
            request.uri() + ": " + answer.statusCode() + " " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException("Medusa does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
