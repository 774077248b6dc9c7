package comptoir.standin.demo;

import comptoir.standin.demo.Person.Name;
import comptoir.standin.demo.Person.Town;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The customers. Telephone numbers lie in the ranges kept for fiction, e-mail addresses under
/// example.org and example.com.
final class People {
  static final int COUNT = 500;
  private static final int[] SHOPPER = {20, 68, 5, 5, 2};
  private static final int[] SURFER = {66, 14, 15, 2, 3};
  private static final int[] BOTH = {40, 40, 12, 4, 4};

  private final Dice dice = new Dice("people");
  private final List<String> categories;
  private final Set<String> names = new HashSet<>();
  private final Set<String> emails = new HashSet<>();
  private final Set<String> phones = new HashSet<>();
  private final List<Person> people = new ArrayList<>();

  private People(List<String> categories) {
    this.categories = categories;
  }

  static List<Person> all(List<String> categories) {
    var made = new People(categories);
    made.camille();
    made.antoine();
    for (Name name : Names.SPECIAL) {
      made.add(name, made.dice.of(Names.TOWNS));
    }
    while (made.people.size() < COUNT - Names.NAMESAKES) {
      Name name = new Name(made.dice.of(Names.GIVEN), made.dice.of(Names.FAMILY));
      if (!made.names.contains(name.toString())) {
        made.add(name, made.dice.of(Names.TOWNS));
      }
    }
    made.namesakes();
    return List.copyOf(made.people);
  }

  private void camille() {
    names.add("Camille Durand");
    emails.add("camille.durand");
    phones.add("0639981234");
    people.add(
        new Person(
            "C0001",
            new Name("Camille", "Durand"),
            "camille.durand@example.org",
            "06 39 98 12 34",
            Ean.of("290000104821"),
            Names.TOWNS.getFirst(),
            LocalDate.of(2021, 9, 18),
            "2021-09-18",
            "no",
            2,
            57,
            new int[] {42, 32, 16, 5, 5},
            List.of("Carnets et cahiers", "Stylos et écriture", "Thés et infusions")));
  }

  private void antoine() {
    names.add("Antoine Lefèvre");
    emails.add("antoine.lefevre");
    phones.add("0465710867");
    people.add(
        new Person(
            "C0002",
            new Name("Antoine", "Lefèvre"),
            "antoine.lefevre@example.com",
            "04.65.71.08.67",
            Ean.of("290000103977"),
            Names.TOWNS.get(5),
            LocalDate.of(2024, 4, 6),
            "2024-04-06",
            "2024-04-06",
            1,
            9,
            BOTH,
            List.of("Jeux de société", "Livres jeunesse", "Jouets en bois")));
  }

  /// Same name, other town: what looks like a duplicate and is another person.
  private void namesakes() {
    for (int i = 0; i < Names.NAMESAKES; i++) {
      Person first = people.get(20 + i * 37);
      Town town = first.town();
      while (town.name().equals(first.town().name())) {
        town = dice.of(Names.TOWNS);
      }
      add(first.name(), town);
    }
  }

  private void add(Name name, Town town) {
    names.add(name.toString());
    int n = people.size() + 1;
    int visits = visits();
    LocalDate since = since(n);
    people.add(
        new Person(
            "C%04d".formatted(n),
            name,
            dice.percent(88) ? email(name) : "",
            dice.percent(90) ? phone() : "",
            dice.percent(70) ? card(n) : "",
            town,
            since,
            consent(since, 52),
            consent(since, 24),
            dice.weighted(40, 22, 16, 10, 6, 4, 2),
            visits,
            List.of(SHOPPER, SURFER, BOTH).get(dice.weighted(38, 34, 28)),
            List.of(dice.of(categories), dice.of(categories), dice.of(categories))));
  }

  private int visits() {
    return switch (dice.weighted(11, 31, 35, 18, 5)) {
      case 0 -> 0;
      case 1 -> dice.between(1, 2);
      case 2 -> dice.between(3, 6);
      case 3 -> dice.between(7, 12);
      default -> dice.between(13, 24);
    };
  }

  /// One in eleven is new: since less than seven weeks.
  private LocalDate since(int n) {
    int days = n % 11 == 0 ? dice.between(3, 48) : dice.between(60, 2400);
    return Clock.TODAY.minusDays(days);
  }

  private String consent(LocalDate since, int chance) {
    if (dice.percent(chance)) {
      return since.plusDays(dice.percent(80) ? 0 : dice.below(3)).toString();
    }
    return dice.percent(60) ? "no" : "";
  }

  private static String card(int n) {
    return Ean.of("29%07d%03d".formatted(10_000 + n * 7, n * 383 % 1000));
  }

  private String email(Name name) {
    String given = plain(name.given());
    String family = plain(name.family());
    String local =
        switch (dice.weighted(60, 20, 10, 10)) {
          case 0 -> given + "." + family;
          case 1 -> given.charAt(0) + family;
          case 2 -> family + "." + given;
          default -> given + dice.between(61, 99);
        };
    String free = local;
    for (int i = 2; !emails.add(free); i++) {
      free = local + i;
    }
    return free + (dice.percent(60) ? "@example.org" : "@example.com");
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.replace("œ", "oe"), Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z]", "");
  }

  private String phone() {
    String digits;
    do {
      digits = Names.FICTION.get(dice.weighted(70, 3, 2, 2, 21, 2)) + dice.digits(4);
    } while (!phones.add(digits));
    return written(digits);
  }

  private String written(String digits) {
    return switch (dice.weighted(46, 16, 12, 12, 6, 4, 4)) {
      case 0 -> paired(digits, " ");
      case 1 -> "+33" + digits.substring(1);
      case 2 -> digits;
      case 3 -> paired(digits, ".");
      case 4 -> paired(digits, "-");
      case 5 -> "+33 " + paired(digits, " ").substring(1);
      default -> "0033" + digits.substring(1);
    };
  }

  private static String paired(String digits, String between) {
    return String.join(between, digits.split("(?<=\\G..)"));
  }
}
