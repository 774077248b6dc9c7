package comptoir.health.view;

import comptoir.health.Concern;
import comptoir.health.view.ConcernDetail.Fact;
import comptoir.journal.Journalled;
import comptoir.outbox.Envelope;
import comptoir.reservation.Reservation;
import comptoir.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was in a refused envelope, in words; nothing of who bought.
final class ContentWords {

  private final Texts texts;
  private final CodeWords codes;
  private final HealthState state;

  ContentWords(Texts texts, CodeWords codes, HealthState state) {
    this.texts = texts;
    this.codes = codes;
    this.state = state;
  }

  List<Fact> of(Concern.Refused refused) {
    var facts = new ArrayList<Fact>();
    refused.sale().ifPresent(entry -> sale(entry, facts));
    if (refused.parked().envelope() instanceof Envelope.ReservationStep step) {
      step(step, refused, facts);
    }
    refused
        .parked()
        .state()
        .ifPresent(it -> facts.add(new Fact(texts.get("health.content.state"), codes.state(it))));
    facts.add(new Fact(texts.get("health.content.code"), refused.parked().code()));
    facts.add(
        new Fact(
            texts.get("health.content.envelope"), refused.parked().envelope().id().toString()));
    return facts;
  }

  private void sale(Journalled entry, List<Fact> facts) {
    var sale = entry.transaction();
    for (var line : sale.lines()) {
      var label = texts.get("health.content.line", texts.quantity(line.quantity()), line.label());
      facts.add(new Fact(label, texts.money(line.total())));
    }
    facts.add(new Fact(texts.get("health.content.total"), texts.money(sale.total())));
    sale.tenders()
        .forEach(it -> facts.add(new Fact(mode(it.mode(), texts), texts.money(it.amount()))));
    facts.add(
        new Fact(
            texts.get("health.content.operator"), People.name(sale.operator(), state.people())));
  }

  /// An open list: a way to pay that nobody here knows is shown by its code.
  static String mode(String wire, Texts texts) {
    return switch (wire) {
      case "CASH" -> texts.get("health.content.tender.cash");
      case "CARD_MANUAL" -> texts.get("health.content.tender.card");
      case "CHANGE" -> texts.get("health.content.tender.change");
      default -> wire;
    };
  }

  private void step(Envelope.ReservationStep step, Concern.Refused refused, List<Fact> facts) {
    facts.add(new Fact(texts.get("health.content.from"), name(step.from())));
    facts.add(new Fact(texts.get("health.content.to"), name(step.to())));
    refused
        .reservation()
        .ifPresent(
            it ->
                it.lines()
                    .forEach(
                        line ->
                            facts.add(
                                new Fact(
                                    texts.get(
                                        "health.content.line",
                                        texts.quantity(line.quantity()),
                                        line.label()),
                                    ""))));
    facts.add(
        new Fact(
            texts.get("health.content.operator"), People.name(step.operator(), state.people())));
  }

  private String name(Reservation.State state) {
    return codes.state(state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
