package org.resguardo.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgeDamageTest {
  private static final HybridIdentity HYBRID = HybridIdentity.generate(Samples.RANDOM);
  private static final X25519Identity CLASSIC = X25519Identity.generate(Samples.RANDOM);

  @Test
  void open_rejectsEveryFlippedBitOfClassicFile() {
    byte[] sealed = Samples.seal(Samples.plaintext(40), CLASSIC.recipient());

    assertThat(bitFlipsThatOpen(sealed, CLASSIC, 0, 8)).isEmpty();
  }

  @Test
  void open_rejectsFlippedBitAtEveryByteOfPostQuantumFile() {
    byte[] sealed = Samples.seal(Samples.plaintext(40), HYBRID.recipient());

    assertThat(bitFlipsThatOpen(sealed, HYBRID, 5, 6)).isEmpty();
  }

  @Test
  void open_rejectsTruncationAtEveryLength() {
    byte[] sealed = Samples.seal(Samples.plaintext(40), CLASSIC.recipient());

    List<Integer> opened = new ArrayList<>();
    for (int length = 0; length < sealed.length; length++) {
      if (Samples.opens(Arrays.copyOf(sealed, length), CLASSIC)) {
        opened.add(length);
      }
    }

    assertThat(opened).isEmpty();
  }

  @Test
  void open_rejectsTruncationAtChunkBoundary() {
    byte[] sealed = Samples.seal(Samples.plaintext(3 * Payload.CHUNK_BYTES), CLASSIC.recipient());

    byte[] withoutLastChunk = Arrays.copyOf(sealed, sealed.length - Payload.SEALED_CHUNK_BYTES);

    assertThat(Samples.opens(sealed, CLASSIC)).isTrue();
    assertThat(Samples.opens(withoutLastChunk, CLASSIC)).isFalse();
  }

  @Test
  void open_rejectsTrailingByte() {
    for (int length : new int[] {0, 40, Payload.CHUNK_BYTES}) {
      byte[] sealed = Samples.seal(Samples.plaintext(length), CLASSIC.recipient());

      assertThat(Samples.opens(Arrays.copyOf(sealed, sealed.length + 1), CLASSIC)).isFalse();
    }
  }

  @Test
  void open_rejectsSwappedChunks() throws IOException {
    byte[] sealed = Samples.seal(Samples.plaintext(3 * Payload.CHUNK_BYTES), CLASSIC.recipient());
    int firstChunk = headerLength(sealed) + Payload.NONCE_BYTES;
    byte[] swapped = sealed.clone();

    System.arraycopy(
        sealed,
        firstChunk,
        swapped,
        firstChunk + Payload.SEALED_CHUNK_BYTES,
        Payload.SEALED_CHUNK_BYTES);

    assertThat(Samples.opens(swapped, CLASSIC)).isFalse();
  }

  @Test
  void open_rejectsForeignIdentity() {
    byte[] sealed = Samples.seal(Samples.plaintext(40), HYBRID.recipient());

    assertThat(Samples.opens(sealed, HybridIdentity.generate(Samples.RANDOM))).isFalse();
    assertThat(Samples.opens(sealed, CLASSIC)).isFalse();
    assertThat(Samples.opens(sealed, Samples.passphraseIdentity("word"))).isFalse();
  }

  @Test
  void open_releasesNothingPastTheDamageAndKeepsFailing() throws IOException {
    byte[] plaintext = Samples.plaintext(3 * Payload.CHUNK_BYTES);
    byte[] sealed = Samples.seal(plaintext, CLASSIC.recipient());
    sealed[headerLength(sealed) + Payload.NONCE_BYTES + Payload.SEALED_CHUNK_BYTES + 100] ^= 1;
    InputStream in = new AgeOpener(List.of(CLASSIC)).open(new ByteArrayInputStream(sealed));
    ByteArrayOutputStream released = new ByteArrayOutputStream();

    assertThatThrownBy(() -> in.transferTo(released)).isInstanceOf(OpenException.class);
    assertThatThrownBy(in::read).isInstanceOf(OpenException.class);

    assertThat(released.toByteArray()).isEqualTo(Arrays.copyOf(plaintext, Payload.CHUNK_BYTES));
  }

  @Test
  void openException_tellsNoReason() {
    OpenException refused = new OpenException();

    assertThat(refused).hasNoCause().hasMessage("the file does not open");
    assertThat(refused.getStackTrace()).isEmpty();
  }

  @Test
  void open_passesFailuresOfTheStreamOn() throws IOException {
    InputStream broken = InputStream.nullInputStream();
    broken.close();

    assertThatThrownBy(() -> new AgeOpener(List.of(CLASSIC)).open(broken))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(OpenException.class);
  }

  private static List<Integer> bitFlipsThatOpen(
      byte[] sealed, Identity identity, int fromBit, int toBit) {
    List<Integer> opened = new ArrayList<>();
    for (int i = 0; i < sealed.length; i++) {
      for (int bit = fromBit; bit < toBit; bit++) {
        byte[] damaged = sealed.clone();
        damaged[i] ^= (byte) (1 << bit);
        if (Samples.opens(damaged, identity)) {
          opened.add(i);
        }
      }
    }
    return opened;
  }

  private static int headerLength(byte[] sealed) throws IOException {
    return AgeHeader.read(new ByteArrayInputStream(sealed)).encoded().length();
  }
}
