package org.resguardo.scrub.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.resguardo.scrub.sound.OggSample.FIRST;
import static org.resguardo.scrub.sound.OggSample.LAST;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.resguardo.scrub.DamageCheck;
import org.resguardo.scrub.ScrubCheck;
import org.resguardo.scrub.format.FileType;
import org.resguardo.scrub.format.RemovalKind;

/// Voice memos in Ogg, made here: what is said of them is gone, every packet of sound is there.
class OggScrubberTest {
  private static final String OPUS_HEAD = "OpusHead\1\1\70\1\u0080\u00bb\0\0\0\0\0";
  private static final String VORBIS_HEAD =
      "\1vorbis\0\0\0\0\1D\u00ac\0\0\0\0\0\0\0\u00fa\0\0\0\0\0\0\u00b8\1";
  private static final String VORBIS_SETUP = "\5vorbis" + "codebooks".repeat(400) + "\1";

  private static final String VENDOR = "Lavf58.76.100 of Rosa";
  private static final List<String> COMMENTS =
      List.of(
          "ENCODER=Recorder 3.1 on Pomelo 15 Pro",
          "LOCATION=+14.0818-087.2068",
          "DATE=2024-05-01T07:31:22",
          "ARTIST=Rosa Maradiaga",
          "METADATA_BLOCK_PICTURE=" + "cover".repeat(20_000));

  private static final int SERIAL = 0x38031945;

  /// Of lengths about those where a lace ends.
  private static final String[] SOUND = {
    "first", "x".repeat(254), "y".repeat(255), "", "z".repeat(510), "last of the page"
  };

  @Test
  void opus_keepsItsPacketsAndNothingElse() throws Exception {
    byte[] told =
        new OggSample()
            .packet(SERIAL, FIRST, OPUS_HEAD)
            .packet(SERIAL, 0, comments("OpusTags"))
            .page(SERIAL, 0, SOUND)
            .packet(SERIAL, 0, "long".repeat(20_000))
            .page(SERIAL, LAST, "end")
            .bytes();

    ScrubCheck.Result result = ScrubCheck.scrub(told);

    Map<Integer, List<String>> packets = OggPackets.in(result.clean());
    List<String> original = OggPackets.in(told).get(SERIAL);
    assertThat(result.file().type()).isEqualTo(FileType.OPUS);
    assertThat(packets).containsOnlyKeys(0);
    assertThat(packets.get(0).subList(0, 2)).containsExactly(OPUS_HEAD, "OpusTags\0\0\0\0\0\0\0\0");
    assertThat(packets.get(0).subList(2, packets.get(0).size()))
        .isEqualTo(original.subList(2, original.size()))
        .hasSize(SOUND.length + 2);
    assertNothingIsTold(told, result);
  }

  @Test
  void vorbis_keepsItsPacketsAndNothingElse() throws Exception {
    byte[] told =
        new OggSample()
            .packet(SERIAL, FIRST, VORBIS_HEAD)
            .packet(SERIAL, 0, comments("\3vorbis") + "\1")
            .packet(SERIAL, 0, VORBIS_SETUP)
            .page(SERIAL, LAST, SOUND)
            .bytes();

    ScrubCheck.Result result = ScrubCheck.scrub(told);

    assertThat(result.file().type()).isEqualTo(FileType.OGG);
    assertThat(OggPackets.in(result.clean()).get(0))
        .startsWith(VORBIS_HEAD, "\3vorbis\0\0\0\0\0\0\0\0\1", VORBIS_SETUP)
        .endsWith(SOUND)
        .hasSize(3 + SOUND.length);
    assertNothingIsTold(told, result);
  }

  @Test
  void otherStreamsAndWhatFollows_areGone() throws Exception {
    byte[] ogg =
        new OggSample()
            .packet(SERIAL, FIRST, OPUS_HEAD)
            .packet(7, FIRST, "fishead\0 of Rosa")
            .packet(SERIAL, 0, "OpusTags\0\0\0\0\0\0\0\0")
            .page(7, LAST, "fisbone of Rosa")
            .page(SERIAL, LAST, SOUND)
            .bytes();
    byte[] told = (text(ogg) + "TAG of Rosa").getBytes(StandardCharsets.ISO_8859_1);

    ScrubCheck.Result result = ScrubCheck.scrub(told);

    assertThat(OggPackets.in(result.clean())).containsOnlyKeys(0);
    assertThat(OggPackets.in(result.clean()).get(0)).endsWith(SOUND);
    assertThat(text(result.clean())).doesNotContain("Rosa");
    assertThat(result.file().removals().of(RemovalKind.UNKNOWN)).isGreaterThanOrEqualTo(2);
  }

  @Test
  void damagedSound_isCleanedOrRefused() throws Exception {
    byte[] ogg =
        new OggSample()
            .packet(SERIAL, FIRST, OPUS_HEAD)
            .packet(SERIAL, 0, "OpusTags" + sized(VENDOR.repeat(100)) + length(0))
            .page(SERIAL, LAST, SOUND)
            .bytes();

    DamageCheck.scrubAll(ogg);
  }

  private static void assertNothingIsTold(byte[] told, ScrubCheck.Result result) throws Exception {
    for (String value : COMMENTS) {
      assertThat(ScrubCheck.holds(told, value.substring(0, 20))).as(value).isTrue();
      assertThat(ScrubCheck.holds(result.clean(), value.substring(0, 20))).as(value).isFalse();
    }
    assertThat(ScrubCheck.holds(result.clean(), "Rosa")).isFalse();
    assertThat(ScrubCheck.holds(result.clean(), "cover")).isFalse();
    assertThat(text(result.clean())).doesNotContain("E\u0019\u00038");
    assertThat(ScrubCheck.scrub(result.clean()).clean()).isEqualTo(result.clean());
    assertThat(result.file().removals().counts()).isNotEmpty();
  }

  /// A vendor, then comments, each with its length (Vorbis I section 5.2.1).
  private static String comments(String start) {
    StringBuilder header = new StringBuilder(start).append(sized(VENDOR));
    header.append(length(COMMENTS.size()));
    COMMENTS.forEach(comment -> header.append(sized(comment)));
    return header.toString();
  }

  private static String sized(String text) {
    return length(text.length()) + text;
  }

  private static String length(int length) {
    StringBuilder bytes = new StringBuilder();
    for (int shift = 0; shift < 32; shift += 8) {
      bytes.append((char) (length >> shift & 0xff));
    }
    return bytes.toString();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
