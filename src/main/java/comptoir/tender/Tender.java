package comptoir.tender;

import comptoir.value.Money;

/// What was given, or given back (negative).
public record Tender(TenderMode mode, Money amount) {}
