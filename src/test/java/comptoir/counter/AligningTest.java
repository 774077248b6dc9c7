package comptoir.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import comptoir.basket.BasketLine;
import comptoir.basket.PriceReason;
import comptoir.settings.AlignPolicy;
import comptoir.settings.AlignPolicy.Mode;
import comptoir.testing.TestShop;
import comptoir.value.UnitPrice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The web's price at the counter of shops that think otherwise of it.
final class AligningTest {

  @TempDir Path folder;

  private TestCounter counter(AlignPolicy policy) {
    return TestCounter.in(folder, TestShop.withPoints().with(TestShop.RULES.with(policy)));
  }

  private static AlignPolicy policy(Mode mode, int floor) {
    return new AlignPolicy(mode, floor, Set.of(), Set.of());
  }

  @Test
  void aShopThatAlwaysAlignsDoesSoAtTheScan() {
    try (var counter = counter(policy(Mode.ALWAYS, 0))) {
      counter.scan(Seed.NOTEBOOK);

      var line = counter.lines().getFirst();
      assertEquals(Optional.of(PriceReason.WEB_ALIGNED), line.reason());
      assertEquals(line.web().map(web -> web.unit()), Optional.of(line.charged()));
    }
  }

  @Test
  void aPriceThatIsOldIsNotChargedUnasked() {
    try (var counter = counter(policy(Mode.ALWAYS, 0))) {
      counter.till.clock.advance(Duration.ofDays(3));
      counter.scan(Seed.NOTEBOOK);

      assertEquals(Optional.empty(), counter.lines().getFirst().reason());
    }
  }

  @Test
  void aShopThatKeepsItsPricesSaysSo() {
    try (var counter = counter(policy(Mode.NEVER, 0))) {
      counter.scan(Seed.NOTEBOOK).doing(counter.model::align);

      assertEquals(Optional.of(new Notice.NeverAligned()), counter.state().notice());
      assertEquals(Optional.empty(), counter.lines().getFirst().reason());
    }
  }

  @Test
  void belowTheFloorTheFloorIsSaid() {
    try (var counter = counter(policy(Mode.ASK, 10_000))) {
      counter.scan(Seed.NOTEBOOK).doing(counter.model::align);

      var line = counter.lines().getFirst();
      assertEquals(
          Optional.of(new Notice.BelowFloor(line.label(), shop(line))), counter.state().notice());
    }
  }

  private static UnitPrice shop(BasketLine line) {
    return line.shopPrice().orElseThrow();
  }

  @Test
  void whereItIsToBeApprovedAClerkWhoMayNotIsTold() {
    try (var counter = counter(policy(Mode.APPROVED, 0))) {
      counter.scan(Seed.NOTEBOOK).doing(counter.model::align);

      assertEquals(Optional.of(new Notice.NotAllowed("approve")), counter.state().notice());
    }
  }
}
