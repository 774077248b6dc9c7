package comptoir.counter;

import comptoir.basket.Basket;
import comptoir.basket.BasketCoupon;
import comptoir.basket.BasketLine;
import comptoir.basket.BasketState;
import comptoir.basket.PickUp;
import comptoir.basket.PriceReason;
import comptoir.basket.ReturnReason;
import comptoir.returns.ReturnPolicy;
import comptoir.settings.AlignPolicy;
import comptoir.value.Quantity;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/// What is done to the marked line. The line is read when the deed's turn comes, so that a key
/// pressed right after a scan acts on what was scanned.
final class LineDeeds {

  private static final String ALIGN = "align-web";

  private final Desk desk;
  private final Consumer<BasketState> show;

  LineDeeds(Desk desk, Consumer<BasketState> show) {
    this.desk = desk;
    this.show = show;
  }

  /// @param step how many more, or fewer where negative
  void step(int step) {
    onLine(line -> stepped(line, step));
  }

  private Optional<CompletionStage<BasketState>> stepped(BasketLine line, int step) {
    var wanted = line.count().plus(Quantity.of(step));
    return wanted.isPositive() || line.pickUp().isPresent()
        ? counted(line, wanted)
        : refused(new Notice.LastPiece());
  }

  private Optional<CompletionStage<BasketState>> counted(BasketLine line, Quantity wanted) {
    if (line.pickUp().isPresent()) {
      return refused(fixed(line));
    }
    return desk.state()
        .basket()
        .most(line)
        .filter(most -> wanted.compareTo(most) > 0)
        .map(most -> refused(new Notice.MoreThanLeft(line.label(), most)))
        .orElseGet(() -> Optional.of(basket().setQuantity(line.n(), wanted)));
  }

  void setQuantity(Quantity wanted) {
    onLine(line -> counted(line, wanted));
  }

  /// Takes out the marked line, or the marked coupon.
  void voidLine() {
    desk.deed(
        () ->
            desk.state()
                .selectedCoupon()
                .map(BasketCoupon::n)
                .or(() -> desk.state().selectedLine().map(BasketLine::n))
                .map(n -> basket().voidLine(n))
                .map(stage -> stage.thenApply(Optional::of))
                .orElseGet(() -> stays(new Notice.NoLine())),
        after -> after.ifPresent(show));
  }

  private CompletionStage<Optional<BasketState>> stays(Notice why) {
    desk.refuse(why);
    return CompletableFuture.completedStage(Optional.empty());
  }

  /// Asks why the article comes back; what was to come back is sold after all, or stays bought
  /// where it comes back of a purchase.
  void takeBack() {
    onLine(this::takenBack);
  }

  private Optional<CompletionStage<BasketState>> takenBack(BasketLine line) {
    if (!desk.may(ReturnPolicy.RETURN)) {
      return refused(new Notice.NotAllowed(ReturnPolicy.RETURN));
    }
    if (line.pickUp().isPresent()) {
      return refused(fixed(line));
    }
    if (line.origin().isPresent()) {
      return Optional.of(basket().voidLine(line.n()));
    }
    if (line.isReturn()) {
      return Optional.of(basket().sellAgain(line.n()));
    }
    desk.change(
        it ->
            it.withContext(
                new Context.Returning(
                    line.n(), line.label(), 0, SearchDeeds.beneath(it).context())));
    return Optional.empty();
  }

  void takeBackFor(int line, ReturnReason why) {
    desk.deed(() -> basket().takeBack(line, why), show);
  }

  /// Charges the web's price, or goes back to the shop's where it is not charged now.
  void align() {
    onLine(this::aligned);
  }

  private Optional<CompletionStage<BasketState>> aligned(BasketLine line) {
    if (!desk.may(ALIGN)) {
      return refused(new Notice.NotAllowed(ALIGN));
    }
    if (line.pickUp().isPresent()) {
      return refused(fixed(line));
    }
    if (line.isReturn()) {
      return refused(new Notice.NotOnReturn(line.label()));
    }
    if (line.reason().equals(Optional.of(PriceReason.LABEL))) {
      return refused(new Notice.PriceOfLabel(line.label()));
    }
    if (line.reason().isPresent()) {
      return toShopPrice(line);
    }
    if (line.web().isEmpty()) {
      return refused(new Notice.NoWebPrice(line.label()));
    }
    if (!line.canAlign()) {
      return refused(new Notice.WebNotLower(line.label()));
    }
    var why = policy(line);
    if (why.isPresent()) {
      return refused(why.get());
    }
    return line.web().get().isOld(desk.tools().clock().instant())
        ? asked(line)
        : Optional.of(basket().alignOnWeb(line.n()));
  }

  /// Why the shop does not charge the web's price for it; there is one, and it is lower.
  private Optional<Notice> policy(BasketLine line) {
    var settings = desk.state().settings();
    if (settings.isEmpty()) {
      return Optional.of(new Notice.NoSettings());
    }
    var web = line.web().orElseThrow().unit();
    var verdict =
        settings.get().rules().align().verdict(line.item(), line.category(), line.charged(), web);
    return switch (verdict) {
      case AlignPolicy.Verdict.Allowed _ -> Optional.empty();
      case AlignPolicy.Verdict.NeedsApproval _ ->
          desk.may(ReturnPolicy.APPROVE)
              ? Optional.empty()
              : Optional.of(new Notice.NotAllowed(ReturnPolicy.APPROVE));
      case AlignPolicy.Verdict.Never _ -> Optional.of(new Notice.NeverAligned());
      case AlignPolicy.Verdict.NotThisArticle _ -> Optional.of(new Notice.NotAligned(line.label()));
      case AlignPolicy.Verdict.BelowFloor(var floor) ->
          Optional.of(new Notice.BelowFloor(line.label(), floor));
    };
  }

  private Optional<CompletionStage<BasketState>> toShopPrice(BasketLine line) {
    var goesBack = line.reason().equals(Optional.of(PriceReason.WEB_ALIGNED));
    return goesBack || line.shopPrice().isPresent()
        ? Optional.of(basket().toShopPrice(line.n()))
        : refused(new Notice.NoShopPrice(line.label()));
  }

  private Optional<CompletionStage<BasketState>> asked(BasketLine line) {
    var question = new Question.AlignOnOldPrice(line.n(), line.label(), line.web().orElseThrow());
    desk.change(
        it -> it.withContext(new Context.Asking(question, SearchDeeds.beneath(it).context())));
    return Optional.empty();
  }

  void alignAfterAsking(int line) {
    desk.deed(() -> basket().alignOnWeb(line), show);
  }

  private void onLine(Function<BasketLine, Optional<CompletionStage<BasketState>>> deed) {
    desk.deed(
        () ->
            desk.state()
                .selectedLine()
                .map(deed)
                .orElseGet(() -> refused(noLine()))
                .map(stage -> stage.thenApply(Optional::of))
                .orElseGet(() -> CompletableFuture.completedStage(Optional.empty())),
        after -> after.ifPresent(show));
  }

  private Notice noLine() {
    return desk.state().selectedCoupon().isPresent()
        ? new Notice.NotOnCoupon()
        : new Notice.NoLine();
  }

  private Optional<CompletionStage<BasketState>> refused(Notice why) {
    desk.refuse(why);
    return Optional.empty();
  }

  private static Notice fixed(BasketLine line) {
    return new Notice.FixedByOrder(line.pickUp().map(PickUp::orderNumber).orElse(""));
  }

  private Basket basket() {
    return desk.rooms().basket();
  }
}
