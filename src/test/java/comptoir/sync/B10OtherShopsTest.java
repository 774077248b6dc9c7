package comptoir.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import comptoir.app.Rooms;
import comptoir.db.Seal;
import comptoir.platform.PlatformOptions;
import comptoir.platform.Platforms;
import comptoir.settings.Settings;
import comptoir.settings.ShopSettings;
import comptoir.standin.StandIn;
import comptoir.standin.seed.ShopFolder;
import comptoir.testing.contract.ContractProxy;
import comptoir.value.PlaceId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a till knows of the other shops, also after the line is gone.
final class B10OtherShopsTest {

  private static final InstantSource CLOCK = InstantSource.system();
  private static final PlatformOptions IMPATIENT =
      new PlatformOptions(Duration.ofSeconds(2), Duration.ofSeconds(2), 1024);
  private static final long PATIENCE_SECONDS = 20;
  private static final String PLACES =
      """
      id,name,kind,distance_m,hours
      S1,Quincaillerie du Port,shop,0,
      S2,Quincaillerie d’Auray,shop,19000,mar.–sam. 9 h–18 h
      WEB,Site,web,,
      """;

  @TempDir Path folder;

  @Test
  void howFarAnotherShopIsAndWhenItIsOpenIsKnownOffTheLineToo() throws Exception {
    var base = new SmallShop().folder();
    ShopFolder shop =
        name ->
            name.equals("places.csv")
                ? Optional.of(new ByteArrayInputStream(PLACES.getBytes(StandardCharsets.UTF_8)))
                : base.open(name);
    var options = new StandIn.Options(folder.resolve("platform.db"), shop, 0, null, CLOCK);
    try (var standIn = StandIn.open(options);
        var proxy = ContractProxy.inFrontOf(standIn.uri())) {
      fill(proxy, standIn.token());
      proxy.assertNoViolations();
    }
    try (var database = TestTill.database(folder.resolve("till.db"))) {
      var settings = TestTill.get(new Settings(database).current()).orElseThrow();
      assertEquals(
          new ShopSettings.Place(
              new PlaceId("S2"),
              "Quincaillerie d’Auray",
              "shop",
              Optional.of(19_000),
              Optional.of("mar.–sam. 9 h–18 h")),
          settings.place(new PlaceId("S2")));
      assertEquals(Optional.empty(), settings.place(new PlaceId("S1")).hours());
    }
  }

  private void fill(ContractProxy proxy, String token) throws Exception {
    var platform = Platforms.over(proxy.uri(), token, IMPATIENT);
    var database = TestTill.database(folder.resolve("till.db"));
    var till =
        Rooms.over(database, new Seal(new byte[Seal.KEY_BYTES]), platform, CLOCK, TestTill.QUICK);
    var filled = new CompletableFuture<Void>();
    var subscription =
        till.sync()
            .listen(
                state -> {
                  if (state.isFilled()) {
                    filled.complete(null);
                  }
                });
    till.sync().start();
    try {
      filled.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } finally {
      subscription.close();
      till.close();
    }
  }
}
