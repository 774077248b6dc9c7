package comptoir.settings;

import java.time.Duration;
import java.util.Optional;

/// How this shop prepares reservations and hands them over.
///
/// @param prepareWithin after which time what is not ready counts as late; positive; empty where
///   nothing does
/// @param asksForPaper whether a paper with the customer's name is looked at each time
public record PickUpRules(Optional<Duration> prepareWithin, boolean asksForPaper) {

  public static final PickUpRules NONE = new PickUpRules(Optional.empty(), false);
}
