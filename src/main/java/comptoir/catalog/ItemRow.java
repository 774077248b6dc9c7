package comptoir.catalog;

/// An item with its key, which is of one file alone.
record ItemRow(long key, Item item) {}
