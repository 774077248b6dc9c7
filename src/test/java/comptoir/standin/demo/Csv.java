package comptoir.standin.demo;

/// One file in the manner of RFC 4180: a header line, commas, quotes where needed, CRLF.
final class Csv {
  private final StringBuilder text = new StringBuilder();
  private final int width;

  Csv(String header) {
    this.width = header.split(",").length;
    text.append(header).append("\r\n");
  }

  /// Adds a row; an empty string is an empty field.
  Csv row(Object... fields) {
    if (fields.length != width) {
      throw new IllegalArgumentException(fields.length + " fields where " + width + " are due");
    }
    for (int i = 0; i < width; i++) {
      text.append(i == 0 ? "" : ",").append(quoted(fields[i].toString()));
    }
    text.append("\r\n");
    return this;
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
