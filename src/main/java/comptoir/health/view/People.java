package comptoir.health.view;

import comptoir.operator.Operator;
import comptoir.value.OperatorId;
import java.util.List;

/// Names the people of the register.
final class People {

  private People() {}

  /// Somebody who is not on the list here is shown by their id.
  static String name(OperatorId id, List<Operator> people) {
    return people.stream()
        .filter(it -> it.id().equals(id))
        .map(Operator::name)
        .findFirst()
        .orElse(id.value());
  }
}
