package org.resguardo.tlog;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;

/// The bytes of an Ed25519 cosignature: eight of POSIX time, 64 of signature.
///
/// Format: c2sp.org/tlog-cosignature.
record Cosignature(long posixSeconds, Bytes signature) {
  private static final int BYTES = Long.BYTES + Primitives.SIGNATURE_BYTES;

  /// Reads one; empty when the length or the time is impossible.
  static Optional<Cosignature> read(Bytes bytes) {
    if (bytes.length() != BYTES) {
      return Optional.empty();
    }
    long posixSeconds = ByteBuffer.wrap(bytes.toArray()).getLong();
    return Optional.of(new Cosignature(posixSeconds, bytes.slice(Long.BYTES, BYTES)))
        .filter(cosignature -> posixSeconds > 0 && posixSeconds <= Instant.MAX.getEpochSecond());
  }

  Bytes bytes() {
    return Bytes.of(
        ByteBuffer.allocate(BYTES).putLong(posixSeconds).put(signature.toArray()).array());
  }

  /// What is signed: the time and the checkpoint without its signatures.
  static byte[] message(long posixSeconds, String checkpoint) {
    return Bytes.utf8("cosignature/v1\ntime " + posixSeconds + "\n" + checkpoint).toArray();
  }

  boolean isBy(CosignatureKey key, String checkpoint) {
    return Primitives.ed25519Verify(
        key.publicKey().toArray(), message(posixSeconds, checkpoint), signature.toArray());
  }

  Instant time() {
    return Instant.ofEpochSecond(posixSeconds);
  }
}
