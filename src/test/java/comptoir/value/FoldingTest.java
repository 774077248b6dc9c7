package comptoir.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource({
    "Crème BRÛLÉE, creme brulee",
    "Œuf de bœuf, oeuf de boeuf",
    "Ægir, aegir",
    "GARÇON, garcon",
    "Señor Müller, senor muller",
    "A-1, a-1",
    "İstanbul, istanbul"
  })
  void foldingTakesCaseAndAccentsAway(String text, String folded) {
    assertEquals(folded, Folding.fold(text));
  }

  @Test
  void composedAndDecomposedAccentsAreTheSame() {
    assertEquals(Folding.fold("é"), Folding.fold("e\u0301"));
  }

  @Test
  void wordsAreApartAtAllThatIsNeitherLetterNorDigit() {
    assertEquals(
        List.of("l", "oeuvre", "saint", "cyr", "12"), Folding.words(" L’Œuvre, Saint-Cyr (12) "));
    assertEquals(List.of(), Folding.words(" -- "));
    assertEquals(List.of(), Folding.words(""));
  }

  @ParameterizedTest
  @CsvSource({
    "0612345678, 0612345678",
    "06 12 34 56 78, 0612345678",
    "06.12.34.56.78, 0612345678",
    "+33612345678, 0612345678",
    "+33 (0)6 12 34 56 78, 0612345678",
    "0033 6 12 34 56 78, 0612345678",
    "00330612345678, 0612345678",
    "(+33) 6 12 34 56 78, 0612345678",
    "+44 20 7946 0000, 442079460000",
    "0044 20 7946 0000, 442079460000",
    "3949, 3949",
    "+, ''",
    "00, ''",
    "abc, ''"
  })
  void aPhoneIsTheSameHoweverItIsWritten(String text, String digits) {
    assertEquals(digits, Folding.phone(text));
  }

  @ParameterizedTest
  @CsvSource({"' kz 7 r1 ', KZ7R1", "W-2026, W-2026", "'', ''"})
  void aCodeHasNoBlanksAndOneCase(String text, String code) {
    assertEquals(code, Folding.code(text));
  }
}
