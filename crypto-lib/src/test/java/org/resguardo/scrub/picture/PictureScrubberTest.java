package org.resguardo.scrub.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.SharedSamples;
import org.resguardo.scrub.ScrubCheck;
import org.resguardo.scrub.format.FileType;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;

class PictureScrubberTest {
  private static final String SECRET = "Rosa Maradiaga, SN 38031945";
  private static final int ROTATED = 6;

  @Test
  void jpeg_losesEverythingButThePictureAndHowItStands() throws Exception {
    byte[] plain = encoded("jpg");
    byte[] told = JpegSample.told(plain, SECRET, ROTATED);

    ScrubCheck.Result result = ScrubCheck.scrub(told);

    assertThat(ScrubCheck.holds(told, SECRET)).isTrue();
    assertThat(ScrubCheck.holds(result.clean(), SECRET)).isFalse();
    assertThat(JpegSample.orientation(result.clean())).isEqualTo(ROTATED);
    assertThat(JpegSample.scan(result.clean())).isEqualTo(JpegSample.scan(plain));
    assertSamePixels(result.clean(), plain);
    assertThat(result.file().type()).isEqualTo(FileType.JPEG);
    assertThat(result.file().removals().counts())
        .containsKeys(
            RemovalKind.LOCATION,
            RemovalKind.DEVICE,
            RemovalKind.PERSON,
            RemovalKind.THUMBNAIL,
            RemovalKind.UNKNOWN);
  }

  @Test
  void jpegThatIsAlsoAZip_isAJpegAfterwards() throws Exception {
    byte[] plain = encoded("jpg");
    byte[] polyglot =
        concat(plain, "PK\3\4 and a file named secret.txt".getBytes(StandardCharsets.US_ASCII));

    byte[] clean = ScrubCheck.scrub(polyglot).clean();

    assertThat(ScrubCheck.holds(clean, "secret.txt")).isFalse();
    assertSamePixels(clean, plain);
  }

  @Test
  void png_losesEverythingButThePictureAndHowItStands() throws Exception {
    byte[] plain = encoded("png");
    byte[] told = PngSample.told(plain, SECRET, ROTATED);

    ScrubCheck.Result result = ScrubCheck.scrub(told);

    assertThat(ScrubCheck.holds(told, SECRET)).isTrue();
    assertThat(ScrubCheck.holds(result.clean(), SECRET)).isFalse();
    assertThat(PngSample.chunk(result.clean(), "IDAT")).isEqualTo(PngSample.chunk(plain, "IDAT"));
    assertThat(PngSample.chunk(result.clean(), "eXIf")).isEqualTo(Exif.orientationOnly(ROTATED));
    assertThat(PngSample.chunk(result.clean(), "iTXt")).isEmpty();
    assertSamePixels(result.clean(), plain);
    assertThat(result.file().removals().counts())
        .containsKeys(RemovalKind.LOCATION, RemovalKind.TIME, RemovalKind.PERSON);
  }

  @Test
  void gif_losesCommentsAndWhatFollowsTheEnd() throws Exception {
    byte[] plain = encoded("gif");
    byte[] comment = concat(new byte[] {0x21, (byte) 0xfe, (byte) SECRET.length()}, ascii(SECRET));
    byte[] told =
        concat(
            Arrays.copyOf(plain, plain.length - 1),
            concat(comment, new byte[] {0, 0x3b}),
            ascii(SECRET));

    ScrubCheck.Result result = ScrubCheck.scrub(told);

    assertThat(ScrubCheck.holds(result.clean(), SECRET)).isFalse();
    assertSamePixels(result.clean(), plain);
  }

  @Test
  void webpWithGps_losesIt() throws Exception {
    byte[] still = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    byte[] told = WebpSample.told(still, SECRET, ROTATED);

    ScrubCheck.Result result = ScrubCheck.scrub(told);

    assertThat(ScrubCheck.holds(told, SECRET)).isTrue();
    assertThat(ScrubCheck.holds(result.clean(), SECRET)).isFalse();
    assertThat(WebpSample.chunk(result.clean(), "VP8L")).isEqualTo(WebpSample.chunk(still, "VP8L"));
    assertThat(WebpSample.chunk(result.clean(), "EXIF")).isEqualTo(Exif.orientationOnly(ROTATED));
    assertThat(result.file().removals().of(RemovalKind.LOCATION)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "gif", "tiff"})
  void cleanFile_staysAsItIs(String format) throws Exception {
    byte[] once = ScrubCheck.scrub(encoded(format)).clean();

    ScrubCheck.Result twice = ScrubCheck.scrub(once);

    assertThat(twice.clean()).isEqualTo(once);
    assertSamePixels(once, encoded(format));
  }

  @ParameterizedTest
  @ValueSource(strings = {".png", ".tiff"})
  void realPictures_haveTheSamePixels(String ending) throws Exception {
    SharedSamples.assumePresent();
    List<Path> samples = SharedSamples.ending(ending);

    assertThat(samples).isNotEmpty();
    for (Path sample : samples) {
      byte[] original = Files.readAllBytes(sample);
      assertSamePixels(ScrubCheck.scrub(original).clean(), original);
    }
  }

  @Test
  void realJpegs_haveTheSameCoefficients() throws Exception {
    SharedSamples.assumePresent();
    List<Path> samples = SharedSamples.ending(".jpg");

    assertThat(samples).hasSize(20);
    for (Path sample : samples) {
      byte[] original = Files.readAllBytes(sample);
      byte[] clean = ScrubCheck.scrub(original).clean();
      assertThat(ImageIO.read(new ByteArrayInputStream(clean))).as("%s", sample).isNotNull();
      assertThat(JpegSample.withoutMetadata(original))
          .startsWith(JpegSample.withoutMetadata(clean));
    }
  }

  @Test
  void pictureLargerThanAnyCameras_isRefused() throws Exception {
    byte[] bomb = PngSample.withSize(encoded("png"), 65_535, 65_535);

    assertThatThrownBy(() -> ScrubCheck.scrub(bomb))
        .isInstanceOfSatisfying(
            ScrubException.class,
            refused -> assertThat(refused.reason()).isEqualTo(ScrubException.Reason.TOO_LARGE));
  }

  @Test
  void cameraRaw_isRefusedWithAHint() {
    byte[] cr2 = ascii("II*\0\20\0\0\0CR\2\0");

    assertThatThrownBy(() -> ScrubCheck.scrub(cr2))
        .isInstanceOfSatisfying(
            ScrubException.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(ScrubException.Reason.REFUSED_TYPE);
              assertThat(refused.hint()).contains("JPEG");
            });
  }

  private static void assertSamePixels(byte[] clean, byte[] original) throws IOException {
    BufferedImage one = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(clean)));
    BufferedImage other = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(original)));

    assertThat(pixels(one)).isEqualTo(pixels(other));
  }

  private static List<Object> pixels(BufferedImage image) {
    int[] raster =
        image.getRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
    return List.of(image.getWidth(), image.getHeight(), Arrays.hashCode(raster));
  }

  static byte[] encoded(String format) throws IOException {
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 40; x++) {
      for (int y = 0; y < 30; y++) {
        image.setRGB(x, y, (x * 6) * 0x10000 + (y * 8) * 0x100 + x * y % 256);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    List.of(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }
}
