package comptoir.ui;

/// A handle on something that goes on until it is closed. Closing twice does nothing more.
@FunctionalInterface
public interface Subscription extends AutoCloseable {

  /// Nothing to end.
  Subscription NONE = () -> {};

  @Override
  void close();

  /// Ends both.
  default Subscription and(Subscription other) {
    return () -> {
      close();
      other.close();
    };
  }
}
