package org.resguardo.scrub.isobmff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resguardo.scrub.ExifTool;
import org.resguardo.scrub.ScrubCheck;
import org.resguardo.scrub.format.ColourProfile;
import org.resguardo.scrub.format.FileType;
import org.resguardo.scrub.format.RemovalKind;

/// Films as phones record them, made here: every value planted is gone, every sample is there.
class PhoneVideoTest {
  private static final TestTrack PICTURES = TestCodecs.h264(7);
  private static final TestTrack SOUND = TestCodecs.aac(11);
  private static final List<String> PLACES =
      List.of(PhoneMetadata.PLACE + "1", PhoneMetadata.PLACE + "2", PhoneMetadata.PLACE_NAME);

  @ParameterizedTest
  @CsvSource({
    "mp42, meta, mett, MP4",
    "isom, meta, gps0, MP4",
    "mp42, camm, camm, MP4",
    "'qt  ', meta, mebx, MOV"
  })
  void phoneVideo_keepsPicturesAndSoundAndNothingElse(
      String brand, String handler, String entry, FileType type) throws Exception {
    byte[] told = told(brand, TestCodecs.places(handler, entry, PLACES));

    ScrubCheck.Result result = ScrubCheck.scrub(told);

    assertThat(result.file().type()).isEqualTo(type);
    assertThat(TestPlayer.samples(told)).hasSize(3);
    assertThat(TestPlayer.samples(result.clean()))
        .hasSize(2)
        .containsEntry("vide", PICTURES.samples())
        .containsEntry("soun", SOUND.samples());
    for (String value : PhoneMetadata.VALUES) {
      assertThat(ScrubCheck.holds(told, value)).as(value).isTrue();
      assertThat(ScrubCheck.holds(result.clean(), value)).as(value).isFalse();
    }
  }

  @Test
  void partsOfTheMediaThatNoSampleUses_areGone() throws Exception {
    byte[] told = told("mp42", TestCodecs.places("meta", "mett", PLACES));

    byte[] clean = ScrubCheck.scrub(told).clean();

    assertThat(ScrubCheck.holds(told, TestFilm.GAP)).isTrue();
    assertThat(ScrubCheck.holds(clean, TestFilm.GAP)).isFalse();
    assertThat(ScrubCheck.holds(clean, "Resrved")).isFalse();
  }

  @Test
  void knownColours_areWrittenAsAProfileOfOurOwn() throws Exception {
    byte[] own = ColourProfile.DISPLAY_P3.profile().orElseThrow();
    byte[] colours = TestBoxes.box("colr", TestBoxes.text("prof"), own, TestBoxes.text("of Rosa"));

    byte[] clean = ScrubCheck.scrub(film("mp42", List.of(TestCodecs.h264(3, colours)))).clean();

    assertThat(new String(clean, StandardCharsets.ISO_8859_1))
        .contains("colrprof" + new String(own, StandardCharsets.ISO_8859_1))
        .doesNotContain("of Rosa");
  }

  @Test
  void removedParts_areCountedByWhatTheyTell() throws Exception {
    byte[] told = told("mp42", TestCodecs.places("meta", "gps0", PLACES));

    ScrubCheck.Result result = ScrubCheck.scrub(told);

    assertThat(result.file().removals().counts())
        .containsKeys(
            RemovalKind.LOCATION,
            RemovalKind.DEVICE,
            RemovalKind.PERSON,
            RemovalKind.TIME,
            RemovalKind.UNKNOWN);
  }

  @Test
  void cleanVideo_staysAsItIs() throws Exception {
    byte[] once = ScrubCheck.scrub(told("mp42", TestCodecs.places("meta", "mett", PLACES))).clean();

    assertThat(ScrubCheck.scrub(once).clean()).isEqualTo(once);
  }

  @Test
  void exifTool_findsStructureOnly(@TempDir Path told, @TempDir Path clean) throws Exception {
    ExifTool.assumeInstalled();
    TestTrack places = TestCodecs.places("meta", "gps0", PLACES);
    Map<String, byte[]> files =
        Map.of(
            "phone.mp4", told("mp42", places),
            "phone.mov", told("qt  ", places),
            "phone.m4a", film("M4A ", List.of(SOUND)),
            "phone.3gp", film("3gp5", List.of(TestCodecs.amr(9, 10).with(4, true))));

    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(told.resolve(file.getKey()), file.getValue());
      Files.write(clean.resolve(file.getKey()), ScrubCheck.scrub(file.getValue()).clean());
    }

    assertThat(ExifTool.tellingTagsIn(told)).hasSizeGreaterThan(40);
    assertThat(ExifTool.tellingTagsIn(clean)).isEmpty();
  }

  private static byte[] told(String brand, TestTrack places) {
    TestTrack.Entry metadata = () -> TestBoxes.join(PhoneMetadata.userData(), PhoneMetadata.keys());
    TestFilm film = new TestFilm(brand, List.of(PICTURES, places, SOUND), metadata, false);
    return TestBoxes.join(film.bytes(), PhoneMetadata.afterwards());
  }

  private static byte[] film(String brand, List<TestTrack> tracks) {
    TestTrack.Entry metadata = () -> TestBoxes.join(PhoneMetadata.userData(), PhoneMetadata.keys());
    TestFilm film = new TestFilm(brand, tracks, metadata, false);
    return TestBoxes.join(film.bytes(), PhoneMetadata.afterwards());
  }
}
