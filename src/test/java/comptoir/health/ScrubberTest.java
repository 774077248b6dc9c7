package comptoir.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScrubberTest {

  private final Scrubber scrubber = new Scrubber(List.of("Zoé", "Maison Verdier", "É"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "call 06 12 34 56 78 back|call […] back",
        "call +33612345678 back|call […] back",
        "from camille.durand@example.org it came|from […] it came",
        "Authorization: Bearer abc.def-123|Authorization: […]",
        "token=s3cr3t lost|token=[…] lost",
        "ZOÉ signed on at Maison Verdier|[…] signed on at […]",
        "unexpected \"Camille Durand\" here|unexpected […] here",
        "row {\"given\":1} left out|row […] left out",
        "java.io.IOException: Camille Durand|java.io.IOException",
        "Caused by: a.b.Fault: DB said Camille|Caused by: a.b.Fault",
        "key MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3 read|key […] read",
        "Customer[given=Camille, family=Durand] seen|Customer[…] seen",
      })
  void whatMayNameAPersonOrOpenADoorGoes(String line, String left) {
    assertEquals(left, scrubber.scrub(line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The line to the platform: OffLine[reason=ConnectException to /127.0.0.1:4711]",
        "2026-10-12T08:15:00.123456Z INFO comptoir.sync.Health: 20000 waiting",
        "    at comptoir.sync.Uploader.turn(Uploader.java:61)",
      })
  void whatSupportNeedsStays(String line) {
    assertEquals(line, scrubber.scrub(line));
  }

  @Test
  void aLetterIsNoName() {
    assertEquals("État É", scrubber.scrub("État É"));
  }
}
