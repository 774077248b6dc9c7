package comptoir.app;

import java.util.Optional;

/// The program's version, `MAJOR.MINOR.PATCH`, as it stands in every record (FR-REQ-01).
final class Version {

  /// From the jar's manifest; a build that was never packed calls itself `0.0.0`.
  static final String NAME =
      Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("0.0.0");

  private Version() {}
}
