package comptoir.standin.seed;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// One file of a shop folder: its header is checked, its rows are handed over one by one.
final class CsvFile {
  private final ShopFolder folder;
  private final String name;
  private final Notices notices;

  CsvFile(ShopFolder folder, String name, Notices notices) {
    this.folder = folder;
    this.name = name;
    this.notices = notices;
  }

  String name() {
    return name;
  }

  /// Hands each row to `use`; a row for which `use` throws [BadRow] becomes a notice. A missing
  /// file is an empty one. `columns` are the columns that must be there, in any order.
  void each(List<String> columns, Consumer<Row> use) {
    read(columns, use);
  }

  /// Like [#each(List, Consumer)], for a file the shop cannot do without.
  void required(List<String> columns, Consumer<Row> use) {
    if (!read(columns, use)) {
      throw new ShopFolderFault("The shop folder has no " + name + ".");
    }
  }

  private boolean read(List<String> columns, Consumer<Row> use) {
    try {
      Optional<InputStream> bytes = folder.open(name);
      if (bytes.isEmpty()) {
        return false;
      }
      try (var lines = new RecordLines(bytes.get())) {
        rows(lines, columns, use);
      }
      return true;
    } catch (IOException e) {
      throw new ShopFolderFault(name + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void rows(RecordLines lines, List<String> columns, Consumer<Row> use) throws IOException {
    RecordLines.Piece head = lines.next();
    if (head == null || !headerHolds(head, columns)) {
      return;
    }
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < head.fields().size(); i++) {
      index.put(head.fields().get(i), i);
    }
    for (RecordLines.Piece piece = lines.next(); piece != null; piece = lines.next()) {
      row(piece, index, use);
    }
  }

  private boolean headerHolds(RecordLines.Piece head, List<String> columns) {
    for (String column : columns) {
      if (!head.fields().contains(column)) {
        notices.leftOut(name, head.line(), "the whole file, its header has no column " + column);
        return false;
      }
    }
    for (String column : head.fields()) {
      if (!columns.contains(column)) {
        notices.loaded(name, head.line(), "the unknown column " + column + " is not read");
      }
    }
    return true;
  }

  private void row(RecordLines.Piece piece, Map<String, Integer> index, Consumer<Row> use) {
    String trouble = piece.trouble();
    if (trouble == null && piece.fields().size() != index.size()) {
      trouble = piece.fields().size() + " fields where the header has " + index.size();
    }
    if (trouble != null) {
      notices.leftOut(name, piece.line(), trouble);
      return;
    }
    try {
      use.accept(new Row(piece.line(), index, piece.fields()));
    } catch (BadRow e) {
      notices.leftOut(name, piece.line(), e.reason());
    }
  }
}
