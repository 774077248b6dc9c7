package comptoir.standin.demo;

import static comptoir.standin.demo.Rows.by;
import static comptoir.standin.demo.Rows.number;
import static comptoir.standin.demo.Rows.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoHistoryTest {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-24T09:00:00+01:00");

  @Test
  void customersCanOnlyBeReachedInFiction() {
    Map<String, NamedCsvRecord> customers = by("customers", "id");
    assertEquals(500, customers.size());
    Set<String> codes =
        rows("barcodes").stream().map(row -> row.getField("code")).collect(Collectors.toSet());
    var cards = new HashSet<String>();
    for (NamedCsvRecord customer : customers.values()) {
      assertTrue(customer.getField("email").matches("|[a-z0-9.]+@example\\.(org|com)"));
      assertTrue(fictitious(customer.getField("phone")), customer.toString());
      String card = customer.getField("card");
      if (!card.isEmpty()) {
        assertTrue(Ean.valid(card) && card.startsWith("29"), card);
        assertTrue(cards.add(card) && !codes.contains(card), card);
      }
    }
    assertTrue(cards.size() > 300);
  }

  @Test
  void someCustomersShareTheirNameWithAnotherTown() {
    var towns = new HashMap<String, List<String>>();
    for (NamedCsvRecord customer : rows("customers")) {
      String name = customer.getField("given_name") + " " + customer.getField("family_name");
      towns.computeIfAbsent(name, n -> new ArrayList<>()).add(customer.getField("city"));
    }
    List<List<String>> namesakes = towns.values().stream().filter(t -> t.size() > 1).toList();
    assertTrue(namesakes.size() >= 5, namesakes.toString());
    assertTrue(namesakes.stream().allMatch(t -> Set.copyOf(t).size() == t.size()));
  }

  @Test
  void everyOrderIsTheSumOfItsLines() {
    Set<String> items = by("items", "id").keySet();
    var sums = new HashMap<String, Integer>();
    for (NamedCsvRecord line : rows("order-lines")) {
      int total = number(line, "total_minor");
      assertEquals(number(line, "qty_milli") / 1000 * number(line, "unit_minor"), total);
      assertTrue(items.contains(line.getField("item")), line.toString());
      sums.merge(line.getField("order"), total, Integer::sum);
    }
    Map<String, NamedCsvRecord> orders = by("orders", "id");
    assertEquals(orders.keySet(), sums.keySet());
    for (NamedCsvRecord order : orders.values()) {
      assertEquals(sums.get(order.getField("id")), number(order, "total_minor"));
    }
  }

  @Test
  void theYearRunsOverAllChannelsAndNothingIsOfTomorrow() {
    Set<String> customers = by("customers", "id").keySet();
    Map<String, Long> channels =
        rows("orders").stream()
            .collect(Collectors.groupingBy(o -> o.getField("channel"), Collectors.counting()));
    assertEquals(Set.of("web", "store", "app", "phone", "social"), channels.keySet());
    assertTrue(channels.values().stream().allMatch(count -> count >= 50), channels.toString());
    for (NamedCsvRecord order : by("orders", "number").values()) {
      OffsetDateTime at = OffsetDateTime.parse(order.getField("placed_at"));
      assertTrue(at.isBefore(NOW) && at.isAfter(NOW.minusDays(366)), order.toString());
      String customer = order.getField("customer");
      assertTrue(customer.isEmpty() || customers.contains(customer), order.toString());
    }
  }

  @Test
  void nobodyReturnsMoreThanTheyBought() {
    Map<String, NamedCsvRecord> orders = by("orders", "id");
    var sold = new HashMap<String, Integer>();
    for (NamedCsvRecord line : rows("order-lines")) {
      sold.put(line.getField("order") + line.getField("item"), number(line, "qty_milli"));
    }
    int returns = 0;
    for (NamedCsvRecord order : orders.values()) {
      if (order.getField("kind").equals("return")) {
        returns++;
        NamedCsvRecord first = orders.get(order.getField("of"));
        assertNotNull(first, order.toString());
        assertEquals(first.getField("customer"), order.getField("customer"));
        assertInOrder(first.getField("placed_at"), order.getField("placed_at"));
        assertTrue(number(order, "total_minor") < 0);
      }
    }
    for (NamedCsvRecord line : rows("order-lines")) {
      NamedCsvRecord order = Objects.requireNonNull(orders.get(line.getField("order")));
      if (order.getField("kind").equals("return")) {
        Integer before = sold.get(order.getField("of") + line.getField("item"));
        assertNotNull(before, line.toString());
        assertTrue(-number(line, "qty_milli") <= before, line.toString());
      }
    }
    assertTrue(returns > orders.size() * 4 / 100 && returns < orders.size() * 7 / 100);
  }

  @Test
  void theBoardOfTodayHasEveryState() {
    Map<String, NamedCsvRecord> orders = by("orders", "id");
    var states = new HashMap<String, Integer>();
    var sums = new HashMap<String, Integer>();
    for (NamedCsvRecord line : rows("reservation-lines")) {
      sums.merge(line.getField("reservation"), number(line, "total_minor"), Integer::sum);
    }
    for (NamedCsvRecord held : by("reservations", "code").values()) {
      NamedCsvRecord order = orders.get(held.getField("order"));
      assertNotNull(order, held.toString());
      assertEquals(sums.get(held.getField("id")), number(order, "total_minor"));
      assertTrue(held.getField("code").matches("[2-9A-Z]{6}"), held.toString());
      assertTrue(
          held.getField("kind").equals("click-and-collect")
              || held.getField("paid").equals("false"),
          held.toString());
      assertInOrder(
          held.getField("requested_at"), held.getField("ready_at"), held.getField("expires_at"));
      states.merge(held.getField("state"), 1, Integer::sum);
    }
    assertEquals(
        Map.of(
            "requested",
            4,
            "preparing",
            2,
            "ready",
            7,
            "expired",
            2,
            "handed-over",
            30,
            "cancelled",
            3,
            "released",
            3),
        states);
  }

  @Test
  void camilleHasAPaidOrderReadyAndALongHistory() {
    NamedCsvRecord camille = by("customers", "id").get("C0001");
    assertNotNull(camille);
    assertEquals("camille.durand@example.org", camille.getField("email"));
    assertEquals("06 39 98 12 34", camille.getField("phone"));
    assertEquals("VIP", camille.getField("segment"));
    NamedCsvRecord order = by("orders", "number").get("W-10482");
    assertNotNull(order);
    assertEquals(camille.getField("id"), order.getField("customer"));
    NamedCsvRecord held = by("reservations", "order").get(order.getField("id"));
    assertNotNull(held);
    assertEquals("ready", held.getField("state"));
    assertEquals("true", held.getField("paid"));
    long count =
        rows("orders").stream()
            .filter(o -> o.getField("customer").equals(camille.getField("id")))
            .count();
    assertTrue(count >= 55 && count <= 70, count + " orders");
  }

  /// Empty times are passed over.
  private static void assertInOrder(String... times) {
    OffsetDateTime last = OffsetDateTime.MIN;
    for (String time : times) {
      if (!time.isEmpty()) {
        OffsetDateTime next = OffsetDateTime.parse(time);
        assertTrue(last.isBefore(next), String.join(" ", times));
        last = next;
      }
    }
  }

  private static boolean fictitious(String phone) {
    String digits = phone.replaceAll("[^0-9]", "").replaceFirst("^(0033|33)", "0");
    return phone.isEmpty() || digits.matches("(063998|019900|026191|035301|046571|053649)\\d{4}");
  }
}
