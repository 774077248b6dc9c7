package comptoir.sampler;

import comptoir.app.ProblemSampler;
import comptoir.customer.view.FormSampler;
import comptoir.health.view.HealthSampler;
import comptoir.operator.view.SignOnSampler;
import comptoir.receipt.view.DoneSampler;
import comptoir.reservation.view.BoardSampler;
import comptoir.sync.view.StateLineSampler;
import comptoir.tender.view.PaySampler;
import comptoir.text.Texts;
import comptoir.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/// Takes the pictures of all parts and screens, in all states: `target/pictures/*.png`.
public final class Sampler {

  private static final List<int[]> SIZES = List.of(new int[] {1366, 768}, new int[] {1024, 768});

  private Sampler() {}

  /// @param args `LANGUAGE THEME WIDTH PERCENT` for one of each only, or nothing for all
  public static void main(String[] args) throws IOException {
    if (args.length == 4) {
      var size = new int[] {Integer.parseInt(args[2]), 768};
      all(Theme.valueOf(args[1]), Locale.of(args[0]), size, Integer.parseInt(args[3]));
      System.exit(0);
    }
    PartsSampler.take();
    for (var theme : Theme.values()) {
      for (var language : List.of("fr", "en")) {
        for (var size : SIZES) {
          all(theme, Locale.of(language), size, 100);
        }
      }
    }
    System.exit(0);
  }

  private static void all(Theme theme, Locale locale, int[] size, int percent) throws IOException {
    var texts = new Texts(locale);
    var picture = new Picture(theme, size[0], size[1], percent);
    var suffix = "-%s-%s-%d-%d".formatted(locale, theme, size[0], percent);
    SignOnSampler.take(picture, texts, suffix, Files.createTempDirectory("sampler"));
    PaySampler.take(picture, texts, suffix);
    FormSampler.take(picture, texts, suffix, Files.createTempDirectory("sampler"));
    DoneSampler.take(picture, texts, suffix, Files.createTempDirectory("sampler"));
    StateLineSampler.take(picture, texts, suffix);
    ProblemSampler.take(picture, texts, suffix);
    BoardSampler.take(picture, texts, suffix, Files.createTempDirectory("sampler"));
    HealthSampler.take(picture, texts, suffix, Files.createTempDirectory("sampler"));
  }
}
