package comptoir.conformance.contract;

/// Something on the wire that the contract does not allow.
///
/// @param exchange method, path and, for an answer, its status
/// @param what where in the message, and what is wrong there
public record Violation(String exchange, String what) {
  @Override
  public String toString() {
    return exchange + ": " + what;
  }
}
