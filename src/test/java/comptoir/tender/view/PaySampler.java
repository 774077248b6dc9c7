package comptoir.tender.view;

import comptoir.fiscal.Country;
import comptoir.sampler.Picture;
import comptoir.tender.TenderMode;
import comptoir.tender.Tendering;
import comptoir.testing.TestShop;
import comptoir.text.Texts;
import comptoir.ui.Style;
import comptoir.value.Fault;
import comptoir.value.Money;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/// The pay screen in its states, over a scrim.
public final class PaySampler {

  private PaySampler() {}

  public static void take(Picture picture, Texts texts, String suffix) {
    picture.take("pay" + suffix, () -> pay(texts, 4280, (model, till) -> {}));
    picture.take("pay-typed" + suffix, () -> pay(texts, 1872, (model, till) -> type(model, "20")));
    picture.take("pay-split" + suffix, () -> pay(texts, 124_850, PaySampler::split));
    picture.take("pay-scanned" + suffix, () -> pay(texts, 1872, PaySampler::scanned));
    picture.take("pay-fault" + suffix, () -> pay(texts, 1872, PaySampler::fault));
    picture.take("pay-refund" + suffix, () -> pay(texts, -4280, (model, till) -> {}));
    var both = Set.of(TenderMode.CASH, TenderMode.CARD_MANUAL);
    picture.take("pay-refund-both" + suffix, () -> refund(texts, -4280, both));
    var card = Set.of(TenderMode.CARD_MANUAL);
    picture.take("pay-refund-card" + suffix, () -> refund(texts, -24_280, card));
    picture.take("pay-nothing" + suffix, () -> pay(texts, 0, (model, till) -> {}));
  }

  private static void split(PayViewModel model, FakeSettling till) {
    type(model, "500");
    model.card();
    type(model, "100");
    model.cash();
    model.takeBack();
    type(model, "200,5");
    model.cash();
  }

  private static void scanned(PayViewModel model, FakeSettling till) {
    model.scanned("3017620422003");
  }

  private static void fault(PayViewModel model, FakeSettling till) {
    type(model, "50");
    model.cash();
    till.fail(new Fault(Fault.Code.DB_FULL, "full", null));
  }

  private static void type(PayViewModel model, String text) {
    text.chars().forEach(c -> model.type((char) c));
  }

  private static Parent pay(
      Texts texts, long dueMinor, BiConsumer<PayViewModel, FakeSettling> play) {
    return pay(texts, dueMinor, new Tendering(Country.of("FR").policy()), play);
  }

  private static Parent refund(Texts texts, long dueMinor, Set<TenderMode> modes) {
    var tendering = new Tendering(Country.of("FR").policy(), modes);
    return pay(texts, dueMinor, tendering, (model, till) -> {});
  }

  private static Parent pay(
      Texts texts,
      long dueMinor,
      Tendering tendering,
      BiConsumer<PayViewModel, FakeSettling> play) {
    var settling = new FakeSettling(new Money(dueMinor, TestShop.EUR));
    var model = new PayViewModel(tendering, settling, texts, Runnable::run);
    var view = new PayView(model, texts);
    play.accept(model, settling);
    var scrim = new StackPane(view.root());
    scrim.getStyleClass().add(Style.SCRIM);
    return scrim;
  }
}
