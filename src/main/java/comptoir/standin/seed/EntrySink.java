package comptoir.standin.seed;

/// Takes the entries of a shop folder one by one, feed after feed.
@FunctionalInterface
public interface EntrySink {
  /// One entry; `json` is the whole `data` object of the Till API as text.
  void put(String feed, String id, String json);
}
