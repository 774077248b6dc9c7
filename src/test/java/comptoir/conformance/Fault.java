package comptoir.conformance;

import java.util.Map;
import java.util.function.UnaryOperator;

/// Something a platform does wrong: what it makes of a question before it is answered, and of the
/// answer before it goes out. A fault that needs both is one object with a memory.
interface Fault {
  /// What the platform understands.
  default Question ask(Question question) {
    return question;
  }

  /// What the platform says.
  default Reply tell(Question question, Reply reply) {
    return reply;
  }

  /// What the platform lets through of its pulse; empty for nothing of this line.
  default String beat(String line) {
    return line;
  }

  /// Whether long answers are packed.
  default boolean packs() {
    return true;
  }

  /// @param path with its query
  record Question(String method, String path, Map<String, String> headers, byte[] body) {
    boolean isAt(String place) {
      return path.startsWith("/till/v1/" + place);
    }

    Question to(String other) {
      return new Question(method, other, headers, body);
    }
  }

  /// An answer, unpacked.
  record Reply(int status, Map<String, String> headers, String body) {
    Reply saying(String other) {
      return new Reply(status, headers, other);
    }
  }

  /// Changes the answers of one place.
  static Fault telling(String place, UnaryOperator<String> change) {
    return new Fault() {
      @Override
      public Reply tell(Question question, Reply reply) {
        return question.isAt(place) && reply.status() == 200
            ? reply.saying(change.apply(reply.body()))
            : reply;
      }
    };
  }

  /// Changes the questions of one place.
  static Fault asking(String place, UnaryOperator<Question> change) {
    return new Fault() {
      @Override
      public Question ask(Question question) {
        return question.isAt(place) ? change.apply(question) : question;
      }
    };
  }
}
