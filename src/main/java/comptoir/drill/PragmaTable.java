package comptoir.drill;

import comptoir.db.Tx;

/// What can be asked of a connection so that a machine's faults can be played on it.
final class PragmaTable {

  static final int USUAL_MILLIS = 5_000;
  private static final long MOST_PAGES = 1_073_741_823L;

  private PragmaTable() {}

  static void noPageMore(Tx tx) {
    var pages = tx.handle().createQuery("PRAGMA page_count").mapTo(Long.class).one();
    pages(tx, pages);
  }

  static void roomAgain(Tx tx) {
    pages(tx, MOST_PAGES);
  }

  private static void pages(Tx tx, long most) {
    tx.handle().createQuery("PRAGMA max_page_count = " + most).mapTo(Long.class).one();
  }

  static void busy(Tx tx, int millis) {
    tx.handle().createQuery("PRAGMA busy_timeout = " + millis).mapTo(Long.class).one();
  }
}
