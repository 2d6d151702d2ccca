package org.resguardo.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resguardo.note.VerifierKey;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;

class TrustPolicyTest {
  private static final String VKEY_ONE =
      "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
  private static final String VKEY_TWO =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String POLICY =
      """
      resguardo trust policy v1
      identity-service http://127.0.0.1:8081
      report-service http://127.0.0.1:8082 %s
      vetter org-casa %s
      vetter org-puente %s
      quorum 2
      """
          .formatted(VKEY_ONE, VKEY_ONE, VKEY_TWO);

  @Test
  void parse_readsBackWhatItWrites() throws Exception {
    TrustPolicy policy = TrustPolicy.parse(POLICY);

    assertThat(policy.text()).isEqualTo(POLICY);
    assertThat(policy.quorum()).isEqualTo(2);
    assertThat(policy.vetters()).hasSize(2);
  }

  @Test
  void parse_passesOverCommentsAndEmptyLines() throws Exception {
    String commented = POLICY.replace("quorum 2", "\n# two of two\n  quorum   2");

    assertThat(TrustPolicy.parse(commented)).isEqualTo(TrustPolicy.parse(POLICY));
  }

  @ParameterizedTest
  @CsvSource({
    "quorum 2, quorum 0",
    "quorum 2, quorum 3",
    "quorum 2, quorum two",
    "quorum 2, # no quorum",
    "quorum 2, witness w",
    "policy v1, policy v2",
    "530d903a, 530d903b",
    "vetter org-casa, vetter casa",
    "http://127.0.0.1:8081, identity",
    "http://127.0.0.1:8081, file:///etc/passwd",
    "http://127.0.0.1:8082, http://user@127.0.0.1:8082",
    "http://127.0.0.1:8082, http://127.0.0.1:8082?to=me",
    "vetter org-puente, vetter org-casa"
  })
  void parse_refusesAPolicyThatProtectsNothing(String right, String wrong) {
    assertThatThrownBy(() -> TrustPolicy.parse(POLICY.replace(right, wrong)))
        .isInstanceOf(RosterFormatException.class);
  }

  @Test
  void parse_refusesOneKeyUnderTwoOrganisations() {
    assertThatThrownBy(() -> TrustPolicy.parse(POLICY.replace(VKEY_TWO, VKEY_ONE)))
        .isInstanceOf(RosterFormatException.class)
        .hasMessage("a vetter's key stands twice");
  }

  @Test
  void parse_refusesTwoKeysThatASignatureLineCannotTellApart() {
    List<VerifierKey> twins = keysOfOneNameAndId();

    String policy =
        POLICY.replace(VKEY_TWO, twins.getFirst().encoded())
            + "vetter org-faro "
            + twins.getLast().encoded()
            + "\n";

    assertThatThrownBy(() -> TrustPolicy.parse(policy))
        .isInstanceOf(RosterFormatException.class)
        .hasMessage("two vetters' keys have the same name and id");
  }

  /// Two of some hundred thousand keys share their four-byte id.
  private static List<VerifierKey> keysOfOneNameAndId() {
    Map<Bytes, VerifierKey> byId = new HashMap<>();
    for (int i = 0; ; i++) {
      byte[] publicKey = ByteBuffer.allocate(Primitives.KEY_BYTES).putInt(i).array();
      VerifierKey key = new VerifierKey("ana", Bytes.of(publicKey));
      VerifierKey twin = byId.put(key.keyId(), key);
      if (twin != null) {
        return List.of(twin, key);
      }
    }
  }
}
