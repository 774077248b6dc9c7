package comptoir.outbox;

import comptoir.reservation.Reservation;
import comptoir.value.Quantity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is handed over of a reservation as one text, `line:thousandths` each, and back.
public final class StepParts {

  private StepParts() {}

  /// Empty where it is the whole.
  public static String write(List<Reservation.Part> parts) {
    return parts.stream()
        .map(part -> part.n() + ":" + part.quantity().milli())
        .collect(Collectors.joining(" "));
  }

  /// @throws IllegalArgumentException where the text is none of these
  public static List<Reservation.Part> read(String text) {
    return Stream.of(text.split(" ")).filter(it -> !it.isEmpty()).map(StepParts::part).toList();
  }

  private static Reservation.Part part(String text) {
    var at = text.indexOf(':');
    if (at < 0) {
      throw new IllegalArgumentException("No part of a reservation: " + text);
    }
    return new Reservation.Part(
        Integer.parseInt(text.substring(0, at)),
        new Quantity(Long.parseLong(text.substring(at + 1))));
  }
}
