package org.resguardo.scrub.isobmff;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.scrub.DamageCheck;
import org.resguardo.scrub.format.ColourProfile;

/// Films and pictures made here, damaged at random.
class DamagedSampleTest {
  @ParameterizedTest
  @ValueSource(ints = {4, 8, 16, 32})
  void damagedFilm_isCleanedOrRefused(int sizeBits) throws Exception {
    TestFilm film =
        new TestFilm(
            "3gp5",
            List.of(
                TestCodecs.h263(9, 10).with(sizeBits, sizeBits > 8),
                TestCodecs.amr(9, 10).with(sizeBits, sizeBits > 8)),
            PhoneMetadata::userData,
            sizeBits > 4);

    DamageCheck.scrubAll(film.bytes());
  }

  @Test
  void damagedPhoneVideo_isCleanedOrRefused() throws Exception {
    TestTrack places = TestCodecs.places("meta", "mett", List.of("place", "place"));
    TestFilm film =
        new TestFilm(
            "mp42",
            List.of(TestCodecs.h264(7), places, TestCodecs.aac(9)),
            PhoneMetadata::keys,
            false);

    DamageCheck.scrubAll(film.bytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"hvc1", "av01"})
  void damagedPhoto_isCleanedOrRefused(String coding) throws Exception {
    byte[] profile = ColourProfile.DISPLAY_P3.profile().orElseThrow();
    byte[] colours = TestBoxes.join(TestBoxes.text("prof"), profile);

    DamageCheck.scrubAll(HeicSample.of("heicmif1", coding, 1, true, colours));
    DamageCheck.scrubAll(HeicSample.of("heicmif1", coding, 2, false, colours));
  }
}
