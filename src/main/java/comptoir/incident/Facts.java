package comptoir.incident;

import comptoir.value.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What names an incident, as rows of a name and a text: what the table keeps of it. A name may
/// come several times.
final class Facts {

  private static final String PART = "\t";

  private final List<Fact> all;

  /// One of them.
  record Fact(String name, String value) {}

  Facts() {
    this(new ArrayList<>());
  }

  Facts(List<Fact> all) {
    this.all = all;
  }

  List<Fact> all() {
    return List.copyOf(all);
  }

  Facts with(String name, Object... parts) {
    var texts = new ArrayList<String>();
    for (var part : parts) {
      texts.add(text(part));
    }
    all.add(new Fact(name, String.join(PART, texts)));
    return this;
  }

  private static String text(Object part) {
    return switch (part) {
      case Money money -> money.minor() + " " + money.currency().getCurrencyCode();
      case Optional<?> maybe -> maybe.map(Facts::text).orElse("");
      default -> part.toString().replace(PART, " ");
    };
  }

  /// The parts of the first fact of that name; all empty where there is none.
  Parts one(String name) {
    return each(name).stream().findFirst().orElse(new Parts(List.of()));
  }

  List<Parts> each(String name) {
    return all.stream()
        .filter(fact -> fact.name().equals(name))
        .map(fact -> new Parts(List.of(fact.value().split(PART, -1))))
        .toList();
  }

  /// The parts of a fact, by their place.
  record Parts(List<String> texts) {

    String text(int n) {
      return n < texts.size() ? texts.get(n) : "";
    }

    Optional<String> maybe(int n) {
      return Optional.of(text(n)).filter(text -> !text.isEmpty());
    }

    long number(int n) {
      return maybe(n).map(Long::parseLong).orElse(0L);
    }

    Money money(int n) {
      var words = text(n).split(" ", 2);
      return new Money(Long.parseLong(words[0]), Currency.getInstance(words[1]));
    }
  }
}
