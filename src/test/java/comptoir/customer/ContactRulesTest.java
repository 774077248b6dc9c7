package comptoir.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import comptoir.customer.CustomerChange.Part;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactRulesTest {

  @ParameterizedTest
  @CsvSource({
    "06 12 34 56 78, 0612345678",
    "06.12.34.56.78, 0612345678",
    "+33 6 12 34 56 78, 0612345678",
    "0033 (0)6-12-34-56-78, 0612345678",
    "+49 151 23456789, +4915123456789",
    "0049 151 23456789, +4915123456789",
    "+1 (415) 555-2671, +14155552671"
  })
  void aPhoneNumberInAnyWritingIsKeptInOne(String typed, String kept) {
    assertEquals(Optional.empty(), ContactRules.flaw(Part.PHONE, typed));
    assertEquals(kept, ContactRules.normal(Part.PHONE, typed));
    assertEquals(kept, ContactRules.normal(Part.PHONE, kept), "what is kept stays");
  }

  @ParameterizedTest
  @ValueSource(strings = {"06 12 34 56 7", "06 12 34 56 789", "12", "06 12 34 56 7a", "+", "abc"})
  void whatIsNoPhoneNumberIsSaid(String typed) {
    assertEquals(Optional.of(ContactRules.Flaw.NO_PHONE), ContactRules.flaw(Part.PHONE, typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@b.fr", " zelie.q+x@example.co.uk ", "É@exemple.fr", ""})
  void anAddressIsOne(String typed) {
    assertEquals(Optional.empty(), ContactRules.flaw(Part.EMAIL, typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zelie", "zelie@", "@example.org", "a b@example.org", "a@b", "a@b..fr"})
  void whatIsNoAddressIsSaid(String typed) {
    assertEquals(Optional.of(ContactRules.Flaw.NO_EMAIL), ContactRules.flaw(Part.EMAIL, typed));
  }
}
