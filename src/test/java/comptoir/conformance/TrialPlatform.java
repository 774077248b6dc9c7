package comptoir.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import comptoir.standin.StandIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A stand-in over a shop that has everything, with a head office that the suite's actions call,
/// and the set-up file that says so.
final class TrialPlatform implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-03-01T09:20:00Z");

  private static final InstantSource CLOCK = InstantSource.fixed(NOW);

  private final Path folder;
  private final StandIn standIn;
  private final HttpServer office;

  TrialPlatform(Path folder) throws IOException {
    this.folder = folder;
    standIn =
        StandIn.open(
            new StandIn.Options(
                folder.resolve("platform.db"), ConformShop.folder(), 0, "a-token-of-t01", CLOCK));
    office = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    deed("/rename", () -> standIn.loadShop(ConformShop.renamed()));
    deed("/withdraw", () -> standIn.loadShop(ConformShop.withdrawn()));
    deed("/forget", standIn::forgetDropped);
    deed("/erase", () -> standIn.erase("C2"));
    office.start();
    Files.writeString(setupFile(), setup().toPrettyString());
  }

  private void deed(String path, Runnable what) {
    office.createContext(
        path,
        exchange -> {
          try (exchange) {
            what.run();
            exchange.sendResponseHeaders(204, -1);
          }
        });
  }

  private Path setupFile() {
    return folder.resolve("setup.json");
  }

  private ObjectNode setup() {
    standIn.enrol("T02", "Caisse 2");
    String expired = standIn.enrol("T03", "Caisse 3");
    String revoked = standIn.enrol("T04", "Caisse 4");
    standIn.expire(expired);
    standIn.revoke(revoked);
    ObjectNode setup =
        JsonNodeFactory.instance
            .objectNode()
            .put("item", "I1")
            .put("customer", "C1")
            .put("coupon", "UNE-FOIS")
            .put("lastingCoupon", "TOUJOURS")
            .put("otherTill", "T02")
            .put("guesses", 100)
            .put("settleMillis", 1_000)
            .put("quietMillis", 0);
    ConformShop.RESERVATIONS.forEach(setup.putArray("reservations")::add);
    setup.putObject("tokens").put("expired", expired).put("revoked", revoked);
    ObjectNode actions = setup.putObject("actions");
    action(actions, "change", "/rename").put("feed", "items").put("id", "I3");
    action(actions, "drop", "/withdraw").put("feed", "items").put("id", "I9");
    action(actions, "forget", "/forget");
    action(actions, "erase", "/erase").put("id", "C2");
    return setup;
  }

  private ObjectNode action(ObjectNode actions, String name, String path) {
    return actions
        .putObject(name)
        .put("method", "POST")
        .put("url", "http://127.0.0.1:" + office.getAddress().getPort() + path);
  }

  URI uri() {
    return standIn.uri();
  }

  StandIn standIn() {
    return standIn;
  }

  /// How a run of the suite ended.
  ///
  /// @param details by the clause's id: its outcome and what was seen
  record Trial(int status, Map<String, String> details, String printed) {
    List<String> with(String outcome) {
      return details.entrySet().stream()
          .filter(entry -> entry.getValue().startsWith(outcome))
          .map(entry -> entry.getKey() + ": " + entry.getValue())
          .toList();
    }
  }

  /// Runs the suite against `platform`, which is this one or stands before it.
  Trial prove(URI platform, String... more) throws IOException {
    var printed = new ByteArrayOutputStream();
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    Path report = folder.resolve("report");
    List<String> words = new ArrayList<>(List.of(platform.toString()));
    words.addAll(List.of("--token", standIn.token(), "--setup", setupFile().toString()));
    words.addAll(List.of("--report", report.toString()));
    words.addAll(List.of(more));
    int status =
        ConformanceCommand.run(
            words, new ConformanceCommand.World(CLOCK, Locale.ENGLISH, out, out));
    return new Trial(status, details(report), printed.toString(StandardCharsets.UTF_8));
  }

  private static Map<String, String> details(Path report) throws IOException {
    Map<String, String> details = new TreeMap<>();
    Path file = report.resolve("conformance.json");
    JsonNode root = new ObjectMapper().readTree(Files.exists(file) ? file.toFile() : null);
    for (JsonNode clause : root.path("clauses")) {
      details.put(
          clause.path("id").asText(),
          clause.path("outcome").asText() + ": " + clause.path("detail").asText());
    }
    return details;
  }

  @Override
  public void close() {
    office.stop(0);
    standIn.close();
  }
}
