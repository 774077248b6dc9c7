package comptoir.drill;

import comptoir.basket.BasketState;
import comptoir.journal.Journalled;
import java.io.PrintStream;
import java.util.SplittableRandom;

/// A till of its own process, to be killed: reads an errand, does it, and stands still at its gate.
/// Prints `done` with a sale the moment it is shown as done.
public final class ClerkProcess {

  /// How the verb of such a process is called.
  public static final String VERB = "drill-clerk";

  private final Errand errand;
  private final Gate gate;
  private final PrintStream out;

  private ClerkProcess(Errand errand, PrintStream out) {
    this.errand = errand;
    this.gate = new Gate(out);
    this.out = out;
  }

  /// Does an errand, given as one line. Does not return where all goes well: it is killed.
  public static int run(String line, PrintStream out) {
    new ClerkProcess(Errand.parse(line), out).go();
    return 1;
  }

  private void go() {
    var till = Till.open(errand.place());
    till.rooms().database().run(tx -> GateTable.watch(tx, gate)).join();
    arm(Gate.Phase.START);
    till.down();
    still(Gate.Phase.START);
    var random = new SplittableRandom(errand.place().seed());
    var clerk = new Clerk(till.rooms(), errand.share(), random, new Told());
    for (var i = 0; i < errand.customers(); i++) {
      clerk.serve();
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
      out.println("do " + deed);
    }

    @Override
    public void shown(String deed, BasketState basket) {
      out.println("shown " + deed + " " + basket.lines().size());
    }

    @Override
    public void done(Journalled entry) {
      var transaction = entry.transaction();
      out.println("done " + transaction.id() + " " + transaction.total().minor());
    }
  }
}
