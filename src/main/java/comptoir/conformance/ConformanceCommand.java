package comptoir.conformance;

import comptoir.conformance.clause.Clause;
import comptoir.conformance.clause.Clauses;
import comptoir.conformance.clause.Scene;
import comptoir.conformance.clause.Setup;
import comptoir.conformance.contract.Contract;
import comptoir.conformance.wire.Answer;
import comptoir.conformance.wire.Wire;
import comptoir.text.Texts;
import comptoir.value.Ids;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `comptoir conformance URL --token T`: proves the clauses of the contract on a platform.
public final class ConformanceCommand {
  private static final int WRONG_USE = 2;

  private ConformanceCommand() {}

  /// What the verb is run with.
  ///
  /// @param language the language where the command line names none
  public record World(InstantSource clock, Locale language, PrintStream out, PrintStream err) {}

  /// Proves them and prints the table. Returns the exit status: 0 when nothing failed, 1 when
  /// something did or the platform cannot be reached, 2 for a wrong command line or set-up file.
  public static int run(List<String> words, World world) {
    try {
      Asked asked = Asked.read(words, world.language());
      return prove(asked, setup(asked.setup()), world);
    } catch (Asked.WrongUse e) {
      world.err().println("comptoir conformance: " + e.sentence() + " See comptoir --help");
      return WRONG_USE;
    } catch (IOException e) {
      world.err().println("comptoir conformance: " + e.getMessage());
      return 1;
    }
  }

  private static Setup setup(Optional<Path> file) {
    if (file.isEmpty()) {
      return Setup.none();
    }
    try {
      return switch (Setup.read(Files.readString(file.get()))) {
        case Setup.Reading.Read read -> read.setup();
        case Setup.Reading.Wrong wrong ->
            throw new Asked.WrongUse("--setup " + file.get() + ": " + wrong.sentence());
      };
    } catch (IOException e) {
      throw new Asked.WrongUse("--setup " + file.get() + " cannot be read.");
    }
  }

  private static int prove(Asked asked, Setup setup, World world) throws IOException {
    if (asked.report().isEmpty()) {
      return new Run(asked, setup, world, Optional.empty()).prove();
    }
    try (Diary diary = Diary.in(asked.report().get())) {
      return new Run(asked, setup, world, Optional.of(diary)).prove();
    }
  }

  private record Run(Asked asked, Setup setup, World world, Optional<Diary> diary) {

    int prove() throws IOException {
      Contract contract = Contract.open();
      try (Wire wire = new Wire(asked.platform(), asked.token(), contract, this::hear)) {
        var ids = new Ids(world.clock(), new SecureRandom());
        var tools = new Scene.Tools(wire, setup, ids, world.clock(), System::nanoTime);
        Scene scene = Scene.open(tools, Long.toString(world.clock().millis(), Character.MAX_RADIX));
        var texts = new Texts(asked.language());
        var table = new Table(texts, world.out());
        world.out().println(title(texts, scene));
        List<Clause> clauses =
            Clauses.of(scene, contract).stream().filter(c -> asked.wants(c.id())).toList();
        List<Result> results = Suite.prove(clauses, System::nanoTime, result -> row(table, result));
        List<String> left = scene.books().left();
        table.end(results, left);
        if (diary.isPresent()) {
          diary.get().write(results, left, texts);
        }
        return results.stream().anyMatch(Result::isFailed) ? 1 : 0;
      }
    }

    private String title(Texts texts, Scene scene) {
      var origin = scene.make().origin();
      return texts.get(
          "conformance.title",
          asked.platform().toString(),
          origin.shop(),
          origin.till(),
          origin.run());
    }

    private void row(Table table, Result result) {
      table.row(result);
      diary.ifPresent(open -> open.mark(result));
    }

    private void hear(Answer answer) {
      diary.ifPresent(open -> open.hear(answer));
    }
  }
}
