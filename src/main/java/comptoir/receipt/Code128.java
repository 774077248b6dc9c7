package comptoir.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A text as bars of Code 128, code set B (ISO/IEC 15417): printable ASCII.
///
/// @param modules how wide the whole is, without the quiet zones
record Code128(int modules, List<Bar> bars) {

  /// Widths of bar, space, bar, space, bar, space in modules, of the symbol values from 0.
  static final List<String> SYMBOLS =
      List.of(
          "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212",
          "221213", "221312", "231212", "112232", "122132", "122231", "113222", "123122", "123221",
          "223211", "221132", "221231", "213212", "223112", "312131", "311222", "321122", "321221",
          "312212", "322112", "322211", "212123", "212321", "232121", "111323", "131123", "131321",
          "112313", "132113", "132311", "211313", "231113", "231311", "112133", "112331", "132131",
          "113123", "113321", "133121", "313121", "211331", "231131", "213113", "213311", "213131",
          "311123", "311321", "331121", "312113", "312311", "332111", "314111", "221411", "431111",
          "111224", "111422", "121124", "121421", "141122", "141221", "112214", "112412", "122114",
          "122411", "142112", "142211", "241211", "221114", "413111", "241112", "134111", "111242",
          "121142", "121241", "114212", "124112", "124211", "411212", "421112", "421211", "212141",
          "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113", "411311",
          "113141", "114131", "311141", "411131", "211412", "211214", "211232");

  private static final String STOP = "2331112";
  private static final int START_B = 104;
  private static final int CHECK = 103;
  private static final char FIRST = ' ';
  private static final char LAST = '~';

  Code128 {
    bars = List.copyOf(bars);
  }

  /// A black bar, in modules from the left.
  record Bar(int from, int modules) {}

  /// Empty where the text is empty or has a sign outside printable ASCII.
  static Optional<Code128> of(String text) {
    var fits = text.chars().allMatch(sign -> sign >= FIRST && sign <= LAST);
    return fits && !text.isEmpty() ? Optional.of(drawn(values(text))) : Optional.empty();
  }

  /// Start, the signs, and the check value: the sum of the values by their place, modulo 103.
  static List<Integer> values(String text) {
    var values = new ArrayList<Integer>(List.of(START_B));
    var sum = START_B;
    for (var i = 0; i < text.length(); i++) {
      var value = text.charAt(i) - FIRST;
      values.add(value);
      sum += value * (i + 1);
    }
    values.add(sum % CHECK);
    return values;
  }

  private static Code128 drawn(List<Integer> values) {
    var widths = new StringBuilder();
    values.forEach(value -> widths.append(SYMBOLS.get(value)));
    widths.append(STOP);
    var bars = new ArrayList<Bar>();
    var at = 0;
    for (var i = 0; i < widths.length(); i++) {
      var width = widths.charAt(i) - '0';
      if (i % 2 == 0) {
        bars.add(new Bar(at, width));
      }
      at += width;
    }
    return new Code128(at, bars);
  }
}
