package comptoir.sync;

/// A listener's place; closed, it is called no more.
public interface Subscription extends AutoCloseable {

  @Override
  void close();
}
