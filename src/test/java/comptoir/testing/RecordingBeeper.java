package comptoir.testing;

import comptoir.device.Beeper;

/// Counts the error tones it was asked for, and makes none.
public final class RecordingBeeper implements Beeper {

  private int errors;

  @Override
  public void error() {
    errors++;
  }

  public int errors() {
    return errors;
  }
}
