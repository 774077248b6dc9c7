package comptoir.tour;

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
record Cast(
    Person person, Offer dear, Offer plain, Optional<String> shared, Optional<PickUp> pickUp) {

  private static final int ENOUGH = 40;

  /// An operator and the PIN.
  record Person(String id, String name, String pin) {}

  /// A reservation and whose it is.
  record PickUp(Reservation reservation, Customer customer) {}

  static Cast of(Rooms rooms, ShopFolder folder) {
    return new Cast(
        person(folder),
        offer(rooms, Cast::isCheaperOnTheWeb),
        offer(rooms, offer -> !isCheaperOnTheWeb(offer)),
        shared(folder),
        pickUp(rooms));
  }

  private static Person person(ShopFolder folder) {
    var row = rows(folder, "operators.csv").getFirst();
    return new Person(row.getField("id"), row.getField("name"), row.getField("pin"));
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
    try (var bytes = folder.open(file).orElseThrow();
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
