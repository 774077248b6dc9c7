package comptoir.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import comptoir.testing.TestTill;
import comptoir.value.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerSearchTest extends CustomerCase {

  @ParameterizedTest
  @ValueSource(
      strings = {"helene lefevre", "Lefèvre HÉLÈNE", "le hé", "lef", "helene", "h l", "  Lefevre "})
  void namesAreFoundByPrefixesInAnyOrderWithoutAccents(String typed) {
    put(named("c1", "Hélène", "Lefèvre"), named("c2", "Paul", "Martin"));

    assertEquals(List.of("c1"), search(typed));
  }

  @Test
  void allWordsMustMatch() {
    put(named("c1", "Hélène", "Lefèvre"), named("c2", "Paul", "Lefèvre"));

    assertEquals(List.of("c2"), search("lefevre p"));
    assertEquals(List.of(), search("lefevre z"));
  }

  @Test
  void eachPartOfADoubleNameIsFound() {
    put(named("c1", "Jean-Luc", "d'Œuvre de Saint-Cyr"));

    assertEquals(List.of("c1"), search("luc"));
    assertEquals(List.of("c1"), search("cyr oeuvre"));
    assertEquals(List.of(), search("uc"));
  }

  @Test
  void wholeNamesComeBeforeLongerOnesThenTheAlphabet() {
    put(
        named("c1", "Zoé", "Martineau"),
        named("c2", "Zoé", "Martin"),
        named("c3", "Anne", "Martin"),
        named("c4", "Martin", "Petit"));

    assertEquals(List.of("c3", "c2", "c4", "c1"), search("martin"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0612345678",
        "06 12 34 56 78",
        "06.12.34.56.78",
        "+33612345678",
        "+33 (0)6 12 34 56 78",
        "0033 6 12 34 56 78",
        "(+33) 6-12-34-56-78"
      })
  void aPhoneIsFoundHoweverItIsWritten(String typed) {
    put(
        with("c1", "Hélène", "Lefèvre", "", "+33 6 12 34 56 78", ""),
        with("c2", "Paul", "Martin", "", "06 12 34 56 79", ""));

    assertEquals(List.of("c1"), search(typed));
    assertEquals(List.of("c1"), exact(typed));
  }

  @Test
  void aForeignPhoneIsFoundInBothForms() {
    put(with("c1", "Ada", "King", "", "+44 20 7946 0000", ""));

    assertEquals(List.of("c1"), exact("0044 20 7946 0000"));
    assertEquals(List.of(), exact("020 7946 0000"));
  }

  @Test
  void anEmailIsFoundWhateverItsCase() {
    put(with("c1", "Hélène", "Lefèvre", "Helene.L@Example.org", "", ""));

    assertEquals(List.of("c1"), search("helene.l@example.ORG "));
    assertEquals(List.of("c1"), exact("HELENE.L@EXAMPLE.ORG"));
    assertEquals(List.of(), exact("helene.l@example.com"));
  }

  @Test
  void aCardIsFoundByItsDigits() {
    put(with("c1", "Hélène", "Lefèvre", "", "", "2990000000017"));

    assertEquals(List.of("c1"), search("2990000000017"));
    assertEquals(List.of("c1"), search("299 0000 0000 17"));
    assertEquals(List.of("c1"), exact("02990000000017"));
    assertEquals(List.of(), exact("2990000000024"));
  }

  @Test
  void aCardWithLettersIsFoundToo() {
    put(with("c1", "Hélène", "Lefèvre", "", "", "FID-0042-x"));

    assertEquals(List.of("c1"), exact("fid 0042 X"));
  }

  @Test
  void aKeyOfOneKindIsNotFoundAsAnother() {
    put(with("c1", "Hélène", "Lefèvre", "", "0612345678", ""));
    put(with("c2", "Paul", "Martin", "", "", "0612345678"));

    assertEquals(List.of("c1", "c2"), exact("0612345678"));
    assertEquals(List.of("c1"), exact("+33612345678"));
  }

  @Test
  void severalMayShareAKey() {
    put(
        with("c2", "Paul", "Lefèvre", "famille@example.org", "0412345678", ""),
        with("c1", "Hélène", "Lefèvre", "famille@example.org", "0412345678", ""));

    assertEquals(List.of("c1", "c2"), exact("04 12 34 56 78"));
    assertEquals(List.of("c1", "c2"), exact("famille@example.org"));
  }

  @Test
  void aNameIsNoExactKey() {
    put(named("c1", "Hélène", "Lefèvre"));

    assertEquals(List.of(), exact("Lefèvre"));
    assertEquals(List.of(), exact(""));
  }

  @Test
  void aKeyThatChangedIsFoundUnderTheNewOneAlone() {
    put(with("c1", "Hélène", "Lefèvre", "", "0612345678", ""));
    put(with("c1", "Hélène", "Lefèvre", "", "0700000000", ""));

    assertEquals(List.of(), exact("0612345678"));
    assertEquals(List.of("c1"), exact("0700000000"));
  }

  @Test
  void aNameThatChangedIsFoundUnderTheNewOneAlone() {
    put(named("c1", "Hélène", "Lefèvre"));
    put(named("c1", "Hélène", "Martin"));

    assertEquals(List.of(), search("lefevre"));
    assertEquals(List.of("c1"), search("martin"));
  }

  @Test
  void aCustomerThatIsGoneIsFoundByNothing() {
    put(with("c1", "Hélène", "Lefèvre", "h@example.org", "0612345678", "2990000000017"));
    drop("c1");

    assertEquals(List.of(), search("lefevre"));
    assertEquals(List.of(), exact("h@example.org"));
    assertEquals(List.of(), exact("0612345678"));
    assertEquals(List.of(), exact("2990000000017"));
    assertEquals(Optional.empty(), TestTill.await(customers.view(id("c1"))));
  }

  @Test
  void noMoreThanTwentyCome() {
    var many = new ArrayList<Customer>();
    for (var n = 0; n < 50; n++) {
      many.add(with("c" + n, "Anne", "Martin", "", "0612345678", ""));
    }
    put(many.toArray(Customer[]::new));

    assertEquals(20, TestTill.await(customers.search("martin", 100)).size());
    assertEquals(20, TestTill.await(customers.byExactKey("0612345678")).size());
    assertEquals(3, TestTill.await(customers.search("martin", 3)).size());
  }

  @Test
  void aMatchShowsTheTownOrTheEndOfThePhone() {
    put(with("c1", "Hélène", "Lefèvre", "", "+33 6 12 34 56 78", ""), inTown("c2", "Lyon"));

    assertEquals(
        List.of(new CustomerMatch(id("c1"), "Hélène Lefèvre", Optional.of("…5678"))),
        TestTill.await(customers.search("lefevre", 5)));
    assertEquals(
        List.of(new CustomerMatch(id("c2"), "Paul Martin", Optional.of("Lyon"))),
        TestTill.await(customers.search("martin", 5)));
  }

  private static Customer inTown(String id, String town) {
    return new Customer(
        id(id),
        "Paul",
        "Martin",
        Optional.empty(),
        Optional.of("0612345678"),
        Optional.empty(),
        Optional.of(town),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        List.of(),
        OptionalInt.empty());
  }

  @Test
  void whatWasRolledBackIsNeitherOnTheDiskNorInMemory() {
    put(named("c1", "Hélène", "Lefèvre"));
    List<Change<Customer>> page =
        List.of(
            new Change.Put<>("c1", named("c1", "Hélène", "Martin")),
            new Change.Put<>("c2", with("c2", "Zoé", "Zola", "", "0612345678", "")));

    assertThrows(
        CompletionException.class,
        () ->
            till.database
                .runInCache(
                    tx -> {
                      customers.applyCustomers(tx, page);
                      throw new IllegalStateException("half way");
                    })
                .join());

    assertEquals(List.of("c1"), search("lefevre"));
    assertEquals(List.of(), search("martin"));
    assertEquals(List.of(), search("zola"));
    assertEquals(List.of(), exact("0612345678"));
  }

  @Test
  void namesAreFoundAfterARestartOnceTheyAreLoaded() {
    var many = new ArrayList<Customer>();
    for (var n = 0; n < 2_500; n++) {
      many.add(named("c" + n, "Prénom" + n, "Nom" + n));
    }
    put(many.toArray(Customer[]::new));
    var restarted = afresh();
    assertEquals(List.of(), TestTill.await(restarted.search("nom2499", 5)));

    TestTill.await(restarted.loadNames());

    assertEquals(List.of("c2499"), ids(TestTill.await(restarted.search("nom2499", 5))));
    assertEquals(List.of("c0"), ids(TestTill.await(restarted.search("prenom0 nom0", 5))));
    assertEquals(20, TestTill.await(restarted.search("nom", 20)).size());
  }

  @Test
  void whatChangesWhileNamesAreLoadedWins() {
    var many = new ArrayList<Customer>();
    for (var n = 0; n < 3_000; n++) {
      many.add(named("c" + n, "Anne", "Nom" + n));
    }
    put(many.toArray(Customer[]::new));
    customers = afresh();
    var loading = customers.loadNames();
    put(named("c0", "Anne", "Autre"), named("x1", "Anne", "Nouvelle"));
    drop("c1");
    TestTill.await(loading);

    assertEquals(List.of("c0"), search("autre"));
    assertEquals(List.of(), search("nom0"));
    assertEquals(List.of(), search("nom1 anne").stream().filter("c1"::equals).toList());
    assertEquals(List.of("x1"), search("nouvelle"));
  }

  @Test
  void manyChangesInAnyOrderLeaveWhatTheLastOnesSay() {
    var random = new Random(20260921);
    var expected = new ArrayList<>(Collections.nCopies(500, ""));
    for (var page = 0; page < 60; page++) {
      var changes = new ArrayList<Change<Customer>>();
      for (var n = 0; n < 100; n++) {
        var at = random.nextInt(500);
        var name = random.nextInt(10) == 0 ? "" : "Nom" + random.nextInt(40);
        expected.set(at, name);
        changes.add(
            name.isEmpty()
                ? new Change.Drop<>("c" + at)
                : new Change.Put<>("c" + at, named("c" + at, "P" + at, name)));
      }
      TestTill.await(till.database.runInCache(tx -> customers.applyCustomers(tx, changes)));
    }
    for (var at = 0; at < 500; at++) {
      var found = search("p" + at + " " + expected.get(at)).contains("c" + at);
      assertEquals(!expected.get(at).isEmpty(), found, "c" + at + " " + expected.get(at));
    }
  }
}
