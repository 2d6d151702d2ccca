package org.resguardo.scrub.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.resguardo.scrub.picture.PictureScrubberTest.ascii;
import static org.resguardo.scrub.picture.PictureScrubberTest.concat;
import static org.resguardo.scrub.picture.PictureScrubberTest.encoded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.resguardo.scrub.DamageCheck;
import org.resguardo.scrub.ScrubCheck;
import org.resguardo.scrub.format.RemovalKind;

/// Pictures that move become what they would have been had nothing been told of them.
class AnimationTest {
  private static final String SECRET = "Rosa Maradiaga, SN 38031945";
  private static final int UPRIGHT = 1;
  private static final byte[] STILL =
      Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

  @Test
  void gif_keepsFramesAndTheirRepetition() throws Exception {
    byte[] told = GifSample.told(SECRET);

    ScrubCheck.Result result = ScrubCheck.scrub(told);

    assertThat(ScrubCheck.holds(told, SECRET)).isTrue();
    assertThat(result.clean()).isEqualTo(GifSample.plain());
    assertThat(frames("gif", result.clean())).isEqualTo(2);
    assertThat(result.file().removals().of(RemovalKind.PERSON)).isEqualTo(3);
  }

  @Test
  void png_keepsFramesAndTheirTiming() throws Exception {
    byte[] plain = apng(new byte[0]);
    byte[] told =
        concat(
            apng(
                concat(
                    PngSample.part("tEXt", ascii("Software\0" + SECRET)),
                    PngSample.part("eXIf", ExifSample.of(SECRET, UPRIGHT)),
                    PngSample.part("prVt", ascii(SECRET)))),
            ascii(SECRET));

    ScrubCheck.Result result = ScrubCheck.scrub(told);

    assertThat(ScrubCheck.holds(told, SECRET)).isTrue();
    assertThat(result.clean()).isEqualTo(plain);
    assertThat(PngSample.chunk(result.clean(), "fdAT")).isNotEmpty();
    assertThat(result.file().removals().of(RemovalKind.LOCATION)).isPositive();
  }

  @Test
  void webp_keepsFramesAndTheirTiming() throws Exception {
    byte[] plain = webp(0x02, new byte[0]);
    byte[] told =
        concat(
            webp(
                0x2e,
                concat(
                    WebpSample.part("EXIF", ExifSample.of(SECRET, UPRIGHT)),
                    WebpSample.part("ICCP", ascii(SECRET)),
                    WebpSample.part("XMP ", ascii(SECRET)),
                    WebpSample.part("ABCD", ascii(SECRET)))),
            ascii(SECRET));

    ScrubCheck.Result result = ScrubCheck.scrub(told);

    assertThat(ScrubCheck.holds(told, SECRET)).isTrue();
    assertThat(result.clean()).isEqualTo(plain);
    assertThat(result.file().removals().of(RemovalKind.LOCATION)).isPositive();
  }

  @Test
  void damagedAnimation_isCleanedOrRefused() throws Exception {
    byte[] exif = ExifSample.of(SECRET, 6);

    DamageCheck.scrubAll(GifSample.told(SECRET));
    DamageCheck.scrubAll(apng(PngSample.part("eXIf", exif)));
    DamageCheck.scrubAll(webp(0x2e, WebpSample.part("EXIF", exif)));
  }

  /// Two frames, the second of them in parts of their own, with more between all parts.
  private static byte[] apng(byte[] more) throws IOException {
    byte[] first = encoded("png");
    byte[] data = PngSample.chunk(first, "IDAT");
    byte[] second = data.clone();
    byte[] end = PngSample.part("IEND", new byte[0]);
    return concat(
        Arrays.copyOf(first, 33),
        more,
        PngSample.part("acTL", ByteBuffer.allocate(8).putInt(2).array()),
        more,
        frame(0),
        PngSample.part("IDAT", data),
        more,
        frame(1),
        PngSample.part("fdAT", concat(new byte[] {0, 0, 0, 2}, second)),
        more,
        end);
  }

  /// Its number, size, place, and a half of a second.
  private static byte[] frame(int number) {
    ByteBuffer control = ByteBuffer.allocate(26).putInt(number).putInt(40).putInt(30);
    return PngSample.part("fcTL", control.putInt(20, 0x0001_0002).array());
  }

  private static byte[] webp(int flags, byte[] more) {
    byte[] frame = new byte[16];
    frame[12] = 100; // milliseconds
    byte[] picture = WebpSample.part("VP8L", WebpSample.chunk(STILL, "VP8L"));
    byte[] extended = {(byte) flags, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    byte[] one = WebpSample.part("ANMF", concat(frame, picture, more));
    return WebpSample.file(
        WebpSample.part("VP8X", extended),
        more,
        WebpSample.part("ANIM", new byte[] {1, 2, 3, 4, 7, 0}),
        one,
        more,
        one,
        more);
  }

  private static int frames(String format, byte[] file) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in);
      int frames = reader.getNumImages(true);
      for (int i = 0; i < frames; i++) {
        assertThat(reader.read(i).getWidth()).isPositive();
      }
      return frames;
    } finally {
      reader.dispose();
    }
  }
}
