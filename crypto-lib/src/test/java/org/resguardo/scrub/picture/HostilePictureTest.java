package org.resguardo.scrub.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.resguardo.scrub.picture.PictureScrubberTest.ascii;
import static org.resguardo.scrub.picture.PictureScrubberTest.concat;
import static org.resguardo.scrub.picture.PictureScrubberTest.encoded;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.scrub.ScrubCheck;
import org.resguardo.scrub.format.ScrubException;

/// Pictures made to cost a scrubber much, or to carry something in a part that is kept.
class HostilePictureTest {
  private static final String SECRET = "Rosa Maradiaga, SN 38031945";
  private static final byte[] STILL =
      Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

  @Test
  void sizeWhosePixelsOverflowALong_isRefused() throws Exception {
    byte[] bomb = PngSample.withSize(encoded("png"), 0xffff_ffff, 0xffff_ffff);

    assertThatThrownBy(() -> ScrubCheck.scrub(bomb)).isInstanceOf(ScrubException.class);
  }

  @Test
  void jpegThatTellsItsHeightAfterTheScan_isMeasuredThen() throws Exception {
    byte[] plain = encoded("jpg");
    byte[] bomb =
        concat(Arrays.copyOf(plain, plain.length - 2), dnl(65_000), ascii("\u00ff\u00d9"));
    int frame = frameOf(bomb);
    ByteBuffer.wrap(bomb).putShort(frame + 5, (short) 0).putShort(frame + 7, (short) 65_000);

    assertThatThrownBy(() -> ScrubCheck.scrub(bomb)).isInstanceOf(ScrubException.class);
  }

  @Test
  void jpegOfVeryManyParts_isRefused() throws Exception {
    byte[] plain = encoded("jpg");
    ByteBuffer parts = ByteBuffer.allocate(100_001 * 6);
    while (parts.hasRemaining()) {
      parts.putShort((short) 0xffdd).putShort((short) 4).putShort((short) 0);
    }
    byte[] bomb =
        concat(Arrays.copyOf(plain, 2), parts.array(), Arrays.copyOfRange(plain, 2, plain.length));

    assertThatThrownBy(() -> ScrubCheck.scrub(bomb)).hasMessageContaining("100,000 parts");
  }

  @Test
  void webpWithFramesInFrames_losesThem() throws Exception {
    int levels = 50_000;
    byte[] frames = new byte[levels * 24];
    ByteBuffer nested = ByteBuffer.wrap(frames).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = levels - 1; i >= 0; i--) {
      nested.put(ascii("ANMF")).putInt(16 + i * 24).put(new byte[16]);
    }
    byte[] picture = WebpSample.part("VP8L", WebpSample.chunk(STILL, "VP8L"));
    byte[] webp = WebpSample.file(WebpSample.extended(), picture, frames);

    byte[] clean = ScrubCheck.scrub(webp).clean();

    assertThat(clean).hasSizeLessThan(200);
  }

  @Test
  void webpWithASecondPicture_losesIt() throws Exception {
    byte[] first = WebpSample.part("VP8L", WebpSample.chunk(STILL, "VP8L"));
    byte[] second = WebpSample.part("VP8L", concat(WebpSample.chunk(STILL, "VP8L"), ascii(SECRET)));

    byte[] clean = ScrubCheck.scrub(WebpSample.file(first, second)).clean();

    assertThat(clean).isEqualTo(WebpSample.file(first));
  }

  @ParameterizedTest
  @ValueSource(strings = {"IEND", "gAMA", "sRGB", "fcTL", "fdAT", "IHDR"})
  void pngWithSomethingElseInAPartThatIsKept_doesNotKeepIt(String type) throws Exception {
    byte[] plain = encoded("png");
    int at = type.equals("IEND") ? plain.length - 12 : 33;
    byte[] told =
        concat(
            Arrays.copyOf(plain, at),
            PngSample.part(type, ascii(SECRET)),
            Arrays.copyOfRange(plain, at, plain.length));

    assertIsGone(told);
  }

  @Test
  void pngWithAThousandBombsForProfiles_isReadInTime() throws Exception {
    byte[] plain = encoded("png");
    byte[] bomb =
        PngSample.part("iCCP", concat(ascii("x\0\0"), PngSample.deflated(new byte[1 << 20])));
    byte[][] parts = new byte[30_002][];
    Arrays.fill(parts, bomb);
    parts[0] = Arrays.copyOf(plain, 33);
    parts[parts.length - 1] = Arrays.copyOfRange(plain, 33, plain.length);
    byte[] told = concat(parts);

    long start = System.nanoTime();
    ScrubCheck.scrub(told);

    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(2_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {273, 320})
  void tiffWhosePagesShareTheirBytes_isRefused(int sharedTag) {
    byte[] tiff = TiffSample.pagesSharing(sharedTag, 900, 8 << 20);

    assertThatThrownBy(() -> ScrubCheck.scrub(tiff)).isInstanceOf(ScrubException.class);
  }

  @Test
  void tiffInACodingThatIsNotKnown_isRefused() {
    byte[] tiff = TiffSample.page(34713, ascii(SECRET));

    assertThatThrownBy(() -> ScrubCheck.scrub(tiff))
        .isInstanceOfSatisfying(
            ScrubException.class,
            refused -> assertThat(refused.reason()).isEqualTo(ScrubException.Reason.REFUSED_TYPE));
  }

  private static void assertIsGone(byte[] told) throws Exception {
    assertThat(ScrubCheck.holds(told, SECRET)).isTrue();
    try {
      assertThat(ScrubCheck.holds(ScrubCheck.scrub(told).clean(), SECRET)).isFalse();
    } catch (ScrubException refused) {
      assertThat(refused.reason()).isEqualTo(ScrubException.Reason.MALFORMED);
    }
  }

  private static byte[] dnl(int lines) {
    return new byte[] {(byte) 0xff, (byte) 0xdc, 0, 4, (byte) (lines >> 8), (byte) lines};
  }

  private static int frameOf(byte[] jpeg) {
    int at = 2;
    while ((jpeg[at + 1] & 0xff) != 0xc0) {
      at += 2 + ((jpeg[at + 2] & 0xff) << 8 | (jpeg[at + 3] & 0xff));
    }
    return at;
  }
}
