package comptoir.standin.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes the demo shop. The same source gives the same bytes on every machine.
final class DemoShop {
  private DemoShop() {}

  /// Writes the files into the folder named by the argument.
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : files().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /// The text of every file, by its name.
  static Map<String, String> files() {
    List<Article> articles = Shelf.all();
    List<Person> people = People.all(categories(articles));
    var tariff = new Tariff(articles);
    List<Draft> drafts = new ArrayList<>(History.of(people, articles, tariff));
    drafts.addAll(Pickups.of(people, articles, tariff));
    List<Order> orders = Order.numbered(drafts);

    var files = new TreeMap<String, String>();
    files.put("settings.csv", ShopFiles.settings());
    files.put("vat-rates.csv", ShopFiles.vatRates());
    files.put("places.csv", ShopFiles.places());
    files.put("operators.csv", ShopFiles.operators());
    files.put("coupons.csv", ShopFiles.coupons(people.getFirst().id()));
    files.put(
        "promotions.csv", ShopFiles.promotions(leatherDiary(articles), people.getFirst().id()));
    var catalog = new CatalogFiles(articles);
    files.put("items.csv", catalog.items());
    files.put("barcodes.csv", catalog.barcodes());
    files.put("prices.csv", catalog.prices());
    files.put("stock.csv", catalog.stock(reserved(drafts)));
    files.put("customers.csv", new CustomerFile(orders).text(people));
    var profiles = new ProfileFiles(articles);
    files.put("consents.csv", profiles.consents());
    files.put("preferences.csv", profiles.preferences());
    files.put("advice.csv", profiles.advice());
    files.put("signals.csv", profiles.signals());
    files.put("web-lists.csv", profiles.webLists());
    var history = new OrderFiles(orders);
    files.put("orders.csv", history.orders());
    files.put("order-lines.csv", history.orderLines());
    files.put("reservations.csv", history.reservations());
    files.put("reservation-lines.csv", history.reservationLines());
    return files;
  }

  /// What people have a taste for: everything but the bags and drinks beside the till.
  private static List<String> categories(List<Article> articles) {
    return articles.stream()
        .filter(article -> !article.has("quick"))
        .map(article -> article.category().name())
        .distinct()
        .toList();
  }

  private static String leatherDiary(List<Article> articles) {
    return articles.stream()
        .filter(article -> article.name().startsWith("Agenda 2027 cuir"))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /// At least two of everything that is still held here.
  private static Map<String, Integer> reserved(List<Draft> drafts) {
    var reserved = new HashMap<String, Integer>();
    for (Draft draft : drafts) {
      if (draft.pickup() != null && !draft.pickup().state().equals("handed-over")) {
        draft.lines().forEach(line -> reserved.merge(line.article().id(), 2, Integer::sum));
      }
    }
    return reserved;
  }
}
