package comptoir.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Brings worlds together that come to a kill at about the same time: one process plays all their
/// tills and is killed once, for it is the start of a process that takes long. What a till does in
/// it does not depend on the others, so that a run is the same whoever meets. Thread-safe.
final class Muster {

  private static final int ENOUGH = 16;

  private final Children children;

  /// That live and may still come.
  private int worlds;

  private Group group = new Group();

  Muster(Children children) {
    this.children = children;
  }

  /// The tills of one world that are to die.
  ///
  /// @param begin told of the process before the first till starts in it
  /// @param sale told of each sale shown as done, by the number of the till in this party
  record Party(List<Errand> errands, Consumer<Child> begin, Consumer<Child.Done> sale) {

    /// Tills that die at their gates.
    static Party at(List<Errand> errands, Consumer<Child.Done> sale) {
      return new Party(errands, child -> {}, sale);
    }
  }

  /// A world begins.
  synchronized void enter() {
    worlds++;
  }

  /// A world is over.
  synchronized void leave() {
    worlds--;
    goWhereNobodyElseComes();
  }

  /// Waits for company, then plays. Returns who of the party stood still at a gate.
  Set<Integer> play(Party party) {
    var mine = join(party);
    if (mine.isLedBy(party)) {
      mine.isFull().join();
      try {
        mine.play(children.start());
      } finally {
        back(mine);
      }
    }
    return mine.gates(party);
  }

  private synchronized Group join(Party party) {
    var mine = group;
    mine.add(party);
    if (mine.tills() >= ENOUGH) {
      go();
    } else {
      goWhereNobodyElseComes();
    }
    return mine;
  }

  private void goWhereNobodyElseComes() {
    if (!group.parties().isEmpty() && group.parties().size() == worlds) {
      go();
    }
  }

  private void go() {
    worlds -= group.parties().size();
    group.isFull().complete(null);
    group = new Group();
  }

  private synchronized void back(Group played) {
    worlds += played.parties().size();
  }

  /// Those who share a process. Changed under the muster's lock until it is full.
  private static final class Group {

    private final List<Party> parties = new ArrayList<>();
    private @Nullable Party leader;
    private final CompletableFuture<Void> isFull = new CompletableFuture<>();
    private final CompletableFuture<Set<Integer>> gates = new CompletableFuture<>();

    List<Party> parties() {
      return parties;
    }

    CompletableFuture<Void> isFull() {
      return isFull;
    }

    void add(Party party) {
      if (parties.isEmpty()) {
        leader = party;
      }
      parties.add(party);
    }

    boolean isLedBy(Party party) {
      return leader == party;
    }

    int tills() {
      return parties.stream().mapToInt(party -> party.errands().size()).sum();
    }

    void play(Child child) {
      try {
        parties.forEach(party -> party.begin().accept(child));
        var errands = parties.stream().flatMap(party -> party.errands().stream()).toList();
        gates.complete(child.go(errands, this::shown));
      } catch (RuntimeException e) {
        gates.completeExceptionally(e);
        throw e;
      }
    }

    private void shown(Child.Done sale) {
      var before = 0;
      for (var party : parties) {
        var number = sale.number() - before;
        if (number < party.errands().size()) {
          party.sale().accept(new Child.Done(number, sale.transaction(), sale.total()));
          return;
        }
        before += party.errands().size();
      }
    }

    /// Waits for the end of the process.
    Set<Integer> gates(Party party) {
      var all = gates.join();
      var before =
          parties.stream().takeWhile(it -> it != party).mapToInt(it -> it.errands().size()).sum();
      return IntStream.range(0, party.errands().size())
          .filter(number -> all.contains(before + number))
          .boxed()
          .collect(Collectors.toSet());
    }
  }
}
