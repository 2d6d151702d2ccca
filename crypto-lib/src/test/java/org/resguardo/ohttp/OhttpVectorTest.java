package org.resguardo.ohttp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resguardo.SharedVectors;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.HpkeAead;
import org.resguardo.primitive.HpkeKem;
import org.resguardo.primitive.SecretBytes;

/// The complete example of RFC 9458 appendix A. What the client seals in it is checked in
/// `HpkeVectorTest`, because it needs a known ephemeral key.
class OhttpVectorTest {
  private static final int KEY_ID = 1;

  @Test
  void keyConfig_isReadAndWrittenAsInTheExample() throws Exception {
    Bytes config = example("key_config");

    KeyConfigs configs = KeyConfigs.parse(OhttpSamples.listOf(config));

    assertThat(configs.usable())
        .containsExactly(
            new KeyConfig(
                KEY_ID,
                HpkeKem.DHKEM_X25519,
                HpkeKem.DHKEM_X25519.publicKey(gatewaySecret()),
                List.of(HpkeAead.AES_128_GCM, HpkeAead.CHACHA20_POLY1305)));
    assertThat(gatewayKey().config().encoded()).isEqualTo(config);
  }

  @Test
  void gateway_opensTheRequestAndMakesTheResponseOfTheExample() throws Exception {
    ObliviousGateway gateway =
        new ObliviousGateway(List.of(gatewayKey()), new ResponseNonce(example("salt")));

    DecapsulatedRequest request = gateway.decapsulate(example("encapsulated_request"));

    assertThat(request.request()).isEqualTo(example("request_bhttp"));
    assertThat(request.encapsulate(example("response_bhttp")))
        .isEqualTo(example("encapsulated_response"));
  }

  @Test
  void client_opensTheResponseOfTheExample() throws Exception {
    ResponseKeys keys =
        new ResponseKeys(
            HpkeAead.AES_128_GCM,
            example("client_ephemeral_public"),
            SecretBytes.of(example("response_secret").toArray()));

    assertThat(keys.open(example("encapsulated_response"))).isEqualTo(example("response_bhttp"));
  }

  private static GatewayKey gatewayKey() throws Exception {
    return new GatewayKey(KEY_ID, HpkeKem.DHKEM_X25519, gatewaySecret());
  }

  private static SecretBytes gatewaySecret() throws Exception {
    return SecretBytes.of(example("gateway_secret_key_x25519").toArray());
  }

  private static Bytes example(String name) throws Exception {
    JsonNode example = SharedVectors.json("ohttp-rfc9458/rfc9458-appendix-a.json");
    return Bytes.fromHex(example.get(name).asText());
  }

  /// The nonce of the example: the last 16 bytes of the salt.
  private static final class ResponseNonce extends SecureRandom {
    private static final long serialVersionUID = 1;
    private static final int BYTES = 16;

    private final transient Bytes nonce;

    ResponseNonce(Bytes salt) {
      this.nonce = salt.slice(salt.length() - BYTES, salt.length());
    }

    @Override
    public void nextBytes(byte[] bytes) {
      ByteBuffer.wrap(bytes).put(nonce.toArray());
    }
  }
}
