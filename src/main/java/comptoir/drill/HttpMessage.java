package comptoir.drill;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// A whole HTTP/1.1 message as it went over the line.
///
/// @param head start line and fields, with the empty line behind them
/// @param body as sent: packed or in chunks where it was
record HttpMessage(String head, byte[] body) {

  private static final int MOST_HEAD = 65_536;
  private static final int HEX = 16;

  /// Reads one; empty where the connection ends before it begins.
  static Optional<HttpMessage> read(InputStream in) throws IOException {
    var head = head(in);
    return head.isEmpty() ? Optional.empty() : Optional.of(new HttpMessage(head, body(head, in)));
  }

  private static String head(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var end = 0;
    while (end < 4) {
      var next = in.read();
      if (next < 0) {
        if (bytes.size() > 0) {
          throw new EOFException("The head breaks off");
        }
        return "";
      }
      bytes.write(next);
      end = next == (end % 2 == 0 ? '\r' : '\n') ? end + 1 : next == '\r' ? 1 : 0;
      if (bytes.size() > MOST_HEAD) {
        throw new IOException("The head has no end");
      }
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  private static byte[] body(String head, InputStream in) throws IOException {
    if (isInChunks(head)) {
      return chunks(in, true);
    }
    var length = Integer.parseInt(field(head, "Content-Length").orElse("0"));
    var body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("The body breaks off");
    }
    return body;
  }

  private static boolean isInChunks(String head) {
    return field(head, "Transfer-Encoding").filter("chunked"::equalsIgnoreCase).isPresent();
  }

  /// All chunks, with what stands around them or without.
  private static byte[] chunks(InputStream in, boolean raw) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var size = -1;
    while (size != 0) {
      var line = line(in);
      size = Integer.parseInt(line.strip().split(";")[0], HEX);
      var chunk = in.readNBytes(size + 2);
      if (raw) {
        bytes.writeBytes(line.getBytes(StandardCharsets.ISO_8859_1));
      }
      bytes.write(chunk, 0, raw ? chunk.length : size);
    }
    return bytes.toByteArray();
  }

  private static String line(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (var next = in.read(); next >= 0; next = in.read()) {
      bytes.write(next);
      if (next == '\n') {
        return bytes.toString(StandardCharsets.ISO_8859_1);
      }
    }
    throw new EOFException("A chunk breaks off");
  }

  private static Optional<String> field(String head, String name) {
    var start = name.toLowerCase(Locale.ROOT) + ":";
    return head.lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .findFirst();
  }

  /// The path of a request.
  String path() {
    var words = head.split(" ", 3);
    return words.length < 2 ? "" : words[1].split("\\?")[0];
  }

  byte[] bytes() {
    var start = head.getBytes(StandardCharsets.ISO_8859_1);
    var all = new ByteArrayOutputStream(start.length + body.length);
    all.writeBytes(start);
    all.writeBytes(body);
    return all.toByteArray();
  }

  /// The body as text, unpacked.
  String text() throws IOException {
    var isPacked = field(head, "Content-Encoding").filter("gzip"::equalsIgnoreCase).isPresent();
    var joined = isInChunks(head) ? chunks(new ByteArrayInputStream(body), false) : body;
    try (var in = new ByteArrayInputStream(joined);
        var plain = isPacked ? new GZIPInputStream(in) : in) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// Asks for an answer that is not packed.
  HttpMessage asksPlain() {
    return new HttpMessage(head.replaceAll("(?i)Accept-Encoding: [^\r]*", "Accept-Encoding: identity"), body);
  }

  /// The same answer with another text.
  HttpMessage with(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var fields = head.replaceAll("(?i)(Transfer-Encoding|Content-Length): [^\r]*\r\n", "");
    var end = fields.length() - 2;
    return new HttpMessage(
        fields.substring(0, end) + "Content-Length: " + bytes.length + "\r\n\r\n", bytes);
  }

  /// An answer made on the line.
  static HttpMessage answer(String status, String type, String text) {
    return new HttpMessage(
            "HTTP/1.1 %s\r\nContent-Type: %s\r\n\r\n".formatted(status, type), new byte[0])
        .with(text);
  }
}
