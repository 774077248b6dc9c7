package comptoir.incident;

import comptoir.db.Database;
import comptoir.db.Tx;
import comptoir.value.OperatorId;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door to the incidents of this till.
public final class Incidents {

  private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

  private final Database database;
  private final InstantSource clock;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  public Incidents(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Keeps an incident, inside the commit of what showed it. One that is open takes the newest
  /// facts; one that a person has closed stays closed while its facts are the same, and is open
  /// again where they are others.
  public void raise(Tx tx, Incident incident) {
    if (IncidentTable.put(tx, incident, clock.instant())) {
      LOG.warn("{}", incident);
      tx.afterCommit(this::tell);
    }
  }

  /// Closes an incident because what it told of is no longer so. Nothing where it is not open.
  public void over(Tx tx, String key) {
    if (IncidentTable.close(tx, key, "", clock.instant())) {
      LOG.info("No longer so: {}", key);
      tx.afterCommit(this::tell);
    }
  }

  /// A person has seen to it.
  public CompletionStage<Void> settle(String key, OperatorId operator) {
    return database.run(
        tx -> {
          if (IncidentTable.close(tx, key, operator.value(), clock.instant())) {
            tx.afterCommit(this::tell);
          }
        });
  }

  /// Those that nobody has seen to, the oldest first.
  public CompletionStage<List<Noticed>> open() {
    return database.read(this::open);
  }

  /// The same, inside a transaction under way.
  public List<Noticed> open(Tx tx) {
    return IncidentTable.open(tx);
  }

  /// Calls the listener after each change of what is open, on `db-write`: it must not block.
  ///
  /// @return ends the listening
  public Runnable listen(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void tell() {
    listeners.forEach(Runnable::run);
  }
}
