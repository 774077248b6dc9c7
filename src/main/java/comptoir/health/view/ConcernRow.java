package comptoir.health.view;

import comptoir.ui.Role;

/// A concern as a row of the list.
record ConcernRow(String key, String title, String facts, String badge, Role role) {

  String spoken() {
    return String.join(", ", title, badge, facts);
  }
}
