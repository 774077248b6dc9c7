package comptoir.health.view;

import comptoir.text.Texts;

/// What came of a deed, in a sentence.
final class NoteWords {

  private NoteWords() {}

  static String of(Note note, Texts texts) {
    return switch (note) {
      case Note.SentAgain _ -> texts.get("health.note.sent-again");
      case Note.DaySentAgain _ -> texts.get("health.note.day-sent-again");
      case Note.Hurried _ -> texts.get("health.note.hurried");
      case Note.Settled _ -> texts.get("health.note.settled");
      case Note.PutAside _ -> texts.get("health.note.aside");
      case Note.TokenKept _ -> texts.get("health.note.token");
      case Note.NoToken _ -> texts.get("health.note.no-token");
      case Note.Exported it -> texts.get("health.note.exported", it.file().toString());
      case Note.Bundled it -> texts.get("health.note.bundled", it.file().toString());
      case Note.NotWritten it ->
          texts.get("health.note.not-written", it.file().toString(), it.detail());
      case Note.Failed _ -> texts.get("health.note.failed");
    };
  }
}
