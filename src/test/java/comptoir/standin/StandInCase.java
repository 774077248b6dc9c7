package comptoir.standin;

import comptoir.standin.seed.LoadNotice;
import comptoir.testing.contract.ContractProxy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// Opens a stand-in in a folder of its own, and two tills: one whose every word is held against the
/// contract at the end of the test, and one that may say anything.
abstract class StandInCase {
  static final Instant NOW = Instant.parse("2026-03-01T09:20:00Z");

  @TempDir Path folder;
  private @Nullable Opened opened;

  private record Opened(StandIn standIn, ContractProxy proxy, TestTill till, TestTill anyTill) {}

  void openWith(TestShop shop) {
    StandIn standIn = StandIn.open(options(shop, 0));
    ContractProxy proxy = ContractProxy.inFrontOf(standIn.uri());
    opened =
        new Opened(
            standIn,
            proxy,
            new TestTill(proxy.uri(), standIn.token()),
            new TestTill(standIn.uri(), standIn.token()));
  }

  StandIn standIn() {
    return opened().standIn();
  }

  TestTill till() {
    return opened().till();
  }

  /// Another till, whose words are held against the contract too; the caller closes it.
  TestTill tillWith(String token) {
    return new TestTill(opened().proxy().uri(), token);
  }

  TestTill anyTill() {
    return opened().anyTill();
  }

  private Opened opened() {
    return Objects.requireNonNull(opened, "openWith comes first");
  }

  StandIn.Options options(TestShop shop, int port) {
    return new StandIn.Options(
        folder.resolve("platform.db"), shop.folder(), port, "a-token", InstantSource.fixed(NOW));
  }

  List<String> notices() {
    return standIn().notices().stream().map(LoadNotice::toString).toList();
  }

  @AfterEach
  void closeAll() {
    if (opened != null) {
      till().close();
      anyTill().close();
      opened().proxy().close();
      standIn().close();
      opened().proxy().assertNoViolations();
    }
  }
}
