package comptoir.drill;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One platform, its tills, and the faults they live through together. One thread.
final class World implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(World.class);
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final int DRAIN_MOST = 400;
  private static final int TILLS_LEAST = 2;
  private static final int TILLS_MORE = 3;

  private final Books books = new Books();
  private final SplittableRandom random;
  private final Muster muster;
  private final DrillShop shop;
  private final FarEnd far;
  private final HandClock clock = new HandClock(START);
  private final Ledger before;
  private final List<Post> posts = new ArrayList<>();
  private final List<Played> played = new ArrayList<>();

  /// A fault that was played.
  ///
  /// @param injected whether it really happened
  record Played(Fault fault, boolean injected) {}

  /// Where it lives, and what its run is drawn from.
  ///
  /// @param number of the world within its drill
  record Spot(Path folder, long seed, Muster muster, Size size, int number, FarEnd.Maker maker) {

    Spot(Path folder, long seed, Muster muster, Size size) {
      this(folder, seed, muster, size, 0, (number, spot) -> StandInEnd.at(spot));
    }
  }

  /// How large it is.
  ///
  /// @param tills how many; 0 draws two to four
  record Size(int tills, int pickUps) {

    static final Size USUAL = new Size(0, 80);
  }

  World(Spot spot) {
    this.random = new SplittableRandom(spot.seed());
    this.muster = spot.muster();
    this.shop = new DrillShop(spot.folder().resolve("shop"), spot.size().pickUps()).write();
    var count =
        spot.size().tills() > 0 ? spot.size().tills() : TILLS_LEAST + random.nextInt(TILLS_MORE);
    var place = new StandInEnd.Spot(spot.folder(), shop.folder(), count, clock);
    this.far = spot.maker().make(spot.number(), place);
    this.before = far.ledger();
    var tills = far.tills();
    for (var i = 0; i < tills.size(); i++) {
      var desk = new Post.Spot(spot.folder(), new Clerk.Share(i, tills.size()), START);
      posts.add(new Post(far, tills.get(i), desk, random.split(), books));
    }
    posts.forEach(post -> post.drain(DRAIN_MOST));
  }

  FarEnd far() {
    return far;
  }

  List<Post> posts() {
    return posts;
  }

  Books books() {
    return books;
  }

  List<Played> played() {
    return List.copyOf(played);
  }

  /// Where tills are killed.
  Muster muster() {
    return muster;
  }

  /// Head office changes something, now and then.
  void movesOn() {
    shop.change(random);
    far.controls().ifPresent(it -> it.load(shop.folder()));
  }

  /// Plays faults one after the other, each at a till that is drawn. Kills that come soon after one
  /// another are one: as many tills die in one process.
  void play(List<Fault> faults) {
    var left = new ArrayList<>(faults);
    while (!left.isEmpty()) {
      var fault = left.removeFirst();
      clock.advance(Duration.ofMinutes(1));
      if (fault.scene().isPresent()) {
        play(fault, fault.scene().get());
      } else {
        kill(deaths(fault, left));
      }
      posts.forEach(Post::end);
    }
  }

  private void play(Fault fault, Scene scene) {
    var number = played.size();
    posts.forEach(post -> post.begin(number));
    var post = posts.get(random.nextInt(posts.size()));
    var injected = scene.play(new Round(this, post, random.split()));
    LOG.debug("{} {}: {}", number, fault, injected);
    played.add(new Played(fault, injected));
  }

  /// The first and further kills of those to come, one a till; who dies on the line dies last.
  private List<Fault> deaths(Fault first, List<Fault> left) {
    var deaths = new ArrayList<>(List.of(first));
    for (var i = 0; i < left.size() && deaths.size() < posts.size(); ) {
      var next = left.get(i);
      var isSecondOnTheLine = next == Fault.KILL_SENDING && deaths.contains(next);
      if (next.phase().isPresent() && !isSecondOnTheLine) {
        deaths.add(left.remove(i));
      } else {
        i++;
      }
    }
    if (deaths.remove(Fault.KILL_SENDING)) {
      deaths.add(Fault.KILL_SENDING);
    }
    return deaths;
  }

  private void kill(List<Fault> faults) {
    var from = random.nextInt(posts.size());
    var deaths = new ArrayList<KillScenes.Death>();
    for (var i = 0; i < faults.size(); i++) {
      var post = posts.get((from + i) % posts.size());
      post.begin(played.size() + i);
      deaths.add(new KillScenes.Death(new Round(this, post, random.split()), faults.get(i)));
    }
    var injected = KillScenes.together(this, deaths);
    for (var i = 0; i < faults.size(); i++) {
      LOG.debug("{} {}: {}", played.size(), faults.get(i), injected.get(i));
      played.add(new Played(faults.get(i), injected.get(i)));
    }
  }

  /// All is well again: everything is sent and taken. Then both ends are compared.
  Verdict settle() {
    var isDrained = true;
    for (var pass = 0; pass < 2; pass++) {
      far.rest();
      for (var post : posts) {
        post.line().heal();
        isDrained &= post.drain(DRAIN_MOST);
        Deeds.doneBy(post);
      }
    }
    return new Comparison(this, before).verdict(isDrained);
  }

  @Override
  public void close() {
    posts.forEach(Post::close);
    far.close();
  }
}
