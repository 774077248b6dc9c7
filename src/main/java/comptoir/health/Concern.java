package comptoir.health;

import comptoir.incident.Noticed;
import comptoir.journal.Journalled;
import comptoir.outbox.Parked;
import comptoir.reservation.Reservation;
import comptoir.sync.ParkedEntry;
import comptoir.value.Fault;
import java.time.Instant;
import java.util.Optional;

/// One thing that asks for a person's eyes.
public sealed interface Concern {

  /// The same from look to look, so that what is marked stays marked.
  String key();

  /// The machine stops the exchange with the platform.
  record Machine(Fault.Code code) implements Concern {

    @Override
    public String key() {
      return "machine";
    }
  }

  /// The platform is there and will not talk to this till.
  ///
  /// @param code such as `unauthorized`
  record TurnedAway(String code, Instant since) implements Concern {

    /// Whether a new token would help.
    public boolean isOfToken() {
      return code.equals("unauthorized") || code.equals("token-expired");
    }

    @Override
    public String key() {
      return "turned-away";
    }
  }

  /// Something went wrong that a person must know of.
  ///
  /// @param reservation what it is about, where that is known here
  record Happened(Noticed noticed, Optional<Reservation> reservation) implements Concern {

    @Override
    public String key() {
      return "happened/" + noticed.incident().key();
    }
  }

  /// The platform will not have an envelope.
  ///
  /// @param sale what it tells of, where that is a sale
  /// @param reservation what it tells of, where that is known here
  record Refused(Parked parked, Optional<Journalled> sale, Optional<Reservation> reservation)
      implements Concern {

    @Override
    public String key() {
      return "refused/" + parked.envelope().id();
    }
  }

  /// Something came down that could not be read or kept.
  record Unread(ParkedEntry entry) implements Concern {

    @Override
    public String key() {
      return "unread/" + entry.feed() + "/" + entry.id();
    }
  }
}
