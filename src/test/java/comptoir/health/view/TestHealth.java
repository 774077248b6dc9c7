package comptoir.health.view;

import static comptoir.testing.TestTill.await;

import comptoir.copy.CopyState;
import comptoir.copy.Rescued;
import comptoir.health.CheckUp;
import comptoir.health.SupportFolder;
import comptoir.incident.Incident;
import comptoir.incident.Incidents;
import comptoir.journal.Journalled;
import comptoir.operator.Operator;
import comptoir.operator.view.TestPeople;
import comptoir.outbox.Envelope;
import comptoir.outbox.OutboxState;
import comptoir.outbox.Outcome;
import comptoir.reservation.Reservation;
import comptoir.sync.ParkedEntry;
import comptoir.sync.SyncState;
import comptoir.sync.SyncState.FeedState;
import comptoir.sync.SyncState.Line;
import comptoir.sync.UpState;
import comptoir.testing.TestOffer;
import comptoir.testing.TestReservation;
import comptoir.testing.TestTill;
import comptoir.value.BusinessDate;
import comptoir.value.EnvelopeId;
import comptoir.value.Fault;
import comptoir.value.OperatorId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The health screen's model over a real till; what sync says is set by hand. Deeds run at once on
/// the thread that asks for them, and their results are waited for with [#settled].
public final class TestHealth implements HealthViewModel.Exits, AutoCloseable {

  public final TestTill till;
  public final Incidents incidents;
  final HealthViewModel model;
  final List<String> tokens = new ArrayList<>();
  private final List<Consumer<SyncState>> listeners = new ArrayList<>();
  private final List<ParkedEntry> unread = new ArrayList<>();
  private final Map<String, FeedState> feeds = new TreeMap<>();
  private Line line = new Line.OnLine();
  private Instant since = Instant.parse("2026-10-12T06:58:00Z");
  private Optional<Fault.Code> fault = Optional.empty();
  private OutboxState outbox = new OutboxState(0, Optional.empty(), 0);
  private Optional<SyncState.Download> download = Optional.empty();
  private CopyState copy = new CopyState(Path.of("/mnt/copies"), 0, 0, Optional.empty());
  private UpState up = UpState.START;
  private SyncState.Pulse pulse = new SyncState.Pulse(false, Optional.empty());
  final List<BusinessDate> days = new ArrayList<>();
  int wakes;
  int backs;
  int errors;

  public TestHealth(Path folder) {
    this(folder, Runnable::run);
  }

