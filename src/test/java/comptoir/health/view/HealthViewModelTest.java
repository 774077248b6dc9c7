package comptoir.health.view;

import static comptoir.testing.TestTill.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.health.Concern;
import comptoir.incident.Incident;
import comptoir.outbox.Aside;
import comptoir.sync.SyncState.Line;
import comptoir.testing.TestShop;
import comptoir.value.BusinessDate;
import comptoir.value.Fault;
import comptoir.value.Money;
import comptoir.value.TillId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
final class HealthViewModelTest {

  private static final BusinessDate DAY = BusinessDate.parse("2026-10-11");

  @TempDir Path folder;
  private TestHealth health;

  @BeforeEach
  void open() {
    health = new TestHealth(folder);
  }

  @AfterEach
  void close() {
    health.close();
  }

  @Test
  void whatStopsMostComesFirst() {
    health.refusedSale("seq-used");
    health.raise(differingDay());
    health.unread("items", "i-1", "vat: no category");
    health.opened();
    health.line(new Line.Refused("token-expired")).fault(Fault.Code.DB_FULL);

    assertEquals(
        List.of("Machine", "TurnedAway", "Happened", "Refused", "Unread"),
        state().concerns().stream().map(it -> it.getClass().getSimpleName()).toList());
  }

  @Test
  void aRefusedSaleIsSentAgainUnderItsOwnIdAndGoesOnceItIsTaken() {
    health.refusedSale("totals-differ");
    health.opened();
    var refused = assertInstanceOf(Concern.Refused.class, state().concern().orElseThrow());

    health.model.mainDeed();
    health.settled();

    assertEquals(Optional.of(new Note.SentAgain()), state().note());
    assertEquals(1, health.wakes);
    assertEquals(
        List.of(List.of("waiting", refused.parked().envelope().id().toString())),
        health.till.rows("SELECT state, id FROM outbox"));
    health.acknowledge(refused.parked().envelope());
    health.tell();
    assertEquals(List.of(), state().concerns());
  }

  @Test
  void whatIsMarkedStaysMarkedWhenSomethingComesBeforeIt() {
    health.refusedSale("seq-used");
    health.refusedSale("totals-differ");
    health.opened();
    health.model.move(1);
    var marked = state().concern();

    health.line(new Line.Refused("unauthorized"));

    assertEquals(marked, state().concern());
    assertEquals(2, state().index());
  }

  @Test
  void theMarkStopsAtBothEnds() {
    health.refusedSale("seq-used");
    health.refusedSale("seq-used");
    health.opened();

    health.model.move(-1);
    assertEquals(0, state().index());
    health.model.move(1);
    health.model.move(1);
    assertEquals(1, state().index());
  }

  @Test
  void withoutSomebodySignedOnNothingOfASaleIsShownOrChanged() {
    health.refusedSale("seq-used");
    health.raise(differingDay());
    health.opened(Optional.empty());

    for (var i = 0; i < 2; i++) {
      health.model.mainDeed();
      health.model.settle();
      health.model.toggleContent();
      health.model.export();
      health.model.move(1);
    }
    health.settled();

    assertFalse(state().opened());
    assertEquals(Optional.empty(), state().note());
    assertEquals(2, state().concerns().size());
    assertEquals(List.of(), health.days);
    assertFalse(Files.exists(folder.resolve("support")));
  }

  @Test
  void aNewTokenIsTakenAlsoBeforeSignOnAndABadOneIsNot() {
    health.opened(Optional.empty());
    health.line(new Line.Refused("token-expired"));

    health.model.token("no token");
    assertEquals(Optional.of(new Note.NoToken()), state().note());
    assertEquals(1, health.errors);
    health.model.token(" tok-2 ");

    assertEquals(List.of("tok-2"), health.tokens);
    assertEquals(Optional.of(new Note.TokenKept()), state().note());
  }

  @Test
  void aTokenThatTheDiskDoesNotTakeIsSaidAndWaitsForNobody() {
    health.opened();
    health.line(new Line.Refused("token-expired"));
    health.tokenKept = new CompletableFuture<>();

    health.model.token("tok-2");
    assertTrue(state().busy());
    assertEquals(Optional.empty(), state().note());
    health.tokenKept.completeExceptionally(new UncheckedIOException(new IOException("full")));

    assertEquals(Optional.of(new Note.Failed()), state().note());
    assertEquals(1, health.errors);
  }

