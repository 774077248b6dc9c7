package comptoir.conformance.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// An open stream of server-sent events. What comes in is kept until it is taken.
public final class Pulse implements AutoCloseable {
  private static final int REFUSED = 400;
  private static final Duration ENDING = Duration.ofSeconds(2);

  private final Wire wire;
  private final Call call;
  private final LongSupplier nanos;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final CompletableFuture<HttpResponse.ResponseInfo> begun = new CompletableFuture<>();
  private final StringBuilder text = new StringBuilder();
  private final CompletableFuture<?> running;
  private volatile Flow.@Nullable Subscription subscription;

  /// Something heard.
  ///
  /// @param name the event's name; `:` for a comment
  /// @param atNanos when, on the clock given
  public record Event(String name, JsonNode data, long atNanos) {}

  private Pulse(Wire wire, Call call, LongSupplier nanos) {
    this.wire = wire;
    this.call = call;
    this.nanos = nanos;
    this.running =
        wire.stream(
                call,
                info -> {
                  begun.complete(info);
                  return HttpResponse.BodySubscribers.fromLineSubscriber(new Lines());
                })
            .whenComplete((done, fault) -> begun.cancel(false));
  }

  /// Opens the stream.
  ///
  /// @param nanos a clock that only runs forward
  public static Pulse open(Wire wire, Call call, LongSupplier nanos) {
    return new Pulse(wire, call, nanos);
  }

  /// The status of the answer; 0 where none comes in time.
  public int status(Duration patience) {
    return info(patience).map(HttpResponse.ResponseInfo::statusCode).orElse(0);
  }

  private Optional<HttpResponse.ResponseInfo> info(Duration patience) {
    try {
      return Optional.of(begun.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (Exception e) {
      return Optional.empty();
    }
  }

  /// Takes what was heard until something fits; empty where nothing does in time.
  public Optional<Event> await(Predicate<Event> fits, Duration patience) {
    long end = nanos.getAsLong() + patience.toNanos();
    try {
      for (long left = patience.toNanos(); left > 0; left = end - nanos.getAsLong()) {
        Event event = events.poll(left, TimeUnit.NANOSECONDS);
        if (event != null && fits.test(event)) {
          return Optional.of(event);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  /// Hangs up, and holds what was heard against the contract.
  @Override
  public void close() {
    if (status(Duration.ofMillis(1)) >= REFUSED) {
      await(event -> event.name().equals("end") || event.name().equals("lost"), ENDING);
    }
    Flow.Subscription open = subscription;
    if (open != null) {
      open.cancel();
    }
    running.cancel(true);
    info(Duration.ofMillis(1))
        .ifPresent(
            info ->
                wire.judge(new Answer(call, info.statusCode(), plain(info.headers()), heard())));
  }

  private byte[] heard() {
    synchronized (text) {
      return text.toString().getBytes(StandardCharsets.UTF_8);
    }
  }

  private static HttpHeaders plain(HttpHeaders headers) {
    return HttpHeaders.of(
        headers.map(), (name, value) -> !name.equalsIgnoreCase("Content-Encoding"));
  }

  /// Puts events together from their lines.
  private final class Lines implements Flow.Subscriber<String> {
    private String name = "message";
    private final StringBuilder data = new StringBuilder();

    @Override
    public void onSubscribe(Flow.Subscription opened) {
      subscription = opened;
      opened.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      synchronized (text) {
        text.append(line).append('\n');
      }
      if (line.startsWith(":")) {
        hear(":", Answer.parse(""));
      } else if (line.startsWith("event:")) {
        name = line.substring("event:".length()).strip();
      } else if (line.startsWith("data:")) {
        data.append(line.substring("data:".length()).strip());
      } else if (line.isEmpty() && !data.isEmpty()) {
        hear(name, Answer.parse(data.toString()));
        name = "message";
        data.setLength(0);
      }
    }

    private void hear(String what, JsonNode with) {
      events.add(new Event(what, with, nanos.getAsLong()));
    }

    @Override
    public void onError(Throwable fault) {
      hear("lost", Answer.parse(""));
    }

    @Override
    public void onComplete() {
      hear("end", Answer.parse(""));
    }
  }

  /// The headers a till sends when it listens.
  public static Call call(Map<String, String> more) {
    Call call = Call.get("till/v1/pulse").without("Accept-Encoding");
    for (Map.Entry<String, String> header : more.entrySet()) {
      call = call.with(header.getKey(), header.getValue());
    }
    return call.with("Accept", "text/event-stream");
  }
}
