package comptoir.sync;

import comptoir.customer.Erasure;
import comptoir.db.Tx;
import comptoir.outbox.Envelope;
import comptoir.value.Change;
import comptoir.value.CustomerId;
import comptoir.value.EnvelopeId;
import comptoir.value.Ids;
import comptoir.value.TillId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;

/// Forgets customers in all places: first in the till's own file, then in the cache together with
/// the cursor, so that a request whose work broke off comes again. It is answered when nothing is
/// left. What is left for a while is who bought in a sale that was sent and has no word yet: sent
/// again it must say the same. Used by `sync-down` and, inside its commits, by the database
/// threads.
final class Erasing implements PageKeeper.Applying<Erasure> {

  private final SyncRooms rooms;
  private final InstantSource clock;
  private volatile boolean hasOpen;
  private volatile boolean hasForgotten;

  Erasing(SyncRooms rooms, InstantSource clock) {
    this.rooms = rooms;
    this.clock = clock;
  }

  /// Brings the till's own file in line with the cache that is read. Where it is an older copy,
  /// what the cache has followed since is followed again.
  void resume() {
    rooms.database().run(this::resume).join();
  }

  private void resume(Tx tx) {
    rooms.customers().tidy(tx);
    rooms.reservations().tidy(tx);
    ErasureTable.takeOverFollowed(tx);
    finish(tx);
  }

  @Override
  public void apply(Tx cache, List<Change<Erasure>> changes) {
    var erasures = new ArrayList<Erasure>();
    for (var change : changes) {
      switch (change) {
        case Change.Put<Erasure>(var id, var erasure) -> erasures.add(erasure);
        case Change.Drop<Erasure> withdrawn -> {}
      }
    }
    if (erasures.isEmpty()) {
      return;
    }
    rooms.database().run(tx -> begin(tx, erasures)).join();
    var customers = erasures.stream().map(Erasure::customer).toList();
    rooms.customers().forget(cache, customers);
    rooms.reservations().forget(cache, customers);
    rooms.coupons().forget(cache, customers);
    rooms.promotions().forget(cache, customers);
    ErasureTable.follow(cache, erasures);
    hasForgotten = true;
  }

  private void begin(Tx tx, List<Erasure> erasures) {
    ErasureTable.note(tx, erasures);
    finish(tx);
  }

  /// Does what could not be done before.
  void finish() {
    if (hasOpen) {
      rooms.database().run(this::finish).join();
      hasForgotten = !hasOpen;
    }
  }

  private void finish(Tx tx) {
    var open = ErasureTable.open(tx);
    var settings = rooms.settings().current(tx);
    for (var erasure : open) {
      var isForgotten = forget(tx, erasure.customer());
      if (isForgotten && settings.isPresent()) {
        answer(tx, erasure, settings.get().till().id());
      }
    }
    hasOpen = !ErasureTable.open(tx).isEmpty();
  }

  /// Under all ids that they had here. True where nothing of them is left.
  private boolean forget(Tx tx, CustomerId customer) {
    var told = rooms.customers().told();
    var ids = new ArrayList<>(told.aliasesOf(tx, customer));
    ids.add(customer);
    var isForgotten = true;
    for (var id : ids) {
      rooms.customers().forgetHere(tx, id);
      rooms.outbox().withdraw(tx, id);
      rooms.loyalty().erase(tx, id);
      rooms.basket().forget(tx, id);
      isForgotten &= forgetInJournal(tx, id);
    }
    if (isForgotten) {
      told.forgetAliases(tx, customer);
    }
    return isForgotten;
  }

  /// True where it is known of no sale any more. What is kept beside the database of those that
  /// have not left is written again.
  private boolean forgetInJournal(Tx tx, CustomerId customer) {
    var withoutWord = rooms.outbox().withoutWord(tx);
    var sold = rooms.journal().soldTo(tx, customer);
    var forgotten = new HashSet<>(sold);
    forgotten.removeAll(withoutWord);
    rooms.journal().forgetBuyer(tx, forgotten);
    rooms.outbox().changed(tx, forgotten);
    return rooms.rescued().forget(tx, customer, withoutWord) && forgotten.size() == sold.size();
  }

  private void answer(Tx tx, Erasure erasure, TillId till) {
    var now = clock.instant();
    var id = id(erasure, till, now);
    rooms.outbox().put(tx, new Envelope.ErasureDone(id, erasure.id(), erasure.customer(), now));
    ErasureTable.done(tx, erasure, now);
  }

  /// Its random part follows from what it answers, so that no source of chance is asked for.
  private static EnvelopeId id(Erasure erasure, TillId till, Instant now) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var text = erasure.id() + "|" + till.value() + "|" + now.toEpochMilli();
      var hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      var random = new SplittableRandom(ByteBuffer.wrap(hash).getLong());
      return new Ids(InstantSource.fixed(now), random).envelope();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not to be had", e);
    }
  }

  /// Has what was forgotten leave the logs beside the files, too; between two pages.
  void scrub() {
    if (hasForgotten) {
      hasForgotten = false;
      rooms.database().scrub();
    }
  }
}
