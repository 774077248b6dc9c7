package comptoir.platform;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import comptoir.platform.PlatformDays.DaySale;
import comptoir.value.BusinessDate;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

/// The Till API over HTTP.
final class HttpPlatform implements Platform {

  static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private static final String EVENTS = "text/event-stream";

  private final OkHttpClient client;
  private final TillApi api;
  private final Request pulse;
  private final OpenCalls asking;
  private final OpenCalls listening = new OpenCalls();

  private HttpPlatform(OkHttpClient client, OpenCalls asking, Retrofit retrofit) {
    this.client = client;
    this.asking = asking;
    this.api = retrofit.create(TillApi.class);
    this.pulse =
        new Request.Builder()
            .url(retrofit.baseUrl().newBuilder().addPathSegments("till/v1/pulse").build())
            .header("Accept", EVENTS)
            .header("Accept-Encoding", "identity")
            .build();
  }

  /// Redirects are not followed: they would carry the token to another address.
  static HttpPlatform over(URI base, Supplier<String> token, PlatformOptions options) {
    var asking = new OpenCalls();
    var client =
        new OkHttpClient.Builder()
            .eventListener(asking)
            .connectTimeout(options.connect())
            .readTimeout(options.read())
            .writeTimeout(options.read())
            .followRedirects(false)
            .followSslRedirects(false)
            .addInterceptor(new TillHeaders(token, options.gzipAbove()))
            .build();
    var text = base.toString();
    var retrofit =
        new Retrofit.Builder()
            .baseUrl(text.endsWith("/") ? text : text + "/")
            .client(client)
            .addConverterFactory(JacksonConverterFactory.create(JSON))
            .build();
    return new HttpPlatform(client, asking, retrofit);
  }

  @Override
  public <T> PullReply<T> pull(Feed<T> feed, Optional<String> cursor, int limit) {
    try {
      var response = api.feed(feed.wireName(), cursor.orElse(null), limit).execute();
      return pageOrSpoilt(feed, response);
    } catch (IOException e) {
      return new PullReply.Unreachable<>(reason(e));
    }
  }

  private static <T> PullReply<T> pageOrSpoilt(Feed<T> feed, Response<ResponseBody> response) {
    try {
      return page(feed, response);
    } catch (IOException e) {
      return new PullReply.Spoilt<>(reason(e));
    } finally {
      close(response.body());
    }
  }

  private static <T> PullReply<T> page(Feed<T> feed, Response<ResponseBody> response)
      throws IOException {
    if (!response.isSuccessful()) {
      return pullProblem(Problem.of(response));
    }
    var body = Problem.body(response);
    return Problem.hasType(body, "application/x-ndjson")
        ? PageReader.read(feed, body.source())
        : new PullReply.Spoilt<>("another answered: " + body.contentType());
  }

  private static <T> PullReply<T> pullProblem(Problem problem) {
    if (problem.status() == 410) {
      return new PullReply.SnapshotRequired<>();
    }
    return problem.isOfPlatform()
        ? new PullReply.Spoilt<>(problem.code())
        : new PullReply.Refused<>(problem.code());
  }

  @Override
  public PushReply push(List<Outgoing> envelopes) {
    if (envelopes.isEmpty() || envelopes.size() > MOST_ENVELOPES) {
      throw new IllegalArgumentException(
          "A push has 1 to %d envelopes, not %d".formatted(MOST_ENVELOPES, envelopes.size()));
    }
    try {
      var response = api.envelopes(EnvelopeWriter.batch(envelopes)).execute();
      try {
        return words(envelopes, response);
      } finally {
        close(response.body());
      }
    } catch (IOException e) {
      return new PushReply.Unreachable(reason(e));
    }
  }

  private static PushReply words(List<Outgoing> sent, Response<ResponseBody> response)
      throws IOException {
    if (!response.isSuccessful()) {
      var problem = Problem.of(response);
      if (problem.isOfProtocol()) {
        return new PushReply.Refused(problem.code());
      }
      return problem.status() < 400
          ? new PushReply.Unreachable(problem.code())
          : new PushReply.Failed(problem.status(), problem.code());
    }
    var body = Problem.body(response);
    return Problem.hasType(body, "application/json")
        ? OutcomeReader.read(sent, body.byteStream())
        : new PushReply.Unreachable("another answered: " + body.contentType());
  }

  @Override
  public Reply<PlatformDays> days(BusinessDate from, BusinessDate to) {
    return ask(api.days(from.toString(), to.toString()), DaysReader::days);
  }

  @Override
  public Reply<List<DaySale>> daySales(BusinessDate day) {
    return ask(api.daySales(day.toString()), DaysReader::sales);
  }

  private static <T> Reply<T> ask(Call<ResponseBody> call, Fields.Reader<T> reader) {
    try {
      var response = call.execute();
      try {
        return told(response, reader);
      } catch (IOException | UnreadableException | RuntimeException e) {
        return new Reply.Spoilt<>(reason(e));
      } finally {
        close(response.body());
      }
    } catch (IOException e) {
      return new Reply.Unreachable<>(reason(e));
    }
  }

  private static <T> Reply<T> told(Response<ResponseBody> response, Fields.Reader<T> reader)
      throws IOException, UnreadableException {
    if (!response.isSuccessful()) {
      var problem = Problem.of(response);
      return problem.isOfPlatform()
          ? new Reply.Spoilt<>(problem.code())
          : new Reply.Refused<>(problem.code());
    }
    var body = Problem.body(response);
    return Problem.hasType(body, "application/json")
        ? new Reply.Told<>(reader.read(Fields.of(JSON.readTree(body.byteStream()))))
        : new Reply.Spoilt<>("another answered: " + body.contentType());
  }

  @Override
  public PulseEnd pulse(Duration patience, PulseListener listener) {
    var endless =
        client
            .newBuilder()
            .eventListener(listening)
            .connectTimeout(patience)
            .readTimeout(Duration.ZERO)
            .build();
    var call = endless.newCall(pulse);
    try (var silence = Silence.over(call, patience)) {
      return listen(call, silence, listener);
    }
  }

  private static PulseEnd listen(okhttp3.Call call, Silence silence, PulseListener listener) {
    try (var response = call.execute()) {
      return listen(response, new PulseReader(response.body().source(), silence, listener));
    } catch (IOException e) {
      return new PulseEnd.Lost(silence.hasRunOut() ? "silence" : reason(e));
    }
  }

  private static PulseEnd listen(okhttp3.Response response, PulseReader reader)
      throws IOException {
    var body = response.body();
    if (!response.isSuccessful()) {
      var problem = Problem.of(response.code(), body);
      return problem.isOfProtocol()
          ? new PulseEnd.Refused(problem.code())
          : new PulseEnd.NotGiven(problem.code());
    }
    if (!Problem.hasType(body, EVENTS)) {
      return new PulseEnd.NotGiven("another answered: " + body.contentType());
    }
    reader.read();
    return new PulseEnd.Lost("the stream ended");
  }

  private static String reason(Exception e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  private static void close(@Nullable ResponseBody body) {
    if (body != null) {
      body.close();
    }
  }

  @Override
  public void giveUp() {
    asking.giveUp();
    client.connectionPool().evictAll();
  }

  @Override
  public void close() {
    listening.giveUp();
    giveUp();
  }
}
