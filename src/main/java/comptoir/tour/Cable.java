package comptoir.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A cable between the till and a platform on the network, which can be pulled and plugged in
/// again. Passes on what goes over it as it is, so the platform must speak plain HTTP. Each
/// connection has two virtual threads. Thread-safe.
final class Cable implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Cable.class);
  private static final int WAITING = 50;

  private final InetSocketAddress far;
  private final ServerSocket listening;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean isPlugged = true;

  private Cable(InetSocketAddress far, ServerSocket listening) {
    this.far = far;
    this.listening = listening;
  }

  /// A cable to the platform at `address`.
  static Cable to(URI address) {
    var usual = "https".equals(address.getScheme()) ? 443 : 80;
    var port = address.getPort() < 0 ? usual : address.getPort();
    try {
      var here = new ServerSocket(0, WAITING, InetAddress.ofLiteral("127.0.0.1"));
      var cable = new Cable(new InetSocketAddress(address.getHost(), port), here);
      Thread.ofVirtual().name("cable").start(cable::accept);
      return cable;
    } catch (IOException e) {
      throw new UncheckedIOException("No cable", e);
    }
  }

  /// The till's end of it.
  URI address() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/");
  }

  void pull() {
    isPlugged = false;
    open.forEach(Cable::close);
  }

  void plug() {
    isPlugged = true;
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        var near = listening.accept();
        open.add(near);
        Thread.ofVirtual().name("cable-up").start(() -> connect(near));
      } catch (IOException e) {
        LOG.debug("The cable ends", e);
      }
    }
  }

  private void connect(Socket near) {
    try (near;
        var other = new Socket()) {
      open.add(other);
      if (isPlugged) {
        other.connect(far);
        var down = Thread.ofVirtual().name("cable-down").start(() -> pass(other, near));
        pass(near, other);
        down.join();
      }
      open.remove(other);
    } catch (IOException e) {
      LOG.debug("A connection ends", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(near);
    }
  }

  private static void pass(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      LOG.debug("A connection breaks", e);
    } finally {
      close(from);
      close(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("A connection did not close in order", e);
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      LOG.debug("The cable did not close in order", e);
    }
    open.forEach(Cable::close);
  }
}
