package comptoir.tour;

import comptoir.app.Rooms;
import comptoir.customer.Customer;
import comptoir.customer.PastOrder;
import comptoir.returns.Returnable;
import comptoir.settings.ShopSettings;
import comptoir.text.Texts;
import comptoir.value.Channel;
import comptoir.value.Quantity;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/// A purchase of the web comes back at the counter: found by its number, one article of it chosen,
/// its price given back; asked for again, that article is no more among what is left.
final class WebReturn {

  private final Stagehand stage;
  private final Diary diary;
  private final Rooms rooms;
  private final Texts texts;
  private final Consumer<String> picture;

  /// @param picture leaves a picture under that name
  WebReturn(Stagehand stage, Diary diary, Rooms rooms, Texts texts, Consumer<String> picture) {
    this.stage = stage;
    this.diary = diary;
    this.rooms = rooms;
    this.texts = texts;
    this.picture = picture;
  }

  /// From an empty basket to an empty basket.
  void play(Customer customer) {
    find(customer)
        .ifPresentOrElse(
            it -> bringBack(customer, it), () -> diary.skip("a purchase of the web to bring back"));
  }

  /// One that needs nobody's approval: it is young, and it lies with the customer.
  private Optional<Returnable> find(Customer customer) {
    var settings = join(rooms.settings().current()).orElseThrow();
    var youngest = InstantSource.system().instant().minus(within(settings));
    return join(rooms.customers().view(customer.id())).orElseThrow().history().stream()
        .filter(it -> it.channel().equals(Channel.WEB) && it.kind() == PastOrder.Kind.SALE)
        .filter(it -> it.status().equals("delivered") && it.placedAt().isAfter(youngest))
        .flatMap(it -> join(rooms.customers().order(it.id())).stream())
        .map(it -> join(rooms.returns().leftOf(it, settings)))
        .filter(it -> first(it).isPresent())
        .findFirst();
  }

  private static Duration within(ShopSettings settings) {
    return Duration.ofDays(Math.max(0, settings.rules().returns().days() - 1L));
  }

  private static Optional<Returnable.Line> first(Returnable purchase) {
    return purchase.lines().stream().filter(line -> line.hindrance().isEmpty()).findFirst();
  }

  private void bringBack(Customer customer, Returnable purchase) {
    var line = first(purchase).orElseThrow();
    stage.scan(Tour.exactKey(customer));
    stage.await(() -> join(rooms.basket().current()).customer().isPresent());
    open(purchase);
    diary.check(
        "what is left of it is shown", stage.await(() -> stage.isShown("taking-back.lines")));
    if (!isAlone(purchase)) {
      stage.press(KeyCode.ADD);
    }
    settledPicture("web-return");
    stage.press(KeyCode.ENTER);
    var refund = line.share().of(one(line)).negated();
    diary.check(
        "it is on the basket at what was paid for it",
        stage.await(() -> stage.text("basket.total").equals(texts.money(refund))));
    settledPicture("web-return-basket");
    stage.press(KeyCode.F9);
    stage.await(() -> stage.isShown("pay"));
    stage.press(KeyCode.ENTER);
    diary.check("its price is given back", stage.await(() -> stage.isShown("done")));
    stage.press(KeyCode.ENTER);
    stage.await(() -> stage.isShown("sell.field"));
    diary.check(
        "it is no more among what is left",
        left(purchase, line),
        line.share().left().minus(one(line)));
  }

  private void open(Returnable purchase) {
    stage.fill("sell.field", purchase.order().number());
    stage.press(KeyCode.ENTER);
    diary.check("the purchase is found by its number", stage.await(() -> stage.isShown("order")));
    stage.press(KeyCode.F7);
  }

  /// Whether there is but one piece to choose; it is chosen already.
  private static boolean isAlone(Returnable purchase) {
    var open = purchase.lines().stream().filter(line -> line.hindrance().isEmpty()).toList();
    return open.size() == 1 && open.getFirst().share().left().equals(one(open.getFirst()));
  }

  /// One piece, or the rest where it is less.
  private static Quantity one(Returnable.Line line) {
    var left = line.share().left();
    return left.compareTo(Quantity.ONE) < 0 ? left : Quantity.ONE;
  }

  private Quantity left(Returnable purchase, Returnable.Line line) {
    var settings = join(rooms.settings().current()).orElseThrow();
    return join(rooms.returns().leftOf(purchase.order(), settings))
        .line(line.bought().n())
        .orElseThrow()
        .share()
        .left();
  }

  private void settledPicture(String name) {
    Stagehand.pause(400);
    picture.accept(name);
  }

  private static <T> T join(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }
}
