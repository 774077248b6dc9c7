package comptoir.counter.view;

import comptoir.counter.Exits;
import comptoir.counter.SellViewModel;
import comptoir.customer.CustomerView;
import comptoir.customer.view.CustomerPageView;
import comptoir.customer.view.CustomerPageViewModel;
import comptoir.outbox.OutboxState;
import comptoir.reservation.Reservation;
import comptoir.sampler.Picture;
import comptoir.sync.SyncState;
import comptoir.sync.UpState;
import comptoir.sync.view.StateLine;
import comptoir.sync.view.StateLineViewModel;
import comptoir.testing.Fx;
import comptoir.testing.TestTill;
import comptoir.text.Texts;
import comptoir.ui.FxThread;
import comptoir.ui.Theme;
import comptoir.value.ItemId;
import comptoir.value.ScannedCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Pictures of the selling screen on the demo shop: `target/pictures/sell-*.png`. Arguments: parts
/// of the names wanted; none takes all.
public final class CounterSampler {

  private static final String NOTEBOOK = "2001001013554";
  private static final String PURCHASE = "W-10264";
  private static final String OLD_PURCHASE = "W-08333";

  private final DemoTill till;
  private final List<String> wanted;

  private CounterSampler(DemoTill till, List<String> wanted) {
    this.till = till;
    this.wanted = wanted;
  }

  public static void main(String[] args) throws IOException {
    var folder = Files.createTempDirectory("counter-sampler");
    try (var till = new DemoTill(folder, Path.of("assets", "shop"))) {
      var sampler = new CounterSampler(till, List.of(args));
      for (var theme : Theme.values()) {
        for (var language : List.of("fr", "en")) {
          for (var width : List.of(1366, 1024)) {
            sampler.all(theme, Locale.of(language), width);
          }
        }
      }
    }
    System.exit(0);
  }

  private void all(Theme theme, Locale locale, int width) {
    var how = new How(theme, locale, width, 100);
    take("empty", how, model -> {});
    take("ringing", how, this::ring);
    take("customer", how, this::customer);
    take("web-list", how, this::webList);
    take("web-resumed", how, this::webResumed);
    take("customer-side", how, model -> enter(model, "06 39 98 12 34"));
    take("coupons", how, this::coupons);
    take("promotions", how, this::promotions);
    take("near-promotion", how, this::near);
    take("refused-coupon", how, model -> scan(model, "RENTREE5"));
    take("returning", how, this::returning);
    take("returned", how, this::returned);
    take("ask-purchase", how, model -> run(model::takeBack));
    take("purchase", how, model -> enter(model, PURCHASE));
    take("taking-back", how, this::takingBack);
    take("taken-back", how, this::takenBack);
    take("approval", how, this::approval);
    take("pick-up", how, this::pickUp);
    take("suggestions", how, this::suggestions);
    take("several", how, this::several);
    take("unknown", how, model -> scan(model, "4902505917233"));
    take("misread", how, model -> scan(model, "2001001013559"));
    take("expired", how, model -> scan(model, "010" + NOTEBOOK + "17260930"));
    take("past-its-best", how, model -> scan(model, "010" + NOTEBOOK + "15260930"));
    take("label-price", how, model -> scan(model, "010" + NOTEBOOK + "3922450"));
    take("no-item", how, model -> scan(model, "(00)376104250021234569"));
    take("board", how, model -> run(model::handOver));
    take("keys", how, model -> run(model::showKeys));
    take("cancel", how, this::cancel);
    take("blanked", how, this::blanked);
    page(how);
    take("big", new How(theme, locale, width, 150), this::customer);
  }

  private record How(Theme theme, Locale locale, int width, int percent) {

    String name(String what) {
      return "sell-%s-%s-%s-%d"
          .formatted(what, locale, theme.name().toLowerCase(Locale.ROOT), width);
    }
  }

  private void take(String what, How how, Consumer<SellViewModel> deeds) {
    var name = how.name(what);
    if (!wanted.isEmpty() && wanted.stream().noneMatch(name::contains)) {
      return;
    }
    till.empty();
    var texts = new Texts(how.locale());
    var model = Fx.get(() -> till.model(texts, new Nowhere()));
    var shown = Fx.get(() -> open(model, texts, how));
    till.settle();
    deeds.accept(model);
    till.settle();
    Fx.run(() -> Picture.save(name, shown.scene()));
    Fx.run(shown.stage()::close);
  }

  /// All that is known of a customer.
  private void page(How how) {
    var name = how.name("page");
    if (!wanted.isEmpty() && wanted.stream().noneMatch(name::contains)) {
      return;
    }
    var customers = till.rooms.customers();
    var camille = TestTill.await(customers.byExactKey("06 39 98 12 34")).getFirst().id();
    var view = TestTill.await(customers.view(camille)).orElseThrow();
    var place = new CustomerPageView.Place(ZoneId.of("Europe/Paris"), till.clock);
    var page =
        Fx.get(
            () -> {
              var model = new CustomerPageViewModel(view, customers, new FxThread(), new Away());
              return new CustomerPageView(model, new Texts(how.locale()), place);
            });
    till.settle();
    Fx.run(
        () -> {
          page.shown();
          var scene = new Scene(page.root(), how.width(), 768);
          how.theme().dress(scene, how.percent());
          page.focused();
          Picture.save(name, scene);
        });
  }

