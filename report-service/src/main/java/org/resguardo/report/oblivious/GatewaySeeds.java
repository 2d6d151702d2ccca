package org.resguardo.report.oblivious;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;

/// The private keys of one week: for X25519 and for MLKEM768-X25519.
///
/// | field   | bytes | meaning                |
/// |---------|-------|------------------------|
/// | version | 1     | 1                      |
/// | classic | 32    | X25519 scalar          |
/// | hybrid  | 32    | MLKEM768-X25519 seed   |
record GatewaySeeds(SecretBytes classic, SecretBytes hybrid) {
  private static final byte VERSION = 1;
  private static final int KEY = Primitives.KEY_BYTES;
  private static final int BYTES = 1 + 2 * KEY;

  static GatewaySeeds generate(SecureRandom random) {
    return new GatewaySeeds(SecretBytes.random(KEY, random), SecretBytes.random(KEY, random));
  }

  /// @throws IllegalArgumentException when these are not the bytes of this version
  static GatewaySeeds parse(byte[] encoded) {
    if (encoded.length != BYTES || encoded[0] != VERSION) {
      throw new IllegalArgumentException("not the seeds of a gateway");
    }
    return new GatewaySeeds(part(encoded, 1), part(encoded, 1 + KEY));
  }

  byte[] exportSecretBytes() {
    return ByteBuffer.allocate(BYTES)
        .put(VERSION)
        .put(classic.exportSecretBytes())
        .put(hybrid.exportSecretBytes())
        .array();
  }

  private static SecretBytes part(byte[] encoded, int from) {
    return SecretBytes.of(Arrays.copyOfRange(encoded, from, from + KEY));
  }
}
