package comptoir.value.planted;

import com.fasterxml.jackson.databind.ObjectMapper;
import comptoir.db.Database;
import java.sql.Connection;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import okhttp3.OkHttpClient;

/// One fault for each rule, in a room where none of them may be.
final class Planted {

  private Planted() {}

  record ReachesForTheDatabase(Database database) {}

  record LabelViewModel(Label label) {}

  record Told(StringProperty text) {}

  record Statement(Connection connection) {}

  record Call(OkHttpClient client) {}

  record Wire(ObjectMapper mapper) {}

  record Fraction(double amount) {}

  record Log(Logger logger) {}

  static final class PlantedHelper {}

  abstract static class AbstractThing {}

  @SuppressWarnings("NonFinalStaticField")
  static final class Shared {
    static int count;

    static Shared getInstance() {
      count++;
      return new Shared();
    }
  }

  static Instant wallClock() {
    return Instant.now();
  }

  static Thread thread() {
    return Thread.ofVirtual().unstarted(() -> {});
  }

  static CompletionStage<Integer> onTheCommonPool() {
    return CompletableFuture.supplyAsync(() -> 1);
  }

  static void print() {
    System.out.println("planted");
  }

  static void handOff() {
    Platform.runLater(() -> {});
  }
}
