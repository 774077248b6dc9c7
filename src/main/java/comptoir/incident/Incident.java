package comptoir.incident;

import comptoir.value.BusinessDate;
import comptoir.value.EnvelopeId;
import comptoir.value.Money;
import comptoir.value.ReservationId;
import comptoir.value.TillId;
import comptoir.value.TransactionId;
import java.util.List;
import java.util.Optional;

/// Something that a person must know of, with all that names it.
public sealed interface Incident {

  /// The same thing has the same key, however often it is met.
  String key();

  /// A business day of a till has other totals here than at the platform.
  ///
  /// @param onlyHere sales the platform has not: the deed is to send the day again
  /// @param onlyThere sales the platform has and this till has not
  /// @param differing sales both have, with another total, number or record
  /// @param sums the tenders and VAT rates whose sums differ
  record DayDiffers(
      TillId till,
      BusinessDate day,
      Side here,
      Side there,
      List<Sale> onlyHere,
      List<Sale> onlyThere,
      List<Sale> differing,
      List<Sum> sums)
      implements Incident {

    public DayDiffers {
      onlyHere = List.copyOf(onlyHere);
      onlyThere = List.copyOf(onlyThere);
      differing = List.copyOf(differing);
      sums = List.copyOf(sums);
    }

    @Override
    public String key() {
      return "day/" + till + "/" + day;
    }

    /// How many sales one side counts, what they sum to, and their numbers in the till's series.
    ///
    /// @param firstSeq 0 where there is no sale
    public record Side(long count, Money total, long firstSeq, long lastSeq) {}

    /// A sale by the names a person finds it with.
    public record Sale(TransactionId transaction, String number, Money total) {}

    /// A sum that differs.
    ///
    /// @param name `tender/CASH`, `vat/2000` (basis points; the gross sum)
    public record Sum(String name, Money here, Money there) {}
  }

  /// A reservation was handed over here and somewhere else: the goods left twice.
  ///
  /// @param envelope the step that the platform refused
  record HandedOverTwice(
      ReservationId reservation,
      EnvelopeId envelope,
      Optional<TransactionId> transaction,
      Actor here,
      Actor there)
      implements Incident {

    @Override
    public String key() {
      return "handed-over/" + reservation + "/" + envelope;
    }
  }

  /// Goods were moved here for a step of a reservation that the platform refused: they are not
  /// where its state says.
  ///
  /// @param envelope the step that the platform refused
  /// @param to where the step was to lead, by its name on the wire: `ready`, `released`, …
  /// @param present what the platform says it is in, likewise; empty where it did not say
  record StepRefused(
      ReservationId reservation,
      EnvelopeId envelope,
      String to,
      Optional<String> present,
      Actor here,
      Actor there)
      implements Incident {

    @Override
    public String key() {
      return "step/" + reservation + "/" + envelope;
    }
  }

  /// A single-use coupon was taken here and somewhere else.
  ///
  /// @param number of the sale here, as people read it
  /// @param amount what it took off here
  record CouponTwice(
      String coupon,
      TransactionId transaction,
      String number,
      Money amount,
      Actor here,
      Actor there)
      implements Incident {

    @Override
    public String key() {
      return "coupon/" + coupon + "/" + transaction;
    }
  }

  /// A number of the till's series was given to two sales: the platform keeps the first and refused
  /// this one.
  record NumberReused(
      TillId till,
      long sequence,
      String number,
      TransactionId transaction,
      Money total,
      Actor here,
      Actor there)
      implements Incident {

    @Override
    public String key() {
      return "number/" + till + "/" + sequence + "/" + transaction;
    }
  }

  /// The till's file ended before what is known to have been sold: an older copy was brought back.
  /// The series goes on behind `known`.
  ///
  /// @param reached the last number the file held
  /// @param known the highest number that is known to be given
  /// @param witness who knew
  /// @param sentAgain sales that were found beside the file and wait again to leave
  /// @param missing sales that had not left and were found nowhere: only their names are known
  record Restored(
      TillId till,
      long reached,
      long known,
      Witness witness,
      long sentAgain,
      List<DayDiffers.Sale> missing)
      implements Incident {

    public Restored {
      missing = List.copyOf(missing);
    }

    @Override
    public String key() {
      return "restored/" + till + "/" + reached + "/" + known;
    }
  }

  /// Who knew of a number that the till's file did not hold.
  enum Witness {
    /// The list of unsent sales beside the file.
    UNSENT_NAMES,
    /// The second folder.
    SECOND_COPY,
    PLATFORM
  }
}
