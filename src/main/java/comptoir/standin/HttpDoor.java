package comptoir.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The listening socket on loopback: hands requests to the routes, plays the outages, packs the
/// answers. Each request has its own virtual thread.
final class HttpDoor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpDoor.class);
  private static final int WORTH_PACKING = 512;
  private static final String FOREIGN_PAGE = "<!doctype html><title>Welcome</title>";

  private final Routes routes;
  private final OutageScript script;
  private final PulseDesk pulse;
  private final HttpServer server;
  private final ExecutorService threads;

  private HttpDoor(Inside inside, HttpServer server) {
    this.routes = inside.routes();
    this.script = inside.script();
    this.pulse = inside.pulse();
    this.server = server;
    this.threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("standin-", 0).factory());
  }

  /// What lies behind the door.
  record Inside(Routes routes, OutageScript script, PulseDesk pulse) {}

  /// Listens on `port`, or on any free one when it is 0.
  static HttpDoor open(int port, Inside inside) throws IOException {
    var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
    var door = new HttpDoor(inside, HttpServer.create(address, 0));
    door.server.createContext("/", door::handle);
    door.server.setExecutor(door.threads);
    door.server.start();
    return door;
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) {
    try (exchange) {
      var request = new Request(exchange);
      String path = request.path();
      Optional<Outage> outage =
          path.startsWith(Routes.CONTROL) ? Optional.empty() : script.meet(path);
      if (outage.isPresent()) {
        play(outage.get(), request, exchange);
      } else {
        send(exchange, request, answer(request));
      }
    } catch (IOException e) {
      LOG.debug("A till hung up", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Answer answer(Request request) throws IOException {
    try {
      return routes.answer(request);
    } catch (RuntimeException e) {
      LOG.error("{} {} failed", request.method(), request.path(), e);
      return Answer.problem(500, "platform-fault", "The platform failed.");
    }
  }

  private void play(Outage outage, Request request, HttpExchange exchange)
      throws IOException, InterruptedException {
    switch (outage.kind()) {
      case AWAY -> LOG.debug("Away for {}", request.path());
      case ANSWER_LOST -> LOG.debug("Lost the answer {}", answer(request).status());
      case CUT_PAGE -> send(exchange, request, withoutLastLine(answer(request)));
      case CUT_LINE -> sendHalf(exchange, answer(request));
      case SLOW -> {
        Thread.sleep(outage.delay());
        send(exchange, request, answer(request));
      }
      case SILENT -> {
        script.awaitAnother();
        send(exchange, request, answer(request));
      }
      case ERROR_500 ->
          send(exchange, request, Answer.problem(500, "platform-fault", "The platform failed."));
      case WRONG_TYPE -> send(exchange, request, Answer.of(200, "text/html", FOREIGN_PAGE));
    }
  }

  private void send(HttpExchange exchange, Request request, Answer answer)
      throws IOException, InterruptedException {
    if (answer == Answer.STREAM) {
      pulse.stream(exchange);
      return;
    }
    byte[] body = answer.body();
    headers(exchange, answer);
    if (body.length >= WORTH_PACKING && request.accepts("gzip")) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      body = packed(body);
    }
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static void sendHalf(HttpExchange exchange, Answer answer) throws IOException {
    byte[] body = answer.body();
    headers(exchange, answer);
    exchange.sendResponseHeaders(answer.status(), body.length);
    OutputStream out = exchange.getResponseBody();
    out.write(body, 0, body.length / 2);
    out.flush();
  }

  private static void headers(HttpExchange exchange, Answer answer) {
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    answer.headers().forEach(exchange.getResponseHeaders()::set);
  }

  private static Answer withoutLastLine(Answer answer) {
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    int end = text.lastIndexOf('\n', text.length() - 2) + 1;
    return new Answer(
        answer.status(),
        answer.type(),
        Arrays.copyOf(
            answer.body(), text.substring(0, end).getBytes(StandardCharsets.UTF_8).length),
        answer.headers());
  }

  private static byte[] packed(byte[] body) throws IOException {
    var bytes = new ByteArrayOutputStream(body.length / 4);
    try (var gzip = new QuickGzip(bytes)) {
      gzip.write(body);
    }
    return bytes.toByteArray();
  }

  /// Packs less and sooner: a page of a feed is large, and the till is near.
  private static final class QuickGzip extends GZIPOutputStream {
    private static final int BUFFER = 8192;

    QuickGzip(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  /// Stops at once: open connections are dropped and the port is free.
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
