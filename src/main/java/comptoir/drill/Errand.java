package comptoir.drill;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;

/// What a child is sent to do, as one line: serve some customers, then stand still at a gate.
///
/// @param customers how many it serves before
/// @param phase in which it stands still
/// @param step at which row or commit of that phase, or [#ON_THE_LINE]
record Errand(Till.Place place, Clerk.Share share, int customers, Gate.Phase phase, int step) {

  /// The step of an errand that ends by what goes over the till's line.
  static final int ON_THE_LINE = Integer.MAX_VALUE;

  private static final int FIELDS = 10;

  boolean isOnTheLine() {
    return step == ON_THE_LINE;
  }

  String line() {
    return String.join(
        "\t",
        place.folder().toString(),
        place.platform().toString(),
        place.token(),
        place.clock().instant().toString(),
        Long.toString(place.seed()),
        Integer.toString(share.number()),
        Integer.toString(share.of()),
        Integer.toString(customers),
        phase.name(),
        Integer.toString(step));
  }

  static Errand parse(String line) {
    var fields = line.split("\t", -1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException("No errand: " + line);
    }
    var place =
        new Till.Place(
            Path.of(fields[0]),
            URI.create(fields[1]),
            fields[2],
            new HandClock(Instant.parse(fields[3])),
            Long.parseLong(fields[4]),
            false);
    return new Errand(
        place,
        new Clerk.Share(Integer.parseInt(fields[5]), Integer.parseInt(fields[6])),
        Integer.parseInt(fields[7]),
        Gate.Phase.valueOf(fields[8]),
        Integer.parseInt(fields[9]));
  }
}
