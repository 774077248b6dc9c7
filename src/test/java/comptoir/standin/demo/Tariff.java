package comptoir.standin.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What an article cost on a day of the past year: four in ten were a little cheaper once.
final class Tariff {
  private final Map<String, Change> changes = new HashMap<>();

  Tariff(List<Article> articles) {
    var dice = new Dice("tariff");
    for (Article article : articles) {
      if (dice.percent(40) && !article.has("fixed-price")) {
        LocalDate day = Clock.TODAY.minusDays(dice.between(40, 330));
        changes.put(article.id(), new Change(day, dice.between(91, 97)));
      }
    }
  }

  /// Euro cents. Web, app and social charge the web price.
  int price(Article article, String channel, LocalDate day) {
    boolean web = !channel.equals("store") && !channel.equals("phone");
    int today = web ? article.web().orElse(article.shop()) : article.shop();
    Change change = changes.get(article.id());
    return change == null || !day.isBefore(change.day)
        ? today
        : Prices.lowered(today, change.percent);
  }

  private record Change(LocalDate day, int percent) {}
}
