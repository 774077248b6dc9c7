package comptoir.drill;

import comptoir.basket.BasketState;
import comptoir.journal.Journalled;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.SplittableRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A process to be killed, with one till or several: each does its errand and stands still at its
/// gate before the next begins; those that end by what goes over their lines go at once, when all
/// others stand. Prints `done` with a sale the moment it is shown as done.
public final class ClerkProcess {

  /// How the verb of such a process is called.
  public static final String VERB = "drill-clerk";

  private static final Logger LOG = LoggerFactory.getLogger(ClerkProcess.class);

  private final int number;
  private final Errand errand;
  private final Gate gate;
  private final PrintStream out;

  private ClerkProcess(int number, Errand errand, PrintStream out) {
    this.number = number;
    this.errand = errand;
    this.gate = new Gate(number, out);
    this.out = out;
  }

  /// Does errands, one a line, up to an empty line. Returns where all come home; where one meets
  /// its gate, it is killed.
  public static int run(BufferedReader lines, PrintStream out)
      throws IOException, InterruptedException {
    var clerks = new ArrayList<ClerkProcess>();
    for (var line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
      clerks.add(new ClerkProcess(clerks.size(), Errand.parse(line), out));
    }
    Thread.ofPlatform().daemon().name("drill").start(() -> endWith(lines));
    var threads = new ArrayList<Thread>();
    for (var clerk : clerks) {
      if (!clerk.errand.isOnTheLine()) {
        threads.add(clerk.start());
        clerk.gate.await();
      }
    }
    clerks.stream().filter(it -> it.errand.isOnTheLine()).forEach(it -> threads.add(it.start()));
    for (var thread : threads) {
      thread.join();
    }
    return 0;
  }

  /// Who sent it says nothing more, and hangs up only when it dies: then nobody is left to kill
  /// those that stand still here.
  private static void endWith(BufferedReader lines) {
    try {
      while (lines.readLine() != null) {
        LOG.debug("A word behind the errands");
      }
    } catch (IOException e) {
      LOG.debug("The drill is gone", e);
    }
    Runtime.getRuntime().halt(1);
  }

  private Thread start() {
    return Thread.ofPlatform().name("clerk").start(this::go);
  }

  private void go() {
    try (var till = Till.open(errand.place())) {
      go(till);
    } finally {
      gate.pass();
    }
  }

  private void go(Till till) {
    till.rooms().database().run(tx -> GateTable.watch(tx, gate)).join();
    till.rooms().database().runInCache(tx -> GateTable.watch(tx, gate)).join();
    arm(Gate.Phase.START);
    if (errand.phase() != Gate.Phase.DOWN) { // the pages are wanted later
      till.down();
    }
    still(Gate.Phase.START);
    var random = new SplittableRandom(errand.place().seed());
    var clerk = new Clerk(till, errand.share(), random, new Told());
    for (var i = 0; i < errand.customers(); i++) {
      clerk.serve();
      till.copy();
    }
    arm(Gate.Phase.RING);
    clerk.ring();
    still(Gate.Phase.RING);
    arm(Gate.Phase.SETTLE);
    clerk.settle();
    still(Gate.Phase.SETTLE);
    arm(Gate.Phase.DOWN);
    till.down();
    still(Gate.Phase.DOWN);
    arm(Gate.Phase.UP);
    till.up();
    still(Gate.Phase.UP);
    till.copy();
  }

  private void arm(Gate.Phase phase) {
    if (phase == errand.phase()) {
      gate.arm(errand.step());
    }
  }

  /// The phase had fewer steps than that: its end is the gate.
  private void still(Gate.Phase phase) {
    if (phase == errand.phase()) {
      gate.standStill("end");
    }
  }

  private final class Told implements Clerk.Witness {

    @Override
    public void about(String deed) {
      out.println("do " + number + " " + deed);
    }

    @Override
    public void shown(String deed, BasketState basket) {
      out.println("shown " + number + " " + deed + " " + basket.lines().size());
    }

    @Override
    public void done(Journalled entry) {
      var transaction = entry.transaction();
      out.println("done %d %s %d".formatted(number, transaction.id(), transaction.total().minor()));
    }
  }
}
