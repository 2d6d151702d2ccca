package org.resguardo.scrub.isobmff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.scrub.ScrubCheck;
import org.resguardo.scrub.format.FileType;
import org.resguardo.scrub.format.ScrubException;

/// Films of older phones in 3GP, with every way to list where samples are and how long.
class SampleTableTest {
  @ParameterizedTest
  @CsvSource({
    "3gp4, 32, false",
    "3gp4, 4, false",
    "3gp5, 8, false",
    "3gp6, 16, false",
    "3gp5, 4, true",
    "3gp6, 8, true",
    "3g2a, 16, true",
    "3gp4, 32, true"
  })
  void samples_areFoundHoweverTheyAreListed(String brand, int sizeBits, boolean isLong)
      throws Exception {
    byte[] told = film(brand, sizeBits, isLong);

    ScrubCheck.Result result = ScrubCheck.scrub(told);

    assertThat(result.file().type()).isEqualTo(FileType.THREE_GP);
    assertThat(TestPlayer.samples(result.clean()))
        .hasSize(2)
        .containsEntry("vide", pictures(sizeBits).samples())
        .containsEntry("soun", sound(sizeBits).samples())
        .isEqualTo(TestPlayer.samples(told));
    assertThat(ScrubCheck.scrub(result.clean()).clean()).isEqualTo(result.clean());
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 8, 16, 32})
  void oldFilms_tellNothing(int sizeBits) throws Exception {
    for (boolean isLong : List.of(false, true)) {
      byte[] told = film("3gp5", sizeBits, isLong);

      byte[] clean = ScrubCheck.scrub(told).clean();

      for (String value : PhoneMetadata.VALUES) {
        assertThat(ScrubCheck.holds(told, value)).as(value).isTrue();
        assertThat(ScrubCheck.holds(clean, value)).as(value).isFalse();
      }
    }
  }

  @Test
  void bytesOfTheCompactListThatMeanNothing_areGone() throws Exception {
    byte[] told = film("3gp5", 16, false);

    byte[] clean = ScrubCheck.scrub(told).clean();

    assertThat(ScrubCheck.holds(told, TestTrack.RESERVED)).isTrue();
    assertThat(ScrubCheck.holds(clean, TestTrack.RESERVED)).isFalse();
  }

  @Test
  void amr_keepsItsModes() throws Exception {
    byte[] clean = ScrubCheck.scrub(film("3gp4", 4, false)).clean();

    assertThat(new String(clean, StandardCharsets.ISO_8859_1))
        .contains("damr\0\0\0\0\0\u0081\u00ff\0\1", "d263\0\0\0\0\0\n\0");
  }

  @Test
  void chunksWithoutSamples_stayWhereTheyArePut() throws Exception {
    byte[] told = film("3gp4", 32, false);
    int sizes = new String(told, StandardCharsets.ISO_8859_1).lastIndexOf("stsz");
    told[sizes + 15] = 0; // the number of samples of sound

    byte[] clean = ScrubCheck.scrub(told).clean();

    assertThat(ScrubCheck.scrub(clean).clean()).isEqualTo(clean);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 12, 64})
  void sizesOfOddSize_areRefused(int sizeBits) throws Exception {
    byte[] told = film("3gp4", 8, false);
    int sizes = new String(told, StandardCharsets.ISO_8859_1).indexOf("stz2");
    told[sizes + 11] = (byte) sizeBits;

    assertThatThrownBy(() -> ScrubCheck.scrub(told)).isInstanceOf(ScrubException.class);
  }

  private static byte[] film(String brand, int sizeBits, boolean isLong) {
    return new TestFilm(
            brand,
            List.of(
                pictures(sizeBits).with(sizeBits, isLong), sound(sizeBits).with(sizeBits, isLong)),
            PhoneMetadata::userData,
            isLong)
        .bytes();
  }

  private static TestTrack pictures(int sizeBits) {
    return TestCodecs.h263(17, leastBytes(sizeBits));
  }

  private static TestTrack sound(int sizeBits) {
    return TestCodecs.amr(21, leastBytes(sizeBits));
  }

  /// So that each needs all bits of the list.
  private static int leastBytes(int sizeBits) {
    return switch (sizeBits) {
      case 4 -> 10;
      case 8 -> 250;
      default -> 1_020;
    };
  }
}
