package comptoir.reservation.view;

import comptoir.operator.Operator;
import comptoir.reservation.Reservation;
import comptoir.settings.PickUpRules;
import comptoir.settings.ShopSettings;
import comptoir.value.ItemId;
import comptoir.value.ReservationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// All that the board shows, at one moment.
///
/// @param all every reservation that is known, ready first, then by age
/// @param marked which of them; it stays marked when the list changes
/// @param places where the articles of the marked one lie in the shop, as far as that is known
/// @param asOf when the platform last said how it stands; empty where it never did
record BoardState(
    Optional<ShopSettings> settings,
    Optional<Operator> operator,
    List<BoardEntry> all,
    BoardTab tab,
    Optional<ReservationId> marked,
    BoardWork work,
    Map<ItemId, String> places,
    Optional<BoardNote> note,
    Optional<Instant> asOf,
    Instant now) {

  BoardState {
    all = List.copyOf(all);
    places = Map.copyOf(places);
  }

  static BoardState start(Optional<Operator> operator, Instant now) {
    return new BoardState(
        Optional.empty(),
        operator,
        List.of(),
        BoardTab.TO_PREPARE,
        Optional.empty(),
        new BoardWork.Looking(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        now);
  }

  PickUpRules rules() {
    return settings.map(ShopSettings::pickUps).orElse(PickUpRules.NONE);
  }

  /// Those of a tab.
  List<BoardEntry> of(BoardTab which) {
    return all.stream().filter(it -> which.has(it, rules(), now)).toList();
  }

  /// What the list shows. What is being worked on stays, also where its new state belongs
  /// elsewhere.
  List<BoardEntry> shown() {
    return all.stream().filter(it -> isAtWorkOn(it) || tab.has(it, rules(), now)).toList();
  }

  private boolean isAtWorkOn(BoardEntry entry) {
    return isAtWork() && isMarked(entry);
  }

  private boolean isMarked(BoardEntry entry) {
    return marked.filter(entry.reservation().id()::equals).isPresent();
  }

  boolean isAtWork() {
    return !(work instanceof BoardWork.Looking);
  }

  /// The place of the marked one in what is shown; 0 where it is not there.
  int index(List<BoardEntry> shown) {
    return IntStream.range(0, shown.size())
        .filter(i -> isMarked(shown.get(i)))
        .findFirst()
        .orElse(0);
  }

  /// The marked one; the first that is shown where none is.
  Optional<BoardEntry> entry() {
    var shown = shown();
    return shown.isEmpty() ? Optional.empty() : Optional.of(shown.get(index(shown)));
  }

  Optional<Reservation> reservation() {
    return entry().map(BoardEntry::reservation);
  }

  /// A line of the marked one, from 0.
  Optional<Reservation.Line> line(int at) {
    return lines().stream().skip(at).findFirst();
  }

  /// The articles of the marked one: in the order of the places where they are fetched, else as
  /// ordered.
  List<Reservation.Line> lines() {
    var lines = reservation().map(Reservation::lines).orElse(List.of());
    return work instanceof BoardWork.Picking
        ? lines.stream().sorted(Comparator.comparing(this::place)).toList()
        : lines;
  }

  private String place(Reservation.Line line) {
    return places.getOrDefault(line.item(), "");
  }

  BoardState with(List<BoardEntry> others, Optional<ShopSettings> shop) {
    return new BoardState(shop, operator, others, tab, marked, work, places, note, asOf, now);
  }

  /// Another tab: nothing is marked and nothing under way.
  BoardState with(BoardTab other) {
    return new BoardState(
        settings,
        operator,
        all,
        other,
        Optional.empty(),
        new BoardWork.Looking(),
        places,
        Optional.empty(),
        asOf,
        now);
  }

  BoardState marking(ReservationId id) {
    return new BoardState(
        settings,
        operator,
        all,
        tab,
        Optional.of(id),
        new BoardWork.Looking(),
        places,
        Optional.empty(),
        asOf,
        now);
  }

  /// A new work; what was said before holds no more.
  BoardState with(BoardWork other) {
    return new BoardState(
        settings, operator, all, tab, marked, other, places, Optional.empty(), asOf, now);
  }

  BoardState with(BoardNote said) {
    return new BoardState(
        settings, operator, all, tab, marked, work, places, Optional.of(said), asOf, now);
  }

  BoardState withPlaces(Map<ItemId, String> known) {
    return new BoardState(settings, operator, all, tab, marked, work, known, note, asOf, now);
  }

  BoardState at(Instant time, Optional<Instant> told) {
    return new BoardState(settings, operator, all, tab, marked, work, places, note, told, time);
  }
}
