package org.resguardo.scrub.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarkerSearchTest {
  @Test
  void next_findsTheFirstMarkerFromEveryPlaceOn() {
    byte[] bytes = new byte[5_000];
    new Random(7).nextBytes(bytes); // has 0xfe, 0x7f and 0x80 beside 0xff, too

    for (int from = 0; from <= bytes.length; from++) {
      assertThat(MarkerSearch.next(bytes, from)).isEqualTo(oneByOne(bytes, from));
    }
  }

  @Test
  void next_isTheLengthWhereThereIsNone() {
    byte[] bytes = new byte[4_099];
    Arrays.fill(bytes, (byte) 0xfe);

    assertThat(MarkerSearch.next(bytes, 0)).isEqualTo(bytes.length);
  }

  private static int oneByOne(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != (byte) 0xff) {
      at++;
    }
    return at;
  }
}
