package comptoir.health.view;

import comptoir.health.Concern;
import comptoir.health.Findings;
import comptoir.incident.Incident;
import comptoir.operator.Operator;
import comptoir.settings.ShopSettings;
import comptoir.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// All that the screen shows, at one moment.
///
/// @param operator who is signed on; without one the screen tells, and changes nothing
/// @param people who works here, to name them
/// @param chosen key of the marked concern; empty where there is none
/// @param open what of the marked concern is open
/// @param busy a deed is under way; another is not begun
record HealthState(
    Optional<Operator> operator,
    Optional<ShopSettings> settings,
    List<Operator> people,
    Findings findings,
    Optional<String> chosen,
    Open open,
    boolean busy,
    Optional<Note> note,
    Instant now) {

  HealthState {
    people = List.copyOf(people);
  }

  /// What of the marked concern is open.
  enum Open {
    NOTHING,
    /// What is in it.
    CONTENT,
    /// Why it is put aside is being asked.
    WHY
  }

  /// Whether what is in the marked concern is shown.
  boolean opened() {
    return open == Open.CONTENT;
  }

  ZoneId zone() {
    return settings.map(ShopSettings::zone).orElseGet(ZoneId::systemDefault);
  }

  /// The time by the shop's clock, with the day where it is another one.
  String moment(Instant at, Texts texts) {
    var isToday = at.atZone(zone()).toLocalDate().equals(now.atZone(zone()).toLocalDate());
    return isToday ? texts.time(at, zone()) : texts.dateTime(at, zone());
  }

  List<Concern> concerns() {
    return findings.concerns();
  }

  /// The marked one; the first where the one that was marked is gone.
  Optional<Concern> concern() {
    return chosen
        .flatMap(key -> concerns().stream().filter(it -> it.key().equals(key)).findFirst())
        .or(() -> concerns().stream().findFirst());
  }

  /// Its place in the list; 0 where there is none.
  int index() {
    return concern().map(concerns()::indexOf).orElse(0);
  }

  /// What may be done about the marked one now.
  Deeds deeds() {
    return concern().map(it -> Deeds.of(it, operator.isPresent())).orElse(Deeds.NONE);
  }

  /// What may be done about a concern.
  ///
  /// @param again what is offered first: to send it again
  /// @param settle a person may say that it is seen to
  /// @param export as a file, and its content may be shown
  /// @param aside it may be put aside for good
  record Deeds(Again again, boolean settle, boolean token, boolean export, boolean aside) {

    static final Deeds NONE = new Deeds(Again.NOTHING, false, false, false, false);

    /// What can be sent again.
    enum Again {
      NOTHING,
      ENVELOPE,
      DAY
    }

    private static Deeds of(Concern concern, boolean isSignedOn) {
      return switch (concern) {
        case Concern.TurnedAway it -> new Deeds(Again.NOTHING, false, it.isOfToken(), false, false);
        case Concern.Refused it when isSignedOn ->
            new Deeds(Again.ENVELOPE, false, false, true, it.parked().mayBePutAside());
        case Concern.Happened it when isSignedOn -> new Deeds(again(it), true, false, false, false);
        case Concern.Machine _, Concern.Unread _, Concern.Refused _, Concern.Happened _ -> NONE;
      };
    }

    private static Again again(Concern.Happened it) {
      return it.noticed().incident() instanceof Incident.DayDiffers ? Again.DAY : Again.NOTHING;
    }
  }

  HealthState with(Findings it) {
    return new HealthState(operator, settings, people, it, chosen, open, busy, note, now);
  }

  HealthState with(Optional<ShopSettings> shop, List<Operator> all) {
    return new HealthState(operator, shop, all, findings, chosen, open, busy, note, now);
  }

  HealthState choosing(String key) {
    return new HealthState(
        operator,
        settings,
        people,
        findings,
        Optional.of(key),
        Open.NOTHING,
        busy,
        Optional.empty(),
        now);
  }

  HealthState opening(Open it) {
    return new HealthState(operator, settings, people, findings, chosen, it, busy, note, now);
  }

  HealthState asBusy() {
    return new HealthState(
        operator, settings, people, findings, chosen, open, true, Optional.empty(), now);
  }

  /// What came of a deed; the question for the reason is answered, what is looked at stays open.
  HealthState with(Note it) {
    var left = open == Open.WHY ? Open.NOTHING : open;
    return new HealthState(
        operator, settings, people, findings, chosen, left, false, Optional.of(it), now);
  }

  HealthState at(Instant moment) {
    return new HealthState(operator, settings, people, findings, chosen, open, busy, note, moment);
  }
}
