package comptoir.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// What the stand-in answers beside the Till API: it plays outages and reports what arrived.
final class ControlDesk {
  private final FileTable file;
  private final OutageScript script;

  ControlDesk(FileTable file, OutageScript script) {
    this.file = file;
    this.script = script;
  }

  Report report() {
    return file.read(
        tx -> {
          JsonNode settings = new Shelves(tx.entries()).find("settings", "shop").orElseThrow();
          SaleTable sales = tx.sales();
          return new Report(
              sales.count(),
              sales.turnover(),
              settings.path("currency").asText(),
              sales.perItem(),
              sales.perTender(),
              sales.handedOver(),
              tx.envelopes().count());
        });
  }

  Answer reportAnswer() {
    Report report = report();
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("tickets", report.tickets())
            .put("turnoverMinor", report.turnoverMinor())
            .put("currency", report.currency())
            .put("envelopes", report.envelopes());
    var items = body.putArray("perItem");
    report
        .perItem()
        .forEach(
            sum ->
                items
                    .addObject()
                    .put("item", sum.item())
                    .put("qtyMilli", sum.qtyMilli())
                    .put("totalMinor", sum.totalMinor()));
    var tenders = body.putArray("tenders");
    report
        .tenders()
        .forEach(
            sum ->
                tenders.addObject().put("mode", sum.mode()).put("amountMinor", sum.amountMinor()));
    var handedOver = body.putArray("handedOver");
    report.handedOver().forEach(handedOver::add);
    return Answer.json(body);
  }

  Answer outage(Request request) throws IOException {
    byte[] bytes = request.body().orElse(new byte[0]);
    Optional<JsonNode> body = Request.json(bytes);
    Optional<Outage> outage = body.flatMap(ControlDesk::outageOf);
    outage.ifPresent(script::play);
    return outage.isPresent()
        ? Answer.json(body.orElseThrow())
        : Answer.problem(400, "bad-request", "This is no outage the stand-in can play.");
  }

  private static Optional<Outage> outageOf(JsonNode body) {
    String word = body.path("kind").asText();
    int times = body.path("times").asInt(Outage.UNTIL_TOLD);
    int millis = body.path("millis").asInt(0);
    if (word.equals("none")) {
      return Optional.of(Outage.none());
    }
    return times < 0 || millis < 0
        ? Optional.empty()
        : Outage.Kind.of(word).map(kind -> new Outage(kind, times, Duration.ofMillis(millis)));
  }
}
