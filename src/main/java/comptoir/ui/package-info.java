/// The window: what is shown, the keys, the theme, the way to the JavaFX thread, the parts screens
/// are built of.
///
/// Comes in: screens. Goes out: keys, scans and deeds to the screen in front. Promises: a scan
/// reaches the screen wherever the focus is, and never a text field; one window, no popups; one way
/// to shut down. JavaFX thread only, but [comptoir.ui.FxThread].
@NullMarked
package comptoir.ui;

import org.jspecify.annotations.NullMarked;
