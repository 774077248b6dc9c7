package comptoir.device;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plays a short low tone on `device-sound`. A machine without sound stays silent: that is logged
/// once, and not tried again. While a tone sounds, another is not queued.
public final class ToneBeeper implements Beeper, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ToneBeeper.class);
  private static final int SAMPLES_PER_SECOND = 22_050;
  private static final int TONE_MILLIS = 220;
  private static final int HERTZ = 300;

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("device-sound").daemon().factory());
  private volatile boolean sounding;
  private volatile boolean mute;

  @Override
  public void error() {
    if (!mute && !sounding) {
      sounding = true;
      thread.execute(this::play);
    }
  }

  private void play() {
    var format = new AudioFormat(SAMPLES_PER_SECOND, 8, 1, true, false);
    try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
      var tone = tone();
      line.open(format);
      line.start();
      line.write(tone, 0, tone.length);
      line.drain();
    } catch (LineUnavailableException | IllegalArgumentException e) {
      mute = true;
      LOG.info("No sound on this machine: {}", e.getMessage());
    } finally {
      sounding = false;
    }
  }

  /// A square wave, softened at both ends so that it does not click.
  static byte[] tone() {
    var samples = new byte[SAMPLES_PER_SECOND * TONE_MILLIS / 1000];
    var half = SAMPLES_PER_SECOND / HERTZ / 2;
    var soft = SAMPLES_PER_SECOND / 100;
    for (var i = 0; i < samples.length; i++) {
      var fromEnd = Math.min(Math.min(i, samples.length - 1 - i), soft);
      var loud = 60 * fromEnd / soft;
      samples[i] = (byte) (i / half % 2 == 0 ? loud : -loud);
    }
    return samples;
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
