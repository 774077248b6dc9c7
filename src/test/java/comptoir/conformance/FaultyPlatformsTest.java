package comptoir.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each fault a platform may have is caught by the clause that names it.
class FaultyPlatformsTest {
  @TempDir Path folder;

  static Stream<Arguments> faults() {
    return Stream.of(transport(), feeds(), envelopes(), effects(), rest()).flatMap(List::stream);
  }

  private static Arguments fault(String clause, String what, Fault fault) {
    return Arguments.of(clause, what, fault);
  }

  private static List<Arguments> transport() {
    return List.of(
        fault(
            "tokens.missing",
            "asks for no token",
            Faults.header("Authorization", "Bearer a-token-of-t01")),
        fault(
            "tokens.expired",
            "says expired tokens are unknown",
            Faults.status(
                401,
                401,
                "application/problem+json",
                "{\"type\":\"about:blank\",\"title\":\"No\",\"status\":401,\"code\":\"unauthorized\"}")),
        fault(
            "transport.protocol-missing",
            "ignores the version",
            Faults.header("Comptoir-Protocol", "1")),
        fault("transport.gzip-down", "packs nothing", Faults.unpacked()),
        fault(
            "transport.problem",
            "tells errors in HTML",
            Faults.status(404, 404, "text/html", "<h1>Not found</h1>")),
        fault(
            "transport.too-many",
            "takes any number",
            Faults.status(413, 200, "application/json", "{\"results\":[]}")));
  }

  private static List<String> replaced(List<String> lines, String was, String is) {
    return lines.stream().map(line -> line.replace(was, is)).toList();
  }

  private static List<Arguments> feeds() {
    return List.of(
        fault(
            "feeds.last-line",
            "ends pages without a last line",
            Faults.lines("items", lines -> lines.subList(0, lines.size() - 1))),
        fault(
            "offers.promotions",
            "does not say how much a promotion takes off",
            Faults.lines("promotions", lines -> replaced(lines, "\"percentBp\":1000,", ""))),
        fault(
            "offers.rules",
            "has a rule of its own",
            Faults.lines(
                "settings", lines -> replaced(lines, "\"mode\":\"ask\"", "\"mode\":\"x\""))),
        fault(
            "feeds.rev-order",
            "orders pages otherwise",
            Faults.lines("items", FaultyPlatformsTest::swapped)),
        fault(
            "feeds.limit",
            "ignores the limit",
            Fault.asking(
                "feeds/items",
                question -> question.to(question.path().replaceAll("limit=[0-9]+", "limit=500")))),
        fault(
            "feeds.unknown-cursor",
            "takes any cursor for none",
            Fault.asking(
                "feeds",
                question ->
                    question.to(question.path().replaceAll("after=(conformance|9|x)[^&]*&?", "")))),
        fault(
            "feeds.unknown-feed",
            "has any feed",
            Faults.status(404, 200, "application/x-ndjson", "{\"next\":\"x\",\"more\":false}\n")),
        fault(
            "feeds.nothing-new",
            "always has more",
            Fault.telling("feeds/prices", page -> page.replace("\"more\":false", "\"more\":true"))),
        fault("feeds.snapshot-stable", "pages by offset", Faults.pagesByOffset()),
        fault(
            "feeds.drop",
            "says nothing of what goes",
            Faults.lines(
                "items",
                lines -> lines.stream().filter(line -> !line.contains("\"drop\"")).toList())),
        fault(
            "feeds.change",
            "repeats what it said",
            Fault.asking(
                "feeds/orders",
                question -> question.to(question.path().replaceAll("after=[^&]*&", "")))),
        fault(
            "schema.itemsFeed",
            "leaves out a field that must be there",
            Fault.telling("feeds/items", page -> page.replaceAll("\"sku\":\"[^\"]*\",", ""))));
  }

  private static List<Arguments> envelopes() {
    return List.of(
        fault(
            "envelopes.duplicate",
            "accepts a duplicate twice",
            Faults.result("duplicate", one -> one.put("outcome", "accepted"))),
        fault(
            "envelopes.duplicate",
            "gives a duplicate another reference",
            Faults.result("duplicate", one -> one.put("reference", "another"))),
        fault(
            "envelopes.two-at-once",
            "accepts the same on both connections",
            Faults.result("duplicate", one -> one.put("outcome", "accepted"))),
        fault(
            "envelopes.id-reused",
            "takes another content for a duplicate",
            Faults.result("id-reused", one -> accept(one, "duplicate"))),
        fault(
            "envelopes.answer-order",
            "answers in another order",
            Faults.results(FaultyPlatformsTest::reverse)),
        fault(
            "envelopes.does-not-block",
            "stops at a refusal",
            Faults.results(FaultyPlatformsTest::stopAtRefusal)),
        fault(
            "refusals.totals-differ",
            "does not add up",
            Faults.result("totals-differ", Faults::accept)),
        fault(
            "refusals.refund",
            "gives back whatever is asked",
            Faults.result("refund-exceeds-paid", Faults::accept)),
        fault("refusals.nothing-stays", "keeps what it refuses", Faults.refusedAndKept()),
        fault(
            "refusals.wrong-shop",
            "takes what is another shop’s",
            Faults.envelopes(one -> one.put("shop", "S1"))),
        fault(
            "facts.unknown-customer",
            "refuses a fact",
            Faults.envelopes(
                one -> {
                  if (one.at("/body/customer").asText().startsWith("conformance")) {
                    one.put("kind", "refused");
                  }
                })));
  }

