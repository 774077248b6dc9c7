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
      var off = 0L;
      for (var cut : cuts) {
        off += cut.off();
      }
      return off;
    }

    @Override
    public long cost() {
      var cost = 0L;
      for (var cut : cuts) {
        cost += cut.articles().total();
      }
      return cost;
    }
  }

  /// The articles bear an amount together, each by what it costs. It is split over the VAT rates
  /// first, so that cents which do not divide do not all fall on one rate; within a rate over the
  /// piles; of a pile the first bear a cent more.
  record Shared(Money amount, List<Pile> articles) implements Deal {

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
      for (var pile : byPlace()) {
        byRate.computeIfAbsent(pile.kind().rate(), rate -> new ArrayList<>()).add(pile);
      }
      var rates = List.copyOf(byRate.values());
      var parts = Rounding.split(amount, rates.stream().map(Pile::total).toList());
      var cuts = new ArrayList<Cut>();
      for (var i = 0; i < rates.size(); i++) {
        splitOverPiles(parts.get(i), rates.get(i), cuts);
      }
      return List.copyOf(cuts);
    }

    private List<Pile> byPlace() {
      return articles.stream().sorted(Comparator.comparingLong(Pile::first)).toList();
    }

    private static void splitOverPiles(Money amount, List<Pile> piles, List<Cut> cuts) {
      var parts = Rounding.split(amount, piles.stream().map(Pile::total).toList());
      for (var i = 0; i < piles.size(); i++) {
        splitEvenly(parts.get(i).minor(), piles.get(i), cuts);
      }
    }

    private static void splitEvenly(long amount, Pile pile, List<Cut> cuts) {
      var each = amount / pile.count();
      var dearer = amount % pile.count();
      if (dearer > 0) {
        cuts.add(new Cut(pile.head(dearer), each + 1));
      }
      cuts.add(new Cut(pile.tail(dearer), each));
    }
  }
}
