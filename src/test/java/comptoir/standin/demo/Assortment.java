package comptoir.standin.demo;

import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What people reach for: articles by category, drawn by how well they sell.
final class Assortment {
  private final Map<String, List<Article>> shelves = new LinkedHashMap<>();
  private final List<Article> all;

  Assortment(List<Article> articles) {
    this.all = articles;
    for (Article article : articles) {
      shelves.computeIfAbsent(article.category().name(), name -> new ArrayList<>()).add(article);
    }
  }

  /// An article a person buys on a channel in a month.
  Article draw(Dice dice, Person person, String channel, Month month) {
    while (true) {
      Article article =
          dice.percent(65) ? best(dice, shelf(dice.of(person.tastes()))) : best(dice, all);
      boolean sold = channel.equals("store") || article.onWeb();
      if (sold && inSeason(article.category().name(), month, dice)) {
        return article;
      }
    }
  }

  private List<Article> shelf(String category) {
    List<Article> shelf = shelves.get(category);
    if (shelf == null) {
      throw new IllegalArgumentException("no such category: " + category);
    }
    return shelf;
  }

  private static Article best(Dice dice, List<Article> from) {
    Article best = dice.of(from);
    for (int i = 0; i < 2; i++) {
      Article other = dice.of(from);
      best = other.weight() > best.weight() ? other : best;
    }
    return best;
  }

  private static boolean inSeason(String category, Month month, Dice dice) {
    int chance =
        switch (category) {
          case "Agendas et calendriers" ->
              month.getValue() >= 9 || month == Month.JANUARY ? 100 : 2;
          case "Fêtes et Noël" -> month.getValue() >= 11 ? 100 : 8;
          case "Jardin et balcon" -> month.getValue() >= 3 && month.getValue() <= 7 ? 100 : 25;
          default -> 100;
        };
    return dice.percent(chance);
  }
}
