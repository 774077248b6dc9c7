package comptoir.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A platform that was restored from an older copy of its file.
class RestoredTest extends StandInCase {
  @Test
  void aCursorFromAfterTheCopyAsksForASnapshotEvenWhenItsRevIsGivenAgain() throws IOException {
    openWith(TestShop.small());
    String old = till().page("stock").next();
    Path copy = folder.resolve("copy.db");
    standIn().backUp(copy);
    till().post(Envelopes.sale(1));
    String lost = till().page("stock").next();
    standIn().close();
    try (StandIn restored = StandIn.open(restored(copy));
        TestTill till = new TestTill(restored.uri(), restored.token())) {
      assertEquals(0, restored.report().tickets());
      assertEquals(410, status(till, lost));
      assertEquals(List.of(), till.after("stock", old).ids());
      till.post(Envelopes.sale(2));
      assertEquals(rev(lost), rev(String.valueOf(till.page("stock").next())));
      assertEquals(410, status(till, lost));
      assertEquals(List.of("I1@S1"), till.after("stock", old).ids());
    }
  }

  @Test
  void whatWasTakenAfterTheCopyIsTakenAgain() throws IOException {
    openWith(TestShop.small());
    till().post(Envelopes.sale(1));
    Path copy = folder.resolve("copy.db");
    standIn().backUp(copy);
    till().post(Envelopes.sale(2));
    standIn().close();
    try (StandIn restored = StandIn.open(restored(copy));
        TestTill till = new TestTill(restored.uri(), restored.token())) {
      var words = till.post(Envelopes.sale(1), Envelopes.sale(2));
      assertEquals("duplicate", words.get(0).path("outcome").asText());
      assertEquals("accepted", words.get(1).path("outcome").asText());
      assertEquals(2, restored.report().tickets());
    }
  }

  private StandIn.Options restored(Path copy) {
    return new StandIn.Options(copy, null, 0, "a-token", () -> NOW);
  }

  private static int status(TestTill till, String cursor) throws IOException {
    HttpResponse<byte[]> answer = till.get("till/v1/feeds/stock?after=" + cursor);
    return answer.statusCode();
  }

  private static String rev(String cursor) {
    return cursor.split("\\.", -1)[1];
  }
}
