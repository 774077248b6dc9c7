package comptoir.gs1;

import java.util.List;

/// What a text is in the eyes of GS1.
public sealed interface Gs1Reading {

  /// The text as it came, without what the scanner put before it.
  String raw();

  /// An element string or a Digital Link.
  record Read(String raw, Elements elements) implements Gs1Reading {}

  /// A code that only means something in this shop, with a value in it.
  ///
  /// @param keys under which the item may be held, the likeliest first
  record InShop(String raw, List<String> keys, InShopValue value) implements Gs1Reading {

    public InShop {
      keys = List.copyOf(keys);
    }
  }

  /// Nothing of these: a plain barcode, a code of the shop's own, words.
  record Plain(String raw) implements Gs1Reading {}

  /// It says that it is one of these, and cannot be read.
  ///
  /// @param read what could be read before the flaw
  record Unreadable(String raw, Gs1Flaw flaw, List<Element> read) implements Gs1Reading {

    public Unreadable {
      read = List.copyOf(read);
    }
  }
}
