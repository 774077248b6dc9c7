package comptoir.sync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Makes of a platform one that gives no pulse; it can fall silent.
final class MuteProxy implements AutoCloseable {

  private static final List<String> PASSED = List.of("Authorization", "Comptoir-Protocol");

  private final URI platform;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private volatile CountDownLatch speaking = new CountDownLatch(0);

  private MuteProxy(URI platform) throws IOException {
    this.platform = platform;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
  }

  static MuteProxy inFrontOf(URI platform) {
    try {
      var proxy = new MuteProxy(platform);
      proxy.server.createContext("/", proxy::handle);
      proxy.server.setExecutor(proxy.threads);
      proxy.server.start();
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  void fallSilent() {
    speaking = new CountDownLatch(1);
  }

  void speak() {
    speaking.countDown();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      speaking.await();
      if (exchange.getRequestURI().getPath().endsWith("/pulse")) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      var request = HttpRequest.newBuilder(platform.resolve(exchange.getRequestURI().toString()));
      PASSED.forEach(
          name -> request.header(name, String.valueOf(exchange.getRequestHeaders().getFirst(name))));
      var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      exchange
          .getResponseHeaders()
          .set("Content-Type", answer.headers().firstValue("Content-Type").orElse(""));
      exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    speaking.countDown();
    server.stop(0);
    client.shutdownNow();
    threads.shutdownNow();
  }
}
