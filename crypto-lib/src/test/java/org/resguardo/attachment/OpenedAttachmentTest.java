package org.resguardo.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.age.HybridIdentity;
import org.resguardo.age.Identity;
import org.resguardo.age.OpenException;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.storage.Spool;

class OpenedAttachmentTest {
  private static final int LENGTH = 600_000;
  private static final int PADDED = 3 * ChunkCount.CHUNK_BYTES;

  /// What a server could hand out in the file's place.
  static Stream<Arguments> otherFiles() throws IOException {
    byte[] right;
    byte[] another;
    int header;
    try (SealedAttachment sealed = SealedFiles.seal(LENGTH);
        SealedAttachment other = SealedFiles.seal(LENGTH)) {
      right = SealedFiles.bytes(sealed);
      another = SealedFiles.bytes(other);
      header = sealed.header().length();
    }
    return Stream.of(
        Arguments.of("nothing", right, new byte[0]),
        Arguments.of("another report's file", right, another),
        Arguments.of("header alone", right, Arrays.copyOf(right, header)),
        Arguments.of("one byte less", right, Arrays.copyOf(right, right.length - 1)),
        Arguments.of("last chunk missing", right, Arrays.copyOf(right, right.length - 262_208)),
        Arguments.of("one byte more", right, Arrays.copyOf(right, right.length + 1)),
        Arguments.of("two chunks swapped", right, swapped(right, header)),
        Arguments.of("one bit flipped", right, flipped(right, right.length / 2)),
        Arguments.of("a bit of the header flipped", right, flipped(right, header - 2)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("otherFiles")
  void open_refusesAnythingButTheFileTheTestimonyNames(String what, byte[] right, byte[] offered) {
    Bytes digest = Bytes.of(Primitives.sha256(right));

    assertThatThrownBy(opening(offered, new ExpectedAttachment(digest, LENGTH)))
        .as(what)
        .isInstanceOf(AttachmentRefusedException.class)
        .hasMessage("it is not the file the testimony names");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, PADDED - LENGTH - 1, (PADDED - LENGTH) / 2})
  void open_refusesPaddingThatIsNotZero(int position) {
    byte[] plaintext = Arrays.copyOf(SealedFiles.content(LENGTH).toArray(), PADDED);
    plaintext[LENGTH + position] = 1;

    assertThatThrownBy(openingOwn(plaintext, LENGTH)).hasMessage("its padding is not zero");
  }

  @ParameterizedTest
  @ValueSource(ints = {LENGTH, PADDED - 1, PADDED + 1, LENGTH + 1, 4 * ChunkCount.CHUNK_BYTES})
  void open_refusesALengthThatIsNotTheOneForIt(int padded) {
    byte[] plaintext = Arrays.copyOf(SealedFiles.content(LENGTH).toArray(), padded);

    assertThatThrownBy(openingOwn(plaintext, LENGTH))
        .isInstanceOf(AttachmentRefusedException.class)
        .hasMessage("it has not the length that such a file has");
  }

  @Test
  void open_refusesAFileShorterThanTheTestimonySays() {
    assertThatThrownBy(openingOwn(new byte[ChunkCount.CHUNK_BYTES], LENGTH))
        .isInstanceOf(AttachmentRefusedException.class)
        .hasMessage("it is shorter than the testimony says");
  }

  @Test
  void open_refusesATrueFileCutInTheMiddleOfItsPayload() throws Exception {
    try (SealedAttachment sealed = SealedFiles.seal(LENGTH)) {
      byte[] file = SealedFiles.bytes(sealed);
      byte[] cut = Arrays.copyOf(file, file.length - 262_208);
      Bytes digest = Bytes.of(Primitives.sha256(cut));

      assertThatThrownBy(opening(cut, new ExpectedAttachment(digest, 2 * ChunkCount.CHUNK_BYTES)))
          .isInstanceOf(OpenException.class);
    }
  }

  @Test
  void open_refusesAStranger() throws Exception {
    try (SealedAttachment sealed = SealedFiles.seal(LENGTH);
        Spool spool = SealedFiles.spool(SealedFiles.bytes(sealed))) {
      List<Identity> stranger = List.of(HybridIdentity.generate(SealedFiles.RANDOM));
      ExpectedAttachment expected = new ExpectedAttachment(sealed.sha256(), LENGTH);

      assertThatThrownBy(() -> OpenedAttachment.open(spool, expected, stranger))
          .isInstanceOf(OpenException.class);
    }
  }

  @Test
  void otherFiles_differFromTheRightOne() throws Exception {
    assertThat(otherFiles().map(Arguments::get))
        .allSatisfy(
            row -> assertThat(Bytes.of((byte[]) row[1])).isNotEqualTo(Bytes.of((byte[]) row[2])));
  }

  private static ThrowingCallable openingOwn(byte[] plaintext, long bytes) {
    byte[] sealed = SealedFiles.sealAnything(plaintext);
    return opening(sealed, new ExpectedAttachment(Bytes.of(Primitives.sha256(sealed)), bytes));
  }

  private static ThrowingCallable opening(byte[] offered, ExpectedAttachment expected) {
    return () -> {
      try (Spool spool = SealedFiles.spool(offered)) {
        OpenedAttachment.open(spool, expected, List.of(SealedFiles.REVIEWER));
      }
    };
  }

  private static byte[] swapped(byte[] file, int header) {
    ChunkCount chunks = new ChunkCount(3);
    byte[] swapped = file.clone();
    int second = header + (int) chunks.offsetOf(1);
    int third = header + (int) chunks.offsetOf(2);
    System.arraycopy(file, third, swapped, second, chunks.bytesOf(2));
    System.arraycopy(file, second, swapped, third, chunks.bytesOf(1));
    return swapped;
  }

  private static byte[] flipped(byte[] file, int position) {
    byte[] flipped = file.clone();
    flipped[position] ^= 1;
    return flipped;
  }
}
