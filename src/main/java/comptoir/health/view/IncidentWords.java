package comptoir.health.view;

import comptoir.health.Concern;
import comptoir.health.view.ConcernDetail.Fact;
import comptoir.incident.Actor;
import comptoir.incident.Incident;
import comptoir.incident.Incident.CouponTwice;
import comptoir.incident.Incident.DayDiffers;
import comptoir.incident.Incident.HandedOverTwice;
import comptoir.incident.Incident.NumberReused;
import comptoir.incident.Incident.Restored;
import comptoir.incident.Incident.StepRefused;
import comptoir.incident.Incident.Witness;
import comptoir.reservation.Reservation;
import comptoir.text.Texts;
import comptoir.value.ReservationId;
import comptoir.value.VatRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Incidents in words, with all that names them.
final class IncidentWords {

  /// As the wire names it.
  private static final String HANDED_OVER = "handed-over";

  private final Texts texts;
  private final HealthState state;
  private final CodeWords codes;

  IncidentWords(Texts texts, HealthState state) {
    this.texts = texts;
    this.state = state;
    this.codes = new CodeWords(texts);
  }

  String subject(Concern.Happened happened) {
    return switch (happened.noticed().incident()) {
      case DayDiffers it -> texts.get("health.subject.day", day(it));
      case HandedOverTwice it ->
          texts.get("health.subject.handed-over-twice", number(happened, it.reservation()));
      case StepRefused it ->
          texts.get("health.subject.step-refused", number(happened, it.reservation()));
      case CouponTwice it -> texts.get("health.subject.coupon-twice", it.coupon());
      case NumberReused it -> texts.get("health.subject.number-reused", it.number());
      case Restored _ -> texts.get("health.subject.restored");
    };
  }

  private static String number(Concern.Happened happened, ReservationId id) {
    return happened.reservation().map(Reservation::number).orElse(id.value());
  }

  private String day(DayDiffers it) {
    return texts.day(it.day().day());
  }

  String what(Concern.Happened happened) {
    return switch (happened.noticed().incident()) {
      case DayDiffers it ->
          texts.get(
              "health.incident.day.what",
              texts.count(it.here().count()),
              texts.money(it.here().total()),
              texts.count(it.there().count()),
              texts.money(it.there().total()));
      case HandedOverTwice _ -> texts.get("health.incident.handed-over-twice.what");
      case StepRefused it ->
          texts.get(
              "health.incident.step-refused.what",
              codes.state(it.to()),
              it.present()
                  .map(codes::state)
                  .orElseGet(() -> texts.get("health.incident.actor.unknown")));
      case CouponTwice _ -> texts.get("health.incident.coupon-twice.what");
      case NumberReused _ -> texts.get("health.incident.number-reused.what");
      case Restored it ->
          texts.get(
              "health.incident.restored.what",
              Long.toString(it.reached()),
              Long.toString(it.known()));
    };
  }

  String todo(Concern.Happened happened) {
    var todo = todo(happened.noticed().incident());
    return state.operator().isPresent() ? todo : todo + "\n" + texts.get("health.sign-on-first");
  }

  private String todo(Incident incident) {
    return switch (incident) {
      case DayDiffers it when !it.onlyThere().isEmpty() ->
          texts.get("health.incident.day.todo.there");
      case DayDiffers _ -> texts.get("health.incident.day.todo");
      case HandedOverTwice _ -> texts.get("health.incident.handed-over-twice.todo");
      case StepRefused it when it.to().equals(HANDED_OVER) ->
          texts.get("health.incident.step-refused.todo.left");
      case StepRefused _ -> texts.get("health.incident.step-refused.todo");
      case CouponTwice it ->
          texts.get("health.incident.coupon-twice.todo", texts.money(it.amount()));
      case NumberReused _ -> texts.get("health.incident.number-reused.todo");
      case Restored it -> texts.get("health.incident.restored.todo", it.sentAgain());
    };
  }

  List<Fact> facts(Concern.Happened happened) {
    return switch (happened.noticed().incident()) {
      case DayDiffers it -> day(it, new ArrayList<>());
      case HandedOverTwice it -> actors(it.here(), it.there());
      case StepRefused it -> actors(it.here(), it.there());
      case CouponTwice it -> actors(it.here(), it.there());
      case NumberReused it -> actors(it.here(), it.there());
      case Restored it -> List.of(new Fact("", texts.get(witness(it.witness()))));
    };
  }

  private List<Fact> day(DayDiffers it, List<Fact> facts) {
    sales("health.incident.only-here", it.onlyHere(), facts);
    sales("health.incident.only-there", it.onlyThere(), facts);
    sales("health.incident.differing", it.differing(), facts);
    it.sums().forEach(sum -> facts.add(new Fact("", sum(sum))));
    return facts;
  }

  private void sales(String key, List<DayDiffers.Sale> sales, List<Fact> facts) {
    for (var sale : sales) {
      facts.add(new Fact(texts.get(key, sale.number()), texts.money(sale.total())));
    }
  }

  private String sum(DayDiffers.Sum it) {
    return texts.get(
        "health.incident.sum", name(it.name()), texts.money(it.here()), texts.money(it.there()));
  }

  /// `tender/CASH`, `vat/2000`; an open list.
  private String name(String sum) {
    var parts = sum.split("/", 2);
    if (parts.length == 2 && parts[0].equals("vat") && parts[1].matches("\\d{1,5}")) {
      var rate = new VatRate(Integer.parseInt(parts[1]));
      return texts.get("health.incident.sum.vat", texts.percent(rate));
    }
    return parts.length == 2 ? ContentWords.mode(parts[1], texts) : sum;
  }

  private List<Fact> actors(Actor here, Actor there) {
    return List.of(
        new Fact(texts.get("health.incident.here"), actor(here)),
        new Fact(texts.get("health.incident.there"), actor(there)));
  }

  /// The till, the person and the time, each as far as it is known.
  private String actor(Actor actor) {
    var known =
        Stream.of(
                actor.till().map(Object::toString),
                actor.operator().map(id -> People.name(id, state.people())),
                actor.at().map(at -> state.moment(at, texts)))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" · "));
    return known.isEmpty() ? texts.get("health.incident.actor.unknown") : known;
  }

  private static String witness(Witness witness) {
    return switch (witness) {
      case UNSENT_NAMES -> "health.incident.witness.unsent";
      case SECOND_COPY -> "health.incident.witness.second-copy";
      case PLATFORM -> "health.incident.witness.platform";
    };
  }
}
