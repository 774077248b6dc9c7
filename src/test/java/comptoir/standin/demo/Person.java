package comptoir.standin.demo;

import java.time.LocalDate;
import java.util.List;

/// A customer before the history is known.
///
/// @param phone as somebody typed it once, in any form
/// @param emailConsent date of consent, `no`, or empty when never asked
/// @param visits orders to be placed within the year
/// @param channels weights of web, shop, app, phone, social
/// @param tastes the categories this person mostly buys
record Person(
    String id,
    Name name,
    String email,
    String phone,
    String card,
    Town town,
    LocalDate since,
    String emailConsent,
    String smsConsent,
    int contacts,
    int visits,
    int[] channels,
    List<String> tastes) {

  record Name(String given, String family) {
    @Override
    public String toString() {
      return given + " " + family;
    }
  }

  record Town(String postcode, String name, String shop) {}
}
