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
import org.resguardo.note.SignerKey;
import org.resguardo.note.VerifierKey;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;
import org.resguardo.tlog.TrustedWitness;
import org.resguardo.tlog.WitnessKey;

class TrustPolicyTest {
  private static final String VKEY_ONE =
      "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
  private static final String VKEY_TWO =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String WITNESS_ONE =
      "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";
  private static final String WITNESS_TWO = witness("w2.example");
  private static final String WITNESS_THREE = witness("w3.example");
  private static final String DIRECTORY = key("log.example/directory");
  private static final String POLICY =
      """
      resguardo trust policy v2
      identity-service http://127.0.0.1:8081 %s
      report-service http://127.0.0.1:8082 %s
      vetter org-casa %s
      vetter org-puente %s
      quorum 2
      log directory %s
      log access %s
      witness W1 %s https://witness.example/add
      witness W2 %s
      witness W3 %s
      group two-of-three 2 W1 W2 W3
      witness-quorum two-of-three
      """
          .formatted(
              key("identity-service"),
              key("report-service"),
              VKEY_ONE,
              VKEY_TWO,
              DIRECTORY,
              key("log.example/access"),
              WITNESS_ONE,
              WITNESS_TWO,
              WITNESS_THREE);

  @Test
  void parse_readsBackWhatItWrites() throws Exception {
    TrustPolicy policy = TrustPolicy.parse(POLICY);

    assertThat(policy.text()).isEqualTo(POLICY);
    assertThat(policy.quorum()).isEqualTo(2);
    assertThat(policy.vetters()).hasSize(2);
    assertThat(policy.directoryLog().origin()).isEqualTo("log.example/directory");
    assertThat(policy.accessLog().origin()).isEqualTo("log.example/access");
    assertThat(policy.identityKey().name()).isEqualTo("identity-service");
    assertThat(policy.acknowledgementKey().name()).isEqualTo("report-service");
    assertThat(policy.witnesses()).extracting(TrustedWitness::name).contains("W1", "W2", "W3");
    assertThat(policy.directoryLogAddress()).hasToString("http://127.0.0.1:8081/v1/logs/directory");
    assertThat(policy.accessLogAddress()).hasToString("http://127.0.0.1:8081/v1/logs/access");
  }

  @Test
  void parse_passesOverCommentsAndEmptyLines() throws Exception {
    String commented = POLICY.replace("\nquorum 2", "\n\n# two of two\n  quorum   2");

    assertThat(TrustPolicy.parse(commented)).isEqualTo(TrustPolicy.parse(POLICY));
  }

  @ParameterizedTest
  @CsvSource({
    "'quorum 2\n', 'quorum 0\n'",
    "'quorum 2\n', 'quorum 3\n'",
    "'quorum 2\n', 'quorum two\n'",
    "'quorum 2\n', '# no quorum\n'",
    "'quorum 2\n', 'quorum 2\nquorum 2\n'",
    "policy v2, policy v3",
    "530d903a, 530d903b",
    "vetter org-casa, vetter casa",
    "http://127.0.0.1:8081, identity",
    "http://127.0.0.1:8081, file:///etc/passwd",
    "http://127.0.0.1:8082, http://user@127.0.0.1:8082",
    "http://127.0.0.1:8082, http://127.0.0.1:8082?to=me",
    "vetter org-puente, vetter org-casa",
    "log directory, log diary",
    "log access, log directory",
    "log access, # log access",
    "log.example/access+, log.example/directory+",
    "https://witness.example/add, witness.example",
    "witness W2, witness W1",
    "witness W2, witness none",
    "witness W3, # witness W3",
    "group two-of-three 2, group two-of-three 0",
    "group two-of-three 2, group two-of-three 4",
    "group two-of-three 2, group two-of-three most",
    "group two-of-three 2, group W1 2",
    "2 W1 W2 W3, 2 W1 W2 W2",
    "2 W1 W2 W3, 2 W1 W2 two-of-three",
    "witness-quorum two-of-three, witness-quorum W4",
    "witness-quorum two-of-three, # nobody",
    "witness-quorum two-of-three, 'witness-quorum W1\nwitness-quorum none'",
    "'quorum 2\n', 'quorum 2\nwitness-quorum W1\n'",
    "'quorum 2\n', 'quorum 2\nsomething else\n'"
  })
  void parse_refusesAPolicyThatProtectsNothing(String right, String wrong) {
    assertThatThrownBy(() -> TrustPolicy.parse(replaced(right, wrong)))
        .isInstanceOf(RosterFormatException.class);
  }

  /// The replaced text, so that a test that replaces nothing fails.
  private static String replaced(String right, String wrong) {
    String from = right.replace("\\n", "\n");
    assertThat(POLICY).contains(from);
    return POLICY.replace(from, wrong.replace("\\n", "\n"));
  }

  private static String key(String name) {
    return SignerKey.ofSeed(name, seed(name)).verifierKey().encoded();
  }

  private static String witness(String name) {
    return WitnessKey.ofSeed(name, seed(name)).cosignatureKey().encoded();
  }

  private static SecretBytes seed(String name) {
    return SecretBytes.of(Primitives.sha256(Bytes.utf8(name).toArray()));
  }

  @Test
  void parse_refusesVersionOneWithAClearMessage() {
    assertThatThrownBy(() -> TrustPolicy.parse(replaced("policy v2", "policy v1")))
        .isInstanceOf(RosterFormatException.class)
        .hasMessage("a trust policy of version 1 names no logs; ask for one of version 2");
  }

  @Test
  void parse_refusesAKeyInTwoPlaces() {
    assertThatThrownBy(() -> TrustPolicy.parse(replaced(DIRECTORY, VKEY_ONE)))
        .isInstanceOf(RosterFormatException.class)
        .hasMessage("a key stands in more than one place");
  }

  @Test
  void parse_refusesOneWitnessUnderTwoNames() {
    assertThatThrownBy(() -> TrustPolicy.parse(replaced(WITNESS_TWO, WITNESS_ONE)))
        .isInstanceOf(RosterFormatException.class)
        .hasMessage("line 10: a witness's key stands twice");
  }

  @Test
  void parse_refusesALogKeyAsAWitnessAndAWitnessAsALog() {
    assertThatThrownBy(() -> TrustPolicy.parse(replaced(WITNESS_TWO, VKEY_ONE)))
        .isInstanceOf(RosterFormatException.class)
        .hasMessage("line 10: the key is not one of 32 bytes of signature type 04");
    assertThatThrownBy(() -> TrustPolicy.parse(replaced(DIRECTORY, WITNESS_ONE)))
        .isInstanceOf(RosterFormatException.class)
        .hasMessage("line 7: the key is not one of 32 bytes of signature type 01");
  }

  @Test
  void parse_refusesAGroupThatNamesALaterLine() {
    String group = "group two-of-three 2 W1 W2 W3\n";

    String early = POLICY.replace(group, "").replace("witness W3", group + "witness W3");

    assertThatThrownBy(() -> TrustPolicy.parse(early))
        .isInstanceOf(RosterFormatException.class)
        .hasMessage("line 11: a group names what no line before it defines");
  }

  @Test
  void parse_takesNoWitnessesWhereThePolicySaysNone() throws Exception {
    String none =
        POLICY.replaceAll("(?m)^(witness|group) .*\n", "").replace("two-of-three", "none");

    assertThat(TrustPolicy.parse(none).text()).isEqualTo(none);
    assertThat(TrustPolicy.parse(none).witnesses()).isEmpty();
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
