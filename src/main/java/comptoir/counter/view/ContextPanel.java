package comptoir.counter.view;

import comptoir.basket.BasketLine;
import comptoir.basket.PriceReason;
import comptoir.catalog.Offer;
import comptoir.catalog.view.ItemCardPanel;
import comptoir.catalog.view.ItemCardPanel.AlignKey;
import comptoir.catalog.view.QuickKeysPanel;
import comptoir.counter.Context;
import comptoir.counter.SellState;
import comptoir.counter.SellViewModel;
import comptoir.customer.view.OrderPanel;
import comptoir.reservation.view.PickUpPanel;
import comptoir.settings.ShopSettings;
import comptoir.text.Texts;
import comptoir.ui.Widgets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The middle of the screen: one panel, chosen by what was touched last. Each panel is made once.
final class ContextPanel {

  private final ItemCardPanel card;
  private final QuickKeysPanel quick;
  private final FoundPanel found;
  private final FindingPanel finding;
  private final AskingPanel asking;
  private final ReturnPanel returning;
  private final TakeBackPanel takingBack;
  private final PickUpPanel pickUp;
  private final OrderPanel order;
  private final WebPanel web;
  private final Texts texts;
  private final VBox root = Widgets.card("context");
  private Optional<Shown> shown = Optional.empty();
  private ZoneId zone = ZoneOffset.UTC;

  ContextPanel(Texts texts, SellViewModel model, Runnable afterwards) {
    this.texts = texts;
    this.card = new ItemCardPanel(texts, new CardDeeds(model, afterwards));
    this.quick = new QuickKeysPanel(texts, offer -> take(model, offer, afterwards));
    this.found =
        new FoundPanel(
            texts,
            () -> zone,
            at -> {
              model.choose(at);
              afterwards.run();
            });
    this.finding = new FindingPanel(texts, model::makeCustomer);
    this.asking = new AskingPanel(texts, model, afterwards);
    this.takingBack = new TakeBackPanel(texts, model, afterwards);
    this.web = new WebPanel(texts, model, afterwards);
    this.returning = new ReturnPanel(texts, model, afterwards);
    this.pickUp =
        new PickUpPanel(
            texts,
            reservation -> {
              model.handOver(reservation);
              afterwards.run();
            });
    this.order =
        new OrderPanel(
            texts,
            () -> {
              model.takeBack();
              afterwards.run();
            });
  }

  private static void take(SellViewModel model, Offer offer, Runnable afterwards) {
    model.take(offer);
    afterwards.run();
  }

  private record CardDeeds(SellViewModel model, Runnable afterwards)
      implements ItemCardPanel.Deeds {

    @Override
    public void align() {
      model.align();
      afterwards.run();
    }

    @Override
    public void take(Offer companion) {
      ContextPanel.take(model, companion, afterwards);
    }
  }

  Region root() {
    return root;
  }

  /// What is shown hangs on these alone.
  private record Shown(
      Context context,
      Optional<BasketLine> line,
      Optional<ShopSettings> settings,
      List<Offer> quickKeys,
      boolean blanked,
      Instant now) {}

  void show(SellState state, Instant now) {
    var next =
        Optional.of(
            new Shown(
                state.context(),
                state.selectedLine(),
                state.settings(),
                state.quickKeys(),
                state.blanked(),
                now));
    if (!next.equals(shown)) {
      shown = next;
      fill(state, now);
    }
  }

  private void fill(SellState state, Instant now) {
    zone = TopBar.zone(state);
    put(
        switch (state.context()) {
          case Context.Idle _ -> idle(state);
          case Context.Card it -> card(it, state, now);
          case Context.Suggesting it -> {
            found.show(it);
            yield found.root();
          }
          case Context.Choosing it -> {
            found.show(it);
            yield found.root();
          }
          case Context.Pricing it -> {
            asking.show(it);
            yield asking.root();
          }
          case Context.NotFound it -> {
            finding.show(it.unknown());
            yield finding.root();
          }
          case Context.Unreadable it -> {
            finding.show(it.malformed());
            yield finding.root();
          }
          case Context.PickUp it -> {
            pickUp.show(it.reservation(), now);
            yield pickUp.root();
          }
          case Context.Order it -> {
            order.show(it.order(), zone);
            yield order.root();
          }
          case Context.TakingBack it -> {
            takingBack.show(it);
            yield takingBack.root();
          }
          case Context.OnWeb _ when state.blanked() -> idle(state);
          case Context.OnWeb it -> {
            web.show(it, zone);
            yield web.root();
          }
          case Context.Returning it -> {
            returning.show(it);
            yield returning.root();
          }
          case Context.Asking it -> {
            asking.show(it.question(), now);
            yield asking.root();
          }
        });
  }

  private Parent idle(SellState state) {
    quick.show(state.quickKeys());
    return quick.root();
  }

  private Parent card(Context.Card shown, SellState state, Instant now) {
    state
        .settings()
        .ifPresent(
            settings ->
                card.show(
                    new ItemCardPanel.Shown(
                        shown.card(),
                        settings,
                        alignKey(state.selectedLine()),
                        PromotionWords.of(shown.promotions(), texts),
                        now)));
    return card.root();
  }

  private static AlignKey alignKey(Optional<BasketLine> line) {
    if (line.filter(BasketLine::canAlign).isPresent()) {
      return AlignKey.TO_WEB;
    }
    var isAligned = line.flatMap(BasketLine::reason).equals(Optional.of(PriceReason.WEB_ALIGNED));
    return isAligned ? AlignKey.TO_SHOP : AlignKey.NONE;
  }

  private void put(Parent panel) {
    if (!root.getChildren().contains(panel)) {
      VBox.setVgrow(panel, Priority.ALWAYS);
      root.getChildren().setAll(panel);
    }
  }
}
