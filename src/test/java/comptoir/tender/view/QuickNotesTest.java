package comptoir.tender.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import comptoir.value.Money;
import java.util.Arrays;
import java.util.Currency;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickNotesTest {

  @ParameterizedTest
  @CsvSource({
    "EUR, 320, 500 1000 2000 5000",
    "EUR, 1872, 2000 5000 10000 20000",
    "EUR, 4280, 4500 5000 6000 10000",
    "EUR, 5000, 6000 10000 20000",
    "EUR, 54800, 55000 56000 60000",
    "JPY, 3200, 3500 4000 5000 10000"
  })
  void theNotesAreWhatACustomerHandsOver(String currency, long due, String notes) {
    var money = Currency.getInstance(currency);
    var expected =
        Arrays.stream(notes.split(" "))
            .map(minor -> new Money(Long.parseLong(minor), money))
            .collect(Collectors.toList());

    assertEquals(expected, QuickNotes.of(new Money(due, money)));
  }
}
