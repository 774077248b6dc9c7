package comptoir.health.view;

import java.nio.file.Path;

/// What came of the last deed.
sealed interface Note {

  record SentAgain() implements Note {}

  record DaySentAgain() implements Note {}

  record Hurried() implements Note {}

  record Settled() implements Note {}

  record PutAside() implements Note {}

  record TokenKept() implements Note {}

  /// What was typed or scanned cannot be a token.
  record NoToken() implements Note {}

  record Exported(Path file) implements Note {}

  record Bundled(Path file) implements Note {}

  record NotWritten(Path file, String detail) implements Note {}

  /// The deed was not done; nothing was changed.
  record Failed() implements Note {}

  /// Whether it tells of something that did not work.
  default boolean isBad() {
    return switch (this) {
      case SentAgain _,
          DaySentAgain _,
          Hurried _,
          Settled _,
          PutAside _,
          TokenKept _,
          Exported _,
          Bundled _ ->
          false;
      case NoToken _, NotWritten _, Failed _ -> true;
    };
  }
}
