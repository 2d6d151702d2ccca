package org.resguardo.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.primitive.Bytes;

/// What the decoder must refuse. Well-formed ZIPs of a wrong shape are built by {@link ZipWriter}.
class BundleFormatTest {
  private static final Bundle BUNDLE =
      new Bundle(
          DocumentKind.CONTACT,
          Bytes.utf8("{\"a\":1}"),
          List.of(new Attachment("jpg", Bytes.utf8("picture"))));

  @Test
  void decode_refusesOrIgnoresEveryFlippedBit() throws Exception {
    byte[] good = BUNDLE.encode();
    int ignored = 0;

    for (int bit = 0; bit < good.length * 8; bit++) {
      byte[] flipped = good.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      try {
        assertThat(Bundle.decode(flipped)).as("bit %d", bit).isEqualTo(BUNDLE);
        ignored++;
      } catch (BundleFormatException _) {
        // refused, as most are
      }
    }

    // Versions (2 bytes locally, 4 in the directory) and attributes (6) of three entries.
    assertThat(ignored).isEqualTo(3 * (2 + 4 + 6) * 8);
  }

  @Test
  void decode_refusesEveryTruncation() throws Exception {
    byte[] good = BUNDLE.encode();

    for (int length = 0; length < good.length; length++) {
      byte[] cut = Arrays.copyOf(good, length);
      assertThatThrownBy(() -> Bundle.decode(cut)).isInstanceOf(BundleFormatException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1023, 1025, 2048, 4095, 65537, 2097152})
  void decode_refusesLengthsThatAreNoSizeClass(int length) {
    assertThatThrownBy(() -> Bundle.decode(new byte[length]))
        .isInstanceOf(BundleFormatException.class)
        .hasMessage("length is not a size class");
  }

  @ParameterizedTest
  @ValueSource(ints = {1024, 4096, 1048576})
  void decode_refusesZerosOfAGoodLength(int length) {
    assertThatThrownBy(() -> Bundle.decode(new byte[length]))
        .isInstanceOf(BundleFormatException.class);
  }

  @Test
  void decode_refusesTrailingBytesUpToTheNextClass() throws Exception {
    byte[] extended = Arrays.copyOf(BUNDLE.encode(), 4096);

    assertThatThrownBy(() -> Bundle.decode(extended))
        .isInstanceOf(BundleFormatException.class)
        .hasMessageContaining("bytes after the end");
  }

  static Stream<List<String>> wrongEntryNames() {
    return Stream.of(
        List.of(),
        List.of("report.json"),
        List.of("padding"),
        List.of("padding", "report.json"),
        List.of("attachments/01.jpg", "padding"),
        List.of("Report.json", "padding"),
        List.of("/report.json", "padding"),
        List.of("report.json", "report.json", "padding"),
        List.of("report.json", "message.json", "padding"),
        List.of("report.json", "padding", "padding"),
        List.of("report.json", "padding", "attachments/01.jpg"),
        List.of("report.json", "attachments/02.jpg", "padding"),
        List.of("report.json", "attachments/01.jpg", "attachments/01.jpg", "padding"),
        List.of("report.json", "attachments/01.jpg", "attachments/03.jpg", "padding"),
        List.of("report.json", "attachments/1.jpg", "padding"),
        List.of("report.json", "attachments/001.jpg", "padding"),
        List.of("report.json", "attachments/01.exe", "padding"),
        List.of("report.json", "attachments/01.JPG", "padding"),
        List.of("report.json", "attachments/01", "padding"),
        List.of("report.json", "attachments/", "padding"),
        List.of("report.json", "attachments/../01.jpg", "padding"),
        List.of("report.json", "../attachments/01.jpg", "padding"),
        List.of("report.json", "attachments\\01.jpg", "padding"),
        List.of("report.json", "attachments/01.jpg/", "padding"),
        List.of("report.json", "IMG_2041.jpg", "padding"),
        List.of("report.json", "", "padding"));
  }

  @ParameterizedTest
  @MethodSource("wrongEntryNames")
  void decode_refusesUnexpectedEntryNames(List<String> names) {
    byte[] zip = zipOf(names, 4096);

    assertThatThrownBy(() -> Bundle.decode(zip)).isInstanceOf(BundleFormatException.class);
  }

  @Test
  void decode_acceptsTheExpectedEntryNames() throws Exception {
    byte[] zip =
        zipOf(List.of("report.json", "attachments/01.jpg", "attachments/02.pdf", "padding"), 4096);

    assertThat(Bundle.decode(zip).attachments()).hasSize(2);
  }

  @Test
  void decode_acceptsALargerClassThanNeeded() throws Exception {
    byte[] zip = zipOf(List.of("message.json", "padding"), 65536);

    assertThat(Bundle.decode(zip).kind()).isEqualTo(DocumentKind.MESSAGE);
  }

  @Test
  void decode_refusesASizeClassTheKindDoesNotAllow() {
    assertThatThrownBy(() -> Bundle.decode(zipOf(List.of("contact.json", "padding"), 4096)))
        .isInstanceOf(BundleFormatException.class)
        .hasMessage("size class is not allowed for this document");
    assertThatThrownBy(() -> Bundle.decode(zipOf(List.of("report.json", "padding"), 1024)))
        .isInstanceOf(BundleFormatException.class)
        .hasMessage("size class is not allowed for this document");
  }

  @Test
  void decode_refusesPaddingThatIsNotZero() {
    List<Entry> entries = new ArrayList<>(List.of(new Entry("contact.json", new byte[0])));
    byte[] padding = new byte[812];
    padding[811] = 1;
    entries.add(new Entry("padding", padding));

    assertThatThrownBy(() -> Bundle.decode(ZipWriter.write(entries)))
        .isInstanceOf(BundleFormatException.class)
        .hasMessage("padding is not zero");
  }

  static Stream<Consumer<byte[]>> forgedFields() {
    int centralOffset = 1024 - 22 - (46 + 12) - (46 + 7);
    return Stream.of(
        zip -> zip[6] = 8, // data descriptor
        zip -> zip[6] = 1, // encrypted
        zip -> zip[7] = 8, // UTF-8 names
        zip -> zip[8] = 8, // deflated
        zip -> zip[10] = 1, // time
        zip -> zip[12] = 0x22, // date
        zip -> zip[14]++, // checksum
        zip -> zip[18]++, // compressed size
        zip -> zip[22]++, // size
        zip -> zip[25] = (byte) 0x80, // negative size
        zip -> zip[26]++, // name length
        zip -> zip[28] = 4, // extra field
        zip -> zip[30] = 'C', // name
        zip -> zip[centralOffset + 8] = 8, // data descriptor, directory only
        zip -> zip[centralOffset + 10] = 8, // deflated, directory only
        zip -> zip[centralOffset + 20]++, // compressed size, directory only
        zip -> zip[centralOffset + 24]++, // size, directory only
        zip -> zip[centralOffset + 30] = 4, // extra field, directory only
        zip -> zip[centralOffset + 32] = 4, // entry comment
        zip -> zip[centralOffset + 42]++, // overlapping entry
        zip -> zip[centralOffset + 46] = 'C', // name, directory only
        zip -> zip[1024 - 22 + 8] = 1, // entries on this disk
        zip -> zip[1024 - 22 + 10] = 3, // entries
        zip -> zip[1024 - 22 + 16]++, // directory offset
        zip -> zip[1024 - 2] = 1); // comment
  }

  @ParameterizedTest
  @MethodSource("forgedFields")
  void decode_refusesForgedFields(Consumer<byte[]> forgery) throws Exception {
    byte[] zip = Bundle.of(DocumentKind.CONTACT, new byte[] {'{', '}'}).encode();

    forgery.accept(zip);

    assertThatThrownBy(() -> Bundle.decode(zip)).isInstanceOf(BundleFormatException.class);
  }

  private static byte[] zipOf(List<String> names, int length) {
    List<Entry> entries = new ArrayList<>();
    names.forEach(name -> entries.add(new Entry(name, new byte[0])));
    long missing = length - ZipWriter.length(entries);
    if (!entries.isEmpty()) {
      entries.set(entries.size() - 1, new Entry(names.getLast(), new byte[(int) missing]));
    }
    return Arrays.copyOf(ZipWriter.write(entries), length);
  }
}
