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

  private final Books books = new Books();
  private final SplittableRandom random;
  private final Children children;
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
  record Spot(Path folder, long seed, Children children) {}

  World(Spot spot) {
    this.random = new SplittableRandom(spot.seed());
    this.children = spot.children();
    this.shop = new DrillShop(spot.folder().resolve("shop")).write();
    this.far = StandInEnd.open(spot.folder().resolve("platform.db"), shop.folder(), clock);
    this.before = far.ledger();
    var tills = far.tills();
    for (var i = 0; i < tills.size(); i++) {
      var place = new Post.Spot(spot.folder(), new Clerk.Share(i, tills.size()), START);
      posts.add(new Post(far, tills.get(i), place, random.split(), books));
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

  /// A process to be killed.
  Child child() {
    return children.start();
  }

  /// Head office changes something, now and then.
  void movesOn() {
    shop.change(random);
    far.controls().ifPresent(it -> it.load(shop.folder()));
  }

  /// Plays one fault at a till that is drawn.
  void play(Fault fault) {
    var number = played.size();
    clock.advance(Duration.ofMinutes(1));
    posts.forEach(post -> post.begin(number));
    var post = posts.get(random.nextInt(posts.size()));
    var injected = fault.scene().play(new Round(this, post, random.split()));
    LOG.debug("{} {}: {}", number, fault, injected);
    posts.forEach(Post::end);
    played.add(new Played(fault, injected));
  }

  /// All is well again: everything is sent and taken. Then both ends are compared.
  Verdict settle() {
    var isDrained = true;
    for (var pass = 0; pass < 2; pass++) {
      for (var post : posts) {
        post.line().heal();
        isDrained &= post.drain(DRAIN_MOST);
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
