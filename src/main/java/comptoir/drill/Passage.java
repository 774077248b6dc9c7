package comptoir.drill;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;

/// One connection of a till and the one to the platform behind it.
final class Passage {

  private static final int DROP_BYTES = 400;
  private static final long DROP_MILLIS = 1;
  private static final String PROBLEM = "application/problem+json";

  private final InputStream fromTill;
  private final OutputStream toTill;
  private final InputStream fromPlatform;
  private final OutputStream toPlatform;
  private final Trouble trouble;

  Passage(Socket till, Socket platform, Trouble trouble) throws IOException {
    this.fromTill = new BufferedInputStream(till.getInputStream());
    this.toTill = till.getOutputStream();
    this.fromPlatform = new BufferedInputStream(platform.getInputStream());
    this.toPlatform = platform.getOutputStream();
    this.trouble = trouble;
  }

  /// Passes on a request and its answer; false where the connection is over.
  boolean exchange() throws IOException {
    var request = HttpMessage.read(fromTill);
    if (request.isEmpty()) {
      return false;
    }
    var mishap = trouble.meet(request.get().path());
    return mishap.isEmpty() ? well(request.get()) : badly(request.get(), mishap.get());
  }

  private boolean well(HttpMessage request) throws IOException {
    return says(asks(request));
  }

  private HttpMessage asks(HttpMessage request) throws IOException {
    toPlatform.write(request.bytes());
    toPlatform.flush();
    return HttpMessage.read(fromPlatform)
        .orElseThrow(() -> new IOException("The platform hung up"));
  }

  private boolean says(HttpMessage answer) throws IOException {
    toTill.write(answer.bytes());
    toTill.flush();
    return true;
  }

  private boolean problem(String status, String code) throws IOException {
    return says(
        HttpMessage.answer(
            status, PROBLEM, "{\"status\":%s,\"code\":\"%s\"}".formatted(status.substring(0, 3), code)));
  }

  private boolean badly(HttpMessage request, Mishap mishap) throws IOException {
    return switch (mishap.kind()) {
      case REFUSED -> false;
      case REQUEST_CUT -> {
        toPlatform.write(part(request, mishap));
        toPlatform.flush();
        yield false;
      }
      case ANSWER_CUT -> {
        toTill.write(part(asks(request), mishap));
        toTill.flush();
        yield false;
      }
      case ANSWER_LOST -> {
        asks(request);
        yield false;
      }
      case SLOW -> inDrops(asks(request));
      case HALF_REPLY -> silence(part(asks(request), mishap));
      case ERROR_500 -> problem("500 Internal Server Error", "platform-fault");
      case WRONG_TYPE ->
          says(HttpMessage.answer("200 OK", "text/html", "<!doctype html><p>Bienvenue</p>"));
      case UNKNOWN_FIELDS -> altered(request, Drift::fields);
      case UNKNOWN_WORD -> altered(request, Drift::words);
      case TWICE -> {
        asks(request);
        yield well(request);
      }
      case GONE -> problem("410 Gone", "snapshot-required");
      case UNAUTHORIZED -> problem("401 Unauthorized", "token-expired");
      case POISON -> poisoned(request, mishap);
      case TILL_DIES_ASKING -> {
        trouble.strike();
        yield false;
      }
      case TILL_DIES_ANSWERED -> {
        var answer = part(asks(request), mishap);
        toTill.write(answer);
        toTill.flush();
        trouble.strike();
        yield false;
      }
    };
  }

  private static byte[] part(HttpMessage message, Mishap mishap) {
    var bytes = message.bytes();
    return Arrays.copyOf(bytes, (int) ((long) (bytes.length - 1) * mishap.permille() / 1000));
  }

  private boolean inDrops(HttpMessage answer) throws IOException {
    var bytes = answer.bytes();
    try {
      for (var at = 0; at < bytes.length; at += DROP_BYTES) {
        toTill.write(bytes, at, Math.min(DROP_BYTES, bytes.length - at));
        toTill.flush();
        Thread.sleep(DROP_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return true;
  }

  /// Until the till has had enough and hangs up.
  private boolean silence(byte[] part) throws IOException {
    toTill.write(part);
    toTill.flush();
    return fromTill.read() >= 0 && false;
  }

  private interface Altering {
    String of(String text);
  }

  private boolean altered(HttpMessage request, Altering altering) throws IOException {
    var answer = asks(request.asksPlain());
    return says(answer.with(altering.of(answer.text())));
  }

  private boolean poisoned(HttpMessage request, Mishap mishap) throws IOException {
    if (!Optional.of(request.text()).filter(text -> text.contains(mishap.word())).isPresent()) {
      return well(request);
    }
    trouble.hit();
    return problem("500 Internal Server Error", "platform-fault");
  }
}
