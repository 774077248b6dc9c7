package comptoir.health;

import comptoir.outbox.Envelope;
import comptoir.value.TransactionId;
import java.util.StringJoiner;

/// A refused envelope as a plain text that a person and a program can read. It holds nothing of who
/// bought: the record of a sale does not, either.
final class RefusedFile {

  private RefusedFile() {}

  static String name(Concern.Refused refused) {
    var subject =
        refused
            .sale()
            .map(entry -> entry.transaction().number())
            .or(() -> refused.reservation().map(it -> it.number()))
            .orElseGet(() -> refused.parked().envelope().id().toString());
    return "refused-" + subject.replaceAll("[^A-Za-z0-9._-]", "_") + ".txt";
  }

  static String text(Concern.Refused refused) {
    var parked = refused.parked();
    var envelope = parked.envelope();
    var lines = new StringJoiner("\n", "", "\n");
    lines.add("format: comptoir-refused 1");
    lines.add("envelope: " + envelope.id());
    lines.add("made-at: " + envelope.madeAt());
    lines.add("code: " + parked.code());
    parked.state().ifPresent(state -> lines.add("state-at-platform: " + state));
    envelope.awaits().ifPresent(id -> lines.add("goes-after: " + id));
    switch (envelope) {
      case Envelope.Sale sale -> sale("sale", sale.transaction(), refused, lines);
      case Envelope.RescuedSale sale -> sale("rescued-sale", sale.transaction(), refused, lines);
      case Envelope.ReservationStep step -> step(step, lines);
      case Envelope.CustomerTold told -> {
        lines.add("kind: customer");
        lines.add("customer: " + told.customer().value());
        lines.add("operator: " + told.operator().value());
      }
      case Envelope.ErasureDone done -> {
        lines.add("kind: erasure-done");
        lines.add("erasure: " + done.erasure());
      }
    }
    return lines.toString();
  }

  private static void sale(
      String kind, TransactionId transaction, Concern.Refused refused, StringJoiner lines) {
    lines.add("kind: " + kind);
    lines.add("transaction: " + transaction);
    refused
        .sale()
        .ifPresent(
            entry -> {
              lines.add("sha256: " + entry.recordSha256());
              lines.add("signature: " + entry.stamp().signature());
              lines.add("algorithm: " + entry.stamp().algorithm());
              lines.add("record: " + entry.record());
            });
  }

  private static void step(Envelope.ReservationStep step, StringJoiner lines) {
    lines.add("kind: reservation-step");
    lines.add("reservation: " + step.reservation().value());
    lines.add("from: " + step.from());
    lines.add("to: " + step.to());
    lines.add("operator: " + step.operator().value());
    step.transaction().ifPresent(id -> lines.add("transaction: " + id));
  }
}
