package comptoir.value;

import org.jspecify.annotations.Nullable;

/// What should not happen. The only exception thrown across rooms; caught in the three guards. A
/// [Code] exists only where the person's next step differs.
public final class Fault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// What a person must do next differs by code; each has a text `fault.<code>` in both languages.
  public enum Code {
    /// Another program holds the database.
    DB_LOCKED,
    /// The disk is full.
    DB_FULL,
    /// The data folder cannot be written.
    DB_READ_ONLY,
    /// The database file is damaged.
    DB_CORRUPT,
    /// Any other failure of the disk or database.
    DB_IO,
    /// The program erred.
    PROGRAM
  }

  private final Code code;

  public Fault(Code code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
