package comptoir.conformance.clause;

import java.io.IOException;

/// One sentence of the contract that can be proved.
///
/// @param id group and name, `feeds.last-line`; its text lies under `conformance.clause.` and the
///   id
public record Clause(String id, Check check) {

  /// Proves it.
  @FunctionalInterface
  public interface Check {
    /// @throws IOException where the platform does not answer
    Finding prove() throws IOException;
  }

  /// The part before the point.
  public String group() {
    return id.substring(0, id.indexOf('.'));
  }
}
