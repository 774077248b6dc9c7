package comptoir.sync.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import comptoir.outbox.OutboxState;
import comptoir.sync.SyncState;
import comptoir.sync.UpState;
import comptoir.sync.view.LineState.Mood;
import comptoir.text.Texts;
import comptoir.value.Fault;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class StateLineTest {

  private static final SyncState.Line ON = new SyncState.Line.OnLine();
  private static final SyncState.Line OFF = new SyncState.Line.OffLine("connect");
  private static final Instant SINCE = Instant.parse("2026-10-12T10:04:00Z");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final List<Consumer<SyncState>> listeners = new ArrayList<>();
  private final StateLineViewModel model =
      new StateLineViewModel(
          listener -> {
            listeners.add(listener);
            return () -> listeners.remove(listener);
          },
          Runnable::run,
          new Texts(Locale.FRENCH),
          () -> PARIS);

  @Test
  void onLineWithNothingWaitingAllIsSent() {
    tell(ON, 0, 0, Optional.empty());

    assertEquals(line(Mood.ALL_SENT, "En ligne", "tout est transmis"), now());
  }

  @Test
  void offLineItSaysSinceWhenInTheShopsTimeAndWhatWaits() {
    tell(OFF, 3, 0, Optional.empty());

    assertEquals(line(Mood.OFF_LINE, "Hors ligne depuis 12:04", "3 en attente"), now());
  }

  @Test
  void whatWasRefusedIsSaidAlsoWhereAllElseIsSent() {
    tell(ON, 0, 2, Optional.empty());

    assertEquals(line(Mood.STOP, "En ligne", "2 envois refusés"), now());
  }

  @Test
  void aTillThePlatformDoesNotKnowSaysSo() {
    tell(new SyncState.Line.Refused("unauthorized"), 1, 0, Optional.empty());

    assertEquals(line(Mood.STOP, "Caisse non reconnue", "1 en attente"), now());
  }

  @Test
  void aRefusalNobodyHereKnowsShowsItsCode() {
    tell(new SyncState.Line.Refused("sunday"), 0, 0, Optional.empty());

    assertEquals("Refusé par la plateforme (sunday)", now().head());
  }

  @Test
  void aFaultOfTheMachineComesFirst() {
    tell(ON, 4, 1, Optional.of(Fault.Code.DB_FULL));

    assertEquals(line(Mood.STOP, "En ligne", "échange arrêté (DB-FULL)"), now());
  }

  @Test
  void aClosedLineFollowsNoMore() {
    assertFalse(listeners.isEmpty());
    model.close();

    assertEquals(List.of(), listeners);
  }

  private void tell(SyncState.Line line, long waiting, long parked, Optional<Fault.Code> fault) {
    var outbox = new OutboxState(waiting, Optional.empty(), parked);
    var state = new SyncState(line, SINCE, outbox, Map.of(), fault, UpState.START);
    listeners.forEach(listener -> listener.accept(state));
  }

  private LineState now() {
    return model.state().get();
  }

  private static LineState line(Mood mood, String head, String tail) {
    return new LineState(mood, head, tail);
  }
}
