package comptoir.platform;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

/// The Till API over HTTP.
final class HttpPlatform implements Platform {

  static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final OkHttpClient client;
  private final TillApi api;

  private HttpPlatform(OkHttpClient client, TillApi api) {
    this.client = client;
    this.api = api;
  }

  /// Redirects are not followed: they would carry the token to another address.
  static HttpPlatform over(URI base, Supplier<String> token, PlatformOptions options) {
    var client =
        new OkHttpClient.Builder()
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
    return new HttpPlatform(client, retrofit.create(TillApi.class));
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

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  private static void close(@Nullable ResponseBody body) {
    if (body != null) {
      body.close();
    }
  }

  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
  }
}
