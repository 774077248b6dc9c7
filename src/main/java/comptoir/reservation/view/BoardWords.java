package comptoir.reservation.view;

import comptoir.reservation.HandedOver;
import comptoir.reservation.Proof;
import comptoir.reservation.Proof.KnownBy;
import comptoir.reservation.Proof.Paper;
import comptoir.reservation.Reservation;
import comptoir.reservation.Reservation.State;
import comptoir.text.Texts;
import comptoir.value.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The board in words.
final class BoardWords {

  private final Texts texts;

  BoardWords(Texts texts) {
    this.texts = texts;
  }

  String tab(BoardTab tab, long count) {
    return texts.get(
        switch (tab) {
          case TO_PREPARE -> "reservation.tab.to-prepare";
          case READY -> "reservation.tab.ready";
          case LATE -> "reservation.tab.late";
          case HANDED_OVER -> "reservation.tab.handed-over";
          case ALL -> "reservation.tab.all";
        },
        texts.count(count));
  }

  /// What a tab says where there is nothing in it.
  String empty(BoardTab tab) {
    return texts.get(
        switch (tab) {
          case TO_PREPARE -> "reservation.empty.to-prepare";
          case READY -> "reservation.empty.ready";
          case LATE -> "reservation.empty.late";
          case HANDED_OVER -> "reservation.empty.handed-over";
          case ALL -> "reservation.empty.all";
        });
  }

  String kind(Reservation.Kind kind) {
    return texts.get(
        switch (kind) {
          case CLICK_AND_COLLECT -> "reservation.kind.click-and-collect";
          case E_RESERVATION -> "reservation.kind.e-reservation";
          case OTHER -> "reservation.kind.other";
        });
  }

  /// What is due here; that nothing is, where it was paid.
  String due(Reservation it) {
    return it.paid() || it.lines().isEmpty()
        ? texts.get("reservation.due.nothing")
        : texts.get("reservation.due", texts.money(total(it.lines())));
  }

  private static Money total(List<Reservation.Line> lines) {
    return Money.sum(
        lines.stream().map(Reservation.Line::total).toList(), lines.getFirst().total().currency());
  }

  /// Its kind and how long it waits: as much as a row has room for.
  String brief(Reservation it, BoardState state) {
    return join(Optional.of(kind(it.kind())), Optional.of(waits(it, state)));
  }

  /// Its kind, how long it waits, until when.
  String facts(Reservation it, BoardState state) {
    return join(Optional.of(kind(it.kind())), Optional.of(waits(it, state)), until(it, state));
  }

  private static String join(Optional<?>... parts) {
    return Stream.of(parts)
        .flatMap(Optional::stream)
        .map(Object::toString)
        .collect(Collectors.joining(" · "));
  }

  private String waits(Reservation it, BoardState state) {
    var since = it.state() == State.READY ? it.readyAt() : Optional.of(it.requestedAt());
    var key = it.state() == State.READY ? "reservation.since" : "reservation.ordered";
    return texts.get(key, texts.age(since.orElse(it.requestedAt()), state.now()));
  }

  private Optional<String> until(Reservation it, BoardState state) {
    return it.expiresAt()
        .filter(end -> it.isOpen())
        .flatMap(end -> state.settings().map(shop -> texts.dateTime(end, shop.zone())))
        .map(
            end ->
                texts.get(
                    it.isOver(state.now()) ? "reservation.was-kept" : "reservation.kept", end));
  }

  /// Where it lies.
  String place(Reservation it) {
    return it.locker().map(at -> texts.get("reservation.locker", at)).orElse("");
  }

  String shown(KnownBy by) {
    return texts.get(
        switch (by) {
          case CODE -> "reservation.known.code";
          case NUMBER -> "reservation.known.number";
          case PAPER -> "reservation.known.paper";
        });
  }

  /// Who it was handed over to, as far as somebody looked.
  Optional<String> proof(HandedOver done, BoardState state) {
    return done.proof()
        .flatMap(it -> state.settings().map(shop -> proof(it, texts.time(it.at(), shop.zone()))));
  }

  private String proof(Proof it, String time) {
    var known =
        switch (it.knownBy()) {
          case CODE -> texts.get("reservation.proof.code", time);
          case NUMBER -> texts.get("reservation.proof.number", time);
          case PAPER -> texts.get("reservation.proof.paper", time);
        };
    return join(Optional.of(known), it.paper().map(this::paper));
  }

  String paper(Optional<Paper> paper) {
    return paper.map(this::paper).orElseGet(() -> texts.get("reservation.paper.none"));
  }

