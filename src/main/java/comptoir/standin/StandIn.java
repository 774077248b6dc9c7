package comptoir.standin;

import comptoir.standin.seed.EntrySink;
import comptoir.standin.seed.LoadNotice;
import comptoir.standin.seed.Pins;
import comptoir.standin.seed.Seed;
import comptoir.standin.seed.ShopFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The stand-in platform. Its methods may be called from any thread; they block on the disk.
public final class StandIn implements AutoCloseable {
  private final Options options;
  private final FileTable file;
  private final OutageScript script;
  private final Office office;
  private final Pins pins = new Pins();
  private final ControlDesk control;
  private final HttpDoor.Inside inside;
  private final String token;
  private final int port;
  private volatile @Nullable HttpDoor door;
  private volatile List<LoadNotice> notices = List.of();

  /// How a stand-in is opened.
  ///
  /// @param file its data; made when it is not there
  /// @param shop what a new file is filled from; without one the file must not be new
  /// @param port where it listens on loopback; 0 takes any free port
  /// @param token the till's token; without one a random one is made
  /// @param clock tells what today is, and when something was received
  public record Options(
      Path file,
      @Nullable ShopFolder shop,
      int port,
      @Nullable String token,
      InstantSource clock) {}

  private StandIn(Options options, FileTable file, Pulses pulses) throws IOException {
    this.options = options;
    this.file = file;
    this.token = options.token() == null ? random(Office.SECRET_BYTES) : options.token();
    var drift = new Drift();
    this.script = new OutageScript(pulses);
    this.office = new Office(file, pulses, drift, options.clock());
    this.control = new ControlDesk(file, script, office, new WebShop(file, options.clock()));
    fill();
    var desks =
        new Routes.Desks(
            new FeedDesk(file, drift),
            new EnvelopeDesk(file, options.clock(), drift),
            new DaysDesk(file),
            control);
    this.inside =
        new HttpDoor.Inside(new Routes(new Gate(file), desks), script, new PulseDesk(pulses));
    HttpDoor first = HttpDoor.open(options.port(), inside);
    this.door = first;
    this.port = first.port();
  }

  /// Opens the file, fills it from the shop folder when it is new, and listens.
  ///
  /// @throws comptoir.standin.seed.ShopFolderFault when the folder lacks a required file
  public static StandIn open(Options options) {
    var pulses = new Pulses();
    FileTable file = FileTable.open(options.file(), pulses);
    try {
      return new StandIn(options, file, pulses);
    } catch (IOException e) {
      file.close();
      throw new UncheckedIOException("Port " + options.port() + " cannot be had.", e);
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /// Where the platform is, with a slash at the end: `http://127.0.0.1:8080/`.
  public URI uri() {
    return URI.create("http://127.0.0.1:" + port + "/");
  }

  /// The token of the till that the shop folder names.
  public String token() {
    return token;
  }

  /// What was wrong with the shop folder loaded last by this object.
  public List<LoadNotice> notices() {
    return notices;
  }

  /// Takes in a shop folder in one transaction. What it says otherwise than the one before becomes
  /// changes in the feeds; what it no longer says is dropped; what tills made stays.
  public void loadShop(ShopFolder folder) {
    notices = file.write(tx -> load(tx, folder));
  }

  /// Closes the port: whoever connects is refused, and open connections drop.
  public synchronized void goAway() {
    HttpDoor open = door;
    if (open != null) {
      open.close();
      door = null;
    }
  }

  /// Listens again on the same port.
  public synchronized void comeBack() {
    if (door == null) {
      try {
        door = HttpDoor.open(port, inside);
      } catch (IOException e) {
        throw new UncheckedIOException("Port " + port + " cannot be had again.", e);
      }
    }
  }

  /// Plays an outage in place of the one before.
  public void outage(Outage outage) {
    script.play(outage);
  }

  /// What has arrived so far.
  public Report report() {
    return control.report();
  }

  /// Everything that tills have brought about.
  public Ledger ledger() {
    return office.ledger();
  }

  /// Makes a till of this shop, or gives one another token beside those it has; returns the token.
  public String enrol(String till, String name) {
    return office.enrol(till, name, random(Office.SECRET_BYTES));
  }

  /// Every request with this token is answered `token-expired` from now on.
  public void expire(String token) {
    office.expire(token);
  }

  /// Every request with this token is answered `unauthorized` from now on.
  public void revoke(String token) {
    office.revoke(token);
  }

  /// Forgets a customer and asks the tills to; returns the erasure's id.
  public String erase(String customer) {
    return office.erase(customer);
  }

  /// The same, with the id the erasure gets where there was none yet.
  public String erase(String customer, String erasure) {
    return office.erase(customer, erasure);
  }

  /// Plays a platform of a later version, or ends it: fields that no till knows in everything,
  /// values of enumerations that no till knows in entries of their own, and now and then an outcome
  /// that no till knows.
  public void drift(boolean on) {
    office.drift(on);
  }

  /// Copies the platform's file as it is now. Opened in place of the other, the copy is a platform
  /// that was restored from a backup: cursors given since are answered with `snapshot-required`.
  public void backUp(Path copy) {
    file.backUp(copy);
  }

  /// Forgets dropped entries, as a platform does after a time: every cursor given so far is then
  /// answered with `snapshot-required`.
  public void forgetDropped() {
    office.forgetDropped();
  }

  /// Closes the port and the file.
  @Override
  public void close() {
    goAway();
    file.close();
  }

  /// Fills a new file, and lets the first till in.
  private void fill() {
    ShopFolder shop = options.shop();
    List<LoadNotice> found =
        file.write(
            tx -> {
              if (tx.meta().find("epoch").isPresent()) {
                letFirst(tx);
                return List.of();
              }
              if (shop == null) {
                throw new IllegalArgumentException(
                    options.file() + " is new and no shop folder is given.");
              }
              tx.meta().put("epoch", random(Office.ID_BYTES));
              tx.meta().put("pin-secret", random(Office.SECRET_BYTES));
              List<LoadNotice> loaded = load(tx, shop);
              letFirst(tx);
              return loaded;
            });
    notices = found;
  }

  private void letFirst(TxTable tx) {
    var till = new Shelves(tx.entries()).settings().path("till");
    tx.tokens().till(till.path("id").asText(), till.path("name").asText());
    tx.tokens().let(Gate.digest(token), till.path("id").asText());
  }

  private List<LoadNotice> load(TxTable tx, ShopFolder folder) {
    byte[] secret = HexFormat.of().parseHex(tx.meta().find("pin-secret").orElseThrow());
    try (SeedTable seed = tx.seed()) {
      List<LoadNotice> found =
          new Seed(folder, pins, secret).read(options.clock().instant(), sink(tx, seed));
      seed.finish();
      return found;
    }
  }

  private static EntrySink sink(TxTable tx, SeedTable seed) {
    Set<String> forgotten = tx.erasures().forgotten();
    return forgotten.isEmpty() ? seed::put : new Forgetting(forgotten, seed);
  }

  static String random(int bytes) {
    byte[] random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
