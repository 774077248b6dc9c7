package comptoir.sync.view;

import comptoir.sync.SyncState;
import comptoir.text.Texts;
import java.time.ZoneId;

/// The state line in words.
///
/// @param mood what the shape and the colour tell
/// @param head the first words: whether the platform is there
/// @param tail the rest: what waits
record LineState(Mood mood, String head, String tail) {

  private static final int HUNDRED = 100;

  /// What is true at a glance.
  enum Mood {
    STARTING,
    ALL_SENT,
    WAITING,
    OFF_LINE,
    STOP
  }

  /// @param incidents that nobody has seen to
  static LineState of(SyncState state, int incidents, Texts texts, ZoneId zone) {
    return new LineState(
        mood(state, incidents), head(state, texts, zone), tail(state, incidents, texts));
  }

  private static Mood mood(SyncState state, int incidents) {
    if (state.fault().isPresent() || state.outbox().parked() > 0 || incidents > 0) {
      return Mood.STOP;
    }
    return switch (state.line()) {
      case SyncState.Line.Starting it -> Mood.STARTING;
      case SyncState.Line.OnLine it -> state.outbox().waiting() > 0 ? Mood.WAITING : Mood.ALL_SENT;
      case SyncState.Line.OffLine it -> Mood.OFF_LINE;
      case SyncState.Line.Refused it -> Mood.STOP;
    };
  }

  private static String head(SyncState state, Texts texts, ZoneId zone) {
    return switch (state.line()) {
      case SyncState.Line.Starting it -> texts.get("sync.line.starting");
      case SyncState.Line.OnLine it -> texts.get("sync.line.online");
      case SyncState.Line.OffLine it ->
          texts.get("sync.line.offline", texts.time(state.since(), zone));
      case SyncState.Line.Refused it -> refused(it.code(), texts);
    };
  }

  private static String refused(String code, Texts texts) {
    return switch (code) {
      case "unauthorized" -> texts.get("sync.line.unauthorized");
      case "token-expired" -> texts.get("sync.line.token-expired");
      case "protocol-too-old" -> texts.get("sync.line.too-old");
      default -> texts.get("sync.line.refused", code);
    };
  }

  private static String tail(SyncState state, int incidents, Texts texts) {
    if (state.fault().isPresent()) {
      return texts.get("sync.line.fault", state.fault().get().name().replace('_', '-'));
    }
    var outbox = state.outbox();
    if (outbox.parked() > 0) {
      return texts.get("sync.line.parked", outbox.parked());
    }
    if (incidents > 0) {
      return texts.get("sync.line.incidents", incidents);
    }
    if (outbox.waiting() > 0) {
      return texts.get("sync.line.waiting", outbox.waiting());
    }
    if (state.download().isPresent()) {
      return coming(state.download().get(), texts);
    }
    return state.line() instanceof SyncState.Line.Starting ? "" : texts.get("sync.line.all-sent");
  }

  /// In percent where it is known how much there will be; never the whole before it is.
  private static String coming(SyncState.Download download, Texts texts) {
    var expected = download.expected();
    return expected > download.entries()
        ? texts.get("sync.line.coming", download.entries() * HUNDRED / expected)
        : texts.get("sync.line.coming.count", texts.count(download.entries()));
  }
}
