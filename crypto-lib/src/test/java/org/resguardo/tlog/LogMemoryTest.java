package org.resguardo.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resguardo.note.SignerKey;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.SecretBytes;
import org.resguardo.tlog.LogRefusedException.Reason;

class LogMemoryTest {
  private static final TestTree TREE = TestTree.ofSize(600);
  private static final TestTree REWRITTEN = rewritten();

  @Test
  void advance_takesTheFirstCheckpointAsItIs() throws Exception {
    LogMemory memory = LogMemory.empty().advance(TestLog.witnessed(TREE.head(5)), noTiles());

    assertThat(memory.remembered().orElseThrow().unverifiedBody().size()).isEqualTo(5);
  }

  @Test
  void advance_takesALogThatGrew() throws Exception {
    LogMemory memory = after(257).advance(TestLog.witnessed(TREE.head(600)), TREE);

    assertThat(memory.remembered().orElseThrow().unverifiedBody().size()).isEqualTo(600);
  }

  @Test
  void advance_takesTheSameAgainWithoutAskingForTiles() throws Exception {
    LogMemory memory = after(257).advance(TestLog.witnessed(TREE.head(257)), noTiles());

    assertThat(memory.remembered().orElseThrow().unverifiedBody().size()).isEqualTo(257);
  }

  @Test
  void advance_refusesALogThatWasRolledBack() throws Exception {
    assertRefused(after(257), TestLog.witnessed(TREE.head(256)), Reason.ROLLED_BACK);
    assertRefused(after(257), TestLog.witnessed(TreeHead.EMPTY), Reason.ROLLED_BACK);
  }

  @Test
  void advance_refusesTwoHeadsOfOneSize() throws Exception {
    assertRefused(after(257), TestLog.witnessed(REWRITTEN.head(257)), Reason.SPLIT_VIEW);
  }

  @Test
  void advance_refusesALogThatGrewFromAnotherPast() throws Exception {
    WitnessedCheckpoint newer = TestLog.witnessed(REWRITTEN.head(600));

    assertRefused(after(257), newer, Reason.INCONSISTENT);
    assertThatThrownBy(() -> after(257).advance(newer, REWRITTEN))
        .isInstanceOf(LogRefusedException.class);
  }

  @Test
  void advance_failsRatherThanBelievesWhenTilesCannotBeHad() throws Exception {
    WitnessedCheckpoint newer = TestLog.witnessed(TREE.head(600));

    assertThatThrownBy(() -> after(257).advance(newer, noTiles())).isInstanceOf(IOException.class);
  }

  @Test
  void advance_refusesTheMemoryOfAnotherLog() throws Exception {
    SignerKey other = SignerKey.ofSeed("log.example/other", SecretBytes.of(new byte[32]));
    UnverifiedCheckpoint kept =
        UnverifiedCheckpoint.signed(CheckpointBody.of("log.example/other", TREE.head(5)), other);

    assertRefused(LogMemory.of(kept), TestLog.witnessed(TREE.head(5)), Reason.OTHER_LOG);
  }

  private static LogMemory after(int size) throws Exception {
    UnverifiedCheckpoint kept = TestLog.witnessed(TREE.head(size)).unverified();
    return LogMemory.of(UnverifiedCheckpoint.parse(Bytes.utf8(kept.encoded()).toArray()));
  }

  private static TileSource noTiles() {
    return id -> {
      throw new IOException("no tile was to be asked for");
    };
  }

  private static TestTree rewritten() {
    List<Bytes> entries = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      entries.add(i == 3 ? Bytes.utf8("swapped") : Bytes.of(TREE.entry(i)));
    }
    return new TestTree(entries);
  }

  private static void assertRefused(LogMemory memory, WitnessedCheckpoint newer, Reason reason) {
    assertThatThrownBy(() -> memory.advance(newer, TREE))
        .isInstanceOfSatisfying(
            LogRefusedException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
