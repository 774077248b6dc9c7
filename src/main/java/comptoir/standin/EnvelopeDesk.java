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
  private final Drift drift;

  EnvelopeDesk(FileTable file, InstantSource clock, Drift drift) {
    this.file = file;
    this.clock = clock;
    this.drift = drift;
  }

  /// Where and when a batch is taken in.
  private record Scene(TxTable tx, String shop, String currency, Instant now) {
    static Scene of(TxTable tx, Instant now) {
      ObjectNode settings = new Shelves(tx.entries()).settings();
      return new Scene(
          tx, settings.path("shop").path("id").asText(), settings.path("currency").asText(), now);
    }
  }

  /// The answer's body for the given array of envelopes.
  ObjectNode take(JsonNode envelopes) {
    return file.write(tx -> take(tx, envelopes));
  }

  private ObjectNode take(TxTable tx, JsonNode envelopes) {
    Scene scene = Scene.of(tx, clock.instant());
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode results = answer.putArray("results");
    boolean stopped = false;
    for (JsonNode envelope : envelopes) {
      Verdict verdict =
          stopped
              ? new Verdict.Retry("behind-retry", "An envelope before this one has to wait.")
              : judge(scene, envelope);
      stopped |= verdict instanceof Verdict.Retry;
      results.add(drift.result(line(envelope.path("id").asText(""), verdict)));
    }
    return answer;
  }

  private Verdict judge(Scene scene, JsonNode node) {
    if (!node.isObject()) {
      return new Verdict.Rejected("malformed", "An envelope is an object.");
    }
    try {
      EnvelopeForm envelope = EnvelopeForm.of(node);
      return scene.tx().attempt(() -> judge(scene, envelope));
    } catch (Fields.Malformed e) {
      return new Verdict.Rejected("malformed", e.reason());
    } catch (ArithmeticException e) {
      return new Verdict.Rejected("malformed", "A number is too large.");
    } catch (RuntimeException e) {
      LOG.error("An envelope could not be taken in", e);
      return new Verdict.Retry("platform-fault", "The platform could not take it in.");
    }
  }

  private static Verdict judge(Scene scene, EnvelopeForm envelope) {
    EnvelopeTable envelopes = scene.tx().envelopes();
    Optional<EnvelopeTable.Kept> found = envelopes.find(envelope.id());
    if (found.isPresent()) {
      EnvelopeTable.Kept kept = found.get();
      return Arrays.equals(kept.sha256(), envelope.sha256())
          ? new Verdict.Duplicate(kept.reference(), kept.state(), kept.incidents())
          : new Verdict.Rejected("id-reused", "The id came with another content before.");
    }
    Verdict verdict = effect(scene, envelope);
    if (verdict instanceof Verdict.Accepted accepted) {
      envelopes.keep(envelope, accepted, scene.now().toString());
    }
    return verdict;
  }

  private static Verdict effect(Scene scene, EnvelopeForm envelope) {
    if (!scene.shop().equals(envelope.shop())) {
      return new Verdict.Rejected("wrong-shop", "The token is for another shop.");
    }
    return switch (envelope.kind()) {
      case "sale" -> new SaleEffect(scene.tx(), scene.currency(), scene.now()).take(envelope);
      case "reservation-step" -> new ReservationEffect(scene.tx(), scene.now()).take(envelope);
      case "customer" -> new CustomerEffect(scene.tx()).take(envelope);
      case "erasure-done" -> erasureDone(scene.tx(), envelope);
      default ->
          new Verdict.Rejected("unknown-kind", "The kind " + envelope.kind() + " is not known.");
    };
  }

  private static Verdict erasureDone(TxTable tx, EnvelopeForm envelope) {
    String erasure = envelope.content().text("erasure");
    if (tx.erasures().customer(erasure).isEmpty()) {
      return new Verdict.Rejected("unknown-erasure", "Nobody asked for " + erasure + ".");
    }
    tx.erasures().done(erasure, envelope);
    return new Verdict.Accepted("erasure/" + erasure + "/" + envelope.till(), null);
  }

  private static ObjectNode line(String id, Verdict verdict) {
    return switch (verdict) {
      case Verdict.Accepted v -> {
        ObjectNode line = kept(line(id, "accepted"), v.reference(), v.state());
        if (!v.incidents().isEmpty()) {
          line.putArray("incidents").addAll(v.incidents());
        }
        yield line;
      }
      case Verdict.Duplicate v -> {
        ObjectNode line = kept(line(id, "duplicate"), v.reference(), v.state());
        yield v.incidents() == null ? line : line.set("incidents", Shelves.any(v.incidents()));
      }
      case Verdict.Rejected v -> {
        ObjectNode line = refused(line(id, "rejected"), v.code(), v.message());
        if (v.holder() != null) {
          line.set("holder", v.holder());
        }
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
