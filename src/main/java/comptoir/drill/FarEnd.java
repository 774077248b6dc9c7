package comptoir.drill;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The platform a drill is played against. What it cannot do is not played against it.
interface FarEnd extends AutoCloseable {

  /// Where it is now.
  URI address();

  /// The tills it knows.
  List<Enrolled> tills();

  /// A till and what it shows to be let in.
  record Enrolled(String till, String token) {}

  /// All it has now.
  Ledger ledger();

  /// What only a platform in our hands can be made to do.
  Optional<Controls> controls();

  /// A platform in our hands.
  interface Controls {

    /// Forgets what was dropped: every cursor given so far is too old.
    void forget();

    /// It goes, and refuses connections.
    void goAway();

    /// It is there again.
    void comeBack();

    /// It takes in another state of the shop.
    void load(Path shop);
  }

  @Override
  void close();
}
