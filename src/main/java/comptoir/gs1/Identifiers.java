package comptoir.gs1;

import comptoir.gs1.Identifier.Check;
import comptoir.gs1.Identifier.Signs;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The application identifiers there are (GS1 General Specifications 3).
final class Identifiers {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 4;

  /// Signs, fewest and most characters, digits at the beginning, check; then the identifiers, a
  /// range as `3100-3105`.
  private static final String TABLE =
      """
      N 18 18 18 digit18 : 00 8017 8018
      N 14 14 14 digit14 : 01 02 03
      N 18 18 18 digit14 : 8006 8026
      N 17 17 17 digit17 : 402
      N 13 13 13 digit13 : 410-417
      N 13 25 25 digit13 : 255
      X 13 30 13 digit13 : 253
      X 14 30 14 digit14 : 8003
      N 6 6 6 month : 11-13 15-17
      N 10 10 10 month : 4324 4325
      N 6 6 6 day : 4326 7006
      N 10 10 10 day : 7003
      N 6 12 12 day : 7007
      N 6 10 10 day : 7011
      N 8 12 12 day : 8008
      N 1 1 1 none : 4321-4323 7252
      N 2 2 2 none : 20 7241
      N 3 3 3 none : 422 424 426
      N 4 4 4 none : 3940-3943 8111
      N 6 6 6 none : 3100-3105 3110-3115 3120-3125 3130-3135 3140-3145 3150-3155 3160-3165
      N 6 6 6 none : 3200-3205 3210-3215 3220-3225 3230-3235 3240-3245 3250-3255 3260-3265
      N 6 6 6 none : 3270-3275 3280-3285 3290-3295 3300-3305 3310-3315 3320-3325 3330-3335
      N 6 6 6 none : 3340-3345 3350-3355 3360-3365 3370-3375 3400-3405 3410-3415 3420-3425
      N 6 6 6 none : 3430-3435 3440-3445 3450-3455 3460-3465 3470-3475 3480-3485 3490-3495
      N 6 6 6 none : 3500-3505 3510-3515 3520-3525 3530-3535 3540-3545 3550-3555 3560-3565
      N 6 6 6 none : 3570-3575 3600-3605 3610-3615 3620-3625 3630-3635 3640-3645 3650-3655
      N 6 6 6 none : 3660-3665 3670-3675 3680-3685 3690-3695 3950-3955 8005
      N 8 8 8 none : 7250
      N 12 12 12 none : 7251
      N 13 13 13 none : 7001
      N 14 14 14 none : 8001
      N 15 15 15 none : 8040 8041
      N 18 20 20 none : 8043
      N 20 20 20 none : 4309
      N 32 32 32 none : 8042
      N 1 4 4 none : 7004
      N 1 6 6 none : 242
      N 1 8 8 none : 30 37
      N 1 10 10 none : 8019
      N 1 12 12 none : 8011
      N 1 15 15 none : 3900-3909 3920-3929
      N 4 18 18 none : 3910-3919 3930-3939
      N 3 15 15 none : 423 425
      X 2 2 0 none : 4307 4317
      X 3 3 0 none : 7258
      X 4 4 1 none : 7040
      X 1 2 0 none : 7010
      X 1 3 0 none : 427 7008
      X 1 4 0 none : 7041
      X 4 12 3 none : 421
      X 6 7 6 none : 4330-4333
      X 1 10 0 none : 7009 7255
      X 1 12 0 none : 7005
      X 1 20 0 none : 10 21 22 243 254 420 4318 7020-7022 710-717 7240 8002 8012
      X 1 25 0 none : 7242 8013 8014 8020
      X 1 28 0 none : 235
      X 1 30 0 none : 240 241 250 251 400 401 403 4308 4319 7002 7023 8004 90
      X 3 30 0 none : 7230-7239
      X 4 30 3 none : 7030-7039
      X 1 34 0 none : 8007
      X 1 35 0 none : 4300 4301 4310 4311 4320
      X 1 40 0 none : 7253 7254 7259
      X 1 50 0 none : 8009
      X 1 70 0 none : 4302-4306 4312-4316 7257 8110 8112 8200
      X 1 90 0 none : 7256 91-99
      Y 1 30 0 none : 8010
      Z 1 90 0 none : 8030
      """;

  private static final Map<String, Identifier> ALL = read();

  private Identifiers() {}

  /// The identifier a text begins with; none begins another.
  static Optional<Identifier> at(String text) {
    for (var length = SHORTEST; length <= Math.min(LONGEST, text.length()); length++) {
      var found = of(text.substring(0, length));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  static Optional<Identifier> of(String ai) {
    return Optional.ofNullable(ALL.get(ai));
  }

  private static Map<String, Identifier> read() {
    var all = new HashMap<String, Identifier>();
    TABLE.lines().forEach(row -> read(row, all));
    return Map.copyOf(all);
  }

  private static void read(String row, Map<String, Identifier> all) {
    var words = row.split(" ", -1);
    for (var at = 6; at < words.length; at++) {
      var ends = words[at].split("-", -1);
      var last = Integer.parseInt(ends[ends.length - 1]);
      for (var number = Integer.parseInt(ends[0]); number <= last; number++) {
        var figures = Integer.toString(number);
        var ai = "0".repeat(ends[0].length() - figures.length()) + figures;
        all.put(ai, identifier(ai, words));
      }
    }
  }

  private static Identifier identifier(String ai, String[] words) {
    var isDigit = words[4].startsWith("digit");
    return new Identifier(
        ai,
        Signs.valueOf(words[0]),
        Integer.parseInt(words[1]),
        Integer.parseInt(words[2]),
        Integer.parseInt(words[3]),
        switch (words[4]) {
          case "none" -> Check.NONE;
          case "month" -> Check.MONTH;
          case "day" -> Check.DAY;
          default -> Check.DIGIT;
        },
        isDigit ? Integer.parseInt(words[4].substring("digit".length())) : 0);
  }
}
