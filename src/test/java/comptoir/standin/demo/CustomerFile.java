package comptoir.standin.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// `customers.csv`: what is known of a person, with the segment that the year's orders give.
final class CustomerFile {
  private final Map<String, Year> years = new HashMap<>();

  CustomerFile(List<Order> orders) {
    for (Order order : orders) {
      Draft draft = order.draft();
      if (!draft.status().equals("cancelled")) {
        Year before = years.getOrDefault(draft.customer(), Year.NONE);
        years.put(draft.customer(), before.and(draft));
      }
    }
  }

  String text(List<Person> people) {
    var csv =
        new Csv(
            "id,given_name,family_name,email,phone,card,city,postcode,segment,segment_reason,"
                + "points,since,consent_email,consent_sms,contacts_30d");
    for (Person person : people) {
      Year year = years.getOrDefault(person.id(), Year.NONE);
      Segment segment = segment(person, year);
      csv.row(
          person.id(),
          person.name().given(),
          person.name().family(),
          person.email(),
          person.phone(),
          person.card(),
          person.town().name(),
          person.town().postcode(),
          segment.name,
          segment.reason,
          person.id().equals("C0001") ? 412 : person.card().isEmpty() ? "" : year.spent / 500,
          person.since(),
          person.emailConsent(),
          person.smsConsent(),
          person.contacts());
    }
    return csv.toString();
  }

  private static Segment segment(Person person, Year year) {
    if (year.sales >= 15 && year.spent >= 60_000) {
      return new Segment("VIP", year.sales + " achats en 12 mois");
    }
    if (year.sales >= 7) {
      return new Segment("Fidèle", year.sales + " achats en 12 mois");
    }
    if (person.since().isAfter(Clock.TODAY.minusDays(50))) {
      return new Segment("Nouveau", "client depuis moins de 2 mois");
    }
    if (year.sales > 0 && year.last.isBefore(Clock.TODAY.minusDays(210))) {
      return new Segment("À retrouver", "aucun achat depuis 7 mois");
    }
    return year.sales == 0 && person.id().endsWith("7")
        ? new Segment("Inactif", "aucun achat depuis 12 mois")
        : new Segment("", "");
  }

  private record Segment(String name, String reason) {}

  private record Year(int sales, int spent, LocalDate last) {
    private static final Year NONE = new Year(0, 0, LocalDate.MIN);

    Year and(Draft draft) {
      LocalDate day = draft.at().toLocalDate();
      return new Year(
          sales + (draft.of() == null ? 1 : 0),
          spent + draft.total(),
          draft.of() == null && day.isAfter(last) ? day : last);
    }
  }
}
