package comptoir.standin;

import comptoir.standin.seed.LoadNotice;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// Opens a stand-in in a folder of its own and a till that speaks to it.
@SuppressWarnings("NullAway.Init")
abstract class StandInCase {
  static final Instant NOW = Instant.parse("2026-03-01T09:20:00Z");

  @TempDir Path folder;
  StandIn standIn;
  TestTill till;

  void openWith(TestShop shop) {
    standIn =
        StandIn.open(
            new StandIn.Options(
                folder.resolve("platform.db"),
                shop.folder(),
                0,
                "a-token",
                InstantSource.fixed(NOW)));
    till = new TestTill(standIn.uri(), standIn.token());
  }

  List<String> notices() {
    return standIn.notices().stream().map(LoadNotice::toString).toList();
  }

  @AfterEach
  void closeBoth() {
    if (till != null) {
      till.close();
      standIn.close();
    }
  }
}
