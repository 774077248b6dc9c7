package comptoir.operator.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.operator.Operator;
import comptoir.operator.view.SignOnState.Choosing;
import comptoir.operator.view.SignOnState.Trouble;
import comptoir.settings.ShopSettings;
import comptoir.testing.TestTill;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignOnViewModelTest {

  @TempDir private Path folder;
  private TestTill till;
  private SignOnViewModel model;
  private final List<String> signedOn = new ArrayList<>();
  private int sounds;

  @BeforeEach
  void open() {
    till = TestTill.in(folder);
    model = new SignOnViewModel(till.operators, till.settings, Runnable::run, new Exits());
  }

  @AfterEach
  void close() {
    till.close();
  }

  @Test
  void aNewTillSaysHowFarItIs() {
    model.arrived(new Arrival(true, 0, 500, 20));
    settle();

    assertEquals(new SignOnState.Waiting(new Arrival(true, 0, 500, 20)), model.state().get());
  }

  @Test
  void theTilesAppearAsSoonAsThePeopleAreHere() {
    model.arrived(new Arrival(true, 0, 0, 0));
    settle();
    arrive();
    model.arrived(new Arrival(true, 2, 0, 0));
    settle();

    assertEquals(List.of("Camille", "Zoé"), now().people().stream().map(Operator::name).toList());
  }

  @Test
  void theRightPinSignsOn() {
    ready();
    model.move(1);
    type(TestPeople.PIN);
    model.enter();
    settle();

    assertEquals(List.of("Zoé at Maison Verdier"), signedOn);
    assertEquals("", now().pin());
  }

  @Test
  void aWrongPinSaysHowManyTriesAreLeftAndForgetsIt() {
    ready();
    type("1234");
    model.enter();
    settle();

    assertEquals(Optional.of(new Trouble.WrongPin(4)), now().trouble());
    assertEquals("", now().pin());
    assertEquals(1, sounds);
    assertTrue(signedOn.isEmpty());
  }

  @Test
  void fiveWrongPinsLockThePersonOutUntilATime() {
    ready();
    for (var i = 0; i < 5; i++) {
      type("1234");
      model.enter();
      settle();
    }

    var until = till.clock.instant().plus(Duration.ofMinutes(5));
    assertEquals(Optional.of(new Trouble.LockedOut(until)), now().trouble());
  }

  @Test
  void anotherPersonBeginsWithoutThePinOfTheOneBefore() {
    ready();
    type("12");
    model.move(1);

    assertEquals("", now().pin());
    assertEquals("Zoé", now().person().name());
  }

  @Test
  void theArrowsStopAtTheLastTile() {
    ready();
    model.move(1);
    model.move(1);
    assertEquals("Zoé", now().person().name());

    model.move(-5);
    assertEquals("Zoé", now().person().name());
  }

  @Test
  void aScannedCodeIsNotTriedAsAPin() {
    ready();
    type("42");
    model.scanned();
    settle();

    assertEquals(Optional.of(new Trouble.Scanned()), now().trouble());
    assertEquals(1, sounds);
    assertTrue(signedOn.isEmpty());
  }

  @Test
  void enterWithoutAPinTriesNothing() {
    ready();
    model.enter();
    settle();

    assertEquals(Optional.empty(), now().trouble());
  }

  @Test
  void thePinStandsInNoText() {
    ready();
    type("4271");

    assertTrue(now().toString().contains("digits=4"));
    assertTrue(!now().toString().contains("4271"));
  }

  private void ready() {
    arrive();
    model.restart();
    settle();
  }

  private void arrive() {
    TestPeople.arrive(till, "Zoé", "cashier", "Camille", "advisor");
  }

  private void settle() {
    TestPeople.settle(till);
  }

  private void type(String pin) {
    pin.chars().forEach(digit -> model.digit((char) digit));
  }

  private Choosing now() {
    return assertInstanceOf(Choosing.class, model.state().get());
  }

  private final class Exits implements SignOnViewModel.Exits {

    @Override
    public void signedOn(Operator operator, ShopSettings settings) {
      signedOn.add(operator.name() + " at " + settings.shop().name());
    }

    @Override
    public void health() {}

    @Override
    public void errorSound() {
      sounds++;
    }
  }
}
