package comptoir.standin.demo;

import comptoir.standin.demo.Article.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the shelves: a line is `brand ; price ; name ; description ; options`, and every
/// `{a|b+1,00}` in a name makes one article for each choice, with its own addition to the price.
final class Shelf {
  private static final Pattern CHOICE = Pattern.compile("\\{([^}]*)}");
  private static final Pattern ADDED = Pattern.compile("(.*?)([+-]\\d+,\\d\\d)?");
  private static final String FIRST_WEB_PRICE = "3,60";

  private final Dice dice = new Dice("shelf");
  private final List<Article> articles = new ArrayList<>();
  private int categories;
  private int model;

  /// All articles of the shop, in the order of the shelves.
  static List<Article> all() {
    var shelf = new Shelf();
    for (String text :
        List.of(
            PaperShelf.TEXT,
            WritingShelf.TEXT,
            BookShelf.TEXT,
            ToyShelf.TEXT,
            LeatherShelf.TEXT,
            HomeShelf.TEXT,
            ExtraShelf.TEXT,
            PantryShelf.TEXT)) {
      shelf.read(text);
    }
    return List.copyOf(shelf.articles);
  }

  private void read(String text) {
    Category category = new Category("", "", 0, "", "", "");
    for (String line : text.split("\n")) {
      String[] fields = line.replaceFirst("^# ", "").trim().split("\\s*;\\s*");
      if (line.startsWith("#")) {
        String flags = fields.length > 4 ? fields[4] : "";
        category = new Category(fields[0], fields[1], ++categories, fields[2], fields[3], flags);
        model = 0;
      } else {
        model++;
        add(category, fields);
      }
    }
  }

  private void add(Category category, String[] fields) {
    var variants = new ArrayList<Variant>();
    expand(new Variant(fields[2], Prices.parse(fields[1])), variants);
    String options = fields.length > 4 ? fields[4] : "";
    int appeal = 1 + 300 / (1 + dice.below(60));
    for (int i = 0; i < variants.size(); i++) {
      articles.add(article(category, fields, options, variants.get(i), i + 1, appeal));
    }
  }

  private Article article(
      Category category, String[] fields, String options, Variant variant, int n, int appeal) {
    String flags = (category.flags() + " " + option(options, "flags", "")).trim();
    String id = "A%04d".formatted(articles.size() + 1);
    String shape = option(options, "shape", category.shape());
    return new Article(
        id,
        "%s-%03d-%02d".formatted(category.prefix(), model, n),
        Ean.of("20%02d%03d%02d%s".formatted(category.number(), model, n, dice.digits(3))),
        variant.name,
        category,
        option(options, "vat", category.vat()),
        fields[0],
        fields[3],
        "drawn:" + shape + ":" + Colours.of(variant.name, category.number() + model),
        flags.isEmpty() ? List.of() : List.of(flags.split(" ")),
        variant.price,
        web(variant.price, flags),
        Math.max(1, appeal * dice.between(50, 150) / 100));
  }

  private OptionalInt web(int shop, String flags) {
    if (articles.isEmpty()) {
      return OptionalInt.of(Prices.parse(FIRST_WEB_PRICE));
    }
    int kind = dice.below(100);
    if (flags.contains("quick") || kind >= 95) {
      return OptionalInt.empty();
    }
    if (kind < 70 || flags.contains("fixed-price")) {
      return OptionalInt.of(shop);
    }
    return OptionalInt.of(
        kind < 90
            ? Prices.lowered(shop, dice.between(80, 95))
            : Math.max(shop + 10, Prices.nice(shop * dice.between(104, 110) / 100)));
  }

  private static String option(String options, String key, String otherwise) {
    for (String option : options.split(" ")) {
      if (option.startsWith(key + "=")) {
        return option.substring(key.length() + 1);
      }
    }
    return otherwise;
  }

  private static void expand(Variant from, List<Variant> into) {
    Matcher choice = CHOICE.matcher(from.name);
    if (!choice.find()) {
      into.add(from);
      return;
    }
    for (String each : choice.group(1).split("\\|")) {
      Matcher added = ADDED.matcher(each.trim());
      if (!added.matches()) {
        throw new IllegalArgumentException(each);
      }
      int price = from.price + (added.group(2) == null ? 0 : Prices.parse(added.group(2)));
      String name =
          from.name.substring(0, choice.start())
              + added.group(1).trim()
              + from.name.substring(choice.end());
      expand(new Variant(name, price), into);
    }
  }

  private record Variant(String name, int price) {}
}
