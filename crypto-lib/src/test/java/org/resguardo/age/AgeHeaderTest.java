package org.resguardo.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.primitive.Bytes;

class AgeHeaderTest {
  private static final HybridIdentity REVIEWER = HybridIdentity.generate(Samples.RANDOM);
  private static final HybridIdentity COLLEAGUE = HybridIdentity.generate(Samples.RANDOM);
  private static final byte[] PLAINTEXT = Samples.plaintext(70_000);

  @Test
  void read_leavesTheStreamAtThePayload() throws Exception {
    byte[] sealed = Samples.seal(PLAINTEXT, REVIEWER.recipient());
    InputStream in = new ByteArrayInputStream(sealed);

    AgeHeader header = AgeHeader.read(in);

    assertThat(in.available()).isEqualTo((int) Payload.sealedLength(PLAINTEXT.length));
    assertThat(header.stanzas()).extracting(Stanza::type).containsExactly("mlkem768x25519");
    assertThat(new AgeOpener(List.of(REVIEWER)).open(header, in).readAllBytes())
        .isEqualTo(PLAINTEXT);
  }

  @Test
  void rewrap_opensTheSamePayloadForOtherRecipients() throws Exception {
    byte[] sealed = Samples.seal(PLAINTEXT, REVIEWER.recipient());
    InputStream in = new ByteArrayInputStream(sealed);
    AgeHeader header = AgeHeader.read(in);
    byte[] payload = in.readAllBytes();

    AgeHeader rewrapped =
        header.rewrap(List.of(REVIEWER), List.of(COLLEAGUE.recipient()), Samples.RANDOM);
    byte[] file = concatenate(rewrapped.encoded().toArray(), payload);

    assertThat(Samples.open(file, COLLEAGUE)).isEqualTo(PLAINTEXT);
    assertThat(Samples.opens(file, REVIEWER)).isFalse();
  }

  @Test
  void rewrap_refusesIdentityThatDoesNotOpen() throws Exception {
    AgeHeader header =
        AgeHeader.read(new ByteArrayInputStream(Samples.seal(PLAINTEXT, REVIEWER.recipient())));

    assertThatThrownBy(
            () -> header.rewrap(List.of(COLLEAGUE), List.of(COLLEAGUE.recipient()), Samples.RANDOM))
        .isInstanceOf(OpenException.class);
  }

  @Test
  void rewrap_refusesToMixRecipients() throws Exception {
    AgeHeader header =
        AgeHeader.read(new ByteArrayInputStream(Samples.seal(PLAINTEXT, REVIEWER.recipient())));
    Recipient classic = X25519Identity.generate(Samples.RANDOM).recipient();

    assertThatThrownBy(
            () ->
                header.rewrap(
                    List.of(REVIEWER), List.of(COLLEAGUE.recipient(), classic), Samples.RANDOM))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void open_rejectsHeaderWithStanzaRemoved() throws Exception {
    byte[] sealed = Samples.seal(PLAINTEXT, REVIEWER.recipient(), COLLEAGUE.recipient());
    String file = new String(sealed, StandardCharsets.ISO_8859_1);
    int first = file.indexOf(Stanza.START);
    int second = file.indexOf(Stanza.START, first + 1);

    String shortened = file.substring(0, first) + file.substring(second);

    byte[] damaged = shortened.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(AgeHeader.read(new ByteArrayInputStream(damaged)).stanzas()).hasSize(1);
    assertThat(Samples.opens(damaged, COLLEAGUE)).isFalse();
  }

  @Test
  void read_stopsAtItsLimit() {
    EndlessHeader endless = new EndlessHeader();

    assertThatThrownBy(() -> AgeHeader.read(endless)).isInstanceOf(OpenException.class);

    assertThat(endless.bytesRead()).isEqualTo(AgeHeader.MAX_BYTES);
  }

  @Test
  void read_acceptsHeaderOfExactlyTheLimit() throws Exception {
    byte[] header =
        AgeHeader.read(new ByteArrayInputStream(Samples.seal(PLAINTEXT, REVIEWER.recipient())))
            .encoded()
            .toArray();

    assertThat(AgeHeader.read(new ByteArrayInputStream(header), header.length).encoded())
        .isEqualTo(Bytes.of(header));
    assertThatThrownBy(() -> AgeHeader.read(new ByteArrayInputStream(header), header.length - 1))
        .isInstanceOf(OpenException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "age-encryption.org/v1",
        "age-encryption.org/v2\n-> a\n\n--- ",
        "age-encryption.org/v1\n--- ",
        "age-encryption.org/v1\n-> a\n\n-->\n--- ",
        "age-encryption.org/v1\n->  a\n\n--- ",
        "age-encryption.org/v1\n-> a \n\n--- ",
        "age-encryption.org/v1\n-> a\tb\n\n--- ",
        "age-encryption.org/v1\n-> a\nYQ==\n--- ",
        "age-encryption.org/v1\n-> a\nYR\n--- ",
        "age-encryption.org/v1\n-> a\n\n\n--- ",
        "age-encryption.org/v1\r\n-> a\n\n--- ",
        "age-encryption.org/v1\n-> scrypt a 1\n\n-> a\n\n--- ",
        " age-encryption.org/v1\n-> a\n\n--- "
      })
  void read_rejectsMalformedHeader(String start) {
    byte[] header = (start + "A".repeat(43) + "\n").getBytes(StandardCharsets.US_ASCII);

    assertThatThrownBy(() -> AgeHeader.read(new ByteArrayInputStream(header)))
        .isInstanceOf(OpenException.class);
  }

  @Test
  void read_acceptsUnknownStanzas() throws IOException {
    String header = "age-encryption.org/v1\n-> a b ~!\nYQ\n-> c\n\n--- " + "A".repeat(43) + "\n";

    List<Stanza> stanzas =
        AgeHeader.read(new ByteArrayInputStream(header.getBytes(StandardCharsets.US_ASCII)))
            .stanzas();

    assertThat(stanzas)
        .containsExactly(
            new Stanza("a", List.of("b", "~!"), Bytes.utf8("a")),
            new Stanza("c", List.of(), Bytes.utf8("")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\n", "ñ"})
  void stanza_refusesArgumentThatBreaksTheHeader(String argument) {
    assertThatThrownBy(() -> new Stanza("a", List.of(argument), Bytes.utf8("")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] concatenate(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
