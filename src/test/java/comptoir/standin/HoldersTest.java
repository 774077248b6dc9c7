package comptoir.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who was first at a reservation, and what the ledger says of it all.
class HoldersTest extends StandInCase {
  @Test
  void theSecondHandOverIsToldWhoWasFirst() throws IOException {
    openWith(TestShop.small());
    till().post(Envelopes.step(1, "ready", "handed-over"));
    try (TestTill second = tillWith(standIn().enrol("T02", "Caisse 2"))) {
      ObjectNode late =
          Envelopes.step(2, "ready", "handed-over").put("till", "T02").put("operator", "OP2");
      JsonNode word = second.post(late).getFirst();
      assertEquals("wrong-state", word.path("code").asText());
      assertEquals("handed-over", word.path("state").asText());
      assertEquals("T01", word.at("/holder/till").asText());
      assertEquals("OP1", word.at("/holder/operator").asText());
      assertEquals("2026-03-01T10:15:30+01:00", word.at("/holder/at").asText());
    }
    assertEquals(1, standIn().ledger().steps().size());
    assertEquals("T01", standIn().ledger().steps().getFirst().till());
  }

  @Test
  void aStateThatNoTillBroughtAboutHasNoHolder() throws IOException {
    openWith(TestShop.small());
    JsonNode word = till().post(Envelopes.step(1, "requested", "preparing")).getFirst();
    assertEquals("ready", word.path("state").asText());
    assertTrue(word.path("holder").isMissingNode());
  }

  @Test
  void theNameOfTheOperatorAndTheAgeOfTheDataMayBeOthersWhenAStepIsSentAgain() throws IOException {
    openWith(TestShop.small());
    ObjectNode step = Envelopes.step(1, "ready", "handed-over");
    till().post(step);
    step.put("factsAsOf", "2026-03-01T11:00:00+01:00");
    step.withObject("body").put("operatorName", "Nadia K.");
    assertEquals("duplicate", till().post(step).getFirst().path("outcome").asText());
    step.withObject("body").put("to", "cancelled");
    assertEquals("id-reused", till().post(step).getFirst().path("code").asText());
  }

  @Test
  void theLedgerHoldsAllThatASaleAndAHandOverBroughtAbout() throws IOException {
    openWith(TestShop.small());
    ObjectNode sale = Envelopes.sale(1);
    sale.withObject("body").withArray("lines").add(Envelopes.handedOverLine(2));
    till().post(sale, Envelopes.step(2, "ready", "handed-over"));
    Ledger ledger = standIn().ledger();
    Ledger.Sale kept = ledger.sales().values().iterator().next();
    assertEquals("T01-000001", kept.number());
    assertEquals("C1", kept.customer().orElseThrow());
    assertEquals(sale.path("id").asText(), kept.envelope());
    assertEquals(List.of(1490L, 0L), kept.lines().stream().map(Ledger.Line::totalMinor).toList());
    assertEquals("R1", kept.lines().get(1).reservation().orElseThrow());
    assertEquals(
        List.of(2000L, -510L), kept.tenders().stream().map(Ledger.Tender::amountMinor).toList());
    assertEquals(List.of(new Ledger.Vat(2000, 1242, 248, 1490)), kept.vat());
    assertEquals(
        List.of(new Ledger.StockMove("I1", "S1", -1000)),
        ledger.stockMoves().get(sale.path("id").asText()));
    assertEquals(5000, ledger.stock().get("I1@S1"));
    assertEquals("handed-over", ledger.reservations().get("R1"));
    assertEquals("ready", ledger.steps().getFirst().from());
    assertEquals(ledger, standIn().ledger());
  }
}
