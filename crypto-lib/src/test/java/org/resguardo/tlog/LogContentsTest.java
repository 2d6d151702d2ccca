package org.resguardo.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.primitive.Bytes;
import org.resguardo.tlog.LogRefusedException.Reason;

class LogContentsTest {
  private static final int SIZE = 2 * TileId.FULL + 3;

  private final SampleLog log = SampleLog.ofSize("test-only.example/log", SIZE, "entry ");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, TileId.FULL - 1, TileId.FULL, TileId.FULL + 1, SIZE})
  void entries_areReadInOrderUpToTheCheckpoint(int size) throws Exception {
    List<Bytes> entries = new ArrayList<>();

    contents(size)
        .entries(
            log::bundle,
            (bundle, firstIndex) -> {
              assertThat(firstIndex).isEqualTo(entries.size());
              entries.addAll(bundle);
            });

    assertThat(entries).hasSize(size);
    if (size > 0) {
      assertThat(entries.getLast()).isEqualTo(Bytes.utf8("entry " + (size - 1)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, TileId.FULL, SIZE})
  void leafHashes_areReadInOrderUpToTheCheckpoint(int size) throws Exception {
    List<Hash> hashes = new ArrayList<>();

    contents(size).leafHashes(log, (tile, _) -> hashes.addAll(tile));

    assertThat(hashes).hasSize(size);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, TileId.FULL - 1, TileId.FULL, SIZE - 1})
  void contents_areRefusedWhenAnyEntryIsAltered(int index) throws Exception {
    LogContents contents = contents(SIZE);
    log.alter(index, Bytes.utf8("altered"));

    assertRefused(() -> contents.entries(log::bundle, (_, _) -> {}));
    assertRefused(() -> contents.leafHashes(log, (_, _) -> {}));
  }

  @Test
  void contents_areRefusedWhenTwoEntriesChangedPlaces() throws Exception {
    LogContents contents = contents(SIZE);
    log.alter(1, Bytes.utf8("entry 2"));
    log.alter(2, Bytes.utf8("entry 1"));

    assertRefused(() -> contents.entries(log::bundle, (_, _) -> {}));
  }

  private interface Reading {
    void run() throws Exception;
  }

  private static void assertRefused(Reading reading) {
    assertThatThrownBy(reading::run)
        .isInstanceOfSatisfying(
            LogRefusedException.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.OTHER_CONTENTS));
  }

  private LogContents contents(int size) throws Exception {
    LogVerifier verifier = new LogVerifier(new LogPolicy(log.key(), WitnessQuorum.NONE));
    return new LogContents(verifier.verify(log.checkpoint(size)));
  }
}
