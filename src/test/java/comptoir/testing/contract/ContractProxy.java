package comptoir.testing.contract;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Stands between a till and a platform, passes everything on as it is, and holds each request and
/// each answer against the contract.
///
/// ```java
/// try (var proxy = ContractProxy.inFrontOf(standIn.uri())) {
///   // let the till speak to proxy.uri()
///   proxy.assertNoViolations();
/// }
/// ```
///
/// Where the platform drops the connection or is not there, the proxy drops the connection too;
/// that is no violation. An exchange is judged before its answer is passed on.
public final class ContractProxy implements AutoCloseable {
  private static final Path FILE = Path.of("src", "main", "api", "till-v1.yaml");

  /// Read once for all tests of a run: it takes longer than most of them.
  private static final Contract CONTRACT = Contract.read(FILE);

  private static final Set<String> HOP_BY_HOP =
      Set.of(
          "connection",
          "content-length",
          "date",
          "expect",
          "host",
          "http2-settings",
          "keep-alive",
          "transfer-encoding",
          "upgrade");

  private final URI platform;
  private final Queue<Violation> violations = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final HttpServer server;

  private ContractProxy(URI platform) throws IOException {
    this.platform = platform;
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
  }

  /// Starts a proxy on a free port of loopback in front of `platform`.
  public static ContractProxy inFrontOf(URI platform) {
    try {
      var proxy = new ContractProxy(platform);
      proxy.server.createContext("/", proxy::handle);
      proxy.server.setExecutor(proxy.threads);
      proxy.server.start();
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where a till finds the platform now, with a slash at the end.
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /// What was wrong so far.
  public List<Violation> violations() {
    return List.copyOf(violations);
  }

  /// Fails with all that was wrong so far, if anything was.
  public void assertNoViolations() {
    if (!violations.isEmpty()) {
      throw new AssertionError(
          "The wire is not as in "
              + FILE
              + ":\n"
              + String.join("\n", violations.stream().map(Violation::toString).toList()));
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] question = exchange.getRequestBody().readAllBytes();
      HttpResponse<InputStream> answer =
          client.send(passedOn(exchange, question), HttpResponse.BodyHandlers.ofInputStream());
      var told = new Headers();
      answer.headers().map().forEach(told::put);
      try (InputStream body = answer.body()) {
        if (Exchange.type(told).equals(Inspector.EVENTS)) {
          inspect(seen(exchange, question, answer.statusCode(), told, new byte[0]));
          stream(exchange, told, body);
        } else {
          byte[] bytes = body.readAllBytes();
          inspect(seen(exchange, question, answer.statusCode(), told, bytes));
          passBack(exchange, told, answer.statusCode(), bytes);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Exchange seen(
      HttpExchange exchange, byte[] question, int status, Headers told, byte[] answer) {
    return new Exchange(
        exchange.getRequestMethod(),
        exchange.getRequestURI(),
        exchange.getRequestHeaders(),
        question,
        status,
        told,
        answer);
  }

  private void inspect(Exchange exchange) {
    violations.addAll(Inspector.inspect(CONTRACT, exchange));
  }

  /// Events are passed on as they come, each judged before.
  private void stream(HttpExchange exchange, Headers told, InputStream body) throws IOException {
    exchange.getResponseHeaders().put("Content-Type", told.get("Content-Type"));
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    var events = new Events(CONTRACT, violations::add);
    var buffer = new byte[4096];
    for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
      events.take(new String(buffer, 0, n, StandardCharsets.UTF_8));
      out.write(buffer, 0, n);
      out.flush();
    }
  }

  private HttpRequest passedOn(HttpExchange exchange, byte[] question) {
    var request = HttpRequest.newBuilder(platform.resolve(exchange.getRequestURI().toString()));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (passes(name)) {
                values.forEach(value -> request.header(name, value));
              }
            });
    var body =
        question.length == 0
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(question);
    return request.method(exchange.getRequestMethod(), body).build();
  }

  private static void passBack(HttpExchange exchange, Headers told, int status, byte[] body)
      throws IOException {
    told.forEach(
        (name, values) -> {
          if (passes(name)) {
            exchange.getResponseHeaders().put(name, values);
          }
        });
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static boolean passes(String header) {
    return !HOP_BY_HOP.contains(header.toLowerCase(Locale.ROOT));
  }

  /// Closes the port.
  @Override
  public void close() {
    server.stop(0);
    client.shutdownNow();
    threads.shutdownNow();
  }
}
