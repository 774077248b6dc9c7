package comptoir.app;

import comptoir.db.Rescue;
import comptoir.fiscal.Country;
import comptoir.outbox.UnsentSale;
import comptoir.text.Texts;
import comptoir.value.TillId;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;

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

  String words(Texts texts) {
    var sentences = new StringJoiner("\n");
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
      amended.lost().forEach(sale -> sentences.add(words(sale, texts)));
    }
    return sentences.toString();
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

  private static String words(UnsentSale sale, Texts texts) {
    return texts.get(
        "app.rebuild.lost.sale",
        sale.number(),
        texts.dateTime(sale.at().toLocalDateTime()),
        texts.money(sale.total()));
  }
}
