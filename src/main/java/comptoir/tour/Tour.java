package comptoir.tour;

import comptoir.app.Session;
import comptoir.basket.BasketState;
import comptoir.catalog.Offer;
import comptoir.catalog.Price;
import comptoir.customer.Customer;
import comptoir.journal.Journalled;
import comptoir.text.Texts;
import comptoir.value.Folding;
import comptoir.value.Money;
import comptoir.value.OperatorId;
import comptoir.value.Quantity;
import comptoir.value.Rounding;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javafx.scene.input.KeyCode;

/// The day, act by act. Each act ends where the next begins: at an empty basket.
final class Tour {

  private static final String UNKNOWN_CODE = "2999999999994";

  private final Stagehand stage;
  private final Diary diary;
  private final Session session;
  private final FarSide platform;
  private final Texts texts;
  private final Cast cast;
  private final Benefits benefits;
  private int pictures;

  /// Where it is played, with what, and who keeps the diary.
  ///
  /// @param platform what the till speaks to
  record Scenery(Stagehand stage, Diary diary, Session session, FarSide platform, Texts texts) {}

  Tour(Scenery scenery, Cast cast) {
    this.stage = scenery.stage();
    this.diary = scenery.diary();
    this.session = scenery.session();
    this.platform = scenery.platform();
    this.texts = scenery.texts();
    this.cast = cast;
    this.benefits = new Benefits(stage, diary, session.rooms().basket(), texts, this::picture);
  }

  void play() {
    signOn();
    ringUp();
    codesThatAsk();
    new Records(stage, diary, session.rooms().basket(), this::pictureAtRest).play();
    cast.pickUp().ifPresentOrElse(this::customer, () -> diary.skip("a paid pick-up"));
    cast.coupon().ifPresentOrElse(benefits::redeem, () -> diary.skip("a coupon"));
    pay();
    arrived();
    cast.coupon().ifPresent(benefits::redeemAgain);
    offLine();
    backOnLine();
    new Offers(stage, diary, session.rooms(), texts, this::picture).play();
    takeBack();
    new Troubles(stage, diary, session, platform, this::picture)
        .play(new OperatorId(cast.person().id()));
    otherScreens();
  }

  private void signOn() {
    diary.check("sign-on is shown", stage.await(() -> stage.isShown("sign-on.pin")));
    picture("sign-on");
    chooseThePerson();
    stage.type(cast.person().pin());
    stage.press(KeyCode.ENTER);
    diary.check("signed on", stage.await(() -> stage.isShown("sell.field")));
    diary.check(
        "who works", stage.await(() -> stage.text("bar.operator").contains(cast.person().name())));
    settle();
    picture("sell-empty");
  }

  /// Tiles are in order of names; the arrow keys go from one to the next.
  private void chooseThePerson() {
    for (var tries = 0; tries < 20; tries++) {
      if (stage.await(() -> !stage.text("sign-on.name").isEmpty())
          && stage.read("sign-on.name").equals(cast.person().name())) {
        return;
      }
      stage.press(KeyCode.RIGHT);
    }
  }

  private void ringUp() {
    stage.scan(Cast.code(cast.dear()).orElseThrow());
    var shop = total(cast.dear().shop().orElseThrow());
    diary.check("a scan rings up at the shop's price", awaitTotal(shop));
    picture("scanned");
    stage.press(KeyCode.F8);
    var web = total(cast.dear().web().orElseThrow());
    diary.check("one key aligns on the web", awaitTotal(web));
    picture("aligned");
    stage.type(typedWord(cast.plain()));
    diary.check("articles are listed while typing", stage.await(() -> stage.isShown("found.list")));
    settle();
    picture("search");
    stage.press(KeyCode.ESCAPE);
    stage.scan(Cast.code(cast.plain()).orElseThrow());
    var both = web.plus(total(cast.plain().shop().orElseThrow()));
    diary.check("a second article", awaitTotal(both));
  }

  private static String typedWord(Offer offer) {
    var word = Folding.words(offer.item().name()).getFirst();
    return word.substring(0, Math.min(4, word.length()));
  }

