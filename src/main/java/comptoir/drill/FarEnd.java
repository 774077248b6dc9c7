package comptoir.drill;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The platform a drill is played against, filled with the drill's shop ([DrillShop]). What it
/// cannot be made to do is not played against it.
interface FarEnd extends AutoCloseable {

  /// Where it is now.
  URI address();

  /// The tills it knows.
  List<Enrolled> tills();

  /// A till and what it shows to be let in.
  record Enrolled(String till, String token) {}

  /// All it has now.
  Ledger ledger();

  /// Waits until all it took in is shown by its feeds.
  default void rest() {}

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

    /// The token is no longer taken; returns the till's next one.
    String renew(Enrolled till);

    /// It is of a later version from now on, or no more. Returns false where it cannot be.
    boolean drift(boolean on);

    /// A customer asks to be forgotten, under this id. Returns false where nobody can ask it so.
    boolean erase(String customer, String erasure);

    /// Keeps a copy of all it has.
    void backUp();

    /// It is stopped, and started again from the copy kept last.
    void restore();
  }

  /// Where the far end of a world is made.
  interface Maker {

    /// @param number of the world within its drill
    FarEnd make(int number, StandInEnd.Spot spot);
  }

  @Override
  void close();
}
