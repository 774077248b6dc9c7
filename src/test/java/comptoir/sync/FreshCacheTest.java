package comptoir.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.catalog.CodeLookup;
import comptoir.catalog.Item;
import comptoir.platform.Feed;
import comptoir.platform.PullReply;
import comptoir.sync.SyncState.Download;
import comptoir.sync.SyncState.Download.Cause;
import comptoir.value.ItemId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A platform that cannot say what changed, and a till that goes on selling meanwhile.
@SuppressWarnings("NullAway.Init")
final class FreshCacheTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-01T09:20:00Z"));

  @TempDir Path folder;
  private FeedWorld world;
  private TestTill till;

  @BeforeEach
  void open() {
    world = new FeedWorld();
    till = TestTill.open(folder.resolve("till.db"), world, CLOCK);
  }

  @AfterEach
  void close() {
    till.close();
  }

  private void reopen() {
    till.close();
    till = TestTill.open(folder.resolve("till.db"), world, CLOCK);
  }

  private void down(int turns) {
    IntStream.range(0, turns).forEach(turn -> till.sync.crank().down());
  }

  /// Until all that the platform has is here.
  private void catchUp() {
    for (var turn = 0; turn < 40; turn++) {
      if (till.sync.crank().down().isPositive() && till.sync.state().isFilled()) {
        return;
      }
    }
    throw new AssertionError("Still " + till.sync.state());
  }

  private Optional<Download> download() {
    return till.sync.state().download();
  }

  private String nameOf(String item) throws Exception {
    return TestTill.get(till.rooms.catalog().offer(new ItemId(item)))
        .map(offer -> offer.item().name())
        .orElse("");
  }

  private void assertSameAsAtThePlatform() throws Exception {
    var items = world.ids(Feed.ITEMS);
    assertEquals(items.size(), TestTill.get(till.rooms.catalog().size()));
    assertEquals(items.size(), TestTill.get(till.rooms.catalog().quickKeys()).size());
    for (var id : items) {
      var expected = (Item) world.data(Feed.ITEMS, id).orElseThrow();
      var card = TestTill.get(till.rooms.catalog().card(new ItemId(id))).orElseThrow();
      assertEquals(expected, card.offer().item());
      assertEquals(world.data(Feed.PRICES, id + "/shop"), card.offer().shop().map(it -> it));
      assertEquals(world.data(Feed.STOCK, id + "@S1"), card.stock().stream().findFirst());
      assertInstanceOf(CodeLookup.One.class, TestTill.get(till.rooms.catalog().byCode("C-" + id)));
    }
    assertEquals(items.size(), till.sync.state().feed("items").entries());
    assertEquals(world.ids(Feed.PRICES).size(), till.sync.state().feed("prices").entries());
  }

  @Test
  void theOldCacheIsReadAndFollowedUntilTheNewOneIsWhole() throws Exception {
    IntStream.range(0, 3000).forEach(n -> world.item("I" + n, "Old " + n));
    world.price("I1", 100);
    catchUp();
    world.restored();
    IntStream.range(0, 2900).forEach(n -> world.item("I" + n, "New " + n));
    IntStream.range(2900, 3000).forEach(n -> world.drop(Feed.ITEMS, "I" + n));

    down(1);

    assertEquals("Old 1", nameOf("I1"));
    assertEquals("Old 2950", nameOf("I2950"));
    assertEquals(Optional.of(Cause.DEMANDED), download().map(Download::cause));
    var progress = itemsDownload();
    assertTrue(progress.entries() > 0 && progress.entries() < 3000, progress::toString);
    assertEquals(OptionalLong.of(2900), progress.expected());
    assertTrue(till.sync.state().feed("items").complete());
    catchUp();
    assertEquals("New 1", nameOf("I1"));
    assertEquals("", nameOf("I2950"));
    assertEquals(Optional.empty(), download());
    assertSameAsAtThePlatform();
    assertFalse(Files.exists(folder.resolve("till.cache-1.db")));
  }

  private SyncState.Progress itemsDownload() {
    return Objects.requireNonNull(download().orElseThrow().feeds().get("items"));
  }

  @Test
  void aNewCacheThatWasBegunIsGoneOnWithAfterAStart() throws Exception {
    IntStream.range(0, 3000).forEach(n -> world.item("I" + n, "Old " + n));
    catchUp();
    world.restored();
    down(1);
    var before = itemsDownload().entries();
    reopen();

    world.fault = () -> Optional.of(new PullReply.Unreachable<>("gone"));
    down(1);

    assertEquals(before, itemsDownload().entries());
    world.fault = Optional::empty;
    catchUp();
    assertSameAsAtThePlatform();
  }

  @Test
  void aSecondRestoringInTheMiddleBeginsAgain() throws Exception {
    IntStream.range(0, 3000).forEach(n -> world.item("I" + n, "Old " + n));
    catchUp();
    world.restored();
    down(1);
    world.restored();
    world.item("I1", "Newest");

    catchUp();

    assertEquals("Newest", nameOf("I1"));
    assertSameAsAtThePlatform();
  }

  @Test
  void aFirstDownloadTellsHowFarItIsAndIsResumed() throws Exception {
    IntStream.range(0, 3000).forEach(n -> world.item("I" + n, "Item " + n));
    down(1);
    var first = download().orElseThrow();
    assertEquals(Cause.FIRST, first.cause());
    assertEquals(3000, first.expected());
    assertTrue(first.entries() > 0 && first.entries() < 3000, first::toString);
    assertEquals("Item 1", nameOf("I1"));
    reopen();

    world.fault = () -> Optional.of(new PullReply.Unreachable<>("gone"));
    down(1);
    assertEquals(first.entries(), download().orElseThrow().entries());
    world.fault = Optional::empty;

    catchUp();
    assertSameAsAtThePlatform();
  }

  /// Changes, cuts, lost lines, starts of the program, full disks and restored platforms, in any
  /// order: when all is quiet the till holds what the platform holds.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whateverHappensInTheEndBothHoldTheSame(long seed) throws Exception {
    var random = new SplittableRandom(seed);
    IntStream.range(0, 900).forEach(n -> change(random));
    for (var turn = 0; turn < 60; turn++) {
      switch (random.nextInt(8)) {
        case 0 -> IntStream.range(0, 1 + random.nextInt(400)).forEach(n -> change(random));
        case 1 -> world.fault = cuts(random);
        case 2 -> reopen();
        case 3 -> {
          if (random.nextInt(3) == 0) {
            world.restored();
          }
        }
        default -> down(1);
      }
    }
    world.fault = Optional::empty;

    catchUp();

    assertSameAsAtThePlatform();
  }

  private void change(SplittableRandom random) {
    var item = "I" + random.nextInt(300);
    switch (random.nextInt(6)) {
      case 0, 1 -> world.item(item, "Name " + random.nextInt(1000));
      case 2 -> world.price(item, 1 + random.nextInt(10_000));
      case 3 -> world.stock(item, random.nextInt(50));
      case 4 -> world.drop(Feed.ITEMS, item);
      default -> world.drop(Feed.PRICES, item + "/shop");
    }
  }

  private static Supplier<Optional<PullReply<?>>> cuts(SplittableRandom random) {
    var left = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6));
    return () -> {
      if (left.isEmpty() || random.nextInt(3) == 0) {
        return Optional.empty();
      }
      left.removeLast();
      return Optional.of(
          random.nextBoolean()
              ? new PullReply.Spoilt<>("cut")
              : new PullReply.Unreachable<>("gone"));
    };
  }
}
