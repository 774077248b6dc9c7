package comptoir.reservation;

import comptoir.db.Columns;
import comptoir.db.FeedPage;
import comptoir.value.Change;
import comptoir.value.CustomerId;
import comptoir.value.Folding;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Writes reservations as the feed brings them.
final class ReservationFeedTable {

  private final Handle handle;

  ReservationFeedTable(Handle handle) {
    this.handle = handle;
  }

  void apply(List<Change<Reservation>> changes) {
    var puts = new ArrayList<Reservation>();
    var drops = new ArrayList<String>();
    for (var change : FeedPage.last(changes)) {
      switch (change) {
        case Change.Put<Reservation>(var id, var reservation) -> puts.add(reservation);
        case Change.Drop<Reservation>(var id) -> drops.add(id);
      }
    }
    each(drops, "DELETE FROM reservation_line WHERE reservation = :id");
    each(drops, "DELETE FROM reservation WHERE id = :id");
    put(puts);
  }

  void forget(CustomerId customer) {
    handle.execute("UPDATE reservation SET customer = NULL WHERE customer = ?", customer.value());
  }

  private void put(List<Reservation> reservations) {
    each(ids(reservations), "DELETE FROM reservation_line WHERE reservation = :id");
    var rows = handle.prepareBatch(upsert());
    var lines =
        handle.prepareBatch(
            """
            INSERT INTO reservation_line
              (reservation, at, n, item, sku, label, quantity, unit, total, currency, vat)
            VALUES (:id, :at, :n, :item, :sku, :label, :quantity, :unit, :total, :currency, :vat)
            """);
    for (var reservation : reservations) {
      bind(rows, reservation);
      addLines(lines, reservation);
    }
    FeedPage.run(rows);
    FeedPage.run(lines);
  }

  private static List<String> ids(List<Reservation> reservations) {
    return reservations.stream().map(reservation -> reservation.id().value()).toList();
  }

  private void each(List<String> ids, String sql) {
    var batch = handle.prepareBatch(sql);
    ids.forEach(id -> batch.bind("id", id).add());
    FeedPage.run(batch);
  }

  private static String upsert() {
    return """
    INSERT OR REPLACE INTO reservation (id, order_id, number, number_key, customer, kind, state,
      paid, code, code_key, locker, requested_at, ready_at, expires_at)
    VALUES (:id, :order, :number, :numberKey, :customer, :kind, :state,
      :paid, :code, :codeKey, :locker, :requestedAt, :readyAt, :expiresAt)
    """;
  }

  private static void bind(PreparedBatch batch, Reservation reservation) {
    batch
        .bind("id", reservation.id().value())
        .bind("order", reservation.order().value())
        .bind("number", reservation.number())
        .bind("numberKey", Folding.code(reservation.number()))
        .bind("customer", reservation.customer().map(CustomerId::value).orElse(null))
        .bind("kind", reservation.kind().name())
        .bind("state", reservation.state().name())
        .bind("paid", reservation.paid() ? 1 : 0)
        .bind("code", reservation.code())
        .bind("codeKey", Folding.code(reservation.code()))
        .bind("locker", reservation.locker().orElse(null))
        .bind("requestedAt", reservation.requestedAt().toEpochMilli())
        .bind("readyAt", Columns.ofInstant(reservation.readyAt()))
        .bind("expiresAt", Columns.ofInstant(reservation.expiresAt()))
        .add();
  }

  private static void addLines(PreparedBatch batch, Reservation reservation) {
    for (var at = 0; at < reservation.lines().size(); at++) {
      var line = reservation.lines().get(at);
      batch
          .bind("id", reservation.id().value())
          .bind("at", at)
          .bind("n", line.n())
          .bind("item", line.item().value())
          .bind("sku", line.sku())
          .bind("label", line.label())
          .bind("quantity", line.quantity().milli())
          .bind("unit", line.unit().milli())
          .bind("total", line.total().minor())
          .bind("currency", line.total().currency().getCurrencyCode())
          .bind("vat", line.vat().basisPoints())
          .add();
    }
  }
}
