package comptoir.health.view;

import comptoir.incident.Actor;
import comptoir.incident.Incident;
import comptoir.sampler.Picture;
import comptoir.sync.SyncState;
import comptoir.sync.SyncState.FeedState;
import comptoir.sync.SyncState.Line;
import comptoir.sync.view.StateLineSampler;
import comptoir.text.Texts;
import comptoir.value.BusinessDate;
import comptoir.value.EnvelopeId;
import comptoir.value.Money;
import comptoir.value.OperatorId;
import comptoir.value.ReservationId;
import comptoir.value.TillId;
import comptoir.value.TransactionId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.Parent;

/// The health screen in every state.
public final class HealthSampler {

  private HealthSampler() {}

  public static void take(Picture picture, Texts texts, String suffix, Path folder) {
    try (var health = new TestHealth(folder.resolve("well"))) {
      shoot(picture, texts, "health-well" + suffix, health.opened());
      health.waitingSale();
      health.waitingSale();
      health.line(new Line.OffLine("ConnectException: refused"));
      shoot(picture, texts, "health-off-line" + suffix, health);
    }
    try (var health = new TestHealth(folder.resolve("filling"))) {
      health.feed("items", new FeedState(41_200, false, Optional.of(Instant.EPOCH), 0));
      health.feed("prices", new FeedState(0, false, Optional.empty(), 0));
      health.download(
          new SyncState.Download(
              SyncState.Download.Cause.FIRST,
              Map.of(
                  "items", new SyncState.Progress(41_200, OptionalLong.of(1_000_000), false),
                  "prices", new SyncState.Progress(0, OptionalLong.empty(), false))));
      shoot(picture, texts, "health-filling" + suffix, health.opened(Optional.empty()));
    }
    try (var health = new TestHealth(folder.resolve("token"))) {
      health.waitingSale();
      health.line(new Line.Refused("token-expired"));
      shoot(picture, texts, "health-token" + suffix, health.opened());
    }
    try (var health = new TestHealth(folder.resolve("day"))) {
      health.raise(day());
      health.pulse(new SyncState.Pulse(true, Optional.of(Instant.parse("2026-10-12T06:58:00Z"))));
      shoot(picture, texts, "health-day" + suffix, health.opened());
    }
    try (var health = new TestHealth(folder.resolve("refused"))) {
      troubles(health);
      shoot(picture, texts, "health-incident" + suffix, health.opened());
      health.model.move(1);
      health.model.bundle();
      shoot(picture, texts, "health-refused" + suffix, health.settled());
      health.model.toggleContent();
      shoot(picture, texts, "health-content" + suffix, health.settled());
      health.model.move(1);
      shoot(picture, texts, "health-step" + suffix, health.settled());
      health.model.askWhy();
      shoot(picture, texts, "health-aside" + suffix, health.settled());
      health.model.move(1);
      shoot(picture, texts, "health-unread" + suffix, health.settled());
    }
  }

  private static void troubles(TestHealth health) {
    health.refusedSale("seq-used");
    var reservation = health.refusedHandOver("W-10482", "wrong-state", "handed-over");
    health.unread("items", "i-4711", "vat: no category");
    health.raise(
        new Incident.HandedOverTwice(
            new ReservationId(reservation.id().value()),
            EnvelopeId.parse("01927c5e-0000-7000-8000-000000000001"),
            Optional.empty(),
            actor("T01", "OP0", "2026-10-12T08:02:00Z"),
            actor("T04", "OP3", "2026-10-12T07:41:00Z")));
    health.line(new Line.OnLine());
  }

  private static Incident day() {
    var euro = Currency.getInstance("EUR");
    return new Incident.DayDiffers(
        new TillId("T01"),
        BusinessDate.parse("2026-10-11"),
        new Incident.DayDiffers.Side(128, new Money(412_350, euro), 4_101, 4_228),
        new Incident.DayDiffers.Side(126, new Money(407_460, euro), 4_101, 4_228),
        List.of(sale(7, "T01-004117", 2_450), sale(8, "T01-004118", 2_440)),
        List.of(),
        List.of(),
        List.of(
            new Incident.DayDiffers.Sum(
                "tender/CASH", new Money(112_350, euro), new Money(107_460, euro)),
            new Incident.DayDiffers.Sum(
                "vat/2000", new Money(412_350, euro), new Money(407_460, euro))));
  }

  private static Incident.DayDiffers.Sale sale(int n, String number, long minor) {
    return new Incident.DayDiffers.Sale(
        TransactionId.parse("01927c5e-0000-7000-8000-00000000000" + n),
        number,
        new Money(minor, Currency.getInstance("EUR")));
  }

  private static Actor actor(String till, String operator, String at) {
    return new Actor(
        Optional.of(new TillId(till)),
        Optional.of(new OperatorId(operator)),
        Optional.of(Instant.parse(at)));
  }

  private static void shoot(Picture picture, Texts texts, String name, TestHealth health) {
    picture.take(name, () -> screen(health, texts));
  }

  private static Parent screen(TestHealth health, Texts texts) {
    var view = new HealthView(health.model, texts, StateLineSampler.line(health.sync(), texts));
    view.show(health.model.state());
    return view.root();
  }
}
