package comptoir.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import comptoir.customer.CustomerChange.Part;
import comptoir.value.CustomerId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// From the counter to the form of a customer.
final class WritingTest {

  @TempDir private Path folder;
  private TestCounter counter;

  @BeforeEach
  void open() {
    counter = TestCounter.in(folder);
  }

  @AfterEach
  void close() {
    counter.close();
  }

  private List<Exits.Writing> written() {
    return counter.exits.written;
  }

  @Test
  void whoIsSoughtAndNotFoundIsWrittenDownWithWhatWasTyped() {
    counter.enter("zélie quartermain");
    assertInstanceOf(Context.NotFound.class, counter.state().context());

    counter.doing(counter.model::customerKey);

    assertEquals(
        Map.of(Part.GIVEN_NAME, "Zélie", Part.FAMILY_NAME, "Quartermain"),
        written().getFirst().typed());
    assertEquals(Optional.empty(), written().getFirst().before());
    assertEquals(Seed.ZOE, written().getFirst().operator());
  }

  @Test
  void whatStandsInTheFieldGoesIntoTheFormAndOutOfTheField() {
    counter.type("zelie@example.org").doing(counter.model::customerKey);

    assertEquals(Map.of(Part.EMAIL, "zelie@example.org"), written().getFirst().typed());
    assertEquals("", counter.state().typed());
  }

  @Test
  void theKeyAsksForSomebodyFirstAndThenOpensAnEmptyForm() {
    counter.doing(counter.model::customerKey);
    assertEquals(Optional.of(new Notice.AskForCustomer()), counter.state().notice());
    assertEquals(List.of(), written());

    counter.doing(counter.model::customerKey);

    assertEquals(Map.of(), written().getFirst().typed());
  }

  @Test
  void withSomebodyServedTheKeyAsksWhetherTheyAreToGo() {
    counter.scan("2900001048217").doing(counter.model::customerKey);

    assertInstanceOf(Context.Asking.class, counter.state().context());
    assertEquals(List.of(), written());
  }

  @Test
  void theRecordOfWhoIsServedIsOpened() {
    counter.doing(counter.model::editCustomer);
    assertEquals(Optional.of(new Notice.NoCustomer()), counter.state().notice());

    counter.scan("2900001048217").doing(counter.model::editCustomer);

    assertEquals(Seed.CAMILLE, written().getFirst().before().orElseThrow().id());
  }

  @Test
  void whatIsHiddenIsNeitherOpenedNorShownWhole() {
    counter.scan("2900001048217").doing(counter.model::lookAtCustomer);
    assertEquals(Seed.CAMILLE, counter.exits.seen.getFirst().customer().id());

    counter
        .doing(counter.model::blank)
        .doing(counter.model::lookAtCustomer)
        .doing(counter.model::editCustomer);

    assertEquals(Optional.of(new Notice.Hidden()), counter.state().notice());
    assertEquals(1, counter.exits.seen.size());
    assertEquals(List.of(), written());
  }

  @Test
  void whoThePlatformHadIsShownUnderTheIdThatCounts() {
    var minted = new CustomerId("minted");
    counter.doing(() -> counter.model.setCustomer(minted));
    counter.till.basket.watch(() -> counter.hand.execute(counter.model::customerChanged));

    counter.doing(
        () ->
            counter
                .till
                .database
                .run(tx -> counter.till.basket.passTo(tx, minted, Seed.CAMILLE))
                .join());
    counter.settle();

    var known = assertInstanceOf(CustomerPane.Known.class, counter.state().customer());
    assertEquals(Seed.CAMILLE, known.view().customer().id());
    assertEquals(Optional.empty(), counter.state().notice());
  }

  @ParameterizedTest
  @CsvSource({
    "zelie@example.org, EMAIL, zelie@example.org",
    "+33 6 12 34 56 78, PHONE, +33 6 12 34 56 78",
    "06 12 34 56 78, PHONE, 06 12 34 56 78",
    "lefèvre, FAMILY_NAME, Lefèvre",
    "McArthur, FAMILY_NAME, McArthur"
  })
  void aTextSaysOnePartOfAPerson(String typed, Part part, String text) {
    assertEquals(Map.of(part, text), TypedPerson.parts(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2001001013554", "96385074", "W-10482", "stylo 4"})
  void aCodeIsNobody(String typed) {
    assertEquals(Map.of(), TypedPerson.parts(typed));
  }
}
