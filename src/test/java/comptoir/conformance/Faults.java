package comptoir.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Faults that platforms have been seen to have, or could have.
final class Faults {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Faults() {}

  /// Every result of a batch is passed through `change`.
  static Fault results(Consumer<ArrayNode> change) {
    return Fault.telling(
        "envelopes",
        body -> {
          ObjectNode answer = parse(body);
          change.accept(answer.withArray("results"));
          return answer.toString();
        });
  }

  /// Results of one outcome or code are passed through `change`.
  static Fault result(String word, Consumer<ObjectNode> change) {
    return results(
        results -> {
          for (JsonNode result : results) {
            if (result.path("outcome").asText().equals(word)
                || result.path("code").asText().equals(word)) {
              change.accept((ObjectNode) result);
            }
          }
        });
  }

  /// Makes a refusal an acceptance.
  static void accept(ObjectNode result) {
    result.remove(List.of("code", "message", "state", "holder"));
    result.put("outcome", "accepted").put("reference", "any/thing");
  }

  static void reject(ObjectNode result, String code) {
    result.remove("reference");
    result.put("outcome", "rejected").put("code", code).put("message", "No.");
  }

  /// Every envelope that comes in is passed through `change`.
  static Fault envelopes(Consumer<ObjectNode> change) {
    return Fault.asking("envelopes", question -> changed(question, change));
  }

  private static Fault.Question changed(Fault.Question question, Consumer<ObjectNode> change) {
    JsonNode batch = tree(new String(question.body(), StandardCharsets.UTF_8));
    if (!batch.path("envelopes").isArray()) {
      return question;
    }
    batch.path("envelopes").forEach(one -> change.accept((ObjectNode) one));
    return new Fault.Question(
        question.method(),
        question.path(),
        question.headers(),
        batch.toString().getBytes(StandardCharsets.UTF_8));
  }

  /// Takes an envelope of another till for one of the till that sends it.
  static void ofTheAskingTill(ObjectNode envelope) {
    envelope.put("till", "T01");
  }

  /// Takes each envelope for a new one, whatever its id: the effect does not stand under it.
  static Fault effectWithoutId() {
    var serial = new AtomicLong(1);
    Map<String, String> told = Collections.synchronizedMap(new HashMap<>());
    return new Fault() {
      @Override
      public Question ask(Question question) {
        return question.isAt("envelopes") ? changed(question, this::renew) : question;
      }

      private void renew(ObjectNode envelope) {
        long n = serial.getAndIncrement();
        String id = "0195f000-0000-7000-8000-%012x".formatted(n);
        told.put(id, envelope.path("id").asText());
        envelope.put("id", id);
        ObjectNode body = envelope.withObject("body");
        body.put("transaction", "0195f000-0000-7000-9000-%012x".formatted(n));
        body.put("seq", 1_000_000 + n);
      }

      @Override
      public Reply tell(Question question, Reply reply) {
        String body = reply.body();
        for (Map.Entry<String, String> entry : told.entrySet()) {
          body = body.replace(entry.getKey(), entry.getValue());
        }
        return reply.saying(body);
      }
    };
  }

  /// Puts right what does not add up, takes it in, and says that it was refused.
  static Fault refusedAndKept() {
    Fault mending =
        envelopes(
            envelope -> {
              ObjectNode body = envelope.withObject("body");
              if (body.has("tenders") && body.withArray("tenders").isEmpty()) {
                body.withArray("tenders")
                    .addObject()
                    .put("n", 1)
                    .put("mode", "CASH")
                    .put("amountMinor", body.path("totalMinor").asLong());
              }
            });
    return new Fault() {
      @Override
      public Question ask(Question question) {
        return mending.ask(question);
      }

      @Override
      public Reply tell(Question question, Reply reply) {
        boolean isWrong =
            new String(question.body(), StandardCharsets.UTF_8).contains("\"tenders\":[]");
        return isWrong
            ? result("accepted", one -> reject(one, "totals-differ")).tell(question, reply)
            : reply;
      }
    };
  }

  /// The lines of a feed's page, the last line too, are passed through `change`.
  static Fault lines(String feed, UnaryOperator<List<String>> change) {
    return Fault.telling(
        "feeds/" + feed,
        page -> {
          List<String> lines = new ArrayList<>(page.lines().toList());
          return String.join("\n", change.apply(lines)) + "\n";
        });
  }

  /// Pages by offset: what moves behind the reader makes the next page lose its first line.
  static Fault pagesByOffset() {
    Fault losing =
        lines("stock", lines -> lines.subList(Math.min(1, lines.size() - 1), lines.size()));
    return new Fault() {
      @Override
      public Reply tell(Question question, Reply reply) {
        boolean isLater =
            question.path().contains("after=") && !question.path().contains("limit=2000");
        return isLater ? losing.tell(question, reply) : reply;
      }
    };
  }

  /// An answer of a status becomes another one.
  static Fault status(int status, int other, String type, String body) {
    return new Fault() {
      @Override
      public Reply tell(Question question, Reply reply) {
        return reply.status() == status
            ? new Reply(other, new TreeMap<>(Map.of("content-type", type)), body)
            : reply;
      }
    };
  }

  /// The answer of a place as JSON is passed through `change`.
  static Fault json(String place, Consumer<ObjectNode> change) {
    return Fault.telling(
        place,
        body -> {
          ObjectNode answer = parse(body);
          change.accept(answer);
          return answer.toString();
        });
  }

  /// A header is set on every question, so that nobody looks whether it was there.
  static Fault header(String name, String value) {
    return Fault.asking(
        "",
        question -> {
          var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
          headers.putAll(question.headers());
          headers.put(name, value);
          return new Fault.Question(question.method(), question.path(), headers, question.body());
        });
  }

  /// Lets nothing of the pulse through that begins so.
  static Fault silent(String beginning) {
    return new Fault() {
      @Override
      public String beat(String line) {
        return line.startsWith(beginning) ? "" : line;
      }
    };
  }

  /// Packs nothing.
  static Fault unpacked() {
    return new Fault() {
      @Override
      public boolean packs() {
        return false;
      }
    };
  }

  private static ObjectNode parse(String text) {
    return (ObjectNode) tree(text);
  }

  private static JsonNode tree(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      return MAPPER.createObjectNode();
    }
  }
}
