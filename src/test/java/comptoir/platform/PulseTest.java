package comptoir.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.standin.Outage;
import comptoir.standin.StandIn;
import comptoir.standin.seed.ShopFolder;
import comptoir.testing.contract.ContractProxy;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pulse of a stand-in as the client hears it, held against the contract on its way.
final class PulseTest {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  @TempDir Path folder;
  private StandIn standIn;
  private ContractProxy proxy;
  private Platform platform;
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

  @BeforeEach
  void open() {
    standIn =
        StandIn.open(
            new StandIn.Options(
                folder.resolve("platform.db"), smallest(), 0, "a-token", InstantSource.system()));
    proxy = ContractProxy.inFrontOf(standIn.uri());
    platform = Platforms.over(proxy.uri(), "a-token", PlatformOptions.USUAL);
  }

  private static ShopFolder smallest() {
    var files =
        Map.of(
            "settings.csv",
            "key,value\nshop.id,S1\nshop.name,Shop\nshop.country,FR\nshop.zone,Europe/Paris\n"
                + "currency,EUR\ntill.id,T01\n",
            "vat-rates.csv",
            "category,rate_bp,from,to,label\nnormal,2000,2014-01-01,,TVA\n",
            "items.csv",
            "id,sku,name,category,vat,brand,description,image,flags,companions\n",
            "prices.csv",
            "item,list,unit_minor,from,to,prior30_minor,as_of\n",
            "operators.csv",
            "id,name,role,pin,rights\n");
    return name ->
        Optional.ofNullable(files.get(name))
            .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @AfterEach
  void close() {
    platform.close();
    proxy.close();
    standIn.close();
    proxy.assertNoViolations();
  }

  @Test
  void itSaysHelloBeatsAndTellsWhichFeedMoved() throws Exception {
    var end = listen(platform);
    assertEquals("hello PT1S", next());
    assertEquals("beat", next());
    standIn.erase("C1");
    assertTrue(until("moved erasures").length() > 0);
    platform.close();
    assertInstanceOf(PulseEnd.Lost.class, end.get(5, TimeUnit.SECONDS));
  }

  @Test
  void aPlatformThatGoesAwayIsLostAtOnceAndOneThatFallsSilentAfterABeat() throws Exception {
    var gone = listen(platform);
    assertEquals("hello PT1S", next());
    standIn.goAway();
    assertInstanceOf(PulseEnd.Lost.class, gone.get(5, TimeUnit.SECONDS));
    standIn.comeBack();
    heard.clear();
    var silent = listen(platform);
    assertEquals("hello PT1S", next());
    assertEquals("beat", next());
    var before = System.nanoTime();
    standIn.outage(Outage.of(Outage.Kind.SILENT, Outage.UNTIL_TOLD));
    assertInstanceOf(PulseEnd.Lost.class, silent.get(5, TimeUnit.SECONDS));
    var millis = Duration.ofNanos(System.nanoTime() - before).toMillis();
    assertTrue(millis > 500 && millis < 2_500, millis + " ms");
  }

  @Test
  void aPlatformThatTakesConnectionsAndSaysNothingIsLostWhenPatienceEnds() {
    standIn.outage(Outage.of(Outage.Kind.SILENT, Outage.UNTIL_TOLD));
    var before = System.nanoTime();
    assertInstanceOf(PulseEnd.Lost.class, platform.pulse(PATIENCE, new Ear()));
    var millis = Duration.ofNanos(System.nanoTime() - before).toMillis();
    assertTrue(millis >= 900 && millis < 3_000, millis + " ms");
    standIn.outage(Outage.none());
  }

  @Test
  void aTokenThatIsNoLongerGoodEndsIt() throws Exception {
    var end = listen(platform);
    assertEquals("hello PT1S", next());
    standIn.expire("a-token");
    assertInstanceOf(PulseEnd.Lost.class, end.get(5, TimeUnit.SECONDS));
    assertEquals(new PulseEnd.Refused("token-expired"), platform.pulse(PATIENCE, new Ear()));
  }

  @Test
  void aPlatformWithoutAPulseSaysSo() {
    try (var server = ScriptedServer.open()) {
      var other = Platforms.over(server.uri(), "a-token", PlatformOptions.USUAL);
      assertEquals(new PulseEnd.NotGiven("http-404"), other.pulse(PATIENCE, new Ear()));
      server.answers(200, "text/html", "<title>Welcome</title>");
      assertInstanceOf(PulseEnd.NotGiven.class, other.pulse(PATIENCE, new Ear()));
      server.answers(500, "text/plain", "unwell");
      assertEquals(new PulseEnd.NotGiven("http-500"), other.pulse(PATIENCE, new Ear()));
      other.close();
    }
    assertEquals(0, heard.size());
  }

  @Test
  void whatThisVersionDoesNotKnowIsASignOfLife() throws Exception {
    try (var server = ScriptedServer.open()) {
      var other = Platforms.over(server.uri(), "a-token", PlatformOptions.USUAL);
      server.answers(
          200,
          "text/event-stream",
          "event: hello\ndata: {\"beatMillis\":250,\"more\":1}\n\nevent: weather\ndata: fair\n\n"
              + "id: 7\nevent: feed\ndata: {\"feed\":\"items\",\ndata: \"cursor\":\"c\"}\n\n");
      assertInstanceOf(PulseEnd.Lost.class, other.pulse(PATIENCE, new Ear()));
      other.close();
    }
    assertEquals("hello PT0.25S", next());
    assertEquals("beat", next());
    assertEquals("moved items", next());
  }

  private CompletableFuture<PulseEnd> listen(Platform from) {
    var end = new CompletableFuture<PulseEnd>();
    Thread.ofVirtual().start(() -> end.complete(from.pulse(PATIENCE, new Ear())));
    return end;
  }

  private String next() throws InterruptedException {
    @Nullable String word = heard.poll(5, TimeUnit.SECONDS);
    return String.valueOf(word);
  }

  private String until(String wanted) throws InterruptedException {
    var word = next();
    while (!word.equals(wanted) && !word.equals("null")) {
      word = next();
    }
    assertEquals(wanted, word);
    return word;
  }

  private final class Ear implements PulseListener {

    @Override
    public void hello(Duration beat) {
      heard.add("hello " + beat);
    }

    @Override
    public void moved(String feed, String cursor) {
      heard.add("moved " + feed);
    }

    @Override
    public void beat() {
      heard.add("beat");
    }
  }
}
