package comptoir.drill;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// A run: so many faults, shared out to worlds, several worlds at a time.
final class Drill {

  private static final int FAULTS_A_WORLD = 80;

  private final Path folder;
  private final Plan plan;
  private final Muster muster;
  private final PrintStream out;
  private final Tally tally = new Tally();

  /// What is drilled.
  ///
  /// @param runs how many faults
  /// @param atOnce how many worlds live at a time
  /// @param only one world of the run alone, to look at it again; all where it is not said
  /// @param kinds which faults are played
  /// @param maker makes the platform of each world
  record Plan(
      int runs,
      long seed,
      int atOnce,
      Optional<Integer> only,
      List<Fault> kinds,
      FarEnd.Maker maker) {}

  Drill(Path folder, Plan plan, PrintStream out) throws IOException {
    this.folder = folder;
    this.plan = plan;
    this.muster = new Muster(Children.in(folder));
    this.out = out;
  }

  /// Plays it. Returns what it came to.
  Outcome play() throws InterruptedException {
    var worlds = new ArrayList<Callable<List<String>>>();
    var random = new SplittableRandom(plan.seed());
    var faults = faults(random.split());
    for (var from = 0; from < faults.size(); from += FAULTS_A_WORLD) {
      var part = faults.subList(from, Math.min(from + FAULTS_A_WORLD, faults.size()));
      var number = worlds.size();
      var seed = random.nextLong();
      var isWanted = plan.only().filter(it -> it != number).isEmpty();
      worlds.add(() -> isWanted ? world(number, seed, part) : List.of());
    }
    try (var threads = Executors.newFixedThreadPool(plan.atOnce())) {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var world : threads.invokeAll(worlds)) {
        world.get().forEach(word -> digest.update((word + "\n").getBytes(StandardCharsets.UTF_8)));
      }
      return new Outcome(tally, HexFormat.of().formatHex(digest.digest()));
    } catch (ExecutionException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("The drill broke off", e);
    }
  }

  /// @param digest of all that was sold and kept; the same for the same plan
  record Outcome(Tally tally, String digest) {}

  /// Every kind once, then by weight, in a drawn order.
  private List<Fault> faults(SplittableRandom random) {
    var urn = new ArrayList<Fault>();
    for (var fault : plan.kinds()) {
      for (var i = 0; i < fault.weight(); i++) {
        urn.add(fault);
      }
    }
    var faults = new ArrayList<>(plan.kinds());
    while (faults.size() < plan.runs()) {
      faults.add(urn.get(random.nextInt(urn.size())));
    }
    for (var i = faults.size() - 1; i > 0; i--) {
      var other = random.nextInt(i + 1);
      var fault = faults.get(i);
      faults.set(i, faults.get(other));
      faults.set(other, fault);
    }
    return List.copyOf(faults.subList(0, plan.runs()));
  }

  private List<String> world(int number, long seed, List<Fault> faults) throws IOException {
    var place = folder.resolve("world-" + number);
    muster.enter();
    try (var world = new World(spot(place, seed, number))) {
      world.play(faults);
      var verdict = world.settle();
      tally.add(world, verdict);
      verdict.findings().forEach(finding -> tell(number, world, finding));
      plan.only().ifPresent(it -> tellAll(world));
      return words(world, verdict);
    } finally {
      muster.leave();
      Folders.delete(place);
    }
  }

  private World.Spot spot(Path place, long seed, int number) {
    return new World.Spot(place, seed, muster, World.Size.USUAL, number, plan.maker());
  }

  private void tellAll(World world) {
    for (var i = 0; i < world.played().size(); i++) {
      out.println(i + " " + world.played().get(i));
    }
  }

  private void tell(int number, World world, Finding finding) {
    var fault = world.played().get(finding.round()).fault();
    synchronized (out) {
      out.println(
          "world %d, fault %d (%s): %s: %s"
              .formatted(number, finding.round(), fault, finding.kind(), finding.what()));
    }
  }

  private static List<String> words(World world, Verdict verdict) {
    var words = new ArrayList<String>();
    world.played().forEach(it -> words.add(it.fault().name() + " " + it.injected()));
    words.addAll(verdict.sales());
    verdict.findings().forEach(it -> words.add(it.kind() + " " + it.round()));
    return words;
  }
}
