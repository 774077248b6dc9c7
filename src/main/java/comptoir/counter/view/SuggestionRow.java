package comptoir.counter.view;

import comptoir.counter.Choice;
import comptoir.counter.Suggestions;
import java.util.ArrayList;
import java.util.List;

/// A row of the list of what was found: a heading, or a choice with its place among the choices.
sealed interface SuggestionRow {

  record Head(String textKey, int count) implements SuggestionRow {}

  record Of(int index, Choice choice) implements SuggestionRow {}

  static List<SuggestionRow> of(Suggestions found) {
    var rows = new ArrayList<SuggestionRow>();
    var choices = found.choices();
    for (var i = 0; i < choices.size(); i++) {
      var key = heading(choices.get(i));
      if (i == 0 || !heading(choices.get(i - 1)).equals(key)) {
        rows.add(new Head(key, (int) choices.stream().filter(it -> isOf(it, key)).count()));
      }
      rows.add(new Of(i, choices.get(i)));
    }
    return List.copyOf(rows);
  }

  private static boolean isOf(Choice choice, String key) {
    return heading(choice).equals(key);
  }

  private static String heading(Choice choice) {
    return switch (choice) {
      case Choice.OfReservation _ -> "counter.found.reservations";
      case Choice.OfOrder _ -> "counter.found.orders";
      case Choice.OfItem _ -> "counter.found.items";
      case Choice.OfCustomer _ -> "counter.found.customers";
    };
  }
}
