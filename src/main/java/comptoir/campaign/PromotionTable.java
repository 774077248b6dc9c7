package comptoir.campaign;

import comptoir.db.Columns;
import comptoir.db.FeedPage;
import comptoir.promotion.Need;
import comptoir.promotion.Promotion;
import comptoir.promotion.Stacking;
import comptoir.value.Change;
import comptoir.value.CustomerId;
import comptoir.value.Money;
import comptoir.value.PromotionId;
import comptoir.value.Quantity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Promotions as the feed brings them: one row each, the parts of its bundle, and the words it
/// names (articles, categories, customers, …) by the role they play.
final class PromotionTable {

  private final Handle handle;

  PromotionTable(Handle handle) {
    this.handle = handle;
  }

  /// By id.
  List<Promotion> all() {
    var words = words();
    Map<String, List<PromotionForm.PartRow>> parts = new HashMap<>();
    handle
        .createQuery("SELECT promotion, part, scope, count FROM promotion_part ORDER BY part")
        .map(
            (row, context) ->
                parts
                    .computeIfAbsent(row.getString("promotion"), id -> new ArrayList<>())
                    .add(
                        new PromotionForm.PartRow(
                            row.getInt("part"),
                            PromotionForm.ScopeKind.valueOf(row.getString("scope")),
                            row.getInt("count"))))
        .list();
    return handle
        .createQuery("SELECT * FROM promotion ORDER BY id")
        .map(
            (row, context) -> {
              var id = row.getString("id");
              var name = new PromotionForm.Name(new PromotionId(id), row.getString("name"));
              return PromotionForm.promotion(
                  name, row(row), words.of(id), parts.getOrDefault(id, List.of()));
            })
        .list();
  }

  private static PromotionForm.Row row(ResultSet row) throws SQLException {
    var currency = Columns.text(row, "currency").map(Currency::getInstance);
    return new PromotionForm.Row(
        new PromotionForm.RuleRow(
            PromotionForm.Kind.valueOf(row.getString("kind")),
            Columns.number(row, "percent").map(Math::toIntExact),
            Columns.number(row, "amount").map(it -> new Money(it, currency.orElseThrow())),
            Columns.number(row, "taken").map(Math::toIntExact),
            Columns.number(row, "paid").map(Math::toIntExact)),
        PromotionForm.ScopeKind.valueOf(row.getString("scope")),
        new Need(
            Columns.number(row, "need_quantity").map(Quantity::new),
            Columns.number(row, "need_amount").map(it -> new Money(it, currency.orElseThrow()))),
        Columns.text(row, "coupon"),
        new Stacking(row.getInt("priority"), row.getBoolean("exclusive")),
        Columns.day(row, "from_day"),
        Columns.day(row, "to_day"));
  }

  private Words words() {
    var words = new Words(new HashMap<>());
    handle
        .createQuery("SELECT promotion, role, part, word FROM promotion_word ORDER BY word")
        .map(
            (row, context) ->
                words.add(
                    row.getString("promotion"),
                    new PromotionForm.WordRow(
                        PromotionForm.Role.valueOf(row.getString("role")),
                        row.getInt("part"),
                        row.getString("word"))))
        .list();
    return words;
  }

  private record Words(Map<String, List<PromotionForm.WordRow>> byPromotion) {

    boolean add(String promotion, PromotionForm.WordRow word) {
      return byPromotion.computeIfAbsent(promotion, id -> new ArrayList<>()).add(word);
    }

    List<PromotionForm.WordRow> of(String promotion) {
      return byPromotion.getOrDefault(promotion, List.of());
    }
  }

  void apply(List<Change<Received>> changes) {
    for (var change : FeedPage.last(changes)) {
      drop(change.id());
      switch (change) {
        case Change.Put<Received>(var id, var received) ->
            received.promotion().ifPresent(this::put);
        case Change.Drop<Received> ignored -> {}
      }
    }
  }

  private void drop(String id) {
    handle.execute("DELETE FROM promotion WHERE id = ?", id);
    handle.execute("DELETE FROM promotion_part WHERE promotion = ?", id);
    handle.execute("DELETE FROM promotion_word WHERE promotion = ?", id);
  }

  private void put(Promotion promotion) {
    var row = PromotionForm.row(promotion);
    var rule = row.rule();
    var currency = rule.amount().or(promotion.need()::amount).map(Money::currency);
    handle
        .createUpdate(
            """
            INSERT INTO promotion (id, name, kind, scope, percent, amount, currency, taken, paid,
              need_quantity, need_amount, coupon, priority, exclusive, from_day, to_day)
            VALUES (:id, :name, :kind, :scope, :percent, :amount, :currency, :taken, :paid,
              :needQuantity, :needAmount, :coupon, :priority, :exclusive, :fromDay, :toDay)
            """)
        .bind("id", promotion.id().value())
        .bind("name", promotion.name())
        .bind("kind", rule.kind().name())
        .bind("scope", row.scope().name())
        .bind("percent", rule.percent())
        .bind("amount", rule.amount().map(Money::minor))
        .bind("currency", currency.map(Currency::getCurrencyCode))
        .bind("taken", rule.taken())
        .bind("paid", rule.paid())
        .bind("needQuantity", promotion.need().quantity().map(it -> it.milli()))
        .bind("needAmount", promotion.need().amount().map(it -> it.minor()))
        .bind("coupon", promotion.bound().coupon())
        .bind("priority", promotion.stacking().priority())
        .bind("exclusive", promotion.stacking().exclusive())
        .bind("fromDay", Columns.ofDay(promotion.from()))
        .bind("toDay", Columns.ofDay(promotion.to()))
        .execute();
    parts(promotion);
    words(promotion);
  }

  private void parts(Promotion promotion) {
    var batch =
        handle.prepareBatch(
            """
            INSERT INTO promotion_part (promotion, part, scope, count)
            VALUES (:promotion, :part, :scope, :count)
            """);
    for (var part : PromotionForm.parts(promotion)) {
      batch
          .bind("promotion", promotion.id().value())
          .bind("part", part.part())
          .bind("scope", part.scope().name())
          .bind("count", part.count())
          .add();
    }
    FeedPage.run(batch);
  }

  private void words(Promotion promotion) {
    var batch =
        handle.prepareBatch(
            """
            INSERT INTO promotion_word (promotion, role, part, word)
            VALUES (:promotion, :role, :part, :word)
            """);
    PromotionForm.words(promotion).forEach(word -> add(batch, promotion, word));
    FeedPage.run(batch);
  }

  private static void add(PreparedBatch batch, Promotion promotion, PromotionForm.WordRow word) {
    batch
        .bind("promotion", promotion.id().value())
        .bind("role", word.role().name())
        .bind("part", word.part())
        .bind("word", word.word())
        .add();
  }

  /// What was for the customer alone goes whole: without the name it would be for anybody.
  void forget(CustomerId customer) {
    handle
        .createQuery(
            """
            SELECT promotion FROM promotion_word p WHERE role = 'CUSTOMER' AND word = :customer
               AND NOT EXISTS (
                     SELECT 1 FROM promotion_word o WHERE o.promotion = p.promotion
                        AND o.role IN ('CUSTOMER', 'SEGMENT') AND o.word <> :customer)
            """)
        .bind("customer", customer.value())
        .mapTo(String.class)
        .list()
        .forEach(this::drop);
    handle.execute(
        "DELETE FROM promotion_word WHERE role = 'CUSTOMER' AND word = ?", customer.value());
  }
}
