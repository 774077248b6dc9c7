package comptoir.standin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;

/// What head office does at its platform: enrols tills, takes tokens back, forgets customers.
final class Office {
  static final int SECRET_BYTES = 32;
  static final int ID_BYTES = 8;

  private final FileTable file;
  private final Pulses pulses;
  private final Drift drift;
  private final InstantSource clock;

  Office(FileTable file, Pulses pulses, Drift drift, InstantSource clock) {
    this.file = file;
    this.pulses = pulses;
    this.drift = drift;
    this.clock = clock;
  }

  /// Makes a till, or gives one another token beside those it has.
  String enrol(String id, String name, String token) {
    if (id.isBlank() || token.isBlank()) {
      throw new IllegalArgumentException("A till has an id and a token.");
    }
    file.write(
        tx -> {
          tx.tokens().till(id, name.isBlank() ? id : name);
          tx.tokens().let(Gate.digest(token), id);
          return true;
        });
    return token;
  }

  void expire(String token) {
    state(token, TokenTable.EXPIRED);
  }

  void revoke(String token) {
    state(token, TokenTable.REVOKED);
  }

  private void state(String token, String state) {
    boolean found = file.write(tx -> tx.tokens().state(Gate.digest(token), state));
    if (!found) {
      throw new IllegalArgumentException("Nobody has this token.");
    }
    pulses.breakOff();
  }

  /// Forgets a customer here and asks the tills to; returns the erasure's id.
  String erase(String customer) {
    return erase(customer, "erasure-" + StandIn.random(ID_BYTES));
  }

  String erase(String customer, String erasure) {
    return file.write(
        tx -> tx.erasures().erasure(customer).orElseGet(() -> forget(tx, customer, erasure)));
  }

  private String forget(TxTable tx, String customer, String erasure) {
    var shelves = new Shelves(tx.entries());
    tx.erasures().note(customer, erasure);
    tx.erasures().forget(customer);
    tx.aliases().of(customer).forEach(tx.erasures()::forget);
    shelves.drop("customers", customer);
    without(shelves, "orders", customer);
    without(shelves, "reservations", customer);
    shelves.ofCustomer("coupons", customer).forEach(code -> shelves.drop("coupons", code));
    ObjectNode entry =
        JsonNodeFactory.instance
            .objectNode()
            .put("customer", customer)
            .put("requestedAt", clock.instant().toString());
    shelves.put("erasures", erasure, entry);
    return erasure;
  }

  private static void without(Shelves shelves, String feed, String customer) {
    for (String id : shelves.ofCustomer(feed, customer)) {
      ObjectNode entry = shelves.find(feed, id).orElseThrow();
      entry.remove("customer");
      shelves.put(feed, id, entry);
    }
  }

  void drift(boolean on) {
    file.write(
        tx -> {
          drift.entries(new Shelves(tx.entries()), on, clock.instant());
          return true;
        });
    drift.turn(on);
  }

  void forgetDropped() {
    file.write(
        tx -> {
          tx.entries().forgetDropped();
          tx.meta().put("epoch", StandIn.random(ID_BYTES));
          tx.marks().forget();
          tx.marks().set(StandIn.random(ID_BYTES));
          return true;
        });
  }

  Ledger ledger() {
    return file.read(tx -> tx.ledger().read());
  }
}
