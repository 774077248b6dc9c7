package comptoir.conformance;

import comptoir.text.Texts;
import java.io.PrintStream;
import java.util.List;

/// Prints the results as a table, row by row as they come.
final class Table {
  private static final int ID_WIDTH = 32;

  private final Texts texts;
  private final PrintStream out;
  private String group = "";

  Table(Texts texts, PrintStream out) {
    this.texts = texts;
    this.out = out;
  }

  void row(Result result) {
    if (!result.clause().group().equals(group)) {
      group = result.clause().group();
      out.println();
      out.println(texts.get("conformance.group." + group));
    }
    out.println("  " + word(result) + id(result) + result.sentence(texts));
    String detail = result.detail(texts);
    if (!detail.isEmpty()) {
      out.println(" ".repeat(2 + wordWidth() + ID_WIDTH) + detail);
    }
  }

  private String word(Result result) {
    return padded(result.word(texts), wordWidth());
  }

  private String id(Result result) {
    return padded(result.clause().id(), ID_WIDTH);
  }

  private int wordWidth() {
    return 2 + texts.get("conformance.outcome.not-offered").length();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }

  void end(List<Result> results, List<String> left) {
    out.println();
    if (!left.isEmpty()) {
      out.println(texts.get("conformance.left"));
      left.forEach(line -> out.println("  " + line));
      out.println();
    }
    out.println(summary(texts, results));
    results.stream()
        .filter(Result::isFailed)
        .forEach(result -> out.println("  " + word(result) + result.clause().id()));
  }

  static String summary(Texts texts, List<Result> results) {
    long passed = results.stream().filter(Result::isPassed).count();
    long failed = results.stream().filter(Result::isFailed).count();
    return texts.get(
        "conformance.summary", results.size(), passed, failed, results.size() - passed - failed);
  }
}
