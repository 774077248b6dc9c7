package comptoir.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The line between one till and the platform: passes on what goes over it, one exchange after the
/// other, and lets mishaps happen to it. Each connection has its own thread, not a virtual one: it
/// waits at sockets all the time, which costs a virtual one a waking more.
final class Line implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Line.class);

  private final Supplier<URI> far;
  private final ServerSocket listening;
  private final Thread accepting;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Trouble trouble = new Trouble();

  private Line(Supplier<URI> far, ServerSocket listening) {
    this.far = far;
    this.listening = listening;
    this.accepting = Thread.ofVirtual().name("line").unstarted(this::accept);
  }

  /// A line to whatever address the far end has at the time.
  static Line to(Supplier<URI> far) {
    try {
      var line = new Line(far, new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")));
      line.accepting.start();
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException("No line", e);
    }
  }

  /// What the till takes for the platform.
  URI address() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/");
  }

  /// Until it is healed, or has happened often enough.
  void meets(Mishap mishap) {
    trouble.begin(mishap, () -> {});
  }

  /// The same, where it strikes the till itself.
  void meets(Mishap mishap, Runnable blow) {
    trouble.begin(mishap, blow);
  }

  /// Says how often the mishap happened; from now on all is well.
  int heal() {
    return trouble.end();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        var till = listening.accept();
        open.add(till);
        Thread.ofPlatform().daemon().name("line-passage").start(() -> pass(till));
      } catch (IOException e) {
        LOG.debug("The line ends", e);
      }
    }
  }

  private void pass(Socket till) {
    try (till;
        var platform = new Socket()) {
      open.add(platform);
      till.setTcpNoDelay(true);
      platform.setTcpNoDelay(true);
      var address = far.get();
      platform.connect(new InetSocketAddress(address.getHost(), address.getPort()));
      var passage = new Passage(till, platform, trouble);
      while (passage.exchange()) {
        LOG.trace("An exchange passed");
      }
      open.remove(platform);
    } catch (IOException e) {
      LOG.debug("A connection ends", e);
    } finally {
      open.remove(till);
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
      for (var socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      LOG.debug("The line did not close in order", e);
    }
  }
}
