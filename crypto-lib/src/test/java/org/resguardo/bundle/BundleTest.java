package org.resguardo.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.primitive.Bytes;

class BundleTest {
  /// What a bundle of `report.json` alone takes besides the document, before any padding.
  private static final int REPORT_OVERHEAD =
      2 * (30 + 46) + 2 * ("report.json".length() + "padding".length()) + 22;

  @Test
  void decode_returnsWhatWasEncoded() throws Exception {
    Bundle bundle =
        new Bundle(
            DocumentKind.REPORT,
            Bytes.utf8("{}"),
            List.of(
                new Attachment("jpg", Bytes.utf8("picture")),
                new Attachment("ogg", Bytes.utf8(""))));

    assertThat(Bundle.decode(bundle.encode())).isEqualTo(bundle);
  }

  @ParameterizedTest
  @EnumSource
  void decode_returnsEveryKind(DocumentKind kind) throws Exception {
    Bundle bundle = Bundle.of(kind, new byte[] {'{', '}'});

    assertThat(Bundle.decode(bundle.encode())).isEqualTo(bundle);
  }

  @Test
  void encode_isDeterministic() throws Exception {
    Bundle bundle = Bundle.of(DocumentKind.MESSAGE, new byte[100]);

    assertThat(bundle.encode()).isEqualTo(bundle.encode());
  }

  static Stream<List<Integer>> documentAndBundleLengths() {
    return Stream.of(
        List.of(0, 4096),
        List.of(4096 - REPORT_OVERHEAD, 4096),
        List.of(4096 - REPORT_OVERHEAD + 1, 16384),
        List.of(16384 - REPORT_OVERHEAD + 1, 65536),
        List.of(65536 - REPORT_OVERHEAD + 1, 262144),
        List.of(262144 - REPORT_OVERHEAD + 1, 1048576),
        List.of(1048576 - REPORT_OVERHEAD, 1048576));
  }

  @ParameterizedTest
  @MethodSource("documentAndBundleLengths")
  void encode_fillsTheSmallestClassExactly(List<Integer> lengths) throws Exception {
    Bundle bundle = Bundle.of(DocumentKind.REPORT, new byte[lengths.get(0)]);

    assertThat(bundle.encode()).hasSize(lengths.get(1));
  }

  @Test
  void encode_refusesOneByteTooMany() {
    Bundle bundle = Bundle.of(DocumentKind.REPORT, new byte[1048576 - REPORT_OVERHEAD + 1]);

    assertThatThrownBy(bundle::encode)
        .isInstanceOfSatisfying(
            BundleTooLargeException.class,
            refused -> {
              assertThat(refused.limitBytes()).isEqualTo(1048576);
              assertThat(refused.actualBytes()).isEqualTo(1048577);
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 812})
  void encode_givesContactOneLengthWhateverItHolds(int documentLength) throws Exception {
    assertThat(Bundle.of(DocumentKind.CONTACT, new byte[documentLength]).encode()).hasSize(1024);
  }

  @Test
  void encode_refusesContactThatDoesNotFitOneKibibyte() {
    assertThatThrownBy(() -> Bundle.of(DocumentKind.CONTACT, new byte[813]).encode())
        .isInstanceOf(BundleTooLargeException.class)
        .hasMessage("bundle needs 1025 bytes, limit is 1024");
  }

  @Test
  void bundle_holdsAtMost99Attachments() throws Exception {
    Attachment attachment = new Attachment("png", Bytes.utf8("x"));
    Bundle full =
        new Bundle(DocumentKind.REPORT, Bytes.utf8("{}"), Collections.nCopies(99, attachment));

    assertThat(Bundle.decode(full.encode())).isEqualTo(full);
    assertThatThrownBy(
            () ->
                new Bundle(
                    DocumentKind.REPORT, Bytes.utf8("{}"), Collections.nCopies(100, attachment)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "JPG", "exe", "j/g", "..", "jpg ", "html"})
  void attachment_refusesExtensionsOutsideTheAllowList(String extension) {
    assertThatThrownBy(() -> new Attachment(extension, Bytes.utf8("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("attachment extension is not in the allow list");
  }

  @Test
  void toString_doesNotShowContent() {
    Bundle bundle =
        new Bundle(
            DocumentKind.REPORT,
            Bytes.utf8("planted"),
            List.of(new Attachment("txt", Bytes.utf8("planted"))));

    assertThat(bundle.toString()).doesNotContain("planted", Bytes.utf8("planted").toHex());
  }

  @Test
  void padding_isNeverAbsent() throws Exception {
    byte[] exact = Bundle.of(DocumentKind.REPORT, new byte[4096 - REPORT_OVERHEAD]).encode();

    assertThat(IntStream.range(0, exact.length - 7))
        .anyMatch(i -> Bytes.of(exact).slice(i, i + 7).equals(Bytes.utf8("padding")));
  }
}
