package comptoir.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.scene.Scene;

/// A list of colours for the roles that the style sheets speak in.
public enum Theme {
  LIGHT("theme-light.css"),
  DARK("theme-dark.css");

  private final String roles;

  Theme(String roles) {
    this.roles = roles;
  }

  /// Dresses a scene: the base theme, the roles, the house's own parts, the size of the text.
  ///
  /// @param textPercent 100 is 14 px; up to 200
  public void dress(Scene scene, int textPercent) {
    Fonts.load();
    scene.setUserAgentStylesheet(base());
    scene
        .getStylesheets()
        .setAll(
            Style.url(Theme.class, "/comptoir/ui/theme.css"),
            Style.url(Theme.class, "/comptoir/ui/" + roles),
            TextSize.sheet(textPercent));
  }

  private String base() {
    return switch (this) {
      case LIGHT -> new PrimerLight().getUserAgentStylesheet();
      case DARK -> new PrimerDark().getUserAgentStylesheet();
    };
  }
}
