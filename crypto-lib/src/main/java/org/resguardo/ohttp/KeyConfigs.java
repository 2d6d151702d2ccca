package org.resguardo.ohttp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.HpkeKem;
import org.resguardo.primitive.Primitives;

/// What a gateway publishes as `application/ohttp-keys` (RFC 9458 section 3.2): its configurations,
/// each after its length in two bytes.
///
/// Keeps the bytes it was read from, because their digest stands in the log. Immutable.
public final class KeyConfigs {
  /// Media type.
  public static final String MEDIA_TYPE = "application/ohttp-keys";

  /// Longest list read.
  public static final int MAX_BYTES = 16 * 1024;

  private final Bytes encoded;
  private final List<KeyConfig> usable;

  private KeyConfigs(Bytes encoded, List<KeyConfig> usable) {
    this.encoded = encoded;
    this.usable = List.copyOf(usable);
  }

  /// The list of these configurations.
  public static KeyConfigs of(List<KeyConfig> configs) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (KeyConfig config : configs) {
      Bytes one = config.encoded();
      out.writeBytes(ByteBuffer.allocate(Short.BYTES).putShort((short) one.length()).array());
      out.writeBytes(one.toArray());
    }
    return new KeyConfigs(Bytes.of(out.toByteArray()), configs);
  }

  /// A published list. Configurations this library cannot use are skipped, as the RFC asks.
  ///
  /// @throws OhttpFormatException when it is malformed, or two configurations share a key id
  public static KeyConfigs parse(Bytes encoded) throws OhttpFormatException {
    if (encoded.length() > MAX_BYTES) {
      throw new OhttpFormatException("the list of key configurations is too long");
    }
    ByteBuffer in = ByteBuffer.wrap(encoded.toArray());
    List<KeyConfig> usable = new ArrayList<>();
    while (in.hasRemaining()) {
      KeyConfig.parse(next(in)).ifPresent(usable::add);
    }
    if (usable.stream().map(KeyConfig::keyId).distinct().count() != usable.size()) {
      throw new OhttpFormatException("two key configurations share a key id");
    }
    return new KeyConfigs(encoded, usable);
  }

  private static ByteBuffer next(ByteBuffer in) throws OhttpFormatException {
    if (in.remaining() < Short.BYTES) {
      throw new OhttpFormatException("the list of key configurations is cut short");
    }
    int length = Short.toUnsignedInt(in.getShort());
    if (in.remaining() < length) {
      throw new OhttpFormatException("the list of key configurations is cut short");
    }
    ByteBuffer config = in.slice(in.position(), length);
    in.position(in.position() + length);
    return config;
  }

  /// The bytes published.
  public Bytes encoded() {
    return encoded;
  }

  /// What the log holds of them.
  public Bytes sha256() {
    return Bytes.of(Primitives.sha256(encoded.toArray()));
  }

  /// The configurations this library can use, in the gateway's order.
  public List<KeyConfig> usable() {
    return usable;
  }

  /// The first configuration with that KEM.
  public Optional<KeyConfig> with(HpkeKem kem) {
    return usable.stream().filter(config -> config.kem() == kem).findFirst();
  }
}
