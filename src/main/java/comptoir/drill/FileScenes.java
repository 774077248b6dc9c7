package comptoir.drill;

/// Faults of the till's files.
final class FileScenes {

  private static final int CUSTOMERS_MOST = 60;

  private FileScenes() {}

  /// No page more: somewhere in a customer's way the disk is full. Then there is room again.
  static boolean full(Round round) {
    var post = round.post();
    var database = post.till().rooms().database();
    database.run(PragmaTable::noPageMore).join();
    var isFull = false;
    for (var i = 0; i < CUSTOMERS_MOST && !isFull; i++) {
      isFull = post.attempt().isEmpty();
    }
    post.turns(1);
    database.run(PragmaTable::roomAgain).join();
    post.serve(1);
    post.turns(2);
    return isFull;
  }

  /// Another program holds the file for longer than anybody waits.
  static boolean busy(Round round) {
    var post = round.post();
    var database = post.till().rooms().database();
    post.serve(1);
    database.run(tx -> PragmaTable.busy(tx, 1)).join();
    boolean isBusy;
    try (var held = HoldTable.hold(post.place(false).file())) {
      isBusy = held.isHeld() && post.attempt().isEmpty();
      post.turns(1);
    }
    database.run(tx -> PragmaTable.busy(tx, PragmaTable.USUAL_MILLIS)).join();
    post.serve(1);
    post.turns(2);
    return isBusy;
  }
}
