package org.resguardo.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resguardo.note.NoteSignature;
import org.resguardo.note.SignerKey;
import org.resguardo.note.VerifierKey;
import org.resguardo.primitive.SecretBytes;
import org.resguardo.tlog.LogRefusedException.Reason;

class LogVerifierTest {
  // The checkpoint of c2sp.org/tlog-cosignature, signed and cosigned by Python's cryptography
  // with the seeds 0x08... and 0x07...
  private static final String PUBLISHED =
      """
      example.com/behind-the-sofa
      20852163
      CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

      \u2014 example.com/behind-the-sofa +4d7Zekp0FwDNpHjhuKZNkURyWJ1fNn01i8T8L21bniH5a9a5Af9Ic8RzdgN4rKaZVVWvGaCFwlwuw42l0bf8qkbewM=
      \u2014 witness.example/w1 qkoJ0QAAAABkGFDLWr4Jea05CAgwNVtwky0Jgz6WfX0QJgM//FkB/W9BoT9TX0DkTxG+2cT4p/ViKNhUM/SnUwFcYQzugGFQ15LwDw==
      """;
  private static final String PUBLISHED_LOG =
      "example.com/behind-the-sofa+fb877b65+AROY9ixtGkV8UbpqS189vS9p/KkyFiGNyJl+QWvRfZPK";
  private static final String PUBLISHED_WITNESS =
      "witness.example/w1+aa4a09d1+BOpKbGPinFIKvvVQexMuxfmVR3auvr57kkIe6mkURtIs";

  private static final TreeHead HEAD = TestTree.ofSize(5).head(5);

  @Test
  void verify_acceptsACosignatureOfAnotherImplementation() throws Exception {
    CosignatureKey witness = CosignatureKey.parse(PUBLISHED_WITNESS);
    WitnessQuorum quorum =
        WitnessQuorum.NONE.with(new TrustedWitness("w", witness, null)).withRule("w");
    LogVerifier verifier = new LogVerifier(new LogPolicy(VerifierKey.parse(PUBLISHED_LOG), quorum));

    WitnessedCheckpoint verified = verifier.verify(parse(PUBLISHED));

    assertThat(verified.treeHead().size()).isEqualTo(20852163);
    assertThat(verified.checkpoint().cosignatures())
        .containsEntry(witness, Instant.ofEpochSecond(1679315147));
  }

  @Test
  void cosign_makesTheCosignatureOfAnotherImplementation() throws Exception {
    WitnessKey witness = WitnessKey.ofSeed("witness.example/w1", repeated(7));
    LogPolicy policy = new LogPolicy(VerifierKey.parse(PUBLISHED_LOG), WitnessQuorum.NONE);
    UnverifiedCheckpoint checkpoint =
        UnverifiedCheckpoint.signed(
            parse(PUBLISHED).unverifiedBody(),
            SignerKey.ofSeed("example.com/behind-the-sofa", repeated(8)));

    NoteSignature cosignature =
        witness.cosign(
            new LogVerifier(policy).verifyWithoutWitnesses(checkpoint),
            Instant.ofEpochSecond(1679315147));

    assertThat(witness.cosignatureKey().encoded()).isEqualTo(PUBLISHED_WITNESS);
    assertThat(checkpoint.with(cosignature).encoded()).isEqualTo(PUBLISHED);
  }

  @Test
  void verify_acceptsBothWitnesses() throws Exception {
    WitnessedCheckpoint verified = TestLog.witnessed(HEAD);

    assertThat(verified.treeHead()).isEqualTo(HEAD);
    assertThat(verified.origin()).isEqualTo("log.example/test");
  }

  @Test
  void verify_refusesFewerWitnessesThanTheQuorum() throws Exception {
    assertRefused(TestLog.cosigned(HEAD, TestLog.WITNESS_ONE), Reason.NOT_WITNESSED);
    assertRefused(TestLog.cosigned(HEAD), Reason.NOT_WITNESSED);
  }

  @Test
  void verify_doesNotCountOneWitnessTwice() throws Exception {
    assertRefused(
        TestLog.cosigned(HEAD, TestLog.WITNESS_ONE, TestLog.WITNESS_ONE), Reason.NOT_WITNESSED);
  }

  @Test
  void verify_doesNotCountAStrangerOfTheSameName() throws Exception {
    assertRefused(
        TestLog.cosigned(HEAD, TestLog.WITNESS_ONE, TestLog.STRANGER), Reason.NOT_WITNESSED);
  }

  @Test
  void verify_doesNotCountACosignatureOfAnotherHead() throws Exception {
    NoteSignature other =
        TestLog.cosigned(TestTree.ofSize(6).head(6), TestLog.WITNESS_TWO)
            .note()
            .signatures()
            .getLast();

    assertRefused(TestLog.cosigned(HEAD, TestLog.WITNESS_ONE).with(other), Reason.ALTERED);
  }

  @Test
  void verify_refusesAnotherLog() throws Exception {
    UnverifiedCheckpoint other =
        UnverifiedCheckpoint.signed(
            CheckpointBody.of("log.example/other", HEAD),
            SignerKey.ofSeed("log.example/other", repeated(1)));

    assertRefused(other, Reason.OTHER_LOG);
  }

