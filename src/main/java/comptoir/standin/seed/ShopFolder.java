package comptoir.standin.seed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where the CSV files of a shop lie: a directory, or a folder on the class path.
public interface ShopFolder {
  /// The bytes of a file of this folder, or nothing when the folder has no such file.
  Optional<InputStream> open(String file) throws IOException;

  /// The folder `directory`; it need not exist before the first file is opened.
  static ShopFolder at(Path directory) {
    return file -> {
      Path path = directory.resolve(file);
      return Files.isRegularFile(path) ? Optional.of(Files.newInputStream(path)) : Optional.empty();
    };
  }

  /// A folder that comes with the program, such as `comptoir/assets/shop`.
  static ShopFolder onClasspath(String folder) {
    ClassLoader loader = ShopFolder.class.getClassLoader();
    return file -> Optional.ofNullable(loader.getResourceAsStream(folder + "/" + file));
  }
}
