package comptoir.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.drill.Finding.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two tills of a shop, and a customer who asks to be forgotten.
@SuppressWarnings("NullAway.Init")
final class ErasureComparisonTest {

  private static final String WHO = DrillShop.leaving().getFirst();
  private static final String REQUEST = "request-00";

  @TempDir Path folder;
  private World world;

  @BeforeEach
  void open() {
    var size = new World.Size(2, 8);
    world =
        new World(new World.Spot(folder.resolve("world"), 1, new Muster(Children.none()), size));
    world.books().forgotten(WHO, REQUEST);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private List<Finding> findings() {
    var found = new ArrayList<Finding>();
    new ErasureComparison(
            world,
            world.far().ledger(),
            (kind, round, what) -> found.add(new Finding(kind, round, what)))
        .compare();
    return found;
  }

  private void erase() {
    world.far().controls().orElseThrow().erase(WHO, REQUEST);
    for (var post : world.posts()) {
      post.takesPages();
      post.turns(3);
    }
  }

  private static boolean has(List<Finding> found, Kind kind, String words) {
    return found.stream().anyMatch(it -> it.kind() == kind && it.what().contains(words));
  }

  @Test
  void whoIsForgottenEverywhereGivesNoFinding() {
    erase();

    assertEquals(List.of(), findings());
  }

  @Test
  void whoIsStillKnownIsFoundOnTheScreenAndInTheFiles() {
    var found = findings();

    assertTrue(has(found, Kind.LOST, "T01 never said that " + REQUEST + " is done"), "" + found);
    assertTrue(has(found, Kind.DIFFERING, "T02 still knows " + WHO), "" + found);
    assertTrue(has(found, Kind.DIFFERING, "T01: till.cache-1.db holds " + WHO), "" + found);
  }

  @Test
  void aTillThatSaysItTwiceIsDoubled() {
    erase();
    var first = world.posts().getFirst();
    var told = List.of("T01", "T01", "T02");
    var ledger = world.far().ledger();
    var twice =
        new Ledger(
            ledger.sales(),
            ledger.stock(),
            ledger.reservations(),
            ledger.handOvers(),
            ledger.points(),
            ledger.coupons(),
            Map.of(REQUEST, told));
    var found = new ArrayList<Finding>();
    new ErasureComparison(
            world, twice, (kind, round, what) -> found.add(new Finding(kind, round, what)))
        .compare();

    assertTrue(has(found, Kind.DOUBLED, first.name() + " said 2 times"), "" + found);
  }
}
