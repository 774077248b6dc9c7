package comptoir.conformance.wire;

import com.sun.net.httpserver.Headers;
import comptoir.conformance.contract.Contract;
import comptoir.conformance.contract.Exchange;
import comptoir.conformance.contract.Inspector;
import comptoir.conformance.contract.Violation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// The line to the platform. Any thread; [#send] blocks on the network.
public final class Wire implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration CONNECTING = Duration.ofSeconds(5);

  private static final String UNKNOWN_FEED = "unknown-feed";

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECTING)
          .build();
  private final URI base;
  private final String token;
  private final Contract contract;
  private final Consumer<Answer> heard;
  private final Map<String, Tally> tallies = new ConcurrentHashMap<>();

  /// @param base the platform's address, with or without a slash at the end
  /// @param heard is told of every answer, on the thread it came in on
  public Wire(URI base, String token, Contract contract, Consumer<Answer> heard) {
    this.base = base.toString().endsWith("/") ? base : URI.create(base + "/");
    this.token = token;
    this.contract = contract;
    this.heard = heard;
  }

  /// Asks with the till's token.
  public Answer get(String path) throws IOException {
    return send(Call.get(path).as(token));
  }

  /// The till's token.
  public String token() {
    return token;
  }

  /// Sends a call as it is and waits for the answer.
  ///
  /// @throws IOException where no whole answer came
  public Answer send(Call call) throws IOException {
    try {
      return start(call).join();
    } catch (CompletionException e) {
      throw new IOException(call.method() + " " + call.path() + ": " + e.getCause(), e);
    }
  }

  /// Sends a call as it is, on a connection of its own where the others are taken.
  public CompletableFuture<Answer> start(Call call) {
    return http.sendAsync(
            request(call).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray())
        .thenApply(
            response -> {
              var answer =
                  new Answer(call, response.statusCode(), response.headers(), response.body());
              judge(answer);
              return answer;
            });
  }

  /// Sends a call whose answer is handed to `handler` as it comes; it is not judged here.
  public <T> CompletableFuture<HttpResponse<T>> stream(
      Call call, HttpResponse.BodyHandler<T> handler) {
    return http.sendAsync(request(call).build(), handler);
  }

  /// Holds an answer against the contract.
  public void judge(Answer answer) {
    heard.accept(answer);
    URI uri = URI.create("/" + place(answer));
    contract
        .operationName(answer.call().method(), uri.getPath())
        .ifPresent(
            name ->
                tallies
                    .computeIfAbsent(name, _ -> new Tally())
                    .count(
                        answer.status(),
                        Inspector.inspectAnswer(contract, exchange(answer, uri)).stream()
                            .map(Violation::toString)
                            .toList()));
  }

  /// A feed that the platform does not have is the contract's unknown feed, whatever its name.
  private static String place(Answer answer) {
    return answer.code().equals(UNKNOWN_FEED)
        ? Feeds.path(UNKNOWN_FEED, "", "")
        : answer.call().path();
  }

  /// What was judged so far, by operation.
  public Map<String, Tally> tallies() {
    return new TreeMap<>(tallies);
  }

  private static Exchange exchange(Answer answer, URI uri) {
    var asked = new Headers();
    answer.call().headers().forEach(asked::set);
    var told = new Headers();
    answer.headers().map().forEach(told::put);
    return new Exchange(
        answer.call().method(),
        uri,
        asked,
        answer.call().body(),
        answer.status(),
        told,
        answer.raw());
  }

  private HttpRequest.Builder request(Call call) {
    var request = HttpRequest.newBuilder(base.resolve(call.path()));
    call.headers().forEach(request::header);
    var body =
        call.body().length == 0
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(call.body());
    return request.method(call.method(), body);
  }

  /// Drops all connections.
  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }
}
