package comptoir.operator.view;

import comptoir.operator.Operator;
import comptoir.sampler.Picture;
import comptoir.settings.ShopSettings;
import comptoir.testing.TestTill;
import comptoir.text.Texts;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Label;

/// The sign-on screen in its states.
public final class SignOnSampler {

  private SignOnSampler() {}

  public static void take(Picture picture, Texts texts, String suffix, Path folder) {
    try (var till = TestTill.in(folder)) {
      var fresh = model(till);
      fresh.arrived(
          new Arrival(true, 0, 1200, 340, Optional.of(new Arrival.Filling(1540, 61_200))));
      TestPeople.settle(till);
      picture.take(
          "sign-on-waiting" + suffix, () -> new SignOnView(fresh, texts, new Label()).root());

      TestPeople.arrive(
          till,
          "Zoé Lambert",
          "cashier",
          "Camille Durand-Lefèvre",
          "advisor",
          "Karim Benali",
          "manager",
          "Inès Roche",
          "cashier",
          "Jo",
          "advisor");
      var model = model(till);
      model.restart();
      TestPeople.settle(till);
      model.move(2);
      "12".chars().forEach(c -> model.digit((char) c));
      picture.take("sign-on" + suffix, () -> new SignOnView(model, texts, new Label()).root());
      model.arrived(
          new Arrival(true, 5, 41_200, 0, Optional.of(new Arrival.Filling(41_205, 1_300_000))));
      picture.take(
          "sign-on-filling" + suffix, () -> new SignOnView(model, texts, new Label()).root());
      model.enter();
      TestPeople.settle(till);
      picture.take(
          "sign-on-wrong" + suffix, () -> new SignOnView(model, texts, new Label()).root());
    }
  }

  private static SignOnViewModel model(TestTill till) {
    var exits =
        new SignOnViewModel.Exits() {
          @Override
          public void signedOn(Operator operator, ShopSettings settings) {}

          @Override
          public void health() {}

          @Override
          public void errorSound() {}
        };
    return new SignOnViewModel(till.operators, till.settings, Runnable::run, exits);
  }
}
