package comptoir.outbox;

import comptoir.value.EnvelopeId;

/// Is told what came to wait and what has left, on `db-write`, once it is on the disk: it must not
/// block.
public interface Watcher {

  /// A sale waits, from now on or again.
  void waits(UnsentSale sale);

  /// What it says besides its record is another: who bought was forgotten.
  void changed(EnvelopeId id);

  /// The platform has it, and there is a word on all that awaits it.
  void left(EnvelopeId id);
}
