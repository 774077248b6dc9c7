package comptoir.reservation.view;

import comptoir.reservation.HandedOver;
import comptoir.reservation.Reservation;
import comptoir.reservation.Reservation.State;
import comptoir.settings.ShopSettings;
import comptoir.value.CustomerId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads all that the board lists.
final class BoardLook {

  private final BoardViewModel.Rooms rooms;
  private final InstantSource clock;

  BoardLook(BoardViewModel.Rooms rooms, InstantSource clock) {
    this.rooms = rooms;
    this.clock = clock;
  }

  /// @param entries ready first, then by age
  record Seen(Optional<ShopSettings> shop, List<BoardEntry> entries) {}

  CompletionStage<Seen> read() {
    return rooms.settings().current().thenCompose(this::read);
  }

  private CompletionStage<Seen> read(Optional<ShopSettings> shop) {
    var dawn = dawn(shop.map(ShopSettings::zone).orElse(ZoneOffset.UTC));
    return rooms
        .reservations()
        .all()
        .thenCompose(
            all ->
                named(all)
                    .thenCombine(
                        rooms.reservations().handedOverSince(dawn),
                        (names, given) -> new Seen(shop, entries(all, names, given))));
  }

  private Instant dawn(ZoneId zone) {
    return clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }

  private CompletionStage<Map<CustomerId, String>> named(List<Reservation> all) {
    return rooms
        .far()
        .names(all.stream().flatMap(it -> it.customer().stream()).collect(Collectors.toSet()));
  }

  private static List<BoardEntry> entries(
      List<Reservation> all, Map<CustomerId, String> names, List<HandedOver> given) {
    var here = given.stream().collect(Collectors.toMap(HandedOver::id, Function.identity()));
    return all.stream()
        .map(
            it ->
                new BoardEntry(
                    it,
                    it.customer()
                        .flatMap(id -> Optional.ofNullable(names.get(id)))
                        .filter(name -> !name.isBlank()),
                    Optional.ofNullable(here.get(it.id()))
                        .filter(done -> it.state() == State.HANDED_OVER)))
        .toList();
  }
}
