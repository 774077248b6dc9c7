package comptoir.gs1;

import java.util.List;

/// What the shop set for reading codes.
///
/// @param patterns of in-store codes; the first that fits counts
/// @param separators characters that a scanner sends instead of the separator of element strings
public record ScanRules(List<InShopPattern> patterns, String separators) {

  /// A shop without in-store codes, and with scanners that send the separator itself.
  public static final ScanRules NONE = new ScanRules(List.of(), "");

  public ScanRules {
    patterns = List.copyOf(patterns);
  }
}
