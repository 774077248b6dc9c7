package comptoir.conformance.clause;

import com.fasterxml.jackson.databind.node.ObjectNode;
import comptoir.conformance.wire.Answer;
import comptoir.conformance.wire.Call;
import comptoir.conformance.wire.Feeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// How requests and answers travel, and what is answered to a wrong one.
final class Transport {
  private static final String FEED = Feeds.path("settings", "", "");
  private static final int MOST = 100;
  private static final int WORTH_PACKING = 2_000;
  private static final int TOO_LARGE = 32 << 20;

  private final Scene scene;

  Transport(Scene scene) {
    this.scene = scene;
  }

  List<Clause> clauses() {
    return List.of(
        new Clause("transport.gzip-down", this::gzipDown),
        new Clause("transport.gzip-up", this::gzipUp),
        new Clause("transport.keep-alive", this::keepAlive),
        new Clause("transport.problem", this::problem),
        new Clause("transport.protocol-missing", this::protocolMissing),
        new Clause("transport.protocol-old", this::protocolOld),
        new Clause("transport.malformed", this::malformed),
        new Clause("transport.limit-malformed", this::limitMalformed),
        new Clause("transport.too-many", this::tooMany),
        new Clause("transport.too-large", this::tooLarge),
        new Clause("transport.too-large-packed", this::tooLargePacked));
  }

  private Finding gzipDown() throws IOException {
    var proof = new Proof();
    String longest = "";
    int length = 0;
    for (String feed : List.of("items", "prices", "stock", "customers", "orders")) {
      Answer page = scene.wire().get(Feeds.path(feed, "", ""));
      int size = page.text().length();
      proof.that(
          page.isPacked() || size < WORTH_PACKING,
          feed + " came unpacked, " + size + " characters");
      longest = size > length ? feed : longest;
      length = Math.max(length, size);
    }
    if (length < WORTH_PACKING) {
      return Finding.absent("no feed is longer than " + WORTH_PACKING);
    }
    Call plain = Call.get(Feeds.path(longest, "", "")).as(scene.wire().token());
    proof.that(
        !scene.wire().send(plain.without("Accept-Encoding")).isPacked(),
        longest + " came packed where nobody accepts it");
    return proof.note(longest + ", " + length + " characters").finding();
  }

  private Finding gzipUp() throws IOException {
    Call call = scene.call(List.of(scene.make().sale()));
    Call packed = call.carrying(Gzip.pack(call.body())).with("Content-Encoding", "gzip");
    Posting posting = Posting.of(scene.wire().send(packed));
    return new Proof().same("accepted", posting.outcome(0), "a packed batch").finding();
  }

  private Finding keepAlive() throws IOException {
    var proof = new Proof();
    for (int i = 0; i < 3; i++) {
      Answer answer = scene.wire().get(FEED);
      proof.that(
          !answer.header("Connection").equalsIgnoreCase("close"),
          "the platform hangs up each time");
    }
    return proof.finding();
  }

  private Finding problem() throws IOException {
    var wrong =
        List.of(
            Call.get(FEED),
            Call.get(Feeds.path("conformance-unknown", "", "")).as(scene.wire().token()),
            Call.get(FEED).as(scene.wire().token()).without("Comptoir-Protocol"),
            Call.post(Scene.ENVELOPES, "{").as(scene.wire().token()));
    var proof = new Proof();
    for (Call call : wrong) {
      Answer answer = scene.wire().send(call);
      String what = call.path() + " " + answer.status();
      proof
          .that(answer.status() >= 400, what + " is no error")
          .same("application/problem+json", answer.type(), what + " type")
          .same(answer.status(), answer.json().path("status").asInt(), what + " status within")
          .that(!answer.code().isEmpty(), what + " has no code")
          .that(answer.json().path("title").isTextual(), what + " has no title")
          .that(answer.json().path("type").isTextual(), what + " has no type");
    }
    return proof.note(wrong.size() + " problems").finding();
  }

  private Finding protocolMissing() throws IOException {
    Call call = Call.get(FEED).as(scene.wire().token()).without("Comptoir-Protocol");
    return protocol(call, "no version");
  }

  private Finding protocolOld() throws IOException {
    return protocol(
        Call.get(FEED).as(scene.wire().token()).with("Comptoir-Protocol", "0"), "version 0");
  }

  private Finding protocol(Call call, String what) throws IOException {
    Answer answer = scene.wire().send(call);
    return new Proof()
        .same("426 protocol-too-old", answer.summary(), what)
        .that(
            answer.header("Comptoir-Protocol").matches("[0-9]+"),
            "the header Comptoir-Protocol of the answer does not say the version")
        .finding();
  }

  private Finding malformed() throws IOException {
    var proof = new Proof();
    for (String body : List.of("{", "[]", "{}", "{\"envelopes\":{}}", "\"a text\"", "\u0000")) {
      Call call = Call.post(Scene.ENVELOPES, body).as(scene.wire().token());
      proof.same("400 malformed", scene.wire().send(call).summary(), "the body " + body.strip());
    }
    Call broken = Call.post(Scene.ENVELOPES, "{\"envelopes\":[]}").as(scene.wire().token());
    proof.same(
        "400 malformed",
        scene.wire().send(broken.with("Content-Encoding", "gzip")).summary(),
        "a body that says gzip and is none");
    return proof.note("7 bodies").finding();
  }

  private Finding limitMalformed() throws IOException {
    var proof = new Proof();
    for (String limit : List.of("0", "-1", "many")) {
      Answer answer = scene.wire().get(Feeds.path("items", "", limit));
      proof.same(400, answer.status(), "limit=" + limit);
    }
    return proof.finding();
  }

  private Finding tooMany() throws IOException {
    List<ObjectNode> batch = new ArrayList<>();
    for (int i = 0; i <= MOST; i++) {
      batch.add(scene.make().sale());
    }
    Posting all = scene.post(batch);
    Posting one = scene.post(batch.getFirst());
    return new Proof()
        .same("413 too-many-envelopes", all.answer().summary(), (MOST + 1) + " envelopes")
        .same("accepted", one.outcome(0), "the first of them alone afterwards")
        .finding();
  }

  /// Where the connection breaks while so much is sent, the platform has refused it too.
  private Finding tooLarge() throws IOException {
    var proof = new Proof();
    byte[] body = " ".repeat(TOO_LARGE).getBytes(StandardCharsets.US_ASCII);
    try {
      Call call = Call.post(Scene.ENVELOPES, "").as(scene.wire().token()).carrying(body);
      proof.same("413 too-large", scene.wire().send(call).summary(), "32 MiB");
    } catch (IOException e) {
      proof.note("the platform hung up");
    }
    return proof.same(200, scene.wire().get(FEED).status(), "a request afterwards").finding();
  }

  private Finding tooLargePacked() throws IOException {
    byte[] body = " ".repeat(TOO_LARGE).getBytes(StandardCharsets.US_ASCII);
    Call call =
        Call.post(Scene.ENVELOPES, "")
            .as(scene.wire().token())
            .carrying(Gzip.pack(body))
            .with("Content-Encoding", "gzip");
    return new Proof()
        .same("413 too-large", scene.wire().send(call).summary(), "32 MiB packed")
        .same(200, scene.wire().get(FEED).status(), "a request afterwards")
        .finding();
  }
}
