package comptoir.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GateTest extends StandInCase {
  @Test
  void nothingIsAnsweredWithoutTheToken() throws IOException {
    openWith(TestShop.small());
    try (TestTill stranger = new TestTill(standIn().uri(), "another")) {
      for (String path : List.of("till/v1/feeds/items", "standin/v1/report", "anything")) {
        HttpResponse<byte[]> answer = stranger.get(path);
        assertProblem(401, "unauthorized", answer);
        assertEquals("Bearer", answer.headers().firstValue("WWW-Authenticate").orElse(""));
      }
      assertProblem(401, "unauthorized", stranger.postBody("{\"envelopes\":[]}"));
    }
    HttpRequest bare =
        HttpRequest.newBuilder(standIn().uri().resolve("till/v1/feeds/items")).build();
    assertProblem(401, "unauthorized", anyTill().send(bare));
  }

  @Test
  void aTillThatSpeaksNoVersionOrAnOlderOneIsToldSo() throws IOException {
    openWith(TestShop.small());
    for (String version : List.of("0", "one", "-1")) {
      HttpRequest old =
          HttpRequest.newBuilder(standIn().uri().resolve("till/v1/feeds/items"))
              .header("Authorization", "Bearer " + standIn().token())
              .header("Comptoir-Protocol", version)
              .build();
      assertProblem(426, "protocol-too-old", anyTill().send(old));
    }
    HttpRequest none =
        HttpRequest.newBuilder(standIn().uri().resolve("till/v1/feeds/items"))
            .header("Authorization", "Bearer " + standIn().token())
            .build();
    assertProblem(426, "protocol-too-old", anyTill().send(none));
  }

  @Test
  void aWrongMethodAndAWrongPathAreProblems() throws IOException {
    openWith(TestShop.small());
    assertProblem(405, "method-not-allowed", anyTill().get("till/v1/envelopes"));
    assertProblem(404, "not-found", anyTill().get("till/v1/else"));
    assertProblem(404, "not-found", anyTill().get("standin/v1/else"));
  }

  @Test
  void answersArePackedForWhoAsksForItAndPlainForOthers() throws IOException {
    openWith(TestShop.small());
    HttpResponse<byte[]> packed =
        till()
            .send(till().request("till/v1/feeds/items").header("Accept-Encoding", "gzip").build());
    assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
    HttpResponse<byte[]> plain = till().get("till/v1/feeds/items");
    assertTrue(plain.headers().firstValue("Content-Encoding").isEmpty());
    assertEquals(TestTill.text(plain), TestTill.text(packed));
    assertTrue(packed.body().length < plain.body().length);
  }

  @Test
  void aPackedBatchIsUnpacked() throws IOException {
    openWith(TestShop.small());
    byte[] batch = packed("{\"envelopes\":[" + Envelopes.sale(1) + "]}");
    HttpResponse<byte[]> answer = till().send(packedRequest(till(), batch));
    assertEquals(
        "accepted", TestTill.json(answer).path("results").path(0).path("outcome").asText());
    byte[] broken = "no gzip".getBytes(StandardCharsets.UTF_8);
    assertProblem(400, "malformed", anyTill().send(packedRequest(anyTill(), broken)));
    byte[] cut = java.util.Arrays.copyOf(batch, batch.length / 2);
    assertProblem(400, "malformed", anyTill().send(packedRequest(anyTill(), cut)));
  }

  @Test
  void aBatchThatIsTooLargeIsRefusedEvenWhenItIsPackedSmall() throws IOException {
    openWith(TestShop.small());
    byte[] bomb = packed("{\"envelopes\":[" + " ".repeat(Request.LONGEST_BODY) + "]}");
    assertProblem(413, "too-large", anyTill().send(packedRequest(anyTill(), bomb)));
  }

  @Test
  void aStandInWithoutATokenMakesOneThatCannotBeGuessed() throws IOException {
    openWith(TestShop.small());
    var options =
        new StandIn.Options(
            folder.resolve("other.db"), TestShop.small().folder(), 0, null, () -> NOW);
    try (StandIn other = StandIn.open(options);
        TestTill own = new TestTill(other.uri(), other.token())) {
      assertTrue(other.token().length() >= 32);
      assertEquals(3, own.page("items").changes().size());
      assertEquals("127.0.0.1", other.uri().getHost());
    }
  }

  private static HttpRequest packedRequest(TestTill till, byte[] body) {
    return till.request("till/v1/envelopes")
        .header("Content-Type", "application/json")
        .header("Content-Encoding", "gzip")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  private static byte[] packed(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static void assertProblem(int status, String code, HttpResponse<byte[]> answer)
      throws IOException {
    assertEquals(status, answer.statusCode());
    assertEquals(code, TestTill.json(answer).path("code").asText());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
  }
}
