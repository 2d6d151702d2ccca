package org.resguardo.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.age.AgeHeader;
import org.resguardo.age.AgeOpener;
import org.resguardo.age.X25519Identity;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;

class AttachmentSealerTest {
  private static final long SEED = 27;

  @ParameterizedTest
  @ValueSource(ints = {1, 262_143, 262_144, 262_145, 2_097_153})
  void seal_makesAnAgeFileOfTheFileAndZeros(int length) throws Exception {
    try (SealedAttachment sealed = SealedFiles.seal(length)) {
      byte[] file = SealedFiles.bytes(sealed);

      byte[] plaintext = new AgeOpener(List.of(SealedFiles.REVIEWER)).open(file);

      assertThat(plaintext).hasSize((int) ChunkCount.forBytes(length).plaintextBytes());
      assertThat(plaintext).startsWith(SealedFiles.content(length).toArray());
      assertThat(Bytes.of(plaintext).length() - length).isEqualTo(trailingZeros(plaintext));
      assertThat(sealed.sha256()).isEqualTo(Bytes.of(Primitives.sha256(file)));
    }
  }

  private static int trailingZeros(byte[] bytes) {
    int last = bytes.length;
    while (bytes[last - 1] == 0) {
      last--;
    }
    return bytes.length - last;
  }

  @Test
  void seal_yieldsAHeaderOfItsOwnAndChunksOfOneLength() throws Exception {
    try (SealedAttachment sealed = SealedFiles.seal(600_000)) {
      ByteArrayInputStream header = new ByteArrayInputStream(sealed.header().toArray());

      assertThat(AgeHeader.read(header).encoded()).isEqualTo(sealed.header());
      assertThat(header.available()).isZero();
      assertThat(sealed.chunk(0)).hasSize(262_224);
      assertThat(sealed.chunk(1)).hasSize(262_208);
      assertThat(sealed.chunk(2)).hasSize(262_208);
    }
  }

  @Test
  void lengthsOnTheWire_dependOnTheCountOfChunksOnly() throws Exception {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    List<Integer> header = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      int length = random.nextInt(1, 3_000_000);
      try (SealedAttachment sealed = SealedFiles.seal(length)) {
        header.add(sealed.header().length());
        assertThat(SealedFiles.bytes(sealed).length - sealed.header().length())
            .isEqualTo((int) ChunkCount.forBytes(length).payloadBytes());
      }
    }

    assertThat(header.stream().distinct()).hasSize(1);
  }

  @Test
  void seal_usesAKeyOfItsOwnForEachFile() throws Exception {
    try (SealedAttachment one = SealedFiles.seal(1);
        SealedAttachment other = SealedFiles.seal(1)) {
      assertThat(one.header()).isNotEqualTo(other.header());
      assertThat(one.chunk(0)).isNotEqualTo(other.chunk(0));
    }
  }

  @Test
  void seal_refusesAFileThatChangesWhileItIsRead() {
    AttachmentSealer sealer = sealer();

    for (int actual : List.of(0, 299_999, 300_001, 600_000)) {
      FileToAttach.Content content =
          () -> new ByteArrayInputStream(SealedFiles.content(actual).toArray());
      assertThatThrownBy(() -> sealer.seal(new FileToAttach("mp4", 300_000, content)))
          .isInstanceOf(IOException.class)
          .hasMessage("a file changed while it was read");
    }
  }

  @Test
  void seal_refusesAnEmptyFile() {
    assertThatThrownBy(() -> sealer().seal(SealedFiles.file(0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void constructor_refusesToMixClassicAndPostQuantumRecipients() {
    assertThatThrownBy(
            () ->
                new AttachmentSealer(
                    List.of(
                        SealedFiles.REVIEWER.recipient(),
                        X25519Identity.generate(SealedFiles.RANDOM).recipient()),
                    SealedFiles.RANDOM))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void read_yieldsASmallFileWhole() throws Exception {
    assertThat(SealedFiles.file(1000).read().content()).isEqualTo(SealedFiles.content(1000));
    assertThat(SealedFiles.file(0).read().content().length()).isZero();
  }

  @Test
  void toString_showsNoContent() throws Exception {
    try (SealedAttachment sealed = SealedFiles.seal(1000)) {
      assertThat(sealed).hasToString("SealedAttachment[1 chunks]");
      assertThat(SealedFiles.file(1000)).hasToString("FileToAttach[mp4, 1000 bytes]");
    }
  }

  @Test
  void open_returnsWhatWasSealed() throws Exception {
    try (SealedAttachment sealed = SealedFiles.seal(600_000);
        var spool = SealedFiles.spool(SealedFiles.bytes(sealed))) {
      ByteArrayOutputStream file = new ByteArrayOutputStream();

      OpenedAttachment.open(
              spool,
              new ExpectedAttachment(sealed.sha256(), 600_000),
              List.of(SealedFiles.REVIEWER))
          .writeTo(file);

      assertThat(Bytes.of(file.toByteArray())).isEqualTo(SealedFiles.content(600_000));
    }
  }

  private static AttachmentSealer sealer() {
    return new AttachmentSealer(List.of(SealedFiles.REVIEWER.recipient()), SealedFiles.RANDOM);
  }
}
