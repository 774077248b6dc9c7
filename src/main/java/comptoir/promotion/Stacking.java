package comptoir.promotion;

/// How a promotion goes with others on the same article.
///
/// @param priority the higher goes first
/// @param exclusive an article takes one exclusive promotion at most, and any number of others
public record Stacking(int priority, boolean exclusive) {}
