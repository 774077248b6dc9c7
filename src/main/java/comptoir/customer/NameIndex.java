package comptoir.customer;

import comptoir.customer.SortedNames.Entry;
import comptoir.value.CustomerId;
import comptoir.value.Folding;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The names of all customers in memory, for search as typed: nothing readable lies on the disk.
/// Recent changes lie over a sorted whole and are merged into it now and then. Searching never
/// waits; what is found is a state that was complete. Thread-safe.
final class NameIndex {

  /// So many changes are looked through one by one before they are merged.
  private static final int MANY = 2_000;

  private volatile State state = new State(SortedNames.NONE, Map.of());
  private boolean loading;
  private int loadings;
  private final Map<String, Optional<Entry>> sinceLoading = new HashMap<>();

  private record State(SortedNames whole, Map<String, Optional<Entry>> recent) {}

  static Entry entry(Customer customer) {
    var words =
        Stream.of(customer.familyName(), customer.givenName())
            .flatMap(name -> Folding.words(name).stream())
            .collect(Collectors.joining(" "));
    return new Entry(customer.id().value(), words);
  }

  /// What a committed transaction changed, by id; empty is a withdrawal. To be called in the order
  /// of the commits.
  synchronized void publish(Map<String, Optional<Entry>> changes) {
    if (loading) {
      sinceLoading.putAll(changes);
    }
    var recent = new HashMap<>(state.recent());
    recent.putAll(changes);
    state =
        recent.size() < MANY
            ? new State(state.whole(), recent)
            : new State(state.whole().with(recent), Map.of());
  }

  /// From here on, until [#loaded], what is published wins over what is being read. Returns the
  /// number of this loading.
  synchronized int startLoading() {
    loading = true;
    sinceLoading.clear();
    return ++loadings;
  }

  /// What was read from the disk takes the place of what was known; unless another loading has
  /// begun since.
  synchronized void loaded(int which, SortedNames read) {
    if (which != loadings) {
      return;
    }
    state = new State(read, Map.copyOf(sinceLoading));
    loading = false;
    sinceLoading.clear();
  }

  /// The best matches: all words begin a word of the name, in any order; names that hold them whole
  /// come first, then the order of the alphabet.
  List<CustomerId> find(String typed, int limit) {
    var words = Folding.words(typed);
    if (words.isEmpty()) {
      return List.of();
    }
    var now = state;
    var best = new Best(words, limit);
    var rarest = words.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
    now.whole()
        .eachWith(
            rarest,
            entry -> {
              if (!now.recent().containsKey(entry.id())) {
                best.offer(entry);
              }
            });
    now.recent().values().forEach(entry -> entry.ifPresent(best::offer));
    return best.ids();
  }

  /// The few best of many. Most of what is offered is worse than what there is, which one
  /// comparison tells.
  private static final class Best {

    private final List<String> words;
    private final int limit;
    private final TreeSet<Ranked> ranked = new TreeSet<>();

    Best(List<String> words, int limit) {
      this.words = words;
      this.limit = limit;
    }

    void offer(Entry entry) {
      if (limit > 0 && entry.hasAll(words)) {
        offer(new Ranked(entry.hasWhole(words), entry));
      }
    }

    private void offer(Ranked one) {
      if (ranked.size() < limit) {
        ranked.add(one);
      } else if (one.compareTo(ranked.last()) < 0 && ranked.add(one)) {
        ranked.pollLast();
      }
    }

    List<CustomerId> ids() {
      return ranked.stream().map(one -> new CustomerId(one.entry().id())).toList();
    }
  }

  private record Ranked(boolean isWhole, Entry entry) implements Comparable<Ranked> {

    @Override
    public int compareTo(Ranked other) {
      if (isWhole != other.isWhole) {
        return isWhole ? -1 : 1;
      }
      var byName = entry.name().compareTo(other.entry.name());
      return byName == 0 ? entry.id().compareTo(other.entry.id()) : byName;
    }
  }
}
