package comptoir.promotion;

import comptoir.value.Money;
import comptoir.value.Rounding;
import comptoir.value.VatRate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// What a rule makes of the articles it takes. It takes something off.
sealed interface Deal {

  /// What it takes off, in minor units; positive.
  long off();

  /// What its articles cost before it.
  long cost();

  /// What it takes off each article, by place; together [#off].
  List<Cut> cuts();

  /// Each article has an amount of its own.
  ///
  /// @param cuts by place
  record OfEach(List<Cut> cuts) implements Deal {

    @Override
    public long off() {
      return cuts.stream().mapToLong(Cut::off).sum();
    }

    @Override
    public long cost() {
      return cuts.stream().mapToLong(cut -> cut.articles().total()).sum();
    }
  }

  /// The articles bear an amount together, each by what it costs. It is split over the VAT rates
  /// first, so that cents which do not divide do not all fall on one rate; within a rate over what
  /// looks alike; within that, the first bear a cent more.
  record Shared(Money amount, List<Pile> articles) implements Deal {

    public Shared {
      articles = articles.stream().sorted(Comparator.comparingLong(Pile::first)).toList();
    }

    @Override
    public long off() {
      return amount.minor();
    }

    @Override
    public long cost() {
      return Pile.total(articles);
    }

    @Override
    public List<Cut> cuts() {
      var byRate = new TreeMap<VatRate, List<Pile>>();
      for (var pile : articles) {
        byRate.computeIfAbsent(pile.kind().rate(), rate -> new ArrayList<>()).add(pile);
      }
      var rates = List.copyOf(byRate.values());
      var parts = Rounding.split(amount, rates.stream().map(Pile::total).toList());
      var cuts = new ArrayList<Cut>();
      for (var i = 0; i < rates.size(); i++) {
        splitOverKinds(parts.get(i), rates.get(i), cuts);
      }
      return List.copyOf(cuts);
    }

    private static void splitOverKinds(Money amount, List<Pile> articles, List<Cut> cuts) {
      var alike = alike(articles);
      var parts = Rounding.split(amount, alike.stream().map(Pile::total).toList());
      for (var i = 0; i < alike.size(); i++) {
        splitEvenly(parts.get(i).minor(), alike.get(i), cuts);
      }
    }

    private static List<List<Pile>> alike(List<Pile> articles) {
      var groups = new ArrayList<List<Pile>>();
      for (var pile : articles) {
        if (groups.isEmpty() || !groups.getLast().getLast().looksLike(pile)) {
          groups.add(new ArrayList<>());
        }
        groups.getLast().add(pile);
      }
      return groups;
    }

    private static void splitEvenly(long amount, List<Pile> alike, List<Cut> cuts) {
      var count = Pile.count(alike);
      var each = amount / count;
      var dearer = amount % count;
      for (var pile : alike) {
        var more = Math.min(dearer, pile.count());
        if (more > 0) {
          cuts.add(new Cut(pile.head(more), each + 1));
        }
        if (more < pile.count()) {
          cuts.add(new Cut(pile.tail(more), each));
        }
        dearer -= more;
      }
    }
  }
}
