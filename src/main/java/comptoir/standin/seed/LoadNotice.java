package comptoir.standin.seed;

/// What is wrong with one row of a shop folder, and whether it was left out or loaded all the same.
///
/// @param file name of the file in the folder
/// @param line line in the file, from 1; the first line of a row that spans several
/// @param reason a sentence that begins with `left out:` or `loaded:`
public record LoadNotice(String file, long line, String reason) {
  static LoadNotice leftOut(String file, long line, String why) {
    return new LoadNotice(file, line, "left out: " + why);
  }

  static LoadNotice loaded(String file, long line, String why) {
    return new LoadNotice(file, line, "loaded: " + why);
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + reason;
  }
}
