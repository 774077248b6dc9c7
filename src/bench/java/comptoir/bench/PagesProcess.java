package comptoir.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// A platform that invents its pages as they are asked for, in a process of its own, so that the
/// till's memory is measured alone. It takes nothing.
public final class PagesProcess {

  /// The verb that starts it; no usage text names it.
  public static final String VERB = "bench-pages";

  private static final int MOST = 2_000;
  private static final int CODES = 4;
  private static final long FIRST_CODE = 200_000_000_000L;
  private static final long STRIDE = 7_919;

  private final long items;
  private final AtomicLong changes = new AtomicLong();

  private PagesProcess(long items) {
    this.items = items;
  }

  /// Takes how many articles there are, prints its port, and serves until its input ends. Each line
  /// that comes in says how many articles change, with their prices.
  public static int run(List<String> words, BufferedReader in, PrintStream out) throws IOException {
    var pages = new PagesProcess(Long.parseLong(words.getFirst()));
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var server = HttpServer.create(loopback, 0);
    server.createContext("/till/v1/feeds/", pages::serve);
    server.createContext("/", PagesProcess::refuse);
    try (var threads = Executors.newFixedThreadPool(2)) {
      server.setExecutor(threads);
      server.start();
      out.println(server.getAddress().getPort());
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        pages.changes.addAndGet(Long.parseLong(line));
        out.println("changed");
      }
      server.stop(0);
    }
    return 0;
  }

  private static void refuse(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(404, -1);
    exchange.close();
  }

  private void serve(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var page = page(path.substring(path.lastIndexOf('/') + 1), query(exchange));
    var bytes = page.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private record Query(long after, int limit) {}

  private static Query query(HttpExchange exchange) {
    var after = 0L;
    var limit = 500;
    var text = exchange.getRequestURI().getQuery();
    for (var part : (text == null ? "" : text).split("&")) {
      if (part.startsWith("after=")) {
        after = Long.parseLong(part.substring(6));
      } else if (part.startsWith("limit=")) {
        limit = Math.min(MOST, Integer.parseInt(part.substring(6)));
      }
    }
    return new Query(after, limit);
  }

  private String page(String feed, Query query) {
    return switch (feed) {
      case "settings" -> single(query, "shop", SETTINGS);
      case "operators" -> single(query, "OP1", OPERATOR);
      case "items" -> many(query, 1);
      case "prices" -> many(query, 2);
      default -> last(query.after(), false);
    };
  }

  private static String single(Query query, String id, String data) {
    return query.after() > 0
        ? last(query.after(), false)
        : "{\"op\":\"put\",\"id\":\"%s\",\"rev\":1,\"data\":%s}\n".formatted(id, data)
            + last(1, false);
  }

  /// The entries of a feed with so many an article, then what changed, in order.
  private String many(Query query, int each) {
    var all = items * each;
    var end = all + changes.get();
    var text = new StringBuilder(query.limit() * 400);
    var rev = query.after();
    for (var left = query.limit(); left > 0 && rev < end; left--) {
      if (each == 1) {
        item(text, rev);
      } else {
        price(text, rev, all);
      }
      rev++;
    }
    var next = last(rev, rev < end);
    return query.after() > 0
        ? text.append(next).toString()
        : text.append(next.replace("}", ",\"total\":" + all + "}")).toString();
  }

  private static String last(long next, boolean more) {
    return "{\"next\":\"%d\",\"more\":%s}\n".formatted(next, more);
  }

  private void item(StringBuilder text, long rev) {
    var n = rev < items ? rev : item(rev - items, items);
    var random = new SplittableRandom(n);
    var words = new Words(random);
    text.append("{\"op\":\"put\",\"id\":\"I").append(n).append("\",\"rev\":").append(rev + 1);
    text.append(",\"data\":{\"sku\":\"SKU-").append(n).append("\",\"name\":\"");
    text.append(words.article()).append(rev < items ? "" : " bis").append("\",\"category\":\"");
    text.append(words.kind()).append("\",\"vat\":\"standard\",\"brand\":\"").append(words.name());
    text.append("\",\"codes\":[");
    for (var code = 0; code <= n % CODES; code++) {
      text.append(code == 0 ? "\"" : ",\"").append(code(n, code)).append('"');
    }
    text.append("],\"flags\":[]}}\n");
  }

  /// The code of an article of the invented shop.
  static String code(long n, int which) {
    return SyntheticShop.gtin(FIRST_CODE + n * CODES + which);
  }

  /// Which one of all changes at a time, counted from 0.
  static long item(long change, long all) {
    return change * STRIDE % all;
  }

  /// The price of an article, before and after it changed.
  static long milli(long item, boolean isChanged) {
    return (100 + item * STRIDE % 9_900 + (isChanged ? 1 : 0)) * 1_000;
  }

  private void price(StringBuilder text, long rev, long all) {
    var at = rev < all ? rev : item(rev - all, all);
    var item = at / 2;
    var list = at % 2 == 0 ? "shop" : "web";
    text.append("{\"op\":\"put\",\"id\":\"I").append(item).append('/').append(list);
    text.append("\",\"rev\":").append(rev + 1).append(",\"data\":{\"item\":\"I").append(item);
    text.append("\",\"list\":\"")
        .append(list)
        .append("\",\"unitMilli\":")
        .append(milli(item, rev >= all));
    text.append(",\"currency\":\"EUR\",\"asOf\":\"2026-01-01T08:00:00Z\"}}\n");
  }

  private static final String SETTINGS =
      """
      {"shop":{"id":"bench","name":"Comptoir d'essai","address":["1 rue de l'Essai"],\
      "postcode":"69002","city":"Lyon"},"till":{"id":"B01","name":"Caisse d'essai"},\
      "currency":"EUR","country":"FR","zone":"Europe/Paris","vatRates":[{"category":"standard",\
      "bp":2000,"label":"TVA 20 %"}],"places":[{"id":"bench","name":"Lyon","kind":"shop"}]}\
      """;

  private static final String OPERATOR =
      """
      {"name":"Bench","role":"cashier","rights":[],"pin":{"algorithm":"pbkdf2-hmac-sha256",\
      "iterations":1000,"salt":"AAAAAAAAAAAAAAAAAAAAAA==",\
      "hash":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="}}\
      """;

  /// One that runs.
  record Running(Process process, long items, URI address, BufferedReader words)
      implements AutoCloseable {

    /// So many articles and as many prices change.
    void change(int count) throws IOException {
      var out = process.outputWriter(StandardCharsets.UTF_8);
      out.write(count + "\n");
      out.flush();
      words.readLine();
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  /// Starts it.
  static Running start(long items) throws IOException {
    var java = ProcessHandle.current().info().command().orElse("java");
    var process =
        new ProcessBuilder(
                java,
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                "comptoir.app.Main",
                VERB,
                Long.toString(items))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var words = process.inputReader(StandardCharsets.UTF_8);
    return new Running(process, items, URI.create("http://127.0.0.1:" + words.readLine()), words);
  }
}
