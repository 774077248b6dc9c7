package comptoir.catalog;

/// An item with what only this file knows of it.
///
/// @param sold how many thousandths of its unit this till has sold
record ItemRow(long key, long sold, Item item) {}
