package comptoir.conformance.contract;

import com.sun.net.httpserver.Headers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/// One request and its answer, as they went over the wire.
public record Exchange(
    String method,
    URI uri,
    Headers asked,
    byte[] question,
    int status,
    Headers told,
    byte[] answer) {

  /// The question's body as text, unpacked.
  public String questionText() throws IOException {
    return text(asked, question);
  }

  /// The answer's body as text, unpacked.
  public String answerText() throws IOException {
    return text(told, answer);
  }

  /// The media type of a message without its parameters; empty when there is none.
  public static String type(Headers headers) {
    String type = headers.getFirst("Content-Type");
    return type == null ? "" : type.replaceAll(";.*", "").strip();
  }

  private static String text(Headers headers, byte[] body) throws IOException {
    if (!"gzip".equals(headers.getFirst("Content-Encoding"))) {
      return new String(body, StandardCharsets.UTF_8);
    }
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
