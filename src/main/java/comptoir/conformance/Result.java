package comptoir.conformance;

import comptoir.conformance.clause.Clause;
import comptoir.conformance.clause.Finding;
import comptoir.text.Texts;

/// A clause and how it ended.
record Result(Clause clause, Finding finding, long millis) {
  private static final String SCHEMA = "schema";

  boolean isFailed() {
    return finding instanceof Finding.Failed;
  }

  boolean isPassed() {
    return finding instanceof Finding.Passed;
  }

  /// `passed`, `failed`, `not-offered`: for programs, and the end of the key of its word.
  String outcome() {
    return switch (finding) {
      case Finding.Passed passed -> "passed";
      case Finding.Failed failed -> "failed";
      case Finding.NotOffered not -> "not-offered";
    };
  }

  String word(Texts texts) {
    return texts.get("conformance.outcome." + outcome());
  }

  /// The sentence of the contract.
  String sentence(Texts texts) {
    String id = clause.id();
    return clause.group().equals(SCHEMA)
        ? texts.get("conformance.clause.schema", id.substring(SCHEMA.length() + 1))
        : texts.get("conformance.clause." + id);
  }

  /// What was seen; empty where there is nothing to tell.
  String detail(Texts texts) {
    return switch (finding) {
      case Finding.Passed passed -> passed.detail();
      case Finding.Failed failed -> failed.detail();
      case Finding.NotOffered not -> texts.get("conformance.why." + not.why(), not.what());
    };
  }
}
