package comptoir.conformance.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/// What came back.
///
/// @param raw the body as it went over the wire
public record Answer(Call call, int status, HttpHeaders headers, byte[] raw) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String PROBLEM = "application/problem+json";

  /// A header's first value; empty where there is none.
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  public boolean isPacked() {
    return header("Content-Encoding").equals("gzip");
  }

  /// The media type without its parameters.
  public String type() {
    return header("Content-Type").replaceAll(";.*", "").strip();
  }

  /// The body, unpacked; empty where it cannot be.
  public String text() {
    if (!isPacked()) {
      return new String(raw, StandardCharsets.UTF_8);
    }
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(raw))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  /// The body as JSON; a missing node where it is none.
  public JsonNode json() {
    return parse(text());
  }

  /// The stable code of a problem; empty where the answer is no problem JSON.
  public String code() {
    return type().equals(PROBLEM) ? json().path("code").asText() : "";
  }

  /// `404 unknown-feed`, `200`.
  public String summary() {
    return (status + " " + code()).strip();
  }

  /// No answer at all, as JSON.
  public static JsonNode none() {
    return MissingNode.getInstance();
  }

  /// A text as JSON; a missing node where it is none.
  static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
