package comptoir.value;

/// One change of a feed: an entity as it now is, or its withdrawal.
public sealed interface Change<T> {

  String id();

  /// The entity is as `data` says.
  record Put<T>(String id, T data) implements Change<T> {}

  /// The entity is gone (a tombstone).
  record Drop<T>(String id) implements Change<T> {}
}
