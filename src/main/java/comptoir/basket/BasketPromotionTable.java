package comptoir.basket;

import comptoir.db.Columns;
import comptoir.db.FeedPage;
import comptoir.db.Tx;
import comptoir.value.Money;
import comptoir.value.PromotionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// What promotions take off the basket on disk: a row for each line that bears some of one.
final class BasketPromotionTable {

  private BasketPromotionTable() {}

  private record Row(int n, String id, String name, Optional<String> coupon, int line, Money off) {}

  static List<PromotionWorth> load(Tx tx) {
    var rows =
        tx.handle()
            .createQuery("SELECT * FROM basket_promotion ORDER BY n, line")
            .map((row, context) -> row(row))
            .list();
    var byNumber = new LinkedHashMap<Integer, List<Row>>();
    rows.forEach(row -> byNumber.computeIfAbsent(row.n(), n -> new ArrayList<>()).add(row));
    return byNumber.values().stream().map(BasketPromotionTable::worth).toList();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getInt("n"),
        row.getString("promotion"),
        row.getString("name"),
        Columns.text(row, "coupon"),
        row.getInt("line"),
        new Money(row.getLong("off"), Currency.getInstance(row.getString("currency"))));
  }

  private static PromotionWorth worth(List<Row> rows) {
    var first = rows.getFirst();
    return new PromotionWorth(
        new PromotionId(first.id()),
        first.name(),
        first.coupon(),
        rows.stream().map(row -> new PromotionWorth.Share(row.line(), row.off())).toList());
  }

  static void replace(Tx tx, List<PromotionWorth> worths) {
    clear(tx);
    var batch =
        tx.handle()
            .prepareBatch(
                """
                INSERT INTO basket_promotion (n, promotion, name, coupon, line, currency, off)
                VALUES (:n, :promotion, :name, :coupon, :line, :currency, :off)
                """);
    for (var n = 0; n < worths.size(); n++) {
      var worth = worths.get(n);
      for (var share : worth.shares()) {
        batch
            .bind("n", n + 1)
            .bind("promotion", worth.id().value())
            .bind("name", worth.name())
            .bind("coupon", worth.coupon())
            .bind("line", share.line())
            .bind("currency", share.off().currency().getCurrencyCode())
            .bind("off", share.off().minor())
            .add();
      }
    }
    FeedPage.run(batch);
  }

  static void clear(Tx tx) {
    tx.handle().execute("DELETE FROM basket_promotion");
  }
}
