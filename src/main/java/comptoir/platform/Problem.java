package comptoir.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

/// An answer that is not a success: its status, and the stable code of its problem JSON, or
/// `http-<status>` where it has none.
record Problem(int status, String code) {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int TIMEOUT = 408;
  private static final int TOO_OLD = 426;
  private static final int TOO_MANY = 429;
  private static final long MOST_BYTES = 65_536;

  static Problem of(Response<ResponseBody> response) throws IOException {
    try (var body = response.errorBody()) {
      return of(response.code(), body);
    }
  }

  static Problem of(int status, @Nullable ResponseBody body) throws IOException {
    var isProblem = body != null && hasType(body, "application/problem+json");
    return new Problem(status, isProblem ? code(status, body) : plainCode(status));
  }

  private static String code(int status, ResponseBody body) throws IOException {
    if (body.contentLength() > MOST_BYTES) {
      return plainCode(status);
    }
    body.source().request(MOST_BYTES);
    var bytes = body.source().getBuffer().snapshot().toByteArray();
    try {
      var code = HttpPlatform.JSON.readTree(bytes).path("code").asText("");
      return code.isBlank() ? plainCode(status) : code;
    } catch (JsonProcessingException e) {
      return plainCode(status);
    }
  }

  private static String plainCode(int status) {
    return switch (status) {
      case UNAUTHORIZED, FORBIDDEN -> "unauthorized";
      case TOO_OLD -> "protocol-too-old";
      default -> "http-" + status;
    };
  }

  /// True where trying again later may help: the platform, or something before it, is unwell.
  boolean isOfPlatform() {
    return status >= 500 || status < 400 || status == TIMEOUT || status == TOO_MANY;
  }

  /// True where the platform refuses this till, whatever it sends.
  boolean isOfProtocol() {
    return status == UNAUTHORIZED || status == FORBIDDEN || status == TOO_OLD;
  }

  static ResponseBody body(Response<ResponseBody> response) throws IOException {
    var body = response.body();
    if (body == null) {
      throw new IOException("an answer without a body");
    }
    return body;
  }

  static boolean hasType(ResponseBody body, String wanted) {
    var type = body.contentType();
    return type != null && wanted.equals(type.type() + "/" + type.subtype());
  }
}
