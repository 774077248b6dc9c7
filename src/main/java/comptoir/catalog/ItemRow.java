package comptoir.catalog;

/// An item with what only this file knows of it.
///
/// @param nameKey the folded words of the name, one blank between
/// @param sold how many thousandths of its unit this till has sold
record ItemRow(long key, String nameKey, String skuKey, long sold, Item item) {}
