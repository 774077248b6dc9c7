package comptoir.journal;

import comptoir.value.Money;

/// What was given, or given back (a negative amount).
///
/// @param mode an open list: `CASH`, `CARD_MANUAL`, `CHANGE`
public record TenderLine(int n, String mode, Money amount) {}
