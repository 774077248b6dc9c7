package comptoir.customer;

import comptoir.value.Folding;
import java.util.List;
import java.util.Optional;

/// Somebody who is known here and may be the one that is being written down.
public record Likeness(CustomerMatch match, Why why) {

  /// What they have in common.
  public enum Why {
    PHONE,
    EMAIL,
    /// All words of the name, in any order and however accented, and no other town.
    NAME
  }

  /// What is known so far of the one that is being written down; empty texts are not known.
  public record Sought(
      String givenName, String familyName, String email, String phone, String city) {

    String fullName() {
      return givenName + " " + familyName;
    }

    /// Whether the customer has that name, and may live in that town.
    boolean isNamed(Customer customer) {
      return sorted(fullName()).equals(sorted(customer.fullName())) && mayLiveIn(customer.city());
    }

    private static List<String> sorted(String name) {
      return Folding.words(name).stream().sorted().toList();
    }

    private boolean mayLiveIn(Optional<String> town) {
      return city.isBlank()
          || town.filter(it -> !Folding.words(it).equals(Folding.words(city))).isEmpty();
    }
  }
}
