package comptoir.standin.seed;

/// The folder cannot be a shop: a required file or setting is missing. Nothing of it was loaded.
public final class ShopFolderFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ShopFolderFault(String message) {
    super(message);
  }

  ShopFolderFault(String message, Throwable cause) {
    super(message, cause);
  }
}
