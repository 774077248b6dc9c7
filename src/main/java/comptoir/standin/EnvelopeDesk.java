package comptoir.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a batch of envelopes, in order, each with its effect all or nothing.
///
/// The batch is one transaction, so the answer goes out after everything in it is on the disk.
final class EnvelopeDesk {
  /// The most envelopes of one batch.
  static final int MOST = 100;

  private static final Logger LOG = LoggerFactory.getLogger(EnvelopeDesk.class);

  private final FileTable file;
  private final InstantSource clock;

  EnvelopeDesk(FileTable file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  /// The answer's body for the given array of envelopes.
  ObjectNode take(JsonNode envelopes) {
    return file.write(tx -> take(tx, envelopes));
  }

  private ObjectNode take(TxTable tx, JsonNode envelopes) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode results = answer.putArray("results");
    boolean stopped = false;
    for (JsonNode envelope : envelopes) {
      Verdict verdict =
          stopped
              ? new Verdict.Retry("behind-retry", "An envelope before this one has to wait.")
              : judge(tx, envelope);
      stopped |= verdict instanceof Verdict.Retry;
      results.add(line(envelope.path("id").asText(""), verdict));
    }
    return answer;
  }

  private Verdict judge(TxTable tx, JsonNode node) {
    try {
      EnvelopeForm envelope = EnvelopeForm.of(node);
      return tx.attempt(() -> judge(tx, envelope));
    } catch (Fields.Malformed e) {
      return new Verdict.Rejected("malformed", e.reason());
    } catch (ArithmeticException e) {
      return new Verdict.Rejected("malformed", "A number is too large.");
    } catch (RuntimeException e) {
      LOG.error("An envelope could not be taken in", e);
      return new Verdict.Retry("platform-fault", "The platform could not take it in.");
    }
  }

  private Verdict judge(TxTable tx, EnvelopeForm envelope) {
    Optional<EnvelopeTable.Kept> kept = tx.envelopes().find(envelope.id());
    if (kept.isPresent()) {
      return Arrays.equals(kept.get().sha256(), envelope.sha256())
          ? new Verdict.Duplicate(kept.get().reference(), kept.get().state())
          : new Verdict.Rejected("id-reused", "The id came with another content before.");
    }
    Instant now = clock.instant();
    Verdict verdict = effect(tx, envelope, now);
    if (verdict instanceof Verdict.Accepted accepted) {
      tx.envelopes().keep(envelope, accepted, now.toString());
    }
    return verdict;
  }

  private static Verdict effect(TxTable tx, EnvelopeForm envelope, Instant now) {
    JsonNode settings = new Shelves(tx.entries()).find("settings", "shop").orElseThrow();
    if (!settings.path("shop").path("id").asText().equals(envelope.shop())) {
      return new Verdict.Rejected("wrong-shop", "The token is for another shop.");
    }
    return switch (envelope.kind()) {
      case "sale" ->
          new SaleEffect(tx, settings.path("currency").asText(), now.toString()).take(envelope);
      case "reservation-step" -> new ReservationEffect(tx, now).take(envelope);
      default ->
          new Verdict.Rejected("unknown-kind", "The kind " + envelope.kind() + " is not known.");
    };
  }

  private static ObjectNode line(String id, Verdict verdict) {
    return switch (verdict) {
      case Verdict.Accepted v -> kept(line(id, "accepted"), v.reference(), v.state());
      case Verdict.Duplicate v -> kept(line(id, "duplicate"), v.reference(), v.state());
      case Verdict.Rejected v -> {
        ObjectNode line = refused(line(id, "rejected"), v.code(), v.message());
        yield v.state() == null ? line : line.put("state", v.state());
      }
      case Verdict.Retry v -> refused(line(id, "retry"), v.code(), v.message());
    };
  }

  private static ObjectNode line(String id, String outcome) {
    return JsonNodeFactory.instance.objectNode().put("id", id).put("outcome", outcome);
  }

  private static ObjectNode kept(ObjectNode line, String reference, @Nullable String state) {
    line.put("reference", reference);
    return state == null ? line : line.put("state", state);
  }

  private static ObjectNode refused(ObjectNode line, String code, String message) {
    return line.put("code", code).put("message", message);
  }
}
