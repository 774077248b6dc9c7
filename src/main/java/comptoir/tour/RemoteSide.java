package comptoir.tour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import comptoir.app.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// A platform on the network, asked over the wire for what it holds of the till; the till itself
/// reaches it by a cable that can be pulled.
final class RemoteSide implements FarSide {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String ALL_DAYS = "till/v1/days?from=2000-01-01&to=2199-12-31";
  private static final String RESERVATIONS = "till/v1/feeds/reservations?limit=2000";

  private final URI address;
  private final String token;
  private final Cable cable;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(PATIENCE).version(HttpClient.Version.HTTP_1_1).build();
  private final Arrived before;

  private RemoteSide(Session.Remote remote) {
    var text = remote.address().toString();
    this.address = URI.create(text.endsWith("/") ? text : text + "/");
    this.token = remote.token();
    this.cable = Cable.to(address);
    this.before = read();
  }

  /// Sees what it holds already.
  static RemoteSide of(Session.Remote remote) {
    return new RemoteSide(remote);
  }

  /// What the till is to speak to.
  Session.Remote reached() {
    return new Session.Remote(cable.address(), token);
  }

  @Override
  public Arrived arrived() {
    var now = read();
    return new Arrived(
        now.sales() - before.sales(),
        now.turnoverMinor() - before.turnoverMinor(),
        now.handedOver());
  }

  private Arrived read() {
    var sales = 0L;
    var turnover = 0L;
    try {
      for (JsonNode day : JSON.readTree(get(ALL_DAYS)).path("days")) {
        sales += day.path("count").asLong();
        turnover += day.path("totalMinor").asLong();
      }
      return new Arrived(sales, turnover, handedOver());
    } catch (IOException e) {
      throw new UncheckedIOException("The platform does not say what it has", e);
    }
  }

  private Set<String> handedOver() throws IOException {
    var ids = new HashSet<String>();
    var more = true;
    for (var path = RESERVATIONS; more; ) {
      for (var text : get(path).split("\n")) {
        var line = JSON.readTree(text);
        if (line.has("next")) {
          more = line.path("more").asBoolean();
          path = RESERVATIONS + "&after=" + coded(line.path("next").asText());
        } else if (line.at("/data/state").asText().equals("handed-over")) {
          ids.add(line.path("id").asText());
        }
      }
    }
    return Set.copyOf(ids);
  }

  private static String coded(String cursor) {
    return URLEncoder.encode(cursor, StandardCharsets.UTF_8);
  }

  private String get(String path) throws IOException {
    var request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Authorization", "Bearer " + token)
            .header("Comptoir-Protocol", "1")
            .timeout(PATIENCE)
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException(path + ": " + answer.statusCode());
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void goAway() {
    cable.pull();
  }

  @Override
  public void comeBack() {
    cable.plug();
  }

  @Override
  public Optional<String> renewToken(String till, String name) {
    return Optional.empty();
  }

  @Override
  public void close() {
    cable.close();
    http.close();
  }
}
