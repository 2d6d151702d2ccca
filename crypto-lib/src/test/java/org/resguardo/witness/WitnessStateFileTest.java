package org.resguardo.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resguardo.tlog.SampleLog;
import org.resguardo.tlog.TreeHead;
import org.resguardo.tlog.UnverifiedCheckpoint;
import org.resguardo.tlog.WitnessKey;

class WitnessStateFileTest {
  private static final WitnessKey KEY = witness();

  @TempDir private Path folder;

  private final SampleLog log = SampleLog.ofSize("test-only.example/log", 9, "entry ");
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("state");
  }

  private static WitnessKey witness() {
    return WitnessKey.generate("test-only-witness.example", new SecureRandom());
  }

  @Test
  void replace_isThereAfterARestart() throws Exception {
    keep(5);

    try (WitnessStateFile state = open()) {
      assertThat(state.latest(log.origin()).orElseThrow().encoded()).isEqualTo(read(5).encoded());
    }
  }

  @Test
  void replace_keepsNothingWhenTheHeadIsNotTheExpectedOne() throws Exception {
    keep(5);

    try (WitnessStateFile state = open()) {
      assertThat(state.replace(log.head(4), log.checkpoint(6, KEY))).isFalse();
      assertThat(state.replace(TreeHead.EMPTY, log.checkpoint(6, KEY))).isFalse();
      assertThat(state.latest(log.origin()).orElseThrow().unverifiedBody().size()).isEqualTo(5);
    }
  }

  @Test
  void open_refusesAFileThatAnotherWitnessUses() throws Exception {
    try (WitnessStateFile first = open()) {
      assertThat(first).isNotNull();
      assertThatThrownBy(this::open)
          .isInstanceOf(WitnessStateException.class)
          .hasMessage("another witness uses it");
    }
  }

  @Test
  void open_refusesEveryBeginningOfAStateFile() throws Exception {
    keep(5);
    String whole = Files.readString(file);

    for (int length = 0; length < whole.length(); length += 7) {
      Files.writeString(file, whole.substring(0, length));
      assertThatThrownBy(this::open).as("%d", length).isInstanceOf(WitnessStateException.class);
    }
  }

  @Test
  void open_refusesAStateFileWithAnyCharacterChanged() throws Exception {
    keep(5);
    String whole = Files.readString(file);

    for (int at = 0; at < whole.length(); at += 5) {
      char other = whole.charAt(at) == 'A' ? 'B' : 'A';
      Files.writeString(file, whole.substring(0, at) + other + whole.substring(at + 1));
      assertThatThrownBy(this::open).as("%d", at).isInstanceOf(WitnessStateException.class);
    }
  }

  @Test
  void open_refusesACheckpointThatTheWitnessHasNotCosigned() throws Exception {
    UnverifiedCheckpoint forged = log.checkpoint(7, witness());
    Files.writeString(file, StateText.write(KEY.cosignatureKey(), List.of(forged)));

    assertThatThrownBy(this::open)
        .isInstanceOf(WitnessStateException.class)
        .hasMessageContaining("too few witnesses have cosigned the checkpoint");
  }

  @Test
  void open_refusesTheStateOfAnotherKey() throws Exception {
    keep(5);

    assertThatThrownBy(
            () -> WitnessStateFile.open(file, witness().cosignatureKey(), List.of(log.key())))
        .isInstanceOf(WitnessStateException.class)
        .hasMessage("it belongs to another witness's key");
  }

  @Test
  void open_keepsWhatItKnowsOfALogThatThePolicyDropped() throws Exception {
    keep(5);
    SampleLog other = SampleLog.ofSize("test-only.example/other", 2, "entry ");
    try (WitnessStateFile state =
        WitnessStateFile.open(file, KEY.cosignatureKey(), List.of(other.key()))) {
      state.replace(TreeHead.EMPTY, other.checkpoint(2, KEY));
    }

    assertThat(read(5).unverifiedBody().size()).isEqualTo(5);
  }

  private void keep(int size) throws Exception {
    try (WitnessStateFile state = open()) {
      assertThat(state.replace(TreeHead.EMPTY, log.checkpoint(size, KEY))).isTrue();
    }
  }

  private UnverifiedCheckpoint read(int expectedSize) throws Exception {
    String text = Files.readString(file);
    return StateText.read(KEY.cosignatureKey(), text).stream()
        .filter(kept -> kept.unverifiedBody().size() == expectedSize)
        .findFirst()
        .orElseThrow();
  }

  private WitnessStateFile open() throws WitnessStateException, IOException {
    return WitnessStateFile.open(file, KEY.cosignatureKey(), List.of(log.key()));
  }
}