  private void codesThatAsk() {
    var before = stage.read("basket.total");
    stage.scan(UNKNOWN_CODE);
    diary.check(
        "an unknown code says so",
        stage.await(() -> stage.isShown("finding") || stage.isShown("basket.remark")));
    settle();
    picture("unknown-code");
    stage.press(KeyCode.ESCAPE);
    cast.shared()
        .ifPresentOrElse(
            code -> {
              stage.scan(code);
              diary.check(
                  "a code on two articles asks", stage.await(() -> stage.isShown("found.list")));
              settle();
              picture("which-article");
              stage.press(KeyCode.ESCAPE);
            },
            () -> diary.skip("a code on two articles"));
    diary.check("neither is on the basket", before, stage.read("basket.total"));
  }

  private void customer(Cast.PickUp pickUp) {
    var person = pickUp.customer();
    stage.type(Folding.fold(person.givenName()).replaceAll("[^a-z]", " "));
    diary.check(
        "customers are listed while typing", stage.await(() -> stage.isShown("found.list")));
    settle();
    picture("customer-search");
    stage.press(KeyCode.ESCAPE);
    stage.scan(exactKey(person));
    diary.check(
        "a phone number or card finds the customer",
        stage.await(() -> stage.text("customer.name").equals(person.fullName())));
    settle();
    picture("customer");
    var before = stage.read("basket.total");
    stage.press(KeyCode.F6);
    var number = pickUp.reservation().number();
    diary.check(
        "the paid pick-up is on the basket",
        stage.await(() -> basket().live().stream().anyMatch(line -> line.pickUp().isPresent())));
    diary.check("it costs nothing more", before, stage.read("basket.total"));
    diary.check(
        "it is order " + number,
        basket().live().stream()
            .flatMap(line -> line.pickUp().stream())
            .allMatch(it -> it.orderNumber().equals(number)));
    settle();
    picture("pick-up");
  }

  private void pictureAtRest(String name) {
    settle();
    picture(name);
  }

  static String exactKey(Customer person) {
    return person.card().or(() -> person.phone().map(Folding::phone)).orElseThrow();
  }

  private BasketState basket() {
    return join(session.rooms().basket().current());
  }

  private void pay() {
    var total = stage.read("basket.total");
    stage.press(KeyCode.F9);
    diary.check(
        "the pay screen shows the total", stage.await(() -> stage.text("pay.total").equals(total)));
    settle();
    picture("pay");
    stage.scan(Cast.code(cast.dear()).orElseThrow());
    diary.check(
        "a scan never lands in the amount",
        stage.await(() -> stage.isShown("pay.remark")) && stage.read("pay.total").equals(total));
    picture("pay-scan");
    stage.type("1");
    stage.press(KeyCode.ENTER);
    diary.check(
        "one in cash, the rest is due", stage.await(() -> !stage.text("pay.rest").equals(total)));
    settle();
    picture("pay-split");
    stage.press(KeyCode.F8);
    diary.check("the rest by card: done", stage.await(() -> stage.isShown("done")));
    settle();
    picture("done");
    receipt();
  }

  private void receipt() {
    stage.press(KeyCode.F7);
    diary.check("the receipt is shown", stage.await(() -> stage.isShown("done.sheet")));
    settle();
    picture("receipt");
    stage.press(KeyCode.F8);
    diary.check(
        "the receipt is saved as PDF",
        stage.await(() -> stage.text("done.saved").contains(".pdf")));
    stage.press(KeyCode.ENTER);
    diary.check("ready for the next", stage.await(() -> stage.isShown("sell.field")));
  }

  private void arrived() {
    awaitDrained();
    var journal = journal();
    var report = platform.arrived();
    diary.check("sales at the platform", (long) journal.size(), report.sales());
    diary.check("turnover at the platform", turnover(journal), report.turnoverMinor());
    cast.pickUp()
        .ifPresent(
            pickUp -> {
              var id = pickUp.reservation().id().value();
              diary.check("the pick-up is handed over there", report.handedOver().contains(id));
              stage.scan(exactKey(pickUp.customer()));
              diary.check(
                  "the sale stands in the customer's history",
                  stage.await(() -> history(pickUp, journal.getFirst())));
              points(pickUp, journal.getFirst());
              settle();
              picture("after-the-sale");
              stage.press(KeyCode.F3);
            });
  }

