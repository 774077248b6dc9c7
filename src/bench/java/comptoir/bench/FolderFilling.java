package comptoir.bench;

import static comptoir.bench.Subject.join;

import comptoir.app.Rooms;
import comptoir.app.Session;
import comptoir.catalog.CodeLookup;
import comptoir.standin.seed.ShopFolder;
import comptoir.sync.SyncState;
import comptoir.value.CustomerId;
import comptoir.value.OperatorId;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/// A shop folder, by way of the stand-in platform and the exchange with it.
record FolderFilling(Path shop, LongSupplier nanos) implements Filling {

  private static final long PATIENCE_MINUTES = 30;
  private static final int MOST_CODES = 5_000;
  private static final long SEED = 7;

  @Override
  public Session.Place place(Path data, InstantSource clock) {
    return new Session.Place(data, Optional.of(shop), Optional.empty(), clock);
  }

  @Override
  public Subject fill(Session session) {
    var start = nanos.getAsLong();
    var rooms = session.rooms();
    join(rooms.customers().loadNames());
    rooms.sync().start();
    var state = awaitAll(rooms);
    rooms.sync().close();
    var seconds = TimeUnit.NANOSECONDS.toSeconds(nanos.getAsLong() - start);
    var fullest = fullest();
    return new Subject(
        session,
        join(rooms.settings().current()).orElseThrow(),
        new OperatorId(rows("operators.csv").getFirst().getField("id")),
        codes(rooms),
        typed(),
        fullest.map(Fullest::customer),
        title(state, fullest, seconds));
  }

  private static SyncState awaitAll(Rooms rooms) {
    var reached = new CompletableFuture<SyncState>();
    Consumer<SyncState> look =
        state -> {
          if (isWhole(state)) {
            reached.complete(state);
          }
        };
    var subscription = rooms.sync().listen(look);
    try {
      return reached.orTimeout(PATIENCE_MINUTES, TimeUnit.MINUTES).join();
    } finally {
      subscription.close();
    }
  }

  private static boolean isWhole(SyncState state) {
    return state.isFilled();
  }

  private String title(SyncState state, Optional<Fullest> fullest, long seconds) {
    return String.format(
        Locale.ROOT,
        "Shop folder %s: %,d articles, %,d codes, %,d prices, %,d customers, %,d orders%s;"
            + " down by the exchange in %d s",
        shop.getFileName(),
        state.feed("items").entries(),
        rows("barcodes.csv").size(),
        state.feed("prices").entries(),
        state.feed("customers").entries(),
        state.feed("orders").entries(),
        fullest.map(Fullest::words).orElse(""),
        seconds);
  }

  /// What can be scanned or typed and is one article with a price.
  private List<String> codes(Rooms rooms) {
    var all =
        new ArrayList<>(
            Stream.concat(
                    rows("barcodes.csv").stream().map(row -> row.getField("code")),
                    rows("items.csv").stream().map(row -> row.getField("sku")))
                .toList());
    Collections.shuffle(all, new SplittableRandom(SEED));
    var codes = all.stream().filter(code -> isSellable(rooms, code)).limit(MOST_CODES).toList();
    if (codes.size() < 100) {
      throw new IllegalStateException("Too few articles to measure with: " + codes.size());
    }
    return codes;
  }

  private static boolean isSellable(Rooms rooms, String code) {
    return join(rooms.catalog().byCode(code)) instanceof CodeLookup.One(var offer)
        && offer.shop().isPresent();
  }

  private List<String> typed() {
    return Stream.concat(
            rows("items.csv").stream().map(row -> row.getField("name")),
            rows("customers.csv").stream()
                .map(row -> row.getField("given_name") + " " + row.getField("family_name")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /// @param lines how many order lines
  private record Fullest(CustomerId customer, int orders, int lines) {

    String words() {
      return String.format(
          Locale.ROOT, " (one customer has %,d of them, with %,d lines)", orders, lines);
    }
  }

  private Optional<Fullest> fullest() {
    Map<String, Integer> linesOfOrders = new HashMap<>();
    each("order-lines.csv", row -> linesOfOrders.merge(row.getField("order"), 1, Integer::sum));
    Map<String, Fullest> byCustomer = new HashMap<>();
    each(
        "orders.csv",
        row -> {
          var id = row.getField("customer");
          var lines = linesOfOrders.getOrDefault(row.getField("id"), 0);
          if (!id.isEmpty()) {
            var fresh = new Fullest(new CustomerId(id), 1, lines);
            byCustomer.merge(id, fresh, FolderFilling::sum);
          }
        });
    return byCustomer.values().stream().max((a, b) -> Integer.compare(a.lines(), b.lines()));
  }

  private static Fullest sum(Fullest a, Fullest b) {
    return new Fullest(a.customer(), a.orders() + b.orders(), a.lines() + b.lines());
  }

  private List<NamedCsvRecord> rows(String file) {
    var rows = new ArrayList<NamedCsvRecord>();
    each(file, rows::add);
    return rows;
  }

  /// A file that is not there has no rows.
  private void each(String file, Consumer<NamedCsvRecord> row) {
    try {
      var bytes = ShopFolder.at(shop).open(file);
      if (bytes.isPresent()) {
        var text = new InputStreamReader(bytes.get(), StandardCharsets.UTF_8);
        try (var reader = CsvReader.builder().ofNamedCsvRecord(text)) {
          reader.forEach(row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
