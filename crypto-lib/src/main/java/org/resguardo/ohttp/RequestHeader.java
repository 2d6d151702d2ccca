package org.resguardo.ohttp;

import java.nio.ByteBuffer;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.HpkeAead;
import org.resguardo.primitive.HpkeKem;

/// The seven bytes an encapsulated request begins with: key id, kemId, kdfId, aeadId (RFC 9458
/// section 4.1).
record RequestHeader(int keyId, int kemId, int kdfId, int aeadId) {
  static final int BYTES = 7;

  private static final Bytes LABEL = Bytes.utf8("message/bhttp request");

  static RequestHeader of(int keyId, HpkeKem kem, HpkeAead aead) {
    return new RequestHeader(keyId, kem.id(), KeyConfig.KDF_HKDF_SHA256, aead.id());
  }

  /// @throws EncapsulationException when it is shorter than a header
  static RequestHeader parse(Bytes request) throws EncapsulationException {
    if (request.length() < BYTES) {
      throw new EncapsulationException();
    }
    ByteBuffer in = ByteBuffer.wrap(request.slice(0, BYTES).toArray());
    return new RequestHeader(
        Byte.toUnsignedInt(in.get()),
        Short.toUnsignedInt(in.getShort()),
        Short.toUnsignedInt(in.getShort()),
        Short.toUnsignedInt(in.getShort()));
  }

  byte[] encoded() {
    return ByteBuffer.allocate(BYTES)
        .put((byte) keyId)
        .putShort((short) kemId)
        .putShort((short) kdfId)
        .putShort((short) aeadId)
        .array();
  }

  /// What HPKE binds the request to: the label, a zero byte, the header.
  byte[] info() {
    return ByteBuffer.allocate(LABEL.length() + 1 + BYTES)
        .put(LABEL.toArray())
        .put((byte) 0)
        .put(encoded())
        .array();
  }
}
