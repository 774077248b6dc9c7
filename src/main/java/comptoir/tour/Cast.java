package comptoir.tour;

import comptoir.coupon.Coupon;
import comptoir.coupon.KnownCoupon;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import comptoir.app.Rooms;
import comptoir.catalog.CodeLookup;
import comptoir.catalog.Offer;
import comptoir.customer.Customer;
import comptoir.customer.CustomerView;
import comptoir.reservation.Reservation;
import comptoir.standin.seed.ShopFolder;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Who and what the day is played with, chosen from whatever shop it is.
///
/// @param person who works, with the PIN from the shop folder
/// @param dear an article that the web sells for less
/// @param plain another article
/// @param shared a code that two articles carry
/// @param pickUp a paid reservation that is ready, with its customer
/// @param coupon a coupon for one use that is good for anybody's basket
record Cast(
    Person person,
    Offer dear,
    Offer plain,
    Optional<String> shared,
    Optional<PickUp> pickUp,
    Optional<Coupon> coupon) {

  private static final int ENOUGH = 40;

  /// An operator and the PIN.
  ///
  /// @param takesBack whether they may take articles back
  record Person(String id, String name, String pin, boolean takesBack) {}

  /// A reservation and whose it is.
  record PickUp(Reservation reservation, Customer customer) {}

  static Cast of(Rooms rooms, ShopFolder folder) {
    return new Cast(
        person(folder),
        offer(rooms, Cast::isCheaperOnTheWeb),
        offer(rooms, offer -> !isCheaperOnTheWeb(offer)),
        shared(folder),
        pickUp(rooms),
        coupon(rooms, folder));
  }

  private static Person person(ShopFolder folder) {
    var all = rows(folder, "operators.csv");
    var row = all.stream().filter(Cast::takesBack).findFirst().orElse(all.getFirst());
    return new Person(
        row.getField("id"), row.getField("name"), row.getField("pin"), takesBack(row));
  }

  private static boolean takesBack(NamedCsvRecord person) {
    return List.of(person.getField("rights").split("\\|")).contains("return");
  }

  private static Optional<Coupon> coupon(Rooms rooms, ShopFolder folder) {
    var settings = join(rooms.settings().current()).orElseThrow();
    var today = LocalDate.now(InstantSource.system().withZone(settings.zone()));
    return rows(folder, "coupons.csv").stream()
        .flatMap(row -> join(rooms.coupons().byCode(row.getField("code"))).stream())
        .filter(known -> known.refusal(today, settings.currency()).isEmpty())
        .map(KnownCoupon::coupon)
        .filter(it -> it.singleUse() && it.minimum().isEmpty() && it.customer().isEmpty())
        .min(Comparator.comparing(Coupon::amount));
  }

  private static boolean isCheaperOnTheWeb(Offer offer) {
    var web = offer.web().map(price -> price.unit().milli()).orElse(Long.MAX_VALUE);
    return web < offer.shop().map(price -> price.unit().milli()).orElse(Long.MIN_VALUE);
  }

  private static Offer offer(Rooms rooms, Predicate<Offer> wanted) {
    return Stream.of("c", "s", "p", "b", "m", "a", "l", "t")
        .flatMap(letter -> join(rooms.catalog().search(letter, ENOUGH)).stream())
        .filter(offer -> offer.shop().isPresent() && wanted.test(offer))
        .filter(offer -> code(offer).isPresent() && isItsOwn(rooms, offer))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("This shop has no article for the tour"));
  }

  private static boolean isItsOwn(Rooms rooms, Offer offer) {
    return join(rooms.catalog().byCode(code(offer).orElseThrow())) instanceof CodeLookup.One;
  }

  /// What is scanned of an article.
  static Optional<String> code(Offer offer) {
    return offer.item().codes().stream().filter(code -> code.length() == 13).findFirst();
  }

  private static Optional<String> shared(ShopFolder folder) {
    var seen = new HashSet<String>();
    return rows(folder, "barcodes.csv").stream()
        .map(row -> row.getField("code"))
        .filter(code -> !seen.add(code))
        .findFirst();
  }

  private static Optional<PickUp> pickUp(Rooms rooms) {
    return join(rooms.reservations().open()).stream()
        .filter(it -> it.state() == Reservation.State.READY && it.paid())
        .flatMap(
            it ->
                it.customer().stream()
                    .flatMap(id -> join(rooms.customers().view(id)).stream())
                    .map(view -> new Candidate(new PickUp(it, view.customer()), view)))
        .max(Comparator.comparingInt(candidate -> candidate.view().history().size()))
        .map(Candidate::pickUp);
  }

  /// The customer with the longest history makes the fullest picture.
  private record Candidate(PickUp pickUp, CustomerView view) {}

  private static List<NamedCsvRecord> rows(ShopFolder folder, String file) {
    try (var bytes = folder.open(file).orElseGet(InputStream::nullInputStream);
        var reader =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T join(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }
}
