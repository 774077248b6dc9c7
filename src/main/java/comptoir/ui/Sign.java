package comptoir.ui;

import javafx.scene.shape.SVGPath;

/// A small shape that goes with a role's colour, for eyes that do not tell colours apart.
public final class Sign {

  private Sign() {}

  /// 14 px in size.
  public static SVGPath of(Role role) {
    var sign = new SVGPath();
    sign.setContent(path(role));
    sign.getStyleClass().add("till-sign");
    return sign;
  }

  private static String path(Role role) {
    return switch (role) {
      case NEUTRAL -> "M7 3.500a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z";
      case ACCENT ->
          "M7 0a7 7 0 1 1 0 14A7 7 0 0 1 7 0zM6 6v5h2V6zM7 2.800a1.2 1.2 0 1 0 0 2.4"
              + " 1.2 1.2 0 0 0 0-2.400z";
      case SUCCESS -> "M1 7.500l1.6-1.700L5.4 8.600l6-6L13 4.3 5.4 12z";
      case WARNING -> "M7 0.500l7 13H0zM6 5v4h2V5zM6 10.200v1.800h2v-1.800z";
      case DANGER -> "M4 0h6l4 4v6l-4 4H4l-4-4V4zM6 3v5h2V3zM6 9.200V11h2V9.200z";
    };
  }
}
