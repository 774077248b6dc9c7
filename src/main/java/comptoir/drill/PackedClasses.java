package comptoir.drill;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The class path of this process with its folders packed, so that the many lives of a child can
/// share one archive of loaded classes, which the virtual machine makes of jars only.
public final class PackedClasses {

  private PackedClasses() {}

  /// Puts what it packs into the folder; blocks on the disk.
  public static String classPath(Path folder) throws IOException {
    var entries = new ArrayList<String>();
    var separator = Pattern.quote(File.pathSeparator);
    for (var entry : System.getProperty("java.class.path").split(separator)) {
      var path = Path.of(entry);
      entries.add(Files.isDirectory(path) ? pack(path, folder, entries.size()).toString() : entry);
    }
    return String.join(File.pathSeparator, entries);
  }

  private static Path pack(Path classes, Path folder, int n) throws IOException {
    var jar = folder.resolve("classes-" + n + ".jar");
    try (var zip = new ZipOutputStream(Files.newOutputStream(jar));
        var files = Files.walk(classes)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var name = classes.relativize(file).toString().replace(File.separatorChar, '/');
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
    return jar;
  }
}
