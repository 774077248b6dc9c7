package comptoir.standin.seed;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong with a folder, in the order of reading.
final class Notices {
  private final List<LoadNotice> all = new ArrayList<>();

  void leftOut(String file, long line, String why) {
    all.add(LoadNotice.leftOut(file, line, why));
  }

  void loaded(String file, long line, String why) {
    all.add(LoadNotice.loaded(file, line, why));
  }

  List<LoadNotice> all() {
    return List.copyOf(all);
  }
}
