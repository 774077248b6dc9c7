package comptoir.incident;

import comptoir.incident.Incident.CouponTwice;
import comptoir.incident.Incident.DayDiffers;
import comptoir.incident.Incident.HandedOverTwice;
import comptoir.incident.Incident.NumberReused;
import comptoir.incident.Incident.Restored;
import comptoir.incident.Incident.StepRefused;
import comptoir.value.BusinessDate;
import comptoir.value.EnvelopeId;
import comptoir.value.OperatorId;
import comptoir.value.ReservationId;
import comptoir.value.TillId;
import comptoir.value.TransactionId;
import java.time.Instant;
import java.util.List;

/// An incident as facts, and back.
final class IncidentForm {

  static final String DAY = "day-differs";
  static final String HAND_OVER = "handed-over-twice";
  static final String STEP = "step-refused";
  static final String COUPON = "coupon-twice";
  static final String NUMBER = "number-reused";
  static final String RESTORED = "restored";

  private IncidentForm() {}

  static String kind(Incident incident) {
    return switch (incident) {
      case DayDiffers it -> DAY;
      case HandedOverTwice it -> HAND_OVER;
      case StepRefused it -> STEP;
      case CouponTwice it -> COUPON;
      case NumberReused it -> NUMBER;
      case Restored it -> RESTORED;
    };
  }

  static Facts facts(Incident incident) {
    return switch (incident) {
      case DayDiffers it -> day(it);
      case HandedOverTwice it ->
          actors(it.here(), it.there())
              .with("step", it.reservation(), it.envelope(), it.transaction());
      case StepRefused it ->
          actors(it.here(), it.there())
              .with("step", it.reservation(), it.envelope(), it.to(), it.present());
      case CouponTwice it ->
          actors(it.here(), it.there())
              .with("coupon", it.coupon(), it.transaction(), it.number(), it.amount());
      case NumberReused it ->
          actors(it.here(), it.there())
              .with("till", it.till(), it.sequence())
              .with("sale", it.transaction(), it.number(), it.total());
      case Restored it -> restored(it);
    };
  }

  private static Facts restored(Restored it) {
    var facts =
        new Facts()
            .with("till", it.till(), it.reached(), it.known())
            .with("witness", it.witness().name(), it.sentAgain());
    it.missing().forEach(sale -> sale(facts, "missing", sale));
    return facts;
  }

  private static Facts day(DayDiffers it) {
    var facts = new Facts().with("day", it.till(), it.day());
    side(facts, "here", it.here());
    side(facts, "there", it.there());
    it.onlyHere().forEach(sale -> sale(facts, "only-here", sale));
    it.onlyThere().forEach(sale -> sale(facts, "only-there", sale));
    it.differing().forEach(sale -> sale(facts, "differing", sale));
    it.sums().forEach(sum -> facts.with("sum", sum.name(), sum.here(), sum.there()));
    return facts;
  }

  private static void side(Facts facts, String name, DayDiffers.Side side) {
    facts.with(name, side.count(), side.total(), side.firstSeq(), side.lastSeq());
  }

  private static void sale(Facts facts, String name, DayDiffers.Sale sale) {
    facts.with(name, sale.transaction(), sale.number(), sale.total());
  }

  private static Facts actors(Actor here, Actor there) {
    return new Facts()
        .with("here", here.till(), here.operator(), here.at())
        .with("there", there.till(), there.operator(), there.at());
  }

  static Incident read(String kind, Facts facts) {
    return switch (kind) {
      case DAY -> day(facts);
      case HAND_OVER -> handOver(facts);
      case STEP -> step(facts);
      case COUPON -> coupon(facts);
      case NUMBER -> number(facts);
      case RESTORED -> restored(facts);
      default -> throw new IllegalArgumentException("No such incident: " + kind);
    };
  }

  private static DayDiffers day(Facts facts) {
    var day = facts.one("day");
    return new DayDiffers(
        new TillId(day.text(0)),
        BusinessDate.parse(day.text(1)),
        side(facts.one("here")),
        side(facts.one("there")),
        sales(facts, "only-here"),
        sales(facts, "only-there"),
        sales(facts, "differing"),
        facts.each("sum").stream()
            .map(sum -> new DayDiffers.Sum(sum.text(0), sum.money(1), sum.money(2)))
            .toList());
  }

  private static DayDiffers.Side side(Facts.Parts parts) {
    return new DayDiffers.Side(parts.number(0), parts.money(1), parts.number(2), parts.number(3));
  }

  private static List<DayDiffers.Sale> sales(Facts facts, String name) {
    return facts.each(name).stream()
        .map(
            sale ->
                new DayDiffers.Sale(TransactionId.parse(sale.text(0)), sale.text(1), sale.money(2)))
        .toList();
  }

  private static HandedOverTwice handOver(Facts facts) {
    var step = facts.one("step");
    return new HandedOverTwice(
        new ReservationId(step.text(0)),
        EnvelopeId.parse(step.text(1)),
        step.maybe(2).map(TransactionId::parse),
        actor(facts.one("here")),
        actor(facts.one("there")));
  }

  private static StepRefused step(Facts facts) {
    var step = facts.one("step");
    return new StepRefused(
        new ReservationId(step.text(0)),
        EnvelopeId.parse(step.text(1)),
        step.text(2),
        step.maybe(3),
        actor(facts.one("here")),
        actor(facts.one("there")));
  }

  private static CouponTwice coupon(Facts facts) {
    var coupon = facts.one("coupon");
    return new CouponTwice(
        coupon.text(0),
        TransactionId.parse(coupon.text(1)),
        coupon.text(2),
        coupon.money(3),
        actor(facts.one("here")),
        actor(facts.one("there")));
  }

  private static NumberReused number(Facts facts) {
    var till = facts.one("till");
    var sale = facts.one("sale");
    return new NumberReused(
        new TillId(till.text(0)),
        till.number(1),
        sale.text(1),
        TransactionId.parse(sale.text(0)),
        sale.money(2),
        actor(facts.one("here")),
        actor(facts.one("there")));
  }

  private static Restored restored(Facts facts) {
    var till = facts.one("till");
    var witness = facts.one("witness");
    return new Restored(
        new TillId(till.text(0)),
        till.number(1),
        till.number(2),
        Incident.Witness.valueOf(witness.text(0)),
        witness.number(1),
        sales(facts, "missing"));
  }

  private static Actor actor(Facts.Parts parts) {
    return new Actor(
        parts.maybe(0).map(TillId::new),
        parts.maybe(1).map(OperatorId::new),
        parts.maybe(2).map(Instant::parse));
  }
}
