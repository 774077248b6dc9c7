package comptoir.standin.demo;

import comptoir.standin.demo.Draft.Line;
import comptoir.standin.demo.Draft.Pickup;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is held in the shop: today's board, row by row, and what was handed over before.
final class Pickups {
  /// Customer, kind, state, paid, requested, ready, expires (month-day and time), locker, articles.
  private static final String TODAY =
      """
      1 click-and-collect ready yes 11-23T21:14 11-24T07:40 12-01T19:00 B4 \
      Stylo_plume_Atelier,_pointe_M Étui_cuir_1_stylo,_cognac
      2 e-reservation ready no 11-23T18:05 11-23T18:38 11-25T19:00 - \
      Jeu_Grand_Comptoir Puzzle_enfant_60_pièces_Pirates
      6 click-and-collect requested yes 11-24T07:52 - - - Encre_sépia_50_ml \
      20_enveloppes_C6,_ivoire Cachet_de_cire_Feuille
      31 click-and-collect requested yes 11-24T08:31 - - - Lampe_sans_fil_Lucie,_sauge
      9 e-reservation requested no 11-24T08:12 - 11-26T19:00 - Montre_Presqu’île,_cuir_cognac
      44 click-and-collect preparing yes 11-23T22:47 - - - Mug_grès_sable Mug_grès_sauge \
      Théière_grès_sable,_60_cl
      57 click-and-collect preparing no 11-24T07:10 - - - Peluche_Marmotte_40_cm \
      Carte_naissance_Lune
      3 click-and-collect ready yes 11-22T15:30 11-23T10:20 11-30T19:00 B2 \
      Carnet_relié_A5_pointillé,_toile_prune Stylo_gel_0,5,_noir
      72 click-and-collect ready yes 11-20T20:09 11-21T16:55 11-28T19:00 A3 \
      Affiche_50_×_70_Fourvière Cadre_50_×_70_cm,_chêne
      5 click-and-collect ready no 11-23T12:41 11-23T16:10 11-30T19:00 - \
      Coffret_Soirées_d’hiver Boîte_métal_thé_noir_Noël_100_g
      88 e-reservation ready no 11-19T19:22 11-20T11:03 11-24T19:00 - Sac_à_dos_15_L,_vert_sapin
      104 click-and-collect ready yes 11-15T10:48 11-16T11:30 11-24T12:00 C1 \
      Train_en_bois_24_pièces Petite_voiture_en_bois,_rouge
      12 click-and-collect requested yes 11-22T19:40 - - - Cuisine_de_bouchon,_Pierre_Gaillot
      119 e-reservation expired no 11-18T21:30 11-19T10:15 11-23T19:00 - Écharpe_laine,_bordeaux
      15 click-and-collect expired yes 11-11T17:05 11-13T10:40 11-20T19:00 A1 \
      Sous-main_feutre_gris
      """;

  private static final String LETTERS = "234679ACDEFGHJKMNPQRTUVWXY";
  private static final List<String> LOCKERS =
      List.of("A1", "A2", "A3", "A4", "B1", "B2", "B3", "C1", "C2", "");

  private final Dice dice = new Dice("pickups");
  private final Calendar calendar = new Calendar(dice);
  private final Set<String> codes = new HashSet<>(Set.of("7KQ4MD"));
  private final List<Person> people;
  private final List<Article> articles;
  private final Tariff tariff;
  private final List<Draft> drafts = new ArrayList<>();

  private Pickups(List<Person> people, List<Article> articles, Tariff tariff) {
    this.people = people;
    this.articles = articles;
    this.tariff = tariff;
  }

  static List<Draft> of(List<Person> people, List<Article> articles, Tariff tariff) {
    var pickups = new Pickups(people, articles, tariff);
    TODAY.lines().forEach(line -> pickups.today(line.split(" +")));
    for (int i = 0; i < 36; i++) {
      pickups.former(i < 30 ? "handed-over" : i < 33 ? "cancelled" : "released");
    }
    return pickups.drafts;
  }

  private void today(String[] row) {
    Person person = people.get(Integer.parseInt(row[0]) - 1);
    LocalDateTime at = LocalDateTime.parse("2026-" + row[4]);
    var lines = new ArrayList<Line>();
    for (int i = 8; i < row.length; i++) {
      Article article = named(row[i].replace('_', ' '));
      lines.add(new Line(article, 1, tariff.price(article, "web", at.toLocalDate())));
    }
    String locker = row[7].equals("-") ? "" : row[7];
    var pickup =
        new Pickup(
            row[1], row[2], row[3].equals("yes"), code(), locker, moment(row[5]), moment(row[6]));
    add(person, at, lines, pickup);
  }

  private void former(String state) {
    Person person = people.get(dice.between(2, People.COUNT - 1));
    LocalDateTime at = calendar.draw(person.since(), "web");
    while (at.isAfter(Clock.NOW.minusDays(2))) {
      at = calendar.draw(person.since(), "web");
    }
    boolean paid = !state.equals("released") && dice.percent(75);
    String kind = paid || state.equals("cancelled") ? "click-and-collect" : "e-reservation";
    LocalDateTime ready = state.equals("cancelled") ? null : calendar.later(at, 1, 1);
    LocalDateTime expires =
        ready == null ? null : ready.toLocalDate().plusDays(paid ? 7 : 2).atTime(19, 0);
    String locker = paid && ready != null ? dice.of(LOCKERS) : "";
    var lines = new ArrayList<Line>();
    var assortment = new Assortment(articles);
    int count = dice.between(1, 3);
    while (lines.size() < count) {
      Article article = assortment.draw(dice, person, "web", at.getMonth());
      if (lines.stream().noneMatch(line -> line.article().equals(article))) {
        lines.add(new Line(article, 1, tariff.price(article, "web", at.toLocalDate())));
      }
    }
    add(person, at, lines, new Pickup(kind, state, paid, code(), locker, ready, expires));
  }

  private void add(Person person, LocalDateTime at, List<Line> lines, Pickup pickup) {
    String status =
        switch (pickup.state()) {
          case "requested" -> "preparing";
          case "released" -> "cancelled";
          default -> pickup.state();
        };
    drafts.add(Draft.sale(person, "web", status, at, List.copyOf(lines)).held(pickup));
  }

  private Article named(String name) {
    return articles.stream()
        .filter(article -> article.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such article: " + name));
  }

  private String code() {
    if (drafts.isEmpty()) {
      return "7KQ4MD";
    }
    String code;
    do {
      var text = new StringBuilder();
      for (int i = 0; i < 6; i++) {
        text.append(LETTERS.charAt(i % 3 == 1 ? 6 + dice.below(20) : dice.below(26)));
      }
      code = text.toString();
    } while (!codes.add(code));
    return code;
  }

  private static @Nullable LocalDateTime moment(String text) {
    return text.equals("-") ? null : LocalDateTime.parse("2026-" + text);
  }
}
