package comptoir.conformance.clause;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import comptoir.conformance.wire.Answer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// What the platform holds of the asking till, day by day.
final class Days {
  private static final String LONG_AGO = "1999-01-01";

  private final Scene scene;

  Days(Scene scene) {
    this.scene = scene;
  }

  /// The highest number that the platform has of the till; where it does not say, one that no till
  /// has reached.
  static long lastSeq(Scene.Tools tools) throws IOException {
    var today = LocalDate.ofInstant(tools.clock().instant(), ZoneOffset.UTC).toString();
    Answer answer = tools.wire().get(path(today, today));
    return answer.status() == 200
        ? answer.json().at("/head/seq").asLong(0)
        : tools.clock().millis();
  }

  private static String path(String from, String to) {
    return "till/v1/days?from=" + from + "&to=" + to;
  }

  List<Clause> clauses() {
    return List.of(
        new Clause("days.sums", () -> offered(this::sums)),
        new Clause("days.once", () -> offered(this::once)),
        new Clause("days.own-till", () -> offered(this::ownTill)),
        new Clause("days.head", () -> offered(this::head)),
        new Clause("days.sales", () -> offered(this::sales)),
        new Clause("days.empty", () -> offered(this::empty)),
        new Clause("days.malformed", () -> offered(this::malformed)));
  }

  private Finding offered(Clause.Check check) throws IOException {
    Answer answer = scene.wire().get(path(LONG_AGO, LONG_AGO));
    return answer.status() == 404 ? Finding.absent(answer.summary()) : check.prove();
  }

  private JsonNode day(String date) throws IOException {
    for (JsonNode day : scene.wire().get(path(date, date)).json().path("days")) {
      if (day.path("businessDate").asText().equals(date)) {
        return day;
      }
    }
    return Answer.none();
  }

  private Finding sums() throws IOException {
    String date = scene.make().businessDate();
    JsonNode before = day(date);
    ObjectNode sale = scene.make().sale();
    Posting posting = scene.post(sale);
    scene.comes(() -> day(date).path("count").asLong() > before.path("count").asLong());
    JsonNode after = day(date);
    JsonNode vat = sale.at("/body/vat/0");
    int bp = vat.path("bp").asInt();
    long total = sale.at("/body/totalMinor").asLong();
    return new Proof()
        .same("accepted", posting.outcome(0), "the sale")
        .same(1L, more(before, after, "count"), "more sales")
        .same(total, more(before, after, "totalMinor"), "more in all")
        .same(
            total,
            row(after, "tenders", "mode", "CASH").path("amountMinor").asLong()
                - row(before, "tenders", "mode", "CASH").path("amountMinor").asLong(),
            "more cash")
        .same(
            vat.path("vatMinor").asLong(),
            row(after, "vat", "bp", "" + bp).path("vatMinor").asLong()
                - row(before, "vat", "bp", "" + bp).path("vatMinor").asLong(),
            "more VAT at " + bp)
        .same(sale.at("/body/seq").asLong(), after.path("lastSeq").asLong(), "the last number")
        .same(sale.at("/body/currency").asText(), after.path("currency").asText(), "currency")
        .note(date + ": " + after.path("count").asLong() + " sales")
        .finding();
  }

  private static long more(JsonNode before, JsonNode after, String field) {
    return after.path(field).asLong() - before.path(field).asLong();
  }

  private static JsonNode row(JsonNode day, String array, String key, String value) {
    for (JsonNode row : day.path(array)) {
      if (row.path(key).asText().equals(value)) {
        return row;
      }
    }
    return Answer.none();
  }

  private Finding once() throws IOException {
    String date = scene.make().businessDate();
    ObjectNode sale = scene.make().sale();
    scene.post(sale);
    long seq = sale.at("/body/seq").asLong();
    scene.comes(() -> day(date).path("lastSeq").asLong() == seq);
    JsonNode before = day(date);
    ObjectNode wrong = scene.make().sale();
    wrong.withObject("body").put("totalMinor", 1);
    scene.post(sale, wrong);
    scene.comesAllTheSame(() -> !day(date).equals(before));
    return new Proof()
        .same(before, day(date), "the day after a duplicate and a refused sale")
        .finding();
  }

