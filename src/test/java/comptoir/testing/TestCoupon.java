package comptoir.testing;

import comptoir.coupon.Coupon;
import comptoir.value.CustomerId;
import comptoir.value.Money;
import java.time.LocalDate;
import java.util.Optional;

/// Builds a coupon in euros, good at any time, for anybody, as often as they like.
public record TestCoupon(Coupon coupon) {

  public static TestCoupon of(String code, long minor) {
    return new TestCoupon(
        new Coupon(
            code,
            "Bon " + code,
            new Money(minor, TestShop.EUR),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Coupon.State.OPEN));
  }

  public TestCoupon from(long minor) {
    return with(
        Optional.of(new Money(minor, TestShop.EUR)),
        coupon.singleUse(),
        coupon.customer(),
        coupon.state());
  }

  public TestCoupon once() {
    return with(coupon.minimum(), true, coupon.customer(), coupon.state());
  }

  public TestCoupon only(String customer) {
    return with(
        coupon.minimum(),
        coupon.singleUse(),
        Optional.of(new CustomerId(customer)),
        coupon.state());
  }

  public TestCoupon in(Coupon.State state) {
    return with(coupon.minimum(), coupon.singleUse(), coupon.customer(), state);
  }

  /// @param first and last day; nothing where there is none
  public TestCoupon days(String first, String last) {
    return new TestCoupon(
        new Coupon(
            coupon.code(),
            coupon.label(),
            coupon.amount(),
            coupon.minimum(),
            day(first),
            day(last),
            coupon.singleUse(),
            coupon.customer(),
            coupon.state()));
  }

  private static Optional<LocalDate> day(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }

  private TestCoupon with(
      Optional<Money> minimum, boolean once, Optional<CustomerId> customer, Coupon.State state) {
    return new TestCoupon(
        new Coupon(
            coupon.code(),
            coupon.label(),
            coupon.amount(),
            minimum,
            coupon.from(),
            coupon.to(),
            once,
            customer,
            state));
  }
}
