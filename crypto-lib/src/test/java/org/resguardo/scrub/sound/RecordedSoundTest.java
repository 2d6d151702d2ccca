package org.resguardo.scrub.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resguardo.scrub.Ffmpeg;
import org.resguardo.scrub.ScrubCheck;

/// Sound that ffmpeg codes, where it is installed, with what it can tell of it.
class RecordedSoundTest {
  private static final List<String> VALUES =
      List.of("Rosa Maradiaga", "Recorder on Pomelo 15", "2024-05-01");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"opus, libopus", "ogg, libvorbis", "flac, flac", "mp3, libmp3lame", "wav, pcm_s16le"})
  void recordedSound_isTheSameWithoutWhatItTells(String ending, String coding) throws Exception {
    Ffmpeg.assumeEncodes(coding);
    Path told = folder.resolve("told." + ending);
    Ffmpeg.make(told, arguments(coding));
    byte[] original = Files.readAllBytes(told);

    byte[] clean = ScrubCheck.scrub(original).clean();

    Path file = Files.write(folder.resolve("clean." + ending), clean);
    assertThat(Ffmpeg.hashes(file)).isNotEmpty().isEqualTo(Ffmpeg.hashes(told));
    assertThat(Ffmpeg.hashes(file, "-c", "copy")).isEqualTo(Ffmpeg.hashes(told, "-c", "copy"));
    for (String value : VALUES) {
      assertThat(ScrubCheck.holds(original, value)).as(value).isTrue();
      assertThat(ScrubCheck.holds(clean, value)).as(value).isFalse();
    }
    assertThat(ScrubCheck.holds(clean, "Lavf")).isFalse();
    assertThat(ScrubCheck.scrub(clean).clean()).isEqualTo(clean);
  }

  private static List<String> arguments(String coding) {
    List<String> arguments =
        new ArrayList<>(List.of("-f", "lavfi", "-i", "sine=duration=2", "-c:a", coding));
    List<String> names = List.of("artist", "comment", "date");
    for (int i = 0; i < names.size(); i++) {
      arguments.addAll(List.of("-metadata", names.get(i) + "=" + VALUES.get(i)));
    }
    return arguments;
  }
}
