package comptoir.standin.demo;

import java.util.List;
import java.util.Random;

/// Repeatable chance. `java.util.Random` is specified to the bit, so a seed gives the same shop on
/// every machine. One `Dice` per subject keeps a change of one from stirring the others.
final class Dice {
  private final Random random;

  Dice(String subject) {
    this.random = new Random(20261124L * 31 + subject.hashCode());
  }

  /// From 0 to `bound` - 1.
  int below(int bound) {
    return random.nextInt(bound);
  }

  /// From `low` to `high`, both included.
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /// The index of a weight, drawn in proportion to it.
  int weighted(int... weights) {
    int total = 0;
    for (int weight : weights) {
      total += weight;
    }
    int rest = random.nextInt(total);
    int index = 0;
    while (rest >= weights[index]) {
      rest -= weights[index++];
    }
    return index;
  }

  String digits(int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(random.nextInt(10));
    }
    return text.toString();
  }
}
