package comptoir.conformance.wire;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// A request to be sent.
///
/// @param path below the platform's address, with its query: `till/v1/feeds/items?limit=2`
/// @param body empty for none
public record Call(String method, String path, Map<String, String> headers, byte[] body) {

  /// A question as a till puts it, but for the token.
  public static Call get(String path) {
    var headers = Map.of("Comptoir-Protocol", "1", "Accept-Encoding", "gzip");
    return new Call("GET", path, headers, new byte[0]);
  }

  /// A batch as a till sends it, but for the token.
  public static Call post(String path, String json) {
    return new Call("POST", path, get(path).headers(), json.getBytes(StandardCharsets.UTF_8))
        .with("Content-Type", "application/json");
  }

  /// The same with a header set.
  public Call with(String header, String value) {
    var changed = new HashMap<>(headers);
    changed.put(header, value);
    return new Call(method, path, Map.copyOf(changed), body);
  }

  /// The same without a header.
  public Call without(String header) {
    var changed = new HashMap<>(headers);
    changed.remove(header);
    return new Call(method, path, Map.copyOf(changed), body);
  }

  /// The same with a token.
  public Call as(String token) {
    return with("Authorization", "Bearer " + token);
  }

  /// The same with other bytes for a body.
  public Call carrying(byte[] bytes) {
    return new Call(method, path, headers, bytes);
  }
}
