package comptoir.conformance.clause;

import comptoir.conformance.wire.Answer;
import comptoir.conformance.wire.Call;
import comptoir.conformance.wire.Feeds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Who is let in.
final class Tokens {
  private static final String FEED = Feeds.path("settings", "", "");
  private static final int AT_ONCE = 10;
  private static final int TOO_MANY_REQUESTS = 429;

  private final Scene scene;

  Tokens(Scene scene) {
    this.scene = scene;
  }

  List<Clause> clauses() {
    return List.of(
        new Clause("tokens.missing", this::missing),
        new Clause("tokens.no-bearer", this::noBearer),
        new Clause("tokens.guessed", this::guessed),
        new Clause("tokens.expired", () -> named("expired", "401 token-expired")),
        new Clause("tokens.revoked", () -> named("revoked", "401 unauthorized")));
  }

  private Finding missing() throws IOException {
    var proof = new Proof();
    var calls =
        List.of(
            Call.get(FEED),
            Call.get(Feeds.path("customers", "", "")),
            Call.post(Scene.ENVELOPES, "{\"envelopes\":[]}"));
    for (Call call : calls) {
      refused(proof, scene.wire().send(call), call.path());
    }
    return proof.finding();
  }

  private Finding noBearer() throws IOException {
    var proof = new Proof();
    String token = scene.wire().token();
    for (String value : List.of("", token, "Basic " + token, "Bearer", "Bearer ", "Bearer x")) {
      refused(
          proof,
          scene.wire().send(Call.get(FEED).with("Authorization", value)),
          value.replace(token, "TOKEN"));
    }
    return proof.finding();
  }

  private static void refused(Proof proof, Answer answer, String what) {
    proof
        .same("401 unauthorized", answer.summary(), what)
        .that(!answer.header("WWW-Authenticate").isEmpty(), what + " lacks WWW-Authenticate");
  }

  /// A platform may grow tired of it (429), but must go on serving the till.
  private Finding guessed() throws IOException {
    var proof = new Proof();
    var random = new SplittableRandom(scene.nanos().getAsLong());
    int guesses = scene.setup().guesses();
    int tired = 0;
    for (int made = 0; made < guesses; made += AT_ONCE) {
      List<CompletableFuture<Answer>> running = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        running.add(scene.wire().start(Call.get(FEED).as(near(random))));
      }
      for (CompletableFuture<Answer> one : running) {
        int status = status(one);
        tired += status == TOO_MANY_REQUESTS ? 1 : 0;
        proof.that(
            status == 401 || status == TOO_MANY_REQUESTS, "a guessed token is answered " + status);
      }
    }
    return proof
        .same(200, scene.wire().get(FEED).status(), "the till's own token afterwards")
        .note(guesses + " guesses, " + tired + " answered 429")
        .finding();
  }

  /// The till's own token with one sign changed, and strangers.
  private String near(SplittableRandom random) {
    String token = scene.wire().token();
    int at = random.nextInt(token.length());
    char other = (char) ('a' + random.nextInt(26));
    return random.nextBoolean() && token.charAt(at) != other
        ? token.substring(0, at) + other + token.substring(at + 1)
        : Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
  }

  private static int status(CompletableFuture<Answer> running) throws IOException {
    try {
      return running.join().status();
    } catch (CompletionException e) {
      throw new IOException("a guess was not answered: " + e.getCause(), e);
    }
  }

  private Finding named(String which, String expected) throws IOException {
    Optional<String> token = scene.setup().text("tokens." + which);
    if (token.isEmpty()) {
      return Finding.notSetUp("tokens." + which);
    }
    Call batch = Call.post(Scene.ENVELOPES, "{\"envelopes\":[]}").as(token.get());
    return new Proof()
        .same(expected, scene.wire().send(Call.get(FEED).as(token.get())).summary(), "a feed")
        .same(expected, scene.wire().send(batch).summary(), "a batch")
        .finding();
  }
}
