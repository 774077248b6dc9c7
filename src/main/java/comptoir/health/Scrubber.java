package comptoir.health;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Takes out of a text what may name a person or open a door: known names, addresses, numbers, long
/// random words, whatever stands in quotes or behind the message of a fault.
final class Scrubber {

  private static final String GONE = "[…]";

  private static final List<Pattern> SECRETS =
      List.of(
          Pattern.compile("(?i)bearer\\s+\\S+"),
          Pattern.compile(
              "(?i)(?<=\\b(?:token|key|secret|password|pin)\\b[\"']?\\s{0,2}[:=]\\s{0,2})\\S+"),
          Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"),
          Pattern.compile("\"[^\"]*\"|“[^”]*”|«[^»]*»|'[^']*'"),
          Pattern.compile("\\{[^}]*}"),
          Pattern.compile("(?<=\\b(?!OffLine|Refused|OnLine|Starting)[A-Z]\\w{0,40})\\[[^\\]]*]"),
          Pattern.compile("(?<![\\w.:-])\\+?\\d(?:[ .\\u00a0\\u202f-]?\\d){7,}(?![\\w])"),
          Pattern.compile("(?<![\\w./$-])(?=[\\w+/=-]*\\d)[A-Za-z0-9+/=_-]{20,}(?![\\w./$-])"));

  /// As a stack trace prints it, with what a library put behind it: it may hold what was read.
  private static final Pattern FAULT =
      Pattern.compile("((?:Caused by: |Suppressed: )?[\\w.$]+(?:Exception|Error|Fault)):.*");

  private static final Pattern NAME =
      Pattern.compile("(?<![\\w.$/])\\p{Lu}[\\p{L}’'-]+(?![\\w.$(])");

  private static final int MOST_NAMES = 500;

  private final List<Pattern> names;

  /// Words that begin as names do: of a log that is long and says the same again and again, few.
  static List<String> mayBeNames(List<String> lines) {
    return lines.stream()
        .flatMap(line -> NAME.matcher(line).results())
        .map(MatchResult::group)
        .distinct()
        .limit(MOST_NAMES)
        .toList();
  }

  /// @param names of people, as they may stand in a line
  Scrubber(List<String> names) {
    this.names =
        names.stream()
            .map(String::strip)
            .filter(name -> name.length() > 1)
            .distinct()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .map(
                name ->
                    Pattern.compile(
                        "(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
            .toList();
  }

  String scrub(String line) {
    var clean = FAULT.matcher(line).replaceAll("$1");
    for (var name : names) {
      clean = name.matcher(clean).replaceAll(GONE);
    }
    for (var secret : SECRETS) {
      clean = secret.matcher(clean).replaceAll(GONE);
    }
    return clean;
  }
}