  private record Away() implements CustomerPageViewModel.Exits {

    @Override
    public void sellAgain(ItemId item, Runnable gone) {}

    @Override
    public void edit() {}

    @Override
    public void blank() {}

    @Override
    public void web() {}

    @Override
    public void back() {}
  }

  private record Open(Stage stage, Scene scene) {}

  private Open open(SellViewModel model, Texts texts, How how) {
    model.signedOn(till.zoe());
    model.start();
    var line = new StateLine(online(texts), texts, () -> {}).root();
    var view = new SellView(model, texts, till.clock, line);
    var scene = new Scene(view.root(), how.width(), 768);
    how.theme().dress(scene, how.percent());
    var stage = new Stage();
    stage.setX(0);
    stage.setY(0);
    stage.setScene(scene);
    stage.show();
    view.shown();
    view.focused();
    return new Open(stage, scene);
  }

  private static StateLineViewModel online(Texts texts) {
    var state =
        new SyncState(
            new SyncState.Line.OnLine(),
            Instant.EPOCH,
            new OutboxState(0, Optional.empty(), 0),
            Map.of(),
            Optional.empty(),
            UpState.START);
    return new StateLineViewModel(
        listener -> {
          listener.accept(state);
          return () -> {};
        },
        Runnable::run,
        texts,
        () -> ZoneOffset.UTC);
  }

  private void ring(SellViewModel model) {
    scan(model, "2001001020682");
    scan(model, NOTEBOOK);
    run(() -> model.step(2));
    run(model::align);
  }

  private void customer(SellViewModel model) {
    enter(model, "06 39 98 12 34");
    ring(model);
  }

  private void webList(SellViewModel model) {
    enter(model, "06 39 98 12 34");
    run(model.profile()::webKey);
  }

  private void webResumed(SellViewModel model) {
    webList(model);
    run(model.profile()::webKey);
  }

  private void coupons(SellViewModel model) {
    ring(model);
    scan(model, "NOEL10");
    scan(model, "MERCI8842");
    scan(model, "CB9RT3WX");
  }

  /// Three cards for the price of two, tea that is reduced, and a puzzle with its coupon.
  private void promotions(SellViewModel model) {
    scan(model, "2031001013520");
    scan(model, "2017001013623");
    scan(model, "PUZZLE20");
    scan(model, "2003001011141");
    run(() -> model.step(2));
  }

  private void near(SellViewModel model) {
    scan(model, "2006001015645");
    scan(model, "2031001013520");
    scan(model, NOTEBOOK);
    run(() -> model.step(2));
  }

  private void returning(SellViewModel model) {
    ring(model);
    run(() -> model.signedOn(till.operator("Karim")));
    run(model::takeBack);
    run(() -> model.move(1));
  }

  private void returned(SellViewModel model) {
    returning(model);
    run(model::submit);
    scan(model, "NOEL10");
  }

  private void takingBack(SellViewModel model) {
    run(() -> model.signedOn(till.operator("Karim")));
    enter(model, PURCHASE);
    run(model::takeBack);
    run(() -> model.move(1));
    run(() -> model.step(1));
    run(() -> model.choose(1));
  }

  private void takenBack(SellViewModel model) {
    takingBack(model);
    run(model::submit);
    scan(model, NOTEBOOK);
  }

  private void approval(SellViewModel model) {
    run(() -> model.signedOn(till.operator("Karim")));
    enter(model, OLD_PURCHASE);
    run(model::takeBack);
    run(() -> model.step(1));
    run(model::submit);
  }

  private void pickUp(SellViewModel model) {
    customer(model);
    run(model::handOver);
    run(model::submit);
  }

  private void blanked(SellViewModel model) {
    customer(model);
    run(model::blank);
    run(model::turn);
  }

  private void suggestions(SellViewModel model) {
    ring(model);
    type(model, "ca");
    run(() -> model.move(1));
  }

  private void several(SellViewModel model) {
    enter(model, "carnet");
  }

  private void cancel(SellViewModel model) {
    ring(model);
    run(model::cancelBasket);
  }

  private void scan(SellViewModel model, String code) {
    run(() -> model.scan(ScannedCode.scanned(code)));
  }

  private void enter(SellViewModel model, String text) {
    type(model, text);
    run(model::submit);
  }

  private void type(SellViewModel model, String text) {
    run(() -> model.typing(text));
  }

  private void run(Runnable deed) {
    Fx.run(deed);
    till.settle();
  }

  private static final class Nowhere implements Exits {

    @Override
    public void pay(Paying paying) {}

    @Override
    public void write(Writing writing) {}

    @Override
    public void lookAt(CustomerView customer, ZoneId zone) {}

    @Override
    public void lock() {}

    @Override
    public void board(Optional<Reservation> first) {}

    @Override
    public void health() {}

    @Override
    public void fullScreen() {}

    @Override
    public void errorSound() {}
  }
}
