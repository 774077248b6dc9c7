package comptoir.fiscal;

/// The text that is signed, its signature and how it was made.
///
/// @param signature empty where `algorithm` is [#NONE]
public record FiscalStamp(String header, String signature, String algorithm) {

  /// The algorithm of records that are chained in form but not yet signed.
  public static final String NONE = "none";
}
