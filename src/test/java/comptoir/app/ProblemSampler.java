package comptoir.app;

import comptoir.db.Rescue;
import comptoir.outbox.UnsentSale;
import comptoir.sampler.Picture;
import comptoir.testing.TestShop;
import comptoir.text.Texts;
import comptoir.value.EnvelopeId;
import comptoir.value.Money;
import comptoir.value.TillId;
import comptoir.value.TransactionId;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// What a person reads before the till opens, and after it was built anew.
public final class ProblemSampler {

  private static final Path FILE = Path.of("/home/caisse3/.local/share/comptoir/till.db");

  private ProblemSampler() {}

  public static void take(Picture picture, Texts texts, String suffix) {
    var damaged = new Session.Problem.Damaged(FILE, "row 12 missing from index journal_day");
    var rebuild = new ProblemView.Remedy("problem.rebuild", "app.problem.rebuild", () -> {});
    shoot(picture, texts, "problem-damaged" + suffix, said(damaged, texts), rebuild);
    var inUse = new Session.Problem.InUse(FILE.resolveSibling("till"));
    picture.take(
        "problem-in-use" + suffix,
        () -> new ProblemView(texts, said(inUse, texts), Optional.empty(), () -> {}).root());
    var goOn = new ProblemView.Remedy("problem.go-on", "app.problem.go-on", () -> {});
    shoot(picture, texts, "problem-rebuilt" + suffix, rebuilt(texts, List.of()), goOn);
    shoot(picture, texts, "problem-lost" + suffix, rebuilt(texts, lost()), goOn);
  }

  private static ProblemView.Words said(Session.Problem problem, Texts texts) {
    return new ProblemView.Words(texts.get("app.problem.title"), ProblemWords.of(problem, texts));
  }

  private static ProblemView.Words rebuilt(Texts texts, List<UnsentSale> lost) {
    var gaps =
        lost.isEmpty()
            ? List.<Rescue.Gap>of()
            : List.of(new Rescue.Gap("T01", 4711, 4711), new Rescue.Gap("T01", 4718, 4721));
    var kept = FILE.resolveSibling("till.db.damaged-20261124-123012");
    var report = new RebuildReport(kept, new RebuildReport.Amended(4716, 3, gaps, lost));
    return report.words(texts);
  }

  private static List<UnsentSale> lost() {
    return List.of(sale(4711, 1340), sale(4718, 690), sale(4719, 12_450), sale(4721, 2400));
  }

  private static UnsentSale sale(long sequence, long minor) {
    return new UnsentSale(
        EnvelopeId.parse("01927c5e-0000-7000-8000-000000000001"),
        TransactionId.parse("01927c5e-0000-7000-8000-000000000002"),
        new TillId("T01"),
        sequence,
        "T01-00" + sequence,
        OffsetDateTime.parse("2026-10-12T10:15:00+02:00"),
        new Money(minor, TestShop.EUR),
        "");
  }

  private static void shoot(
      Picture picture,
      Texts texts,
      String name,
      ProblemView.Words said,
      ProblemView.Remedy remedy) {
    picture.take(name, () -> new ProblemView(texts, said, Optional.of(remedy), () -> {}).root());
  }
}
