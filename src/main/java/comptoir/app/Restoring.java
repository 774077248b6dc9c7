package comptoir.app;

import comptoir.copy.ChainEnd;
import comptoir.copy.CopiedSale;
import comptoir.copy.Rescued;
import comptoir.copy.SecondCopy;
import comptoir.customer.Told;
import comptoir.db.Tx;
import comptoir.incident.Incident.DayDiffers.Sale;
import comptoir.incident.Incident.Restored;
import comptoir.incident.Incident.Witness;
import comptoir.incident.Noticed;
import comptoir.journal.Journal;
import comptoir.outbox.UnsentFile;
import comptoir.outbox.UnsentSale;
import comptoir.sale.Recovery;
import comptoir.value.TillId;
import java.util.List;
import java.util.Optional;

/// Notices that the till's file is an older copy, by what is known beside it: then the series goes
/// on behind the highest number known, the sales that lie in the second folder are put back, and an
/// incident says so.
final class Restoring implements SecondCopy.Losses {

  private final Rooms rooms;
  private final Optional<UnsentFile> names;
  private final Rescued rescued;

  Restoring(Rooms rooms, Optional<UnsentFile> names) {
    this.rooms = rooms;
    this.names = names;
    this.rescued = rooms.rescued();
  }

  /// Looks at the names of what has not left; blocks on the disk. When it returns, no number that
  /// they know is given a second time.
  void lookAtNames() {
    names
        .flatMap(UnsentFile::last)
        .map(last -> new ChainEnd(last.till(), last.sequence(), last.signature()))
        .ifPresent(end -> rooms.database().run(tx -> goOnBehind(tx, end)).join());
  }

  private void goOnBehind(Tx tx, ChainEnd end) {
    var reached = rooms.journal().lastSequence(tx, end.till());
    if (reached < end.sequence()) {
      rooms.journal().goOnBehind(tx, end.till(), end.sequence(), end.signature());
      raise(tx, new Fall(end.till(), reached, end.sequence(), Witness.UNSENT_NAMES), 0);
    }
  }

  @Override
  public void found(Tx tx, TillId till, Optional<ChainEnd> head, List<CopiedSale> copies) {
    var reached = rooms.journal().lastSequence(tx, till);
    var putBack = copies.stream().filter(copy -> putBack(tx, copy)).count();
    rooms.customers().tidy(tx);
    var higher = head.filter(end -> end.sequence() > reached);
    higher.ifPresent(end -> rooms.journal().goOnBehind(tx, till, end.sequence(), end.signature()));
    if (higher.isPresent() || putBack > 0) {
      var known = higher.map(ChainEnd::sequence).orElse(reached);
      tell(tx, new Fall(till, reached, known, Witness.SECOND_COPY), putBack);
    }
  }

  /// Where the names told of it already, it is one incident.
  private void tell(Tx tx, Fall fall, long putBack) {
    var told = rooms.incidents().open(tx).stream().map(Noticed::incident).toList();
    for (var incident : told) {
      if (incident instanceof Restored it && it.till().equals(fall.till())) {
        rooms.incidents().over(tx, it.key());
        var known = Math.max(it.known(), fall.known());
        var witness = known > it.known() ? fall.witness() : it.witness();
        raise(tx, new Fall(it.till(), it.reached(), known, witness), it.sentAgain() + putBack);
        return;
      }
    }
    raise(tx, fall, putBack);
  }

  private record Fall(TillId till, long reached, long known, Witness witness) {}

  private void raise(Tx tx, Fall fall, long putBack) {
    rooms
        .incidents()
        .raise(
            tx,
            new Restored(
                fall.till(), fall.reached(), fall.known(), fall.witness(), putBack, missing(tx)));
  }

  /// Who bought goes before what they bought.
  private boolean putBack(Tx tx, CopiedSale copy) {
    Told.putBack(tx, rooms.outbox(), copy.told());
    var chained = new Journal.Chained(copy.entry(), copy.previousSignature());
    var lost = new Recovery.Lost(chained, copy.names(), copy.madeAt(), copy.steps());
    return rooms.recovery().putBack(tx, lost) || rescued.take(tx, copy) == Rescued.Uptake.WAITS;
  }

  /// Named as not sent, and so far nowhere to be found.
  private List<Sale> missing(Tx tx) {
    return names.stream()
        .flatMap(file -> file.open().stream())
        .filter(sale -> rooms.outbox().stateOf(tx, sale.envelope()).isEmpty())
        .map(Restoring::named)
        .toList();
  }

  private static Sale named(UnsentSale sale) {
    return new Sale(sale.transaction(), sale.number(), sale.total());
  }
}
