package comptoir.app;

import comptoir.text.Texts;

/// Says why a till does not open, in a sentence a person can act on.
public final class ProblemWords {

  private ProblemWords() {}

  public static String of(Session.Problem problem, Texts texts) {
    return switch (problem) {
      case Session.Problem.InUse it -> texts.get("app.problem.in-use", it.folder().toString());
      case Session.Problem.FolderUnusable it ->
          texts.get("app.problem.folder", it.folder().toString(), it.detail());
      case Session.Problem.Damaged it -> texts.get("app.problem.damaged", it.file().toString());
      case Session.Problem.KeyLost it -> texts.get("app.problem.key", it.file().toString());
      case Session.Problem.TooNew it ->
          texts.get("app.problem.too-new", Integer.toString(it.version()));
      case Session.Problem.DatabaseRefused it -> texts.get("fault." + it.code().name());
      case Session.Problem.InsideUnusable it ->
          texts.get("app.problem.inside", it.file().toString(), it.detail());
      case Session.Problem.ShopUnusable it -> texts.get("app.problem.shop", it.detail());
    };
  }
}
