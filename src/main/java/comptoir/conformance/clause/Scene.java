package comptoir.conformance.clause;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import comptoir.conformance.wire.Answer;
import comptoir.conformance.wire.Call;
import comptoir.conformance.wire.Envelopes;
import comptoir.conformance.wire.Feeds;
import comptoir.conformance.wire.Page;
import comptoir.conformance.wire.Wire;
import comptoir.value.Ids;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/// Where the clauses play: the line, the shop as the platform describes it, and what the suite has
/// done so far.
public final class Scene {
  static final String ENVELOPES = "till/v1/envelopes";

  private static final Duration BREATH = Duration.ofMillis(40);

  private final Tools tools;
  private final Feeds feeds;
  private final JsonNode settings;
  private final Envelopes envelopes;
  private final Books books = new Books();
  private final Map<String, Mirror> mirrors = new HashMap<>();
  private final Set<String> takenReservations = new HashSet<>();

  /// What a scene is made with.
  ///
  /// @param nanos a clock that only runs forward
  public record Tools(Wire wire, Setup setup, Ids ids, InstantSource clock, LongSupplier nanos) {}

  private Scene(Tools tools, JsonNode settings, Envelopes envelopes) {
    this.tools = tools;
    this.feeds = new Feeds(tools.wire());
    this.settings = settings;
    this.envelopes = envelopes;
  }

  /// Reads who the shop and the till are.
  ///
  /// @param run marks what this run makes
  /// @throws IOException where the platform does not answer, or not with the settings
  public static Scene open(Tools tools, String run) throws IOException {
    Page page = new Feeds(tools.wire()).page("settings", "", Feeds.LARGEST);
    JsonNode settings = page.changes().isEmpty() ? Answer.none() : page.changes().getFirst();
    JsonNode data = settings.path("data");
    String shop = data.at("/shop/id").asText();
    String till = data.at("/till/id").asText();
    if (shop.isEmpty() || till.isEmpty()) {
      throw new IOException("the feed settings is answered " + page.answer().summary());
    }
    ZoneId zone = zone(data.path("zone").asText());
    var origin =
        new Envelopes.Origin(
            shop,
            till,
            operator(tools),
            data.path("currency").asText(),
            zone,
            rate(data, LocalDate.ofInstant(tools.clock().instant(), zone)),
            run);
    var envelopes = new Envelopes(origin, tools.ids(), tools.clock(), Days.lastSeq(tools));
    return new Scene(tools, data, envelopes);
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }

  private static String operator(Tools tools) throws IOException {
    Optional<String> named = tools.setup().text("operator");
    if (named.isPresent()) {
      return named.get();
    }
    List<String> ids = new Feeds(tools.wire()).page("operators", "", 1).ids();
    return ids.isEmpty() ? Envelopes.MARK : ids.getFirst();
  }

  /// The highest rate of today.
  private static int rate(JsonNode settings, LocalDate today) {
    int highest = 0;
    for (JsonNode rate : settings.path("vatRates")) {
      String to = rate.path("to").asText("9999-12-31");
      if (rate.path("from").asText().compareTo(today.toString()) <= 0
          && to.compareTo(today.toString()) >= 0) {
        highest = Math.max(highest, rate.path("bp").asInt());
      }
    }
    return highest;
  }

  Wire wire() {
    return tools.wire();
  }

  Setup setup() {
    return tools.setup();
  }

  LongSupplier nanos() {
    return tools.nanos();
  }

  Feeds feeds() {
    return feeds;
  }

  JsonNode settings() {
    return settings;
  }

  /// Makes envelopes.
  public Envelopes make() {
    return envelopes;
  }

  /// What the suite has done so far.
  public Books books() {
    return books;
  }

  /// A feed as it is followed; its snapshot is read at the first call.
  Mirror mirror(String feed) throws IOException {
    Mirror known = mirrors.get(feed);
    if (known == null) {
      known = Mirror.of(feeds, feed, wanted(feed));
      mirrors.put(feed, known);
    }
    return known;
  }

  /// All snapshots have to be taken anew.
  void forgetMirrors() {
    mirrors.clear();
  }

  /// What the set-up names; of the stock, what its reservations hold too.
  private Predicate<JsonNode> wanted(String feed) throws IOException {
    Set<String> ids = new HashSet<>(setup().reservations());
    for (String field : List.of("item", "customer", "coupon", "lastingCoupon")) {
      setup().text(field).ifPresent(ids::add);
    }
    if (feed.equals("stock")) {
      for (String id : setup().reservations()) {
        mirror("reservations")
            .data(id)
            .ifPresent(data -> data.path("lines").forEach(l -> ids.add(l.path("item").asText())));
      }
    }
    return line ->
        ids.contains(line.path("id").asText()) || ids.contains(line.at("/data/item").asText());
  }

  /// Sends a batch and books what was accepted.
  Posting post(ObjectNode... batch) throws IOException {
    return post(List.of(batch));
  }

  /// Sends a batch and books what was accepted.
  Posting post(List<ObjectNode> batch) throws IOException {
    Posting posting = Posting.of(wire().send(call(batch)));
    books.enter(batch, posting);
    return posting;
  }

  /// A batch as it goes over the wire.
  Call call(List<ObjectNode> batch) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putArray("envelopes").addAll(batch);
    return Call.post(ENVELOPES, body.toString()).as(wire().token());
  }

  /// A condition on what the platform shows.
  @FunctionalInterface
  interface Condition {
    boolean holds() throws IOException;
  }

  /// Waits until something shows, as long as the set-up allows.
  boolean comes(Condition condition) throws IOException {
    return within(setup().settling(), condition);
  }

  /// Looks for something that must not show; whether it does.
  boolean comesAllTheSame(Condition condition) throws IOException {
    return within(setup().quiet(), condition);
  }

  private boolean within(Duration time, Condition condition) throws IOException {
    long end = nanos().getAsLong() + time.toNanos();
    while (!condition.holds()) {
      if (nanos().getAsLong() > end) {
        return false;
      }
      try {
        Thread.sleep(BREATH);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
    return true;
  }

  /// What the shop has of an item now, in thousandths.
  long stock(String item) throws IOException {
    Mirror mirror = mirror("stock");
    mirror.advance();
    return mirror.entries().values().stream()
        .filter(data -> data.path("item").asText().equals(item))
        .filter(data -> data.path("place").asText().equals(envelopes.origin().shop()))
        .mapToLong(data -> data.path("qtyMilli").asLong())
        .sum();
  }

  /// A reservation of the set-up that no clause has taken and that fits; it is taken.
  Optional<String> reservation(Predicate<JsonNode> fits) throws IOException {
    Mirror mirror = mirror("reservations");
    mirror.advance();
    Optional<String> found =
        setup().reservations().stream()
            .filter(id -> !takenReservations.contains(id))
            .filter(id -> mirror.data(id).filter(fits).isPresent())
            .findFirst();
    found.ifPresent(takenReservations::add);
    found.ifPresent(id -> books.use("reservation " + id));
    return found;
  }
}
