package comptoir.platform;

import java.io.IOException;
import java.util.function.Supplier;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/// Puts on each request who asks and which protocol it speaks, and packs larger bodies.
final class TillHeaders implements Interceptor {

  private static final String PROTOCOL = "1";

  private final Supplier<String> token;
  private final int gzipAbove;

  TillHeaders(Supplier<String> token, int gzipAbove) {
    this.token = token;
    this.gzipAbove = gzipAbove;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    var request = chain.request();
    var builder =
        request
            .newBuilder()
            .header("Authorization", "Bearer " + token.get())
            .header("Comptoir-Protocol", PROTOCOL);
    var body = request.body();
    if (body != null && body.contentLength() > gzipAbove) {
      builder.header("Content-Encoding", "gzip").method(request.method(), packed(body));
    }
    return chain.proceed(builder.build());
  }

  private static RequestBody packed(RequestBody body) throws IOException {
    var bytes = new Buffer();
    try (var sink = Okio.buffer(new GzipSink(bytes))) {
      body.writeTo(sink);
    }
    return new PackedBody(body.contentType(), bytes);
  }

  /// A body that is packed already, so that its length is known and it can be sent twice.
  private static final class PackedBody extends RequestBody {

    private final @Nullable MediaType type;
    private final Buffer bytes;

    PackedBody(@Nullable MediaType type, Buffer bytes) {
      this.type = type;
      this.bytes = bytes;
    }

    @Override
    public @Nullable MediaType contentType() {
      return type;
    }

    @Override
    public long contentLength() {
      return bytes.size();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      bytes.copy().readAll(sink);
    }
  }
}
