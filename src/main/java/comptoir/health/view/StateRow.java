package comptoir.health.view;

import comptoir.ui.Role;

/// One thing that is true of the exchange: its name, the words, and what else there is to say.
record StateRow(String id, Role role, String name, String words, String detail) {

  String spoken() {
    return String.join(", ", name, words, detail);
  }
}
