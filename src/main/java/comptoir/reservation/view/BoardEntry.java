package comptoir.reservation.view;

import comptoir.reservation.HandedOver;
import comptoir.reservation.Reservation;
import java.util.Optional;

/// A reservation as the board knows it.
///
/// @param customer their name; empty where nobody is known
/// @param handedOver that it was handed over at this till today
record BoardEntry(
    Reservation reservation, Optional<String> customer, Optional<HandedOver> handedOver) {}
