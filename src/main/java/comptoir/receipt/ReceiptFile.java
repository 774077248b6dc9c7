package comptoir.receipt;

import java.nio.file.Path;

/// How writing a receipt's PDF ended. The sale stands either way.
public sealed interface ReceiptFile {

  /// It lies there, whole.
  record Written(Path file) implements ReceiptFile {}

  /// It does not; `detail` is for the log.
  record NotWritten(Path file, String detail) implements ReceiptFile {}
}
