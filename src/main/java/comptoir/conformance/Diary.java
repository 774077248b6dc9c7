package comptoir.conformance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import comptoir.conformance.wire.Answer;
import comptoir.text.Texts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Leaves in a folder what was found (`conformance.json`, `conformance.md`) and what went over the
/// wire (`exchanges.txt`, without tokens, customers and operators; long bodies cut). Thread-safe.
final class Diary implements AutoCloseable {
  private static final int SHOWN = 2_000;

  private final Path folder;
  private final BufferedWriter exchanges;

  private Diary(Path folder) throws IOException {
    this.folder = folder;
    this.exchanges = Files.newBufferedWriter(folder.resolve("exchanges.txt"));
  }

  static Diary in(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new Diary(folder);
  }

  synchronized void hear(Answer answer) {
    try {
      var call = answer.call();
      exchanges.write(call.method() + " " + call.path() + " -> " + answer.summary() + "\n");
      write("  > ", new String(head(call.body()), StandardCharsets.UTF_8));
      write("  < ", isPersonal(call.path()) ? lastLine(answer.text()) : answer.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPersonal(String path) {
    return path.startsWith("till/v1/feeds/customers") || path.startsWith("till/v1/feeds/operators");
  }

  private static String lastLine(String page) {
    String text = page.stripTrailing();
    return text.substring(text.lastIndexOf('\n') + 1);
  }

  private static byte[] head(byte[] body) {
    return Arrays.copyOf(body, Math.min(body.length, SHOWN));
  }

  private void write(String mark, String text) throws IOException {
    if (!text.isBlank()) {
      String shown = text.substring(0, Math.min(SHOWN, text.length())).strip();
      String plain = shown.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "?");
      exchanges.write(mark + plain.replace("\n", "\n" + mark) + "\n");
    }
  }

  synchronized void mark(Result result) {
    try {
      exchanges.write("== " + result.clause().id() + " " + result.outcome() + "\n\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(List<Result> results, List<String> left, Texts texts) throws IOException {
    Files.writeString(folder.resolve("conformance.json"), json(results, left, texts));
    Files.writeString(folder.resolve("conformance.md"), page(results, left, texts));
  }

  private static String json(List<Result> results, List<String> left, Texts texts) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    var clauses = root.putArray("clauses");
    for (Result result : results) {
      clauses
          .addObject()
          .put("id", result.clause().id())
          .put("sentence", result.sentence(texts))
          .put("outcome", result.outcome())
          .put("detail", result.detail(texts))
          .put("millis", result.millis());
    }
    left.forEach(root.putArray("left")::add);
    return root.toPrettyString() + "\n";
  }

  private static String page(List<Result> results, List<String> left, Texts texts) {
    var page = new StringBuilder("# " + Table.summary(texts, results) + "\n\n");
    page.append(texts.get("conformance.columns")).append("\n| --- | --- | --- | --- |\n");
    for (Result result : results) {
      page.append("| " + result.clause().id())
          .append(" | " + result.word(texts))
          .append(" | " + result.sentence(texts))
          .append(" | " + result.detail(texts).replace("|", "\\|").replace("\n", " ") + " |\n");
    }
    page.append("\n");
    left.forEach(line -> page.append("- " + line + "\n"));
    return page.toString();
  }

  @Override
  public void close() throws IOException {
    exchanges.close();
  }
}
