package org.resguardo.ohttp;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.HpkeAead;
import org.resguardo.primitive.HpkeKem;
import org.resguardo.primitive.SecretBytes;

/// Keys and messages the tests here share.
final class OhttpSamples {
  static final SecureRandom RANDOM = new SecureRandom();
  static final Bytes REQUEST = Bytes.utf8("any bytes: a gateway opens, it does not parse");
  static final Bytes RESPONSE = Bytes.utf8("any other bytes");
  static final GatewayKey CLASSIC = key(2, HpkeKem.DHKEM_X25519);
  static final GatewayKey HYBRID = key(3, HpkeKem.MLKEM768_X25519);

  private OhttpSamples() {}

  static GatewayKey key(int keyId, HpkeKem kem) {
    return new GatewayKey(keyId, kem, SecretBytes.random(32, RANDOM));
  }

  static GatewayKey key(HpkeKem kem) {
    return kem == HpkeKem.DHKEM_X25519 ? CLASSIC : HYBRID;
  }

  static ObliviousGateway gateway() {
    return new ObliviousGateway(List.of(CLASSIC, HYBRID), RANDOM);
  }

  static ObliviousClient client(HpkeKem kem, HpkeAead aead) {
    return new ObliviousClient(key(kem).config(), aead);
  }

  /// Every KEM with every cipher.
  static Stream<Arguments> suites() {
    return Arrays.stream(HpkeKem.values())
        .flatMap(kem -> Arrays.stream(HpkeAead.values()).map(aead -> Arguments.of(kem, aead)));
  }

  static Bytes listOf(Bytes... configs) {
    ByteBuffer list =
        ByteBuffer.allocate(Arrays.stream(configs).mapToInt(config -> 2 + config.length()).sum());
    for (Bytes config : configs) {
      list.putShort((short) config.length()).put(config.toArray());
    }
    return Bytes.of(list.array());
  }

  static Bytes withBitFlipped(Bytes message, int at) {
    byte[] flipped = message.toArray();
    flipped[at] ^= 1;
    return Bytes.of(flipped);
  }

  static Bytes withTrailingByte(Bytes message) {
    return Bytes.of(Arrays.copyOf(message.toArray(), message.length() + 1));
  }
}
