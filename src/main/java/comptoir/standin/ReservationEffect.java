package comptoir.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Moves a reservation one step on, or says in which state it is when another was first.
final class ReservationEffect {
  private static final Map<String, Set<String>> STEPS =
      Map.of(
          "requested", Set.of("preparing", "cancelled"),
          "preparing", Set.of("ready", "cancelled"),
          "ready", Set.of("handed-over", "cancelled"),
          "expired", Set.of("released"));

  private final TxTable tx;
  private final Shelves shelves;
  private final Instant now;

  ReservationEffect(TxTable tx, Instant now) {
    this.tx = tx;
    this.shelves = new Shelves(tx.entries());
    this.now = now;
  }

  Verdict take(EnvelopeForm envelope) {
    Fields body = envelope.content();
    String id = body.text("reservation");
    String from = body.text("from");
    String to = body.text("to");
    Optional<ObjectNode> found = shelves.find("reservations", id);
    if (found.isEmpty()) {
      return new Verdict.Rejected("unknown-reservation", "There is no reservation " + id + ".");
    }
    ObjectNode reservation = found.get();
    String state = reservation.path("state").asText();
    if (!state.equals(from)) {
      return wrongState(id, state);
    }
    if (!mayStep(reservation, from, to)) {
      return new Verdict.Rejected(
          "wrong-step", "No way from " + from + " to " + to + ".", state, null);
    }
    var given = new GivenLines(reservation, body);
    if (to.equals("handed-over") && given.areNotThere()) {
      return new Verdict.Rejected("wrong-lines", "There is not so much of it.", state, null);
    }
    if (to.equals("handed-over") && given.arePart()) {
      return handOverPart(envelope, id, reservation, given);
    }
    tx.steps().keep(envelope.id(), id, from, to);
    step(envelope, id, reservation, to);
    return new Verdict.Accepted("reservation/" + id + "/" + to, to);
  }

  /// What is given leaves the shop; the rest waits on, as ready as it was.
  private Verdict handOverPart(
      EnvelopeForm envelope, String id, ObjectNode reservation, GivenLines given) {
    var stock = new Stock(tx, envelope, now);
    given.each((item, qtyMilli) -> stock.move(item, Math.negateExact(qtyMilli)));
    given.takeOff();
    shelves.put("reservations", id, reservation);
    return new Verdict.Accepted("reservation/" + id + "/part/" + envelope.id(), "ready");
  }

  private Verdict wrongState(String id, String state) {
    ObjectNode holder =
        tx.steps().last(id, state).flatMap(first -> tx.envelopes().holder(first)).orElse(null);
    return new Verdict.Rejected("wrong-state", "The reservation is " + state + ".", state, holder);
  }

  /// A reservation that is ready and past its time counts as expired.
  private boolean mayStep(ObjectNode reservation, String from, String to) {
    boolean overdue = from.equals("ready") && isPast(reservation.path("expiresAt"));
    return STEPS.getOrDefault(from, Set.of()).contains(to) || (overdue && to.equals("released"));
  }

  private boolean isPast(JsonNode instant) {
    return instant.isTextual()
        && OffsetDateTime.parse(instant.textValue()).toInstant().isBefore(now);
  }

  private void step(EnvelopeForm envelope, String id, ObjectNode reservation, String to) {
    reservation.put("state", to);
    if (to.equals("ready")) {
      reservation.put("readyAt", envelope.at());
      String locker = envelope.content().optionalText("locker");
      if (locker != null) {
        reservation.put("locker", locker);
      }
    }
    shelves.put("reservations", id, reservation);
    if (to.equals("handed-over")) {
      handOver(envelope, reservation);
    } else if (to.equals("cancelled")) {
      orderStatus(reservation, "cancelled");
    }
  }

  /// It leaves the shop now, whether it was paid on the web or is paid at the counter: the line of
  /// a sale that names a reservation moves no stock.
  private void handOver(EnvelopeForm envelope, ObjectNode reservation) {
    orderStatus(reservation, "handed-over");
    var stock = new Stock(tx, envelope, now);
    for (JsonNode line : reservation.path("lines")) {
      stock.move(line.path("item").asText(), Math.negateExact(line.path("qtyMilli").asLong()));
    }
  }

  private void orderStatus(ObjectNode reservation, String status) {
    String order = reservation.path("order").asText();
    shelves
        .find("orders", order)
        .ifPresent(data -> shelves.put("orders", order, data.put("status", status)));
  }
}
