package comptoir.app;

import comptoir.copy.CopiedSale;
import comptoir.copy.CopyFolder;
import comptoir.copy.FoundCopy;
import comptoir.copy.Rescued;
import comptoir.db.Database;
import comptoir.db.Opening;
import comptoir.db.Tx;
import comptoir.journal.Journal;
import comptoir.outbox.Outbox;
import comptoir.outbox.UnsentFile;
import comptoir.reservation.Reservations;
import comptoir.settings.Settings;
import comptoir.value.ShopId;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `comptoir rescue DIR`: lists the sales of a second copy and has a till send them, whichever of
/// the shop's tills made them. Done twice, or on two tills, it is harmless.
final class RescueCommand {

  private static final int FAILED = 1;
  private static final String LIST = "--list";

  private final PrintStream out;
  private final PrintStream err;

  private RescueCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  static int run(List<String> words, InstantSource clock, PrintStream out, PrintStream err) {
    var rest = new ArrayList<>(words);
    var isListOnly = rest.remove(LIST);
    if (rest.isEmpty() || rest.getFirst().startsWith("--")) {
      return Usage.wrong("rescue needs the folder of a second copy.", err);
    }
    var folder = Path.of(rest.removeFirst());
    var command = new RescueCommand(out, err);
    return switch (Arguments.read(rest, Set.of("data"))) {
      case Arguments.Reading.Wrong wrong -> Usage.wrong(wrong.sentence(), err);
      case Arguments.Reading.Read read ->
          isListOnly
              ? command.list(folder)
              : command.rescue(folder, TillCommand.data(read.arguments()), clock);
    };
  }

  private int list(Path folder) {
    var found = found(folder);
    found.ifPresent(this::print);
    return found.isPresent() ? 0 : FAILED;
  }

  private Optional<List<FoundCopy>> found(Path folder) {
    try {
      if (Files.isDirectory(folder)) {
        return Optional.of(new CopyFolder(folder).found());
      }
      err.println("comptoir: there is no folder " + folder + ".");
    } catch (IOException e) {
      err.println("comptoir: " + folder + " cannot be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  private void print(List<FoundCopy> found) {
    for (var copy : found) {
      switch (copy) {
        case FoundCopy.Whole it -> out.println("whole    " + words(it.sale()));
        case FoundCopy.Damaged it ->
            out.println("damaged  " + it.file().getFileName() + ": " + it.reason());
      }
    }
    var whole = found.stream().filter(FoundCopy.Whole.class::isInstance).count();
    out.println("%d sales, %d damaged files in all.".formatted(whole, found.size() - whole));
  }

  private static String words(CopiedSale sale) {
    var names = sale.names();
    var currency = names.total().currency();
    var amount = BigDecimal.valueOf(names.total().minor(), currency.getDefaultFractionDigits());
    return "%s  %s  %s %s"
        .formatted(names.number(), names.at(), amount.toPlainString(), currency.getCurrencyCode());
  }

  private int rescue(Path folder, Path data, InstantSource clock) {
    var found = found(folder);
    if (found.isEmpty()) {
      return FAILED;
    }
    print(found.get());
    return switch (DataFolder.take(data)) {
      case DataFolder.Taking.InUse it ->
          failed("the till in " + data + " is running: close it first.");
      case DataFolder.Taking.Unusable it -> failed(data + " cannot be used: " + it.detail());
      case DataFolder.Taking.Taken it -> {
        try (var taken = it.folder()) {
          yield into(taken, found.get(), clock);
        } catch (IOException e) {
          yield failed(data + " cannot be used: " + e.getMessage());
        }
      }
    };
  }

  private int failed(String sentence) {
    err.println("comptoir: " + sentence);
    return FAILED;
  }

  private int into(DataFolder till, List<FoundCopy> found, InstantSource clock) throws IOException {
    if (!Files.exists(till.database())) {
      return failed("there is no till in that data folder.");
    }
    var names = Optional.of(UnsentFile.at(till.unsent()));
    return switch (Database.open(till.database())) {
      case Opening.Opened it -> {
        try (var database = it.database()) {
          yield into(database, new Outbox(database, clock, names), found);
        }
      }
      case Opening other -> failed("the till's data do not open: " + other);
    };
  }

  private int into(Database database, Outbox outbox, List<FoundCopy> found) {
    var journal = new Journal(database, Version.NAME);
    var rescued =
        new Rescued(database, new Rescued.Rooms(journal, outbox, new Reservations(database)));
    var settings = new Settings(database);
    var counts =
        database
            .write(
                tx -> {
                  var shop = settings.current(tx).map(it -> it.shop().id());
                  return take(tx, rescued, shop, found);
                })
            .join();
    counts.print(out);
    return counts.isWhole() ? 0 : FAILED;
  }

  private static Counts take(Tx tx, Rescued rescued, Optional<ShopId> shop, List<FoundCopy> found) {
    var counts = new Counts(new EnumMap<>(Rescued.Uptake.class));
    for (var copy : found) {
      switch (copy) {
        case FoundCopy.Whole it when isOfAnother(shop, it.sale()) -> counts.others++;
        case FoundCopy.Whole it -> counts.add(rescued.take(tx, it.sale()));
        case FoundCopy.Damaged it -> counts.damaged++;
      }
    }
    return counts;
  }

  private static boolean isOfAnother(Optional<ShopId> shop, CopiedSale sale) {
    return shop.isPresent() && sale.shop().isPresent() && !shop.equals(sale.shop());
  }

  /// What became of the copies.
  private static final class Counts {

    private final Map<Rescued.Uptake, Integer> uptakes;
    private int others;
    private int damaged;

    Counts(Map<Rescued.Uptake, Integer> uptakes) {
      this.uptakes = uptakes;
    }

    void add(Rescued.Uptake uptake) {
      uptakes.merge(uptake, 1, Integer::sum);
    }

    int of(Rescued.Uptake uptake) {
      return uptakes.getOrDefault(uptake, 0);
    }

    boolean isWhole() {
      return others == 0 && damaged == 0;
    }

    void print(PrintStream out) {
      out.println(of(Rescued.Uptake.WAITS) + " wait now to be sent from this till.");
      line(out, of(Rescued.Uptake.WAITED), "waited here already.");
      line(out, of(Rescued.Uptake.LEFT), "are at the platform already.");
      line(out, of(Rescued.Uptake.PARKED), "were refused by the platform: see the till.");
      line(out, others, "are of another shop and were left out.");
      line(out, damaged, "are damaged and were left out.");
    }

    private static void line(PrintStream out, int count, String words) {
      if (count > 0) {
        out.println(count + " " + words);
      }
    }
  }
}
