package org.resguardo.scrub.isobmff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.resguardo.scrub.isobmff.TestBoxes.box;
import static org.resguardo.scrub.isobmff.TestBoxes.join;
import static org.resguardo.scrub.isobmff.TestBoxes.text;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resguardo.scrub.Ffmpeg;
import org.resguardo.scrub.ScrubCheck;

/// Films and sound that ffmpeg codes, where it is installed, with what a phone tells added here.
class RecordedFilmTest {
  private static final List<String> PLANTED =
      Stream.of(
              PhoneMetadata.PLACE,
              PhoneMetadata.PLACE_NAME,
              PhoneMetadata.MAKER,
              PhoneMetadata.SOFTWARE,
              PhoneMetadata.PERSON,
              PhoneMetadata.DATE,
              PhoneMetadata.SERIAL,
              TestTrack.TIME)
          .toList();

  private static final TestTrack PLACES =
      TestCodecs.places("meta", "mett", List.of(PhoneMetadata.PLACE, PhoneMetadata.SERIAL));

  @TempDir private Path folder;

  @BeforeEach
  void ffmpeg() {
    Ffmpeg.assumeInstalled();
  }

  @ParameterizedTest
  @CsvSource({
    "mp4, mpeg4, aac, 160x120",
    "mov, mpeg4, pcm_s16le, 160x120",
    "3gp, h263, aac, 176x144",
    "m4a, none, aac, ''",
    "m4a, none, alac, ''"
  })
  void recordedFilm_isTheSameWithoutWhatItTells(
      String ending, String film, String sound, String size) throws Exception {
    Path plain = folder.resolve("plain." + ending);
    Ffmpeg.make(plain, arguments(film, sound, size));
    byte[] told = told(Files.readAllBytes(plain));

    byte[] clean = ScrubCheck.scrub(told).clean();

    Path file = Files.write(folder.resolve("clean." + ending), clean);
    assertThat(Ffmpeg.hashes(file)).isNotEmpty().isEqualTo(Ffmpeg.hashes(plain));
    assertThat(Ffmpeg.hashes(file, "-c", "copy")).isEqualTo(Ffmpeg.hashes(plain, "-c", "copy"));
    Map<String, List<String>> samples = TestPlayer.samples(told);
    samples.remove("meta");
    assertThat(TestPlayer.samples(clean)).isEqualTo(samples);
    for (String value : PLANTED) {
      assertThat(ScrubCheck.holds(told, value)).as(value).isTrue();
      assertThat(ScrubCheck.holds(clean, value)).as(value).isFalse();
    }
  }

  private static List<String> arguments(String film, String sound, String size) {
    List<String> tone = List.of("-f", "lavfi", "-i", "sine=duration=1", "-c:a", sound);
    List<String> test =
        film.equals("none")
            ? List.of()
            : List.of("-f", "lavfi", "-i", "testsrc=rate=10:duration=1:size=" + size);
    List<String> told =
        List.of(
            "-metadata", "title=" + PhoneMetadata.PERSON,
            "-metadata", "location=" + PhoneMetadata.PLACE,
            "-metadata", "creation_time=2024-05-01T07:31:22Z");
    List<String> coding = film.equals("none") ? List.of() : List.of("-c:v", film);
    return Stream.of(test, tone, coding, told).flatMap(List::stream).toList();
  }

  /// With a track of places, whose samples follow, and metadata in every place there is. The list
  /// of contents is the last box that ffmpeg writes.
  private static byte[] told(byte[] plain) {
    ByteBuffer contents = TestPlayer.only(ByteBuffer.wrap(plain), "moov");
    byte[] moov = new byte[contents.remaining()];
    contents.get(moov);
    int start = plain.length - moov.length - 8;
    byte[] before = Arrays.copyOf(plain, start);
    byte[] draft = moov(moov, 0);
    byte[] places = text(PLACES.chunk(0) + PLACES.chunk(1));
    return join(
        before,
        moov(moov, start + draft.length + 8),
        box("mdat", places),
        PhoneMetadata.afterwards());
  }

  private static byte[] moov(byte[] moov, long placesAt) {
    List<Long> offsets = List.of(placesAt, placesAt + PLACES.chunk(0).length());
    byte[] track = PLACES.trak(99, offsets);
    return box("moov", moov, track, PhoneMetadata.userData(), PhoneMetadata.keys());
  }
}
