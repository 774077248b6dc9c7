package comptoir.operator;

import comptoir.value.OperatorId;
import java.util.Set;

/// A person who works at the register.
///
/// @param role an open list: `cashier`, `advisor`, `manager`
public record Operator(OperatorId id, String name, String role, Set<String> rights) {

  public Operator {
    rights = Set.copyOf(rights);
  }

  public boolean may(String right) {
    return rights.contains(right);
  }
}
