package comptoir.drill;

import comptoir.copy.CopyFolder;
import comptoir.copy.FoundCopy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A till's files that are lost, or an older copy of them that is brought back.
final class LossScenes {

  private static final String FILES = "till.";

  private LossScenes() {}

  /// An older copy of the till's files takes the place of the present ones.
  static boolean older(Round round) {
    var post = round.post();
    var copy = post.folder().resolveSibling(post.name() + ".older");
    try {
      post.turns(1);
      post.end();
      post.stop();
      Folders.delete(copy);
      Folders.copy(post.folder(), copy, FILES);
      post.serve(1);
      post.turns(round.random().nextInt(2));
      post.serve(round.upTo(2));
      post.end();
      post.stop();
      Folders.clear(post.folder(), FILES);
      Folders.copy(copy, post.folder(), FILES);
    } catch (IOException e) {
      throw new UncheckedIOException("The copy cannot be brought back", e);
    }
    goOn(round, post);
    return true;
  }

  /// The till's disk dies: another till sends what lies in the second folder, and a new machine
  /// takes the till's place.
  static boolean lost(Round round) {
    var post = round.post();
    if (round.world().posts().size() < 2) {
      return false;
    }
    post.turns(1);
    post.serve(round.upTo(3));
    post.end();
    post.stop();
    try {
      rescue(post.place(false).copies(), round.other());
      Folders.delete(post.folder());
    } catch (IOException e) {
      throw new UncheckedIOException("The second folder cannot be read", e);
    }
    goOn(round, post);
    return true;
  }

  private static void rescue(Path folder, Post by) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    var rooms = by.till().rooms();
    for (var found : new CopyFolder(folder).found()) {
      if (found instanceof FoundCopy.Whole whole) {
        rooms.database().run(tx -> rooms.rescued().take(tx, whole.sale())).join();
      }
    }
    by.turns(2);
  }

  /// Nothing is sold before the platform and the second folder were asked how far the series is.
  private static void goOn(Round round, Post post) {
    round.world().books().restored(post.name());
    post.open(false);
    post.drain(60);
    post.till().copy();
    post.serve(round.upTo(2));
    post.turns(2);
  }
}