  /// The balance is what the platform said at first and what was earned since, whoever counts it.
  private void points(Cast.PickUp pickUp, Journalled sale) {
    var earned = sale.transaction().loyalty().stream().mapToLong(it -> it.change()).sum();
    var before = pickUp.customer().points().orElse(0);
    var balance = texts.get("customer.points", texts.count(before + earned));
    diary.check(
        "the points earned are in the balance",
        stage.await(() -> stage.text("customer.points").equals(balance)));
    diary.count("till.points", earned);
  }

  private boolean history(Cast.PickUp pickUp, Journalled sale) {
    return join(session.rooms().customers().view(pickUp.customer().id()))
        .orElseThrow()
        .history()
        .stream()
        .anyMatch(order -> order.number().equals(sale.transaction().number()));
  }

  private void offLine() {
    platform.goAway();
    diary.check(
        "the loss of the line is shown",
        stage.await(() -> !session.rooms().sync().state().isOnLine()));
    stage.scan(Cast.code(cast.plain()).orElseThrow());
    diary.check("selling goes on", awaitTotal(total(cast.plain().shop().orElseThrow())));
    settle();
    picture("off-line");
    stage.press(KeyCode.F9);
    stage.await(() -> stage.isShown("pay"));
    stage.press(KeyCode.F10);
    diary.check("exact cash: done off line", stage.await(() -> stage.isShown("done")));
    settle();
    picture("done-off-line");
    stage.press(KeyCode.ENTER);
    stage.await(() -> stage.isShown("sell.field"));
    diary.check(
        "one sale waits",
        stage.await(() -> session.rooms().sync().state().outbox().waiting() == 1));
    settle();
    picture("waiting");
  }

  private void backOnLine() {
    platform.comeBack();
    awaitDrained();
    var journal = journal();
    var report = platform.arrived();
    diary.check("all sales at the platform", (long) journal.size(), report.sales());
    diary.check("all turnover at the platform", turnover(journal), report.turnoverMinor());
    diary.check("nothing was refused", 0L, session.rooms().sync().state().outbox().parked());
    diary.count("till.sales", journal.size());
    diary.count("till.turnoverMinor", turnover(journal));
    diary.count("platform.sales", report.sales());
    diary.count("platform.turnoverMinor", report.turnoverMinor());
    diary.count("platform.handedOver", report.handedOver().stream().sorted().toList());
    settle();
    picture("back-on-line");
  }

  private void otherScreens() {
    stage.press(KeyCode.F6);
    diary.check("the board of pick-ups", stage.await(() -> stage.isShown("board")));
    settle();
    picture("board");
    new PickUpScene(stage, diary, session.rooms(), this::picture).play();
    stage.press(KeyCode.F1);
    diary.check("the keys", stage.await(() -> stage.isShown("keys")));
    settle();
    picture("keys");
    stage.press(KeyCode.ESCAPE);
    stage.press(KeyCode.F12);
    diary.check("locked", stage.await(() -> stage.isShown("sign-on.pin")));
    settle();
    picture("locked");
  }

  private void awaitDrained() {
    diary.check(
        "all is sent",
        stage.await(
            () -> {
              var state = session.rooms().sync().state();
              return state.isOnLine() && state.outbox().waiting() == 0;
            }));
  }

  private void takeBack() {
    if (!cast.person().takesBack()) {
      diary.skip("a return: nobody may take articles back");
      return;
    }
    benefits.takeBack(cast.plain());
    cast.pickUp().ifPresent(it -> webReturn(it.customer()));
    awaitDrained();
    diary.check(
        "what came back is off the turnover",
        turnover(journal()),
        platform.arrived().turnoverMinor());
  }

  private void webReturn(Customer customer) {
    new WebReturn(stage, diary, session.rooms(), texts, this::picture).play(customer);
  }

  private boolean awaitTotal(Money total) {
    return stage.await(() -> stage.text("basket.total").equals(texts.money(total)));
  }

  private static Money total(Price price) {
    return Rounding.lineTotal(price.unit(), Quantity.ONE);
  }

  private List<Journalled> journal() {
    return join(session.rooms().journal().latest(Integer.MAX_VALUE));
  }

  private static long turnover(List<Journalled> journal) {
    return journal.stream().mapToLong(it -> it.transaction().total().minor()).sum();
  }

  /// Lets what follows a deed (a card, a customer) be painted.
  private static void settle() {
    Stagehand.pause(400);
  }

  private void picture(String name) {
    stage.picture("%02d-%s".formatted(++pictures, name));
  }

  private static <T> T join(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }
}
