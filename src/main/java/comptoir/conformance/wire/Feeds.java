package comptoir.conformance.wire;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Reads feeds.
public final class Feeds {
  /// All feeds of the contract.
  public static final List<String> ALL =
      List.of(
          "settings",
          "operators",
          "items",
          "prices",
          "stock",
          "promotions",
          "customers",
          "orders",
          "reservations",
          "erasures",
          "coupons");

  /// The largest page that may be asked for.
  public static final int LARGEST = 2_000;

  private final Wire wire;

  public Feeds(Wire wire) {
    this.wire = wire;
  }

  /// A page; `after` is empty for the first of a snapshot.
  public Page page(String feed, String after, int limit) throws IOException {
    return Page.of(wire.get(path(feed, after, String.valueOf(limit))));
  }

  /// Shows all pages from a cursor on, to the last or to the first that is not whole.
  public void walk(String feed, String after, int limit, Consumer<Page> each) throws IOException {
    String cursor = after;
    boolean more = true;
    while (more) {
      Page page = page(feed, cursor, limit);
      each.accept(page);
      more = page.more() && page.isPage() && page.flaw().isEmpty() && !page.next().equals(cursor);
      cursor = page.next();
    }
  }

  /// All those pages; for feeds or cursors with little behind them.
  public List<Page> all(String feed, String after, int limit) throws IOException {
    List<Page> pages = new ArrayList<>();
    walk(feed, after, limit, pages::add);
    return pages;
  }

  /// The address of a page; what is empty is left out.
  public static String path(String feed, String after, String limit) {
    String query =
        (after.isEmpty() ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8))
            + (limit.isEmpty() ? "" : "&limit=" + limit);
    return "till/v1/feeds/" + feed + (query.isEmpty() ? "" : "?" + query.substring(1));
  }
}
