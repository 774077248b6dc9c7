package comptoir.health.view;

import comptoir.sync.SyncState;
import comptoir.sync.SyncState.Line;
import comptoir.sync.UpState;
import comptoir.text.Texts;
import comptoir.ui.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is true of the exchange, in words.
final class StateWords {

  private final Texts texts;
  private final HealthState state;
  private final SyncState sync;

  StateWords(Texts texts, HealthState state) {
    this.texts = texts;
    this.state = state;
    this.sync = state.findings().sync();
  }

  List<StateRow> rows() {
    var rows = new ArrayList<StateRow>();
    sync.download().ifPresent(it -> rows.add(download(it)));
    rows.add(line());
    if (sync.isOnLine()) {
      rows.add(pulse());
    }
    rows.add(queue());
    if (sync.outbox().parked() > 0) {
      rows.add(parked());
    }
    rows.addAll(List.of(compared(), copy()));
    return List.copyOf(rows);
  }

  private StateRow line() {
    var since = texts.get("health.since", moment(sync.since()));
    return switch (sync.line()) {
      case Line.Starting _ ->
          line(Role.NEUTRAL, "health.line.starting", texts.get("health.line.starting.detail"));
      case Line.OnLine _ -> line(Role.SUCCESS, "health.line.online", since);
      case Line.OffLine _ ->
          line(
              Role.WARNING,
              "health.line.offline",
              texts.get("health.line.offline.detail", moment(sync.since())));
      case Line.Refused it ->
          line(
              Role.DANGER,
              "health.line.refused",
              joined(new CodeWords(texts).brief(it.code()), since));
    };
  }

  private StateRow line(Role role, String words, String detail) {
    return new StateRow(
        "health.state.line", role, texts.get("health.line"), texts.get(words), detail);
  }

  /// How changes become known.
  private StateRow pulse() {
    var pulse = sync.pulse();
    return new StateRow(
        "health.state.pulse",
        pulse.beats() ? Role.SUCCESS : Role.ACCENT,
        texts.get("health.pulse"),
        texts.get(pulse.beats() ? "health.pulse.events" : "health.pulse.polling"),
        pulse.since().map(at -> texts.get("health.since", moment(at))).orElse(""));
  }

  private StateRow queue() {
    var outbox = sync.outbox();
    var name = texts.get("health.queue");
    if (outbox.waiting() == 0) {
      return new StateRow(
          "health.state.queue",
          Role.SUCCESS,
          name,
          texts.get("health.queue.nothing"),
          outbox.parked() == 0 ? texts.get("health.queue.nothing.detail") : "");
    }
    var oldest =
        outbox
            .oldest()
            .map(at -> texts.get("health.queue.oldest", texts.age(at, state.now())))
            .orElse("");
    return new StateRow(
        "health.state.queue",
        sync.isOnLine() ? Role.ACCENT : Role.WARNING,
        name,
        texts.get("health.queue.waiting", outbox.waiting()),
        joined(oldest, next()));
  }

  private String next() {
    return switch (sync.line()) {
      case Line.OffLine _ -> texts.get("health.queue.line");
      case Line.Refused _ -> texts.get("health.queue.token");
      case Line.OnLine _, Line.Starting _ ->
          pause()
              .map(at -> texts.get("health.queue.next", seconds(at)))
              .orElseGet(() -> texts.get("health.queue.now"));
    };
  }

  /// When the next try is due, where that is not now.
  private Optional<Instant> pause() {
    return Stream.of(sync.up().pause().map(UpState.Pause::until), state.findings().nextTry())
        .flatMap(Optional::stream)
        .filter(at -> at.isAfter(state.now()))
        .findFirst();
  }

  private long seconds(Instant at) {
    return Math.max(1, Duration.between(state.now(), at).toSeconds());
  }

  private StateRow parked() {
    return new StateRow(
        "health.state.parked",
        Role.DANGER,
        texts.get("health.parked"),
        texts.get("health.parked.some", sync.outbox().parked()),
        texts.get("health.parked.detail"));
  }

  /// All feeds are being taken from the beginning.
  private StateRow download(SyncState.Download it) {
    return new StateRow(
        "health.state.download",
        Role.ACCENT,
        texts.get("health.download." + it.cause().name().toLowerCase(Locale.ROOT)),
        texts.get(
            "health.download.progress", texts.count(it.entries()), texts.count(it.expected())),
        texts.get("health.download.detail"));
  }

  private StateRow copy() {
    var copy = state.findings().copy();
    var name = texts.get("health.copy");
    if (copy.trouble().isPresent()) {
      return new StateRow(
          "health.state.copy",
          copy.missing() == 0 ? Role.WARNING : Role.DANGER,
          name,
          texts.get("health.copy.away", moment(copy.trouble().get().since())),
          joined(texts.get("health.copy.missing", copy.missing()), copy.folder().toString()));
    }
    return new StateRow(
        "health.state.copy",
        copy.missing() == 0 ? Role.SUCCESS : Role.ACCENT,
        name,
        copy.missing() == 0
            ? texts.get("health.copy.whole", copy.copies())
            : texts.get("health.copy.missing", copy.missing()),
        copy.folder().toString());
  }

  private StateRow compared() {
    var name = texts.get("health.compared");
    if (sync.up().compared().isEmpty()) {
      return new StateRow(
          "health.state.compared",
          Role.NEUTRAL,
          name,
          texts.get("health.compared.never"),
          texts.get("health.compared.never.detail"));
    }
    var it = sync.up().compared().get();
    return new StateRow(
        "health.state.compared",
        it.differing() == 0 ? Role.SUCCESS : Role.DANGER,
        name,
        it.differing() == 0
            ? texts.get("health.compared.equal", it.days())
            : texts.get("health.compared.differing", it.differing(), it.days()),
        texts.age(it.at(), state.now()));
  }

  private String moment(Instant at) {
    return state.moment(at, texts);
  }

  private static String joined(String... words) {
    return Stream.of(words).filter(it -> !it.isEmpty()).collect(Collectors.joining(" · "));
  }
}
