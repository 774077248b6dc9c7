package comptoir.drill;

import comptoir.standin.StandIn;
import comptoir.standin.seed.ShopFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The stand-in as the far end.
final class StandInEnd implements FarEnd, FarEnd.Controls {

  private static final String TOKEN = "drill-token-of-the-first-till-of-the-shop";

  private final Spot spot;
  private final List<Enrolled> tills = new ArrayList<>();
  private StandIn standIn;

  /// Where it is, and when.
  ///
  /// @param tills how many it knows
  record Spot(Path folder, Path shop, int tills, InstantSource clock) {

    private Path file() {
      return folder.resolve("platform.db");
    }

    private Path copy() {
      return folder.resolve("platform.copy");
    }
  }

  private StandInEnd(Spot spot) {
    this.spot = spot;
    this.standIn = open(spot);
    tills.add(new Enrolled("T01", standIn.token()));
    for (var i = 2; i <= spot.tills(); i++) {
      var name = "T%02d".formatted(i);
      tills.add(new Enrolled(name, standIn.enrol(name, "Caisse " + i)));
    }
  }

  static StandInEnd at(Spot spot) {
    return new StandInEnd(spot);
  }

  private static StandIn open(Spot spot) {
    var shop = ShopFolder.at(spot.shop());
    return StandIn.open(new StandIn.Options(spot.file(), shop, 0, TOKEN, spot.clock()));
  }

  @Override
  public URI address() {
    return standIn.uri();
  }

  @Override
  public List<Enrolled> tills() {
    return List.copyOf(tills);
  }

  @Override
  public Ledger ledger() {
    return StandInLedger.of(standIn.ledger());
  }

  @Override
  public Optional<Controls> controls() {
    return Optional.of(this);
  }

  @Override
  public void forget() {
    standIn.forgetDropped();
  }

  @Override
  public void goAway() {
    standIn.goAway();
  }

  @Override
  public void comeBack() {
    standIn.comeBack();
  }

  @Override
  public void load(Path shop) {
    standIn.loadShop(ShopFolder.at(shop));
  }

  @Override
  public String renew(Enrolled till) {
    standIn.expire(till.token());
    return standIn.enrol(till.till(), till.till());
  }

  @Override
  public boolean drift(boolean on) {
    standIn.drift(on);
    return true;
  }

  @Override
  public boolean erase(String customer, String erasure) {
    standIn.erase(customer, erasure);
    return true;
  }

  @Override
  public void backUp() {
    try {
      Files.deleteIfExists(spot.copy());
      standIn.backUp(spot.copy());
    } catch (IOException e) {
      throw new UncheckedIOException("No copy of the platform", e);
    }
  }

  @Override
  public void restore() {
    standIn.close();
    try {
      for (var part : List.of("-wal", "-shm")) {
        Files.deleteIfExists(spot.file().resolveSibling(spot.file().getFileName() + part));
      }
      Files.move(spot.copy(), spot.file(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("The platform's copy cannot be put in its place", e);
    }
    standIn = open(spot);
  }

  @Override
  public void close() {
    standIn.close();
  }
}
