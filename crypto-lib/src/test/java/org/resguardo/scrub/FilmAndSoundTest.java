package org.resguardo.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.SharedSamples;

/// Real films and recordings have the same pictures and sound once they are clean. Compared by
/// ffmpeg, where it is installed.
class FilmAndSoundTest {
  private static final List<String> HEADERS_WITH_TIMES = List.of("mvhd", "tkhd", "mdhd");

  @TempDir private Path folder;

  @BeforeEach
  void samples() {
    SharedSamples.assumePresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gps.mov", "480qt.mov", ".mp4", ".m4a", ".avif", ".wav", ".flac", ".opus"})
  void coded_staysBitForBit(String ending) throws Exception {
    Ffmpeg.assumeInstalled();
    for (Path sample : SharedSamples.ending(ending)) {
      assertThat(Ffmpeg.hashes(cleaned(sample), "-c", "copy"))
          .as("%s", sample)
          .isNotEmpty()
          .isEqualTo(Ffmpeg.hashes(sample, "-c", "copy"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gps.mov", "dirty.mp4", "dirty.ogg", ".opus", ".flac", ".wav"})
  void decoded_isTheSame(String ending) throws Exception {
    Ffmpeg.assumeInstalled();
    for (Path sample : SharedSamples.ending(ending)) {
      assertThat(Ffmpeg.hashes(cleaned(sample))).as("%s", sample).isEqualTo(Ffmpeg.hashes(sample));
    }
  }

  @Test
  void films_tellNoTimes() throws Exception {
    int headers = 0;
    for (String ending : List.of(".mov", ".mp4", ".m4a")) {
      for (Path sample : SharedSamples.ending(ending)) {
        headers += headersWithoutTimes(sample);
      }
    }
    assertThat(headers).isGreaterThan(15);
  }

  private static int headersWithoutTimes(Path sample) throws Exception {
    byte[] clean = ScrubCheck.scrub(Files.readAllBytes(sample)).clean();
    String text = new String(clean, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("mdat");
    int headers = 0;
    for (String name : HEADERS_WITH_TIMES) {
      for (int at = text.indexOf(name); at >= 0 && at < end; at = text.indexOf(name, at + 4)) {
        int times = clean[at + 4] == 0 ? 8 : 16;
        assertThat(text.substring(at + 8, at + 8 + times)).as("%s %s", sample, name).hasSize(times);
        assertThat(text.substring(at + 8, at + 8 + times).chars()).containsOnly(0);
        headers++;
      }
    }
    return headers;
  }

  private Path cleaned(Path sample) throws Exception {
    Path clean = folder.resolve(sample.getFileName());
    return Files.write(clean, ScrubCheck.scrub(Files.readAllBytes(sample)).clean());
  }
}
