package org.resguardo.submission;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;

/// SHA-256 over the sealed parts of a submission; what the acknowledgement vouches for.
///
/// `SHA-256("resguardo/submission/v1\n" || for each part: uint64(length) || bytes)`, in the order
/// testimony, contact, then the SHA-256 of each attachment.
///
/// @param digest 32 bytes
public record Commitment(Bytes digest) {
  /// Bytes of the digest.
  public static final int BYTES = 32;

  private static final byte[] CONTEXT =
      "resguardo/submission/v1\n".getBytes(StandardCharsets.UTF_8);

  public Commitment {
    if (digest.length() != BYTES) {
      throw new IllegalArgumentException("a commitment has 32 bytes");
    }
  }

  /// The commitment to `parts`, in their order.
  static Commitment to(List<Bytes> parts) {
    MessageDigest sha256 = Primitives.newSha256();
    sha256.update(CONTEXT);
    for (Bytes part : parts) {
      sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(part.length()).flip());
      sha256.update(part.toArray());
    }
    return new Commitment(Bytes.of(sha256.digest()));
  }
}
