package comptoir.drill;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Medusa as the far end: a database and a server process of its own, beside a trial's, by the
/// trial's script `world`. Goes away by `kill -9`, at a moment that falls among the exchanges that
/// follow.
final class MedusaEnd implements FarEnd, FarEnd.Controls {

  private static final String SHOP = "S1";
  private static final int FIRST_PORT = 9_300;
  private static final long KILL_WITHIN_MILLIS = 150;

  private final Spot spot;
  private final SplittableRandom random;
  private final MedusaOffice office;
  private final List<Enrolled> tills = new ArrayList<>();
  private @Nullable Thread killer;

  /// Which one.
  ///
  /// @param trial the folder that `up` made
  /// @param number of the world within the drill
  record Spot(Path trial, int number, StandInEnd.Spot world) {

    private String name() {
      return "w" + number;
    }

    private int port() {
      return FIRST_PORT + number;
    }
  }

  private MedusaEnd(Spot spot) {
    this.spot = spot;
    this.random = new SplittableRandom(spot.number());
    script("open", spot.name(), String.valueOf(spot.port()));
    this.office = new MedusaOffice(address(), password(spot.trial()));
    for (var i = 1; i <= spot.world().tills(); i++) {
      var name = "T%02d".formatted(i);
      office.deed("tills", about(name).put("id", name).put("name", "Caisse " + i));
      tills.add(new Enrolled(name, token(name)));
    }
    office.awaitCalm();
  }

  /// Fills the template that all worlds begin with.
  static void prepare(Path trial, Path shop) {
    run(trial, List.of("ready", shop.toString(), String.valueOf(FIRST_PORT - 1)), "");
  }

  static MedusaEnd at(Spot spot) {
    return new MedusaEnd(spot);
  }

  private static String password(Path trial) {
    try (var lines = Files.lines(trial.resolve("secrets"))) {
      return lines
          .filter(line -> line.startsWith("ADMIN_PASSWORD="))
          .map(line -> line.substring(line.indexOf('=') + 1))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException("The trial names no administrator", e);
    }
  }

  private static ObjectNode about(String till) {
    return JsonNodeFactory.instance.objectNode().put("shop", SHOP).put("till", till);
  }

  private String token(String till) {
    return office.deed("tokens", about(till)).path("token").asText();
  }

  private void script(String... words) {
    run(spot.trial(), List.of(words), "");
  }

  /// Runs the trial's script; fails where it fails.
  ///
  /// @param input what it reads
  private static void run(Path trial, List<String> words, String input) {
    var command = new ArrayList<>(List.of(trial.resolve("world").toString()));
    command.addAll(words);
    try {
      var said = Files.createTempFile("comptoir-world-", ".log");
      var process =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
      var running = process.start();
      try (var in = running.outputWriter()) {
        in.write(input);
      }
      var status = running.waitFor();
      var text = Files.readString(said);
      Files.delete(said);
      if (status != 0) {
        throw new IllegalStateException(words + ": " + text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The script does not run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  @Override
  public URI address() {
    return URI.create("http://127.0.0.1:" + spot.port() + "/");
  }

  @Override
  public List<Enrolled> tills() {
    return List.copyOf(tills);
  }

  @Override
  public Ledger ledger() {
    office.awaitCalm();
    return MedusaLedger.of(office.ledger(SHOP), office.orderTotals());
  }

  @Override
  public void rest() {
    office.awaitCalm();
  }

  @Override
  public Optional<Controls> controls() {
    return Optional.of(this);
  }

  @Override
  public void forget() {
    office.deed("epochs", JsonNodeFactory.instance.objectNode());
  }

  @Override
  public void goAway() {
    var when = Duration.ofMillis(random.nextLong(KILL_WITHIN_MILLIS)).toNanos();
    killer =
        Thread.ofVirtual()
            .name("killer")
            .start(
                () -> {
                  LockSupport.parkNanos(when);
                  script("kill", spot.name());
                });
  }

  @Override
  public void comeBack() {
    join();
    script("start", spot.name(), String.valueOf(spot.port()));
  }

  private void join() {
    try {
      if (killer != null) {
        killer.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  @Override
  public void load(Path shop) {
    run(spot.trial(), List.of("sql", spot.name()), MedusaPrices.update(shop));
  }

  @Override
  public String renew(Enrolled till) {
    office.deed("expiries", about(till.till()));
    return token(till.till());
  }

  /// Nobody here can make it another version.
  @Override
  public boolean drift(boolean on) {
    return false;
  }

  @Override
  public boolean erase(String customer, String erasure) {
    var request = JsonNodeFactory.instance.objectNode();
    office.deed("erasures", request.put("customer", customer).put("id", erasure));
    return true;
  }

  @Override
  public void backUp() {
    script("keep", spot.name());
  }

  @Override
  public void restore() {
    script("kill", spot.name());
    script("restore", spot.name());
    script("start", spot.name(), String.valueOf(spot.port()));
  }

  @Override
  public void close() {
    join();
    office.close();
    script("drop", spot.name());
  }
}
