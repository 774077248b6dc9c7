package comptoir.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// What came over HTTP, read on demand.
final class Request {
  /// The longest body taken, unpacked, in bytes.
  static final int LONGEST_BODY = 16 << 20;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpExchange exchange;

  Request(HttpExchange exchange) {
    this.exchange = exchange;
  }

  String method() {
    return exchange.getRequestMethod();
  }

  String path() {
    return exchange.getRequestURI().getPath();
  }

  @Nullable String header(String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  boolean accepts(String coding) {
    String accepted = header("Accept-Encoding");
    return accepted != null && accepted.contains(coding);
  }

  /// The query's values by name, the last one where a name comes twice.
  Map<String, String> query() {
    Map<String, String> values = new HashMap<>();
    String raw = exchange.getRequestURI().getRawQuery();
    for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
      int sign = pair.indexOf('=');
      if (sign > 0) {
        values.put(
            pair.substring(0, sign),
            URLDecoder.decode(pair.substring(sign + 1), StandardCharsets.UTF_8));
      }
    }
    return values;
  }

  /// The body, unpacked, or nothing when it is longer than allowed.
  Optional<byte[]> body() throws IOException {
    try (InputStream raw = exchange.getRequestBody();
        InputStream bytes =
            "gzip".equals(header("Content-Encoding")) ? new GZIPInputStream(raw) : raw) {
      byte[] body = bytes.readNBytes(LONGEST_BODY + 1);
      return body.length > LONGEST_BODY ? Optional.empty() : Optional.of(body);
    } catch (ZipException | EOFException e) {
      return Optional.of(new byte[0]);
    }
  }

  /// The text as JSON, or nothing when it is none.
  static Optional<JsonNode> json(byte[] body) throws IOException {
    try {
      return Optional.of(MAPPER.readTree(body)).filter(node -> !node.isMissingNode());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
