package org.resguardo.bhttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.primitive.Bytes;

/// What is refused, and that nothing else happens than a refusal.
class BhttpDamageTest {
  private static final BhttpLimits LIMITS = new BhttpLimits(64, 100);
  private static final String CONTROL_DATA = "0003474554" + "056874747073" + "00" + "012f";
  private static final BinaryRequest REQUEST =
      new BinaryRequest(
          "POST",
          "https",
          "example.com",
          "/v1?x=y",
          List.of(new Field("content-type", "text/plain")),
          Bytes.utf8("content"),
          List.of(new Field("trailer", "text")));

  // Bytes of the parts of REQUEST, with their lengths.
  private static final int HEADER_SECTION = 1 + 1 + 12 + 1 + 10;
  private static final int CONTENT = 1 + 7;
  private static final int TRAILER_SECTION = 1 + 1 + 7 + 1 + 4;

  @Test
  void request_survivesTheRoundTrip() throws Exception {
    assertThat(BinaryRequest.parse(REQUEST.encoded(), LIMITS)).isEqualTo(REQUEST);
  }

  @Test
  void request_isRefusedCutOffAnywhereButBetweenSections() {
    Bytes whole = REQUEST.encoded();
    int content = whole.length() - TRAILER_SECTION - CONTENT;
    Set<Integer> ends = Set.of(content - HEADER_SECTION, content, content + CONTENT);

    for (int length = 0; length < whole.length(); length++) {
      Bytes cut = whole.slice(0, length);
      if (ends.contains(length)) {
        assertThatCode(() -> parse(cut)).doesNotThrowAnyException();
      } else {
        assertThatThrownBy(() -> parse(cut))
            .as("%d bytes", length)
            .isInstanceOf(BhttpFormatException.class);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "02" + "0161", // a name and no value
        "05" + "0161" + "0262", // a value longer than its section
        "02" + "0000", // empty name
        "04" + "0141" + "0162" + "05", // content cut off
        "05" + "023a61" + "0162", // ":a", a pseudo-field
        "04" + "0120" + "0162", // a blank in a name
        "04" + "010a" + "0162", // a line feed in a name
        "04" + "0161" + "010a", // a line feed in a value
        "04" + "0161" + "010d", // a carriage return
        "04" + "0161" + "0100", // NUL
        "05" + "0161" + "022062", // a blank before a value
        "05" + "0161" + "026209", // a tab after one
        "4041", // more than the limit of the section
        "ffffffffffffffff", // the longest length there is
        "c000000080000000", // a length of 2^31
        "00" + "4065", // content of more than its limit
        "00" + "ffffffffffffffff",
        "00" + "00" + "ffffffffffffffff",
        "00" + "40", // a number cut short
        "00" + "8000", // the same
        "00" + "00" + "00" + "0001", // padding that is not zero
        "00" + "00" + "00" + "20", // a blank as padding
      })
  void request_isRefusedWith(String rest) {
    Bytes message = Bytes.fromHex(CONTROL_DATA + rest);

    assertThatThrownBy(() -> parse(message)).isInstanceOf(BhttpFormatException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01" + "03474554" + "056874747073" + "00" + "012f", // a response's framing
        "04" + "03474554" + "056874747073" + "00" + "012f", // no framing
        "00" + "00" + "056874747073" + "00" + "012f", // no method
        "00" + "03474554" + "00" + "00" + "012f", // no scheme
        "00" + "03472054" + "056874747073" + "00" + "012f", // "G T"
        "00" + "03474554" + "056874747073" + "00" + "00", // no path
        "00" + "03474554" + "056874747073" + "00" + "0161", // a path without a slash
        "00" + "03474554" + "056874747073" + "00" + "032f2061", // a blank in the path
        "00" + "03474554" + "056874747073" + "00" + "042f0d0a61", // a line break in the path
        "00" + "03474554" + "056874747073" + "00" + "022f23", // a fragment
        "00" + "03474554" + "056874747073" + "03614062" + "012f", // user information
        "00" + "03474554" + "056874747073" + "03612f62" + "012f", // a slash in the authority
      })
  void request_isRefusedWithControlData(String message) {
    assertThatThrownBy(() -> parse(Bytes.fromHex(message)))
        .isInstanceOf(BhttpFormatException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03474554" + "056874747073" + "00" + "012f",
        "4003474554" + "40056874747073" + "4000" + "40012f",
        "80000003474554" + "80000005" + "6874747073" + "80000000" + "800000012f",
        "c000000000000003474554"
            + "c0000000000000056874747073"
            + "c000000000000000"
            + "c0000000000000012f",
      })
  void numbers_areReadInAllTheirLengths(String controlData) throws Exception {
    BinaryRequest request = parse(Bytes.fromHex("00" + controlData));

    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.path()).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0161" + "0162", // fields without their end
        "0161" + "0162" + "00" + "0161", // content without its end
        "00" + "0161" + "4064", // a chunk cut short
        "00" + "00" + "0161" + "0162", // trailers without their end
        "00" + "0161" + "00" + "00" + "01", // padding that is not zero
        "00" + "4064", // one chunk of 100 bytes that are not there
        "00" + "ffffffffffffffff",
        "0161" + "ffffffffffffffff",
      })
  void indeterminateRequest_isRefusedWith(String rest) {
    Bytes message = Bytes.fromHex(CONTROL_DATA.replaceFirst("00", "02") + rest);

    assertThatThrownBy(() -> parse(message)).isInstanceOf(BhttpFormatException.class);
  }

  @Test
  void indeterminateRequest_isBoundedOverAllItsChunksAndFields() {
    String start = CONTROL_DATA.replaceFirst("00", "02");
    String chunks = ("32" + "61".repeat(50)).repeat(2);
    String fields = ("0161" + "0162").repeat(16);

    assertThatCode(() -> parse(Bytes.fromHex(start + "00" + chunks + "00")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> parse(Bytes.fromHex(start + "00" + chunks + "0161" + "00")))
        .isInstanceOf(BhttpFormatException.class);
    assertThatCode(() -> parse(Bytes.fromHex(start + fields.substring(8) + "00")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> parse(Bytes.fromHex(start + fields + "0161" + "0162" + "00")))
        .isInstanceOf(BhttpFormatException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"00", "4063", "4258", "43e8", "4064", "406400", "4064004064", "ffffffffffffffff"})
  void response_isRefusedWithStatus(String status) {
    Bytes message = Bytes.fromHex("01" + status);

    assertThatThrownBy(() -> BinaryResponse.parse(message, LIMITS))
        .isInstanceOf(BhttpFormatException.class);
  }

  @Test
  void anyBytes_areReadOrRefused() {
    Random random = new Random(9292); // the same bytes each time
    Bytes whole = REQUEST.encoded();

    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = whole.toArray();
      for (int flips = 0; flips <= i % 4; flips++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      damaged[0] = (byte) (i % 4);
      Bytes cut = Bytes.of(Arrays.copyOf(damaged, random.nextInt(damaged.length + 4)));
      readOrRefuse(cut);
    }
  }

  private static void readOrRefuse(Bytes message) {
    try {
      BinaryRequest request = BinaryRequest.parse(message, LIMITS);
      assertThat(BinaryRequest.parse(request.encoded(), new BhttpLimits(128, 128)))
          .isEqualTo(request);
    } catch (BhttpFormatException refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
    try {
      BinaryResponse.parse(message, LIMITS);
    } catch (BhttpFormatException refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }

  @Test
  void padding_hidesTheLengthAndChangesNothing() throws Exception {
    Bytes padded = Padding.to(512, REQUEST.encoded());

    assertThat(padded.length()).isEqualTo(512);
    assertThat(BinaryRequest.parse(padded, LIMITS)).isEqualTo(REQUEST);
    assertThatThrownBy(() -> Padding.to(10, REQUEST.encoded()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void field_isHeldInLowerCaseAndRefusesWhatSplitsMessages() {
    assertThat(new Field("Content-Type", "a b").name()).isEqualTo("content-type");
    assertThatThrownBy(() -> new Field("a", "b\r\nc: d"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Field("a: b", "c")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Field("a", "\u20ac")).isInstanceOf(IllegalArgumentException.class);
  }

  private static BinaryRequest parse(Bytes message) throws BhttpFormatException {
    return BinaryRequest.parse(message, LIMITS);
  }
}
