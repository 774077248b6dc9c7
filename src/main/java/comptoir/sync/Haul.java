package comptoir.sync;

import comptoir.platform.Feed;
import comptoir.platform.Platform;
import comptoir.platform.PullReply;
import comptoir.platform.PullReply.Unreadable;
import comptoir.value.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// Pages of a feed that were fetched one behind the other, as if they were one; and what came in
/// place of a further one.
///
/// @param page empty where none came whole
/// @param count how many pages are in it
/// @param end what came that is no page; empty where all that was asked for came
record Haul<T>(Optional<PullReply.Page<T>> page, int count, Optional<PullReply<T>> end) {

  static <T> Haul<T> none(String reason) {
    return new Haul<>(Optional.empty(), 0, Optional.of(new PullReply.Unreachable<>(reason)));
  }

  boolean hasMore() {
    return page.filter(PullReply.Page::more).isPresent();
  }

  /// Where the pages come from.
  ///
  /// @param limit most entries in a page
  record Far<T>(Feed<T> feed, Platform platform, int limit) {

    /// At most so many pages behind a cursor; blocks on the network.
    Haul<T> from(Optional<String> cursor, int most) {
      var pages = new ArrayList<PullReply.Page<T>>();
      var behind = cursor;
      while (pages.size() < most) {
        var reply = platform.pull(feed, behind, limit);
        if (!(reply instanceof PullReply.Page<T> page)) {
          return haul(pages, Optional.of(reply));
        }
        if (page.more() && behind.filter(page.next()::equals).isPresent()) {
          var reason = "the cursor of %s does not move".formatted(feed);
          return haul(pages, Optional.of(new PullReply.Spoilt<>(reason)));
        }
        pages.add(page);
        if (!page.more()) {
          break;
        }
        behind = Optional.of(page.next());
      }
      return haul(pages, Optional.empty());
    }
  }

  private static <T> Haul<T> haul(List<PullReply.Page<T>> pages, Optional<PullReply<T>> end) {
    return switch (pages.size()) {
      case 0 -> new Haul<>(Optional.empty(), 0, end);
      case 1 -> new Haul<>(Optional.of(pages.getFirst()), 1, end);
      default -> new Haul<>(Optional.of(together(pages)), pages.size(), end);
    };
  }

  private static <T> PullReply.Page<T> together(List<PullReply.Page<T>> pages) {
    var changes = new ArrayList<Change<T>>();
    var unreadable = new ArrayList<Unreadable>();
    for (var page : pages) {
      dropMended(unreadable, page.changes());
      changes.addAll(page.changes());
      unreadable.addAll(page.unreadable());
    }
    var last = pages.getLast();
    var total =
        pages.stream()
            .map(PullReply.Page::snapshotTotal)
            .filter(OptionalLong::isPresent)
            .findFirst()
            .orElse(OptionalLong.empty());
    return new PullReply.Page<>(changes, unreadable, last.next(), last.more(), total);
  }

  /// What a later page says of an entry stands.
  private static <T> void dropMended(List<Unreadable> unreadable, List<Change<T>> later) {
    if (!unreadable.isEmpty()) {
      var ids = later.stream().map(Change::id).collect(Collectors.toSet());
      unreadable.removeIf(it -> ids.contains(it.id()));
    }
  }
}
