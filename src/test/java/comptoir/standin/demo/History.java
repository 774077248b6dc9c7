package comptoir.standin.demo;

import comptoir.standin.demo.Draft.Line;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/// A year of orders on every channel, and what came back.
final class History {
  private static final List<String> CHANNELS = List.of("web", "store", "app", "phone", "social");
  private static final int NAMELESS = 140;

  private final Dice dice = new Dice("history");
  private final Calendar calendar = new Calendar(dice);
  private final Assortment assortment;
  private final Tariff tariff;
  private final List<Draft> drafts = new ArrayList<>();

  private History(List<Article> articles, Tariff tariff) {
    this.assortment = new Assortment(articles);
    this.tariff = tariff;
  }

  static List<Draft> of(List<Person> people, List<Article> articles, Tariff tariff) {
    var history = new History(articles, tariff);
    for (Person person : people) {
      for (int i = 0; i < person.visits(); i++) {
        history.visit(person, CHANNELS.get(history.dice.weighted(person.channels())));
      }
    }
    for (int i = 0; i < NAMELESS; i++) {
      history.nameless(history.dice.of(people));
    }
    history.returns();
    return history.drafts;
  }

  private void visit(Person person, String channel) {
    LocalDateTime at = calendar.draw(person.since(), channel);
    String status = channel.equals("store") ? "completed" : shipped(at);
    drafts.add(Draft.sale(person, channel, status, at, lines(person, channel, at.toLocalDate())));
  }

  private void nameless(Person like) {
    LocalDateTime at = calendar.draw(Calendar.START, "store");
    List<Line> lines = lines(like, "store", at.toLocalDate());
    drafts.add(new Draft("", "store", "completed", at, like.town().shop(), lines, null, null));
  }

  private String shipped(LocalDateTime at) {
    long days = Duration.between(at, Clock.NOW).toDays();
    if (dice.percent(4)) {
      return "cancelled";
    }
    return days < 2 ? "preparing" : days < 6 ? "shipped" : "delivered";
  }

  private List<Line> lines(Person person, String channel, LocalDate day) {
    int count = 1 + dice.weighted(36, 28, 17, 10, 5, 3, 1);
    var lines = new ArrayList<Line>();
    while (lines.size() < count) {
      Article article = assortment.draw(dice, person, channel, day.getMonth());
      if (lines.stream().noneMatch(line -> line.article().equals(article))) {
        lines.add(new Line(article, quantity(article), tariff.price(article, channel, day)));
      }
    }
    return List.copyOf(lines);
  }

  private int quantity(Article article) {
    if (article.has("fixed-price") || article.shop() >= 4_000) {
      return 1;
    }
    return article.shop() < 700
        ? 1 + dice.weighted(62, 20, 9, 5, 2, 2)
        : 1 + dice.weighted(90, 7, 1, 2);
  }

  private void returns() {
    LocalDateTime recent = Clock.NOW.minusDays(6);
    for (Draft sale : List.copyOf(drafts)) {
      boolean settled =
          sale.at().isBefore(recent)
              && !sale.status().equals("cancelled")
              && !sale.customer().isEmpty();
      int chance = sale.channel().equals("store") ? 4 : 8;
      if (settled && dice.percent(chance)) {
        drafts.add(back(sale));
      }
    }
  }

  private Draft back(Draft sale) {
    boolean inShop = sale.channel().equals("store") || dice.percent(45);
    String where = inShop ? "store" : sale.channel();
    Line first = dice.of(sale.lines());
    var lines = new ArrayList<Line>();
    lines.add(first.back(dice.between(1, first.quantity())));
    if (dice.percent(15)) {
      lines.clear();
      sale.lines().forEach(line -> lines.add(line.back(line.quantity())));
    }
    return sale.returned(where, calendar.later(sale.at(), 3, 21), List.copyOf(lines));
  }
}
