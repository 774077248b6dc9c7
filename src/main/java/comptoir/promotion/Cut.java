package comptoir.promotion;

/// What is taken off some articles.
///
/// @param each off each of them; not negative, and zero where a cent did not reach them
record Cut(Pile articles, long each) {

  long off() {
    return each * articles.count();
  }
}
