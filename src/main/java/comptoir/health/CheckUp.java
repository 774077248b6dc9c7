package comptoir.health;

import comptoir.copy.CopyState;
import comptoir.copy.Rescued;
import comptoir.db.Database;
import comptoir.incident.Incident;
import comptoir.incident.Incidents;
import comptoir.incident.Noticed;
import comptoir.journal.Journal;
import comptoir.journal.Journalled;
import comptoir.outbox.Aside;
import comptoir.outbox.Envelope;
import comptoir.outbox.Outbox;
import comptoir.outbox.Parked;
import comptoir.reservation.Reservation;
import comptoir.reservation.Reservations;
import comptoir.sync.ParkedEntry;
import comptoir.sync.SyncState;
import comptoir.value.BusinessDate;
import comptoir.value.EnvelopeId;
import comptoir.value.OperatorId;
import comptoir.value.ReservationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The door: looks at all, and does what helps. Returns at once; any thread.
public final class CheckUp {

  /// So many of a kind are shown; the counts are always whole.
  static final int MOST = 200;

  private final Rooms rooms;
  private final Exchange exchange;

  /// What is looked at.
  public record Rooms(
      Database database,
      Outbox outbox,
      Journal journal,
      Reservations reservations,
      Incidents incidents,
      Rescued rescued) {}

  /// The exchange with the platform.
  ///
  /// @param unread [comptoir.sync.Sync#parkedEntries]
  /// @param copy the second copy of what has not left
  /// @param dayAgain [comptoir.sync.Sync#sendDayAgain]
  /// @param wake sends what is due now, and looks at the platform although it was not there
  public record Exchange(
      Supplier<SyncState> state,
      Supplier<CompletionStage<List<ParkedEntry>>> unread,
      Supplier<CopyState> copy,
      Function<BusinessDate, CompletionStage<Void>> dayAgain,
      Runnable wake) {}

  public CheckUp(Rooms rooms, Exchange exchange) {
    this.rooms = rooms;
    this.exchange = exchange;
  }

  /// What is true now, without having looked.
  public SyncState state() {
    return exchange.state().get();
  }

  /// The findings before the first look.
  public Findings unlooked() {
    return new Findings(state(), List.of(), Optional.empty(), exchange.copy().get());
  }

  public CompletionStage<Findings> look() {
    return happened()
        .thenCombine(refused(), CheckUp::joined)
        .thenCombine(exchange.unread().get(), CheckUp::together)
        .thenCombine(
            rooms.database().read(rooms.outbox()::nextDue),
            (concerns, next) -> {
              var now = state();
              return new Findings(now, withLine(now, concerns), next, exchange.copy().get());
            });
  }

  private static List<Concern> joined(List<Concern> first, List<Concern> then) {
    var all = new ArrayList<>(first);
    all.addAll(then);
    return all;
  }

  private static List<Concern> together(List<Concern> refused, List<ParkedEntry> unread) {
    var all = new ArrayList<>(refused);
    unread.stream().limit(MOST).map(Concern.Unread::new).forEach(all::add);
    return all;
  }

  private static List<Concern> withLine(SyncState now, List<Concern> others) {
    var all = new ArrayList<Concern>();
    now.fault().map(Concern.Machine::new).ifPresent(all::add);
    if (now.line() instanceof SyncState.Line.Refused it) {
      all.add(new Concern.TurnedAway(it.code(), now.since()));
    }
    all.addAll(others);
    return all;
  }

  private CompletionStage<List<Concern>> happened() {
    return rooms
        .incidents()
        .open()
        .thenApply(all -> all.stream().limit(MOST).toList())
        .thenCompose(
            open ->
                reservations(open.stream().flatMap(CheckUp::reservation).toList())
                    .thenApply(
                        known -> open.stream().<Concern>map(it -> happened(it, known)).toList()));
  }

  private static Concern.Happened happened(
      Noticed noticed, Map<ReservationId, Reservation> reservations) {
    return new Concern.Happened(noticed, reservation(noticed).findFirst().map(reservations::get));
  }

