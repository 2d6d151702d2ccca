package org.resguardo.tlog;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.resguardo.note.SignerKey;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;

/// A log with two known witnesses and one stranger; keys made from their names.
final class TestLog {
  static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  static final SignerKey KEY = SignerKey.ofSeed("log.example/test", seed("log"));
  static final WitnessKey WITNESS_ONE = WitnessKey.ofSeed("w1.example", seed("w1"));
  static final WitnessKey WITNESS_TWO = WitnessKey.ofSeed("w2.example", seed("w2"));
  static final WitnessKey STRANGER = WitnessKey.ofSeed("w2.example", seed("stranger"));

  static final WitnessQuorum BOTH =
      WitnessQuorum.NONE
          .with(new TrustedWitness("W1", WITNESS_ONE.cosignatureKey(), null))
          .with(
              new TrustedWitness(
                  "W2", WITNESS_TWO.cosignatureKey(), URI.create("https://w2.example")))
          .with(new WitnessGroup("both", 2, List.of("W1", "W2")))
          .withRule("both");
  static final LogVerifier VERIFIER = new LogVerifier(new LogPolicy(KEY.verifierKey(), BOTH));

  private TestLog() {}

  /// What the log signs for this head.
  static UnverifiedCheckpoint signed(TreeHead head) {
    return UnverifiedCheckpoint.signed(CheckpointBody.of("log.example/test", head), KEY);
  }

  /// The same under these witnesses' cosignatures.
  static UnverifiedCheckpoint cosigned(TreeHead head, WitnessKey... witnesses) throws Exception {
    UnverifiedCheckpoint checkpoint = signed(head);
    Checkpoint verified = VERIFIER.verifyWithoutWitnesses(checkpoint);
    for (WitnessKey witness : witnesses) {
      checkpoint = checkpoint.with(witness.cosign(verified, NOW));
    }
    return checkpoint;
  }

  /// The same under both witnesses' cosignatures, verified.
  static WitnessedCheckpoint witnessed(TreeHead head) throws Exception {
    return VERIFIER.verify(cosigned(head, WITNESS_ONE, WITNESS_TWO));
  }

  private static SecretBytes seed(String name) {
    return SecretBytes.of(Primitives.sha256(Bytes.utf8("test-only " + name).toArray()));
  }
}
