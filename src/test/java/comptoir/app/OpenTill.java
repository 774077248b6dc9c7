package comptoir.app;

import static comptoir.testing.TestTill.await;

import comptoir.basket.Basket.Ringing;
import comptoir.basket.BasketState;
import comptoir.catalog.CodeLookup;
import comptoir.sale.Checkout;
import comptoir.sale.Settlement;
import comptoir.settings.ShopSettings;
import comptoir.sync.SyncState;
import comptoir.tender.Tender;
import comptoir.tender.TenderMode;
import comptoir.tender.TenderState;
import comptoir.value.OperatorId;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A till that is open as the program opens it, on the stand-in inside.
final class OpenTill implements AutoCloseable {

  static final OperatorId CLERK = new OperatorId("OP1");

  final Session session;
  final Rooms rooms;

  private OpenTill(Session session) {
    this.session = session;
    this.rooms = session.rooms();
  }

  static Session.Place place(Path folder, Path shop) {
    return new Session.Place(folder, Optional.of(shop), Optional.empty(), InstantSource.system());
  }

  /// Opens it and waits until all that the platform has is here, and the second folder was looked
  /// through.
  static OpenTill open(Session.Place place) {
    return switch (Session.open(place)) {
      case Session.Start.Open it -> new OpenTill(it.session()).filled();
      case Session.Start.Refused it -> throw new AssertionError(it.problem());
    };
  }

  private OpenTill filled() {
    rooms.sync().start();
    until(SyncState::isFilled);
    await(session.secondCopy().looked());
    return this;
  }

  void until(Predicate<SyncState> wanted) {
    var seen = new CompletableFuture<Void>();
    var listening =
        rooms
            .sync()
            .listen(
                state -> {
                  if (wanted.test(state)) {
                    seen.complete(null);
                  }
                });
    try {
      seen.orTimeout(30, TimeUnit.SECONDS).join();
    } finally {
      listening.close();
    }
  }

  /// Waits until nothing waits to leave.
  void drain() {
    rooms.sync().wake();
    until(state -> await(rooms.outbox().state()).waiting() == 0);
  }

  void cutTheLine() {
    session.standIn().orElseThrow().goAway();
  }

  BasketState ringUp(int item) {
    var found = await(rooms.catalog().byCode("SKU-" + item));
    if (found instanceof CodeLookup.One one) {
      return await(rooms.basket().add(Ringing.one(one.offer(), CLERK), settings()));
    }
    throw new AssertionError(found);
  }

  private ShopSettings settings() {
    return await(rooms.settings().current()).orElseThrow();
  }

  BasketState basket() {
    return await(rooms.basket().current());
  }

  /// Settles the basket as it stands, in cash.
  CompletionStage<Settlement> settle() {
    var shown = basket();
    var due = shown.total(settings().currency());
    var tenders = new TenderState(due, List.of(new Tender(TenderMode.CASH, due)));
    return rooms.checkout().settle(new Checkout.Request(shown, tenders, CLERK, settings()));
  }

  /// Sells one of an item; answers with the number.
  String sell(int item) {
    ringUp(item);
    return switch (await(settle())) {
      case Settlement.Settled it -> it.entry().transaction().number();
      case Settlement other -> throw new AssertionError(other);
    };
  }

  /// As the program is closed.
  @Override
  public void close() {
    session.close();
  }
}