  private Finding ownTill() throws IOException {
    Optional<String> other = scene.setup().text("otherTill");
    if (other.isEmpty()) {
      return Finding.notSetUp("otherTill");
    }
    String date = scene.make().businessDate();
    JsonNode before = day(date);
    Posting posting = scene.post(Facts.of(other.get(), scene.make().sale()));
    boolean moved = scene.comesAllTheSame(() -> !day(date).equals(before));
    return new Proof()
        .same("accepted", posting.outcome(0), "a sale of the till " + other.get())
        .that(!moved, "it counts among those of the asking till")
        .finding();
  }

  private Finding head() throws IOException {
    ObjectNode sale = scene.make().sale();
    sale.withObject("body").withObject("record").put("signature", "conformance-signature");
    scene.post(sale);
    String date = scene.make().businessDate();
    long seq = sale.at("/body/seq").asLong();
    scene.comes(() -> head(date).path("seq").asLong() == seq);
    JsonNode head = head(date);
    return new Proof()
        .same(seq, head.path("seq").asLong(), "the highest number")
        .same("TICKET", head.path("chain").asText(), "its chain")
        .same("conformance-signature", head.path("signature").asText(), "its signature")
        .same(head, head(LONG_AGO), "the same asked for another day")
        .finding();
  }

  private JsonNode head(String date) throws IOException {
    return scene.wire().get(path(date, date)).json().path("head");
  }

  private Finding sales() throws IOException {
    ObjectNode one = scene.make().sale();
    ObjectNode two = scene.make().sale();
    scene.post(one, two);
    String path = "till/v1/days/" + scene.make().businessDate() + "/sales";
    String last = two.at("/body/number").asText();
    scene.comes(() -> number(scene.wire().get(path).json().path("sales"), last) >= 0);
    JsonNode sales = scene.wire().get(path).json().path("sales");
    var proof = new Proof();
    long before = 0;
    for (JsonNode sale : sales) {
      proof.that(
          sale.path("seq").asLong() > before, "number " + sale.path("seq") + " out of order");
      before = sale.path("seq").asLong();
    }
    for (ObjectNode sent : List.of(one, two)) {
      JsonNode kept = sales.path(number(sales, sent.at("/body/number").asText()));
      for (String field : List.of("transaction", "number", "seq", "totalMinor")) {
        proof.same(
            sent.path("body").path(field).asText(), kept.path(field).asText(), "its " + field);
      }
      proof.same(
          sent.at("/body/record/sha256").asText(), kept.path("sha256").asText(), "its digest");
    }
    return proof.note(sales.size() + " sales").finding();
  }

  private static int number(JsonNode sales, String number) {
    for (int i = 0; i < sales.size(); i++) {
      if (sales.path(i).path("number").asText().equals(number)) {
        return i;
      }
    }
    return -1;
  }

  private Finding empty() throws IOException {
    Answer days = scene.wire().get(path(LONG_AGO, LONG_AGO));
    Answer sales = scene.wire().get("till/v1/days/" + LONG_AGO + "/sales");
    return new Proof()
        .same(0, days.json().path("days").size(), "days without a sale")
        .that(days.json().path("days").isArray(), "there are no days: " + days.summary())
        .that(
            sales.status() == 200 && sales.json().path("sales").isArray(),
            "the sales of such a day: " + sales.summary())
        .same(0, sales.json().path("sales").size(), "sales of such a day")
        .finding();
  }

  private Finding malformed() throws IOException {
    var proof = new Proof();
    for (String query :
        List.of("", "?from=2026-01-01", "?from=x&to=y", "?from=2026-13-01&to=2026-13-02")) {
      proof.same(400, scene.wire().get("till/v1/days" + query).status(), "days" + query);
    }
    return proof.finding();
  }
}
