package comptoir.app;

import comptoir.db.Rescue;
import comptoir.fiscal.Country;
import comptoir.outbox.UnsentSale;
import comptoir.text.Texts;
import comptoir.ui.Role;
import comptoir.value.TillId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What came of a rebuilding.
///
/// @param kept where the damaged file now lies
record RebuildReport(Path kept, Amended amended) {

  /// What the fresh database holds, and what it does not.
  ///
  /// @param saved transactions in its journal
  /// @param waiting envelopes that are still to be sent
  /// @param gaps numbers that were given and could not be read
  /// @param lost sales without the platform's word that could not be read
  record Amended(long saved, long waiting, List<Rescue.Gap> gaps, List<UnsentSale> lost) {

    Amended {
      gaps = List.copyOf(gaps);
      lost = List.copyOf(lost);
    }
  }

  /// What the screen says, the lost sales one by one.
  ProblemView.Words words(Texts texts) {
    var role = amended.lost().isEmpty() ? Role.SUCCESS : Role.DANGER;
    var rows = amended.lost().stream().map(sale -> row(sale, texts)).toList();
    return new ProblemView.Words(role, texts.get("app.rebuild.title"), sentences(texts), rows);
  }

  private List<String> sentences(Texts texts) {
    var sentences = new ArrayList<String>();
    sentences.add(
        amended.saved() == 0
            ? texts.get("app.rebuild.nothing", kept.toString())
            : texts.get(
                "app.rebuild.saved",
                texts.count(amended.saved()),
                texts.count(amended.waiting()),
                kept.toString()));
    if (!amended.gaps().isEmpty()) {
      sentences.add(texts.get("app.rebuild.gaps", numbers()));
    }
    if (!amended.lost().isEmpty()) {
      sentences.add(texts.get("app.rebuild.lost"));
    }
    return List.copyOf(sentences);
  }

  private static ProblemView.Row row(UnsentSale sale, Texts texts) {
    var name =
        texts.get(
            "app.rebuild.lost.row", sale.number(), texts.dateTime(sale.at().toLocalDateTime()));
    return new ProblemView.Row(name, texts.money(sale.total()));
  }

  private String numbers() {
    var words = amended.gaps().stream().map(RebuildReport::words).toList();
    return String.join(", ", words);
  }

  private static String words(Rescue.Gap gap) {
    return gap.from() == gap.to()
        ? number(gap.till(), gap.from())
        : number(gap.till(), gap.from()) + " – " + number(gap.till(), gap.to());
  }

  /// As receipts show it.
  private static String number(String till, long sequence) {
    return Country.of("").fiscal().number(new TillId(till), sequence);
  }
}
