package org.resguardo.access;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;

/// A report as the access log names it: `SHA-256(report id || salt)`.
///
/// @param digest 32 bytes
public record BlindedReport(Bytes digest) {
  private static final int DIGEST_BYTES = 32;
  private static final int ID_BYTES = 2 * Long.BYTES;

  public BlindedReport {
    if (digest.length() != DIGEST_BYTES) {
      throw new IllegalArgumentException("a blinded report has 32 bytes");
    }
  }

  /// Blinds the 16 bytes of `reportId`, most significant first.
  public static BlindedReport of(UUID reportId, AccessSalt salt) {
    ByteBuffer id =
        ByteBuffer.allocate(ID_BYTES)
            .putLong(reportId.getMostSignificantBits())
            .putLong(reportId.getLeastSignificantBits());
    return new BlindedReport(
        Bytes.of(Primitives.sha256(id.array(), salt.value().exportSecretBytes())));
  }
}
