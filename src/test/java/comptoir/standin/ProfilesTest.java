package comptoir.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a shop folder says of customers beyond who they are.
class ProfilesTest extends StandInCase {
  private final TestShop shop = TestShop.small();

  @BeforeEach
  void write() {
    shop.file(
            "consents.csv",
            """
            customer,purpose,given,wording
            C1,presence,2026-02-01,Me reconnaître
            C1,email,2026-02-01,
            """)
        .file(
            "preferences.csv",
            """
            customer,kind,label,text
            C1,size,chaussures,39
            C9,size,,40
            """)
        .file(
            "advice.csv",
            """
            customer,id,title,reason,item
            C1,A1,Proposer un bol,Il aime la faïence,I1
            C1,A2,Proposer un torchon,Il en manque,
            """)
        .file(
            "signals.csv",
            """
            customer,kind,text,at,expires_at,points,source,consent
            C1,presence,en boutique,2026-03-01T09:00:00+01:00,2026-03-01T20:00:00+01:00,,wifi,presence
            C1,presence,en boutique,yesterday,,,,presence
            """)
        .file(
            "web-lists.csv",
            """
            customer,list,updated_at,item,sku,label,qty_milli,unit_minor
            C1,basket,2026-02-28T20:00:00+01:00,I1,A-100,Bol breton,2000,1290
            C1,basket,2026-02-28T20:00:00+01:00,I9,A-900,Ancien,1000,500
            C1,wish-list,2026-02-20T20:00:00+01:00,I2,A-200,Torchon,1000,750
            C1,basket,2026-02-28T20:00:00+01:00,I2,A-200,Torchon,0,750
            """);
    openWith(shop);
  }

  @Test
  @Tag("A7")
  @Tag("A14")
  @Tag("A15")
  void theFeedSaysPreferencesOneAdviceAndSignals() throws IOException {
    var data = till().page("customers").data("C1");

    assertEquals("39", data.at("/preferences/0/text").asText());
    assertEquals("A1", data.at("/advice/id").asText());
    assertEquals(1, data.path("signals").size());
    assertEquals("presence", data.at("/signals/0/consent").asText());
    assertTrue(data.path("consents").toString().contains("Me reconnaître"));
    assertFalse(till().page("customers").data("C2").has("preferences"));
  }

  @Test
  @Tag("B12")
  void theFeedSaysTheWebBasketAndTheWishList() throws IOException {
    var data = till().page("customers").data("C1");

    assertEquals(2, data.at("/basket/lines").size());
    assertEquals("I1", data.at("/basket/lines/0/item").asText());
    assertEquals(1_290_000, data.at("/basket/lines/0/unitMilli").asLong());
    assertFalse(data.at("/basket/lines/1").has("item"));
    assertEquals("EUR", data.at("/basket/currency").asText());
    assertEquals("A-200", data.at("/wishList/lines/0/sku").asText());
  }

  @Test
  void aBadRowIsReportedAndTheRestLoads() {
    assertEquals(
        List.of(
            "consents.csv:3: left out: the customer has a consent for email already",
            "preferences.csv:3: left out: C9 is not in customers.csv, or was left out there",
            "advice.csv:3: left out: the customer has an advice already"),
        notices().subList(0, 3));
    assertEquals(6, notices().size(), notices().toString());
  }
}
