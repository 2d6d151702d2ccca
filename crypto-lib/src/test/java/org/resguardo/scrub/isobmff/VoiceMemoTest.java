package org.resguardo.scrub.isobmff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.resguardo.scrub.isobmff.TestBoxes.box;
import static org.resguardo.scrub.isobmff.TestBoxes.full;
import static org.resguardo.scrub.isobmff.TestBoxes.join;
import static org.resguardo.scrub.isobmff.TestBoxes.text;
import static org.resguardo.scrub.isobmff.TestBoxes.u32;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resguardo.scrub.ScrubCheck;
import org.resguardo.scrub.format.FileType;
import org.resguardo.scrub.format.RemovalKind;

/// Recordings as phones keep them, named by the place they were made at.
class VoiceMemoTest {
  private static final TestTrack SOUND = TestCodecs.aac(21);

  @Test
  void voiceMemo_keepsItsSoundAndNothingElse() throws Exception {
    byte[] told = told(PhoneMetadata.userData());

    ScrubCheck.Result result = ScrubCheck.scrub(told);

    assertThat(result.file().type()).isEqualTo(FileType.M4A);
    assertThat(TestPlayer.samples(result.clean()))
        .hasSize(1)
        .containsEntry("soun", SOUND.samples());
    for (String value : PhoneMetadata.VALUES) {
      assertThat(ScrubCheck.holds(told, value)).as(value).isTrue();
      assertThat(ScrubCheck.holds(result.clean(), value)).as(value).isFalse();
    }
    assertThat(result.file().removals().of(RemovalKind.LOCATION)).isPositive();
  }

  @Test
  void cleanVoiceMemo_hasNoPlaceForTags() throws Exception {
    byte[] clean = ScrubCheck.scrub(told(PhoneMetadata.userData())).clean();

    assertThat(new String(clean, StandardCharsets.ISO_8859_1))
        .contains("ftypM4A ")
        .doesNotContain("udta", "meta", "ilst", "keys", "uuid", "free");
    assertThat(ScrubCheck.scrub(clean).clean()).isEqualTo(clean);
  }

  @Test
  void coverAndChapters_areGone() throws Exception {
    byte[] cover = box("covr", box("data", u32(13, 0), text("\u00ff\u00d8\u00ff Rosa's cover")));
    TestTrack titles =
        TestCodecs.places("text", "text", List.of("Chapter of Rosa", "The end of it"));
    List<TestTrack> tracks = List.of(SOUND.withChapters(3), titles, TestCodecs.h264(2));
    TestFilm memo = memo(tracks, box("udta", full("meta", 0, 0, cover)));

    ScrubCheck.Result result = ScrubCheck.scrub(memo.bytes());

    assertThat(TestPlayer.samples(result.clean())).containsOnlyKeys("soun");
    assertThat(ScrubCheck.holds(memo.bytes(), "of Rosa")).isTrue();
    assertThat(ScrubCheck.holds(result.clean(), "of Rosa")).isFalse();
    assertThat(ScrubCheck.holds(result.clean(), "Rosa's cover")).isFalse();
    assertThat(result.file().removals().of(RemovalKind.THUMBNAIL)).isPositive();
  }

  /// What is left out need not be whole.
  @Test
  void damagedTags_areLeftOut() throws Exception {
    byte[] damaged = box("udta", u32(900), text("\u00a9nam" + PhoneMetadata.PERSON));
    byte[] told = told(damaged);

    byte[] clean = ScrubCheck.scrub(told).clean();

    assertThat(TestPlayer.samples(clean)).containsEntry("soun", SOUND.samples());
    assertThat(ScrubCheck.holds(clean, PhoneMetadata.PERSON)).isFalse();
  }

  private static byte[] told(byte[] userData) {
    return join(memo(List.of(SOUND), userData).bytes(), PhoneMetadata.afterwards());
  }

  private static TestFilm memo(List<TestTrack> tracks, byte[] userData) {
    return new TestFilm("M4A ", tracks, () -> userData, false);
  }
}
