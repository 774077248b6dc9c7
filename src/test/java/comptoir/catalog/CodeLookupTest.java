package comptoir.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeLookupTest extends CatalogCase {

  private String one(String code) {
    return assertInstanceOf(CodeLookup.One.class, byCode(code)).offer().item().sku();
  }

  @ParameterizedTest
  @ValueSource(strings = {"036000241457", "0036000241457", "00036000241457", " 036000241457 "})
  void aUpcIsFoundByAllItsLengths(String code) {
    put(item("A1", "Mouchoirs", "036000241457"), item("A2", "Savon", "3017620422003"));

    assertEquals("A1", one(code));
  }

  @Test
  void aShortUpcEFindsTheUpcAItStandsFor() {
    put(item("A1", "Soda", "042100005264"));

    assertEquals("A1", one("04252614"));
  }

  @Test
  void anEanEightIsNotTakenForAUpcE() {
    put(item("A1", "Gomme", "04252614"), item("A2", "Soda", "042100005264"));

    assertEquals("A1", one("04252614"));
  }

  @Test
  void aCodeWithAWrongCheckDigitIsFoundAsPrinted() {
    put(item("A1", "Pastis", "3017620422009"));

    assertEquals("A1", one("3017620422009"));
    assertEquals(new CodeLookup.None("3017620422003"), byCode("3017620422003"));
  }

  @Test
  void aCodeOfSeveralItemsAsks() {
    put(
        item("A1", "Bougie rouge", "3017620422003"),
        item("A2", "Bougie verte", "3017620422003"),
        item("A3", "Bougie bleue", "9501101531000"));

    var several = assertInstanceOf(CodeLookup.Several.class, byCode("3017620422003"));

    assertEquals(List.of("A1", "A2"), skus(several.offers()));
  }

  @Test
  void aCodeGivenTwiceToOneItemDoesNotAsk() {
    put(item("A1", "Bougie", "3017620422003", "03017620422003"));

    assertEquals("A1", one("3017620422003"));
  }

  @Test
  void aSkuIsFoundWhateverItsCase() {
    put(item("Bou-12a", "Bougie"));

    assertEquals("Bou-12a", one("bOU-12A"));
  }

  @Test
  void aCodeGoesBeforeASku() {
    put(item("12345670", "Bougie"), item("A2", "Savon", "12345670"));

    assertEquals("A2", one("12345670"));
  }

  @Test
  void anInStoreCodeOfLettersIsFound() {
    put(item("A1", "Vrac", "PLU-77"));

    assertEquals("A1", one("PLU-77"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "99", "%", "3017620422003' OR '1'='1", "\u0000"})
  void whatIsNoCodeFindsNothing(String code) {
    put(item("A1", "Savon", "3017620422003"));

    assertEquals(new CodeLookup.None(code), byCode(code));
  }

  @Test
  void aCodeThatWasTakenOffFindsNothing() {
    put(item("A1", "Savon", "3017620422003"));
    put(item("A1", "Savon", "9501101531000"));

    assertEquals(new CodeLookup.None("3017620422003"), byCode("3017620422003"));
    assertEquals("A1", one("9501101531000"));
  }
}
