package comptoir.platform;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// The Till API over HTTP.
final class HttpPlatform implements Platform {

  static HttpPlatform over(URI base, String token, PlatformOptions options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> PullReply<T> pull(Feed<T> feed, Optional<String> cursor, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public PushReply push(List<Outgoing> envelopes) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
