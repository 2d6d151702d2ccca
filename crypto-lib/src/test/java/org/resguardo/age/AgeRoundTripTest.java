package org.resguardo.age;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeRoundTripTest {
  private static final HybridIdentity HYBRID = HybridIdentity.generate(Samples.RANDOM);
  private static final X25519Identity CLASSIC = X25519Identity.generate(Samples.RANDOM);

  record Pair(Recipient recipient, Identity identity) {}

  static Stream<Pair> pairs() {
    return Stream.of(
        new Pair(HYBRID.recipient(), HYBRID),
        new Pair(CLASSIC.recipient(), CLASSIC),
        new Pair(Samples.passphraseRecipient("word"), Samples.passphraseIdentity("word")));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void open_yieldsWhatWasSealed(Pair pair) throws Exception {
    byte[] plaintext = Samples.plaintext(1000);

    byte[] sealed = Samples.seal(plaintext, pair.recipient());

    assertThat(Samples.open(sealed, pair.identity())).isEqualTo(plaintext);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_071, 131_072, 131_073})
  void open_yieldsWhatWasSealedAtChunkEdges(int length) throws Exception {
    byte[] plaintext = Samples.plaintext(length);

    byte[] sealed = Samples.seal(plaintext, CLASSIC.recipient());

    assertThat(Samples.open(sealed, CLASSIC)).isEqualTo(plaintext);
    assertThat(payloadLength(sealed)).isEqualTo(Payload.sealedLength(length));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 4096, 65_536, 65_537, 200_000})
  void sealTo_yieldsTheSameWhateverTheSizeOfWrites(int step) throws Exception {
    byte[] plaintext = Samples.plaintext(140_000);
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();

    try (OutputStream out =
        new AgeSealer(List.of(CLASSIC.recipient()), Samples.RANDOM).sealTo(sealed)) {
      for (int i = 0; i < plaintext.length; i += step) {
        out.write(plaintext, i, Math.min(step, plaintext.length - i));
      }
    }

    assertThat(Samples.open(sealed.toByteArray(), CLASSIC)).isEqualTo(plaintext);
  }

  @Test
  void open_yieldsEverythingByteByByte() throws Exception {
    byte[] plaintext = Samples.plaintext(65_540);
    byte[] sealed = Samples.seal(plaintext, CLASSIC.recipient());

    ByteArrayOutputStream opened = new ByteArrayOutputStream();
    try (InputStream in = new AgeOpener(List.of(CLASSIC)).open(new ByteArrayInputStream(sealed))) {
      for (int value = in.read(); value >= 0; value = in.read()) {
        opened.write(value);
      }
    }

    assertThat(opened.toByteArray()).isEqualTo(plaintext);
  }

  @Test
  void open_findsTheStanzaOfEachRecipient() throws Exception {
    HybridIdentity other = HybridIdentity.generate(Samples.RANDOM);
    byte[] plaintext = Samples.plaintext(100);

    byte[] sealed = Samples.seal(plaintext, HYBRID.recipient(), other.recipient());

    assertThat(Samples.open(sealed, HYBRID)).isEqualTo(plaintext);
    assertThat(Samples.open(sealed, other)).isEqualTo(plaintext);
    assertThat(Samples.open(sealed, CLASSIC, other)).isEqualTo(plaintext);
  }

  @Test
  void seal_neverYieldsTheSameFileTwice() {
    byte[] plaintext = Samples.plaintext(100);

    assertThat(Samples.seal(plaintext, HYBRID.recipient()))
        .isNotEqualTo(Samples.seal(plaintext, HYBRID.recipient()));
  }

  private static long payloadLength(byte[] sealed) throws IOException {
    InputStream in = new ByteArrayInputStream(sealed);
    AgeHeader.read(in);
    return in.available();
  }
}
