package org.resguardo.scrub.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.resguardo.scrub.format.Source;

class JpegStreamTest {
  /// More than one window, and no multiple of it.
  private static final int BYTES = 140_003;

  @Test
  void endOfScan_isTheFirstMarkerFromEveryPlaceOn() throws Exception {
    byte[] bytes = new byte[BYTES];
    new Random(7).nextBytes(bytes); // has 0xfe, 0x7f and 0x80 beside 0xff, too
    JpegStream stream = new JpegStream(Source.of(bytes));

    for (int from = 0; from <= bytes.length; from += 61) {
      assertThat(stream.endOfScan(from)).isEqualTo(oneByOne(bytes, from));
    }
  }

  @Test
  void endOfScan_goesOnBehindStuffedZerosAndRestarts() throws Exception {
    for (int marker = 65_530; marker < 65_545; marker++) { // around the window's end
      byte[] bytes = new byte[BYTES];
      bytes[marker - 4] = (byte) 0xff;
      bytes[marker - 2] = (byte) 0xff;
      bytes[marker - 1] = (byte) 0xd7;
      bytes[marker] = (byte) 0xff;
      bytes[marker + 1] = (byte) 0xd9;

      assertThat(new JpegStream(Source.of(bytes)).endOfScan(0)).isEqualTo(marker);
    }
  }

  @Test
  void endOfScan_isTheEndWhereThereIsNone() throws Exception {
    byte[] bytes = new byte[BYTES];
    Arrays.fill(bytes, (byte) 0xfe);
    bytes[BYTES - 1] = (byte) 0xff;

    assertThat(new JpegStream(Source.of(bytes)).endOfScan(0)).isEqualTo(BYTES);
  }

  private static int oneByOne(byte[] bytes, int from) {
    for (int at = from; at < bytes.length - 1; at++) {
      int next = bytes[at + 1] & 0xff;
      if (bytes[at] == (byte) 0xff && next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
        return at;
      }
    }
    return bytes.length;
  }
}
