package comptoir.platform;

import comptoir.value.Change;
import java.util.List;
import java.util.OptionalLong;

/// How asking for a page ended.
public sealed interface PullReply<T> {

  /// A whole page.
  ///
  /// @param unreadable entries that this version could not read; the others are in `changes`
  /// @param next the cursor behind this page
  /// @param more whether another page waits now
  /// @param snapshotTotal about how many entries all pages of a snapshot hold, where the platform
  ///   says so
  record Page<T>(
      List<Change<T>> changes,
      List<Unreadable> unreadable,
      String next,
      boolean more,
      OptionalLong snapshotTotal)
      implements PullReply<T> {

    public Page {
      changes = List.copyOf(changes);
      unreadable = List.copyOf(unreadable);
    }

    public Page(List<Change<T>> changes, List<Unreadable> unreadable, String next, boolean more) {
      this(changes, unreadable, next, more, OptionalLong.empty());
    }
  }

  /// The cursor is unknown or too old: the feed must be taken from the beginning.
  record SnapshotRequired<T>() implements PullReply<T> {}

  /// The platform answered, and will not.
  ///
  /// @param code its stable code: `unauthorized`, `protocol-too-old`, `unknown-feed`, …
  record Refused<T>(String code) implements PullReply<T> {}

  /// An answer came that is no whole page: cut, a failing platform, or somebody else's answer in
  /// its place. Nothing of it counts.
  ///
  /// @param reason for the log and the health page, in English
  record Spoilt<T>(String reason) implements PullReply<T> {}

  /// No answer came: no connection, or silence past the time-out.
  ///
  /// @param reason for the log and the health page, in English
  record Unreachable<T>(String reason) implements PullReply<T> {}

  /// An entry that could not be read.
  ///
  /// @param id empty where even that could not be read
  /// @param line as received; it may hold personal data
  record Unreadable(String id, String line, String reason) {}
}