  private String paper(Paper paper) {
    return texts.get(
        switch (paper) {
          case IDENTITY_CARD -> "reservation.paper.identity-card";
          case PASSPORT -> "reservation.paper.passport";
          case DRIVING_LICENCE -> "reservation.paper.driving-licence";
          case RESIDENCE_PERMIT -> "reservation.paper.residence-permit";
        });
  }

  String note(BoardNote note) {
    return switch (note) {
      case BoardNote.Ready it -> texts.get("reservation.note.ready", it.number());
      case BoardNote.Released it -> texts.get("reservation.note.released", it.number());
      case BoardNote.Known _ -> texts.get("reservation.note.known");
      case BoardNote.WrongState it ->
          texts.get(
              "reservation.note.wrong-state",
              it.number(),
              ReservationWords.state(it.present(), texts));
      case BoardNote.Paid it -> texts.get("reservation.note.paid", it.number());
      case BoardNote.Withdrawn _ -> texts.get("reservation.note.withdrawn");
      case BoardNote.NoSuchCode it -> texts.get("reservation.note.no-such-code", it.code());
      case BoardNote.WrongCode it -> texts.get("reservation.note.wrong-code", it.code());
      case BoardNote.WrongArticle it -> texts.get("reservation.note.wrong-article", it.code());
      case BoardNote.Enough it -> texts.get("reservation.note.enough", it.label());
      case BoardNote.NotChecked it -> texts.get("reservation.note.not-checked", it.lines());
      case BoardNote.NothingFound _ -> texts.get("reservation.note.nothing-found");
      case BoardNote.WhoIsIt _ -> texts.get("reservation.note.who-is-it");
      case BoardNote.PaperFirst _ -> texts.get("reservation.note.paper-first");
      case BoardNote.NothingGiven _ -> texts.get("reservation.note.nothing-given");
      case BoardNote.NotAllowed _ -> texts.get("reservation.note.not-allowed");
      case BoardNote.Failed _ -> texts.get("reservation.note.failed");
    };
  }

  /// The deed that Enter does now; empty where there is none.
  Optional<String> main(BoardState state) {
    return switch (state.work()) {
      case BoardWork.Looking _ -> state.reservation().flatMap(it -> begin(it.state()));
      case BoardWork.Picking _ -> Optional.of(texts.get("reservation.deed.ready"));
      case BoardWork.Handing _ -> Optional.of(texts.get(give(state)));
      case BoardWork.Releasing _ -> Optional.of(texts.get("reservation.deed.release"));
    };
  }

  private static String give(BoardState state) {
    var isPaid = state.reservation().filter(it -> !it.paid()).isEmpty();
    return isPaid ? "reservation.deed.give" : "reservation.deed.sell";
  }

  private Optional<String> begin(State state) {
    return switch (state) {
      case REQUESTED -> Optional.of(texts.get("reservation.deed.prepare"));
      case PREPARING -> Optional.of(texts.get("reservation.deed.go-on"));
      case READY -> Optional.of(texts.get("reservation.deed.hand-over"));
      case EXPIRED -> Optional.of(texts.get("reservation.deed.release"));
      case HANDED_OVER, RELEASED, CANCELLED, OTHER -> Optional.empty();
    };
  }

  /// What the one field takes now.
  String prompt(BoardState state) {
    return switch (state.work()) {
      case BoardWork.Looking _, BoardWork.Releasing _ -> texts.get("reservation.prompt.find");
      case BoardWork.Picking it when isOpen(it, state) -> texts.get("reservation.prompt.check");
      case BoardWork.Picking _ ->
          state
              .reservation()
              .flatMap(Reservation::locker)
              .map(at -> texts.get("reservation.prompt.other-locker", at))
              .orElseGet(() -> texts.get("reservation.prompt.locker"));
      case BoardWork.Handing _ -> texts.get("reservation.prompt.code");
    };
  }

  private static boolean isOpen(BoardWork.Picking it, BoardState state) {
    return state.reservation().filter(shown -> it.open(shown.lines()) > 0).isPresent();
  }

  /// What is to be done now, in a sentence.
  String todo(BoardState state) {
    return switch (state.work()) {
      case BoardWork.Looking _ -> "";
      case BoardWork.Picking it when isOpen(it, state) -> texts.get("reservation.todo.pick");
      case BoardWork.Picking _ -> texts.get("reservation.todo.ready");
      case BoardWork.Handing it ->
          it.knownBy().map(this::shown).orElseGet(() -> texts.get("reservation.todo.hand"));
      case BoardWork.Releasing _ -> texts.get("reservation.todo.release");
    };
  }
}
