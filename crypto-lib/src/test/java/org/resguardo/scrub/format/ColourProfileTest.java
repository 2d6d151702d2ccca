package org.resguardo.scrub.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColourProfileTest {
  @Test
  void profileOfTheJdk_isSrgbAndNeedsNone() {
    byte[] icc = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    assertThat(ColourProfile.of(icc)).contains(ColourProfile.SRGB);
    assertThat(ColourProfile.SRGB.profile()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"ADOBE_RGB", "DISPLAY_P3"})
  void ownProfile_isRecognisedAndReadByOthers(ColourProfile space) {
    byte[] icc = space.profile().orElseThrow();
    ICC_ColorSpace read = new ICC_ColorSpace(ICC_Profile.getInstance(icc));

    assertThat(ColourProfile.of(icc)).contains(space);
    float[] green = read.toRGB(new float[] {0, 1, 0});
    assertThat(green[0]).isEqualTo(0f, within(0.02f));
    float[] grey = read.toRGB(new float[] {0.5f, 0.5f, 0.5f});
    assertThat(grey[0]).isEqualTo(0.5f, within(0.02f));
    assertThat(grey[1]).isEqualTo(grey[0], within(0.01f));
  }

  @Test
  void damagedOrOther_isNone() {
    byte[] icc = ColourProfile.ADOBE_RGB.profile().orElseThrow();

    assertThat(ColourProfile.of(Arrays.copyOf(icc, 200))).isEmpty();
    assertThat(ColourProfile.of(new byte[0])).isEmpty();
    icc[12] = 's'; // a scanner's
    assertThat(ColourProfile.of(icc)).isEmpty();
  }
}
