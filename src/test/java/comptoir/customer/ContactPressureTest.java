package comptoir.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactPressureTest {

  @ParameterizedTest
  @CsvSource({"0, NONE", "1, LOW", "2, LOW", "3, RAISED", "5, RAISED", "6, HIGH", "40, HIGH"})
  void contactsOfThirtyDaysAreAPressure(int contacts, ContactPressure pressure) {
    assertEquals(pressure, ContactPressure.of(contacts));
  }
}