  private static Stream<ReservationId> reservation(Noticed noticed) {
    return switch (noticed.incident()) {
      case Incident.HandedOverTwice it -> Stream.of(it.reservation());
      case Incident.StepRefused it -> Stream.of(it.reservation());
      case Incident.DayDiffers _,
          Incident.CouponTwice _,
          Incident.NumberReused _,
          Incident.Restored _ ->
          Stream.empty();
    };
  }

  private static Stream<ReservationId> reservation(Parked parked) {
    return parked.envelope() instanceof Envelope.ReservationStep it
        ? Stream.of(it.reservation())
        : Stream.empty();
  }

  private CompletionStage<List<Concern>> refused() {
    return rooms
        .outbox()
        .parked()
        .thenApply(all -> all.stream().limit(MOST).toList())
        .thenCompose(
            parked ->
                sales(parked)
                    .thenCombine(
                        reservations(parked.stream().flatMap(CheckUp::reservation).toList()),
                        (sales, reservations) ->
                            parked.stream()
                                .<Concern>map(it -> refused(it, sales, reservations))
                                .toList()));
  }

  private static Concern.Refused refused(
      Parked parked,
      Map<EnvelopeId, Journalled> sales,
      Map<ReservationId, Reservation> reservations) {
    return new Concern.Refused(
        parked,
        Optional.ofNullable(sales.get(parked.envelope().id())),
        reservation(parked).findFirst().map(reservations::get));
  }

  private CompletionStage<Map<EnvelopeId, Journalled>> sales(List<Parked> parked) {
    var asked = new HashMap<EnvelopeId, CompletableFuture<Optional<Journalled>>>();
    for (var one : parked) {
      switch (one.envelope()) {
        case Envelope.Sale it ->
            asked.put(it.id(), rooms.journal().find(it.transaction()).toCompletableFuture());
        case Envelope.RescuedSale it ->
            asked.put(it.id(), rooms.rescued().find(it.transaction()).toCompletableFuture());
        case Envelope.ReservationStep _, Envelope.CustomerTold _, Envelope.ErasureDone _ -> {}
      }
    }
    return all(asked.values())
        .thenApply(
            done -> {
              var found = new HashMap<EnvelopeId, Journalled>();
              asked.forEach((id, sale) -> sale.join().ifPresent(it -> found.put(id, it)));
              return found;
            });
  }

  private CompletionStage<Map<ReservationId, Reservation>> reservations(List<ReservationId> ids) {
    var asked =
        ids.stream()
            .distinct()
            .map(id -> rooms.reservations().byId(id).toCompletableFuture())
            .toList();
    return all(asked)
        .thenApply(
            done ->
                asked.stream()
                    .flatMap(it -> it.join().stream())
                    .collect(Collectors.toMap(Reservation::id, it -> it)));
  }

  private static CompletableFuture<Void> all(Collection<? extends CompletableFuture<?>> asked) {
    return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new));
  }

  /// Sends a refused envelope again, under its own id: the platform takes it once at most.
  public CompletionStage<Void> sendAgain(EnvelopeId id) {
    return rooms.outbox().sendAgain(id).thenRun(exchange.wake());
  }

  /// Puts a refused envelope aside for good. False where that must not be.
  public CompletionStage<Boolean> putAside(EnvelopeId id, OperatorId by, Aside.Why why) {
    return rooms.outbox().putAside(id, by, why);
  }

  /// Sends all of a day again, under its own ids: the platform takes each once.
  public CompletionStage<Void> sendDayAgain(Incident.DayDiffers differing) {
    return exchange.dayAgain().apply(differing.day());
  }

  /// A person has seen to an incident.
  public CompletionStage<Void> settle(Incident incident, OperatorId by) {
    return rooms.incidents().settle(incident.key(), by);
  }

  /// Tries all that waits now, whatever its back-off.
  public CompletionStage<Void> hurry() {
    return rooms.database().run(rooms.outbox()::hurry).thenRun(exchange.wake());
  }
}
