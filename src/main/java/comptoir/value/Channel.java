package comptoir.value;

/// Where a customer and the retailer met. An open list: a channel nobody here knows is shown by its
/// code and counted apart, never forced into web or shop.
public record Channel(String code) {

  public static final Channel WEB = new Channel("web");
  public static final Channel SHOP = new Channel("store");
  public static final Channel APP = new Channel("app");
  public static final Channel PHONE = new Channel("phone");
  public static final Channel SOCIAL = new Channel("social");

  public Channel {
    if (code.isBlank()) {
      throw new IllegalArgumentException("A channel has a code");
    }
  }
}
