package comptoir.health.view;

import comptoir.health.Concern;
import comptoir.health.view.ConcernDetail.Fact;
import comptoir.journal.Journalled;
import comptoir.journal.RetailTransaction;
import comptoir.outbox.Envelope;
import comptoir.sync.ParkedEntry;
import comptoir.text.Texts;
import comptoir.ui.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Concerns in words.
final class ConcernWords {

  private final Texts texts;
  private final HealthState state;
  private final CodeWords codes;
  private final IncidentWords incidents;

  ConcernWords(Texts texts, HealthState state) {
    this.texts = texts;
    this.state = state;
    this.codes = new CodeWords(texts);
    this.incidents = new IncidentWords(texts, state);
  }

  ConcernRow row(Concern concern) {
    return switch (concern) {
      case Concern.Machine it ->
          row(
              it,
              texts.get("health.subject.machine", it.code().name().replace('_', '-')),
              "",
              "stopped");
      case Concern.TurnedAway it ->
          row(it, texts.get("health.subject.turned-away"), codes.brief(it.code()), "turned-away");
      case Concern.Refused it -> row(it, subject(it), codes.brief(it.parked().code()), "refused");
      case Concern.Happened it ->
          row(it, incidents.subject(it), moment(it.noticed().at()), "incident");
      case Concern.Unread it -> row(it, subject(it.entry()), moment(it.entry().at()), "unread");
    };
  }

  private ConcernRow row(Concern concern, String title, String facts, String kind) {
    var role = concern instanceof Concern.Unread ? Role.WARNING : Role.DANGER;
    return new ConcernRow(concern.key(), title, facts, texts.get("health.badge." + kind), role);
  }

  ConcernDetail detail(Concern concern) {
    var head = row(concern);
    return switch (concern) {
      case Concern.Machine it ->
          new ConcernDetail(
              head,
              texts.get("health.machine.what"),
              List.of(),
              texts.get("fault." + it.code().name()),
              Optional.empty());
      case Concern.TurnedAway it -> turnedAway(head, it);
      case Concern.Refused it -> refused(head, it);
      case Concern.Happened it ->
          new ConcernDetail(
              head, incidents.what(it), incidents.facts(it), incidents.todo(it), Optional.empty());
      case Concern.Unread it -> unread(head, it.entry());
    };
  }

  private ConcernDetail turnedAway(ConcernRow head, Concern.TurnedAway it) {
    var todo =
        texts.has("health.code." + it.code() + ".todo")
            ? codes.todo(it.code())
            : texts.get("health.turned-away.other.todo");
    var since = new Fact("", texts.get("health.since", moment(it.since())));
    return new ConcernDetail(
        head, codes.what(it.code(), Optional.empty()), List.of(since), todo, Optional.empty());
  }

  private ConcernDetail refused(ConcernRow head, Concern.Refused it) {
    var code = it.parked().code();
    return new ConcernDetail(
        head,
        codes.what(code, it.parked().state()),
        List.of(new Fact("", made(it))),
        state.operator().isPresent() ? codes.todo(code) : signOnFirst(codes.todo(code)),
        state.opened()
            ? Optional.of(new ContentWords(texts, codes, state).of(it))
            : Optional.empty());
  }

  private String signOnFirst(String todo) {
    return todo + "\n" + texts.get("health.sign-on-first");
  }

  private ConcernDetail unread(ConcernRow head, ParkedEntry entry) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("", moment(entry.at())));
    if (state.operator().isPresent()) {
      facts.add(new Fact("", texts.get("health.unread.reason", entry.reason())));
    }
    return new ConcernDetail(
        head,
        texts.get("health.unread.what"),
        facts,
        texts.get("health.unread.todo"),
        Optional.empty());
  }

  private String made(Concern.Refused it) {
    var at = moment(it.parked().envelope().madeAt());
    return it.sale()
        .map(Journalled::transaction)
        .map(
            sale ->
                texts.get(
                    "health.made.by",
                    texts.money(sale.total()),
                    at,
                    People.name(sale.operator(), state.people())))
        .orElse(at);
  }

  private String moment(Instant at) {
    return state.moment(at, texts);
  }

  private String subject(ParkedEntry entry) {
    var feed = feed(entry.feed(), texts);
    return entry.id().isEmpty()
        ? texts.get("health.subject.unread.nameless", feed)
        : texts.get("health.subject.unread", feed, entry.id());
  }

  /// A feed's name; one that nobody here knows is shown as the contract calls it.
  static String feed(String wire, Texts texts) {
    var key = "health.feed." + wire;
    return texts.has(key) ? texts.get(key) : wire;
  }

  private String subject(Concern.Refused it) {
    return switch (it.parked().envelope()) {
      case Envelope.Sale _, Envelope.RescuedSale _ ->
          it.sale().map(this::sale).orElseGet(() -> texts.get("health.subject.sale.unknown"));
      case Envelope.ReservationStep step ->
          texts.get(
              step(step),
              it.reservation().map(known -> known.number()).orElse(step.reservation().value()));
      case Envelope.CustomerTold _ -> texts.get("health.subject.customer");
      case Envelope.ErasureDone _ -> texts.get("health.subject.erasure");
    };
  }

  private String sale(Journalled entry) {
    var sale = entry.transaction();
    var key =
        sale.type() == RetailTransaction.Type.SALE
            ? "health.subject.sale"
            : "health.subject.return";
    return texts.get(key, sale.number());
  }

  private static String step(Envelope.ReservationStep step) {
    return switch (step.to()) {
      case PREPARING -> "health.subject.preparing";
      case READY -> "health.subject.ready";
      case HANDED_OVER -> "health.subject.handed-over";
      case RELEASED -> "health.subject.released";
      case CANCELLED -> "health.subject.cancelled";
      case REQUESTED, EXPIRED, OTHER -> "health.subject.step";
    };
  }
}
