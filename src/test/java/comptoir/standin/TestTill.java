package comptoir.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Speaks the Till API with nothing but an HTTP client.
final class TestTill implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final String token;

  /// A page of a feed: its changes and what the last line says.
  record Page(List<JsonNode> changes, @Nullable String next, boolean more) {
    List<String> ids() {
      return changes.stream().map(change -> change.path("id").asText()).toList();
    }

    JsonNode data(String id) {
      return changes.stream()
          .filter(change -> change.path("id").asText().equals(id))
          .map(change -> change.path("data"))
          .reduce((first, second) -> second)
          .orElseThrow();
    }
  }

  TestTill(URI base, String token) {
    this.base = base;
    this.token = token;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .header("Authorization", "Bearer " + token)
        .header("Comptoir-Protocol", "1");
  }

  HttpResponse<byte[]> send(HttpRequest request) throws IOException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<byte[]> get(String path) throws IOException {
    return send(request(path).build());
  }

  Page page(String feed, String query) throws IOException {
    HttpResponse<byte[]> answer = get("till/v1/feeds/" + feed + query);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(feed + query + " answered " + answer.statusCode());
    }
    List<JsonNode> changes = new ArrayList<>();
    String next = null;
    boolean more = false;
    for (String line : text(answer).split("\n", -1)) {
      JsonNode node = line.isEmpty() ? null : MAPPER.readTree(line);
      if (node != null && node.has("next")) {
        next = node.path("next").asText();
        more = node.path("more").asBoolean();
      } else if (node != null) {
        changes.add(node);
      }
    }
    return new Page(changes, next, more);
  }

  Page page(String feed) throws IOException {
    return page(feed, "");
  }

  Page after(String feed, @Nullable String cursor) throws IOException {
    return page(feed, "?after=" + cursor);
  }

  /// Sends envelopes and returns the results.
  List<JsonNode> post(JsonNode... envelopes) throws IOException {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    array.addAll(List.of(envelopes));
    HttpResponse<byte[]> answer =
        postBody(JsonNodeFactory.instance.objectNode().set("envelopes", array).toString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("envelopes answered " + answer.statusCode());
    }
    List<JsonNode> results = new ArrayList<>();
    json(answer).path("results").forEach(results::add);
    return results;
  }

  HttpResponse<byte[]> postBody(String body) throws IOException {
    return send(
        request("till/v1/envelopes")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  static String text(HttpResponse<byte[]> answer) {
    byte[] body = answer.body();
    if (answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
      try (var gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
        body = gzip.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new String(body, StandardCharsets.UTF_8);
  }

  static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
    return MAPPER.readTree(text(answer));
  }

  @Override
  public void close() {
    http.close();
  }
}
