package comptoir.customer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The words of all names in the order of the alphabet, so that those with a prefix are a range.
/// Immutable; a change makes another one by merging, which is linear and sorts what is new alone.
final class SortedNames {

  static final SortedNames NONE = new SortedNames(new Word[0]);

  private final Word[] words;

  private SortedNames(Word[] words) {
    this.words = words;
  }

  /// A customer's id with the folded words of the name, family name first, one blank between.
  record Entry(String id, String name) {

    /// True where each word begins a word of the name.
    boolean hasAll(List<String> prefixes) {
      for (var prefix : prefixes) {
        if (find(prefix, false) < 0) {
          return false;
        }
      }
      return true;
    }

    /// True where each of the words stands in the name as it is.
    boolean hasWhole(List<String> wanted) {
      for (var word : wanted) {
        if (find(word, true) < 0) {
          return false;
        }
      }
      return true;
    }

    private int find(String text, boolean whole) {
      var at = name.indexOf(text);
      while (at >= 0 && !(isStart(at) && (!whole || isEnd(at + text.length())))) {
        at = name.indexOf(text, at + 1);
      }
      return at;
    }

    private boolean isStart(int at) {
      return at == 0 || name.charAt(at - 1) == ' ';
    }

    private boolean isEnd(int at) {
      return at == name.length() || name.charAt(at) == ' ';
    }
  }

  /// How many words.
  int size() {
    return words.length;
  }

  /// Gives each customer in whose name a word begins with the prefix, as often as one does.
  void eachWith(String prefix, Consumer<Entry> found) {
    for (var at = firstNotBefore(prefix); at < words.length && words[at].begins(prefix); at++) {
      found.accept(words[at].entry);
    }
  }

  private int firstNotBefore(String prefix) {
    var low = 0;
    var high = words.length;
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (words[middle].compareTo(prefix, 0) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The same with these changes by id; empty is a withdrawal.
  SortedNames with(Map<String, Optional<Entry>> changes) {
    var added = wordsOf(changes);
    var merged = new ArrayList<Word>(words.length + added.length);
    var next = 0;
    for (var word : words) {
      if (changes.containsKey(word.entry.id())) {
        continue;
      }
      while (next < added.length && added[next].compareTo(word) <= 0) {
        merged.add(added[next++]);
      }
      merged.add(word);
    }
    merged.addAll(Arrays.asList(added).subList(next, added.length));
    return new SortedNames(merged.toArray(Word[]::new));
  }

  private static Word[] wordsOf(Map<String, Optional<Entry>> changes) {
    var words = new ArrayList<Word>();
    for (var change : changes.values()) {
      change.ifPresent(entry -> addWords(entry, words));
    }
    var sorted = words.toArray(Word[]::new);
    Arrays.sort(sorted);
    return sorted;
  }

  private static void addWords(Entry entry, List<Word> words) {
    var offset = 0;
    while (offset >= 0 && offset < entry.name().length()) {
      words.add(new Word(entry, offset));
      var blank = entry.name().indexOf(' ', offset);
      offset = blank < 0 ? -1 : blank + 1;
    }
  }

  /// A name from one of its words on.
  private record Word(Entry entry, int offset) implements Comparable<Word> {

    boolean begins(String prefix) {
      return entry.name().startsWith(prefix, offset);
    }

    @Override
    public int compareTo(Word other) {
      return compareTo(other.entry.name(), other.offset);
    }

    int compareTo(String text, int from) {
      var name = entry.name();
      var length = Math.min(name.length() - offset, text.length() - from);
      for (var i = 0; i < length; i++) {
        var difference = name.charAt(offset + i) - text.charAt(from + i);
        if (difference != 0) {
          return difference;
        }
      }
      return (name.length() - offset) - (text.length() - from);
    }
  }
}
