package comptoir.customer.view;

import comptoir.text.Texts;
import comptoir.ui.Style;
import comptoir.value.Channel;

/// The name and colour of a channel; one that nobody here knows is shown by its code.
final class Channels {

  private Channels() {}

  static String name(Channel channel, Texts texts) {
    var key = "customer.channel." + channel.code();
    return texts.has(key) ? texts.get(key) : channel.code();
  }

  static String styleClass(Channel channel) {
    return switch (channel.code()) {
      case "store" -> Style.SHOP;
      case "web", "app" -> Style.WEB;
      default -> Style.MUTED;
    };
  }
}