  private static List<Arguments> effects() {
    return List.of(
        fault("effects.stock-once", "has effects without their id", Faults.effectWithoutId()),
        fault(
            "effects.points",
            "forgets the points",
            Faults.envelopes(one -> one.withObject("body").remove("loyalty"))),
        fault(
            "effects.history",
            "charges anew",
            Fault.telling(
                "feeds/orders", page -> page.replace("\"totalMinor\":137", "\"totalMinor\":138"))),
        fault(
            "coupons.single-use",
            "forgets the incident when it is asked again",
            Faults.result("duplicate", one -> one.remove("incidents"))),
        fault(
            "reservations.wrong-state",
            "does not say who was first",
            Faults.result("wrong-state", one -> one.remove("holder"))),
        fault(
            "reservations.one-winner",
            "lets both win",
            Faults.result("wrong-state", Faults::accept)),
        fault(
            "reservations.paid",
            "hands over without the stock",
            Faults.envelopes(
                one -> {
                  if (one.at("/body/to").asText().equals("handed-over")) {
                    one.withObject("body").put("to", "cancelled");
                  }
                })));
  }

  private static List<Arguments> rest() {
    return List.of(
        fault(
            "days.sums",
            "counts twice",
            Faults.json(
                "days",
                answer ->
                    answer
                        .withArray("days")
                        .forEach(
                            day ->
                                ((ObjectNode) day).put("count", 2 * day.path("count").asLong())))),
        fault(
            "days.own-till", "counts for whoever asks", Faults.envelopes(Faults::ofTheAskingTill)),
        fault(
            "days.head",
            "is one number behind",
            Faults.json(
                "days",
                answer -> {
                  if (answer.has("head")) {
                    answer.withObject("head").put("seq", answer.at("/head/seq").asLong() - 1);
                  }
                })),
        fault(
            "days.sales",
            "leaves digests out of place",
            Fault.telling("days/", body -> body.replaceAll("\"sha256\":\"..", "\"sha256\":\"00"))),
        fault("pulse.beat", "is silent between events", Faults.silent(":")),
        fault("pulse.feed-moved", "beats and says nothing", Faults.silent("event: feed")),
        fault(
            "erasures.asked-and-done",
            "keeps erasures to itself",
            Faults.lines("erasures", lines -> List.of(lines.getLast()))));
  }

  private static List<String> swapped(List<String> lines) {
    List<String> other = new ArrayList<>(lines);
    Collections.swap(other, 0, 1);
    return other;
  }

  private static void accept(ObjectNode result, String outcome) {
    Faults.accept(result);
    result.put("outcome", outcome);
  }

  private static void reverse(ArrayNode results) {
    List<JsonNode> turned = new ArrayList<>();
    results.forEach(turned::addFirst);
    results.removeAll().addAll(turned);
  }

  private static void stopAtRefusal(ArrayNode results) {
    boolean isStopped = false;
    for (JsonNode result : results) {
      if (isStopped) {
        ((ObjectNode) result).remove("reference");
        ((ObjectNode) result).put("outcome", "retry").put("code", "behind").put("message", "-");
      }
      isStopped |= result.path("outcome").asText().equals("rejected");
    }
  }

  @ParameterizedTest(name = "{0}: a platform that {1}")
  @MethodSource("faults")
  void aFaultIsCaughtByItsClause(String clause, String what, Fault fault) throws Exception {
    try (var right = new TrialPlatform(folder);
        var wrong = new FaultyPlatform(right.uri(), fault)) {
      String only = clause.startsWith("schema") ? clause + ",feeds.has-items" : clause;
      TrialPlatform.Trial trial = right.prove(wrong.uri(), "--only", only);

      assertTrue(
          trial.details().getOrDefault(clause, "not there").startsWith("failed"), trial::printed);
      assertEquals(1, trial.status(), what);
    }
  }

  @Test
  void aPlatformWithoutAFaultIsNotBlamedForTheOneThatStandsBeforeIt() throws Exception {
    try (var right = new TrialPlatform(folder);
        var same = new FaultyPlatform(right.uri(), new Fault() {})) {
      TrialPlatform.Trial trial = right.prove(same.uri());

      assertEquals(List.of(), trial.with("failed"), trial::printed);
      assertEquals(0, trial.status());
    }
  }
}
