package comptoir.standin;

import comptoir.standin.seed.ShopFolder;
import comptoir.standin.seed.ShopFolderFault;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// `comptoir standin`: the stand-in as a program of its own.
public final class StandInCommand {
  private static final String DEMO = "comptoir/assets/shop";
  private static final String USAGE =
      "comptoir standin [--shop DIR] [--port N] [--token T] [--data FILE]";
  private static final int WRONG_USE = 2;

  private StandInCommand() {}

  private record Asked(
      @Nullable Path shop,
      int port,
      @Nullable String token,
      @Nullable Path data,
      InstantSource clock) {}

  /// Opens a stand-in, prints to `out` its uri and token and to `err` what is wrong with the shop
  /// folder, a line each, and runs until the calling thread is interrupted.
  ///
  /// Without `--shop` it is the demonstration shop, without `--port` any free port, without
  /// `--data` a file that is gone afterwards. Returns the exit status: 0, 1 when the folder or the
  /// port cannot be used, 2 for a wrong command line. `clock` tells what today is.
  public static int run(String[] args, InstantSource clock, PrintStream out, PrintStream err) {
    if (List.of(args).contains("--help")) {
      out.println(USAGE);
      return 0;
    }
    try {
      return run(asked(args, clock), out, err);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.println(USAGE);
      return WRONG_USE;
    } catch (ShopFolderFault | UncheckedIOException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private static int run(Asked asked, PrintStream out, PrintStream err) {
    Path data = asked.data();
    if (data != null) {
      return serve(asked, data, out, err);
    }
    try {
      Path folder = Files.createTempDirectory("comptoir-standin");
      try {
        return serve(asked, folder.resolve("platform.db"), out, err);
      } finally {
        empty(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int serve(Asked asked, Path data, PrintStream out, PrintStream err) {
    Path shop = asked.shop();
    ShopFolder folder = shop == null ? ShopFolder.onClasspath(DEMO) : ShopFolder.at(shop);
    var options = new StandIn.Options(data, folder, asked.port(), asked.token(), asked.clock());
    try (StandIn standIn = StandIn.open(options)) {
      standIn.notices().forEach(err::println);
      out.println("uri " + standIn.uri());
      out.println("token " + standIn.token());
      out.flush();
      new CountDownLatch(1).await();
      return 0;
    } catch (InterruptedException e) {
      return 0;
    }
  }

  private static Asked asked(String[] args, InstantSource clock) {
    Path shop = null;
    Path data = null;
    String token = null;
    int port = 0;
    for (int i = 0; i < args.length; i += 2) {
      if (i + 1 == args.length) {
        throw new IllegalArgumentException(args[i] + " needs a value.");
      }
      String value = args[i + 1];
      switch (args[i]) {
        case "--shop" -> shop = Path.of(value);
        case "--data" -> data = Path.of(value);
        case "--token" -> token = value;
        case "--port" -> port = port(value);
        default -> throw new IllegalArgumentException(args[i] + " is not known.");
      }
    }
    return new Asked(shop, port, token, data, clock);
  }

  private static int port(String text) {
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 0xFFFF) {
      throw new IllegalArgumentException("--port " + text + " is not from 0 to 65535.");
    }
    return Integer.parseInt(text);
  }

  private static void empty(Path folder) throws IOException {
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
