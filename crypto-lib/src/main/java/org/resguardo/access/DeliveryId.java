package org.resguardo.access;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;
import org.resguardo.primitive.Bytes;

/// Names one entry on its way to the log, so that it arrives once however often it is sent.
///
/// @param value 128 random bits; no version of RFC 9562
public record DeliveryId(UUID value) {
  private static final int BYTES = 2 * Long.BYTES;

  /// A new one.
  public static DeliveryId random(SecureRandom random) {
    return new DeliveryId(new UUID(random.nextLong(), random.nextLong()));
  }

  /// 32 lower-case hexadecimal digits.
  public String hex() {
    return "%016x%016x".formatted(value.getMostSignificantBits(), value.getLeastSignificantBits());
  }

  /// Reads {@link #hex}, in either case.
  ///
  /// @throws IllegalArgumentException when it has not 16 bytes
  static DeliveryId ofHex(String hex) {
    Bytes id = Bytes.fromHex(hex);
    if (id.length() != BYTES) {
      throw new IllegalArgumentException("a delivery id has 16 bytes");
    }
    ByteBuffer bits = ByteBuffer.wrap(id.toArray());
    return new DeliveryId(new UUID(bits.getLong(), bits.getLong()));
  }
}
