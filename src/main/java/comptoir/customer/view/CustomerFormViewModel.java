package comptoir.customer.view;

import comptoir.customer.ContactRules;
import comptoir.customer.Customer;
import comptoir.customer.Customer.Consent;
import comptoir.customer.CustomerChange;
import comptoir.customer.CustomerChange.Part;
import comptoir.customer.CustomerDesk;
import comptoir.customer.Customers;
import comptoir.customer.Likeness;
import comptoir.customer.view.FormState.Phase;
import comptoir.text.Texts;
import comptoir.value.CustomerId;
import comptoir.value.Fault;
import comptoir.value.OperatorId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes a customer down, or changes what is written of one; while that is typed, those who are
/// known and may be the same are proposed. JavaFX thread only.
public final class CustomerFormViewModel {

  /// The ways of contact that are asked about, in their order.
  static final List<String> WAYS = List.of("email", "sms", "phone", "post");

  private static final Logger LOG = LoggerFactory.getLogger(CustomerFormViewModel.class);
  private static final int MOST_LIKELY = 4;

  private final Subject subject;
  private final Rooms rooms;
  private final Tools tools;
  private final Exits exits;
  private final ReadOnlyObjectWrapper<FormState> state;
  private long asked;

  /// Who is written down.
  ///
  /// @param before the customer as they are known; empty where they are to be made
  /// @param typed what was typed of them already
  /// @param zone that of the shop, for the day of a consent
  public record Subject(
      Optional<Customer> before, Map<Part, String> typed, OperatorId by, ZoneId zone) {

    public Subject {
      typed = Map.copyOf(typed);
    }
  }

  /// The doors the form goes through.
  public record Rooms(Customers customers, CustomerDesk desk) {}

  /// The world outside.
  ///
  /// @param fx the way to the JavaFX thread
  public record Tools(Texts texts, Executor fx, InstantSource clock) {}

  /// Where the form leads.
  public interface Exits {

    /// The customer is on the disk, or was known; they are to be served.
    void done(CustomerId customer);

    void back();

    void errorSound();
  }

  public CustomerFormViewModel(Subject subject, Rooms rooms, Tools tools, Exits exits) {
    this.subject = subject;
    this.rooms = rooms;
    this.tools = tools;
    this.exits = exits;
    this.state = new ReadOnlyObjectWrapper<>(first(subject));
    seek();
  }

  private static FormState first(Subject subject) {
    Map<Part, String> typed = new EnumMap<>(Part.class);
    for (var part : Part.values()) {
      typed.put(part, subject.before().map(it -> it.part(part)).orElse(""));
    }
    typed.putAll(subject.typed());
    var granted = new HashMap<String, Boolean>();
    subject.before().ifPresent(it -> it.consents().forEach(c -> granted.put(c.way(), c.granted())));
    return new FormState(typed, granted, Set.of(), List.of(), 0, Phase.WRITING, Optional.empty());
  }

  ReadOnlyObjectProperty<FormState> state() {
    return state.getReadOnlyProperty();
  }

  /// The customer as they are known; empty where they are to be made.
  Optional<Customer> before() {
    return subject.before();
  }

  /// What was said before of that way of contact.
  Optional<Consent> before(String way) {
    return subject.before().flatMap(it -> it.consent(way));
  }

  void type(Part part, String text) {
    if (isOpen() && !now().text(part).equals(text)) {
      state.set(now().with(part, text));
      seek();
    }
  }

  /// The person goes on to another field: what is wrong in this one is said.
  void left(Part part) {
    state.set(now().telling(Set.of(part)));
  }

  void consent(String way, boolean isGranted) {
    if (isOpen() && now().isGranted(way) != isGranted) {
      state.set(now().with(way, isGranted));
    }
  }

  /// A code from the scanner is a loyalty card.
  void scanned(String code) {
    type(Part.CARD, code);
  }

  /// Marks the next of those who may be the same, or the one before.
  void move(int step) {
    var last = Math.max(0, now().likely().size() - 1);
    state.set(now().marking(Math.clamp(now().marked() + step, 0, last)));
  }

  /// The one who is marked is the one: nothing is written.
  void takeMarked() {
    if (isOpen()) {
      now().markedOne().ifPresent(it -> exits.done(it.match().id()));
    }
  }

  void take(int at) {
    state.set(now().marking(at));
    takeMarked();
  }

  /// Why a field cannot be kept as it is.
  enum Flaw {
    NO_NAME,
    NO_EMAIL,
    NO_PHONE
  }

