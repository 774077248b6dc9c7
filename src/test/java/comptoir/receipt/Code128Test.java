package comptoir.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class Code128Test {

  @Test
  void everySymbolIsElevenModulesWideWithAnEvenNumberOfBlackOnes() {
    assertEquals(106, Code128.SYMBOLS.size());
    assertEquals(106, new HashSet<>(Code128.SYMBOLS).size());
    for (var symbol : Code128.SYMBOLS) {
      var widths = symbol.chars().map(width -> width - '0').toArray();
      assertEquals(11, widths[0] + widths[1] + widths[2] + widths[3] + widths[4] + widths[5]);
      assertEquals(0, (widths[0] + widths[2] + widths[4]) % 2, symbol);
    }
  }

  @Test
  void theCheckValueIsTheSumByPlaceModulo103() {
    assertEquals(List.of(104, 48, 42, 42, 17, 18, 19, 35, 55), Code128.values("PJJ123C"));
  }

  @Test
  void theBarsOfTheStartAndTheStopAreThoseOfTheStandard() {
    var bars = Code128.of("A").orElseThrow().bars();

    assertEquals(
        List.of(new Code128.Bar(0, 2), new Code128.Bar(3, 1), new Code128.Bar(6, 1)),
        bars.subList(0, 3));
    assertEquals(
        List.of(
            new Code128.Bar(33, 2),
            new Code128.Bar(38, 3),
            new Code128.Bar(42, 1),
            new Code128.Bar(44, 2)),
        bars.subList(bars.size() - 4, bars.size()));
    assertEquals(46, Code128.of("A").orElseThrow().modules());
  }

  @Test
  void textOutsidePrintableAsciiHasNoBars() {
    assertEquals(Optional.empty(), Code128.of("é"));
    assertEquals(Optional.empty(), Code128.of("a\n"));
    assertEquals(Optional.empty(), Code128.of(""));
  }
}
