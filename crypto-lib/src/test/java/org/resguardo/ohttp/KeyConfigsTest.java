package org.resguardo.ohttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.resguardo.ohttp.OhttpSamples.CLASSIC;
import static org.resguardo.ohttp.OhttpSamples.HYBRID;
import static org.resguardo.ohttp.OhttpSamples.listOf;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.HpkeAead;
import org.resguardo.primitive.HpkeKem;
import org.resguardo.primitive.SecretBytes;

class KeyConfigsTest {
  private static final KeyConfigs BOTH = KeyConfigs.of(List.of(CLASSIC.config(), HYBRID.config()));

  @Test
  void list_survivesTheRoundTrip() throws Exception {
    KeyConfigs read = KeyConfigs.parse(BOTH.encoded());

    assertThat(read.usable()).containsExactly(CLASSIC.config(), HYBRID.config());
    assertThat(read.sha256()).isEqualTo(BOTH.sha256());
    assertThat(read.with(HpkeKem.MLKEM768_X25519)).contains(HYBRID.config());
  }

  @Test
  void list_isRefusedCutShortAnywhereButBetweenConfigurations() throws Exception {
    int end = 2 + CLASSIC.config().encoded().length();

    for (int length = 1; length < BOTH.encoded().length(); length++) {
      Bytes cut = BOTH.encoded().slice(0, length);
      if (length != end) {
        assertThatThrownBy(() -> KeyConfigs.parse(cut))
            .as("%d bytes", length)
            .isInstanceOf(OhttpFormatException.class);
      }
    }
    assertThat(KeyConfigs.parse(BOTH.encoded().slice(0, end)).usable())
        .containsExactly(CLASSIC.config());
  }

  @Test
  void list_isRefusedWithWrongLengthsAndTrailingBytes() {
    byte[] config = CLASSIC.config().encoded().toArray();
    byte[] longer = Arrays.copyOf(config, config.length + 1);
    byte[] oddSuites = Arrays.copyOf(config, config.length - 1);
    oddSuites[1 + 2 + 32 + 1] = 7;
    byte[] noSuites = Arrays.copyOf(config, 1 + 2 + 32 + 2);
    noSuites[1 + 2 + 32 + 1] = 0;

    for (byte[] wrong : List.of(longer, oddSuites, noSuites, new byte[0], new byte[2])) {
      assertThatThrownBy(() -> KeyConfigs.parse(listOf(Bytes.of(wrong))))
          .isInstanceOf(OhttpFormatException.class);
    }
    assertThatThrownBy(() -> KeyConfigs.parse(Bytes.of(new byte[KeyConfigs.MAX_BYTES + 1])))
        .isInstanceOf(OhttpFormatException.class);
  }

  @Test
  void list_isRefusedWithAKeyNobodyHolds() {
    byte[] config = CLASSIC.config().encoded().toArray();
    Arrays.fill(config, 3, 3 + 32, (byte) 0);

    assertThatThrownBy(() -> KeyConfigs.parse(listOf(Bytes.of(config))))
        .isInstanceOf(OhttpFormatException.class);
  }

  @Test
  void list_isRefusedWithTwoKeysOfOneId() {
    Bytes other = OhttpSamples.key(2, HpkeKem.DHKEM_X25519).config().encoded();

    assertThatThrownBy(() -> KeyConfigs.parse(listOf(CLASSIC.config().encoded(), other)))
        .isInstanceOf(OhttpFormatException.class);
  }

  @Test
  void unknownKemsAndSuites_areSkipped() throws Exception {
    byte[] unknownKem = CLASSIC.config().encoded().toArray();
    unknownKem[2] = 0x10; // DHKEM(P-256)
    byte[] unknownAead = CLASSIC.config().encoded().toArray();
    unknownAead[0] = 9;
    unknownAead[unknownAead.length - 1] = 2; // AES-256-GCM

    KeyConfigs read =
        KeyConfigs.parse(
            listOf(Bytes.of(unknownKem), Bytes.of(unknownAead), HYBRID.config().encoded()));

    assertThat(read.usable()).extracting(KeyConfig::keyId).containsExactly(9, 3);
    assertThat(read.usable().getFirst().aeads()).containsExactly(HpkeAead.AES_128_GCM);
  }

  @Test
  void client_refusesACipherThatIsNotOffered() {
    KeyConfig onlyChaCha =
        new KeyConfig(
            1,
            HpkeKem.DHKEM_X25519,
            CLASSIC.config().publicKey(),
            List.of(HpkeAead.CHACHA20_POLY1305));

    assertThatThrownBy(() -> new ObliviousClient(onlyChaCha, HpkeAead.AES_128_GCM))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keys_areCheckedWhenMade() {
    SecretBytes tooShort = SecretBytes.of(new byte[31]);

    assertThatThrownBy(() -> new GatewayKey(1, HpkeKem.DHKEM_X25519, tooShort))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OhttpSamples.key(256, HpkeKem.DHKEM_X25519))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
