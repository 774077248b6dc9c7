package comptoir.conformance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// A platform with one fault: stands before a right one and spoils what goes through.
final class FaultyPlatform implements AutoCloseable {
  private static final Set<String> OWN =
      Set.of(
          "host", "connection", "content-length", "accept-encoding", "http2-settings", "upgrade");
  private static final Set<String> TOLD =
      Set.of("content-type", "www-authenticate", "comptoir-protocol");
  private static final int WORTH_PACKING = 512;

  private final URI right;
  private final Fault fault;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  FaultyPlatform(URI right, Fault fault) throws IOException {
    this.right = right;
    this.fault = fault;
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
      exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
      var asked =
          new Fault.Question(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              headers,
              exchange.getRequestBody().readAllBytes());
      Fault.Question understood = fault.ask(asked);
      if (understood.isAt("pulse")) {
        stream(exchange, understood);
      } else {
        send(exchange, fault.tell(asked, answer(understood)));
      }
    }
  }

  private Fault.Reply answer(Fault.Question question) throws IOException {
    HttpResponse<String> answer = call(question, HttpResponse.BodyHandlers.ofString());
    return new Fault.Reply(answer.statusCode(), headers(answer), answer.body());
  }

  private <T> HttpResponse<T> call(Fault.Question question, HttpResponse.BodyHandler<T> handler)
      throws IOException {
    var request = HttpRequest.newBuilder(right.resolve(question.path()));
    question
        .headers()
        .forEach(
            (name, value) -> {
              if (!OWN.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                request.header(name, value);
              }
            });
    var body = HttpRequest.BodyPublishers.ofByteArray(question.body());
    try {
      return client.send(request.method(question.method(), body).build(), handler);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static Map<String, String> headers(HttpResponse<?> answer) {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    TOLD.forEach(
        name -> answer.headers().firstValue(name).ifPresent(value -> headers.put(name, value)));
    return headers;
  }

  private void send(HttpExchange exchange, Fault.Reply reply) throws IOException {
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    String accepted = String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Encoding"));
    if (fault.packs() && body.length > WORTH_PACKING && accepted.contains("gzip")) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      body = packed(body);
    }
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private void stream(HttpExchange exchange, Fault.Question question) throws IOException {
    HttpResponse<Stream<String>> answer = call(question, HttpResponse.BodyHandlers.ofLines());
    headers(answer).forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(answer.statusCode(), 0);
    exchange.getResponseBody().flush();
    try (var lines = answer.body()) {
      lines.forEach(line -> pass(exchange, line));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void pass(HttpExchange exchange, String line) {
    String let = line.isEmpty() ? "\n" : fault.beat(line).isEmpty() ? "" : line + "\n";
    try {
      exchange.getResponseBody().write(let.getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] packed(byte[] body) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
    client.shutdownNow();
    threads.shutdownNow();
  }
}
