package comptoir.sampler;

import comptoir.operator.view.SignOnSampler;
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

  public static void main(String[] args) throws IOException {
    PartsSampler.take();
    for (var theme : Theme.values()) {
      for (var language : List.of("fr", "en")) {
        for (var size : SIZES) {
          all(theme, Locale.of(language), size);
        }
      }
    }
    System.exit(0);
  }

  private static void all(Theme theme, Locale locale, int[] size) throws IOException {
    var texts = new Texts(locale);
    var picture = new Picture(theme, size[0], size[1], 100);
    var suffix = "-%s-%s-%d".formatted(locale, theme, size[0]);
    SignOnSampler.take(picture, texts, suffix, Files.createTempDirectory("sampler"));
    PaySampler.take(picture, texts, suffix);
  }
}
