package comptoir.drill;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// Long runs without faults: a month off line, and many tills that drain together.
final class Endurance {

  private static final int DAYS = 30;
  private static final int DRAIN_MOST = 10_000;
  private static final int PICK_UPS = 1_500;
  private static final long MIB = 1L << 20;

  private final Path folder;
  private final long seed;
  private final PrintStream out;

  Endurance(Path folder, long seed, PrintStream out) {
    this.folder = folder;
    this.seed = seed;
    this.out = out;
  }

  private World world(int tills) {
    var size = new World.Size(tills, PICK_UPS);
    return new World(
        new World.Spot(folder.resolve("world"), seed, new Muster(Children.none()), size));
  }

  /// Sells a month without a line, then drains it in one go. True where both ends are equal.
  boolean month(int tickets) throws IOException {
    try (var world = world(1)) {
      var post = world.posts().getFirst();
      post.line().meets(Mishap.of(Mishap.Kind.REFUSED, Mishap.Where.ALL));
      for (var day = 0; day < DAYS; day++) {
        var times = day(post, tickets / DAYS);
        if (day == 0 || day == DAYS - 1 || day % 5 == 0) {
          out.println("day %2d: %s".formatted(day + 1, line(times)));
        }
        post.clock().advance(Duration.ofHours(8));
        post.turns(1);
      }
      post.line().heal();
      var start = System.nanoTime();
      var isDrained = post.drain(DRAIN_MOST);
      out.println("drained in %d ms, memory %d MiB".formatted(millis(start), memory()));
      return isDrained && isEqual(world);
    }
  }

  private static List<Long> day(Post post, int tickets) {
    var times = new ArrayList<Long>();
    for (var i = 0; i < tickets; i++) {
      var start = System.nanoTime();
      post.serve(1);
      times.add(System.nanoTime() - start);
      post.clock().advance(Duration.ofSeconds(45));
    }
    return times.stream().sorted().toList();
  }

  /// A customer, from the first line to the sale on the disk and its second copy.
  private static String line(List<Long> times) {
    return "%d customers, p50 %d ms, p99 %d ms, memory %d MiB"
        .formatted(
            times.size(),
            times.get(times.size() / 2) / 1_000_000,
            times.get(times.size() * 99 / 100) / 1_000_000,
            memory());
  }

  /// Has many tills sell off line, then drain at the same time. True where both ends are equal.
  boolean tills(int tills, int tickets) throws IOException, InterruptedException {
    try (var world = world(tills)) {
      var posts = world.posts();
      posts.forEach(post -> post.line().meets(Mishap.of(Mishap.Kind.REFUSED, Mishap.Where.ALL)));
      posts.forEach(post -> post.serve(tickets / tills));
      out.println("%d tickets wait in %d tills, memory %d MiB".formatted(tickets, tills, memory()));
      posts.forEach(post -> post.line().heal());
      var start = System.nanoTime();
      var isDrained = together(posts);
      out.println("drained in %d ms, memory %d MiB".formatted(millis(start), memory()));
      return isDrained && isEqual(world);
    }
  }

  private static boolean together(List<Post> posts) throws InterruptedException {
    var drains = posts.stream().<Callable<Boolean>>map(it -> () -> it.drain(DRAIN_MOST)).toList();
    try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
      var all = true;
      for (var drain : threads.invokeAll(drains)) {
        all &= drain.get();
      }
      return all;
    } catch (ExecutionException e) {
      throw new IllegalStateException("A till broke off", e);
    }
  }

  private boolean isEqual(World world) {
    var findings = world.settle().findings();
    findings.forEach(it -> out.println(it.kind() + ": " + it.what()));
    out.println(findings.isEmpty() ? "both ends are equal" : findings.size() + " findings");
    return findings.isEmpty();
  }

  private static long millis(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static long memory() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / MIB;
  }
}
