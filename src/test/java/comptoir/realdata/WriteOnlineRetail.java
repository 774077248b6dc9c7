package comptoir.realdata;

import java.nio.file.Path;

/// Writes the online-retail set as a shop folder, to be looked at or measured with.
final class WriteOnlineRetail {

  private WriteOnlineRetail() {}

  /// @param args the folder, which need not exist
  public static void main(String[] args) {
    if (args.length != 1) {
      throw new IllegalArgumentException("Name one folder to write to");
    }
    OnlineRetail.read().writeTo(Path.of(args[0]));
  }
}
