package comptoir.counter;

import comptoir.basket.BasketCoupon;
import comptoir.basket.BasketLine;
import comptoir.basket.BasketState;
import comptoir.catalog.Offer;
import comptoir.operator.Operator;
import comptoir.reservation.Reservation;
import comptoir.settings.ShopSettings;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// All that the screen shows, at one moment.
///
/// @param basket as it lies on the disk
/// @param selected the number of the marked line or coupon
/// @param board what is set aside in this shop and still open, ready first
/// @param side which of the two was touched last, where there is room for one alone
/// @param blanked private data is hidden from who looks over the shoulder
/// @param typed what stands in the one field
public record SellState(
    Optional<ShopSettings> settings,
    Optional<Operator> operator,
    BasketState basket,
    OptionalInt selected,
    Context context,
    CustomerPane customer,
    List<Reservation> board,
    List<Offer> quickKeys,
    Overlay overlay,
    Optional<Notice> notice,
    Side side,
    boolean blanked,
    String typed) {

  /// The two panels that share a column on a narrow screen.
  public enum Side {
    CONTEXT,
    CUSTOMER;

    Side other() {
      return this == CONTEXT ? CUSTOMER : CONTEXT;
    }
  }

  static final SellState START =
      new SellState(
          Optional.empty(),
          Optional.empty(),
          BasketState.EMPTY,
          OptionalInt.empty(),
          new Context.Idle(),
          new CustomerPane.Nobody(),
          List.of(),
          List.of(),
          new Overlay.None(),
          Optional.empty(),
          Side.CONTEXT,
          false,
          "");

  public SellState {
    board = List.copyOf(board);
    quickKeys = List.copyOf(quickKeys);
  }

  /// The marked line, where it still counts.
  public Optional<BasketLine> selectedLine() {
    return selected.isPresent()
        ? basket.line(selected.getAsInt()).filter(line -> !line.voided())
        : Optional.empty();
  }

  /// The marked coupon.
  public Optional<BasketCoupon> selectedCoupon() {
    return selected.isPresent() ? basket.coupon(selected.getAsInt()) : Optional.empty();
  }

  SellState withSettings(Optional<ShopSettings> it) {
    return new SellState(
        it, operator, basket, selected, context, customer, board, quickKeys, overlay, notice, side,
        blanked, typed);
  }

  SellState withOperator(Optional<Operator> it) {
    return new SellState(
        settings, it, basket, selected, context, customer, board, quickKeys, overlay, notice, side,
        blanked, typed);
  }

  SellState withBasket(BasketState it, OptionalInt line) {
    return new SellState(
        settings, operator, it, line, context, customer, board, quickKeys, overlay, notice, side,
        blanked, typed);
  }

  SellState withSelected(OptionalInt it) {
    return withBasket(basket, it);
  }

  /// The middle of the screen is what was touched last.
  SellState withContext(Context it) {
    return new SellState(
        settings,
        operator,
        basket,
        selected,
        it,
        customer,
        board,
        quickKeys,
        overlay,
        notice,
        Side.CONTEXT,
        blanked,
        typed);
  }

  SellState withCustomer(CustomerPane it) {
    return new SellState(
        settings, operator, basket, selected, context, it, board, quickKeys, overlay, notice, side,
        blanked, typed);
  }

  SellState withBoard(List<Reservation> it) {
    return new SellState(
        settings, operator, basket, selected, context, customer, it, quickKeys, overlay, notice,
        side, blanked, typed);
  }

  SellState withQuickKeys(List<Offer> it) {
    return new SellState(
        settings, operator, basket, selected, context, customer, board, it, overlay, notice, side,
        blanked, typed);
  }

  SellState withOverlay(Overlay it) {
    return new SellState(
        settings, operator, basket, selected, context, customer, board, quickKeys, it, notice, side,
        blanked, typed);
  }

  SellState withNotice(Notice it) {
    return withNotice(Optional.of(it));
  }

  SellState withoutNotice() {
    return withNotice(Optional.empty());
  }

  private SellState withNotice(Optional<Notice> it) {
    return new SellState(
        settings, operator, basket, selected, context, customer, board, quickKeys, overlay, it,
        side, blanked, typed);
  }

  SellState withSide(Side it) {
    return new SellState(
        settings, operator, basket, selected, context, customer, board, quickKeys, overlay, notice,
        it, blanked, typed);
  }

  SellState withBlanked(boolean it) {
    return new SellState(
        settings, operator, basket, selected, context, customer, board, quickKeys, overlay, notice,
        side, it, typed);
  }

  SellState withTyped(String it) {
    return new SellState(
        settings, operator, basket, selected, context, customer, board, quickKeys, overlay, notice,
        side, blanked, it);
  }
}
