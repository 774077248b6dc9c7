package comptoir.platform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import comptoir.outbox.Envelope;
import comptoir.settings.ShopSettings;
import comptoir.value.OperatorId;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// The wire form of envelopes.
final class EnvelopeWriter {

  private EnvelopeWriter() {}

  static ObjectNode batch(List<Outgoing> envelopes) {
    var batch = JsonNodeFactory.instance.objectNode();
    var all = batch.putArray("envelopes");
    envelopes.forEach(envelope -> all.add(envelope(envelope)));
    return batch;
  }

  private static ObjectNode envelope(Outgoing outgoing) {
    return switch (outgoing) {
      case Outgoing.SaleOut sale -> sale(sale);
      case Outgoing.StepOut step -> step(step);
    };
  }

  private static ObjectNode sale(Outgoing.SaleOut sale) {
    var transaction = sale.journalled().transaction();
    var node = head(sale, "sale", transaction.at(), sale.settings(), transaction.operator());
    sale.factsAsOf().ifPresent(asOf -> node.put("factsAsOf", asOf.toString()));
    node.set("body", SaleWriter.body(sale.journalled()));
    return node;
  }

  private static ObjectNode step(Outgoing.StepOut out) {
    var step = out.envelope();
    var at = OffsetDateTime.ofInstant(step.madeAt(), out.settings().zone());
    var node = head(out, "reservation-step", at, out.settings(), step.operator());
    node.set("body", stepBody(step, out));
    return node;
  }

  private static ObjectNode stepBody(Envelope.ReservationStep step, Outgoing.StepOut out) {
    var body = JsonNodeFactory.instance.objectNode();
    body.put("reservation", step.reservation().value());
    body.put("from", Fields.wireName(step.from()));
    body.put("to", Fields.wireName(step.to()));
    step.transaction().ifPresent(id -> body.put("transaction", id.toString()));
    out.operatorName().ifPresent(name -> body.put("operatorName", name));
    return body;
  }

  private static ObjectNode head(
      Outgoing outgoing,
      String kind,
      OffsetDateTime at,
      ShopSettings settings,
      OperatorId operator) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", outgoing.id().toString())
        .put("kind", kind)
        .put("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at))
        .put("shop", settings.shop().id().value())
        .put("till", settings.till().id().value())
        .put("operator", operator.value());
  }
}
