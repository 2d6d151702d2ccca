package org.resguardo.ohttp;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.HpkeAead;
import org.resguardo.primitive.HpkeKem;

/// One key of a gateway and what it may be used with (RFC 9458 section 3.1).
///
/// | field           | bytes | meaning                                                  |
/// |-----------------|-------|----------------------------------------------------------|
/// | keyId           | 1     | names the key in requests                                |
/// | kemId           | 2     | {@link HpkeKem}                                          |
/// | publicKey       | Npk   | checked: it can be sealed to                             |
/// | suites' length  | 2     | 4 a suite                                                |
/// | suites          | 4 each | kdfId, always `0x0001`, and aeadId, {@link HpkeAead}    |
///
/// Suites with other algorithms are skipped when reading. Immutable. Format: spec/ohttp.md section
/// 1.
///
/// @param keyId 0 to 255
/// @param aeads the ciphers offered with HKDF-SHA256, the preferred one first; at least one
public record KeyConfig(int keyId, HpkeKem kem, Bytes publicKey, List<HpkeAead> aeads) {
  static final int KDF_HKDF_SHA256 = 0x0001;

  private static final int MAX_KEY_ID = 0xff;
  private static final int SUITE_BYTES = 4;

  /// @throws IllegalArgumentException when nobody could seal to this
  public KeyConfig {
    aeads = List.copyOf(aeads);
    if (keyId < 0 || keyId > MAX_KEY_ID) {
      throw new IllegalArgumentException("a key id has one byte");
    }
    if (!kem.isPublicKey(publicKey)) {
      throw new IllegalArgumentException("the public key is none of its kind");
    }
    if (aeads.isEmpty() || Set.copyOf(aeads).size() != aeads.size()) {
      throw new IllegalArgumentException("a key needs ciphers, each once");
    }
  }

  /// The configuration in `encoded`, or nothing when it is one this library cannot use.
  ///
  /// @throws OhttpFormatException when it is malformed
  static Optional<KeyConfig> parse(ByteBuffer encoded) throws OhttpFormatException {
    int keyId = Byte.toUnsignedInt(read(encoded, 1).get());
    Optional<HpkeKem> kem = HpkeKem.of(number(encoded));
    if (kem.isEmpty()) {
      return Optional.empty(); // the length of its key is not known either
    }
    Bytes publicKey = bytes(read(encoded, kem.get().publicKeyBytes()));
    List<HpkeAead> aeads = aeads(encoded);
    if (!kem.get().isPublicKey(publicKey)) {
      throw new OhttpFormatException("the public key is none of its kind");
    }
    return aeads.isEmpty()
        ? Optional.empty()
        : Optional.of(new KeyConfig(keyId, kem.get(), publicKey, aeads));
  }

  private static List<HpkeAead> aeads(ByteBuffer encoded) throws OhttpFormatException {
    ByteBuffer suites = read(encoded, number(encoded));
    if (encoded.hasRemaining() || !suites.hasRemaining() || suites.limit() % SUITE_BYTES != 0) {
      throw new OhttpFormatException("the list of algorithms has a wrong length");
    }
    Set<HpkeAead> aeads = new LinkedHashSet<>();
    while (suites.hasRemaining()) {
      int kdfId = number(suites);
      Optional<HpkeAead> aead = HpkeAead.of(number(suites));
      if (kdfId == KDF_HKDF_SHA256) {
        aead.ifPresent(aeads::add);
      }
    }
    return new ArrayList<>(aeads);
  }

  Bytes encoded() {
    int suites = SUITE_BYTES * aeads.size();
    ByteBuffer out = ByteBuffer.allocate(1 + 2 + publicKey.length() + 2 + suites);
    out.put((byte) keyId).putShort((short) kem.id()).put(publicKey.toArray());
    out.putShort((short) suites);
    aeads.forEach(aead -> out.putShort((short) KDF_HKDF_SHA256).putShort((short) aead.id()));
    return Bytes.of(out.array());
  }

  private static int number(ByteBuffer in) throws OhttpFormatException {
    return Short.toUnsignedInt(read(in, Short.BYTES).getShort());
  }

  private static ByteBuffer read(ByteBuffer in, int length) throws OhttpFormatException {
    if (in.remaining() < length) {
      throw new OhttpFormatException("a key configuration is cut short");
    }
    ByteBuffer read = in.slice(in.position(), length);
    in.position(in.position() + length);
    return read;
  }

  private static Bytes bytes(ByteBuffer slice) {
    byte[] bytes = new byte[slice.remaining()];
    slice.get(bytes);
    return Bytes.of(bytes);
  }
}
