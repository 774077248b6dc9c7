package comptoir.tour;

import comptoir.app.Rooms;
import comptoir.basket.BasketState;
import comptoir.catalog.Offer;
import comptoir.promotion.Bound;
import comptoir.promotion.Promotion;
import comptoir.promotion.Rule;
import comptoir.settings.ShopSettings;
import comptoir.text.Texts;
import comptoir.value.Channel;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;

/// A promotion that wants several articles: the first says what is missing, the last brings it, and
/// what it takes off is paid less.
final class Offers {

  private static final int MOST = 6;
  private static final int ENOUGH = 40;

  private final Stagehand stage;
  private final Diary diary;
  private final Rooms rooms;
  private final Texts texts;
  private final Consumer<String> picture;

  /// @param picture leaves a picture under that name
  Offers(Stagehand stage, Diary diary, Rooms rooms, Texts texts, Consumer<String> picture) {
    this.stage = stage;
    this.diary = diary;
    this.rooms = rooms;
    this.texts = texts;
    this.picture = picture;
  }

  /// From an empty basket to an empty basket.
  void play() {
    article()
        .flatMap(Cast::code)
        .ifPresentOrElse(this::play, () -> diary.skip("a promotion of several articles"));
  }

  private void play(String code) {
    stage.scan(code);
    diary.check(
        "the first article says what is missing",
        stage.await(() -> basket().live().size() == 1 && stage.isShown("item.promotions")));
    settledPicture("promotion-near");
    var before = 1;
    while (basket().promotions().isEmpty() && before < MOST) {
      stage.scan(code);
      before++;
      var wanted = before;
      stage.await(() -> pieces() == wanted);
    }
    var settled = basket();
    diary.check("with enough of them it takes something off", !settled.promotions().isEmpty());
    var total = texts.money(settled.total(settings().currency()));
    diary.check(
        "the total is less by that", stage.await(() -> stage.text("basket.total").equals(total)));
    settledPicture("promotion");
    stage.press(KeyCode.F9);
    stage.await(() -> stage.isShown("pay"));
    stage.press(KeyCode.F10);
    diary.check("paid with the promotion", stage.await(() -> stage.isShown("done")));
    stage.press(KeyCode.ENTER);
    stage.await(() -> stage.isShown("sell.field"));
  }

  /// One of a promotion in which some of several articles are free, for anybody, here and today.
  private Optional<Offer> article() {
    return join(rooms.promotions().all()).stream()
        .filter(it -> it.rule() instanceof Rule.NForM && it.bound().equals(Bound.ANYBODY))
        .filter(this::isHereToday)
        .flatMap(this::articles)
        .findFirst();
  }

  private boolean isHereToday(Promotion promotion) {
    var today = LocalDate.now(InstantSource.system().withZone(settings().zone()));
    return promotion.from().filter(today::isBefore).isEmpty()
        && promotion.to().filter(today::isAfter).isEmpty()
        && (promotion.channels().isEmpty() || promotion.channels().contains(Channel.SHOP));
  }

  private Stream<Offer> articles(Promotion promotion) {
    return Stream.of("c", "s", "p", "b", "m", "a", "l", "t")
        .flatMap(letter -> join(rooms.catalog().search(letter, ENOUGH)).stream())
        .filter(it -> it.shop().isPresent())
        .filter(it -> promotion.scope().has(it.item().id(), it.item().category()))
        .filter(it -> Cast.code(it).isPresent());
  }

  private long pieces() {
    return basket().live().stream().mapToLong(line -> line.count().milli()).sum() / 1000;
  }

  private BasketState basket() {
    return join(rooms.basket().current());
  }

  private ShopSettings settings() {
    return join(rooms.settings().current()).orElseThrow();
  }

  private void settledPicture(String name) {
    Stagehand.pause(400);
    picture.accept(name);
  }

  private static <T> T join(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }
}
