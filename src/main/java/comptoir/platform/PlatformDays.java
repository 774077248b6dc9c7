package comptoir.platform;

import comptoir.pricing.VatLine;
import comptoir.value.BusinessDate;
import comptoir.value.Money;
import comptoir.value.TillId;
import comptoir.value.TransactionId;
import java.util.List;
import java.util.Optional;

/// What the platform holds of this till's sales, day by day; days without a sale are left out.
///
/// @param till whose they are: the one the token is for
/// @param head the highest number the platform has of the till, whatever its day; empty where it
///   has none
/// @param days the oldest first
public record PlatformDays(TillId till, Optional<Head> head, List<Day> days) {

  public PlatformDays {
    days = List.copyOf(days);
  }

  /// The end of a chain.
  ///
  /// @param sequence from 1
  /// @param signature that of its record; empty where records are not signed
  public record Head(String chain, long sequence, Optional<String> signature) {}

  /// The sums of one day.
  ///
  /// @param tenders one sum a mode
  /// @param vat one sum a rate
  public record Day(
      BusinessDate date,
      long count,
      Money total,
      long firstSequence,
      long lastSequence,
      List<TenderSum> tenders,
      List<VatLine> vat) {

    public Day {
      tenders = List.copyOf(tenders);
      vat = List.copyOf(vat);
    }
  }

  /// What one way to settle came to; change given back is a mode of its own, below zero.
  public record TenderSum(String mode, Money amount) {}

  /// One sale of a day.
  ///
  /// @param sha256 of its record, 64 hexadecimal digits
  public record DaySale(
      TransactionId transaction, String number, long sequence, Money total, String sha256) {}
}
