package comptoir.catalog;

import comptoir.value.Folding;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What of an item is in the word index, and how it is asked for. Besides its words an item has two
/// marked ones, so that names that are as typed, or start so, are found without reading all that
/// merely hold the words.
final class Words {

  /// Before the first word of the name.
  private static final String FIRST = "\uE000";

  /// Before the whole name, its words put together.
  private static final String WHOLE = "\uE001";

  private Words() {}

  /// The text that is indexed. It must stay the same for the same item: the index is told what to
  /// take out by it, so a change here needs a migration that builds the index anew.
  static String of(Item item) {
    var words = Folding.words(item.name());
    return Stream.of(
            FIRST + (words.isEmpty() ? "" : words.getFirst()),
            WHOLE + String.join("", words),
            String.join(" ", words),
            Folding.fold(item.brand().orElse("")),
            Folding.fold(item.category()),
            Folding.fold(item.sku()))
        .collect(Collectors.joining(" "));
  }

  /// Matches items of exactly this name.
  static String named(List<String> typed) {
    return quoted(WHOLE + String.join("", typed));
  }

  /// Matches items whose name starts with the first word, and in which each of the others begins a
  /// word.
  static String starting(List<String> typed) {
    return Stream.concat(Stream.of(FIRST + typed.getFirst()), typed.stream().skip(1))
        .map(Words::prefix)
        .collect(Collectors.joining(" "));
  }

  /// Matches items in which each begins a word.
  static String holding(List<String> typed) {
    return typed.stream().map(Words::prefix).collect(Collectors.joining(" "));
  }

  private static String prefix(String word) {
    return quoted(word) + "*";
  }

  /// What is typed is letters and digits alone, so that nothing in it can be taken for syntax.
  private static String quoted(String word) {
    return '"' + word + '"';
  }
}
