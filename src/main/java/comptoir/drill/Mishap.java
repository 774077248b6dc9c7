package comptoir.drill;

/// What happens to exchanges on the line until it is healed, or until it has happened so often.
///
/// @param where which exchanges it concerns
/// @param permille where in the message it strikes, 0 to 1000
/// @param times how many exchanges it hits
/// @param word what a poisoned message holds; empty elsewhere
record Mishap(Kind kind, Where where, int permille, int times, String word) {

  /// The number that means until healed.
  static final int UNTIL_HEALED = Integer.MAX_VALUE;

  /// What goes wrong.
  enum Kind {
    /// The connection is dropped before anything is read.
    REFUSED,
    /// The request breaks off on its way.
    REQUEST_CUT,
    /// The answer breaks off on its way; the platform has done its work.
    ANSWER_CUT,
    /// Nothing of the answer comes; the platform has done its work.
    ANSWER_LOST,
    /// The answer comes in drops.
    SLOW,
    /// Half an answer comes, then silence, until the till hangs up.
    HALF_REPLY,
    /// The platform fails.
    ERROR_500,
    /// Somebody else answers 200 with a page of their own.
    WRONG_TYPE,
    /// The answer has fields nobody knows.
    UNKNOWN_FIELDS,
    /// The word on an envelope is one nobody knows.
    UNKNOWN_WORD,
    /// A retransmission: the platform gets the request twice.
    TWICE,
    /// The cursor is too old.
    GONE,
    /// The token is not taken.
    UNAUTHORIZED,
    /// The platform fails over whatever holds the word.
    POISON,
    /// The till is killed before the platform has the request.
    TILL_DIES_ASKING,
    /// The till is killed while the answer is on its way.
    TILL_DIES_ANSWERED
  }

  /// Which exchanges.
  enum Where {
    FEEDS,
    ENVELOPES,
    ALL;

    boolean concerns(String path) {
      return switch (this) {
        case FEEDS -> path.contains("/feeds/");
        case ENVELOPES -> path.endsWith("/envelopes");
        case ALL -> true;
      };
    }
  }

  static Mishap of(Kind kind, Where where) {
    return new Mishap(kind, where, 0, UNTIL_HEALED, "");
  }

  static Mishap poison(String word) {
    return new Mishap(Kind.POISON, Where.ENVELOPES, 0, UNTIL_HEALED, word);
  }

  Mishap at(int place) {
    return new Mishap(kind, where, place, times, word);
  }

  Mishap times(int most) {
    return new Mishap(kind, where, permille, most, word);
  }
}
