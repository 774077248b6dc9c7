package comptoir.customer.view;

import comptoir.counter.Seed;
import comptoir.customer.CustomerChange.Part;
import comptoir.sampler.Picture;
import comptoir.text.Texts;
import comptoir.ui.Style;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/// The form of a customer in its states.
public final class FormSampler {

  private FormSampler() {}

  public static void take(Picture picture, Texts texts, String suffix, Path folder) {
    try (var form = TestForm.in(folder, texts)) {
      var fresh = form.make(Map.of());
      picture.take("form-new" + suffix, () -> shown(fresh, texts));
      var known = form.make(Map.of(Part.GIVEN_NAME, "Dúrand", Part.FAMILY_NAME, "Camille"));
      play(form, known, it -> it.type(Part.PHONE, "07 11 22 33 44"));
      picture.take("form-likely" + suffix, () -> shown(known, texts));
      var flawed = form.make(Map.of(Part.EMAIL, "zelie@", Part.PHONE, "06 12"));
      play(form, flawed, CustomerFormViewModel::save);
      picture.take("form-flawed" + suffix, () -> shown(flawed, texts));
      var edited = form.edit(Seed.CAMILLE);
      play(form, edited, FormSampler::change);
      picture.take("form-edited" + suffix, () -> shown(edited, texts));
    }
  }

  private static void change(CustomerFormViewModel model) {
    model.type(Part.NOTE, "Cherche une lampe de bureau, budget 80 €, passe le samedi");
    model.consent("email", false);
    model.consent("sms", true);
    model.back();
  }

  private static void play(
      TestForm form, CustomerFormViewModel model, Consumer<CustomerFormViewModel> deeds) {
    deeds.accept(model);
    form.settle();
  }

  private static Parent shown(CustomerFormViewModel model, Texts texts) {
    var view = new CustomerFormView(model, texts);
    view.shown();
    var scrim = new StackPane(view.root());
    scrim.getStyleClass().add(Style.SCRIM);
    return scrim;
  }
}
