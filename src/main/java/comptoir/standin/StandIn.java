package comptoir.standin;

import comptoir.standin.seed.LoadNotice;
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
import org.jspecify.annotations.Nullable;

/// The stand-in platform. Its methods may be called from any thread; they block on the disk.
public final class StandIn implements AutoCloseable {
  private static final int SECRET_BYTES = 32;
  private static final int ID_BYTES = 8;

  private final Options options;
  private final FileTable file;
  private final OutageScript script = new OutageScript();
  private final ControlDesk control;
  private final Routes routes;
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

  private StandIn(Options options, FileTable file) throws IOException {
    this.options = options;
    this.file = file;
    this.token = options.token() == null ? random(SECRET_BYTES) : options.token();
    this.control = new ControlDesk(file, script);
    fill();
    this.routes =
        new Routes(
            Gate.forToken(token),
            new FeedDesk(file),
            new EnvelopeDesk(file, options.clock()),
            control);
    HttpDoor first = HttpDoor.open(options.port(), routes, script);
    this.door = first;
    this.port = first.port();
  }

  /// Opens the file, fills it from the shop folder when it is new, and listens.
  ///
  /// @throws comptoir.standin.seed.ShopFolderFault when the folder lacks a required file
  public static StandIn open(Options options) {
    FileTable file = FileTable.open(options.file());
    try {
      return new StandIn(options, file);
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

  /// The till's token.
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
        door = HttpDoor.open(port, routes, script);
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

  /// Forgets dropped entries, as a platform does after a time: every cursor given so far is then
  /// answered with `snapshot-required`.
  public void forgetDropped() {
    file.write(
        tx -> {
          tx.entries().forgetDropped();
          tx.meta().put("epoch", random(ID_BYTES));
          return true;
        });
  }

  /// Closes the port and the file.
  @Override
  public void close() {
    goAway();
    file.close();
  }

  private void fill() {
    ShopFolder shop = options.shop();
    List<LoadNotice> found =
        file.write(
            tx -> {
              if (tx.meta().find("epoch").isPresent()) {
                return List.of();
              }
              if (shop == null) {
                throw new IllegalArgumentException(
                    options.file() + " is new and no shop folder is given.");
              }
              tx.meta().put("epoch", random(ID_BYTES));
              tx.meta().put("pin-secret", random(SECRET_BYTES));
              return load(tx, shop);
            });
    notices = found;
  }

  private List<LoadNotice> load(TxTable tx, ShopFolder folder) {
    byte[] secret = HexFormat.of().parseHex(tx.meta().find("pin-secret").orElseThrow());
    try (SeedTable seed = tx.seed()) {
      List<LoadNotice> found = new Seed(folder, secret).read(options.clock().instant(), seed::put);
      seed.finish();
      return found;
    }
  }

  private static String random(int bytes) {
    byte[] random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