  @Test
  void verify_refusesWitnessesWithoutTheLog() throws Exception {
    UnverifiedCheckpoint stranger =
        UnverifiedCheckpoint.signed(
            CheckpointBody.of("log.example/test", HEAD),
            SignerKey.ofSeed("log.example/test", repeated(1)));
    List<NoteSignature> cosignatures =
        TestLog.cosigned(HEAD, TestLog.WITNESS_ONE, TestLog.WITNESS_TWO).note().signatures();

    assertRefused(stranger.with(cosignatures.get(1)).with(cosignatures.get(2)), Reason.UNSIGNED);
  }

  @Test
  void verify_refusesALogThatTakesItselfForAWitness() throws Exception {
    NoteSignature logSignature = TestLog.signed(HEAD).note().signatures().getFirst();
    NoteSignature posing =
        new NoteSignature(
            "w2.example", TestLog.WITNESS_TWO.cosignatureKey().keyId(), logSignature.signature());

    assertRefused(TestLog.cosigned(HEAD, TestLog.WITNESS_ONE).with(posing), Reason.ALTERED);
  }

  @Test
  void verify_refusesAnyFlippedBit() throws Exception {
    byte[] good = bytes(TestLog.cosigned(HEAD, TestLog.WITNESS_ONE, TestLog.WITNESS_TWO).encoded());
    for (int bit = 0; bit < good.length * 8; bit++) {
      byte[] flipped = good.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));

      assertThatThrownBy(() -> TestLog.VERIFIER.verify(UnverifiedCheckpoint.parse(flipped)))
          .as("bit %d", bit)
          .isInstanceOfAny(LogFormatException.class, LogRefusedException.class);
    }
  }

  @Test
  void verify_refusesAnyTruncationAndAnythingAppended() throws Exception {
    byte[] good = bytes(TestLog.cosigned(HEAD, TestLog.WITNESS_ONE, TestLog.WITNESS_TWO).encoded());
    for (int length = 0; length < good.length; length++) {
      byte[] cut = Arrays.copyOf(good, length);
      assertThatThrownBy(() -> TestLog.VERIFIER.verify(UnverifiedCheckpoint.parse(cut)))
          .isInstanceOfAny(LogFormatException.class, LogRefusedException.class);
    }
    byte[] longer = Arrays.copyOf(good, good.length + 1);
    assertThatThrownBy(() -> UnverifiedCheckpoint.parse(longer))
        .isInstanceOf(LogFormatException.class);
  }

  @Test
  void verify_refusesATimeThatIsNone() throws Exception {
    NoteSignature early =
        TestLog.WITNESS_TWO.cosign(
            TestLog.VERIFIER.verifyWithoutWitnesses(TestLog.signed(HEAD)), Instant.EPOCH);

    assertRefused(TestLog.cosigned(HEAD, TestLog.WITNESS_ONE).with(early), Reason.ALTERED);
  }

  @Test
  void withCosignatures_takesWhatKnownWitnessesAnswer() throws Exception {
    Checkpoint checkpoint = TestLog.VERIFIER.verifyWithoutWitnesses(TestLog.signed(HEAD));
    String one = TestLog.WITNESS_ONE.cosign(checkpoint, TestLog.NOW).encoded() + "\n";
    String two = TestLog.WITNESS_TWO.cosign(checkpoint, TestLog.NOW).encoded() + "\n";
    String stranger = TestLog.STRANGER.cosign(checkpoint, TestLog.NOW).encoded() + "\n";

    Checkpoint cosigned = TestLog.VERIFIER.withCosignatures(checkpoint, one + stranger);
    cosigned = TestLog.VERIFIER.withCosignatures(cosigned, one + two);

    assertThat(cosigned.unverified().note().signatures()).hasSize(3);
    assertThat(TestLog.VERIFIER.verify(cosigned.unverified()).treeHead()).isEqualTo(HEAD);
  }

  @Test
  void withCosignatures_refusesAWrongOneAndWhatIsNone() throws Exception {
    Checkpoint checkpoint = TestLog.VERIFIER.verifyWithoutWitnesses(TestLog.signed(HEAD));
    Checkpoint other =
        TestLog.VERIFIER.verifyWithoutWitnesses(TestLog.signed(TestTree.ofSize(6).head(6)));
    String wrong = TestLog.WITNESS_ONE.cosign(other, TestLog.NOW).encoded() + "\n";

    assertThatThrownBy(() -> TestLog.VERIFIER.withCosignatures(checkpoint, wrong))
        .isInstanceOf(LogRefusedException.class);
    assertThatThrownBy(() -> TestLog.VERIFIER.withCosignatures(checkpoint, "<html>\n"))
        .isInstanceOf(LogFormatException.class);
  }

  private static void assertRefused(UnverifiedCheckpoint checkpoint, Reason reason) {
    assertThatThrownBy(() -> TestLog.VERIFIER.verify(checkpoint))
        .isInstanceOfSatisfying(
            LogRefusedException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private static UnverifiedCheckpoint parse(String checkpoint) throws LogFormatException {
    return UnverifiedCheckpoint.parse(bytes(checkpoint));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static SecretBytes repeated(int value) {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) value);
    return SecretBytes.of(seed);
  }
}
