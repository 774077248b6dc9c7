package comptoir.customer;

import comptoir.value.ItemId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What the platform knows of a customer beyond who they are, for those who serve them.
///
/// @param preferences sizes, projects, a budget: as they came, in the platform's order
/// @param advice the one thing to propose now
/// @param signals also those that may not be shown; see [Customer#signals]
/// @param basket what lies in their basket on the web
/// @param wishes what they put on their wish list
public record Profile(
    List<Preference> preferences,
    Optional<Advice> advice,
    List<Signal> signals,
    Optional<WebList> basket,
    Optional<WebList> wishes) {

  /// Nothing is known.
  public static final Profile NONE =
      new Profile(List.of(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());

  public Profile {
    preferences = List.copyOf(preferences);
    signals = List.copyOf(signals);
  }

  /// Something to know before speaking.
  ///
  /// @param kind an open list: `size`, `project`, `budget`, …
  /// @param label what it is of (“shoes”); empty where the kind says enough
  public record Preference(String kind, String label, String text) {}

  /// One thing to propose.
  ///
  /// @param item an article it is about
  public record Advice(String id, String title, String reason, Optional<ItemId> item) {}

  /// What another system noticed of the customer.
  ///
  /// @param kind an open list: `present`, `offer-shared`, …
  /// @param expiresAt from when on it is not shown
  /// @param points what it brought the customer
  /// @param source the system that noticed it
  /// @param consent the way of contact or the purpose whose consent allows it to be shown
  public record Signal(
      String kind,
      String text,
      Instant at,
      Optional<Instant> expiresAt,
      OptionalInt points,
      Optional<String> source,
      String consent) {

    boolean isStanding(Instant now) {
      return expiresAt.filter(end -> !now.isBefore(end)).isEmpty();
    }
  }
}
