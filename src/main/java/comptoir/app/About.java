package comptoir.app;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Names and versions of the program and its machine: nothing of who uses it, no path.
///
/// @param isInside whether the platform is the one inside the program
/// @param folder on the disk whose room is told
record About(boolean isInside, Path folder) {

  private static final long MEBI = 1024 * 1024;

  Map<String, String> facts() {
    var facts = new LinkedHashMap<String, String>();
    facts.put("comptoir", Version.NAME);
    facts.put("platform", isInside ? "inside the program" : "remote");
    for (var name :
        new String[] {
          "java.version", "java.vendor", "javafx.version", "os.name", "os.version", "os.arch"
        }) {
      facts.put(name, System.getProperty(name, "-"));
    }
    var runtime = Runtime.getRuntime();
    facts.put("processors", Integer.toString(runtime.availableProcessors()));
    facts.put("memory.most-MiB", mebi(runtime.maxMemory()));
    facts.put("memory.used-MiB", mebi(runtime.totalMemory() - runtime.freeMemory()));
    facts.put("disk.free-MiB", mebi(disk().getUsableSpace()));
    return facts;
  }

  private File disk() {
    var there = folder.toAbsolutePath().toFile();
    while (!there.exists() && there.getParentFile() != null) {
      there = there.getParentFile();
    }
    return there;
  }

  private static String mebi(long bytes) {
    return Long.toString(bytes / MEBI);
  }
}
