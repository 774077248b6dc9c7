package comptoir.realdata;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The online-retail set as it means for a shop (MAPPING.md): articles, customers, their web
/// orders, cancellations as returns, and the complete anonymous tickets, to be rung up as shop
/// sales.
final class OnlineRetail {

  private static final String FILE = "online-retail/lines-2009-12_2010-11.csv.gz";
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Set<String> NOT_ARTICLES =
      Set.of("POST", "DOT", "C2", "C3", "D", "M", "S", "GIFT");
  private static final Set<String> BOOKKEEPING =
      Set.of("BANK CHARGES", "AMAZONFEE", "B", "ADJUST", "ADJUST2", "PADS", "SP1002");

  private final Map<String, Article> articles = new LinkedHashMap<>();
  private final Map<String, Invoice> orders = new LinkedHashMap<>();
  private final Map<String, Invoice> tickets = new LinkedHashMap<>();
  private final Map<String, LocalDateTime> customers = new LinkedHashMap<>();

  /// An article of the catalogue, as last named and last sold.
  static final class Article {
    final String code;
    String name = "";
    LocalDateTime named = LocalDateTime.MIN;
    BigDecimal pence = BigDecimal.ZERO;
    LocalDateTime priced = LocalDateTime.MIN;

    Article(String code) {
      this.code = code;
    }
  }

  /// An invoice: a web order, a return, or an anonymous ticket.
  record Invoice(String number, String customer, LocalDateTime at, List<Line> lines) {

    long totalPence() {
      return lines.stream().mapToLong(Line::totalPence).sum();
    }

    boolean isReturn() {
      return number.startsWith("C");
    }
  }

  /// A line; `pence` with all its decimals.
  record Line(String code, boolean isArticle, String label, int quantity, BigDecimal pence) {

    long totalPence() {
      return pence
          .multiply(BigDecimal.valueOf(quantity))
          .setScale(0, RoundingMode.HALF_UP)
          .longValueExact();
    }
  }

  static OnlineRetail read() {
    var set = new OnlineRetail();
    RealData.each(FILE, set::take);
    return set;
  }

  Map<String, Article> articles() {
    return articles;
  }

  /// Web orders and returns of numbered customers, by invoice number.
  Map<String, Invoice> orders() {
    return orders;
  }

  Invoice order(String number) {
    return Objects.requireNonNull(orders.get(number), number);
  }

  /// Complete anonymous tickets that hold at least one article; their other lines are left out.
  List<Invoice> tickets() {
    return tickets.values().stream().filter(ticket -> !ticket.lines().isEmpty()).toList();
  }

  Set<String> customers() {
    return customers.keySet();
  }

  private void take(NamedCsvRecord row) {
    var code = row.getField("stock_code").strip().toUpperCase(Locale.ROOT);
    var invoice = row.getField("invoice");
    if (isBookkeeping(code) || invoice.startsWith("A")) {
      return;
    }
    var at = LocalDateTime.parse(row.getField("invoice_date"));
    var pence = new BigDecimal(row.getField("unit_price")).movePointRight(2).stripTrailingZeros();
    var isArticle = !isNotArticle(code);
    var label = row.getField("description").strip();
    if (isArticle) {
      learn(articles.computeIfAbsent(code, Article::new), label, pence, at);
    }
    var quantity = Integer.parseInt(row.getField("quantity"));
    var line = new Line(code, isArticle, label.isEmpty() ? code : label, quantity, pence);
    var customer = row.getField("customer_id");
    if (!customer.isEmpty()) {
      customers.merge(customer, at, (a, b) -> a.isBefore(b) ? a : b);
      add(orders, invoice, customer, at, line);
    } else if (isArticle && pence.signum() > 0 && !invoice.startsWith("C")) {
      add(tickets, invoice, "", at, line);
    }
  }

  private static void add(
      Map<String, Invoice> to, String number, String customer, LocalDateTime at, Line line) {
    to.computeIfAbsent(number, n -> new Invoice(n, customer, at, new ArrayList<>()))
        .lines()
        .add(line);
  }

  private static void learn(Article article, String label, BigDecimal pence, LocalDateTime at) {
    var isName = !label.isEmpty() && !label.equals(label.toLowerCase(Locale.ROOT));
    if (isName && !at.isBefore(article.named)) {
      article.name = label;
      article.named = at;
    }
    if (pence.signum() > 0 && !at.isBefore(article.priced)) {
      article.pence = pence;
      article.priced = at;
    }
  }

  private static boolean isBookkeeping(String code) {
    return BOOKKEEPING.contains(code) || code.startsWith("TEST");
  }

  private static boolean isNotArticle(String code) {
    return NOT_ARTICLES.contains(code) || code.startsWith("GIFT_");
  }

  /// Writes the set as a shop folder, less the anonymous tickets.
  void writeTo(Path folder) {
    try (var writer = new FolderWriter(folder)) {
      writer.frame("GBP", "GB", LONDON.getId());
      writer.row("vat-rates", "Z", "0", "2000-01-01", "", "Prices as charged");
      articles.values().forEach(article -> write(writer, article));
      writeCustomers(writer);
      orders.values().forEach(order -> write(writer, order));
    }
  }

  private static void write(FolderWriter writer, Article article) {
    var id = itemId(article.code);
    var name = article.name.isEmpty() ? article.code : article.name;
    writer.row("items", id, article.code, name, "Gifts", "Z", "", "", "", "", "");
    if (article.pence.signum() > 0) {
      var price = article.pence.toPlainString();
      writer.row("prices", id, "shop", price, "", "", "", "2010-12-01T00:00:00Z");
      writer.row("prices", id, "web", price, "", "", "", "2010-12-01T00:00:00Z");
    }
  }

  private void writeCustomers(FolderWriter writer) {
    var names = new InventedNames();
    for (var customer : customers.entrySet()) {
      var name = names.of(customer.getKey());
      var since = customer.getValue().toLocalDate().toString();
      writer.row(
          "customers",
          customerId(customer.getKey()),
          name.given(),
          name.family(),
          "c" + customer.getKey() + "@example.com",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          since,
          "",
          "",
          "");
    }
  }

  private void write(FolderWriter writer, Invoice order) {
    writer.row(
        "orders",
        orderId(order.number()),
        order.number(),
        customerId(order.customer()),
        "web",
        order.isReturn() ? "return" : "sale",
        "",
        order.at().atZone(LONDON).toOffsetDateTime().toString(),
        order.isReturn() ? "returned" : "delivered",
        Long.toString(order.totalPence()));
    var n = 0;
    for (var line : order.lines()) {
      writer.row(
          "order-lines",
          orderId(order.number()),
          Integer.toString(++n),
          line.isArticle() ? itemId(line.code()) : "",
          line.code(),
          line.label(),
          Long.toString(line.quantity() * 1000L),
          line.pence().toPlainString(),
          Long.toString(line.totalPence()));
    }
  }

  static String itemId(String code) {
    return "or-" + code;
  }

  static String customerId(String number) {
    return "or-" + number;
  }

  static String orderId(String invoice) {
    return "or-" + invoice;
  }

  /// Quantity in pieces per article over the tickets.
  Map<String, Long> ticketQuantities() {
    var sums = new HashMap<String, Long>();
    for (var ticket : tickets()) {
      for (var line : ticket.lines()) {
        sums.merge(line.code(), (long) line.quantity(), Long::sum);
      }
    }
    return sums;
  }
}
