package comptoir.drill;

import comptoir.standin.StandIn;
import comptoir.standin.seed.ShopFolder;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The stand-in as the far end.
final class StandInEnd implements FarEnd {

  private static final String TOKEN = "drill-token-of-the-only-till";

  private final Path file;
  private final StandIn standIn;

  private StandInEnd(Path file, StandIn standIn) {
    this.file = file;
    this.standIn = standIn;
  }

  static StandInEnd open(Path file, Path shop, InstantSource clock) {
    var options = new StandIn.Options(file, ShopFolder.at(shop), 0, TOKEN, clock);
    return new StandInEnd(file, StandIn.open(options));
  }

  @Override
  public URI address() {
    return standIn.uri();
  }

  @Override
  public List<Enrolled> tills() {
    return List.of(new Enrolled("T01", standIn.token()));
  }

  @Override
  public Ledger ledger() {
    return StandInFileTable.read(file);
  }

  @Override
  public Optional<Controls> controls() {
    return Optional.of(
        new Controls() {
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
        });
  }

  @Override
  public void close() {
    standIn.close();
  }
}
