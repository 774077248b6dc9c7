package comptoir.health.view;

import java.util.List;
import java.util.Optional;

/// A concern in full.
///
/// @param what what happened
/// @param facts who, when, how much: a name and a value each
/// @param todo what to do
/// @param content what was in the envelope; empty where it is not shown
record ConcernDetail(
    ConcernRow head, String what, List<Fact> facts, String todo, Optional<List<Fact>> content) {

  ConcernDetail {
    facts = List.copyOf(facts);
    content = content.map(List::copyOf);
  }

  /// @param name empty for a sentence of its own
  record Fact(String name, String value) {}
}
