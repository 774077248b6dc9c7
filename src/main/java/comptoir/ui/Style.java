package comptoir.ui;

import java.net.URL;
import java.util.Objects;
import javafx.scene.Parent;

/// The style classes that `theme.css` knows. Screens add their own style sheet with [#sheet].
public final class Style {

  public static final String BAR = "till-bar";
  public static final String GROUND = "till-ground";
  public static final String CARD = "till-card";
  public static final String CARD_HEAD = "till-card-head";
  public static final String CARD_FOOT = "till-card-foot";
  public static final String BADGE = "till-badge";
  public static final String KEY_CAP = "till-key-cap";
  public static final String KEY = "till-key";
  public static final String MAIN_KEY = "till-main-key";
  public static final String READY_KEY = "till-ready-key";
  public static final String OUTLINE_KEY = "till-outline-key";
  public static final String SECTION = "till-section";
  public static final String TITLE = "till-title";
  public static final String STRONG = "till-strong";
  public static final String MUTED = "till-muted";
  public static final String SMALL = "till-small";
  public static final String AMOUNT = "till-amount";
  public static final String TOTAL = "till-total";
  public static final String STRUCK = "till-struck";
  public static final String WEB = "till-web";
  public static final String SHOP = "till-shop";
  public static final String ROW = "till-row";
  public static final String NOTICE = "till-notice";
  public static final String SCRIM = "till-scrim";
  static final String FITTED = "till-fitted-";
  public static final String TILE = "till-tile";
  public static final String FIELD = "till-field";

  private Style() {}

  /// Adds the style sheet that lies in the room's resources: `sheet(root, SignOnView.class,
  /// "/comptoir/operator/sign-on.css")`.
  public static void sheet(Parent root, Class<?> room, String name) {
    root.getStylesheets().add(url(room, name));
  }

  static String url(Class<?> room, String name) {
    URL url = Objects.requireNonNull(room.getResource(name), () -> "No style sheet " + name);
    return url.toExternalForm();
  }
}
