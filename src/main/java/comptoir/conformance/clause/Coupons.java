package comptoir.conformance.clause;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Coupons: what a sale redeems, and that a second redemption is told, not refused.
final class Coupons {
  private final Scene scene;

  Coupons(Scene scene) {
    this.scene = scene;
  }

  List<Clause> clauses() {
    return List.of(
        new Clause("coupons.single-use", this::singleUse),
        new Clause("coupons.lasting", this::lasting),
        new Clause("coupons.unknown", this::unknown));
  }

  private Finding singleUse() throws IOException {
    Optional<String> code = scene.setup().text("coupon");
    if (code.isEmpty()) {
      return Finding.notSetUp("coupon");
    }
    String state = state(code.get());
    if (!state.equals("open")) {
      return new Finding.NotOffered("unfit", "coupon " + code.get() + " " + state);
    }
    scene.books().use("coupon " + code.get());
    ObjectNode one = redeeming(code.get());
    ObjectNode two = redeeming(code.get());
    Posting first = scene.post(one);
    Posting second = scene.post(two);
    Posting again = scene.post(two);
    JsonNode incident = second.result(0).path("incidents").path(0);
    return new Proof()
        .same("accepted", first.outcome(0), "the first sale with it")
        .that(first.result(0).path("incidents").isEmpty(), "the first sale has an incident")
        .that(scene.comes(() -> state(code.get()).equals("used")), "the feed says it is still open")
        .same("accepted", second.outcome(0), "the second sale with it")
        .same("coupon-used", incident.path("code").asText(), "the incident of the second")
        .same(code.get(), incident.path("subject").asText(), "its subject")
        .same(one.path("till").asText(), incident.at("/holder/till").asText(), "its holder")
        .same("duplicate", again.outcome(0), "the second again")
        .same(
            second.result(0).path("incidents"), again.result(0).path("incidents"), "its incidents")
        .finding();
  }

  private Finding lasting() throws IOException {
    Optional<String> code = scene.setup().text("lastingCoupon");
    if (code.isEmpty()) {
      return Finding.notSetUp("lastingCoupon");
    }
    Posting posting = scene.post(redeeming(code.get()), redeeming(code.get()));
    return new Proof()
        .same(List.of("accepted", "accepted"), posting.outcomes(), "two sales with it")
        .that(posting.result(1).path("incidents").isEmpty(), "the second has an incident")
        .that(
            !scene.comesAllTheSame(() -> state(code.get()).equals("used")),
            "the feed says it is used")
        .finding();
  }

  private Finding unknown() throws IOException {
    Posting posting = scene.post(redeeming("conformance-unknown"));
    return new Proof()
        .same("accepted", posting.outcome(0), "a coupon the platform does not know")
        .finding();
  }

  private ObjectNode redeeming(String code) {
    ObjectNode sale = scene.make().sale();
    ObjectNode body = sale.withObject("body");
    body.putArray("coupons").addObject().put("code", code).put("amountMinor", 10);
    ObjectNode line = (ObjectNode) body.withArray("lines").path(0);
    long total = line.path("totalMinor").asLong() - 10;
    line.put("discountMinor", 10).put("totalMinor", total);
    scene.make().settle(sale);
    return sale;
  }

  private String state(String code) throws IOException {
    Mirror mirror = scene.mirror("coupons");
    mirror.advance();
    return mirror.data(code).map(data -> data.path("state").asText()).orElse("is not in the feed");
  }
}
