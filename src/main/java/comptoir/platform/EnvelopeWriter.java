package comptoir.platform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import comptoir.outbox.Envelope;
import comptoir.settings.ShopSettings;
import comptoir.value.ShopId;
import comptoir.value.TillId;
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
      case Outgoing.CustomerOut customer -> customer(customer);
      case Outgoing.ErasureOut erasure -> erasure(erasure);
    };
  }

  /// The till is the one where it happened, which need not be the one that sends it.
  private static ObjectNode sale(Outgoing.SaleOut sale) {
    var transaction = sale.journalled().transaction();
    var shop = sale.settings().shop().id();
    var node =
        head(sale, "sale", transaction.at(), new Scene(shop, transaction.till()))
            .put("operator", transaction.operator().value());
    sale.factsAsOf().ifPresent(asOf -> node.put("factsAsOf", asOf.toString()));
    node.set("body", SaleWriter.body(sale.journalled()));
    return node;
  }

  private static ObjectNode step(Outgoing.StepOut out) {
    var step = out.envelope();
    var at = OffsetDateTime.ofInstant(step.madeAt(), out.settings().zone());
    var node =
        head(out, "reservation-step", at, Scene.of(step, out.settings()))
            .put("operator", step.operator().value());
    node.set("body", stepBody(step));
    return node;
  }

  private static ObjectNode stepBody(Envelope.ReservationStep step) {
    var body = JsonNodeFactory.instance.objectNode();
    body.put("reservation", step.reservation().value());
    body.put("from", step.from().wire());
    body.put("to", step.to().wire());
    step.transaction().ifPresent(id -> body.put("transaction", id.toString()));
    step.locker().ifPresent(locker -> body.put("locker", locker));
    if (!step.parts().isEmpty()) {
      var lines = body.putArray("lines");
      step.parts()
          .forEach(it -> lines.addObject().put("n", it.n()).put("qtyMilli", it.quantity().milli()));
    }
    return body;
  }

  private static ObjectNode customer(Outgoing.CustomerOut out) {
    var told = out.envelope();
    var at = OffsetDateTime.ofInstant(told.madeAt(), out.settings().zone());
    var node =
        head(out, "customer", at, Scene.of(out.settings()))
            .put("operator", told.operator().value());
    node.set("body", CustomerWriter.body(told.customer(), out.content()));
    return node;
  }

  /// Nobody did it: the till did.
  private static ObjectNode erasure(Outgoing.ErasureOut out) {
    var done = out.envelope();
    var at = OffsetDateTime.ofInstant(done.madeAt(), out.settings().zone());
    var node = head(out, "erasure-done", at, Scene.of(out.settings()));
    node.putObject("body")
        .put("erasure", done.erasure())
        .put("customer", done.customer().value())
        .put("doneAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at));
    return node;
  }

  /// Where something happened.
  private record Scene(ShopId shop, TillId till) {

    static Scene of(ShopSettings settings) {
      return new Scene(settings.shop().id(), settings.till().id());
    }

    static Scene of(Envelope.ReservationStep step, ShopSettings settings) {
      return new Scene(settings.shop().id(), step.till().orElse(settings.till().id()));
    }
  }

  private static ObjectNode head(Outgoing outgoing, String kind, OffsetDateTime at, Scene scene) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", outgoing.id().toString())
        .put("kind", kind)
        .put("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at))
        .put("shop", scene.shop().value())
        .put("till", scene.till().value());
  }
}
