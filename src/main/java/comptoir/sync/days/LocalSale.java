package comptoir.sync.days;

import comptoir.journal.Journalled;

/// A sale of the journal.
///
/// @param waits whether the platform has not said yet that it has it
record LocalSale(Journalled entry, boolean waits) {}
