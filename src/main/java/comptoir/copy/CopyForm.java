package comptoir.copy;

import comptoir.customer.Told;
import comptoir.fiscal.FiscalStamp;
import comptoir.journal.Journalled;
import comptoir.outbox.Envelope;
import comptoir.outbox.StepParts;
import comptoir.reservation.Reservation;
import comptoir.value.CustomerId;
import comptoir.value.EnvelopeId;
import comptoir.value.OperatorId;
import comptoir.value.ReservationId;
import comptoir.value.ShopId;
import comptoir.value.TillId;
import comptoir.value.TransactionId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A copied sale as plain text. The first lines are for a person; the record is word for word what
/// the journal holds.
final class CopyForm {

  private static final String KIND = "comptoir-sale";
  private static final int VERSION = 1;

  /// Copies of earlier versions have no more; the next says which part of it was handed over.
  private static final int STEP_PARTS = 8;

  private static final int TOLD_PARTS = 7;

  private CopyForm() {}

  static String write(CopiedSale sale) {
    var entry = sale.entry();
    var transaction = entry.transaction();
    var total = transaction.total();
    var digits = total.currency().getDefaultFractionDigits();
    var text =
        PlainText.of(KIND, VERSION)
            .with("number", transaction.number())
            .with("at", transaction.at().toString())
            .with(
                "total",
                BigDecimal.valueOf(total.minor(), digits).toPlainString(),
                total.currency().getCurrencyCode())
            .with("till", transaction.till().value())
            .with("transaction", transaction.id().toString())
            .with("envelope", sale.envelope().toString())
            .with("made-at", sale.madeAt().toString())
            .with("software", transaction.software())
            .with("record", entry.record())
            .with("sha256", entry.recordSha256())
            .with("header", entry.stamp().header())
            .with("previous", sale.previousSignature())
            .with("signature", entry.stamp().signature())
            .with("algorithm", entry.stamp().algorithm());
    sale.shop().ifPresent(shop -> text.with("shop", shop.value()));
    entry.customer().ifPresent(customer -> text.with("customer", customer.value()));
    sale.steps().forEach(step -> step(text, step));
    sale.told().forEach(told -> told(text, told));
    return text.text();
  }

  private static void told(PlainText text, Told.Copied told) {
    var envelope = told.envelope();
    text.with(
        "customer-told",
        envelope.id().toString(),
        envelope.customer().value(),
        envelope.operator().value(),
        envelope.madeAt().toString(),
        envelope.awaits().map(EnvelopeId::toString).orElse(""),
        told.isNew() ? "create" : "edit",
        told.sealed());
  }

  private static void step(PlainText text, Envelope.ReservationStep step) {
    text.with(
        "step",
        step.id().toString(),
        step.reservation().value(),
        step.from().name(),
        step.to().name(),
        step.operator().value(),
        step.transaction().map(TransactionId::toString).orElse(""),
        step.madeAt().toString(),
        step.till().map(TillId::value).orElse(""),
        StepParts.write(step.parts()));
  }

  /// @throws RuntimeException that says what is wrong with it
  static CopiedSale read(String plain) {
    var text = PlainText.read(plain, KIND, VERSION);
    var envelope = EnvelopeId.parse(text.one("envelope"));
    var entry =
        Journalled.read(
            TransactionId.parse(text.one("transaction")),
            text.maybe("customer").map(CustomerId::new),
            text.one("record"),
            text.one("sha256"),
            new FiscalStamp(text.one("header"), text.one("signature"), text.one("algorithm")));
    return new CopiedSale(
        text.maybe("shop").map(ShopId::new),
        envelope,
        Instant.parse(text.one("made-at")),
        entry,
        text.one("previous"),
        text.each("step").stream().map(parts -> step(parts, envelope)).toList(),
        text.each("customer-told").stream().map(CopyForm::told).toList());
  }

  private static Told.Copied told(List<String> parts) {
    if (parts.size() < TOLD_PARTS) {
      throw new IllegalArgumentException("what was told of the customer has too few parts");
    }
    var envelope =
        new Envelope.CustomerTold(
            EnvelopeId.parse(parts.get(0)),
            new CustomerId(parts.get(1)),
            new OperatorId(parts.get(2)),
            Instant.parse(parts.get(3)),
            maybe(parts.get(4)).map(EnvelopeId::parse));
    return new Told.Copied(envelope, parts.get(5).equals("create"), parts.get(6));
  }

  private static Envelope.ReservationStep step(List<String> parts, EnvelopeId awaits) {
    if (parts.size() < STEP_PARTS) {
      throw new IllegalArgumentException("a step has too few parts");
    }
    return new Envelope.ReservationStep(
        EnvelopeId.parse(parts.get(0)),
        new ReservationId(parts.get(1)),
        Reservation.State.valueOf(parts.get(2)),
        Reservation.State.valueOf(parts.get(3)),
        new OperatorId(parts.get(4)),
        maybe(parts.get(5)).map(TransactionId::parse),
        Instant.parse(parts.get(6)),
        Optional.of(awaits),
        maybe(parts.get(7)).map(TillId::new),
        parts.size() > STEP_PARTS ? StepParts.read(parts.get(STEP_PARTS)) : List.of(),
        Optional.empty());
  }

  private static Optional<String> maybe(String text) {
    return Optional.of(text).filter(it -> !it.isEmpty());
  }
}