  Optional<Flaw> flaw(Part part) {
    if (part == Part.FAMILY_NAME && isNameless()) {
      return Optional.of(Flaw.NO_NAME);
    }
    return ContactRules.flaw(part, now().text(part))
        .map(
            flaw ->
                switch (flaw) {
                  case NO_EMAIL -> Flaw.NO_EMAIL;
                  case NO_PHONE -> Flaw.NO_PHONE;
                });
  }

  private boolean isNameless() {
    return now().text(Part.GIVEN_NAME).isBlank() && now().text(Part.FAMILY_NAME).isBlank();
  }

  /// The first field that cannot be kept as it is.
  Optional<Part> firstFlawed() {
    for (var part : Part.values()) {
      if (flaw(part).isPresent()) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  /// Keeps what is written, unless a field cannot be kept as it is: then it is said there.
  void save() {
    if (!isOpen()) {
      return;
    }
    state.set(now().telling(EnumSet.allOf(Part.class)));
    if (firstFlawed().isPresent()) {
      exits.errorSound();
      return;
    }
    state.set(now().in(Phase.SAVING));
    var _ =
        saved(change())
            .whenComplete((id, failure) -> tools.fx().execute(() -> landed(id, failure)));
  }

  private CompletionStage<CustomerId> saved(CustomerChange change) {
    return subject
        .before()
        .map(it -> rooms.desk().edit(it.id(), change, subject.by()))
        .orElseGet(() -> rooms.desk().create(change, subject.by()));
  }

  private void landed(@Nullable CustomerId id, @Nullable Throwable failure) {
    if (id != null) {
      exits.done(id);
      return;
    }
    var cause = failure instanceof CompletionException it ? it.getCause() : failure;
    LOG.error("A customer was not kept", cause);
    state.set(now().failed(cause instanceof Fault fault ? fault.code() : Fault.Code.PROGRAM));
    exits.errorSound();
  }

  /// What differs from what is known.
  private CustomerChange change() {
    var parts = new EnumMap<Part, String>(Part.class);
    for (var part : Part.values()) {
      var text = ContactRules.normal(part, now().text(part));
      var known = subject.before().map(it -> it.part(part)).orElse("");
      if (!text.equals(known) && !text.equals(ContactRules.normal(part, known))) {
        parts.put(part, text);
      }
    }
    return new CustomerChange(parts, consents());
  }

  private List<Consent> consents() {
    var consents = new ArrayList<Consent>();
    for (var way : WAYS) {
      var isGranted = now().isGranted(way);
      if (isGranted != before(way).map(Consent::granted).orElse(false)) {
        var wording = Optional.of(wording(way)).filter(it -> isGranted);
        consents.add(new Consent(way, isGranted, Optional.of(noonOfToday()), wording));
      }
    }
    return consents;
  }

  /// What is asked on that way of contact, word for word.
  String wording(String way) {
    return tools.texts().get("customer.form.wording." + way);
  }

  LocalDate today() {
    return LocalDate.ofInstant(tools.clock().instant(), subject.zone());
  }

  private Instant noonOfToday() {
    return today().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }

  /// Leaves; where something would be lost, only when asked twice.
  void back() {
    if (now().phase() == Phase.SAVING) {
      return;
    }
    if (now().phase() == Phase.LEAVING || isAsItWas()) {
      exits.back();
    } else {
      state.set(now().in(Phase.LEAVING));
    }
  }

  private boolean isAsItWas() {
    var start = first(subject);
    return start.typed().equals(now().typed()) && consents().isEmpty();
  }

  private boolean isOpen() {
    return now().phase() != Phase.SAVING;
  }

  private FormState now() {
    return state.get();
  }

  /// An answer to what was typed before is dropped.
  private void seek() {
    var mine = ++asked;
    var sought =
        new Likeness.Sought(
            now().text(Part.GIVEN_NAME),
            now().text(Part.FAMILY_NAME),
            now().text(Part.EMAIL),
            now().text(Part.PHONE),
            now().text(Part.CITY));
    var _ =
        rooms
            .customers()
            .likely(sought, MOST_LIKELY + 1)
            .thenAcceptAsync(
                found -> {
                  if (mine == asked) {
                    state.set(now().with(others(found)));
                  }
                },
                tools.fx());
  }

  private List<Likeness> others(List<Likeness> found) {
    var self = subject.before().map(Customer::id);
    return found.stream()
        .filter(it -> !self.equals(Optional.of(it.match().id())))
        .limit(MOST_LIKELY)
        .toList();
  }
}
