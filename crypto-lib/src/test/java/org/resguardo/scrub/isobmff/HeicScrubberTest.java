package org.resguardo.scrub.isobmff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.resguardo.scrub.isobmff.TestBoxes.join;
import static org.resguardo.scrub.isobmff.TestBoxes.text;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.scrub.ExifTool;
import org.resguardo.scrub.ScrubCheck;
import org.resguardo.scrub.format.ColourProfile;
import org.resguardo.scrub.format.FileType;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;

/// Photos in HEIC and AVIF, made here: the picture and how it stands, byte for byte, and nothing
/// else.
class HeicScrubberTest {
  private static final byte[] NO_PROFILE = new byte[0];

  @ParameterizedTest
  @CsvSource({
    "heicmif1, hvc1, 0, false, HEIC",
    "mif1heic, hvc1, 1, false, HEIC",
    "heicmif1, hvc1, 1, true, HEIC",
    "heicmif1, hvc1, 2, true, HEIC",
    "avifmif1, av01, 0, false, AVIF",
    "mif1avif, av01, 2, false, AVIF",
    "avifmif1, av01, 1, true, AVIF"
  })
  void photo_keepsThePictureAndNothingElse(
      String brands, String coding, int version, boolean isInContents, FileType type)
      throws Exception {
    byte[] told = HeicSample.of(brands, coding, version, isInContents, NO_PROFILE);

    ScrubCheck.Result result = ScrubCheck.scrub(told);

    TestViewer viewer = new TestViewer(result.clean());
    assertThat(result.file().type()).isEqualTo(type);
    assertThat(contents(viewer))
        .containsExactly(
            Map.entry(1, HeicSample.TILE),
            Map.entry(2, HeicSample.OTHER_TILE),
            Map.entry(3, HeicSample.GRID),
            Map.entry(4, HeicSample.ALPHA));
    assertThat(viewer.primary()).isEqualTo(3);
    assertThat(viewer.references()).containsExactly("dimg 3 1 2", "auxl 4 3");
    for (String value : HeicSample.VALUES) {
      assertThat(ScrubCheck.holds(told, value)).as(value).isTrue();
      assertThat(ScrubCheck.holds(result.clean(), value)).as(value).isFalse();
    }
    assertThat(ScrubCheck.holds(result.clean(), "of Rosa")).isFalse();
    assertThat(ScrubCheck.scrub(result.clean()).clean()).isEqualTo(result.clean());
  }

  @ParameterizedTest
  @ValueSource(strings = {"hvc1", "av01"})
  void properties_areThoseThatShowThePicture(String coding) throws Exception {
    byte[] clean = ScrubCheck.scrub(HeicSample.of("mif1heic", coding, 1, true, NO_PROFILE)).clean();

    TestViewer.Shown primary = new TestViewer(clean).items().get(3);
    TestViewer.Shown tile = new TestViewer(clean).items().get(1);
    assertThat(primary.properties())
        .containsExactly(
            "ispe\0\0\0\0\0\0\1\0\0\0\0\u0080",
            "irot" + HeicSample.ROTATION,
            "imir" + HeicSample.MIRRORING,
            "pixi\0\0\0\0\3\b\b\b",
            "colr" + HeicSample.CODED_COLOURS);
    assertThat(tile.properties()).hasSize(3).first().asString().containsAnyOf("sps", "seq");
    assertThat(tile.properties().getFirst()).doesNotContain("x265");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void removedParts_areCounted(boolean isInContents) throws Exception {
    byte[] told = HeicSample.of("heicmif1", "hvc1", 1, isInContents, NO_PROFILE);

    ScrubCheck.Result result = ScrubCheck.scrub(told);

    assertThat(result.file().removals().of(RemovalKind.THUMBNAIL)).isEqualTo(3);
    assertThat(result.file().removals().of(RemovalKind.LOCATION)).isEqualTo(1);
    assertThat(result.file().removals().of(RemovalKind.UNKNOWN)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"ADOBE_RGB", "DISPLAY_P3"})
  void knownColours_areWrittenAsAProfileOfOurOwn(ColourProfile space) throws Exception {
    byte[] own = space.profile().orElseThrow();
    for (String kind : List.of("prof", "rICC")) {
      byte[] told = withProfile(kind, join(own, text("screen of Rosa")));

      byte[] clean = ScrubCheck.scrub(told).clean();

      assertThat(ScrubCheck.holds(told, "screen of Rosa")).isTrue();
      assertThat(ScrubCheck.holds(clean, "screen of Rosa")).isFalse();
      assertThat(new TestViewer(clean).items().get(3).ofType("colr"))
          .containsExactly(
              HeicSample.CODED_COLOURS, "prof" + new String(own, StandardCharsets.ISO_8859_1));
      assertThat(ScrubCheck.scrub(clean).clean()).isEqualTo(clean);
    }
  }

  @Test
  void otherProfiles_areGone() throws Exception {
    byte[] srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    byte[] other = ColourProfile.DISPLAY_P3.profile().orElseThrow();
    other[12] = 's'; // a scanner's

    for (byte[] profile : List.of(srgb, other, text("screen of Rosa"))) {
      byte[] clean = ScrubCheck.scrub(withProfile("prof", profile)).clean();

      assertThat(new TestViewer(clean).items().get(3).ofType("colr"))
          .containsExactly(HeicSample.CODED_COLOURS);
    }
  }

  @Test
  void exifTool_findsStructureOnly(@TempDir Path folder) throws Exception {
    ExifTool.assumeInstalled();
    byte[] colours = join(text("prof"), ColourProfile.DISPLAY_P3.profile().orElseThrow());

    for (String coding : List.of("hvc1", "av01")) {
      for (boolean isInContents : List.of(false, true)) {
        byte[] told = HeicSample.of("mif1heic", coding, 1, isInContents, colours);
        Path file = folder.resolve(coding + isInContents + ".heic");
        Files.write(file, ScrubCheck.scrub(told).clean());
      }
    }

    assertThat(ExifTool.tellingTagsIn(folder)).isEmpty();
  }

  @Test
  void itemsWithinOtherItems_areRefused() {
    byte[] told = HeicSample.of("heicmif1", "hvc1", 1, false, NO_PROFILE);
    int places = new String(told, StandardCharsets.ISO_8859_1).indexOf("iloc");
    told[places + 15] = 2; // the primary picture's construction method

    assertThatThrownBy(() -> ScrubCheck.scrub(told)).isInstanceOf(ScrubException.class);
  }

  private static byte[] withProfile(String kind, byte[] profile) {
    return HeicSample.of("heicmif1", "hvc1", 1, false, join(text(kind), profile));
  }

  private static Map<Integer, String> contents(TestViewer viewer) {
    return viewer.items().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, item -> item.getValue().content()));
  }
}
