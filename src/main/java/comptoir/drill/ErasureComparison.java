package comptoir.drill;

import comptoir.app.Rooms;
import comptoir.drill.Finding.Kind;
import comptoir.value.CustomerId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/// Whether those who asked to be forgotten are: each till has said so once, and nothing of them is
/// left in its files or on its screens. Ends the tills.
final class ErasureComparison {

  private final World world;
  private final Ledger after;
  private final Finder finder;

  /// Where a finding goes.
  @FunctionalInterface
  interface Finder {

    void find(Kind kind, int round, String what);
  }

  ErasureComparison(World world, Ledger after, Finder finder) {
    this.world = world;
    this.after = after;
    this.finder = finder;
  }

  void compare() {
    var forgotten = world.books().forgotten();
    forgotten.values().forEach(this::said);
    forgotten.keySet().forEach(it -> world.posts().forEach(post -> shown(post, it)));
    if (!forgotten.isEmpty()) {
      world.posts().forEach(post -> kept(post, List.copyOf(forgotten.keySet())));
    }
  }

  private void find(Kind kind, String what) {
    finder.find(kind, world.played().size() - 1, what);
  }

  /// A till whose file was lost, or an older one brought back, has forgotten twice.
  private void said(String erasure) {
    var tills = after.erasures().getOrDefault(erasure, List.of());
    for (var post : world.posts()) {
      var times = Collections.frequency(tills, post.name());
      if (times == 0) {
        find(Kind.LOST, "%s never said that %s is done".formatted(post.name(), erasure));
      } else if (times > 1 && !world.books().isRestored(post.name())) {
        find(Kind.DOUBLED, "%s said %d times: %s".formatted(post.name(), times, erasure));
      }
    }
  }

  private void shown(Post post, String customer) {
    var rooms = post.till().rooms();
    var id = new CustomerId(customer);
    var isShown =
        Till.join(rooms.customers().view(id)).isPresent()
            || !Till.join(rooms.customers().search(DrillShop.family(customer), 5)).isEmpty()
            || isSoldTo(rooms, id)
            || Till.join(rooms.basket().current()).customer().filter(id::equals).isPresent()
            || !Till.join(rooms.reservations().openOf(id)).isEmpty();
    if (isShown) {
      find(Kind.DIFFERING, post.name() + " still knows " + customer);
    }
  }

  private static boolean isSoldTo(Rooms rooms, CustomerId id) {
    var journal = Till.join(rooms.journal().latest(Integer.MAX_VALUE));
    return journal.stream().anyMatch(it -> it.customer().filter(id::equals).isPresent());
  }

  private void kept(Post post, List<String> customers) {
    post.stop();
    var copy = post.folder().resolveSibling(post.name() + ".read");
    try {
      Folders.copy(post.folder(), copy, "");
      RemainsTable.dropRequests(copy);
      for (var folder : List.of(copy, post.folder().resolveSibling("copies"))) {
        customers.forEach(customer -> read(post, folder, customer));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The till's files cannot be read", e);
    }
  }

  private void read(Post post, Path folder, String customer) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        for (var word : DrillShop.personal(customer)) {
          if (bytes.contains(word)) {
            find(
                Kind.DIFFERING, "%s: %s holds %s".formatted(post.name(), file.getFileName(), word));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The till's files cannot be read", e);
    }
  }
}
