package comptoir;

import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/// Makes a condition of an architecture rule out of a plain predicate.
final class Conditions {

  private Conditions() {}

  static <T extends HasName.AndFullName> ArchCondition<T> hold(
      String description, Predicate<T> predicate) {
    return new ArchCondition<>(description) {
      @Override
      public void check(T item, ConditionEvents events) {
        var message = item.getFullName() + " should " + description;
        events.add(new SimpleConditionEvent(item, predicate.test(item), message));
      }
    };
  }
}
