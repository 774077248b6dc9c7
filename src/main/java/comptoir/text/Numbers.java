package comptoir.text;

import comptoir.value.Money;
import comptoir.value.Quantity;
import comptoir.value.UnitPrice;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/// Figures by locale, with the true minus sign. A format is made at each call, because those of the
/// JDK are not safe on two threads.
final class Numbers {

  private static final char MINUS = '\u2212';
  private static final int PRICE_DECIMALS = 3;

  private final Locale locale;

  Numbers(Locale locale) {
    this.locale = locale;
  }

  String money(Money money) {
    var format = signed(NumberFormat.getCurrencyInstance(locale));
    format.setCurrency(money.currency());
    return fixed(format, money);
  }

  /// Without decimals where they are all zero.
  String roundMoney(Money money) {
    var format = signed(NumberFormat.getCurrencyInstance(locale));
    format.setCurrency(money.currency());
    var digits = digits(money.currency());
    var isRound = money.minor() % Math.powExact(10L, digits) == 0;
    format.setMinimumFractionDigits(isRound ? 0 : digits);
    format.setMaximumFractionDigits(isRound ? 0 : digits);
    return format.format(BigDecimal.valueOf(money.minor(), digits));
  }

  String amount(Money money) {
    return fixed(plain(), money);
  }

  private static String fixed(DecimalFormat format, Money money) {
    var digits = digits(money.currency());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(BigDecimal.valueOf(money.minor(), digits));
  }

  String unitPrice(UnitPrice price, boolean withCurrency) {
    var format = withCurrency ? signed(NumberFormat.getCurrencyInstance(locale)) : plain();
    if (withCurrency) {
      format.setCurrency(price.currency());
    }
    var digits = digits(price.currency());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits + PRICE_DECIMALS);
    return format.format(BigDecimal.valueOf(price.milli(), digits + PRICE_DECIMALS));
  }

  String quantity(Quantity quantity) {
    var format = plain();
    format.setMaximumFractionDigits(3);
    return format.format(BigDecimal.valueOf(quantity.milli(), 3));
  }

  String count(long count) {
    return plain().format(count);
  }

  String percent(int basisPoints) {
    var format = signed(NumberFormat.getPercentInstance(locale));
    format.setMaximumFractionDigits(2);
    return format.format(BigDecimal.valueOf(basisPoints, 4));
  }

  char decimalPoint() {
    return plain().getDecimalFormatSymbols().getDecimalSeparator();
  }

  private DecimalFormat plain() {
    return signed(NumberFormat.getNumberInstance(locale));
  }

  private static DecimalFormat signed(NumberFormat any) {
    var format = (DecimalFormat) any;
    var symbols = format.getDecimalFormatSymbols();
    symbols.setMinusSign(MINUS);
    format.setDecimalFormatSymbols(symbols);
    return format;
  }

  private static int digits(Currency currency) {
    return Math.max(0, currency.getDefaultFractionDigits());
  }
}
