package comptoir.customer;

import comptoir.customer.SortedNames.Entry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How far the loading of names has come. What was read is merged when there is a good part of it,
/// so that no step is long and all of them together move each name a few times only.
///
/// @param pending read and not yet merged, by id
record LoadStep(
    SortedNames merged, Map<String, Optional<Entry>> pending, long lastKey, boolean isLast) {

  private static final int FEW = 4_000;
  private static final int PART = 4;

  LoadStep with(CustomerTable.Chunk chunk, boolean isLast) {
    var read = new HashMap<>(pending);
    for (var name : chunk.names()) {
      read.put(name.id(), Optional.of(name));
    }
    return isLast || read.size() > FEW + merged.size() / PART
        ? new LoadStep(merged.with(read), Map.of(), chunk.lastKey(), isLast)
        : new LoadStep(merged, read, chunk.lastKey(), false);
  }
}
