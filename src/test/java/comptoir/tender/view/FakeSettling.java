package comptoir.tender.view;

import comptoir.tender.TenderState;
import comptoir.value.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// A till's other end that answers when told to, and remembers what was asked of it.
final class FakeSettling implements Settling {

  final List<TenderState> asked = new ArrayList<>();
  int shown;
  int backs;
  int sounds;
  private final Money due;
  private CompletableFuture<Answer> running = new CompletableFuture<>();

  FakeSettling(Money due) {
    this.due = due;
  }

  /// Ends the commit that runs.
  void done() {
    running.complete(new Answer.Done(() -> shown++));
  }

  void answer(Answer answer) {
    running.complete(answer);
  }

  void fail(RuntimeException fault) {
    running.completeExceptionally(fault);
  }

  @Override
  public Money due() {
    return due;
  }

  @Override
  public CompletionStage<Answer> settle(TenderState tenders) {
    asked.add(tenders);
    running = new CompletableFuture<>();
    return running;
  }

  @Override
  public void back() {
    backs++;
  }

  @Override
  public void errorSound() {
    sounds++;
  }
}
