package comptoir.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/// An HTTP server that gives one answer to whatever it is asked, and keeps what it was asked.
final class ScriptedServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch silence = new CountDownLatch(1);
  private volatile Answer answer = new Answer(404, "text/plain", "nothing said yet", Cut.NOT);

  /// How far an answer comes.
  enum Cut {
    NOT,
    /// Half of the body comes, then the connection drops.
    HALF,
    /// The request is taken in, then the connection drops.
    ALL,
    /// Nothing comes.
    SILENT
  }

  record Answer(int status, String type, String body, Cut cut) {}

  /// A request as it came; its body unpacked.
  record Asked(
      String line, String authorization, String protocol, Optional<String> packing, String body) {}

  private ScriptedServer(HttpServer server) {
    this.server = server;
  }

  static ScriptedServer open() {
    try {
      var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
      var scripted = new ScriptedServer(HttpServer.create(address, 0));
      scripted.server.createContext("/", scripted::handle);
      scripted.server.setExecutor(scripted.threads);
      scripted.server.start();
      return scripted;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  void answers(int status, String type, String body) {
    answer = new Answer(status, type, body, Cut.NOT);
  }

  void breaksOff(Cut cut, String type, String body) {
    answer = new Answer(200, type, body, cut);
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(read(exchange));
      var now = answer;
      var body = now.body().getBytes(StandardCharsets.UTF_8);
      switch (now.cut()) {
        case NOT -> send(exchange, now, body, body.length);
        case HALF -> send(exchange, now, body, body.length / 2);
        case ALL -> exchange.close();
        case SILENT -> silence.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, Answer answer, byte[] body, int sent)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    if (answer.status() == 302) {
      exchange.getResponseHeaders().set("Location", answer.body());
    }
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body, 0, sent);
    exchange.getResponseBody().flush();
  }

  private static Asked read(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    var packing = Optional.ofNullable(headers.getFirst("Content-Encoding"));
    var bytes = exchange.getRequestBody().readAllBytes();
    if (packing.filter("gzip"::equals).isPresent()) {
      try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        bytes = gzip.readAllBytes();
      }
    }
    return new Asked(
        exchange.getRequestMethod() + " " + exchange.getRequestURI(),
        String.valueOf(headers.getFirst("Authorization")),
        String.valueOf(headers.getFirst("Comptoir-Protocol")),
        packing,
        new String(bytes, StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    silence.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
