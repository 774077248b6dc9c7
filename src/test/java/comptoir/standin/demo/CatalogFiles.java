package comptoir.standin.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// `items.csv`, `barcodes.csv`, `prices.csv`, `stock.csv`.
final class CatalogFiles {
  /// Two pairs of articles that carry one code, so that a scan has to ask.
  static final Map<String, List<String>> SHARED =
      Map.of(
          Ean.of("215000000018"),
          List.of("Carnet A5 uni, papier recyclé", "Carnet A5 uni, papier ivoire"),
          Ean.of("215000000025"),
          List.of("Mug émaillé Montagne", "Mug émaillé Sapins"));

  private static final String SHOP_AS_OF = "2026-11-23T21:30:00+01:00";
  private static final String STOCK_AS_OF = "2026-11-24T05:40:00+01:00";
  private static final Set<String> SERVICES =
      Set.of("Comptoir à thé", "Gravure d’initiales", "Emballage cadeau");

  private final List<Article> articles;

  CatalogFiles(List<Article> articles) {
    this.articles = articles;
  }

  String items() {
    var csv = new Csv("id,sku,name,category,vat,brand,description,image,flags,companions");
    var companions = new Companions(articles);
    for (Article article : articles) {
      csv.row(
          article.id(),
          article.sku(),
          article.name(),
          article.category().name(),
          article.vat(),
          article.brand(),
          article.description(),
          article.image(),
          String.join("|", article.flags()),
          String.join("|", companions.of(article)));
    }
    return csv.toString();
  }

  String barcodes() {
    var csv = new Csv("item,code");
    var dice = new Dice("barcodes");
    int second = 0;
    for (Article article : articles) {
      csv.row(article.id(), article.code());
      if (dice.percent(3)) {
        csv.row(article.id(), Ean.of("21%05d%05d".formatted(++second, dice.below(100_000))));
      }
      SHARED.entrySet().stream()
          .filter(shared -> shared.getValue().contains(article.name()))
          .forEach(shared -> csv.row(article.id(), shared.getKey()));
    }
    return csv.toString();
  }

  String prices() {
    var csv = new Csv("item,list,unit_minor,from,to,prior30_minor,as_of");
    var dice = new Dice("prices");
    for (Article article : articles) {
      boolean reduced = dice.percent(2) && !article.has("fixed-price") && article.shop() > 900;
      Object prior = reduced ? Prices.nice(article.shop() * 12 / 10) : "";
      csv.row(article.id(), "shop", article.shop(), "", "", prior, SHOP_AS_OF);
      if (article.onWeb()) {
        web(csv, dice, article);
      }
    }
    return csv.toString();
  }

  private void web(Csv csv, Dice dice, Article article) {
    int web = article.web().orElseThrow();
    boolean first = article.equals(articles.getFirst());
    String asOf = "2026-11-24T05:%02d:00+01:00".formatted(dice.between(30, 58));
    boolean lower = web < article.shop();
    int kind = dice.below(100);
    if (lower && !first && kind < 12) {
      csv.row(article.id(), "web", web, "2026-11-16", "2026-12-06", article.shop(), asOf);
    } else if (lower && kind >= 96) {
      csv.row(article.id(), "web", web, "2026-10-26", "2026-11-22", article.shop(), asOf);
    } else if (lower && kind >= 94) {
      csv.row(article.id(), "web", web, "2026-12-01", "2026-12-24", article.shop(), asOf);
    } else {
      csv.row(article.id(), "web", web, "", "", lower ? web : "", asOf);
    }
  }

  /// @param reserved pieces that must lie in this shop, by article id
  String stock(Map<String, Integer> reserved) {
    var csv = new Csv("item,place,qty_milli,as_of");
    var dice = new Dice("stock");
    for (Article article : articles) {
      if (!SERVICES.contains(article.category().name()) && !SERVICES.contains(article.name())) {
        pieces(dice, article, reserved)
            .forEach((place, qty) -> csv.row(article.id(), place, qty * 1000, STOCK_AS_OF));
      }
    }
    return csv.toString();
  }

  private Map<String, Integer> pieces(Dice dice, Article article, Map<String, Integer> reserved) {
    var pieces = new TreeMap<String, Integer>();
    int much = article.shop() < 500 ? 60 : article.shop() < 3_000 ? 22 : 8;
    pieces.put("S01", Math.max(shelf(dice, much), reserved.getOrDefault(article.id(), 0)));
    if (dice.percent(62)) {
      pieces.put("S02", shelf(dice, much));
    }
    if (dice.percent(58)) {
      pieces.put("S03", shelf(dice, much));
    }
    if (article.onWeb()) {
      pieces.put("WEB", dice.percent(9) ? 0 : dice.between(1, much * 6));
    }
    if (dice.percent(80)) {
      pieces.put("E01", dice.percent(12) ? 0 : dice.between(6, much * 12));
    }
    if (article.equals(articles.getFirst())) {
      pieces.putAll(Map.of("S01", 14, "S02", 2, "WEB", 120, "E01", 480));
    }
    return pieces;
  }

  private static int shelf(Dice dice, int much) {
    return switch (dice.weighted(8, 17, 75)) {
      case 0 -> 0;
      case 1 -> dice.between(1, 3);
      default -> dice.between(4, much);
    };
  }
}
