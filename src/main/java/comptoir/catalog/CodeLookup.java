package comptoir.catalog;

import java.util.List;

/// What a scanned or typed code gave.
public sealed interface CodeLookup {

  /// Exactly one item carries it.
  record One(Offer offer) implements CodeLookup {}

  /// Several items carry it: the person must choose.
  record Several(List<Offer> offers) implements CodeLookup {}

  /// No item carries it.
  record None(String code) implements CodeLookup {}
}
