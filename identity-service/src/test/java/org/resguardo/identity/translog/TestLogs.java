package org.resguardo.identity.translog;

import java.util.List;
import org.resguardo.note.SignerKey;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;
import org.resguardo.tlog.LogPolicy;
import org.resguardo.tlog.TrustedWitness;
import org.resguardo.tlog.WitnessGroup;
import org.resguardo.tlog.WitnessKey;
import org.resguardo.tlog.WitnessQuorum;

/// Logs and witnesses' keys for tests, the same in each run.
final class TestLogs {
  private static final SignerKey ACCESS =
      SignerKey.ofSeed("test-only.example/access", seed("test-only-access"));

  private TestLogs() {}

  /// An access log that needs no witness.
  static OwnLog access() {
    return access(WitnessQuorum.NONE);
  }

  /// An access log that needs so many of these witnesses.
  static OwnLog access(int threshold, TestWitness... witnesses) {
    WitnessQuorum quorum = WitnessQuorum.NONE;
    for (TestWitness witness : witnesses) {
      quorum = quorum.with(witness.trusted());
    }
    List<String> names = quorum.witnesses().stream().map(TrustedWitness::name).toList();
    return access(quorum.with(new WitnessGroup("enough", threshold, names)).withRule("enough"));
  }

  /// What clients pin of that log.
  static LogPolicy policy(OwnLog log) {
    return new LogPolicy(ACCESS.verifierKey(), log.quorum());
  }

  static SignerKey accessKey() {
    return ACCESS;
  }

  static WitnessKey witnessKey(String name) {
    return WitnessKey.ofSeed(name, seed("test-only-" + name));
  }

  private static OwnLog access(WitnessQuorum quorum) {
    return new OwnLog(LogName.ACCESS, ACCESS, quorum);
  }

  private static SecretBytes seed(String text) {
    return SecretBytes.of(Primitives.sha256(Bytes.utf8(text).toArray()));
  }
}
