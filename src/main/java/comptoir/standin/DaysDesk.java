package comptoir.standin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells a till what is here of its sales, by business day.
final class DaysDesk {
  private final FileTable file;

  DaysDesk(FileTable file) {
    this.file = file;
  }

  Answer days(String till, Map<String, String> query) {
    String from = query.get("from");
    String to = query.get("to");
    if (!isDate(from) || !isDate(to)) {
      return Answer.problem(400, "bad-request", "From and to are dates YYYY-MM-DD.");
    }
    return Answer.json(
        file.read(tx -> days(tx.sums(), till, String.valueOf(from), String.valueOf(to))));
  }

  private static ObjectNode days(SumTable sums, String till, String from, String to) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("till", till);
    sums.head(till).ifPresent(head -> answer.set("head", head));
    var days = answer.putArray("days");
    for (ObjectNode day : sums.days(till, from, to)) {
      String date = day.path("businessDate").asText();
      day.putArray("tenders").addAll(sums.tenders(till, date));
      day.putArray("vat").addAll(sums.vat(till, date));
      days.add(day);
    }
    return answer;
  }

  Answer sales(String till, String day) {
    if (!isDate(day)) {
      return Answer.problem(400, "bad-request", "A day is a date YYYY-MM-DD.");
    }
    return Answer.json(
        file.read(
            tx -> {
              ObjectNode answer = JsonNodeFactory.instance.objectNode().put("businessDate", day);
              answer.put(
                  "currency", new Shelves(tx.entries()).settings().path("currency").asText());
              answer.putArray("sales").addAll(tx.sums().sales(till, day));
              return answer;
            }));
  }

  private static boolean isDate(@Nullable String text) {
    try {
      return text != null && LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeException e) {
      return false;
    }
  }
}
