package org.resguardo.primitive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.resguardo.SharedVectors;

class HpkeVectorTest {
  private static final byte[] INFO = {1, 2, 3};
  private static final byte[] CONTEXT = {4, 5};
  private static final SecureRandom RANDOM = new SecureRandom();

  /// The example of RFC 9458 appendix A is also one of HPKE with a known ephemeral key.
  @Test
  void sender_isTheOneOfTheObliviousHttpExample() throws Exception {
    JsonNode vector = SharedVectors.json("ohttp-rfc9458/rfc9458-appendix-a.json");
    SecretBytes ephemeralKey = SecretBytes.of(hex(vector, "client_ephemeral_secret").toArray());
    Bytes gateway =
        HpkeKem.DHKEM_X25519.publicKey(
            SecretBytes.of(hex(vector, "gateway_secret_key_x25519").toArray()));

    HpkeSender sender =
        HpkeSender.withEphemeralKey(
            HpkeKem.DHKEM_X25519,
            HpkeAead.AES_128_GCM,
            gateway,
            hex(vector, "hpke_info").toArray(),
            ephemeralKey);
    Bytes ciphertext = sender.seal(hex(vector, "request_bhttp"));

    assertThat(sender.encapsulatedKey()).isEqualTo(hex(vector, "client_ephemeral_public"));
    assertThat(hex(vector, "encapsulated_request").toHex())
        .endsWith(sender.encapsulatedKey().toHex() + ciphertext.toHex());
    assertThat(
            sender.export(Bytes.utf8("message/bhttp response").toArray(), 16).exportSecretBytes())
        .isEqualTo(hex(vector, "response_secret").toArray());
  }

  @ParameterizedTest
  @MethodSource("suites")
  void recipient_opensAndExportsWhatTheSenderDid(HpkeKem kem, HpkeAead aead) throws Exception {
    SecretBytes privateKey = SecretBytes.random(Primitives.KEY_BYTES, RANDOM);
    HpkeSender sender = HpkeSender.setUp(kem, aead, kem.publicKey(privateKey), INFO);
    Bytes ciphertext = sender.seal(Bytes.utf8("plaintext"));

    HpkeRecipient recipient = recipient(kem, aead, privateKey, sender.encapsulatedKey());

    assertThat(recipient.open(ciphertext)).isEqualTo(Bytes.utf8("plaintext"));
    assertThat(recipient.export(CONTEXT, 32)).isEqualTo(sender.export(CONTEXT, 32));
    assertThat(sender.encapsulatedKey().length()).isEqualTo(kem.encapsulatedKeyBytes());
  }

  @ParameterizedTest
  @EnumSource
  void setUp_refusesKeysNobodyHolds(HpkeKem kem) {
    Bytes zeros = Bytes.of(new byte[kem.publicKeyBytes()]); // a low-order point in either kind
    Bytes tooShort = Bytes.of(new byte[kem.publicKeyBytes() - 1]);

    assertThat(kem.isPublicKey(zeros)).isFalse();
    assertThatThrownBy(() -> HpkeSender.setUp(kem, HpkeAead.AES_128_GCM, zeros, INFO))
        .isInstanceOf(PrimitiveException.class);
    assertThatThrownBy(() -> HpkeSender.setUp(kem, HpkeAead.AES_128_GCM, tooShort, INFO))
        .isInstanceOf(PrimitiveException.class);
  }

  @ParameterizedTest
  @EnumSource
  void recipient_refusesMalformedEncapsulatedKeys(HpkeKem kem) {
    SecretBytes privateKey = SecretBytes.random(Primitives.KEY_BYTES, RANDOM);
    Bytes zeros = Bytes.of(new byte[kem.encapsulatedKeyBytes()]);
    Bytes tooLong = Bytes.of(new byte[kem.encapsulatedKeyBytes() + 1]);

    assertThatThrownBy(() -> recipient(kem, HpkeAead.AES_128_GCM, privateKey, zeros))
        .isInstanceOf(PrimitiveException.class);
    assertThatThrownBy(() -> recipient(kem, HpkeAead.AES_128_GCM, privateKey, tooLong))
        .isInstanceOf(PrimitiveException.class);
  }

  @ParameterizedTest
  @EnumSource
  void open_refusesForgedAndShortCiphertexts(HpkeAead aead) {
    SecretBytes key = SecretBytes.random(aead.keyBytes(), RANDOM);
    SecretBytes nonce = SecretBytes.random(HpkeAead.NONCE_BYTES, RANDOM);
    byte[] forged = aead.seal(key, nonce, Bytes.utf8("plaintext")).toArray();
    forged[3] ^= 1;

    assertThatThrownBy(() -> aead.open(key, nonce, Bytes.of(forged)))
        .isInstanceOf(PrimitiveException.class);
    assertThatThrownBy(() -> aead.open(key, nonce, Bytes.of(new byte[HpkeAead.TAG_BYTES - 1])))
        .isInstanceOf(PrimitiveException.class);
  }

  static Stream<Arguments> suites() {
    return Arrays.stream(HpkeKem.values())
        .flatMap(kem -> Arrays.stream(HpkeAead.values()).map(aead -> Arguments.of(kem, aead)));
  }

  private static HpkeRecipient recipient(
      HpkeKem kem, HpkeAead aead, SecretBytes privateKey, Bytes encapsulatedKey)
      throws PrimitiveException {
    return HpkeRecipient.setUp(
        kem, aead, privateKey, kem.publicKey(privateKey), encapsulatedKey, INFO);
  }

  private static Bytes hex(JsonNode vector, String name) {
    return Bytes.fromHex(vector.get(name).asText());
  }
}
