package comptoir.reservation;

import comptoir.value.Quantity;

/// How far one line is prepared.
///
/// @param n the line
/// @param found how much of it lies ready, not negative
/// @param missing whether the rest was looked for and not found
public record Pick(int n, Quantity found, boolean missing) {}
