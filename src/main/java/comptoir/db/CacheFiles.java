package comptoir.db;

import comptoir.value.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The names and the life of the cache files beside a main file: `till.db` has `till.cache-1.db`,
/// `till.cache-2.db` and so on. A number is not used twice while a file of it is there.
final class CacheFiles {

  private static final String END = ".db";
  private static final String ASIDE = ".aside";
  private static final List<String> PARTS = List.of("-wal", "-shm", ".clean");

  private final Path folder;
  private final String stem;

  CacheFiles(Path main) {
    var absolute = main.toAbsolutePath();
    var name = absolute.getFileName().toString();
    this.folder = absolute.resolveSibling("");
    this.stem =
        (name.endsWith(END) ? name.substring(0, name.length() - END.length()) : name) + ".cache-";
  }

  Path of(int number) {
    return folder.resolve(stem + number + END);
  }

  /// The numbers of those that are there, in order.
  TreeSet<Integer> present() {
    var shape = Pattern.compile(Pattern.quote(stem) + "([0-9]{1,9})" + Pattern.quote(END));
    var numbers = new TreeSet<Integer>();
    for (var name : names()) {
      var match = shape.matcher(name);
      if (match.matches()) {
        numbers.add(Integer.valueOf(match.group(1)));
      }
    }
    return numbers;
  }

  private List<String> names() {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new Fault(Fault.Code.DB_IO, "The folder cannot be read: " + folder, e);
    }
  }

  /// Makes sure that nothing of an earlier file is taken for part of a new one.
  void clear(int number) {
    if (!Files.exists(of(number))) {
      delete(number);
    }
  }

  /// The file itself goes first: without it nothing else counts.
  void delete(int number) {
    delete(of(number));
  }

  private void delete(Path file) {
    try {
      Files.deleteIfExists(file);
      for (var part : PARTS) {
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + part));
      }
    } catch (IOException e) {
      throw new Fault(Fault.Code.DB_READ_ONLY, "A cache file cannot be removed: " + file, e);
    }
  }

  /// Takes a file that cannot be used out of the way. It is kept until the next start, for support:
  /// no longer, since it holds personal data that no erasure would reach.
  void putAside(int number) {
    var file = of(number);
    try {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ASIDE),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Fault(Fault.Code.DB_READ_ONLY, "A cache file cannot be moved: " + file, e);
    }
    delete(number);
  }

  /// Removes what was put aside, and all files but these.
  void keepOnly(int live, int fresh) {
    removeAside();
    present().stream().filter(number -> number != live && number != fresh).forEach(this::delete);
  }

  void removeAll() {
    keepOnly(0, 0);
  }

  void removeAside() {
    names().stream()
        .filter(name -> name.startsWith(stem) && name.endsWith(ASIDE))
        .forEach(name -> delete(folder.resolve(name)));
  }
}
