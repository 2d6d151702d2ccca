package org.resguardo.scrub.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.scrub.DamageCheck;
import org.resguardo.scrub.ScrubCheck;
import org.resguardo.scrub.format.RemovalKind;

/// TIFF files of several pages and with JPEG in them: the same pixels, nothing else.
class TiffScrubberTest {
  private static final String SECRET = "Rosa Maradiaga, SN 38031945";

  @ParameterizedTest
  @ValueSource(strings = {"LZW", "Deflate", "ZLib", "PackBits", "JPEG"})
  void pages_haveTheSamePixelsWithoutReducedCopies(String compression) throws Exception {
    byte[] told = TiffPagesSample.told(compression, SECRET);

    ScrubCheck.Result result = ScrubCheck.scrub(told);

    List<List<Integer>> pages = TiffPagesSample.pixels(told);
    assertThat(pages).hasSize(4).doesNotHaveDuplicates();
    assertThat(TiffPagesSample.pixels(result.clean())).isEqualTo(pages.subList(0, 3));
    assertThat(ScrubCheck.holds(told, SECRET)).isTrue();
    assertThat(ScrubCheck.holds(result.clean(), SECRET)).isFalse();
    assertThat(ScrubCheck.scrub(result.clean()).clean()).isEqualTo(result.clean());
    assertThat(result.file().removals().counts())
        .containsKeys(RemovalKind.DEVICE, RemovalKind.PERSON, RemovalKind.THUMBNAIL);
  }

  @Test
  void jpegWithin_losesWhatItTellsAndKeepsItsPixels() throws Exception {
    byte[] jpeg = greyJpeg();
    byte[] told = TiffJpegSample.told(jpeg, 40, 30, SECRET);

    ScrubCheck.Result result = ScrubCheck.scrub(told);

    List<Integer> pixels = pixels(jpeg);
    assertThat(pixels(told)).isEqualTo(pixels);
    assertThat(pixels(result.clean())).isEqualTo(pixels);
    assertThat(ScrubCheck.holds(told, SECRET)).isTrue();
    assertThat(ScrubCheck.holds(result.clean(), SECRET)).isFalse();
    assertThat(ScrubCheck.scrub(result.clean()).clean()).isEqualTo(result.clean());
    assertThat(result.file().removals().of(RemovalKind.LOCATION)).isPositive();
  }

  @Test
  void damagedPages_areCleanedOrRefused() throws Exception {
    DamageCheck.scrubAll(TiffPagesSample.told("LZW", SECRET));
    DamageCheck.scrubAll(TiffPagesSample.told("JPEG", SECRET));
    DamageCheck.scrubAll(TiffJpegSample.told(greyJpeg(), 40, 30, SECRET));
  }

  private static byte[] greyJpeg() throws IOException {
    BufferedImage grey = new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_GRAY);
    for (int x = 0; x < 40; x++) {
      for (int y = 0; y < 30; y++) {
        grey.getRaster().setSample(x, y, 0, (x * 6 + y * y) % 256);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(grey, "jpg", out)).isTrue();
    return out.toByteArray();
  }

  private static List<Integer> pixels(byte[] file) throws IOException {
    return TiffPagesSample.pixels(
        Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file))));
  }
}
