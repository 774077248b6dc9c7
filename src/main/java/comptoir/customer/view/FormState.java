package comptoir.customer.view;

import comptoir.customer.CustomerChange.Part;
import comptoir.customer.Likeness;
import comptoir.value.Fault;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What stands in the form, at one moment.
///
/// @param typed what stands in each field, as typed
/// @param granted by way of contact what is agreed to; never by itself
/// @param told parts whose flaw is said: the person has left the field
/// @param likely those who are known and may be the same, the surest first
/// @param marked which of them is meant; 0 where there is none
record FormState(
    Map<Part, String> typed,
    Map<String, Boolean> granted,
    Set<Part> told,
    List<Likeness> likely,
    int marked,
    Phase phase,
    Optional<Fault.Code> fault) {

  /// How far it is.
  enum Phase {
    WRITING,
    /// The person wants to leave although something is not kept: once more, and it is lost.
    LEAVING,
    SAVING
  }

  FormState {
    typed = Map.copyOf(typed);
    granted = Map.copyOf(granted);
    told = Set.copyOf(told);
    likely = List.copyOf(likely);
  }

  String text(Part part) {
    return typed.getOrDefault(part, "");
  }

  boolean isGranted(String way) {
    return granted.getOrDefault(way, false);
  }

  Optional<Likeness> markedOne() {
    return marked < likely.size() ? Optional.of(likely.get(marked)) : Optional.empty();
  }

  FormState with(Part part, String text) {
    var next = new EnumMap<Part, String>(Part.class);
    next.putAll(typed);
    next.put(part, text);
    return new FormState(next, granted, told, likely, marked, Phase.WRITING, Optional.empty());
  }

  FormState with(String way, boolean isGranted) {
    var next = new HashMap<>(granted);
    next.put(way, isGranted);
    return new FormState(typed, next, told, likely, marked, Phase.WRITING, Optional.empty());
  }

  FormState telling(Set<Part> parts) {
    var next = EnumSet.noneOf(Part.class);
    next.addAll(told);
    next.addAll(parts);
    return new FormState(typed, granted, next, likely, marked, phase, fault);
  }

  /// The surest is marked, unless the person has marked another one who is still there.
  FormState with(List<Likeness> found) {
    var before = markedOne().filter(it -> marked > 0).map(it -> it.match().id());
    var at = 0;
    for (var i = 0; i < found.size(); i++) {
      if (before.equals(Optional.of(found.get(i).match().id()))) {
        at = i;
      }
    }
    return new FormState(typed, granted, told, found, at, phase, fault);
  }

  FormState marking(int at) {
    return new FormState(typed, granted, told, likely, at, phase, fault);
  }

  FormState in(Phase next) {
    return new FormState(typed, granted, told, likely, marked, next, Optional.empty());
  }

  FormState failed(Fault.Code code) {
    return new FormState(typed, granted, told, likely, marked, Phase.WRITING, Optional.of(code));
  }
}
