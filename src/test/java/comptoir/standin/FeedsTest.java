package comptoir.standin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedsTest extends StandInCase {
  private static final String LAST_ITEM = "I3,L-300,Carnet,Papeterie,reduced,,,,,\n";

  @Test
  void aSnapshotHoldsWhatTheFolderSays() throws IOException {
    openWith(TestShop.small());
    JsonNode bowl = till().page("items").data("I1");
    assertEquals("Bol à oreilles, \"Yann\"", bowl.path("description").asText());
    assertEquals("[\"2000000000015\"]", bowl.path("codes").toString());
    assertEquals("[\"quick\",\"guarantee\"]", bowl.path("flags").toString());
    assertEquals("[\"I2\"]", bowl.path("companions").toString());
    assertEquals(12_125, till().page("prices").data("I3/shop").path("unitMilli").asLong());
    assertEquals(8000, till().page("stock").data("I1@S1").path("qtyMilli").asLong());
    assertEquals(3, till().page("orders").changes().size());
    assertEquals("W-10482", till().page("reservations").data("R1").path("number").asText());
    assertEquals(2, till().page("operators").changes().size());
    assertEquals("soldes", till().page("promotions").data("P1").path("name").asText());
    JsonNode settings = till().page("settings").data("shop");
    assertEquals("Europe/Paris", settings.path("zone").asText());
    assertEquals(2, settings.path("vatRates").size());
    assertEquals(3, settings.path("places").size());
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrDouble() throws IOException {
    openWith(TestShop.small());
    TestTill.Page first = till().page("items", "?limit=2");
    assertEquals(List.of("I1", "I2"), first.ids());
    assertTrue(first.more());
    TestTill.Page second = till().page("items", "?limit=2&after=" + first.next());
    assertEquals(List.of("I3"), second.ids());
    assertFalse(second.more());
    assertEquals(List.of(), till().after("items", second.next()).ids());
  }

  @Test
  void aPageThatHoldsJustTheRestSaysThatThereIsNoMore() throws IOException {
    openWith(TestShop.small());
    assertFalse(till().page("items", "?limit=3").more());
  }

  @Test
  void anEntryThatChangesUnderASnapshotIsMetAgainAndNothingIsMissed() throws IOException {
    openWith(TestShop.small());
    TestTill.Page page = till().page("stock", "?limit=1");
    List<String> met = new ArrayList<>(page.ids());
    till().post(Envelopes.sale(1));
    while (page.more()) {
      page = till().page("stock", "?limit=1&after=" + page.next());
      met.addAll(page.ids());
    }
    assertEquals(List.of("I1@S1", "I1@WEB", "I2@S1", "I1@S1"), met);
    assertEquals(7000, page.data("I1@S1").path("qtyMilli").asLong());
  }

  @Test
  void aDroppedEntryIsATombstoneAfterACursorAndAbsentFromASnapshot() throws IOException {
    openWith(TestShop.small());
    String cursor = till().page("items").next();
    standIn().loadShop(TestShop.small().edit("items.csv", LAST_ITEM, "").folder());
    JsonNode change = till().after("items", cursor).changes().getFirst();
    assertEquals("drop", change.path("op").asText());
    assertEquals("I3", change.path("id").asText());
    assertEquals(List.of("I1", "I2"), till().page("items").ids());
  }

  @Test
  void aSecondFolderComesAsItsDifference() throws IOException {
    openWith(TestShop.small());
    String items = till().page("items").next();
    String prices = till().page("prices").next();
    standIn()
        .loadShop(
            TestShop.small()
                .edit("prices.csv", "I1,shop,1490", "I1,shop,1390")
                .rows("prices.csv", "I2,web,700,,,,2026-03-01T08:00:00+01:00")
                .edit("prices.csv", "I3,shop,12.125,,,,2026-03-01T08:00:00+01:00\n", "")
                .folder());
    assertEquals(List.of(), till().after("items", items).ids());
    TestTill.Page changes = till().after("prices", prices);
    assertEquals(List.of("I1/shop", "I2/web", "I3/shop"), changes.ids());
    assertEquals(1_390_000, changes.data("I1/shop").path("unitMilli").asLong());
    assertEquals("drop", changes.changes().getLast().path("op").asText());
    assertEquals(4, till().page("prices").changes().size());
  }

  @Test
  void aSecondFolderLeavesAloneWhatItSaysAsBeforeAndWhatTillsMade() throws IOException {
    openWith(TestShop.small());
    till().post(Envelopes.sale(1), Envelopes.step(2, "ready", "handed-over"));
    String stock = till().page("stock").next();
    standIn().loadShop(TestShop.small().edit("stock.csv", "I2,S1,3000", "I2,S1,4000").folder());
    assertEquals(List.of("I2@S1"), till().after("stock", stock).ids());
    assertEquals(5000, till().page("stock").data("I1@S1").path("qtyMilli").asLong());
    assertEquals(4, till().page("orders").changes().size());
    assertEquals("handed-over", till().page("reservations").data("R1").path("state").asText());
    assertEquals(1490, standIn().report().turnoverMinor());
  }

  @Test
  void anEntryThatWasDroppedComesBackWithAFolderThatHasIt() throws IOException {
    openWith(TestShop.small());
    standIn().loadShop(TestShop.small().edit("items.csv", LAST_ITEM, "").folder());
    String cursor = till().page("items").next();
    standIn().loadShop(TestShop.small().folder());
    assertEquals(List.of("I3"), till().after("items", cursor).ids());
    assertEquals(List.of("I1", "I2", "I3"), till().page("items").ids());
  }

  @Test
  void aFolderThatCannotBeAShopChangesNothing() throws IOException {
    openWith(TestShop.small());
    String cursor = till().page("settings").next();
    try {
      standIn().loadShop(TestShop.small().without("prices.csv").folder());
    } catch (RuntimeException e) {
      assertEquals("The shop folder has no prices.csv.", e.getMessage());
    }
    assertEquals(List.of(), till().after("settings", cursor).ids());
    assertEquals(4, till().page("prices").changes().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "0123456789abcdef.3", ".", "epoch.99999999", "epoch.x"})
  void aCursorThatIsNotFromHereAsksForASnapshot(String cursor) throws IOException {
    openWith(TestShop.small());
    String own = String.valueOf(till().page("items").next());
    String epoch = own.substring(0, own.indexOf('.'));
    HttpResponse<byte[]> answer =
        till().get("till/v1/feeds/items?after=" + cursor.replace("epoch", epoch));
    assertProblem(410, "snapshot-required", answer);
  }

  @Test
  void aCursorFromBeforeTombstonesWereForgottenAsksForASnapshot() throws IOException {
    openWith(TestShop.small());
    String cursor = till().page("items").next();
    standIn().loadShop(TestShop.small().edit("items.csv", LAST_ITEM, "").folder());
    standIn().forgetDropped();
    assertProblem(410, "snapshot-required", till().get("till/v1/feeds/items?after=" + cursor));
    TestTill.Page page = till().page("items", "?limit=1");
    assertEquals(List.of("I2"), till().after("items", page.next()).ids());
  }

  @Test
  void anUnknownFeedIsAProblemOfItsOwn() throws IOException {
    openWith(TestShop.small());
    assertProblem(404, "unknown-feed", till().get("till/v1/feeds/appointments"));
  }

  @Test
  void aLimitIsANumberAboveZeroAndBoundedByThePlatform() throws IOException {
    openWith(TestShop.small());
    assertProblem(400, "bad-request", anyTill().get("till/v1/feeds/items?limit=0"));
    assertProblem(400, "bad-request", anyTill().get("till/v1/feeds/items?limit=all"));
    assertEquals(3, anyTill().page("items", "?limit=999999").changes().size());
  }

  @Test
  void aPinIsSentAsASaltedHashAndNeverInClear() throws IOException, GeneralSecurityException {
    openWith(TestShop.small());
    TestTill.Page operators = till().page("operators");
    JsonNode pin = operators.data("OP1").path("pin");
    byte[] salt = Base64.getDecoder().decode(pin.path("salt").asText());
    var spec = new PBEKeySpec("1234".toCharArray(), salt, pin.path("iterations").asInt(), 256);
    assertArrayEquals(
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded(),
        Base64.getDecoder().decode(pin.path("hash").asText()));
    assertEquals(60_000, pin.path("iterations").asInt());
    assertNotEquals(pin.path("salt"), operators.data("OP2").path("pin").path("salt"));
    assertFalse(operators.changes().toString().contains("98765"));
  }

  @Test
  void aFileOpenedAgainKeepsItsEntriesAndItsCursors() throws IOException {
    openWith(TestShop.small());
    till().post(Envelopes.sale(1));
    String cursor = till().page("stock").next();
    standIn().close();
    try (StandIn again = StandIn.open(options(TestShop.small().without("stock.csv"), 0));
        TestTill other = new TestTill(again.uri(), again.token())) {
      assertEquals(List.of(), other.after("stock", cursor).ids());
      assertEquals(7000, other.page("stock").data("I1@S1").path("qtyMilli").asLong());
      assertEquals(1, again.report().tickets());
    }
  }

  private static void assertProblem(int status, String code, HttpResponse<byte[]> answer)
      throws IOException {
    assertEquals(status, answer.statusCode());
    assertEquals(code, TestTill.json(answer).path("code").asText());
  }
}
