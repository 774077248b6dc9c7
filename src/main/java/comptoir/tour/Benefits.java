package comptoir.tour;

import comptoir.basket.Basket;
import comptoir.basket.BasketState;
import comptoir.catalog.Offer;
import comptoir.coupon.Coupon;
import comptoir.pricing.VatLine;
import comptoir.text.Texts;
import comptoir.value.Money;
import comptoir.value.Quantity;
import comptoir.value.Rounding;
import java.util.Currency;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/// The acts in which money goes to the customer: a coupon, and an article that comes back.
final class Benefits {

  private final Stagehand stage;
  private final Diary diary;
  private final Basket basket;
  private final Texts texts;
  private final Consumer<String> picture;

  /// @param picture leaves a picture under that name
  Benefits(
      Stagehand stage, Diary diary, Basket basket, Texts texts, Consumer<String> picture) {
    this.stage = stage;
    this.diary = diary;
    this.basket = basket;
    this.texts = texts;
    this.picture = picture;
  }

  /// Takes a coupon off what is on the basket.
  void redeem(Coupon coupon) {
    var currency = coupon.amount().currency();
    var wanted = basket().total(currency).minus(coupon.amount());
    stage.scan(coupon.code());
    diary.check("a coupon is taken off the total", awaitTotal(wanted));
    diary.check("the VAT comes to the total", wanted, vatGross(currency));
    settledPicture("coupon");
  }

  private Money vatGross(Currency currency) {
    return Money.sum(basket().vat().stream().map(VatLine::gross).toList(), currency);
  }

  /// Tries it again after it was used.
  void redeemAgain(Coupon coupon) {
    stage.scan(coupon.code());
    diary.check(
        "a coupon is not taken twice", stage.await(() -> stage.isShown("basket.remark.text")));
    diary.check("it is not on the basket", basket().liveCoupons().isEmpty());
    settledPicture("coupon-again");
    stage.press(KeyCode.ESCAPE);
  }

  /// Takes an article back and gives its price back in cash.
  void takeBack(Offer offer) {
    var price = Rounding.lineTotal(offer.shop().orElseThrow().unit(), Quantity.ONE);
    stage.scan(Cast.code(offer).orElseThrow());
    awaitTotal(price);
    stage.press(KeyCode.F7);
    diary.check("why it comes back is asked", stage.await(() -> stage.isShown("returning")));
    settledPicture("why-back");
    stage.press(KeyCode.DIGIT2);
    diary.check("the total is below zero", awaitTotal(price.negated()));
    settledPicture("return");
    stage.press(KeyCode.F9);
    diary.check(
        "what is to be given back is shown",
        stage.await(() -> stage.text("pay.total").equals(texts.money(price))));
    settledPicture("refund");
    stage.press(KeyCode.ENTER);
    diary.check("given back in cash: done", stage.await(() -> stage.isShown("done")));
    settledPicture("refunded");
    stage.press(KeyCode.ENTER);
    stage.await(() -> stage.isShown("sell.field"));
  }

  private boolean awaitTotal(Money total) {
    return stage.await(() -> stage.text("basket.total").equals(texts.money(total)));
  }

  private BasketState basket() {
    return basket.current().toCompletableFuture().join();
  }

  private void settledPicture(String name) {
    Stagehand.pause(400);
    picture.accept(name);
  }
}
