package comptoir.tour;

import comptoir.standin.StandIn;
import java.util.Optional;
import java.util.Set;

/// The platform inside the program.
record InsideSide(StandIn standIn) implements FarSide {

  @Override
  public Arrived arrived() {
    var report = standIn.report();
    return new Arrived(report.tickets(), report.turnoverMinor(), Set.copyOf(report.handedOver()));
  }

  @Override
  public void goAway() {
    standIn.goAway();
  }

  @Override
  public void comeBack() {
    standIn.comeBack();
  }

  @Override
  public Optional<String> renewToken(String till, String name) {
    standIn.expire(standIn.token());
    return Optional.of(standIn.enrol(till, name));
  }

  /// The session closes the stand-in.
  @Override
  public void close() {}
}
