package comptoir.health;

import comptoir.db.Database;
import comptoir.operator.Operator;
import comptoir.operator.Operators;
import comptoir.outbox.Outbox;
import comptoir.outbox.PutAside;
import comptoir.settings.Settings;
import comptoir.settings.ShopSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door to the folder where files for support are put. They are written by the worker; each is
/// there whole or not at all. A stage never fails.
public final class SupportFolder {

  private static final Logger LOG = LoggerFactory.getLogger(SupportFolder.class);

  private final Path folder;
  private final Executor worker;
  private final Material material;

  /// What a bundle is made of.
  ///
  /// @param about names and versions of program and machine; no secrets
  /// @param log the last lines of the log, the oldest first; they are cleaned here
  /// @param namesAmong which of these words are part of a customer's name; may block
  public record Material(
      Supplier<Map<String, String>> about,
      Supplier<List<String>> log,
      UnaryOperator<List<String>> namesAmong,
      Database database,
      Outbox outbox,
      Settings settings,
      Operators operators,
      InstantSource clock) {}

  /// @param folder made when the first file is written
  public SupportFolder(Path folder, Executor worker, Material material) {
    this.folder = folder;
    this.worker = worker;
    this.material = material;
  }

  /// Writes a refused envelope as a plain text.
  public CompletionStage<Filed> export(Concern.Refused refused) {
    return filed(
        folder.resolve(RefusedFile.name(refused)),
        file ->
            Files.writeString(file.partial(), RefusedFile.text(refused), StandardCharsets.UTF_8));
  }

  /// Writes the bundle: a zip without personal data or secrets.
  public CompletionStage<Filed> bundle(Findings findings) {
    var at = material.clock().instant();
    return filed(folder.resolve("comptoir-support-" + stamp(at) + ".zip"), it -> zip(it, findings));
  }

  private static String stamp(Instant at) {
    return at.toString().replaceAll("\\..*|Z", "").replaceAll("[^0-9T]", "");
  }

  private interface Writing {

    void write(Target target) throws IOException;
  }

  private record Target(Path file) {

    Path partial() {
      return file.resolveSibling(file.getFileName() + ".part");
    }
  }

  private CompletionStage<Filed> filed(Path file, Writing writing) {
    return CompletableFuture.supplyAsync(() -> written(new Target(file), writing), worker);
  }

  private Filed written(Target target, Writing writing) {
    try {
      Files.createDirectories(folder);
      writing.write(target);
      Files.move(target.partial(), target.file(), StandardCopyOption.REPLACE_EXISTING);
      return new Filed.Written(target.file());
    } catch (IOException | RuntimeException e) {
      LOG.warn("A file for support was not written", e);
      return new Filed.NotWritten(target.file(), String.valueOf(e.getMessage()));
    }
  }

  private void zip(Target target, Findings findings) throws IOException {
    var settings = material.settings().current().toCompletableFuture().join();
    try (var zip = new ZipOutputStream(Files.newOutputStream(target.partial()))) {
      entry(zip, "about.txt", SupportText.lines(material.about().get()));
      entry(zip, "settings.txt", SupportText.settings(settings));
      entry(zip, "state.txt", SupportText.state(findings));
      entry(zip, "incidents.txt", SupportText.incidents(findings));
      entry(zip, "refused.txt", SupportText.refused(findings));
      entry(zip, "put-aside.txt", SupportText.putAside(putAside()));
      entry(zip, "unread.txt", SupportText.unread(findings));
      entry(zip, "counts.txt", SupportText.lines(counts()));
      entry(zip, "speed.txt", SupportText.lines(SpeedProbe.of(folder, material.database())));
      entry(zip, "log.txt", log(settings));
    }
  }

  private List<PutAside> putAside() {
    return material.outbox().putAside().toCompletableFuture().join();
  }

  private Map<String, String> counts() {
    return material.database().read(CountTable::of).join();
  }

  private String log(Optional<ShopSettings> settings) {
    var lines = material.log().get();
    var names = names(settings);
    names.addAll(material.namesAmong().apply(Scrubber.mayBeNames(lines)));
    var scrubber = new Scrubber(names);
    return String.join("\n", lines.stream().map(scrubber::scrub).toList()) + "\n";
  }

  /// The people of the register and what the shop is called.
  private List<String> names(Optional<ShopSettings> settings) {
    var names = new ArrayList<String>();
    material.operators().all().toCompletableFuture().join().stream()
        .map(Operator::name)
        .forEach(names::add);
    settings.map(ShopSettings::shop).map(ShopSettings.Shop::name).ifPresent(names::add);
    return names;
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