  /// @param fx where the model lives
  TestHealth(Path folder, Executor fx) {
    this.till = TestTill.in(made(folder));
    this.incidents = new Incidents(till.database, till.clock);
    TestPeople.arrive(
        till, "Zoé", "cashier", "Hélène", "manager", "Karim", "advisor", "Ismaël", "cashier", "Lou",
        "cashier", "Ada", "cashier", "Jo", "cashier", "Nour", "cashier");
    for (var name :
        List.of(
            "settings",
            "operators",
            "items",
            "prices",
            "stock",
            "customers",
            "orders",
            "reservations")) {
      feeds.put(name, new FeedState(name.length() * 412L, true, Optional.of(now()), 0));
    }
    var support =
        new SupportFolder(
            folder.resolve("support"),
            Runnable::run,
            new SupportFolder.Material(
                () -> Map.of("comptoir", "1.0.0"),
                List::of,
                words -> List.of(),
                till.database,
                till.outbox,
                till.settings,
                till.operators,
                till.clock));
    this.model =
        new HealthViewModel(
            new HealthViewModel.Rooms(
                checkUp(), support, till.settings, till.operators, this::listen),
            fx,
            till.clock,
            this);
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public CheckUp checkUp() {
    return new CheckUp(
        new CheckUp.Rooms(
            till.database,
            till.outbox,
            till.journal,
            till.reservations,
            incidents,
            new Rescued(
                till.database, new Rescued.Rooms(till.journal, till.outbox, till.reservations))),
        new CheckUp.Exchange(
            this::sync,
            () -> CompletableFuture.completedFuture(List.copyOf(unread)),
            () -> copy,
            day -> {
              days.add(day);
              return CompletableFuture.completedFuture(null);
            },
            () -> wakes++));
  }

  private comptoir.sync.Subscription listen(Consumer<SyncState> listener) {
    listeners.add(listener);
    listener.accept(sync());
    return () -> listeners.remove(listener);
  }

  SyncState sync() {
    return new SyncState(line, since, outbox, feeds, fault, up, pulse, download);
  }

  private Instant now() {
    return till.clock.instant();
  }

  /// What sync says from now on.
  TestHealth line(Line other) {
    line = other;
    return tell();
  }

  TestHealth download(SyncState.Download other) {
    download = Optional.of(other);
    return tell();
  }

  TestHealth copy(CopyState other) {
    copy = other;
    return tell();
  }

  TestHealth up(UpState other) {
    up = other;
    return tell();
  }

  TestHealth fault(Fault.Code code) {
    fault = Optional.of(code);
    return tell();
  }

  TestHealth feed(String name, FeedState state) {
    feeds.put(name, state);
    return tell();
  }

  TestHealth unread(String feed, String id, String reason) {
    unread.add(new ParkedEntry(feed, id, now(), reason));
    return feed(feed, new FeedState(412, true, Optional.of(now()), 1));
  }

  TestHealth pulse(SyncState.Pulse now) {
    pulse = now;
    return tell();
  }

  TestHealth tell() {
    outbox = await(till.outbox.state());
    List.copyOf(listeners).forEach(listener -> listener.accept(sync()));
    return settled();
  }

  int listeners() {
    return listeners.size();
  }

  /// Sells, and the platform refuses it.
  public Journalled refusedSale(String code) {
    till.ringUp(TestOffer.of("A5", "Carnet A5 ligné, papier recyclé", 400).offer());
    till.ringUp(TestOffer.of("PEN", "Stylo plume Atelier, pointe M", 2450).offer());
    var sold = till.sell();
    refuse(lastEnvelope(), code, Optional.empty());
    return sold;
  }

  /// Hands over, and the platform refuses that.
  public Reservation refusedHandOver(String number, String code, String stateThere) {
    var reservation =
        till.receive(TestReservation.paid(number).line("INK", "Encre bleu nuit 50 ml", 2, 990));
    till.pickUp(reservation);
    till.sell();
    refuse(lastEnvelope(), code, Optional.of(stateThere));
    return reservation;
  }

  private EnvelopeId lastEnvelope() {
    return EnvelopeId.parse(
        till.rows("SELECT id FROM outbox ORDER BY position DESC LIMIT 1")
            .getFirst()
            .getFirst()
            .toString());
  }

  private void refuse(EnvelopeId id, String code, Optional<String> state) {
    var word = new Outcome.Rejected(id, code, "No. Camille Durand, 06 12 34 56 78.", state);
    await(till.database.run(tx -> till.outbox.settle(tx, word)));
  }

  /// Makes a sale that waits.
  void waitingSale() {
    till.ringUp(TestOffer.of("A5", "Carnet A5 ligné, papier recyclé", 400).offer());
    till.sell();
  }

  /// What the platform took is no longer refused nor waiting.
  void acknowledge(Envelope envelope) {
    var word = new Outcome.Acknowledged(envelope.id(), Optional.of("there"));
    await(till.database.run(tx -> till.outbox.settle(tx, word)));
  }

  public void raise(Incident incident) {
    await(till.database.run(tx -> incidents.raise(tx, incident)));
  }

  /// Opens it with Hélène signed on.
  TestHealth opened() {
    var helene = await(till.operators.all()).stream().filter(it -> it.name().equals("Hélène"));
    return opened(helene.findFirst());
  }

  TestHealth opened(Optional<Operator> operator) {
    outbox = await(till.outbox.state());
    model.open(operator);
    return settled();
  }

  /// Waits until both threads of the database have done what they were given, and what follows.
  TestHealth settled() {
    for (var i = 0; i < 6; i++) {
      TestPeople.settle(till);
    }
    return this;
  }

  /// How keeping a token ends.
  CompletableFuture<Void> tokenKept = CompletableFuture.completedFuture(null);

  static final OperatorId HELENE = new OperatorId("OP1");

  @Override
  public void back() {
    backs++;
  }

  @Override
  public Optional<CompletionStage<Void>> token(String text) {
    if (text.isEmpty() || text.contains(" ")) {
      return Optional.empty();
    }
    tokens.add(text);
    return Optional.of(tokenKept);
  }

  @Override
  public void errorSound() {
    errors++;
  }

  @Override
  public void close() {
    model.close();
    till.close();
  }
}
