package comptoir.outbox;

import comptoir.value.EnvelopeId;

/// Is told what came to wait and what has left, on `db-write`, once it is on the disk: it must not
/// block.
public interface Watcher {

  /// A sale waits, from now on or again.
  void waits(UnsentSale sale);

  /// The platform has it.
  void left(EnvelopeId id);
}
