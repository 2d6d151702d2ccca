package org.resguardo.age;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadOutputStreamTest {
  private static final int BLOCK_BYTES = 4 * Payload.CHUNK_BYTES;
  private static final X25519Identity IDENTITY = X25519Identity.generate(Samples.RANDOM);
  private static final AgeSealer SEALER =
      new AgeSealer(List.of(IDENTITY.recipient()), Samples.RANDOM);

  @Test
  void seal_writesWholeBlocksOfTheFile() throws IOException {
    OffsetsOutputStream out = new OffsetsOutputStream();

    SEALER.seal(new ByteArrayInputStream(new byte[3 * BLOCK_BYTES]), out);

    assertThat(out.offsets.subList(3, out.offsets.size())) // after header, nonce and first block
        .containsExactly(BLOCK_BYTES, 2 * BLOCK_BYTES, 3 * BLOCK_BYTES);
  }

  @Test
  void flush_writesAllThatIsSealed() throws IOException {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    OutputStream out = SEALER.sealTo(sealed);
    int before = sealed.size();

    out.write(new byte[BLOCK_BYTES + 1]);
    out.flush();

    assertThat(sealed.size() - before).isEqualTo(4 * Payload.SEALED_CHUNK_BYTES);
  }

  @Test
  void flush_leavesAFileThatOpens() throws IOException {
    byte[] plaintext = Samples.plaintext(2 * BLOCK_BYTES + 1000);
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();

    try (OutputStream out = SEALER.sealTo(sealed)) {
      for (int offset = 0; offset < plaintext.length; offset += 50_000) {
        out.write(plaintext, offset, Math.min(50_000, plaintext.length - offset));
        out.flush();
      }
    }

    assertThat(new AgeOpener(List.of(IDENTITY)).open(sealed.toByteArray())).isEqualTo(plaintext);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16, 65_519, 65_520, 65_521, 65_535, 65_536, 65_537, 131_071})
  void write_keepsEveryByteAfterAHeaderOfAnyLength(int written) throws IOException {
    byte[] plaintext = Samples.plaintext(3 * BLOCK_BYTES + 1000);
    byte[] nonce = new byte[Payload.NONCE_BYTES];
    FileKey key = FileKey.random(Samples.RANDOM);
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();

    try (OutputStream out = new PayloadOutputStream(sealed, key.payloadCipher(nonce), 1, written)) {
      out.write(plaintext);
    }

    InputStream in = new ByteArrayInputStream(sealed.toByteArray());
    assertThat(new PayloadInputStream(in, key.payloadCipher(nonce)).readAllBytes())
        .isEqualTo(plaintext);
  }

  private static final class OffsetsOutputStream extends OutputStream {
    private final List<Integer> offsets = new ArrayList<>();
    private int length;

    @Override
    public void write(int value) {
      write(new byte[1], 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
      offsets.add(length);
      length += count;
    }
  }
}
