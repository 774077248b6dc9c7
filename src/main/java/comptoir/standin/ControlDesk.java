package comptoir.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/// What the stand-in answers beside the Till API: it plays outages, does what head office does, and
/// reports what arrived.
final class ControlDesk {
  private final FileTable file;
  private final OutageScript script;
  private final Office office;
  private final WebShop webShop;

  ControlDesk(FileTable file, OutageScript script, Office office, WebShop webShop) {
    this.file = file;
    this.script = script;
    this.office = office;
    this.webShop = webShop;
  }

  /// What is asked by the name behind the control's path.
  Answer answer(Request request, String what) throws IOException {
    return switch (request.method() + " " + what) {
      case "GET report" -> reportAnswer();
      case "POST outage" -> outage(request);
      case "POST till" -> told(request, this::enrol);
      case "POST token" -> told(request, this::token);
      case "POST erasure" -> told(request, this::erase);
      case "POST drift" -> told(request, this::drift);
      case "POST web-order" -> told(request, webShop::order);
      default -> Answer.problem(404, "not-found", "There is no control " + what + ".");
    };
  }

  /// Has it done with the body of the request; what it returns is the answer.
  private static Answer told(Request request, Function<Fields, ObjectNode> deed)
      throws IOException {
    Optional<JsonNode> body = Request.json(request.body().orElse(new byte[0]));
    try {
      return Answer.json(deed.apply(new Fields(body.orElseGet(NullNode::getInstance), "")));
    } catch (Fields.Malformed | IllegalArgumentException e) {
      return Answer.problem(400, "bad-request", String.valueOf(e.getMessage()));
    }
  }

  private ObjectNode enrol(Fields body) {
    String id = body.text("id");
    String name = body.optionalText("name");
    String token = office.enrol(id, name == null ? id : name, StandIn.random(Office.SECRET_BYTES));
    return JsonNodeFactory.instance.objectNode().put("id", id).put("token", token);
  }

  private ObjectNode token(Fields body) {
    String token = body.text("token");
    String state = body.text("state");
    switch (state) {
      case TokenTable.EXPIRED -> office.expire(token);
      case TokenTable.REVOKED -> office.revoke(token);
      default -> throw new Fields.Malformed("state is neither expired nor revoked");
    }
    return JsonNodeFactory.instance.objectNode().put("state", state);
  }

  private ObjectNode erase(Fields body) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("erasure", office.erase(body.text("customer")));
  }

  private ObjectNode drift(Fields body) {
    boolean on = body.text("state").equals("on");
    office.drift(on);
    return JsonNodeFactory.instance.objectNode().put("state", on ? "on" : "off");
  }

  Report report() {
    return file.read(
        tx -> {
          JsonNode settings = new Shelves(tx.entries()).settings();
          SumTable sales = tx.sums();
          return new Report(
              sales.count(),
              sales.turnover(),
              settings.path("currency").asText(),
              sales.perItem(),
              sales.perTender(),
              tx.steps().handedOver(),
              tx.envelopes().count());
        });
  }

  private Answer reportAnswer() {
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

  private Answer outage(Request request) throws IOException {
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
