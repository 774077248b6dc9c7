package comptoir.drill;

import comptoir.drill.Mishap.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The kinds of faults, and how each is played.
enum Fault {
  ANSWER_LOST("answer lost after commit", 4, LineScenes.sending(Kind.ANSWER_LOST)),
  REQUEST_CUT("request cut at a byte", 4, LineScenes.sending(Kind.REQUEST_CUT)),
  ANSWER_CUT("answer cut at a byte", 4, LineScenes.sending(Kind.ANSWER_CUT)),
  RETRANSMITTED("request sent twice on the way", 3, LineScenes.sending(Kind.TWICE)),
  UNKNOWN_WORD("unknown word on an envelope", 2, LineScenes.sending(Kind.UNKNOWN_WORD)),
  PAGE_CUT("page cut at a byte", 4, LineScenes.taking(Kind.ANSWER_CUT)),
  SLOW("slow answers", 2, LineScenes.both(Kind.SLOW)),
  HALF_REPLY("half an answer, then silence", 2, LineScenes.both(Kind.HALF_REPLY)),
  REFUSED("connection refused", 2, LineScenes.both(Kind.REFUSED)),
  ERROR_500("platform fails (500)", 3, LineScenes.both(Kind.ERROR_500)),
  WRONG_TYPE("another answers (content type)", 2, LineScenes.both(Kind.WRONG_TYPE)),
  UNKNOWN_FIELDS("unknown fields", 2, LineScenes.both(Kind.UNKNOWN_FIELDS)),
  DRIFT("platform of a later version", 1, PlatformScenes::drifts),
  TOKEN_EXPIRED("token expired in mid queue", 3, PlatformScenes::tokenExpired),
  RESTORED("platform restored from a backup", 1, PlatformScenes::restored),
  AWAY("platform goes and comes back", 2, PlatformScenes::away),
  SNAPSHOT("snapshot demanded in mid sale", 3, PlatformScenes::snapshot),
  POISON("poison envelope in the queue", 2, QueueScenes::poison),
  REFUSED_ENVELOPE("envelope refused for good", 1, QueueScenes::refused),
  TWO_HANDS("two tills hand over the same", 3, TillScenes::twoHands),
  TWO_COUPONS("two tills redeem the same coupon", 3, TillScenes::twoCoupons),
  FORGOTTEN("customer forgotten in mid sale", 2, ErasureScenes::forgotten),
  CLOCK("clock set, day and hour change", 4, TillScenes::clock),
  DISK_FULL("disk full", 3, FileScenes::full),
  BUSY("database held by another", 3, FileScenes::busy),
  OLDER_FILE("till's file restored from a copy", 2, LossScenes::older),
  LOST_DISK("till's disk lost, sales rescued", 2, LossScenes::lost),
  KILL_RINGING("kill -9 while ringing up", 1, Gate.Phase.RING),
  KILL_SETTLING("kill -9 inside the sale's commit", 3, Gate.Phase.SETTLE),
  KILL_SENDING("kill -9 around a push", 2, Gate.Phase.UP),
  KILL_WORD("kill -9 while the word is kept", 1, Gate.Phase.UP),
  KILL_PAGE("kill -9 while a page is kept", 2, Gate.Phase.DOWN),
  KILL_STARTING("kill -9 while starting", 1, Gate.Phase.START);

  private final String words;
  private final int weight;
  private final @Nullable Scene scene;
  private final Gate.@Nullable Phase phase;

  Fault(String words, int weight, Scene scene) {
    this.words = words;
    this.weight = weight;
    this.scene = scene;
    this.phase = null;
  }

  Fault(String words, int weight, Gate.Phase phase) {
    this.words = words;
    this.weight = weight;
    this.scene = null;
    this.phase = phase;
  }

  /// The kinds a list names, with commas between; empty where a name is of none.
  static List<Fault> named(String list) {
    var names = List.of(list.toUpperCase(Locale.ROOT).replace('-', '_').split(","));
    var faults = Stream.of(values()).filter(it -> names.contains(it.name())).toList();
    return faults.size() == names.size() ? faults : List.of();
  }

  /// How often it comes, against the others.
  int weight() {
    return weight;
  }

  /// How it is played; empty for a kill, which several tills may share.
  Optional<Scene> scene() {
    return Optional.ofNullable(scene);
  }

  /// What the till does when it is killed; empty for what does not kill.
  Optional<Gate.Phase> phase() {
    return Optional.ofNullable(phase);
  }

  @Override
  public String toString() {
    return words;
  }
}