  @Test
  void aTokenIsAskedForOnlyWhereItIsRefused() {
    health.opened();
    health.line(new Line.Refused("protocol-too-old"));

    health.model.token("tok-2");

    assertEquals(List.of(), health.tokens);
  }

  @Test
  void aDayIsSentAgainAndSettledByAPerson() {
    health.raise(differingDay());
    health.opened();

    health.model.mainDeed();
    assertEquals(List.of(DAY), health.days);
    health.settled();
    health.model.settle();
    health.settled();

    assertEquals(List.of(), state().concerns());
    assertEquals(List.of(List.of("OP1")), health.till.rows("SELECT closed_by FROM incident"));
  }

  @Test
  void aRefusedStepIsPutAsideForAReasonAndStaysOnRecord() {
    health.refusedHandOver("W-10482", "wrong-state", "handed-over");
    health.opened();

    health.model.settle();
    assertEquals(HealthState.Open.WHY, state().open());
    health.model.back();
    assertEquals(HealthState.Open.NOTHING, state().open());
    assertEquals(0, health.backs);
    health.model.settle();
    health.model.putAside(Aside.Why.CHECKED);
    health.settled();

    assertEquals(List.of(), state().concerns());
    assertEquals(Optional.of(new Note.PutAside()), state().note());
    assertEquals(
        List.of(List.of("OP1", "CHECKED")),
        health.till.rows("SELECT operator, why FROM outbox_aside"));
  }

  @Test
  void aSaleThatThePlatformDoesNotHaveHasNoSuchDeed() {
    health.refusedSale("totals-differ");
    health.opened();
    assertFalse(state().deeds().aside());

    health.model.settle();
    health.model.putAside(Aside.Why.HANDED_TO_SUPPORT);
    health.settled();

    assertEquals(HealthState.Open.NOTHING, state().open());
    assertEquals(1, state().concerns().size());
  }

  @Test
  void anExportHoldsTheRecordAsItWasSigned() throws Exception {
    var sold = health.refusedSale("seq-used");
    health.opened();

    health.model.toggleContent();
    health.model.export();

    var note = assertInstanceOf(Note.Exported.class, state().note().orElseThrow());
    assertEquals("refused-T01-000001.txt", note.file().getFileName().toString());
    var text = Files.readString(note.file());
    assertTrue(text.contains("record: " + sold.record() + "\n"), text);
    assertTrue(text.contains("sha256: " + sold.recordSha256() + "\n"), text);
    assertTrue(text.contains("code: seq-used\n"), text);
    assertFalse(text.contains("Camille"), text);
    assertTrue(state().opened(), "what is exported is still looked at");
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaidWithASound() throws Exception {
    health.refusedSale("seq-used");
    Files.writeString(folder.resolve("support"), "a file");
    health.opened();

    health.model.bundle();

    assertInstanceOf(Note.NotWritten.class, state().note().orElseThrow());
    assertEquals(1, health.errors);
    assertFalse(state().busy());
  }

  @Test
  void tryingNowMakesAllThatWaitsDue() {
    health.waitingSale();
    await(health.till.database.run(tx -> tx.handle().execute("UPDATE outbox SET due_at = 9e15")));
    health.opened();

    health.model.hurry();
    health.settled();

    assertEquals(
        List.of(List.of(health.till.clock.instant().toEpochMilli())),
        health.till.rows("SELECT due_at FROM outbox"));
    assertEquals(1, health.wakes);
  }

  @Test
  void closedItFollowsNoMore() {
    health.opened();
    assertEquals(1, health.listeners());

    health.model.close();

    assertEquals(0, health.listeners());
  }

  private HealthState state() {
    return health.model.state();
  }

  private static Incident differingDay() {
    var here = new Incident.DayDiffers.Side(3, euros(1200), 1, 3);
    var there = new Incident.DayDiffers.Side(2, euros(800), 1, 2);
    return new Incident.DayDiffers(
        new TillId("T01"), DAY, here, there, List.of(), List.of(), List.of(), List.of());
  }

  private static Money euros(long minor) {
    return new Money(minor, TestShop.EUR);
  }
}
