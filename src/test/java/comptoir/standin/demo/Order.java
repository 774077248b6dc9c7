package comptoir.standin.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// An order with its number. Each channel counts on its own and other shops' customers take numbers
/// too, so there are gaps; the shops number by till.
///
/// @param of id of the returned order, empty for a sale
record Order(String id, String number, String of, Draft draft) {
  private static final int CAMILLE = 10_482;
  private static final Map<String, Integer> FIRST =
      Map.of(
          "A", 2_310, "P", 640, "S", 207, "R", 1_180, "T01", 41_206, "T02", 38_511, "V01", 52_087,
          "N01", 17_340);

  /// Numbers the drafts by the time they were placed.
  static List<Order> numbered(List<Draft> drafts) {
    List<Draft> sorted = new ArrayList<>(drafts);
    sorted.sort(Comparator.comparing(Draft::at));
    var dice = new Dice("numbers");
    Map<String, Integer> counters = new HashMap<>(FIRST);
    List<Integer> numbers = new ArrayList<>();
    int shift = 0;
    for (Draft draft : sorted) {
      boolean till = draft.channel().equals("store");
      int step = till ? dice.between(4, 40) : dice.between(1, 3);
      int number = counters.merge(series(draft), step, Integer::sum);
      numbers.add(number);
      if (draft.customer().equals("C0001") && draft.pickup() != null) {
        shift = CAMILLE - number;
      }
    }
    return orders(sorted, numbers, shift);
  }

  private static List<Order> orders(List<Draft> sorted, List<Integer> numbers, int shift) {
    List<Order> orders = new ArrayList<>();
    var ids = new IdentityHashMap<Draft, String>();
    for (int i = 0; i < sorted.size(); i++) {
      Draft draft = sorted.get(i);
      String series = series(draft);
      int number = numbers.get(i) + (series.equals("W") ? shift : 0);
      String id = "O%05d".formatted(i + 1);
      ids.put(draft, id);
      String of = draft.of() == null ? "" : ids.getOrDefault(draft.of(), "");
      String shown = series.length() == 1 ? "%s-%05d" : "%s-%06d";
      orders.add(new Order(id, shown.formatted(series, number), of, draft));
    }
    return List.copyOf(orders);
  }

  private static String series(Draft draft) {
    if (draft.channel().equals("store")) {
      return switch (draft.shop()) {
        case "S02" -> "V01";
        case "S03" -> "N01";
        default -> draft.at().getMinute() % 2 == 0 ? "T01" : "T02";
      };
    }
    if (draft.of() != null) {
      return "R";
    }
    return draft.channel().substring(0, 1).toUpperCase(Locale.ROOT);
  }
}
