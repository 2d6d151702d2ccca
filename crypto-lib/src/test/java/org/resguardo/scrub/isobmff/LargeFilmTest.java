package org.resguardo.scrub.isobmff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.resguardo.scrub.isobmff.TestBoxes.box;
import static org.resguardo.scrub.isobmff.TestBoxes.join;
import static org.resguardo.scrub.isobmff.TestBoxes.text;
import static org.resguardo.scrub.isobmff.TestBoxes.u32;
import static org.resguardo.scrub.isobmff.TestBoxes.u64;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resguardo.scrub.FileScrubber;
import org.resguardo.scrub.ScrubOptions;
import org.resguardo.scrub.format.Source;

/// A film of five gigabytes, most of which is a hole in the file.
class LargeFilmTest {
  private static final long MEDIA_BYTES = 5L << 30;
  private static final TestTrack PICTURES = TestCodecs.h264(2).with(32, true);

  @TempDir private Path folder;

  @Test
  void samplesBeyondFourGigabytes_areFound() throws Exception {
    Path film = film(List.of(64L, MEDIA_BYTES - 64));
    ByteArrayOutputStream clean = new ByteArrayOutputStream();

    try (Source in = Source.open(film)) {
      new FileScrubber(ScrubOptions.standard()).scrub(in, clean);
    }

    assertThat(TestPlayer.samples(clean.toByteArray()))
        .containsExactly(Map.entry("vide", PICTURES.samples()));
    assertThat(clean.toString(StandardCharsets.ISO_8859_1)).contains("co64").doesNotContain("stco");
    assertThat(clean.size()).isLessThan(2_000);
  }

  private Path film(List<Long> places) throws IOException {
    byte[] type = box("ftyp", text("isom"), u32(512), text("isom"));
    byte[] start = join(type, u32(1), text("mdat"), u64(MEDIA_BYTES));
    TestFilm film = new TestFilm("isom", List.of(PICTURES), PhoneMetadata::userData, true);
    Path file = folder.resolve("large.mp4");
    try (FileChannel out =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.SPARSE,
            StandardOpenOption.WRITE)) {
      out.write(ByteBuffer.wrap(start));
      for (int chunk = 0; chunk < places.size(); chunk++) {
        out.write(ByteBuffer.wrap(text(PICTURES.chunk(chunk))), places.get(chunk));
      }
      out.write(ByteBuffer.wrap(film.contents(List.of(places))), type.length + MEDIA_BYTES);
    }
    return file;
  }
}
