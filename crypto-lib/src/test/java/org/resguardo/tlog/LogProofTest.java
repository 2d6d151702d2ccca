package org.resguardo.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.primitive.Bytes;
import org.resguardo.tlog.LogRefusedException.Reason;

class LogProofTest {
  private static final TestTree TREE = TestTree.ofSize(300);
  private static final TreeHead HEAD = TREE.head(300);

  @Test
  void verify_acceptsWhatStandsInTheLog() throws Exception {
    LoggedEntry logged = TestLog.VERIFIER.verify(proof(257), entry(257));

    assertThat(logged.entry()).isEqualTo(entry(257));
    assertThat(logged.leafIndex()).isEqualTo(257);
    assertThat(logged.checkpoint().treeHead()).isEqualTo(HEAD);
  }

  @Test
  void verify_refusesAnotherEntry() throws Exception {
    UnverifiedLogProof proof = proof(257);

    assertRefused(proof, entry(256), Reason.NOT_INCLUDED);
    assertRefused(proof, Bytes.utf8("257 "), Reason.NOT_INCLUDED);
  }

  @Test
  void verify_refusesAProofUnderAnUnwitnessedCheckpoint() throws Exception {
    UnverifiedLogProof proof =
        UnverifiedLogProof.of(
            inclusion(7), TestLog.cosigned(HEAD, TestLog.WITNESS_ONE, TestLog.STRANGER));

    assertRefused(proof, entry(7), Reason.NOT_WITNESSED);
  }

  @Test
  void verify_refusesAnyFlippedBit() throws Exception {
    byte[] good = bytes(proof(3).encoded());
    for (int bit = 0; bit < good.length * 8; bit++) {
      byte[] flipped = good.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));

      assertThatThrownBy(() -> TestLog.VERIFIER.verify(UnverifiedLogProof.parse(flipped), entry(3)))
          .as("bit %d", bit)
          .isInstanceOfAny(LogFormatException.class, LogRefusedException.class);
    }
  }

  @Test
  void parse_readsBackWhatItWrites() throws Exception {
    String file = proof(257).encoded();

    assertThat(file).startsWith("c2sp.org/tlog-proof@v1\nindex 257\n");
    assertThat(UnverifiedLogProof.parse(bytes(file)).encoded()).isEqualTo(file);
  }

  @Test
  void parse_keepsExtraDataAndTrustsNothingInIt() throws Exception {
    String file = proof(0).encoded().replace("index 0\n", "extra aG9sYQ==\nindex 0\n");

    UnverifiedLogProof proof = UnverifiedLogProof.parse(bytes(file));

    assertThat(proof.unverifiedExtra()).contains(Bytes.utf8("hola"));
    assertThat(proof.encoded()).isEqualTo(file);
  }

  @Test
  void parse_acceptsTheOnlyEntryOfALog() throws Exception {
    UnverifiedLogProof proof =
        UnverifiedLogProof.of(
            new InclusionProof(0, InclusionPlan.of(0, 1).proof(TREE).hashes()),
            TestLog.cosigned(TREE.head(1), TestLog.WITNESS_ONE, TestLog.WITNESS_TWO));

    assertThat(proof.encoded()).startsWith("c2sp.org/tlog-proof@v1\nindex 0\n\nlog.example/test\n");
    assertThat(TestLog.VERIFIER.verify(proof, entry(0)).leafIndex()).isZero();
  }

  // The cases of transparency-dev/formats, proof/tlog_proof_test.go, and some more.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "wrong-header\nindex 0\n\n",
        "c2sp.org/tlog-proof@v1\nextra !!notbase64!!\nindex 0\n\n",
        "c2sp.org/tlog-proof@v1\n\n",
        "c2sp.org/tlog-proof@v1\nindex notanumber\n\n",
        "c2sp.org/tlog-proof@v1\nindex -5\n\n",
        "c2sp.org/tlog-proof@v1\nindex 05\n\n",
        "c2sp.org/tlog-proof@v1\nindex 0\n!!notbase64!!\n\n",
        "c2sp.org/tlog-proof@v1\nindex 0\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n\n",
        "c2sp.org/tlog-proof@v1\nindex 0\nextra aG9sYQ==\n\n",
        "c2sp.org/tlog-proof@v1\nextra aG9sYQ==\nextra aG9sYQ==\nindex 0\n\n",
        "c2sp.org/tlog-proof@v1\r\nindex 0\n\n",
        "c2sp.org/tlog-proof@v1\nindex 0\n",
        ""
      })
  void parse_refusesWhatIsNoProof(String head) throws Exception {
    byte[] file = bytes(head + proof(0).checkpoint().encoded());

    assertThatThrownBy(() -> UnverifiedLogProof.parse(file)).isInstanceOf(LogFormatException.class);
  }

  @Test
  void parse_refusesMoreHashesThanAnyTreeHasAndGarbageAtTheEnd() throws Exception {
    String hash = Hash.EMPTY_TREE.toBase64() + "\n";
    String tooMany = proof(0).encoded().replace("index 0\n", "index 0\n" + hash.repeat(64));

    assertThatThrownBy(() -> UnverifiedLogProof.parse(bytes(tooMany)))
        .isInstanceOf(LogFormatException.class);
    assertThatThrownBy(() -> UnverifiedLogProof.parse(bytes(proof(0).encoded() + "x\n")))
        .isInstanceOf(LogFormatException.class);
    assertThatThrownBy(() -> UnverifiedLogProof.parse(new byte[UnverifiedLogProof.MAX_BYTES + 1]))
        .isInstanceOf(LogFormatException.class);
  }

  private static UnverifiedLogProof proof(int leaf) throws Exception {
    return UnverifiedLogProof.of(
        inclusion(leaf), TestLog.cosigned(HEAD, TestLog.WITNESS_ONE, TestLog.WITNESS_TWO));
  }

  private static InclusionProof inclusion(int leaf) throws IOException {
    return InclusionPlan.of(leaf, 300).proof(TREE);
  }

  private static Bytes entry(int leaf) {
    return Bytes.of(TREE.entry(leaf));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void assertRefused(UnverifiedLogProof proof, Bytes entry, Reason reason) {
    assertThatThrownBy(() -> TestLog.VERIFIER.verify(proof, entry))
        .isInstanceOfSatisfying(
            LogRefusedException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
