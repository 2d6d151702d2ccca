package org.resguardo.attachment;

/// Of how many chunks of 256 KiB an attachment is: one of the counts that Padmé rounds to, so that
/// it tells little of the file's length (at most 12 % are padding, beside the last chunk's).
///
/// | chunk | bytes sealed | meaning                                          |
/// |-------|--------------|--------------------------------------------------|
/// | 0     | 262,224      | the payload's nonce of 16, four age chunks       |
/// | 1 ... | 262,208      | four age chunks of 65,536 and their tags of 16   |
///
/// Format: spec/submission.md section 3.
///
/// @param value 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 18, ...
public record ChunkCount(int value) {
  /// Bytes of the file, or of padding, that one chunk seals.
  public static final int CHUNK_BYTES = 1 << 18;

  /// Bytes of one chunk as it travels; the first has {@link #NONCE_BYTES} more.
  public static final int SEALED_CHUNK_BYTES = CHUNK_BYTES + 4 * 16;

  /// Bytes before the first age chunk of a payload.
  public static final int NONCE_BYTES = 16;

  /// All the chunks one submission may have: 64 MiB.
  public static final int MAX_A_SUBMISSION = 256;

  /// @throws IllegalArgumentException when Padmé does not round to `value`
  public ChunkCount {
    if (!isPadded(value)) {
      throw new IllegalArgumentException("not a count of chunks that lengths are rounded to");
    }
  }

  /// The count for a file.
  ///
  /// @param bytes at least 1
  /// @throws IllegalArgumentException when no such count fits an `int`
  public static ChunkCount forBytes(long bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException("an attachment has at least one byte");
    }
    try {
      return new ChunkCount(Math.toIntExact(padme(Math.ceilDiv(bytes, (long) CHUNK_BYTES))));
    } catch (ArithmeticException tooLarge) {
      throw new IllegalArgumentException("an attachment is not that large");
    }
  }

  /// Whether lengths are rounded to `chunks`.
  public static boolean isPadded(int chunks) {
    return chunks >= 1 && padme(chunks) == chunks;
  }

  // Padmé (Nikitin et al., PoPETs 2019): keeps so many leading bits that the rest tells little
  private static long padme(long length) {
    if (length == 1) {
      return 1;
    }
    int exponent = 63 - Long.numberOfLeadingZeros(length);
    int keptBits = 32 - Integer.numberOfLeadingZeros(exponent);
    long mask = (1L << (exponent - keptBits)) - 1;
    return (length + mask) & ~mask;
  }

  /// Bytes of the plaintext, padding included.
  public long plaintextBytes() {
    return (long) value * CHUNK_BYTES;
  }

  /// Bytes of the payload: everything after the header.
  public long payloadBytes() {
    return NONCE_BYTES + (long) value * SEALED_CHUNK_BYTES;
  }

  /// Where in the payload chunk `index` (from 0) begins.
  public long offsetOf(int index) {
    return index == 0 ? 0 : NONCE_BYTES + (long) index * SEALED_CHUNK_BYTES;
  }

  /// The length of chunk `index` (from 0) as it travels.
  ///
  /// @throws IndexOutOfBoundsException when there is no such chunk
  public int bytesOf(int index) {
    if (index < 0 || index >= value) {
      throw new IndexOutOfBoundsException(index);
    }
    return index == 0 ? NONCE_BYTES + SEALED_CHUNK_BYTES : SEALED_CHUNK_BYTES;
  }
}
